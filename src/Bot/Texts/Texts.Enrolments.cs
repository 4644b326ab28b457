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

    public static string Status => Of(Enrolments, nameof(Status));

    public static string NotApplied => Of(Enrolments, nameof(NotApplied));

    public static string OnWaitingListShort(string club, string p) =>
        Of(Enrolments, nameof(OnWaitingListShort), (nameof(club), club), (nameof(p), p));

    public static string DecidedBy(string by, string when, string reason) =>
        Of(Enrolments, nameof(DecidedBy), (nameof(by), by), (nameof(when), when), (nameof(reason), reason));

    public static string AnswerBy(string when, string due) =>
        Of(Enrolments, nameof(AnswerBy), (nameof(when), when), (nameof(due), due));

    public static string TheRestStays => Of(Enrolments, nameof(TheRestStays));

    public static string MoreDaysAreReviewed => Of(Enrolments, nameof(MoreDaysAreReviewed));

    public static string LeaveDaysAsTheyAre => Of(Enrolments, nameof(LeaveDaysAsTheyAre));

    public static string WhichDaysInstead(string child, string days, string state) =>
        Of(Enrolments, nameof(WhichDaysInstead), (nameof(child), child), (nameof(days), days), (nameof(state), state));

    public static string DaysChanged(string child, string days) =>
        Of(Enrolments, nameof(DaysChanged), (nameof(child), child), (nameof(days), days));

    public static string DaysToBeReviewed(string child, string days, string granted) =>
        Of(Enrolments, nameof(DaysToBeReviewed), (nameof(child), child), (nameof(days), days), (nameof(granted), granted));

    public static string StillStands(string no, string days, string state) =>
        Of(Enrolments, nameof(StillStands), (nameof(no), no), (nameof(days), days), (nameof(state), state));

    public static string Reviewing => Of(Enrolments, nameof(Reviewing));

    public static string NothingToReview => Of(Enrolments, nameof(NothingToReview));

    public static string WaitingForReview(string n) =>
        Of(Enrolments, nameof(WaitingForReview), (nameof(n), n));

    public static string OldestDue(string day) =>
        Of(Enrolments, nameof(OldestDue), (nameof(day), day));

    public static string Approve => Of(Enrolments, nameof(Approve));

    public static string LetWait => Of(Enrolments, nameof(LetWait));

    public static string DeclineIt => Of(Enrolments, nameof(DeclineIt));

    public static string CannotDecline => Of(Enrolments, nameof(CannotDecline));

    public static string WhyDeclineAsk => Of(Enrolments, nameof(WhyDeclineAsk));

    public static string WhatInsteadAsk => Of(Enrolments, nameof(WhatInsteadAsk));

    public static string FactDecision => Of(Enrolments, nameof(FactDecision));

    public static string FactReason => Of(Enrolments, nameof(FactReason));

    public static string FactAlternative => Of(Enrolments, nameof(FactAlternative));

    public static string NotNow => Of(Enrolments, nameof(NotNow));

    public static string ReasonThereIsAPlace => Of(Enrolments, nameof(ReasonThereIsAPlace));

    public static string ReasonFull => Of(Enrolments, nameof(ReasonFull));

    public static string YouApproved(string no, string child) =>
        Of(Enrolments, nameof(YouApproved), (nameof(no), no), (nameof(child), child));

    public static string YouLetWait(string no, string child) =>
        Of(Enrolments, nameof(YouLetWait), (nameof(no), no), (nameof(child), child));

    public static string YouDeclined(string no, string child) =>
        Of(Enrolments, nameof(YouDeclined), (nameof(no), no), (nameof(child), child));

    public static string GuardiansWereTold => Of(Enrolments, nameof(GuardiansWereTold));

    public static string NextInQueue => Of(Enrolments, nameof(NextInQueue));

    public static string ThenClubsAndFees => Of(Enrolments, nameof(ThenClubsAndFees));

    public static string ChooseClubs => Of(Enrolments, nameof(ChooseClubs));

    public static string SeeFees => Of(Enrolments, nameof(SeeFees));

    public static string CareWaits(string child) =>
        Of(Enrolments, nameof(CareWaits), (nameof(child), child));

    public static string CareWaitsMeans => Of(Enrolments, nameof(CareWaitsMeans));

    public static string DeclineNotOurs => Of(Enrolments, nameof(DeclineNotOurs));

    public static string DeclineLeavesOnTime => Of(Enrolments, nameof(DeclineLeavesOnTime));

    public static string DeclineNoRoom => Of(Enrolments, nameof(DeclineNoRoom));

    public static string DeclineTwice => Of(Enrolments, nameof(DeclineTwice));

    public static string SoFar(string what) =>
        Of(Enrolments, nameof(SoFar), (nameof(what), what));

    public static string ApplicationsOpenFrom(string when) =>
        Of(Enrolments, nameof(ApplicationsOpenFrom), (nameof(when), when));

    public static string AskTheOffice => Of(Enrolments, nameof(AskTheOffice));

    public static string TheyApply => Of(Enrolments, nameof(TheyApply));

    public static string FactAppliedBy => Of(Enrolments, nameof(FactAppliedBy));

    public static string AppliedByYou(string when) =>
        Of(Enrolments, nameof(AppliedByYou), (nameof(when), when));

    public static string AppliedByRelation(string relation, string when) =>
        Of(Enrolments, nameof(AppliedByRelation), (nameof(relation), relation), (nameof(when), when));

    public static string FactLast => Of(Enrolments, nameof(FactLast));

    public static string DeclinedAndInstead(string reason, string alternative) =>
        Of(Enrolments, nameof(DeclinedAndInstead), (nameof(reason), reason), (nameof(alternative), alternative));

    public static string LeftOn(string day) =>
        Of(Enrolments, nameof(LeftOn), (nameof(day), day));

    public static string TakenUpBy(string when, string due) =>
        Of(Enrolments, nameof(TakenUpBy), (nameof(when), when), (nameof(due), due));

    public static string SchoolIsLate(string when, string due) =>
        Of(Enrolments, nameof(SchoolIsLate), (nameof(when), when), (nameof(due), due));

    public static string SameDaysAsNow(string child, string days) =>
        Of(Enrolments, nameof(SameDaysAsNow), (nameof(child), child), (nameof(days), days));

    public static string FactClubsEnd => Of(Enrolments, nameof(FactClubsEnd));

    public static string FactCarePlaces => Of(Enrolments, nameof(FactCarePlaces));

    public static string PlacesOnDay(string day, string taken, string places) =>
        Of(Enrolments, nameof(PlacesOnDay), (nameof(day), day), (nameof(taken), taken), (nameof(places), places));

    public static string ReasonPlaceAdded(string days) =>
        Of(Enrolments, nameof(ReasonPlaceAdded), (nameof(days), days));

    public static string FactSubmitted => Of(Enrolments, nameof(FactSubmitted));

    public static string OverdueSince(string day) =>
        Of(Enrolments, nameof(OverdueSince), (nameof(day), day));

    public static string AndOnWaitingList(string n) =>
        Of(Enrolments, nameof(AndOnWaitingList), (nameof(n), n));

    public static string CareFullAddTeacher(string days) =>
        Of(Enrolments, nameof(CareFullAddTeacher), (nameof(days), days));

    public static string YourDaysStay(string days) =>
        Of(Enrolments, nameof(YourDaysStay), (nameof(days), days));

    public static string DecidedAlreadyBy(string by, string when) =>
        Of(Enrolments, nameof(DecidedAlreadyBy), (nameof(by), by), (nameof(when), when));

    public static string AnswerIsDueBy(string date) =>
        Of(Enrolments, nameof(AnswerIsDueBy), (nameof(date), date));

    public static string AskTheFamily => Of(Enrolments, nameof(AskTheFamily));

    public static string WhatToAsk => Of(Enrolments, nameof(WhatToAsk));

    public static string AskKindly => Of(Enrolments, nameof(AskKindly));

    public static string FactFamilyReads => Of(Enrolments, nameof(FactFamilyReads));

    public static string YouAsked(string no, string child) =>
        Of(Enrolments, nameof(YouAsked), (nameof(no), no), (nameof(child), child));

    public static string NoAnswerYet(string day) =>
        Of(Enrolments, nameof(NoAnswerYet), (nameof(day), day));

    public static string AnswerIt => Of(Enrolments, nameof(AnswerIt));

    public static string AnswerMoreTitle => Of(Enrolments, nameof(AnswerMoreTitle));

    public static string OrOtherDays => Of(Enrolments, nameof(OrOtherDays));

    public static string SendTheAnswer => Of(Enrolments, nameof(SendTheAnswer));

    public static string AnswerSent(string no, string day) =>
        Of(Enrolments, nameof(AnswerSent), (nameof(no), no), (nameof(day), day));

    public static string FamilyAnswered(string no, string child) =>
        Of(Enrolments, nameof(FamilyAnswered), (nameof(no), no), (nameof(child), child));

    public static string ApproveAllTitle => Of(Enrolments, nameof(ApproveAllTitle));

    public static string ApproveAtOnce(string count) =>
        Of(Enrolments, nameof(ApproveAtOnce), (nameof(count), count));

    public static string ApproveSoMany(string count) =>
        Of(Enrolments, nameof(ApproveSoMany), (nameof(count), count));

    public static string ApprovedSoMany(string done, string count) =>
        Of(Enrolments, nameof(ApprovedSoMany), (nameof(done), done), (nameof(count), count));

    public static string EachIsLookedAtAgain => Of(Enrolments, nameof(EachIsLookedAtAgain));

    public static string LeftAsItIs(string no, string child, string state) =>
        Of(Enrolments, nameof(LeftAsItIs), (nameof(no), no), (nameof(child), child), (nameof(state), state));

    public static string NoneAtOnce => Of(Enrolments, nameof(NoneAtOnce));

    public static string WaitsForTheFamily => Of(Enrolments, nameof(WaitsForTheFamily));

    public static string DaysAreFull => Of(Enrolments, nameof(DaysAreFull));

    public static string PlacedFirstAndFull => Of(Enrolments, nameof(PlacedFirstAndFull));

    public static string AboveTheLimit(string day, string taken, string places, string names) =>
        Of(Enrolments, nameof(AboveTheLimit), (nameof(day), day), (nameof(taken), taken), (nameof(places), places), (nameof(names), names));

    public static string NoneIsFree => Of(Enrolments, nameof(NoneIsFree));

    public static string DueToday(string count) =>
        Of(Enrolments, nameof(DueToday), (nameof(count), count));

    public static string LateAtTheSchool(string count) =>
        Of(Enrolments, nameof(LateAtTheSchool), (nameof(count), count));

    public static string PrepareTitle => Of(Enrolments, nameof(PrepareTitle));

    public static string PrepareForWhom => Of(Enrolments, nameof(PrepareForWhom));

    public static string PrepareMeans => Of(Enrolments, nameof(PrepareMeans));

    public static string SendToTheGuardian => Of(Enrolments, nameof(SendToTheGuardian));

    public static string PreparedFor(string teacher, string child, string days) =>
        Of(Enrolments, nameof(PreparedFor), (nameof(teacher), teacher), (nameof(child), child), (nameof(days), days));

    public static string PreparedSent(string child, string count) =>
        Of(Enrolments, nameof(PreparedSent), (nameof(child), child), (nameof(count), count));

    public static string OpenIt => Of(Enrolments, nameof(OpenIt));

    public static string PrepareNobody => Of(Enrolments, nameof(PrepareNobody));

    public static string ApplicationLine(string no, string child, string days) =>
        Of(Enrolments, nameof(ApplicationLine), (nameof(no), no), (nameof(child), child), (nameof(days), days));

    public static string ApplicationAndWhy(string line, string why) =>
        Of(Enrolments, nameof(ApplicationAndWhy), (nameof(line), line), (nameof(why), why));

    public static string ReasonTermIsOver => Of(Enrolments, nameof(ReasonTermIsOver));

    public static string OthersMore(string count) =>
        Of(Enrolments, nameof(OthersMore), (nameof(count), count));
}
