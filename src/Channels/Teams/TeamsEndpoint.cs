using System.Text.Json;
using AfterSchoolBot.Channels.Http;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Gate;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>POST /api/messages: from the Bot Connector with its token, or from this machine without one where that is allowed.</summary>
internal sealed class TeamsEndpoint(TeamsOptions options, TeamsGate gate, ServiceAddresses addresses, AcceptActivity accept, ILogger<TeamsEndpoint> logger)
{
    public static readonly BodyLimit Limit = new(Bytes: 256 * 1024, Characters: 256 * 1024);

    public async Task PostAsync(HttpContext context)
    {
        var (status, why) = await TakeAsync(context);
        context.Response.StatusCode = status;
        if (status >= StatusCodes.Status400BadRequest) Log.RequestRefused(logger, ChannelId.Teams.Value, status, why);
    }

    private async Task<(int Status, string Why)> TakeAsync(HttpContext context)
    {
        TeamsEntry.Signed? caller = null;
        var authorization = context.Request.Headers.Authorization;
        if (!IsLocal(context))
        {
            var entry = authorization.Count > 1 ? TeamsEntry.BadToken("two tokens") : await gate.ReadAsync(authorization);
            if (entry is TeamsEntry.Refused refused) return (refused.Status, refused.Why);
            caller = (TeamsEntry.Signed)entry;
        }

        // a page in the visitor's browser can send us text unasked, but not JSON
        if (!context.Request.HasJsonContentType()) return (StatusCodes.Status415UnsupportedMediaType, "content type");

        var body = await JsonBody.ReadAsync(context.Request, Limit, static utf8 => WireJson.TryRead(utf8, out var wire) ? wire : null);
        if (body.Value is not { } activity) return (body.Refusal ?? StatusCodes.Status400BadRequest, "body");

        return caller is not null && gate.Refuse(caller, activity) is { } not ? (not.Status, not.Why) : await TakeAsync(activity, caller);
    }

    private bool IsLocal(HttpContext context) =>
        options.AllowUnauthenticated && (options.AppId.Length == 0 || context.Request.Headers.Authorization.Count == 0) && LocalCaller.Is(context);

    private async Task<(int Status, string Why)> TakeAsync(WireActivity wire, TeamsEntry.Signed? caller)
    {
        if (wire.Type is "invoke") return (StatusCodes.Status501NotImplemented, "invoke");
        if (string.IsNullOrEmpty(wire.Type)) return (StatusCodes.Status400BadRequest, "type");
        if (wire.Type is not ("message" or "conversationUpdate")) return (StatusCodes.Status200OK, "");
        if (Fault(wire, caller) is { } fault) return (StatusCodes.Status400BadRequest, fault);

        if (IsAmongOthers(wire.Conversation!)) return (StatusCodes.Status200OK, ""); // what is a family's own is not said where others listen (D16)

        var conversation = new ConversationId(ChannelId.Teams, wire.Conversation!.Id!);
        var id = wire.Id ?? Guid.CreateVersion7().ToString("N");
        wire.Text = OwnMention.Without(wire);
        if (ActivityTranslator.ToInbound(wire, conversation, id, wire.From!.Id!) is { } activity)
        {
            // what was read whole is taken in even if the caller has hung up meanwhile
            await accept(activity, CancellationToken.None);
        }

        return (StatusCodes.Status200OK, "");
    }

    /// <summary>A group chat or a channel: their ids are those of threads, whatever else is said of them (reference A1.3).</summary>
    private static bool IsAmongOthers(WireConversation conversation) =>
        conversation.ConversationType is "groupChat" or "channel" || conversation.IsGroup is { ValueKind: JsonValueKind.True } || conversation.Id!.Contains("@thread.", StringComparison.Ordinal);

    private string? Fault(WireActivity wire, TeamsEntry.Signed? caller)
    {
        if (!ActivityTranslator.IsUsableId(wire.Conversation?.Id)) return "conversation.id";
        if (!ActivityTranslator.IsUsableId(wire.From?.Id)) return "from.id";
        if (wire.Id is not null && !ActivityTranslator.IsUsableId(wire.Id)) return "id";
        if (wire.Recipient?.Id is { } bot && !ActivityTranslator.IsUsableId(bot)) return "recipient.id";
        return caller is not null || addresses.IsLocal(wire.ServiceUrl) ? null : "serviceUrl";
    }
}
