using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Policies;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>
/// Answers questions about the service from the papers in force, without any model of language: what the question is about, the sentences that
/// say so, the school's own facts beside them; and where the papers are silent, that they are.
/// </summary>
internal sealed class PolicyAnswers(PaperShelf shelf, SchoolName school)
{
    // calibrated on questions that the examples do not hold; PolicyEvaluationTests say how well
    private const float Sure = 0.5f;
    private const float Likely = 0.09f;
    private const float AsLikely = 0.45f; // of the first guess: then the second is answered, too

    /// <summary>The answer; a decline where there is none.</summary>
    public async Task<PolicyAnswer> AnswerAsync(string question, SchoolRecord record)
    {
        var corpus = await shelf.CorpusAsync(record.Programme, record.Today, record.Aborted);
        var guesses = TopicBook.Model.Rank(question);
        var first = guesses[0];
        if (SmallTalk(first.Topic) is { } said && first.Sureness >= Likely) return new(PolicyAnswerKind.Chat, first.Topic, first.Sureness) { Text = said };

        var meant = Meant(guesses);
        foreach (var guess in meant)
        {
            var found = Findings.Of(TopicBook.Topics[guess.Topic], corpus);
            if (!found.Any) continue;

            var other = guess.Sureness < Sure ? meant.Where(one => one.Topic != guess.Topic && one.Sureness >= AsLikely * guess.Sureness).Select(one => Findings.Of(TopicBook.Topics[one.Topic], corpus)).FirstOrDefault(one => one.Any && one.Rules.Count > 0) : null;
            return await ComposeAsync(guess, found, other, record);
        }

        if (corpus.Search(question) is { Count: > 0 } passages && first.Sureness < Sure)
        {
            var text = Lines([Quotation.OfAll(passages)], passages);
            return new(PolicyAnswerKind.Answer, "", 0) { Text = text, Citations = passages };
        }

        return Decline(first, corpus);
    }

    /// <summary>Guesses at topics of the rules, the likeliest first; an order to the machine may hold a question all the same.</summary>
    private static List<TopicGuess> Meant(IReadOnlyList<TopicGuess> guesses)
    {
        const string Order = "injection";
        var first = guesses[0];
        if (first.Topic != Order && !IsAnswered(first)) return [];
        return [.. guesses.Take(4).Where(guess => guess.Sureness >= Likely && guess.Topic != Order && IsAnswered(guess))];
    }

    private static bool IsAnswered(TopicGuess guess) => guess.Sureness >= Likely && TopicBook.Topics.TryGetValue(guess.Topic, out var topic) && !topic.Refuses;

    private static async Task<PolicyAnswer> ComposeAsync(TopicGuess guess, Findings found, Findings? other, SchoolRecord record)
    {
        var lines = new List<string>();
        if (found.Schools.Count > 0) lines.Add(Texts.SchoolReads(Quotation.Title(found.Schools[0]), Quotation.OfAll(found.Schools)));
        if (found.Rules.Count > 0) lines.Add(found.Topic.Leads.GetValueOrDefault(Texts.Spoken) ?? "");
        if (Quotation.OfAll(found.Rules) is { Length: > 0 } quoted) lines.Add(Texts.RuleReads(quoted));
        if (await SchoolFacts.OfAsync(guess.Topic, record) is { } fact) lines.Add(fact);
        if (other is not null)
        {
            lines.Add($"{Texts.MaybeAlso}{other.Topic.Leads[Texts.Spoken]}");
            lines.Add(Texts.RuleReads(Quotation.OfAll(other.Rules)));
        }

        IReadOnlyList<Passage> cited = [.. found.Rules.Take(1), .. other?.Rules.Take(1) ?? [], .. found.Schools, .. found.Rules.Skip(1)];
        return new(found.Topic.LeavesOpen ? PolicyAnswerKind.Partial : PolicyAnswerKind.Answer, guess.Topic, guess.Sureness)
        {
            Text = Lines(lines, cited),
            Citations = [.. cited.DistinctBy(passage => (passage.Paper, passage.Clause.Id))],
        };
    }

    private static PolicyAnswer Decline(TopicGuess guess, Corpus corpus)
    {
        var topic = guess.Sureness >= Likely ? TopicBook.Topics.GetValueOrDefault(guess.Topic) : null;
        if (topic is { Refuses: true }) return new(PolicyAnswerKind.Decline, topic.Id, guess.Sureness) { Text = topic.Leads[Texts.Spoken] };
        if (topic is null && guess.Sureness >= Sure) return new(PolicyAnswerKind.Decline, guess.Topic, guess.Sureness) { Text = Texts.OffTopic };

        var papers = Texts.List(corpus.Papers.Select(Quotation.NameOf).Distinct().Take(6));
        var nearest = topic?.Near is { } near ? corpus.UnderHeading(Folding.Fold(near)) : null;
        var text = Texts.NotInPapers(papers);
        if (nearest is not null) text += Texts.NearestIs(Quotation.Place(nearest), Quotation.InScript(nearest.Clause.Heading));
        return new(PolicyAnswerKind.Decline, topic?.Id ?? guess.Topic, guess.Sureness) { Text = $"{text}\n{Texts.OfferToPass}", MayBePassedOn = true };
    }

    private string? SmallTalk(string topic) => topic switch
    {
        "hello" => $"{Texts.Hello(school.Name)}{Texts.ThreeThings}",
        "are-you-there" => $"{Texts.IAmHere}{Texts.ThreeThings}",
        "who-are-you" => $"{Texts.WhoIAm(school.Name)}{Texts.ThreeThings}",
        "thanks" => $"{Texts.YouAreWelcome}{Texts.ThreeThings}",
        "bye" => Texts.Goodbye,
        "praise" => Texts.Praised,
        "scold" => Texts.Scolded,
        "how-are-you" => $"{Texts.HowIAm}{Texts.ThreeThings}",
        "ok" => $"{Texts.AllRight}{Texts.ThreeThings}",
        _ => null,
    };

    private static string Lines(IEnumerable<string> lines, IEnumerable<Passage> cited) =>
        string.Join('\n', lines.Append(Texts.Source(Texts.List(cited.Select(Quotation.Place).Distinct()))));

    /// <summary>What the papers in force hold about a topic.</summary>
    private sealed record Findings(PolicyTopic Topic, IReadOnlyList<Passage> Rules, IReadOnlyList<Passage> Schools)
    {
        public bool Any => Rules.Count + Schools.Count > 0;

        public static Findings Of(PolicyTopic topic, Corpus corpus)
        {
            var schools = topic.Told.Select(words => corpus.Find(words, inSchoolsPapers: true)).OfType<Passage>().Distinct().Take(1).ToList();
            return topic.Rule is [var first, ..] && corpus.Find(first) is not null
                ? new(topic, [.. topic.Rule.Select(words => corpus.Find(words)).OfType<Passage>().Distinct().Take(2)], schools)
                : new(topic, [], schools);
        }
    }
}
