using System.Globalization;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>学校通知: what the school pushes to parents and pupils, read only by those who follow (section 6.3).</summary>
internal sealed class SchoolNotices(Corp corp, SchoolBook book, Media media)
{
    private readonly Duplicates duplicates = new(corp);
    private readonly List<(string UserId, ChatEntry Entry)> received = [];

    public IEnumerable<ChatEntry> Of(string userId) =>
        received.Where(item => item.UserId == userId).Select(item => item.Entry.Copy());

    public Answer Send(ApiCall call)
    {
        var body = call.Body;
        if (body.Number("agentid") is not { } agent) return Answer.Refuse(41011, "missing agentid");
        if (agent != corp.Options.AgentId) return Answer.Refuse(301002, "not allow operate another agent");
        if (Flaws(body).FirstOrDefault() is { } flaw) return Answer.Refuse(flaw);

        if (body.ContainsKey("to_external_user")) corp.Warn("to_external_user is not on the current page of this call.");
        return duplicates.Once(call, () => Deliver(body));
    }

    private IEnumerable<Flaw> Flaws(JsonObject body)
    {
        if (Duplicates.Check(body) is { } interval) yield return interval;
        if (body.Number("recv_scope") is not (null or 0 or 1 or 2)) yield return new(40058, "invalid recv_scope");

        (string Name, int Most)[] lists = [("to_parent_userid", 1000), ("to_student_userid", 1000), ("to_party", 100)];
        if (lists.Any(list => body[list.Name] is not (null or JsonArray))) yield return new(40031, "recipients are arrays");
        if (lists.Any(list => Ids(body, list.Name).Count > list.Most)) yield return new(40032, "too many recipients");
        if (body.Number("toall") != 1 && lists.All(list => Ids(body, list.Name).Count == 0)) yield return new(82001, "no recipients");

        var type = body.TextOr("msgtype");
        var content = body.Part(type);
        if (type is "markdown" or "template_card" or "textcard") yield return new(40008, $"invalid message type: {type}");
        foreach (var flaw in type == "miniprogram" ? MiniProgram(content) : PlainMessageRules.Flaws(type, content, media)) yield return flaw;
    }

    private IEnumerable<Flaw> MiniProgram(JsonObject? content)
    {
        if (content?.Text("appid") is not { Length: > 0 } || content.TextOr("pagepath").Length == 0) yield return new(40058, "missing part of the miniprogram");
        if (content?.TextOr("title").Bytes() > 64) yield return new(45002, "miniprogram.title takes 64 bytes");
        if (media.Check(content?.Text("thumb_media_id")) is { } flaw) yield return flaw;
    }

    private Answer Deliver(JsonObject body)
    {
        var scope = body.Number("recv_scope") ?? 0;
        var named = scope == 1 ? [] : Ids(body, "to_parent_userid"); // section 6.3: ignored when only pupils get it
        var pupils = Ids(body, "to_student_userid");
        var parties = Ids(body, "to_party");
        var all = body.Number("toall") == 1;
        var classes = parties.SelectMany(party => book.Branch(int.Parse(party, CultureInfo.InvariantCulture))).ToHashSet();
        var students = book.Students.Where(student => all || pupils.Contains(student.StudentUserId, StringComparer.OrdinalIgnoreCase)
            || student.Departments.Any(classes.Contains)).ToList();
        var parents = students.SelectMany(book.ParentsOf).Concat(named.Select(book.Parent).OfType<SchoolParent>()).Distinct().ToList();

        var badParents = named.Where(id => book.Parent(id) is null).ToList();
        var badPupils = pupils.Where(id => book.Student(id) is null).ToList();
        var badParties = parties.Where(party => book.Branch(int.Parse(party, CultureInfo.InvariantCulture)).Count == 0).ToList();
        var good = named.Count + pupils.Count + parties.Count - badParents.Count - badPupils.Count - badParties.Count;
        if (!all && good == 0) return Answer.Refuse(81013, "all recipients invalid");

        if (scope is 0 or 2) Add(parents.Where(parent => parent.Follows).Select(parent => parent.ParentUserId), body);
        if (scope is 1 or 2) Add(students.Select(student => student.StudentUserId), body);
        return Answer.Ok(new()
        {
            ["invalid_parent_userid"] = badParents.ToJson(),
            ["invalid_student_userid"] = badPupils.ToJson(),
            ["invalid_party"] = badParties.ToJson(),
        });
    }

    private void Add(IEnumerable<string> readers, JsonObject body)
    {
        var type = body.TextOr("msgtype");
        var content = PlainMessageRules.Delivered(type, body.Part(type)!, corp);
        var id = corp.NewId("notice_");
        received.AddRange(readers.Select(reader => (reader, new ChatEntry(id, "school", type, content, corp.Now))));
    }

    /// <summary>Numbers of departments come as strings in the samples and as numbers elsewhere.</summary>
    private static List<string> Ids(JsonObject body, string name) =>
        [.. (body[name] as JsonArray ?? []).Select(item => item?.ToString() ?? "").Where(id => name != "to_party" || int.TryParse(id, out _))];
}
