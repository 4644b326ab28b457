using AfterSchoolBot.Channels.Http;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>POST /api/messages. Only the unauthenticated local mode so far: without it every caller is turned away.</summary>
internal sealed class TeamsEndpoint(TeamsOptions options, AcceptActivity accept, ILogger<TeamsEndpoint> logger)
{
    public static readonly BodyLimit Limit = new(Bytes: 256 * 1024, Characters: 256 * 1024);

    // the same few addresses come again and again
    private string? knownServiceUrl;

    public async Task PostAsync(HttpContext context)
    {
        var (status, why) = await TakeAsync(context);
        context.Response.StatusCode = status;
        if (status >= StatusCodes.Status400BadRequest) Log.RequestRefused(logger, ChannelId.Teams.Value, status, why);
    }

    private async Task<(int Status, string Why)> TakeAsync(HttpContext context)
    {
        if (!options.AllowUnauthenticated || !LocalCaller.Is(context)) return (StatusCodes.Status403Forbidden, "caller");

        // a page in the visitor's browser can send us text unasked, but not JSON
        if (!context.Request.HasJsonContentType()) return (StatusCodes.Status415UnsupportedMediaType, "content type");

        var body = await JsonBody.ReadAsync(context.Request, Limit, static utf8 => WireJson.TryRead(utf8, out var wire) ? wire : null);
        return body.Value is { } activity ? await TakeAsync(activity) : (body.Refusal ?? StatusCodes.Status400BadRequest, "body");
    }

    private async Task<(int Status, string Why)> TakeAsync(WireActivity wire)
    {
        if (wire.Type is "invoke") return (StatusCodes.Status501NotImplemented, "invoke");
        if (string.IsNullOrEmpty(wire.Type)) return (StatusCodes.Status400BadRequest, "type");
        if (wire.Type is not ("message" or "conversationUpdate")) return (StatusCodes.Status200OK, "");
        if (Fault(wire) is { } fault) return (StatusCodes.Status400BadRequest, fault);

        var conversation = new ConversationId(ChannelId.Teams, wire.Conversation!.Id!);
        var id = wire.Id ?? Guid.CreateVersion7().ToString("N");
        if (ActivityTranslator.ToInbound(wire, conversation, id, wire.From!.Id!) is { } activity)
        {
            // what was read whole is taken in even if the caller has hung up meanwhile
            await accept(activity, CancellationToken.None);
        }

        return (StatusCodes.Status200OK, "");
    }

    private string? Fault(WireActivity wire)
    {
        if (!ActivityTranslator.IsUsableId(wire.Conversation?.Id)) return "conversation.id";
        if (!ActivityTranslator.IsUsableId(wire.From?.Id)) return "from.id";
        if (wire.Id is not null && !ActivityTranslator.IsUsableId(wire.Id)) return "id";
        if (wire.Recipient?.Id is { } bot && !ActivityTranslator.IsUsableId(bot)) return "recipient.id";
        if (wire.ServiceUrl == knownServiceUrl && knownServiceUrl is not null) return null;
        if (!LocalServiceUrl.IsAllowed(wire.ServiceUrl)) return "serviceUrl";

        knownServiceUrl = wire.ServiceUrl;
        return null;
    }
}
