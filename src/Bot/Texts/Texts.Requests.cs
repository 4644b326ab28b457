using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Requests.
public static partial class Texts
{
    private static readonly ResourceManager Requests = Book("Requests");

    public static string DeadlineHasPassed(string until) =>
        Of(Requests, nameof(DeadlineHasPassed), (nameof(until), until));

    public static string FactAfterDeadline => Of(Requests, nameof(FactAfterDeadline));

    public static string AfterDeadlineAnswerBy(string day) =>
        Of(Requests, nameof(AfterDeadlineAnswerBy), (nameof(day), day));

    public static string AfterDeadlineMark => Of(Requests, nameof(AfterDeadlineMark));

    public static string ReviewAfterDeadline => Of(Requests, nameof(ReviewAfterDeadline));

    public static string MoreDaysAfterDeadline => Of(Requests, nameof(MoreDaysAfterDeadline));

    public static string AnsweredWithTheApplication => Of(Requests, nameof(AnsweredWithTheApplication));

    public static string ClubRequestTitle => Of(Requests, nameof(ClubRequestTitle));

    public static string ChoosingIsOver => Of(Requests, nameof(ChoosingIsOver));

    public static string SeatIsNotHeld => Of(Requests, nameof(SeatIsNotHeld));

    public static string FactGivenUpThen => Of(Requests, nameof(FactGivenUpThen));

    public static string FactReplacesRequest => Of(Requests, nameof(FactReplacesRequest));

    public static string FactAnswerBy => Of(Requests, nameof(FactAnswerBy));

    public static string SendRequest => Of(Requests, nameof(SendRequest));

    public static string RequestSent(string number, string child, string club, string day) =>
        Of(Requests, nameof(RequestSent), (nameof(number), number), (nameof(child), child), (nameof(club), club), (nameof(day), day));

    public static string NothingChangesYet => Of(Requests, nameof(NothingChangesYet));

    public static string RequestStands(string child, string club, string number, string day) =>
        Of(Requests, nameof(RequestStands), (nameof(child), child), (nameof(club), club), (nameof(number), number), (nameof(day), day));

    public static string TakeRequestBack => Of(Requests, nameof(TakeRequestBack));

    public static string KeepRequest => Of(Requests, nameof(KeepRequest));

    public static string RequestTakenBack(string number) =>
        Of(Requests, nameof(RequestTakenBack), (nameof(number), number));

    public static string RequestShort(string number, string club, string day) =>
        Of(Requests, nameof(RequestShort), (nameof(number), number), (nameof(club), club), (nameof(day), day));

    public static string AnsweringRequests => Of(Requests, nameof(AnsweringRequests));

    public static string RequestsWaiting(string count) =>
        Of(Requests, nameof(RequestsWaiting), (nameof(count), count));

    public static string NoRequests => Of(Requests, nameof(NoRequests));

    public static string SeeRequests(string count) =>
        Of(Requests, nameof(SeeRequests), (nameof(count), count));

    public static string RequestLine(string number, string child, string club) =>
        Of(Requests, nameof(RequestLine), (nameof(number), number), (nameof(child), child), (nameof(club), club));

    public static string FactRequested => Of(Requests, nameof(FactRequested));

    public static string FactNow => Of(Requests, nameof(FactNow));

    public static string NoClubThatDay => Of(Requests, nameof(NoClubThatDay));

    public static string FactSeats => Of(Requests, nameof(FactSeats));

    public static string SeatsFreeOf(string free, string seats, string waiting) =>
        Of(Requests, nameof(SeatsFreeOf), (nameof(free), free), (nameof(seats), seats), (nameof(waiting), waiting));

    public static string AcceptRequest => Of(Requests, nameof(AcceptRequest));

    public static string DeclineRequest => Of(Requests, nameof(DeclineRequest));

    public static string NoSeatToAgree => Of(Requests, nameof(NoSeatToAgree));

    public static string RequestOfPriorityChild => Of(Requests, nameof(RequestOfPriorityChild));

    public static string WhyNotThisClub => Of(Requests, nameof(WhyNotThisClub));

    public static string GuardianConfirmedAt(string when) =>
        Of(Requests, nameof(GuardianConfirmedAt), (nameof(when), when));

    public static string YouAgreed(string number, string child, string club) =>
        Of(Requests, nameof(YouAgreed), (nameof(number), number), (nameof(child), child), (nameof(club), club));

    public static string YouDeclinedRequest(string number, string child, string club) =>
        Of(Requests, nameof(YouDeclinedRequest), (nameof(number), number), (nameof(child), child), (nameof(club), club));

    public static string RequestAgreed(string number, string child, string club) =>
        Of(Requests, nameof(RequestAgreed), (nameof(number), number), (nameof(child), child), (nameof(club), club));

    public static string RequestGivenUp(string club) =>
        Of(Requests, nameof(RequestGivenUp), (nameof(club), club));

    public static string RequestDeclined(string number, string child, string club, string reason) =>
        Of(Requests, nameof(RequestDeclined), (nameof(number), number), (nameof(child), child), (nameof(club), club), (nameof(reason), reason));

    public static string RecordsRequest(string club, string number, string state) =>
        Of(Requests, nameof(RecordsRequest), (nameof(club), club), (nameof(number), number), (nameof(state), state));

    public static string RequestOpen => Of(Requests, nameof(RequestOpen));

    public static string RequestWasAccepted => Of(Requests, nameof(RequestWasAccepted));

    public static string RequestWasDeclined => Of(Requests, nameof(RequestWasDeclined));

    public static string RequestWasTakenBack => Of(Requests, nameof(RequestWasTakenBack));

    public static string RecordsAbsences => Of(Requests, nameof(RecordsAbsences));

    public static string RecordsAbsentDay => Of(Requests, nameof(RecordsAbsentDay));

    public static string RecordsBackAgain => Of(Requests, nameof(RecordsBackAgain));
}
