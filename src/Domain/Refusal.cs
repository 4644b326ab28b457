using System.Collections.Frozen;
using System.Reflection;

namespace AfterSchoolBot.Domain;

/// <summary>Every reason for which a person may be told no. Each is a sentence and carries the clause it comes from.</summary>
public enum Refusal
{
    // applying (三.3, 三.4, 二.3)
    [Clause("四.2")] ServiceNotPublished,
    [Clause("四.2")] ApplicationsNotOpenYet,
    [Clause("四.2")] ApplicationsClosed,
    [Clause("三.3")] NotAPupilOfThisSchool,
    [Clause("二.3")] NotThisChildsGuardian,
    [Clause("二.3")] GuardianMayNotApply,
    [Clause("二.3")] GuardianMayNotConfirmFees,
    [Clause("二.3")] ConfirmedSomethingElse,
    [Clause("三.2")] NoDaysChosen,
    [Clause("三.2")] NotASchoolDay,
    [Clause("三.4")] AlreadyApplied,
    [Clause("三.4")] NotWaitingForReview,
    [Clause("三.4")] NotTakenUpYet,
    [Clause("三.4")] AlreadyDecided,
    [Clause("三.4")] DecisionNeedsReason,
    [Clause("三.4")] DeclineNeedsReasonAndAlternative,
    [Clause("三.3")] NoPapersAreAsked,
    [Clause("三.4")] NothingWasAsked,
    [Clause("五.5")] PriorityChildIsNeverDeclined,
    [Clause("五.5")] PriorityChildNeverWaits,
    [Clause("二.3")] NothingToLeave,
    [Clause("二.3")] NothingToChange,
    [Clause("二.3")] DayHasPassed,

    // a day's absence (三.2)
    [Clause("三.2")] AfterTheLastDay,
    [Clause("三.2")] ChildDoesNotStayThatDay,
    [Clause("三.2")] ServiceHasBegun,
    [Clause("二.3")] AbsenceIsKnown,
    [Clause("二.3")] NoAbsenceIsKnown,

    // clubs (三.5)
    [Clause("三.5")] ClubChoiceNotOpenYet,
    [Clause("三.4")] NotApprovedYet,
    [Clause("三.5")] ChildNotHereThatDay,
    [Clause("二.4")] OtherGrades,
    [Clause("三.5")] SameWeekdayTaken,
    [Clause("三.5")] AlreadyMember,
    [Clause("三.5")] NotAMember,
    [Clause("三.5")] HoldHasEnded,
    [Clause("三.3")] NothingOffered,
    [Clause("三.3")] RoundIsOpen,
    [Clause("三.3")] NoRoundIsOpen,
    [Clause("三.3")] DrawIsMade,
    [Clause("三.5")] SeatsAreTaken,
    [Clause("三.5")] ClubIsClosed,
    [Clause("三.5")] NoSeatIsFree,

    // fees (五.2)
    [Clause("五.2")] NoApprovedSchedule,
    [Clause("五.2")] FeesHaveChanged,
    [Clause("五.2")] AlreadyConfirmed,
    [Clause("五.2")] NothingToPay,
    [Clause("五.2")] ScheduleNeedsApproval,
    [Clause("五.2")] ScheduleReachesBack,
    [Clause("五.2")] ScheduleNamesItemsOnce,
    [Clause("五.2")] ExemptionReducesAnItem,
    [Clause("五.2")] NoExemptionPublished,
    [Clause("五.2")] ExemptionAlreadyAsked,
    [Clause("五.2")] ExemptionAlreadyGranted,
    [Clause("五.2")] NotForOnesOwnChild,
    [Clause("五.2")] AmountIsNotWhatIsDue,
    [Clause("五.2")] OnlyPrincipalAndCoordinator,
    [Clause("五.2")] SecondPersonConfirms,
    [Clause("五.2")] AccountIncomplete,
    [Clause("五.2")] AccountChangeIsOpen,

    // identity and data (rules of the school's privacy notice, not of the plan)
    [Clause("二.1")] CodeNotAccepted,
    [Clause("二.1")] TooManyCodesToday,
    [Clause("二.1")] NoConsent,

    // a line left for the school office
    [Clause("二.1")] TextTooLong,
    [Clause("二.1")] QuestionAlreadyAnswered,

    // lists that leave the office (D8)
    [Clause("二.1")] SecondPersonMustAgree,
    [Clause("二.1")] ExportAlreadyDecided,
    // publishing the service (三.5, 四.3, 五.4, 五.5)
    [Clause("四.3")] VettingNotValid,
    [Clause("五.4")] BackupIsSomebodyElse,
    [Clause("五.4")] TeacherHasOtherSession,
    [Clause("五.5")] LessonInServiceTime,
    [Clause("五.4")] RoomHasSeriousHazard,
    [Clause("五.4")] RoomNotInspected,
    [Clause("四.2")] NothingToConfirmAnew,
    // complaints, free choice (五.5, 二.3)
    [Clause("五.5")] ComplaintsAreKept,
    [Clause("五.5")] NotByTheOneComplainedOf,
    [Clause("五.5")] NotYourComplaint,
    [Clause("五.5")] ComplaintNotAnsweredYet,
    [Clause("五.5")] ComplaintAlreadyAnswered,
    [Clause("五.5")] ComplaintLookedAtTwice,
    [Clause("五.5")] NoDeskAboveThis,
    [Clause("三.4")] NothingToObjectTo,
    [Clause("二.3")] NoListOfThoseWhoDidNotApply,
    [Clause("二.3")] RemindedEnoughThisRound,
    [Clause("二.3")] NobodyIsRemindedInQuietHours,

    // register and handover (五.4)
    [Clause("五.4")] RegisterNotOpenYet,
    [Clause("五.4")] RegisterIsClosed,
    [Clause("五.4")] NobodyIsExpected,
    [Clause("五.4")] NotOnThisRegister,
    [Clause("五.4")] EveryChildNeedsAMark,
    [Clause("五.4")] MarkStandsAlready,
    [Clause("五.4")] ChildHasGone,
    [Clause("五.4")] ChildIsNotHere,
    [Clause("五.4")] NotInYourCare,
    [Clause("五.4")] HandoverToOneself,
    [Clause("五.4")] HandoverIsOpen,
    [Clause("五.4")] HandoverIsOver,
    [Clause("五.4")] NotTheReceiver,
    [Clause("五.4")] NobodyIsWaitedFor,
    [Clause("五.4")] OnlyLeadersRaiseAnAlarm,
    [Clause("五.4")] AlarmIsRaised,
    [Clause("五.4")] NoAlarmIsRaised,

    // telling many families (二.1, 五.4)
    [Clause("二.1")] AnnouncementIsOver,
    [Clause("二.1")] AnnouncementNeedsSecondPerson,

    // fetching the children (五.4)
    [Clause("五.4")] GuardianMayNotCollect,
    [Clause("五.4")] AdultIsNotOnTheList,
    [Clause("五.4")] AdultIsOnTheList,
    [Clause("五.4")] AdultNeedsNameAndRelation,
    [Clause("五.4")] AdultNeedsFourDigits,
    [Clause("五.4")] ListOfAdultsIsFull,
    [Clause("五.4")] PickupIsKnown,
    [Clause("五.4")] NotLaterThanPickup,
    [Clause("五.4")] CallTheOffice,
    [Clause("五.4")] OnlyTheOfficeLimitsCustody,
    [Clause("五.4")] LimitStandsAlready,
    [Clause("五.4")] NoticeNeedsAPlace,
    [Clause("五.4")] NoticeStandsNoMore,
}

/// <summary>The clause of the plan that stands behind a refusal, as people cite it: 三.2.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ClauseAttribute(string clause) : Attribute
{
    public string Clause { get; } = clause;

    internal static FrozenDictionary<T, string> OfEach<T>()
        where T : struct, Enum =>
        typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).ToFrozenDictionary(
            field => (T)field.GetValue(null)!,
            field => field.GetCustomAttribute<ClauseAttribute>()?.Clause
                ?? throw new InvalidOperationException($"{typeof(T).Name}.{field.Name} names no clause."));
}

public static class RefusalExtensions
{
    private static readonly FrozenDictionary<Refusal, string> Clauses = ClauseAttribute.OfEach<Refusal>();

    public static string Clause(this Refusal refusal) => Clauses[refusal];
}
