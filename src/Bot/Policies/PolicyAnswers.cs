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
    private const float Likely = 0.07f;
    private const float RatherElsewhere = 0.5f; // of the first guess, where that is about something else
    private const float ClearInAnOrder = 0.3f;
    private const float Doubtful = 0.2f; // below, the answer says that it may not be what was asked
    private const float AsLikely = 0.45f; // of the first guess: then the second is answered, too

    /// <summary>The answer; a decline where there is none.</summary>
    public async Task<PolicyAnswer> AnswerAsync(string question, Errand errand)
    {
        var corpus = await shelf.CorpusAsync(errand.Programme, errand.Today, errand.Aborted);
        var guesses = TopicBook.Model.Rank(question);
        var first = guesses[0];
        if (SmallTalk(first.Topic) is { } said && first.Sureness >= Likely) return new(PolicyAnswerKind.Chat, first.Topic, first.Sureness) { Said = said };

        var meant = Meant(guesses);
        foreach (var guess in meant)
        {
            var found = corpus.FindingsOf(TopicBook.Topics[guess.Topic]);
            if (found.Any) return await ComposeAsync(guess, found, guess.Sureness < Sure ? Second(guess, found, meant, corpus) : null, errand);
        }

        if (corpus.Search(question) is { Count: > 0 } passages && first.Sureness < Sure)
        {
            return new(PolicyAnswerKind.Answer, "", 0) { Said = Texts.ThePapersSay, Evidence = Evidence([Quotation.OfAll(passages)], passages), Citations = passages };
        }

        return Decline(first, corpus);
    }

    /// <summary>
    /// Guesses at topics of the rules, the likeliest first; none where the question is rather about something else. An order to the machine may hold
    /// a question all the same: it is answered as if the order were not there.
    /// </summary>
    private static IReadOnlyList<TopicGuess> Meant(IReadOnlyList<TopicGuess> guesses)
    {
        const string Order = "injection";
        var ofTheRules = guesses.Where(IsOfTheRules).ToList();
        var elsewhere = guesses.Where(guess => guess.Topic != Order && !IsOfTheRules(guess)).Sum(guess => guess.Sureness);
        if (guesses.Any(guess => guess.Topic == Order && guess.Sureness >= Likely) && ofTheRules[0].Sureness < ClearInAnOrder) return [];
        if (ofTheRules.Sum(guess => guess.Sureness) < elsewhere || ofTheRules[0].Sureness < RatherElsewhere * guesses[0].Sureness) return [.. guesses.Take(1).Where(IsOfTheSchool)];

        return [.. ofTheRules.Take(3).Where(guess => guess.Sureness >= Likely)];
    }

    private static bool IsOfTheRules(TopicGuess guess) => TopicBook.Topics.TryGetValue(guess.Topic, out var topic) && topic.Rule.Count > 0;

    // a matter on which the plan is silent, and some notice of the school may not be
    private static bool IsOfTheSchool(TopicGuess guess) => guess.Sureness >= Likely && TopicBook.Topics.TryGetValue(guess.Topic, out var topic) && topic.Told.Count > 0;

    /// <summary>What else may be meant, where the first guess is no more than that.</summary>
    private static TopicFindings? Second(TopicGuess first, TopicFindings found, IReadOnlyList<TopicGuess> meant, Corpus corpus) => meant
        .Where(guess => guess.Topic != first.Topic && guess.Sureness >= AsLikely * first.Sureness)
        .Select(guess => corpus.FindingsOf(TopicBook.Topics[guess.Topic]))
        .FirstOrDefault(other => other.Rules is [var rule, ..] && !found.Rules.Any(known => known.Clause == rule.Clause));

    private static async Task<PolicyAnswer> ComposeAsync(TopicGuess guess, TopicFindings found, TopicFindings? other, Errand errand)
    {
        IReadOnlyList<Passage> cited = [.. found.Rules.Take(1), .. other?.Rules.Take(1) ?? [], .. found.Schools, .. found.Rules.Skip(1)];
        return new(found.Topic.LeavesOpen ? PolicyAnswerKind.Partial : PolicyAnswerKind.Answer, guess.Topic, guess.Sureness)
        {
            Said = Lines(
                (guess.Sureness < Doubtful ? Texts.PerhapsYouAsk : "") + (found.Rules.Count > 0 ? found.Topic.Leads[Texts.Spoken] : Texts.ThePapersSay),
                await SchoolFacts.OfAsync(guess.Topic, errand),
                other is null ? null : $"{Texts.MaybeAlso}{other.Topic.Leads[Texts.Spoken]}"),
            Evidence = Evidence(
                [
                    found.Schools.Count > 0 ? Texts.SchoolReads(Quotation.Title(found.Schools[0]), Quotation.OfAll(found.Schools)) : null,
                    Quotation.OfAll(other is null ? found.Rules : found.Rules.Take(1).Concat(other.Rules.Take(1))) is { Length: > 0 } quoted ? Texts.RuleReads(quoted) : null,
                ],
                cited),
            Citations = [.. cited.DistinctBy(passage => (passage.Paper, passage.Clause.Id))],
        };
    }

    private static PolicyAnswer Decline(TopicGuess guess, Corpus corpus)
    {
        var topic = guess.Sureness >= Likely ? TopicBook.Topics.GetValueOrDefault(guess.Topic) : null;
        if (topic is { Refuses: true }) return new(PolicyAnswerKind.Decline, topic.Id, guess.Sureness) { Said = topic.Leads[Texts.Spoken] };
        if (topic is null && guess.Sureness >= Sure) return new(PolicyAnswerKind.Decline, guess.Topic, guess.Sureness) { Said = Texts.OffTopic };

        var papers = Texts.List(corpus.Papers.Select(Quotation.NameOf).Distinct().Take(6));
        var nearest = topic?.Near is { } near ? corpus.UnderHeading(Folding.Fold(near)) : null;
        var text = $"{Texts.NotInPapers}\n{Texts.LookedIn(papers)}";
        if (nearest is not null) text += Texts.NearestIs(Quotation.Place(nearest), Quotation.InScript(nearest.Clause.Heading));
        return new(PolicyAnswerKind.Decline, topic?.Id ?? guess.Topic, guess.Sureness) { Said = $"{text}\n{Texts.OfferToPass}", MayBePassedOn = true };
    }

    private string? SmallTalk(string topic) => topic switch
    {
        "hello" => $"{Texts.Hello(school.Name)}\n{Texts.ThreeThings}",
        "are-you-there" => $"{Texts.IAmHere}\n{Texts.ThreeThings}",
        "who-are-you" => $"{Texts.WhoIAm(school.Name)}\n{Texts.ThreeThings}",
        "thanks" => $"{Texts.YouAreWelcome}\n{Texts.ThreeThings}",
        "bye" => Texts.Goodbye,
        "praise" => Texts.Praised,
        "scold" => Texts.Scolded,
        "how-are-you" => $"{Texts.HowIAm}\n{Texts.ThreeThings}",
        "ok" => $"{Texts.AllRight}\n{Texts.ThreeThings}",
        _ => null,
    };

    private static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

    private static string Evidence(IEnumerable<string?> quotes, IEnumerable<Passage> cited) =>
        Lines(quotes.Append(Texts.Source(Texts.List(cited.Select(Quotation.Place).Distinct()))));
}
