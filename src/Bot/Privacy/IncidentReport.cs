using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>
/// <c>privacy incident</c>: whose children were shown to staff accounts in a span of time, by the access log, and the notice that families and
/// the authority must get, with what is known filled in (D19). Numbers of the roll, never a name: the office has the names.
/// </summary>
internal sealed record IncidentReport(DateTime Since, DateTime Until, PersonId? Reader)
{
    private const string Format = "yyyy-MM-ddTHH:mm";

    /// <summary>Null: the arguments are not those of the report.</summary>
    public static IncidentReport? Read(string[] arguments)
    {
        DateTime? since = null, until = null;
        PersonId? reader = null;
        if (arguments.Length % 2 != 0) return null;

        foreach (var pair in arguments.Chunk(2))
        {
            switch (pair)
            {
                case ["--since", var text] when Time(text) is { } at:
                    since = at;
                    break;
                case ["--until", var text] when Time(text) is { } at:
                    until = at;
                    break;
                case ["--staff", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                    reader = new(number);
                    break;
                default:
                    return null;
            }
        }

        return since is { } from && until is { } to && from < to ? new(from, to, reader) : null;
    }

    public async Task<int> RunAsync(Database database, TextWriter output)
    {
        await using var programme = database.Reader.Open();
        var school = await programme.SchoolAsync(CancellationToken.None);
        var (since, until) = (AtSchool(Since), AtSchool(Until));
        var entries = (await programme.AccessBetweenAsync(since, until, CancellationToken.None)).Where(entry => Reader is null || entry.Reader == Reader).ToList();
        var children = entries.Select(entry => entry.Child).Distinct().ToList();
        var bonds = await programme.Guardianships.AsNoTracking().Where(bond => children.Contains(bond.Child) && bond.EndedOn == null).ToListAsync();
        foreach (var guardian in bonds.GroupBy(bond => bond.Guardian).OrderBy(guardian => guardian.Key.Value))
        {
            var reached = (await programme.AccountsOfAsync([guardian.Key], CancellationToken.None)).Count > 0;
            await output.WriteLineAsync($"guardian {guardian.Key}  children {string.Join(", ", guardian.Select(bond => bond.Child))}  {(reached ? "by chat" : "by slip or telephone")}");
        }

        Texts.Speak(Texts.Simplified);
        var fields = Texts.List(entries.SelectMany(entry => entry.Shown).Distinct().Order().Select(AccessWords.Of));
        await output.WriteLineAsync(
            $"""

            {bonds.Select(bond => bond.Guardian).Distinct().Count()} guardians, {children.Count} children. Draft of the notice; what only people know is left open:

            {school.Name}关于个人信息安全事件的告知
            一、发生了什么：{since:yyyy-MM-dd HH:mm} 至 {until:yyyy-MM-dd HH:mm}，________（经过和原因）。
            二、涉及的信息：{(fields.Length > 0 ? fields : "________")}；涉及 {children.Count} 名学生。
            三、可能的影响：________。
            四、学校已经采取的措施：________。
            五、您可以怎么做：说「谁看过」查看记录；说「更正信息」「删除」办理；________。
            六、联系人：校务处负责人；主管部门：________（同时报告）。
            """);
        return 0;

        DateTimeOffset AtSchool(DateTime time) => school.InstantOf(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    private static DateTime? Time(string text) =>
        DateTime.TryParseExact(text, [Format, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
