using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Who a message of the app is for (section 4.1).</summary>
internal sealed record Recipients(IReadOnlyList<string> UserIds, IReadOnlyList<string> InvalidUsers, IReadOnlyList<string> InvalidParties, IReadOnlyList<string> InvalidTags)
{
    private const string Root = "1";

    public static Recipients Of(JsonObject body, IReadOnlyList<Member> members)
    {
        var everyone = members.Select(member => member.UserId.ToLowerInvariant()).ToList();
        if (body.Text("touser") == "@all") return new(everyone, [], [], []);

        var users = Split(body.Text("touser")).Select(user => user.ToLowerInvariant()).Distinct().ToList();
        var parties = Split(body.Text("toparty"));
        var known = users.Where(everyone.Contains);
        return new(
            [.. (parties.Contains(Root) ? known.Concat(everyone) : known).Distinct()],
            [.. users.Where(user => !everyone.Contains(user))],
            [.. parties.Where(party => party != Root)],
            Split(body.Text("totag")));
    }

    public static Flaw? Check(JsonObject body)
    {
        (string Name, int Most)[] lists = [("touser", 1000), ("toparty", 100), ("totag", 100)];
        if (lists.All(list => Split(body.Text(list.Name)).Length == 0)) return new(82001, "touser, toparty and totag are all empty");
        if (lists.Any(list => Split(body.Text(list.Name)).Length > list.Most)) return new(40032, "too many recipients");
        return null;
    }

    private static string[] Split(string? list) => (list ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
