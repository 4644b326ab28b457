using AfterSchoolBot.Channels.Http;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Gate;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>POST /api/messages: from the Bot Connector with its token, or from this machine without one where that is allowed.</summary>
internal sealed class TeamsEndpoint(TeamsOptions options, TeamsGate gate, ServiceAddresses addresses, TeamsIntake intake, ILogger<TeamsEndpoint> logger)
{
    public static readonly BodyLimit Limit = new(Bytes: 256 * 1024, Characters: 256 * 1024);

    public async Task PostAsync(HttpContext context)
    {
        var (answer, why) = await TakeAsync(context);
        context.Response.StatusCode = answer.Status;
        if (answer.Status >= StatusCodes.Status400BadRequest) Log.RequestRefused(logger, ChannelId.Teams.Value, answer.Status, why);
        if (answer.Body.Length == 0) return;

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<(InvokeAnswer Answer, string Why)> TakeAsync(HttpContext context)
    {
        TeamsEntry.Signed? caller = null;
        var authorization = context.Request.Headers.Authorization;
        if (!IsLocal(context))
        {
            var entry = authorization.Count > 1 ? TeamsEntry.BadToken("two tokens") : await gate.ReadAsync(authorization);
            if (entry is TeamsEntry.Refused refused) return (new(refused.Status), refused.Why);
            caller = (TeamsEntry.Signed)entry;
        }

        // a page in the visitor's browser can send us text unasked, but not JSON
        if (!context.Request.HasJsonContentType()) return (new(StatusCodes.Status415UnsupportedMediaType), "content type");

        var body = await JsonBody.ReadAsync(context.Request, Limit, static utf8 => WireJson.TryRead(utf8, out var wire) ? wire : null);
        if (body.Value is not { } activity) return (new(body.Refusal ?? StatusCodes.Status400BadRequest), "body");

        return caller is not null && gate.Refuse(caller, activity) is { } not ? (new(not.Status), not.Why) : await TakeAsync(activity, caller);
    }

    private bool IsLocal(HttpContext context) =>
        options.AllowUnauthenticated && (options.AppId.Length == 0 || context.Request.Headers.Authorization.Count == 0) && LocalCaller.Is(context);

    private async Task<(InvokeAnswer Answer, string Why)> TakeAsync(WireActivity wire, TeamsEntry.Signed? caller)
    {
        if (string.IsNullOrEmpty(wire.Type)) return (new(StatusCodes.Status400BadRequest), "type");
        if (wire.Type is not ("message" or "conversationUpdate" or "installationUpdate" or "invoke")) return (new(StatusCodes.Status200OK), "");
        if (Fault(wire, caller) is { } fault) return (new(StatusCodes.Status400BadRequest), fault);

        return (await intake.TakeAsync(wire), wire.Type);
    }

    private string? Fault(WireActivity wire, TeamsEntry.Signed? caller)
    {
        if (!ActivityTranslator.IsUsableId(wire.Conversation?.Id)) return "conversation.id";
        if (!ActivityTranslator.IsUsableId(wire.From?.Id) || !ActivityTranslator.IsUsableId(wire.From!.AccountName)) return "from.id";
        if (wire.Id is not null && !ActivityTranslator.IsUsableId(wire.Id)) return "id";
        if (wire.Recipient?.Id is { } bot && !ActivityTranslator.IsUsableId(bot)) return "recipient.id";
        return caller is not null || addresses.IsLocal(wire.ServiceUrl) ? null : "serviceUrl";
    }
}
