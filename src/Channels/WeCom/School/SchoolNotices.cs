using System.Globalization;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>
/// Tells families by 学校通知: a class, a grade, the whole school, or named people. A notice that is sent again within four hours, because nobody
/// knows what became of it, is the same bytes and arrives once (reference 4.1 and 6.3).
/// </summary>
public sealed class SchoolNotices
{
    private const int MostPeople = 1_000; // a call; also of pupils
    private const int MostDepartments = 100;
    private static readonly TimeSpan Once = TimeSpan.FromHours(4); // the longest there is

    private readonly WeComOptions options;
    private readonly WeComClient client;
    private readonly SchoolDirectory directory;

    internal SchoolNotices(WeComOptions options, WeComClient client, SchoolDirectory directory) => (this.options, this.client, this.directory) = (options, client, directory);

    public async Task<NoticeOutcome> SendAsync(SchoolNotice notice, NoticeAudience audience, CancellationToken cancellationToken)
    {
        if (await RecipientsAsync(audience, cancellationToken) is not { } to) return new([new Delivery.Later("directory", TimeSpan.FromMinutes(1))], []);

        var outcomes = new List<Delivery>();
        var unknown = new List<string>(to.Unknown);
        foreach (var content in Contents(notice))
        {
            foreach (var some in to.Chunks) outcomes.Add(await SendAsync(content, to.List, some, unknown, cancellationToken));
        }

        return new(outcomes, [.. unknown.Distinct()]);
    }

    private async Task<Delivery> SendAsync(JsonObject content, string list, string[] some, List<string> unknown, CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync(NoticeBody.Call, NoticeBody.Of(options.AgentId, list, some, content, Once), cancellationToken);
        if (answer is WeComAnswer.Said { Action: ErrorAction.Ok } said) unknown.AddRange(NoticeBody.Invalid(said));
        if (answer is WeComAnswer.Said { Action: ErrorAction.Drop }) unknown.AddRange(some); // 81013: all of them
        return WeComChannel.Outcome(answer);
    }

    private static IEnumerable<JsonObject> Contents(SchoolNotice notice) => notice switch
    {
        SchoolNotice.Words words => NoticeBody.Texts(words.Text),
        SchoolNotice.Link link => [NoticeBody.Link(link.Title, link.Description, link.Url)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Null: the directory does not say now which department is which class.</summary>
    private async Task<Recipients?> RecipientsAsync(NoticeAudience audience, CancellationToken cancellationToken)
    {
        switch (audience)
        {
            case NoticeAudience.All:
                return new(NoticeBody.ToAll, [[]], []);
            case NoticeAudience.Parents people:
                return new(NoticeBody.ToParents, Chunks(people.UserIds, MostPeople), []);
            case NoticeAudience.ParentsOf pupils:
                return new(NoticeBody.ToStudents, Chunks(pupils.StudentUserIds, MostPeople), []);
        }

        if (await directory.ClassesAsync(cancellationToken) is not { } classes) return null;

        var (departments, unknown) = audience switch
        {
            NoticeAudience.Classes some => Found(some.Names, name => classes.Where(one => (one.Grade, one.Number) == name).Select(one => one.Department), name => $"{name.Grade}-{name.Number}"),
            NoticeAudience.Grades some => Found(some.Numbers, grade => classes.Where(one => one.Grade == grade).Select(one => one.GradeDepartment), grade => grade.ToString(CultureInfo.InvariantCulture)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new(NoticeBody.ToDepartments, Chunks(departments, MostDepartments), unknown);
    }

    private static (IReadOnlyList<string> Departments, IReadOnlyList<string> Unknown) Found<T>(IReadOnlyList<T> wanted, Func<T, IEnumerable<int>> find, Func<T, string> say)
    {
        var found = wanted.Select(one => (One: one, Departments: find(one).Distinct().ToList())).ToList();
        return (
            [.. found.SelectMany(one => one.Departments).Distinct().Select(id => id.ToString(CultureInfo.InvariantCulture))],
            [.. found.Where(one => one.Departments.Count == 0).Select(one => say(one.One))]);
    }

    /// <summary>In one order whatever order they came in, so that a second try cuts them alike.</summary>
    private static IReadOnlyList<string[]> Chunks(IEnumerable<string> ids, int most) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(most)];

    private sealed record Recipients(string List, IReadOnlyList<string[]> Chunks, IReadOnlyList<string> Unknown);
}

/// <summary>What is told: words, or a page to open.</summary>
public abstract record SchoolNotice
{
    private SchoolNotice() { }

    public sealed record Words(string Text) : SchoolNotice;

    public sealed record Link(string Title, string Description, string Url) : SchoolNotice;
}

/// <summary>Whose parents are told; of them those who follow.</summary>
public abstract record NoticeAudience
{
    private NoticeAudience() { }

    public sealed record All : NoticeAudience;

    public sealed record Grades(IReadOnlyList<int> Numbers) : NoticeAudience;

    public sealed record Classes(IReadOnlyList<(int Grade, int Number)> Names) : NoticeAudience;

    public sealed record ParentsOf(IReadOnlyList<string> StudentUserIds) : NoticeAudience;

    public sealed record Parents(IReadOnlyList<string> UserIds) : NoticeAudience;
}

/// <summary>What became of each call, and whom WeCom does not know: ids, departments, or classes as 3-2.</summary>
public sealed record NoticeOutcome(IReadOnlyList<Delivery> Calls, IReadOnlyList<string> Unknown)
{
    public bool IsSent => Calls.Count > 0 && Calls.All(call => call is Delivery.Sent);
}
