using System.Globalization;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What customers wrote and did, pulled page by page behind a cursor (section 7.2).</summary>
internal sealed class KfLog(Corp corp)
{
    private const int Most = 1000;
    private const string CursorPrefix = "cursor_";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(10);
    private readonly List<(DateTimeOffset At, JsonObject Item)> items = [];
    private readonly Dictionary<string, DateTimeOffset> tokens = [];
    private readonly List<DateTimeOffset> withoutToken = [];

    /// <summary>Pages that come empty although there is more: the platform does that, and the puller goes on.</summary>
    public int EmptyPages { get; set; }

    public JsonObject Add(string type, int origin, JsonObject content, KfCustomer customer)
    {
        var item = new JsonObject { ["msgid"] = corp.NewId("kf_"), ["open_kfid"] = corp.Options.OpenKfId };
        if (type != "event") item["external_userid"] = customer.ExternalUserId; // an event has its ids inside
        item["send_time"] = corp.Seconds;
        item["origin"] = origin;
        if (customer.State == SessionState.Human) item["servicer_userid"] = customer.Servicer;
        item["msgtype"] = type;
        item[type] = content;
        items.Add((corp.Now, item));
        return item;
    }

    /// <summary>The callback that only says "there is something" (section 7.2).</summary>
    public string Notice()
    {
        var token = corp.NewId("ENC");
        tokens[token] = corp.Now + TokenLifetime;
        return CallbackXml.From(corp, null, "event").Text("Event", "kf_msg_or_event").Text("Token", token)
            .Text("OpenKfId", corp.Options.OpenKfId).ToString();
    }

    public Answer Sync(ApiCall call)
    {
        var body = call.Body;
        if ((KfAccounts.Check(corp, body.Text("open_kfid")) ?? CheckToken(body.Text("token"))) is { } flaw) return Answer.Refuse(flaw);
        if (Position(body.TextOr("cursor")) is not { } position) return Answer.Refuse(40058, "invalid cursor");
        if ((body.Number("limit") ?? Most) is not (>= 1 and <= Most and var limit)) return Answer.Refuse(40058, "limit takes 1 to 1000");
        if (body.Number("voice_format") is not (null or 0 or 1)) return Answer.Refuse(40058, "invalid voice_format");

        if (EmptyPages > 0)
        {
            EmptyPages--;
            return Page(position, more: true, []);
        }

        var first = Math.Max(position, items.FindIndex(item => corp.Now - item.At <= Kept) is >= 0 and var oldest ? oldest : items.Count);
        var page = items.Skip(first).Take((int)limit).Select(item => item.Item.DeepClone()).ToArray();
        return Page(first + page.Length, first + page.Length < items.Count, page);
    }

    private static Answer Page(int next, bool more, JsonNode[] page) => Answer.Ok(new JsonObject
    {
        ["next_cursor"] = CursorPrefix + next.ToString(CultureInfo.InvariantCulture),
        ["has_more"] = more ? 1 : 0,
        ["msg_list"] = new JsonArray(page),
    });

    private Flaw? CheckToken(string? token)
    {
        if (!string.IsNullOrEmpty(token))
            return tokens.TryGetValue(token, out var until) && corp.Now <= until ? null : new(95007, "invalid msgtoken");

        withoutToken.RemoveAll(call => corp.Now - call >= TimeSpan.FromMinutes(1));
        if (withoutToken.Count >= corp.Options.SyncsWithoutToken) return new(45009, "api freq out of limit: sync_msg without token");

        withoutToken.Add(corp.Now);
        return null;
    }

    private int? Position(string cursor)
    {
        if (cursor.Length == 0) return 0;
        return cursor.StartsWith(CursorPrefix, StringComparison.Ordinal)
            && int.TryParse(cursor.AsSpan(CursorPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position <= items.Count ? position : null;
    }
}
