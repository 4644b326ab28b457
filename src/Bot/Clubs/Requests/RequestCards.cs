using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Bot.Clubs.Requests;

/// <summary>The cards of answering requests: for the coordinator, and for the guardians who hear of it.</summary>
internal static class RequestCards
{
    public static Question Queue(int count, IReadOnlyList<RequestFacts> shown)
    {
        IReadOnlyList<Option> options =
        [
            .. shown.Select(one => new Option(
                one.Request.Number.Value.ToString(CultureInfo.InvariantCulture),
                Texts.RequestLine(one.Request.Number.ToString(), OwnChildren.Name(one.Child), ClubCards.Name(one.Club.Weekday, one.Club.Name)),
                one.Child.Name)),
        ];
        var title = Texts.RequestsWaiting(Texts.Number(count));
        IReadOnlyList<string> texts = shown.Count == 0 ? [] : [Texts.OldestDue(Texts.Day(shown.Min(one => one.Due)))];
        return new("request", AnswerKind.One, QuestionCards.FromList("request", title, options, several: false, texts)) { Short = title, Options = options };
    }

    /// <summary>To agree is offered only where it would take effect.</summary>
    public static Question Decide(RequestFacts facts, string confirmed, DateTimeOffset now)
    {
        IReadOnlyList<Option> options =
        [
            .. facts.WhyNot is null ? [new Option(nameof(RequestDecision.Accept), Texts.AcceptRequest)] : Array.Empty<Option>(),
            new(nameof(RequestDecision.Decline), Texts.DeclineRequest),
        ];
        var card = QuestionCards.ByButton($"{facts.Request.Number} {OwnChildren.Name(facts.Child)}", options) with
        {
            Facts =
            [
                new(Texts.FactRequested, ClubCards.Name(facts.Club.Weekday, facts.Club.Name)),
                new(Texts.FactNow, facts.Given?.Name ?? Texts.NoClubThatDay),
                new(Texts.FactSeats, Texts.SeatsFreeOf(Texts.Number(facts.Club.SeatsFree(now)), Texts.Number(facts.Club.Seats), Texts.Number(facts.Club.WaitingAt(now)))),
                new(Texts.FactSubmitted, confirmed),
            ],
            Texts =
            [
                .. facts.WhyNot is { } why ? [why == Refusal.NoSeatIsFree ? Texts.NoSeatToAgree : Texts.Explain(why)] : Array.Empty<string>(),
                .. facts.PlacedFirst ? [Texts.RequestOfPriorityChild] : Array.Empty<string>(),
            ],
            Twin = null,
        };
        return new("decision", AnswerKind.One, card) { Short = card.Title, Options = options, Exact = true };
    }

    public static Question WhyNot(IReadOnlyList<string> stopped) =>
        new("reason", AnswerKind.Words, QuestionCards.Words("reason", Texts.WhyNotThisClub, ClubRequest.LongestReason, stopped)) { Short = Texts.WhyNotThisClub, MaxLength = ClubRequest.LongestReason };

    public static Card ReadBack(RequestFacts facts, RequestDecision decision, string? reason) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactNumber, facts.Request.Number.ToString()),
            new(Texts.FactChild, OwnChildren.Name(facts.Child)),
            new(Texts.FactClub, ClubCards.Name(facts.Club.Weekday, facts.Club.Name)),
            .. facts.Given is { } given && decision is RequestDecision.Accept ? [new CardFact(Texts.FactGivenUp, given.Name)] : Array.Empty<CardFact>(),
            new(Texts.FactDecision, Say(decision)),
            .. reason is null ? Array.Empty<CardFact>() : [new(Texts.FactFamilyReads, reason)],
        ],
        Actions = QuestionCards.ToConfirm($"{Say(decision)} {facts.Request.Number}", Texts.NotNow),
        Source = Texts.Source("三.4"),
    };

    public static Card Done(RequestFacts facts, ClubRequestOutcome outcome) => new(outcome is ClubRequestOutcome.Accepted
        ? Texts.YouAgreed(facts.Request.Number.ToString(), facts.Child.Name, facts.Club.Name)
        : Texts.YouDeclinedRequest(facts.Request.Number.ToString(), facts.Child.Name, facts.Club.Name))
    {
        Actions = [Verbs.ToSay(Texts.NextInQueue, Command.ClubRequests)],
    };

    /// <summary>In the guardian's own language; that the place in care stays is said with a no.</summary>
    public static Card Tell(RequestFacts facts, ClubRequestOutcome outcome) => outcome is ClubRequestOutcome.Accepted
        ? new(Texts.RequestAgreed(facts.Request.Number.ToString(), facts.Child.Name, ClubCards.Name(facts.Club.Weekday, facts.Club.Name)))
        {
            Texts = facts.Given is { } given ? [Texts.RequestGivenUp(given.Name)] : [],
            Actions = [Verbs.ToSay(Texts.SeeFees, Command.Fees), Verbs.ToSay(Texts.LeaveAClub, Command.Leave)],
            Source = Texts.Source("三.4"),
        }
        : new(Texts.RequestDeclined(facts.Request.Number.ToString(), facts.Child.Name, facts.Club.Name, facts.Request.Reason ?? ""))
        {
            Texts = [Texts.CareAsBefore],
            Actions = [Verbs.ToSay(Texts.ChooseClubs, Command.ChooseClub), Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
            Source = Texts.Source("三.4"),
        };

    public static string Say(RequestDecision decision) => decision is RequestDecision.Accept ? Texts.AcceptRequest : Texts.DeclineRequest;

    public static string Say(ClubRequestState state) => state switch
    {
        ClubRequestState.Accepted => Texts.RequestWasAccepted,
        ClubRequestState.Declined => Texts.RequestWasDeclined,
        ClubRequestState.TakenBack => Texts.RequestWasTakenBack,
        _ => Texts.RequestOpen,
    };
}
