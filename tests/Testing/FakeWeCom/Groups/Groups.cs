using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The staff's groups that the app made, and the webhook of one of them (sections 5.1 and 5.2).</summary>
internal sealed partial class Groups(Corp corp, Media media)
{
    public const string WebhookGroup = "webhook";
    private const int WebhookBytes = 4096;
    private const int WebhookPerMinute = 20;
    private readonly Dictionary<string, Group> groups = [];
    private readonly List<(string ChatId, ChatEntry Entry)> entries = [];
    private readonly List<DateTimeOffset> hooked = [];

    public IEnumerable<ChatEntry> Of(string chatId) => entries.Where(item => item.ChatId == chatId).Select(item => item.Entry.Copy());

    public void Add(string chatId, string from, string type, JsonObject content) =>
        entries.Add((chatId, new(corp.NewId("g_"), from, type, PlainMessageRules.Delivered(type, content, corp), corp.Now)));

    public Answer Create(ApiCall call)
    {
        var body = call.Body;
        var users = body.Texts("userlist") ?? [];
        var chatId = body.Text("chatid") ?? corp.NewId("chat").Replace("_", "", StringComparison.Ordinal);
        if (!corp.Options.RootDepartmentVisible) return Answer.Refuse(60011, "no privilege to access/modify contact/party/agent");
        if (users.Count is < 2 or > 2000) return Answer.Refuse(86006, "userlist takes 2 to 2000");
        if (body.TextOr("name").Characters() > 50) return Answer.Refuse(40058, "name takes 50 characters");
        if (!ChatIdText().IsMatch(chatId) || groups.ContainsKey(chatId)) return Answer.Refuse(86001, "invalid chatid");
        if (Strangers([.. users, body.Text("owner") ?? users[0]]) is { Count: > 0 }) return Answer.Refuse(40003, "invalid userid");

        groups[chatId] = new(body.TextOr("name"), body.Text("owner") ?? users[0], [.. users.Distinct()]);
        return Answer.Ok(new() { ["chatid"] = chatId });
    }

    public Answer Update(ApiCall call)
    {
        var body = call.Body;
        var add = body.Texts("add_user_list") ?? [];
        if (!groups.TryGetValue(body.TextOr("chatid"), out var group)) return Answer.Refuse(86003, "chatid not found");
        if (body.TextOr("name").Characters() > 50) return Answer.Refuse(40058, "name takes 50 characters");
        if (Strangers(add) is { Count: > 0 }) return Answer.Refuse(40003, "invalid userid");

        List<string> users = [.. group.Users.Union(add).Except(body.Texts("del_user_list") ?? [])];
        if (users.Count is < 2 or > 2000) return Answer.Refuse(86006, "a group has 2 to 2000 members");

        groups[body.TextOr("chatid")] = new(body.Text("name") ?? group.Name, body.Text("owner") ?? group.Owner, users);
        return Answer.Ok();
    }

    public Answer Get(ApiCall call)
    {
        var chatId = call.Parameter("chatid") ?? "";
        if (!groups.TryGetValue(chatId, out var group)) return Answer.Refuse(86003, "chatid not found");
        return Answer.Ok(new()
        {
            ["chat_info"] = new JsonObject
            {
                ["chatid"] = chatId,
                ["name"] = group.Name,
                ["owner"] = group.Owner,
                ["userlist"] = group.Users.ToJson(),
            },
        });
    }

    public Answer Send(ApiCall call)
    {
        var type = call.Body.TextOr("msgtype");
        if (!groups.ContainsKey(call.Body.TextOr("chatid"))) return Answer.Refuse(86003, "chatid not found");
        if (PlainMessageRules.Flaws(type, call.Body.Part(type), media).FirstOrDefault() is { } flaw) return Answer.Refuse(flaw);

        Add(call.Body.TextOr("chatid"), "app", type, call.Body.Part(type)!);
        return Answer.Ok();
    }

    public Answer SendByWebhook(ApiCall call)
    {
        var type = call.Body.TextOr("msgtype");
        if (call.Parameter("key") != corp.Options.WebhookKey) return Answer.Refuse(93000, "invalid webhook url");

        hooked.RemoveAll(sent => corp.Now - sent >= TimeSpan.FromMinutes(1));
        if (hooked.Count >= WebhookPerMinute) return Answer.Refuse(45009, "api freq out of limit");
        if (WebhookFlaws(type, call.Body.Part(type)).FirstOrDefault() is { } flaw) return Answer.Refuse(flaw);

        hooked.Add(corp.Now);
        entries.Add((WebhookGroup, new(corp.NewId("g_"), "webhook", type, (JsonObject)call.Body.Part(type)!.DeepClone(), corp.Now)));
        return Answer.Ok();
    }

    /// <summary>Over-long content is 40058 here and not 45002 (section 5.2).</summary>
    private IEnumerable<Flaw> WebhookFlaws(string type, JsonObject? content) => type switch
    {
        _ when content is null => [new(44004, "empty content")],
        "text" when content.TextOr("content").Bytes() > PlainMessageRules.TextBytes => [new(40058, "text.content exceeds max length 2048")],
        "markdown" or "markdown_v2" when content.TextOr("content").Bytes() > WebhookBytes => [new(40058, "markdown.content exceeds max length 4096")],
        "markdown" or "markdown_v2" when content.TextOr("content").Length > 0 => [],
        "markdown" or "markdown_v2" => [new(44004, "markdown content is empty")],
        "template_card" when content.Text("card_type") is not ("text_notice" or "news_notice") => [new(42031, "invalid card_type")],
        "template_card" => TemplateCardRules.Flaws(content),
        "image" => content.TextOr("base64").Length > 0 && content.TextOr("md5").Length > 0 ? [] : [new(40058, "image takes base64 and md5")],
        _ => PlainMessageRules.Flaws(type, content, media),
    };

    private List<string> Strangers(IEnumerable<string> users) =>
        [.. users.Where(user => corp.Options.Members.All(member => !member.UserId.Equals(user, StringComparison.OrdinalIgnoreCase)))];

    [GeneratedRegex("^[0-9A-Za-z]{1,32}$")]
    private static partial Regex ChatIdText();

    private sealed record Group(string Name, string Owner, IReadOnlyList<string> Users);
}
