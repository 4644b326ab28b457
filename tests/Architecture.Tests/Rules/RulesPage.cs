using System.Globalization;
using System.Text;
using AfterSchoolBot.Bot;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Architecture.Tests.Rules;

/// <summary>docs/rules.md: what the rules ask, how the program keeps it and what shows it, for a principal or a parents' committee.</summary>
internal static class RulesPage
{
    public static string Write(IReadOnlyList<Duty> duties, IReadOnlyList<SchoolTest> tests)
    {
        var page = new StringBuilder();
        WriteIntroduction(page, duties, tests);
        foreach (var section in duties.GroupBy(duty => duty.Section))
        {
            page.Append("\n## ").Append(section.Key).Append("\n\n| clause | what it asks | how it is kept | what shows it |\n| --- | --- | --- | --- |\n");
            foreach (var duty in section) WriteDuty(page, duty, tests);
        }

        WriteRefusals(page, duties, tests);
        return page.ToString();
    }

    private static void WriteIntroduction(StringBuilder page, IReadOnlyList<Duty> duties, IReadOnlyList<SchoolTest> tests)
    {
        var shown = tests.Count(test => test.Duties.Count > 0);
        page.Append(CultureInfo.InvariantCulture, $$"""
            # The rules, and how they are kept

            This page is for whoever wants to check the program: the principal, the parents' committee, the district. It goes clause by clause through the district's plan
            for the after-school service (课后服务), then through what is owed to children's data, then through what must be true at every moment. Each line says what is
            asked, in plain words, how the program keeps it, and which tests show it. A test is a small play: it is run before every release, and its name says what happens.

            | | |
            | --- | --- |
            | ● | kept ({{duties.Count(duty => Mark(duty) == '●')}}) |
            | ◐ | kept in part; what is missing is said, with the reason ({{duties.Count(duty => Mark(duty) == '◐')}}) |
            | ○ | not yet, with the reason ({{duties.Count(duty => Mark(duty) == '○')}}) |

            「…」 is what a person reads when the program says no, in the words of the chat; all of them stand [at the end](#every-no-and-its-reason). *The school sets* means that
            the plan leaves it open: the program then goes by what the school has published and guesses nothing. Clauses are cited as people cite them: 三.2 is the second
            point of part three, the letter behind it is ours. {{shown}} tests stand on this page.

            Nobody writes this page by hand. It is made from the duties (`tests/Architecture.Tests/Rules/Duties`) and from the tests themselves, and a test fails when it is out
            of date, when a duty has neither rule nor reason, or when no test shows it. `WRITE_RULES=1 dotnet run --project tests/Architecture.Tests -- -class "*RulesTests"` writes it anew.

            """);
    }

    private static void WriteDuty(StringBuilder page, Duty duty, IReadOnlyList<SchoolTest> tests)
    {
        IEnumerable<string> kept =
        [
            .. duty.Rules,
            .. duty.Settings.Select(setting => $"*The school sets:* {setting}"),
            .. duty.Refusals.Select(refusal => $"「{Sentences.Of(refusal, Texts.Simplified)}」"),
            .. duty.NotYet.Select(reason => $"*Not yet:* {reason}"),
        ];
        var shows = tests.Where(test => test.Duties.Contains(duty.Id)).Select(test => test.Link);
        page.Append(CultureInfo.InvariantCulture, $"| {Mark(duty)} {duty.Id} | {duty.Asks} | {string.Join("<br>", kept)} | {string.Join("<br>", shows)} |\n");
    }

    private static void WriteRefusals(StringBuilder page, IReadOnlyList<Duty> duties, IReadOnlyList<SchoolTest> tests)
    {
        page.Append("\n## Every no and its reason\n\nThese are the reasons of the rules for which a person is told no. With each of them stands its clause of the plan; 二.1 stands also for what the care for children's data asks, of which the plan says nothing.\n\n")
            .Append("| clause | what the person reads | in English | kept for | what shows it |\n| --- | --- | --- | --- | --- |\n");
        foreach (var refusal in Enum.GetValues<Refusal>().OrderBy(one => "一二三四五".IndexOf(one.Clause()[0], StringComparison.Ordinal)).ThenBy(one => one.Clause(), StringComparer.Ordinal))
        {
            var keptFor = duties.Where(duty => duty.Refusals.Contains(refusal)).Select(duty => duty.Id);
            var shows = tests.Where(test => test.Refusals.Contains(refusal)).Select(test => test.Link).Take(2);
            page.Append(CultureInfo.InvariantCulture, $"| {refusal.Clause()} | {Sentences.Of(refusal, Texts.Simplified)} | {Sentences.Of(refusal, Texts.English)} | {string.Join(", ", keptFor)} | {string.Join("<br>", shows)} |\n");
        }
    }

    private static char Mark(Duty duty) => duty.NotYet.Count == 0 ? '●' : duty.IsHeld ? '◐' : '○';
}
