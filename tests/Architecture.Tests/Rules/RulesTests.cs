using System.Reflection;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Policies;

namespace AfterSchoolBot.Architecture.Tests.Rules;

/// <summary>What the rules ask, how it is kept and which test shows it hang together without a gap. Each of these was broken once on purpose.</summary>
public sealed partial class RulesTests
{
    private static readonly string[] Plan = [.. ClauseSplitter.Split(Tree.Read("src", "Bot", "Schools", "Demo", "district-plan.txt")).Select(clause => clause.Id)];

    public static TheoryData<string> Duties => [.. DutyBook.All.Select(duty => duty.Id)];

    public static TheoryData<Refusal> Refusals => [.. Enum.GetValues<Refusal>()];

    [Fact]
    public void Every_clause_of_the_plan_every_duty_to_childrens_data_and_every_invariant_is_in_the_book_once()
    {
        var ids = DutyBook.All.Select(duty => duty.Id).ToList();

        Assert.Distinct(ids);
        Assert.All(Plan.Where(clause => Cited().IsMatch(clause)), clause => Assert.Contains(DutyBook.All, duty => duty.Clause == clause || duty.Clause == clause.Split('(')[0]));
        Assert.All(DutyBook.All.Where(duty => duty.Clause is not null), duty => Assert.Contains(Plan, clause => clause == duty.Clause || clause.StartsWith(duty.Clause! + ".", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, 24).Select(number => $"D{number}"), ids.Where(id => id[0] == 'D'));
        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"I{number}"), ids.Where(id => id[0] == 'I'));
        foreach (var clause in DutyBook.All.Where(duty => duty.Id.Split('-') is [_, [>= 'a' and <= 'z']]).GroupBy(duty => duty.Clause))
        {
            Assert.Equal(clause.Select((_, place) => $"{clause.Key}-{(char)('a' + place)}"), clause.Select(duty => duty.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Duties))]
    public void A_duty_has_a_rule_and_a_test_that_shows_it_or_a_written_reason(string id)
    {
        var duty = DutyBook.All.Single(one => one.Id == id);
        var shown = TestBook.All.Any(test => test.Duties.Contains(id));

        Assert.True(duty.IsHeld || duty.NotYet.Count > 0, $"{id} has neither rule, setting nor reason.");
        Assert.True(shown || !duty.IsHeld, $"{id} is said to be held, and no test shows it: add [Duty(\"{id}\")] to one that does.");
        Assert.True(duty.IsHeld || !shown, $"{id} is said not to be held, and a test shows it.");
    }

    [Fact]
    public void A_test_names_duties_that_there_are()
    {
        var known = DutyBook.All.Select(duty => duty.Id).ToHashSet();

        Assert.Empty(from test in TestBook.All from id in test.Duties where !known.Contains(id) select $"{test.File}: {test.Name} shows {id}");
    }

    [Fact]
    public void What_holds_a_duty_is_there_under_its_name()
    {
        var types = new[] { typeof(Refusal), typeof(ProgrammeDb), typeof(IChannel), typeof(Texts) }.SelectMany(one => one.Assembly.GetTypes()).ToLookup(type => type.Name.Split('`')[0]);
        var readme = Tree.Read("README.md");

        foreach (var (duty, name) in from duty in DutyBook.All from words in duty.Words from Match name in Name().Matches(words) select (duty, name.Groups[1].Value))
        {
            Assert.True(name.Contains(':', StringComparison.Ordinal) ? readme.Contains(name.Split(':')[^1], StringComparison.Ordinal) : IsThere(name.Split('.')), $"{duty.Id}: there is no {name}.");
        }

        bool IsThere(string[] name) => types[name[0]].Any(type => name.Length == 1
            || type.GetMember(name[1], BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Length > 0);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_has_a_clause_of_the_plan_and_stands_with_a_duty(Refusal refusal)
    {
        var duties = DutyBook.All.Where(duty => duty.Refusals.Contains(refusal)).ToList();

        Assert.Contains(refusal.Clause(), Plan);
        Assert.True(duties.Exists(duty => duty.Clause == refusal.Clause() || duty.Clause is null), $"{refusal} says {refusal.Clause()} and stands with {string.Join(", ", duties.Select(duty => duty.Id))}.");
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_said_in_three_languages_and_by_a_test(Refusal refusal)
    {
        Assert.Equal(Texts.Languages.Order(StringComparer.Ordinal), Sentences.All.Where(one => one.Refusal == refusal && !string.IsNullOrWhiteSpace(one.Sentence)).Select(one => one.Language).Order(StringComparer.Ordinal));
        Assert.True(TestBook.All.Any(test => test.Refusals.Contains(refusal)), $"No test is told {refusal}.");
    }

    [Fact]
    public void The_page_for_the_principal_and_the_parents_committee_is_as_the_tests_say()
    {
        var written = RulesPage.Write(DutyBook.All, TestBook.All);
        if (Environment.GetEnvironmentVariable("WRITE_RULES") is { Length: > 0 }) File.WriteAllText(Tree.Of("docs", "rules.md"), written);

        var there = File.Exists(Tree.Of("docs", "rules.md")) ? Tree.Read("docs", "rules.md") : "";

        Assert.True(there == written, $"docs/rules.md is out of date, from this line on:\n{FirstOther(there, written)}\nWrite it anew: WRITE_RULES=1 dotnet run --project tests/Architecture.Tests -- -class \"*RulesTests\"");
    }

    private static string FirstOther(string there, string written) =>
        written.Split('\n').Zip(there.Split('\n').Concat(Enumerable.Repeat("", 1000))).FirstOrDefault(pair => pair.First != pair.Second).First ?? "(the end)";

    // 四.1, and not 前言 or 三.5(2)'s own text: its duty is written 三.5-(2)
    [GeneratedRegex("^[一二三四五](\\.\\d)?(\\(\\d\\))?$")]
    private static partial Regex Cited();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
