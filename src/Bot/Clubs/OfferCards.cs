using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>The cards of a seat that came free.</summary>
internal static class OfferCards
{
    private static readonly string[] LetGoWords = ["让给下一位", "让给别人", "让出", "不要名额", "pass it on", "let it go"];

    /// <summary>Told when the seat comes free. Doing nothing is an answer, too.</summary>
    public static Card Tell(Child child, Club club, DateTimeOffset until) => new(Texts.Offer(child.Name, ClubCards.Name(club.Weekday, club.Name), Texts.Moment(until)))
    {
        Actions = [Verbs.ToSay(Texts.SeeOffer, $"{Commands.Word(Command.Offer)} {club.Name}"), Verbs.ToSay(Texts.LetItGo, WordsToLetGo(club))],
        Source = Texts.Source("三.3"),
    };

    public static Question Which(IReadOnlyList<OwnPlace> offered)
    {
        IReadOnlyList<Option> options = [.. offered.Select(one => new Option(KeyOf(one), $"{one.Own.Child.Name} · {ClubCards.Name(one.Place.Club.Weekday, one.Place.Club.Name)}", one.Place.Club.Name))];
        return new("place", AnswerKind.One, QuestionCards.ByButton(Texts.WhichOffer, options)) { Short = Texts.WhichOffer, Options = options };
    }

    /// <summary>Nothing is offered now: where each child stands in line, and the rule.</summary>
    public static Card NoneNow(IReadOnlyList<OwnPlace> waiting) => new(Texts.Reason(Refusal.NothingOffered))
    {
        Facts = [.. waiting.Select(one => new CardFact(OwnChildren.Name(one.Own.Child), Texts.OnWaitingListShort(one.Place.Club.Name, Position(one))))],
        Texts = [Texts.HowTheQueueRuns],
        Source = Texts.Source(Refusal.NothingOffered.Clause()),
    };

    public static Card Over(OwnPlace place, TimeSpan offset) => new(
        place.Place.Place.HoldUntil is { } until
            ? Texts.OfferEnded(Texts.Moment(until.ToOffset(offset)), place.Own.Child.Name, Position(place))
            : Texts.Reason(Refusal.NothingOffered))
    {
        Facts = place.Place.Place.HoldUntil is null ? [new(OwnChildren.Name(place.Own.Child), Texts.OnWaitingListShort(place.Place.Club.Name, Position(place)))] : [],
        Texts = [Texts.HowTheQueueRuns],
        Source = Texts.Source("三.3"),
    };

    public static Card Passed(OwnPlace place, JoinOutcome outcome) => outcome switch
    {
        JoinOutcome.Waiting(var position) => new(Texts.LetGoDone(place.Place.Club.Name, place.Own.Child.Name, Texts.Number(position)))
        {
            Texts = [Texts.HowTheQueueRuns],
        },
        JoinOutcome.Refused(var why) => new(Texts.Explain(why)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static bool LetsGo(string sentence)
    {
        var folded = Folding.Fold(sentence);
        return LetGoWords.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }

    public static string WordsToLetGo(Club club) => $"{(Texts.Spoken == Texts.English ? "pass it on" : LetGoWords[0])} {club.Name}";

    public static string KeyOf(OwnPlace one) => string.Create(CultureInfo.InvariantCulture, $"{one.Own.Child.Id.Value}/{one.Place.Club.Id.Value}");

    private static string Position(OwnPlace place) => Texts.Number(place.Place.Position ?? 1);
}
