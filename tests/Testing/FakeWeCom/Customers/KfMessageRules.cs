using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The limits of what a customer can be sent (section 7.3).</summary>
internal static class KfMessageRules
{
    private const int Taps = 10;
    private const int Items = 50;

    public static IEnumerable<Flaw> Flaws(string type, JsonObject? content, Media media)
    {
        if (content is null) return [new(44004, $"empty content: {type}")];

        return type switch
        {
            "text" => content.TextOr("content").Length == 0 ? [new(44004, "text content is empty")] : [],
            "msgmenu" => Menu(content),
            "link" => Link(content, media),
            "image" or "voice" or "video" or "file" => media.Check(content.Text("media_id")) is { } flaw ? [flaw] : [],
            "miniprogram" => MiniProgram(content, media),
            "location" => content["latitude"] is null ? [new(40058, "missing latitude")] : [],
            _ => [new(40008, $"invalid message type: {type}")],
        };
    }

    private static IEnumerable<Flaw> Menu(JsonObject menu)
    {
        var list = menu.Parts("list") ?? [];
        if (menu.TextOr("head_content").Bytes() > 1024) yield return new(40058, "head_content takes 1024 bytes");
        if (menu.TextOr("tail_content").Bytes() > 1024) yield return new(40058, "tail_content takes 1024 bytes");
        if (list.Count > Items) yield return new(95008, $"list takes {Items} items");
        if (list.Count(item => item.Text("type") != "text") > Taps) yield return new(95008, $"list takes {Taps} items to tap");
        if (list.Count == 0 && menu.TextOr("head_content").Length == 0) yield return new(95009, "the menu is empty");
        foreach (var item in list)
            if (!IsGood(item)) yield return new(95009, $"invalid menu item: {item.ToJsonString(Json.Readable)}");
    }

    private static bool IsGood(JsonObject item)
    {
        var type = item.TextOr("type");
        if (item.Part(type) is not { } content) return false;

        var words = content.TextOr("content").Bytes();
        return type switch
        {
            "click" => words is >= 1 and <= 128 && content.Text("id") is null or { Length: > 0 } && content.TextOr("id").Bytes() <= 128,
            "view" => words is >= 1 and <= 1024 && PlainMessageRules.IsUrl(content.Text("url")),
            "miniprogram" => words is >= 1 and <= 1024 && content.TextOr("appid").Bytes() is >= 1 and <= 32
                && content.TextOr("pagepath").Bytes() is >= 1 and <= 1024,
            "text" => words is >= 1 and <= 256 && content.Number("no_newline") is null or 0 or 1,
            _ => false,
        };
    }

    private static IEnumerable<Flaw> Link(JsonObject link, Media media)
    {
        if (link.TextOr("title").Bytes() is < 1 or > 128) yield return new(40058, "link.title takes 1 to 128 bytes");
        if (link.TextOr("desc").Bytes() > 512) yield return new(40058, "link.desc takes 512 bytes");
        if (!PlainMessageRules.IsUrl(link.Text("url"))) yield return new(40058, "invalid link.url");
        if (media.Check(link.Text("thumb_media_id")) is { } flaw) yield return flaw;
    }

    private static IEnumerable<Flaw> MiniProgram(JsonObject program, Media media)
    {
        if (program.TextOr("appid").Length == 0) yield return new(40058, "missing miniprogram.appid");
        if (program.TextOr("title").Bytes() > 64) yield return new(40058, "miniprogram.title takes 64 bytes");
        if (!program.TextOr("pagepath").Split('?')[0].EndsWith(".html", StringComparison.Ordinal)) yield return new(40058, "pagepath must end in .html");
        if (media.Check(program.Text("thumb_media_id")) is { } flaw) yield return flaw;
    }
}
