using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The limits of messages that are no cards (section 4.2); apps, app chats, webhooks and 学校通知 share them.</summary>
internal static class PlainMessageRules
{
    public const int TextBytes = 2048;

    public static IEnumerable<Flaw> Flaws(string type, JsonObject? content, Media media, int markdownBytes = 2048)
    {
        if (content is null) return [new(44004, $"empty content: {type}")];

        return type switch
        {
            "text" => content.TextOr("content").Length == 0 ? [new(44004, "text content is empty")] : [],
            "markdown" => Markdown(content, markdownBytes),
            "textcard" => TextCard(content),
            "news" => News(content),
            "mpnews" => content.Parts("articles") is { Count: >= 1 and <= 8 } ? [] : [new(40058, "mpnews takes 1 to 8 articles")],
            "image" or "voice" or "file" or "video" => media.Check(content.Text("media_id")) is { } flaw ? [flaw] : [],
            _ => [new(40008, $"invalid message type: {type}")],
        };
    }

    /// <summary>What arrives: a longer text is cut, not refused.</summary>
    public static JsonObject Delivered(string type, JsonObject content, Corp corp)
    {
        var copy = (JsonObject)content.DeepClone();
        if (type != "text" || copy.TextOr("content").Bytes() <= TextBytes) return copy;

        corp.Warn($"A text of {copy.TextOr("content").Bytes()} bytes was cut to {TextBytes}.");
        copy["content"] = copy.TextOr("content").CutTo(TextBytes);
        return copy;
    }

    public static bool IsUrl(string? url) =>
        url is not null && url.Bytes() <= 2048 && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static IEnumerable<Flaw> Markdown(JsonObject content, int most)
    {
        var text = content.TextOr("content");
        if (text.Length == 0) yield return new(44004, "markdown content is empty");
        if (text.Bytes() > most) yield return new(45002, $"markdown content is longer than {most} bytes");
    }

    private static IEnumerable<Flaw> TextCard(JsonObject card)
    {
        if (card.TextOr("title").Length == 0) yield return new(41016, "missing textcard.title");
        if (card.TextOr("description").Length == 0) yield return new(40058, "missing textcard.description");
        if (!IsUrl(card.Text("url"))) yield return new(40058, "invalid textcard.url");
        if (card.TextOr("title").Characters() > 128) yield return new(45002, "textcard.title takes 128 characters");
        if (card.TextOr("description").Characters() > 512) yield return new(45002, "textcard.description takes 512 characters");
        if (card.TextOr("btntxt").Characters() > 4) yield return new(40058, "textcard.btntxt takes 4 characters");
    }

    private static IEnumerable<Flaw> News(JsonObject news)
    {
        var articles = news.Parts("articles") ?? [];
        if (articles.Count is < 1 or > 8) yield return new(40058, "news takes 1 to 8 articles");
        foreach (var article in articles)
        {
            var mini = article.Text("appid") is not null && article.TextOr("pagepath").Bytes() <= 128;
            if (article.TextOr("title").Length == 0) yield return new(41016, "missing title of an article");
            if (article.TextOr("title").Bytes() > 128) yield return new(45002, "an article's title takes 128 bytes");
            if (article.TextOr("description").Bytes() > 512) yield return new(45002, "an article's description takes 512 bytes");
            if (!mini && !IsUrl(article.Text("url"))) yield return new(40058, "invalid url of an article");
            if (article.Text("picurl") is { Length: > 0 } picture && !IsUrl(picture)) yield return new(40058, "invalid picurl");
        }
    }
}
