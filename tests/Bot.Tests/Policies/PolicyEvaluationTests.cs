using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Policies;

/// <summary>
/// How well questions are answered that no example of the model holds: the given ones and our own. The figures are kept in
/// artifacts/policy-evaluation.txt and printed by test.sh; what may never happen, a wrong number or a citation of nothing, fails at once.
/// </summary>
public sealed partial class PolicyEvaluationTests
{
    // shares of right answers below which the build fails; the bars for the given questions, a little less for our own, which are harder
    private static readonly Dictionary<string, (double Given, double Own)> Floors = new(StringComparer.Ordinal)
    {
        ["answerable"] = (0.95, 0.88),
        ["partly"] = (0.85, 0.85),
        ["unanswerable"] = (0.95, 0.93),
        ["adversarial"] = (1.00, 0.96),
        ["smalltalk"] = (1.00, 0.90),
    };

    [Fact]
    public async Task The_given_questions_and_our_own_are_answered_as_well_as_they_were()
    {
        await using var host = await Spring.StartAsync(approved: false);
        var report = new StringBuilder();
        var below = new List<string>();
        foreach (var (file, floorOf) in new[] { ("given", (Func<string, double>)(kind => Floors[kind].Given)), ("own", kind => Floors[kind].Own) })
        {
            var judged = await JudgeAsync(host, Questions(file));
            foreach (var kind in judged.GroupBy(one => one.Question.Kind).OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var share = kind.Count(one => one.Why is null) / (double)kind.Count();
                report.AppendLine(CultureInfo.InvariantCulture, $"{file,-6} {kind.Key,-13} {kind.Count(one => one.Why is null),4}/{kind.Count(),-4} {share:P1}");
                if (share < floorOf(kind.Key)) below.Add($"{file} {kind.Key} {share:P1}");
            }

            foreach (var (question, answer, why) in judged.Where(one => one.Why is not null))
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"  miss {question.Id} [{question.Kind}/{question.Lang}] {question.Text} -> {answer.Topic} {answer.Sureness:0.00}: {why}");
            }
        }

        await KeepAsync(report.ToString());
        Assert.Empty(below);
    }

    [Fact]
    [Duty("I9")]
    public async Task Every_number_said_stands_in_what_is_cited_or_in_the_schools_record_and_every_citation_is_of_the_papers_in_force()
    {
        string[] record = ["16:30", "16:40", "5", "1", "May", "3.00", "5.00"]; // dismissal, care, the change to summer, the fees: Spring's
        await using var host = await Spring.StartAsync(approved: false);
        await using var programme = host.Open();
        var corpus = await host.Get<PaperShelf>().CorpusAsync(programme, new(2021, 4, 8), default);
        foreach (var question in Questions("given").Concat(Questions("own")))
        {
            var answer = await AnswerAsync(host, question);
            var cited = Folding.Fold(string.Concat(answer.Citations.Select(passage => passage.Clause.Text)));
            foreach (var number in Numbers().Matches(Places().Replace(Examples().Replace(answer.Said, ""), "")).Select(match => match.Value))
            {
                Assert.True(record.Contains(number) || cited.Contains(number, StringComparison.Ordinal), $"{question.Id} {question.Text}: {number} of «{answer.Said}» stands nowhere.");
            }

            foreach (var passage in answer.Citations)
            {
                Assert.Contains(passage.Paper, corpus.Papers);
                Assert.Contains(passage.Sentence, passage.Paper.Clauses.Single(clause => clause.Id == passage.Clause.Id).Sentences);
            }
        }
    }

    [Fact]
    public void No_question_of_the_evaluation_is_an_example_of_the_model()
    {
        var examples = TopicBook.Examples().Select(example => Folding.Bare(example.Question)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Questions("given").Concat(Questions("own")).Select(question => question.Text).Where(text => examples.Contains(Folding.Bare(text))));
        Assert.True(Questions("own").Count >= 150);
    }

    [Fact]
    public void Every_topic_with_a_rule_finds_it_in_the_districts_plan_and_speaks_three_languages()
    {
        var corpus = new Corpus([new Paper(DocumentKind.Plan, "实施方案", 1, ClauseSplitter.Split(Schools.Demo.DemoPapers.DistrictPlan))]);
        var asked = TopicBook.Examples().Select(example => example.Topic).ToHashSet(StringComparer.Ordinal);
        foreach (var topic in TopicBook.Topics.Values)
        {
            Assert.Contains(topic.Id, asked);
            foreach (var words in topic.Rule) Assert.True(corpus.Find(words) is not null, $"[{topic.Id}] finds nothing for {string.Join('+', words)}");
            if (topic.Rule.Count > 0 || topic.Refuses) Assert.Equal(Texts.Languages.Order(), topic.Leads.Keys.Order());
            if (topic.Near is { } near) Assert.NotNull(corpus.UnderHeading(Folding.Fold(near)));
        }
    }

    private static async Task<List<(EvaluationQuestion Question, PolicyAnswer Answer, string? Why)>> JudgeAsync(TalkHost host, IReadOnlyList<EvaluationQuestion> questions)
    {
        var judged = new List<(EvaluationQuestion, PolicyAnswer, string?)>();
        foreach (var question in questions)
        {
            var answer = await AnswerAsync(host, question);
            judged.Add((question, answer, question.Judge(answer)));
        }

        return judged;
    }

    private static async Task<PolicyAnswer> AnswerAsync(TalkHost host, EvaluationQuestion question)
    {
        await using var programme = host.Open();
        Texts.Speak(question.Lang);
        return await host.Get<PolicyAnswers>().AnswerAsync(question.Text, new Errand(() => programme, host.Get<SchoolBook>(), Spring.Seven, default));
    }

    private static List<EvaluationQuestion> Questions(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"AfterSchoolBot.Bot.Tests.Policies.questions-{file}.jsonl")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(EvaluationQuestion.Parse)];
    }

    private static async Task KeepAsync(string report, [CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../artifacts"));
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "policy-evaluation.txt"), report);
    }

    [GeneratedRegex(@"\d+(?:[.:]\d+)*")]
    private static partial Regex Numbers();

    // the nearest clause is named by its number: 三.5(2)
    [GeneratedRegex(@"[一二三四五]\.\d(?:\(\d\))?|第\d+[版条]|version \d+|clause \d+")]
    private static partial Regex Places();

    // what one may say to the assistant is an example, no fact: 「晚到 20 分钟」
    [GeneratedRegex("「[^」]*」|\"[^\"]*\"")]
    private static partial Regex Examples();
}

/// <summary>A question of the evaluation and what makes an answer to it right.</summary>
internal sealed record EvaluationQuestion(
    int Id, string Lang, string Kind, string Text, IReadOnlyList<string> Gold, IReadOnlyList<IReadOnlyList<string>> MustContain, IReadOnlyList<string> MustNotContain)
{
    public static EvaluationQuestion Parse(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var row = parsed.RootElement;
        return new(
            row.GetProperty("id").GetInt32(), row.GetProperty("lang").GetString()!, row.GetProperty("kind").GetString()!, row.GetProperty("question").GetString()!,
            Strings(row.GetProperty("gold_clauses")), [.. row.GetProperty("must_contain_any").EnumerateArray().Select(Strings)], Strings(row.GetProperty("must_not_contain")));
    }

    /// <summary>Null: right. Otherwise what is wrong with it.</summary>
    public string? Judge(PolicyAnswer answer)
    {
        var text = Bare(answer.Text);
        var declined = answer.Kind is PolicyAnswerKind.Decline;
        var facts = MustContain.Count == 0 || MustContain.Any(all => all.All(fact => text.Contains(Bare(fact), StringComparison.Ordinal)));
        if (MustNotContain.FirstOrDefault(fact => text.Contains(Bare(fact), StringComparison.Ordinal)) is { } forbidden) return $"says {forbidden}";

        return Kind switch
        {
            "answerable" or "partly" when declined => "declined",
            "answerable" or "partly" when !answer.Citations.Take(2).Any(passage => Gold.Contains(Quotation.Place(passage))) => $"cites {string.Join(' ', answer.Citations.Select(Quotation.Place))}",
            "unanswerable" when !declined => "answered",
            "adversarial" => facts || declined ? null : "does not hold to the rules",
            _ => facts ? null : "the key fact is missing",
        };
    }

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c)));

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetString()!)];
}
