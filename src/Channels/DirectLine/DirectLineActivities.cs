using System.Text.Json;
using AfterSchoolBot.Channels.Http;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>What a page says, and what it asks to see again.</summary>
internal sealed class DirectLineActivities(
    DirectLineGate gate, DirectLineSignals signals, AcceptActivity accept, ReadTranscript read, ILogger<DirectLineActivities> logger)
{
    private const int MostAtOnce = 100;
    private const int LongestClientId = 128;

    public async Task PostAsync(HttpContext context)
    {
        var pass = await PassAsync(context);
        if (pass.Visit is not { } visit)
        {
            await pass.Refusal.WriteAsync(context, logger);
            return;
        }

        var body = await JsonBody.ReadAsync(
            context.Request, DirectLineSessions.Limit, static utf8 => WireJson.TryRead(utf8, out var wire) ? wire : null);
        if (body.Value is not { } activity) await DirectLineRefusal.Body(body.Refusal).WriteAsync(context, logger);
        else if (string.IsNullOrEmpty(activity.Type)) await DirectLineRefusal.NoType.WriteAsync(context, logger);
        else await AnswerAsync(context, await TakeAsync(activity, visit));
    }

    public async Task ReadAsync(HttpContext context)
    {
        var pass = await PassAsync(context);
        if (pass.Visit is not { } visit)
        {
            await pass.Refusal.WriteAsync(context, logger);
            return;
        }

        var mark = DirectLineMark.Parse(context.Request.Query["watermark"]);
        var entries = await read(new(ChannelId.DirectLine, visit.ConversationId), mark, MostAtOnce, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(DirectLineFrame.Of(entries, visit.ConversationId, mark).Body, context.RequestAborted);
    }

    public Task UploadAsync(HttpContext context) => DirectLineRefusal.NoUploads.WriteAsync(context, logger);

    private Task<DirectLinePass> PassAsync(HttpContext context) =>
        gate.VisitAsync(context, (string)context.GetRouteValue("conversationId")!, otherwise: DirectLineRefusal.OtherConversation);

    private async Task<string> TakeAsync(WireActivity wire, DirectLineVisit visit)
    {
        // who arrived we know ourselves; a page's word on that, or on anything but a message, is heard and left
        if (wire.Type is not "message") return $"{visit.ConversationId}|{Guid.CreateVersion7():N}";

        var conversation = new ConversationId(ChannelId.DirectLine, visit.ConversationId);
        var id = $"{visit.UserId}|{ClientId(wire.ChannelData) ?? Guid.CreateVersion7().ToString("N")}";
        Sign(wire, visit);
        var activity = ActivityTranslator.ToInbound(wire, conversation, id, visit.UserId)!;
        var acceptance = await accept(
            activity with { Wire = JsonSerializer.SerializeToElement(wire, WireJson.ForWire.WireActivity) }, CancellationToken.None);
        signals.Wake(conversation);
        return DirectLineFrame.IdOf(visit.ConversationId, acceptance.Number);
    }

    // the token says who speaks and where, whatever the body says
    private static void Sign(WireActivity wire, DirectLineVisit visit)
    {
        wire.From = new() { Id = visit.UserId, Name = wire.From?.Name, Role = "user" };
        wire.Conversation = new() { Id = visit.ConversationId };
        wire.ChannelId = ChannelId.DirectLine.Value;
        wire.Recipient = null;
        wire.ServiceUrl = null;
        wire.Id = null;
        wire.Timestamp = null;
    }

    private static string? ClientId(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: <= LongestClientId } text && ActivityTranslator.IsUsableId(text) ? text : null;

    private static Task AnswerAsync(HttpContext context, string id) =>
        context.Response.WriteAsJsonAsync(
            new DirectLineReceipt(id), DirectLineJson.Default.DirectLineReceipt, cancellationToken: context.RequestAborted);
}
