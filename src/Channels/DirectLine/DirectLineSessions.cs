using AfterSchoolBot.Channels.Http;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>Tokens and conversations: how a page comes in, stays in and comes back.</summary>
internal sealed class DirectLineSessions(
    DirectLineOptions options, DirectLineGate gate, DirectLineTokens tokens, AcceptActivity accept, ILogger<DirectLineSessions> logger)
{
    public static readonly BodyLimit Limit = new(Bytes: 1024 * 1024, Characters: 256 * 1024);

    public async Task GenerateAsync(HttpContext context)
    {
        if (!gate.MayAskForTokens(context))
        {
            await DirectLineRefusal.NoSecret.WriteAsync(context, logger);
            return;
        }

        var wish = await JsonBody.ReadAsync(context.Request, Limit, DirectLineJson.ReadWish);
        if (wish.Value is { } wanted) await AnswerAsync(context, StatusCodes.Status200OK, Session(DirectLineVisit.New(wanted.User?.Id)));
        else await DirectLineRefusal.Body(wish.Refusal).WriteAsync(context, logger);
    }

    public async Task RefreshAsync(HttpContext context)
    {
        var pass = await gate.VisitAsync(context);
        if (pass.Visit is { } visit) await AnswerAsync(context, StatusCodes.Status200OK, Session(visit));
        else await pass.Refusal.WriteAsync(context, logger);
    }

    /// <summary>The first time the person has arrived and is welcomed; the same token again opens the same conversation.</summary>
    public async Task StartAsync(HttpContext context)
    {
        var pass = gate.HasSecret(context) ? null : await gate.VisitAsync(context);
        if (pass is { Visit: null })
        {
            await pass.Refusal.WriteAsync(context, logger);
            return;
        }

        var wish = await JsonBody.ReadAsync(context.Request, Limit, DirectLineJson.ReadWish);
        if (wish.Value is not { } wanted)
        {
            await DirectLineRefusal.Body(wish.Refusal).WriteAsync(context, logger);
            return;
        }

        var visit = pass?.Visit ?? DirectLineVisit.New(wanted.User?.Id);
        var arrival = await accept(Arrival(visit, wanted.Locale), CancellationToken.None);
        var status = arrival.Repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await AnswerAsync(context, status, Session(visit, context, watermark: null));
    }

    public async Task ReconnectAsync(HttpContext context)
    {
        var conversation = (string)context.GetRouteValue("conversationId")!;
        var pass = await gate.VisitAsync(context, conversation, otherwise: DirectLineRefusal.UnknownConversation);
        if (pass.Visit is { } visit)
            await AnswerAsync(context, StatusCodes.Status200OK, Session(visit, context, context.Request.Query["watermark"]));
        else
            await pass.Refusal.WriteAsync(context, logger);
    }

    // the id names the conversation too, so that no storage can take two arrivals for one
    private static InboundActivity Arrival(DirectLineVisit visit, string? locale) => new()
    {
        Id = $"{visit.ConversationId}|arrival",
        Conversation = new(ChannelId.DirectLine, visit.ConversationId),
        UserId = visit.UserId,
        Kind = InboundKind.Arrival,
        Locale = ActivityTranslator.LocaleOf(locale),
    };

    private DirectLineSession Session(DirectLineVisit visit) =>
        new(visit.ConversationId, tokens.Issue(visit), (int)DirectLineTokens.Lifetime.TotalSeconds);

    private DirectLineSession Session(DirectLineVisit visit, HttpContext context, string? watermark) =>
        Session(visit) with { StreamUrl = StreamUrl(visit, context.Request, DirectLineMark.Parse(watermark)) };

    private string StreamUrl(DirectLineVisit visit, HttpRequest request, TranscriptMark mark)
    {
        var called = options.PublicBaseUrl ?? new Uri($"{request.Scheme}://{request.Host}{request.PathBase}");
        var scheme = called.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        return $"{scheme}://{called.Authority}{called.AbsolutePath.TrimEnd('/')}/v3/directline/conversations/{visit.ConversationId}/stream"
            + $"?watermark={DirectLineMark.Format(mark)}&t={tokens.IssueForStream(visit)}";
    }

    private static Task AnswerAsync(HttpContext context, int status, DirectLineSession session)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(session, DirectLineJson.Default.DirectLineSession, cancellationToken: context.RequestAborted);
    }
}
