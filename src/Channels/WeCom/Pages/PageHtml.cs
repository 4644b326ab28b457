using System.Net;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>The pages as they are written: small, for a phone, with nothing from elsewhere. What is in them is text, never markup.</summary>
internal sealed class PageHtml(WeComOptions options)
{
    /// <summary>The public address may end in a path.</summary>
    private string Root => options.PublicBaseUrl!.AbsolutePath;

    /// <summary>A card's form. The page's script draws it and sends what is filled in.</summary>
    public Task FormAsync(HttpContext context, string language, string card, string ticket)
    {
        var words = PageWords.Of(language);
        return WriteAsync(context, StatusCodes.Status200OK, words, $"""
            <script src="{Root}lib/adaptivecards.js" defer></script>
            <script src="{Root}h5/page.js" defer></script>
            <main id="form" data-card="{Text(card)}" data-ticket="{Text(ticket)}"></main>
            <p id="trouble" role="alert" hidden>{Text(words.NotSent)}</p>
            <main id="sent" tabindex="-1" hidden>{Message(words.Sent)}</main>
            <noscript><p class="note">{Text(words.NeedsScript)}</p></noscript>
            """);
    }

    public Task MessageAsync(HttpContext context, int status, string? language, Func<PageWords, PageMessage> message)
    {
        var words = PageWords.Of(language ?? context.Request.Headers.AcceptLanguage.ToString());
        return WriteAsync(context, status, words, $"""
            <script src="{Root}h5/page.js" defer></script>
            <main>{Message(message(words))}</main>
            """);
    }

    private Task WriteAsync(HttpContext context, int status, PageWords words, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="theme-color" content="#1d5c63">
            <title>{Text(words.Title)}</title>
            <link rel="icon" href="{Root}icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="{Root}h5/page.css">
            </head>
            <body>
            <header><h1>{Text(words.Title)}</h1><button type="button" id="large" aria-pressed="false" hidden>{Text(words.LargeType)}</button></header>
            {body}
            </body>
            </html>

            """, context.RequestAborted);
    }

    private static string Message(PageMessage message) => $"<h2>{Text(message.Title)}</h2><p>{Text(message.Text)}</p>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
