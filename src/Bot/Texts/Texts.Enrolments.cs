using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Enrolments.
public static partial class Texts
{
    private static readonly ResourceManager Enrolments = Book("Enrolments");

    public static string Applying => Of(Enrolments, nameof(Applying));

    public static string WhoMayAsk => Of(Enrolments, nameof(WhoMayAsk));

    public static string ServiceRuns(string first, string until) =>
        Of(Enrolments, nameof(ServiceRuns), (nameof(first), first), (nameof(until), until));

    public static string UntilThenFrom(string now, string day, string then) =>
        Of(Enrolments, nameof(UntilThenFrom), (nameof(now), now), (nameof(day), day), (nameof(then), then));

    public static string OwnWords => Of(Enrolments, nameof(OwnWords));

    public static string NobodyCollects => Of(Enrolments, nameof(NobodyCollects));

    public static string NobodyAtHome => Of(Enrolments, nameof(NobodyAtHome));

    public static string OtherNeed => Of(Enrolments, nameof(OtherNeed));

    public static string PriorityWhy => Of(Enrolments, nameof(PriorityWhy));

    public static string GroupDisabled => Of(Enrolments, nameof(GroupDisabled));

    public static string GroupLeftBehind => Of(Enrolments, nameof(GroupLeftBehind));

    public static string GroupMigrant => Of(Enrolments, nameof(GroupMigrant));

    public static string GroupHardship => Of(Enrolments, nameof(GroupHardship));

    public static string GroupNone => Of(Enrolments, nameof(GroupNone));

    public static string PriorityFilled => Of(Enrolments, nameof(PriorityFilled));

    public static string PriorityNone => Of(Enrolments, nameof(PriorityNone));

    public static string FactChild => Of(Enrolments, nameof(FactChild));

    public static string FactDays => Of(Enrolments, nameof(FactDays));

    public static string FactUntil => Of(Enrolments, nameof(FactUntil));

    public static string FactNeed => Of(Enrolments, nameof(FactNeed));

    public static string FactPriority => Of(Enrolments, nameof(FactPriority));

    public static string FactFee => Of(Enrolments, nameof(FactFee));

    public static string FactTerms => Of(Enrolments, nameof(FactTerms));

    public static string FactNumber => Of(Enrolments, nameof(FactNumber));

    public static string FactState => Of(Enrolments, nameof(FactState));

    public static string DaysAndSessions(string days, string range, string n) =>
        Of(Enrolments, nameof(DaysAndSessions), (nameof(days), days), (nameof(range), range), (nameof(n), n));

    public static string Estimate(string n, string price, string sum, string v) =>
        Of(Enrolments, nameof(Estimate), (nameof(n), n), (nameof(price), price), (nameof(sum), sum), (nameof(v), v));

    public static string NoFeePublished => Of(Enrolments, nameof(NoFeePublished));

    public static string AgreementVersion(string v) =>
        Of(Enrolments, nameof(AgreementVersion), (nameof(v), v));

    public static string SubmitApplication => Of(Enrolments, nameof(SubmitApplication));

    public static string DoNotApply => Of(Enrolments, nameof(DoNotApply));

    public static string AskForStatus => Of(Enrolments, nameof(AskForStatus));

    public static string AlreadyAppliedFor(string child) =>
        Of(Enrolments, nameof(AlreadyAppliedFor), (nameof(child), child));

    public static string SeeStatus => Of(Enrolments, nameof(SeeStatus));

    public static string ChangeTheDays => Of(Enrolments, nameof(ChangeTheDays));

    public static string StateSubmitted => Of(Enrolments, nameof(StateSubmitted));

    public static string StateInReview => Of(Enrolments, nameof(StateInReview));

    public static string StateApproved => Of(Enrolments, nameof(StateApproved));

    public static string StateEnrolled => Of(Enrolments, nameof(StateEnrolled));

    public static string StateWaiting => Of(Enrolments, nameof(StateWaiting));

    public static string StateDeclined => Of(Enrolments, nameof(StateDeclined));

    public static string StateWithdrawn => Of(Enrolments, nameof(StateWithdrawn));

    public static string StateEnded => Of(Enrolments, nameof(StateEnded));
}
