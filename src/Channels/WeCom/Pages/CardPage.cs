using System.Security.Cryptography;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>
/// A card as a form, for what no menu can ask (reference 11.4). It is shown to the person to whom the card was sent; what they send is heard in
/// that talk like a press on any card, once for each time the form was opened.
/// </summary>
internal sealed class CardPage(
    WeComOptions options, CardLinks links, SignIn signIn, PageTokens tokens, PageHtml html, ChannelMemory memory, AcceptActivity accept, ILogger<CardPage> logger, KnowParent? know = null, NoteOpened? opened = null)
{
    public const string TicketHeader = "X-Form-Ticket";
    public const string RouteToken = "token";
    public const int MostBytes = 64 * 1024;

    private const string TicketPurpose = "form";

    public Task ShowAsync(HttpContext context) => links.Read(Token(context)) switch
    {
        CardLinkEntry.Valid { Link: var link } => ShowAsync(context, link),
        CardLinkEntry.Expired { Language: var language } => RefuseAsync(context, StatusCodes.Status410Gone, "old link", language, words => words.Expired),
        _ => RefuseAsync(context, StatusCodes.Status404NotFound, "no link of ours", null, words => words.Unknown),
    };

    public async Task SubmitAsync(HttpContext context)
    {
        context.Response.StatusCode = await SubmittedAsync(context);
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest) PagesLog.Refused(logger, context.Response.StatusCode, "what was sent");
    }

    private async Task ShowAsync(HttpContext context, CardLink link)
    {
        if (options.RequireOAuth && !await IsForVisitorAsync(context, link)) return;

        if (await SentAsync(link, context.RequestAborted) is not { Form: { } card })
        {
            await RefuseAsync(context, StatusCodes.Status410Gone, "the card is gone", link.Language, words => words.Expired);
            return;
        }

        var ticket = tokens.Seal(TicketPurpose, link.Until, RandomNumberGenerator.GetHexString(32, lowercase: true), link.To.Conversation.Value, link.ActivityId);
        if (opened is not null) await opened(link.To.Conversation, link.ActivityId, context.RequestAborted);
        await html.FormAsync(context, link.Language, card.GetRawText(), ticket);
    }

    /// <summary>False: the response says why not, or sends the browser to sign in.</summary>
    private async Task<bool> IsForVisitorAsync(HttpContext context, CardLink link)
    {
        var step = await signIn.StepAsync(context, PagePaths.Card + Token(context));
        if (step is SignInStep.In { Visitor: var visitor } && await IsForAsync(link, visitor, context.RequestAborted)) return true;

        await (step switch
        {
            SignInStep.GoTo { Address: var address } => Go(context, address),
            SignInStep.Failed => RefuseAsync(context, StatusCodes.Status400BadRequest, "not signed in", link.Language, words => words.NotSignedIn),
            SignInStep.NotNow => RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "WeCom does not answer", link.Language, words => words.NotNow),
            _ => RefuseAsync(context, StatusCodes.Status404NotFound, "somebody else's", link.Language, words => words.NotYours),
        });
        return false;
    }

    /// <summary>Whether both systems give a person the same external id is not established (reference 13.3); then the school's book may know better.</summary>
    private async Task<bool> IsForAsync(CardLink link, PageVisitor visitor, CancellationToken cancellationToken) =>
        visitor.ExternalUserId == link.To.User
        || visitor.ParentUserId.Length > 0 && know is not null && await know(visitor.ParentUserId, link.To.User, cancellationToken);

    /// <summary>The ticket was given to this person's page only, so a form of another site has none: no cookie is asked for.</summary>
    private async Task<int> SubmittedAsync(HttpContext context)
    {
        if (links.Read(Token(context)) is not CardLinkEntry.Valid { Link: var link }) return StatusCodes.Status410Gone;
        if (tokens.Open(TicketPurpose, context.Request.Headers[TicketHeader]) is not PageToken.Valid { Parts: [var form, var conversation, var activity] }
            || conversation != link.To.Conversation.Value || activity != link.ActivityId)
        {
            return StatusCodes.Status403Forbidden;
        }

        if (await SentAsync(link, context.RequestAborted) is not { Form: not null } sent) return StatusCodes.Status410Gone;
        if (await AnswerAsync(context) is not { } answer || answer.Stamp != sent.Stamp) return StatusCodes.Status400BadRequest;

        await accept(
            new()
            {
                Id = $"{PagePaths.Root}.{form}", // a double tap is one turn
                Conversation = link.To.Conversation,
                UserId = link.To.User,
                Locale = "zh-CN", // as in the chat
                Answer = answer,
            },
            CancellationToken.None);
        return StatusCodes.Status204NoContent;
    }

    private static async Task<CardAnswer?> AnswerAsync(HttpContext context)
    {
        try
        {
            using var written = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return CardAnswers.Read(written.RootElement) is var answer && answer != CardAnswers.Foreign ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<DrawnBody?> SentAsync(CardLink link, CancellationToken cancellationToken) =>
        await memory.SentAsync(link.To.Conversation, link.ActivityId, cancellationToken) is { } sent ? DrawnBody.Parse(sent.Body) : null;

    private Task RefuseAsync(HttpContext context, int status, string why, string? language, Func<PageWords, PageMessage> message)
    {
        PagesLog.Refused(logger, status, why);
        return html.MessageAsync(context, status, language, message);
    }

    private static Task Go(HttpContext context, string address)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    private static string Token(HttpContext context) => context.Request.RouteValues[RouteToken] as string ?? "";
}
