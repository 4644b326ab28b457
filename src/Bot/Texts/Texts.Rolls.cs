using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of lists that are read in.
public static partial class Texts
{
    private static readonly ResourceManager Rolls = Book("Rolls");

    public static string NothingImported(string n) =>
        Of(Rolls, nameof(NothingImported), (nameof(n), n));

    public static string ImportSummary(string added, string changed, string left, string same) =>
        Of(Rolls, nameof(ImportSummary), (nameof(added), added), (nameof(changed), changed), (nameof(left), left), (nameof(same), same));

    public static string OnlyTried => Of(Rolls, nameof(OnlyTried));

    public static string RowProblem(string row, string column, string what) =>
        Of(Rolls, nameof(RowProblem), (nameof(row), row), (nameof(column), column), (nameof(what), what));

    public static string NoSchoolYet => Of(Rolls, nameof(NoSchoolYet));

    public static string ColumnClass => Of(Rolls, nameof(ColumnClass));

    public static string ColumnChild => Of(Rolls, nameof(ColumnChild));

    public static string ColumnsNotUsed(string columns) =>
        Of(Rolls, nameof(ColumnsNotUsed), (nameof(columns), columns));

    public static string HeadingMissing(string heading) =>
        Of(Rolls, nameof(HeadingMissing), (nameof(heading), heading));

    public static string CellIsAPhone => Of(Rolls, nameof(CellIsAPhone));

    public static string CellIsAPaper => Of(Rolls, nameof(CellIsAPaper));

    public static string CellIsEmpty => Of(Rolls, nameof(CellIsEmpty));

    public static string CellIsTooLong => Of(Rolls, nameof(CellIsTooLong));

    public static string PupilNumberUnread => Of(Rolls, nameof(PupilNumberUnread));

    public static string ClassUnread => Of(Rolls, nameof(ClassUnread));

    public static string GradesOneToNine => Of(Rolls, nameof(GradesOneToNine));

    public static string StandingUnread => Of(Rolls, nameof(StandingUnread));

    public static string RelationUnread => Of(Rolls, nameof(RelationUnread));

    public static string EndingUnread => Of(Rolls, nameof(EndingUnread));

    public static string AuthorityUnread => Of(Rolls, nameof(AuthorityUnread));

    public static string NumberOfAnother(string number, string row) =>
        Of(Rolls, nameof(NumberOfAnother), (nameof(number), number), (nameof(row), row));

    public static string NotAsInRow(string row) =>
        Of(Rolls, nameof(NotAsInRow), (nameof(row), row));

    public static string SameNameGiveNumbers(string name) =>
        Of(Rolls, nameof(SameNameGiveNumbers), (nameof(name), name));

    public static string SameNameElsewhere(string @class, string name) =>
        Of(Rolls, nameof(SameNameElsewhere), (nameof(@class), @class), (nameof(name), name));

    public static string NoSuchClass(string @class) =>
        Of(Rolls, nameof(NoSuchClass), (nameof(@class), @class));

    public static string NoSuchChild => Of(Rolls, nameof(NoSuchChild));

    public static string ChildAdded(string child) =>
        Of(Rolls, nameof(ChildAdded), (nameof(child), child));

    public static string ChildNumbered(string child, string number) =>
        Of(Rolls, nameof(ChildNumbered), (nameof(child), child), (nameof(number), number));

    public static string ChildCameBack(string child) =>
        Of(Rolls, nameof(ChildCameBack), (nameof(child), child));

    public static string NameCorrected(string before, string after) =>
        Of(Rolls, nameof(NameCorrected), (nameof(before), before), (nameof(after), after));

    public static string ChildMoved(string child, string before, string after) =>
        Of(Rolls, nameof(ChildMoved), (nameof(child), child), (nameof(before), before), (nameof(after), after));

    public static string ChildLeft(string child, string day) =>
        Of(Rolls, nameof(ChildLeft), (nameof(child), child), (nameof(day), day));

    public static string ChildLeftRefund(string child, string refund) =>
        Of(Rolls, nameof(ChildLeftRefund), (nameof(child), child), (nameof(refund), refund));

    public static string ChildLeftBefore(string child, string day) =>
        Of(Rolls, nameof(ChildLeftBefore), (nameof(child), child), (nameof(day), day));

    public static string ChildrenNotInList(string n) =>
        Of(Rolls, nameof(ChildrenNotInList), (nameof(n), n));

    public static string GuardianWithPhone(string name, string relation, string ending) =>
        Of(Rolls, nameof(GuardianWithPhone), (nameof(name), name), (nameof(relation), relation), (nameof(ending), ending));

    public static string GuardianAdded(string guardian, string child) =>
        Of(Rolls, nameof(GuardianAdded), (nameof(guardian), guardian), (nameof(child), child));

    public static string GuardianEnded(string guardian, string child) =>
        Of(Rolls, nameof(GuardianEnded), (nameof(guardian), guardian), (nameof(child), child));

    public static string GuardianEndedBefore(string guardian, string child) =>
        Of(Rolls, nameof(GuardianEndedBefore), (nameof(guardian), guardian), (nameof(child), child));

    public static string GuardianRestored(string guardian, string child) =>
        Of(Rolls, nameof(GuardianRestored), (nameof(guardian), guardian), (nameof(child), child));

    public static string GuardianCorrected(string before, string after, string child) =>
        Of(Rolls, nameof(GuardianCorrected), (nameof(before), before), (nameof(after), after), (nameof(child), child));

    public static string GuardianMay(string guardian, string child, string may) =>
        Of(Rolls, nameof(GuardianMay), (nameof(guardian), guardian), (nameof(child), child), (nameof(may), may));

    public static string GuardianNotInList(string guardian, string child) =>
        Of(Rolls, nameof(GuardianNotInList), (nameof(guardian), guardian), (nameof(child), child));

    public static string OneGuardianForSeveral(string guardian, string children) =>
        Of(Rolls, nameof(OneGuardianForSeveral), (nameof(guardian), guardian), (nameof(children), children));

    public static string MayNothing => Of(Rolls, nameof(MayNothing));

    public static string MayApply => Of(Rolls, nameof(MayApply));

    public static string MayConfirmFees => Of(Rolls, nameof(MayConfirmFees));

    public static string MayCollect => Of(Rolls, nameof(MayCollect));

    public static string ReasonLeftSchool => Of(Rolls, nameof(ReasonLeftSchool));

    public static string YourChildLeftSchool(string child, string day) =>
        Of(Rolls, nameof(YourChildLeftSchool), (nameof(child), child), (nameof(day), day));

    public static string WhatEndedWithIt => Of(Rolls, nameof(WhatEndedWithIt));

    public static string IfThatIsWrong => Of(Rolls, nameof(IfThatIsWrong));

    public static string ColumnRoles => Of(Rolls, nameof(ColumnRoles));

    public static string NameTwice(string row) =>
        Of(Rolls, nameof(NameTwice), (nameof(row), row));

    public static string SeveralOfThatName => Of(Rolls, nameof(SeveralOfThatName));

    public static string StaffKindUnread => Of(Rolls, nameof(StaffKindUnread));

    public static string RolesUnread => Of(Rolls, nameof(RolesUnread));

    public static string DayUnread => Of(Rolls, nameof(DayUnread));

    public static string TwoClassTeachers(string @class) =>
        Of(Rolls, nameof(TwoClassTeachers), (nameof(@class), @class));

    public static string OnlyOneOfThatRole(string row) =>
        Of(Rolls, nameof(OnlyOneOfThatRole), (nameof(row), row));

    public static string SchoolNeedsNameAndHeads => Of(Rolls, nameof(SchoolNeedsNameAndHeads));

    public static string SchoolLaid(string school) =>
        Of(Rolls, nameof(SchoolLaid), (nameof(school), school));

    public static string StaffAdded(string name, string kind) =>
        Of(Rolls, nameof(StaffAdded), (nameof(name), name), (nameof(kind), kind));

    public static string StaffNotVetted(string name) =>
        Of(Rolls, nameof(StaffNotVetted), (nameof(name), name));

    public static string StaffChanged(string name, string what) =>
        Of(Rolls, nameof(StaffChanged), (nameof(name), name), (nameof(what), what));

    public static string StaffRolesChanged => Of(Rolls, nameof(StaffRolesChanged));

    public static string VettedUntil(string day) =>
        Of(Rolls, nameof(VettedUntil), (nameof(day), day));

    public static string TeachesClasses(string classes) =>
        Of(Rolls, nameof(TeachesClasses), (nameof(classes), classes));

    public static string ClassTeacherIs(string @class, string name) =>
        Of(Rolls, nameof(ClassTeacherIs), (nameof(@class), @class), (nameof(name), name));

    public static string ClubNameTooLong => Of(Rolls, nameof(ClubNameTooLong));

    public static string ClubKindUnread => Of(Rolls, nameof(ClubKindUnread));

    public static string WeekdayUnread => Of(Rolls, nameof(WeekdayUnread));

    public static string TimeUnread => Of(Rolls, nameof(TimeUnread));

    public static string GradesUnread => Of(Rolls, nameof(GradesUnread));

    public static string CountUnread => Of(Rolls, nameof(CountUnread));

    public static string MinimumUnread => Of(Rolls, nameof(MinimumUnread));

    public static string OutsideClubTime(string from, string to) =>
        Of(Rolls, nameof(OutsideClubTime), (nameof(from), from), (nameof(to), to));

    public static string AfterTheService(string day, string time) =>
        Of(Rolls, nameof(AfterTheService), (nameof(day), day), (nameof(time), time));

    public static string NoSchoolDays => Of(Rolls, nameof(NoSchoolDays));

    public static string NotOnTheStaff(string name) =>
        Of(Rolls, nameof(NotOnTheStaff), (nameof(name), name));

    public static string LeadsNoClubs(string name) =>
        Of(Rolls, nameof(LeadsNoClubs), (nameof(name), name));

    public static string VettingEndsEarlier(string name, string day) =>
        Of(Rolls, nameof(VettingEndsEarlier), (nameof(name), name), (nameof(day), day));

    public static string LeadsAnotherThen(string name, string club) =>
        Of(Rolls, nameof(LeadsAnotherThen), (nameof(name), name), (nameof(club), club));

    public static string RoomIsTaken(string room, string club) =>
        Of(Rolls, nameof(RoomIsTaken), (nameof(room), room), (nameof(club), club));

    public static string OnlySeatsChange => Of(Rolls, nameof(OnlySeatsChange));

    public static string ClubAdded(string club, string day, string n) =>
        Of(Rolls, nameof(ClubAdded), (nameof(club), club), (nameof(day), day), (nameof(n), n));

    public static string SeatsChanged(string club, string before, string after, string n) =>
        Of(Rolls, nameof(SeatsChanged), (nameof(club), club), (nameof(before), before), (nameof(after), after), (nameof(n), n));

    public static string SlipTitle => Of(Rolls, nameof(SlipTitle));

    public static string SlipFor(string relation, string name) =>
        Of(Rolls, nameof(SlipFor), (nameof(relation), relation), (nameof(name), name));

    public static string SlipUntil(string day) =>
        Of(Rolls, nameof(SlipUntil), (nameof(day), day));

    public static string SlipOnce => Of(Rolls, nameof(SlipOnce));

    public static string SlipHow1 => Of(Rolls, nameof(SlipHow1));

    public static string SlipHow2 => Of(Rolls, nameof(SlipHow2));

    public static string SlipHow3 => Of(Rolls, nameof(SlipHow3));

    public static string SlipInEnglish => Of(Rolls, nameof(SlipInEnglish));

    public static string ReissueTitle => Of(Rolls, nameof(ReissueTitle));

    public static string WhoseSlip => Of(Rolls, nameof(WhoseSlip));

    public static string ForWhichGuardian => Of(Rolls, nameof(ForWhichGuardian));

    public static string NoSuchChildInYours => Of(Rolls, nameof(NoSuchChildInYours));

    public static string NoGuardianOnRoll => Of(Rolls, nameof(NoGuardianOnRoll));

    public static string FactGuardian => Of(Rolls, nameof(FactGuardian));

    public static string SeenFaceToFace => Of(Rolls, nameof(SeenFaceToFace));

    public static string IssueNewSlip => Of(Rolls, nameof(IssueNewSlip));

    public static string SlipIssued(string children) =>
        Of(Rolls, nameof(SlipIssued), (nameof(children), children));

    public static string FactSlipCode => Of(Rolls, nameof(FactSlipCode));

    public static string FactSlipUntil => Of(Rolls, nameof(FactSlipUntil));

    public static string OpenSlip => Of(Rolls, nameof(OpenSlip));

    public static string OldSlipIsVoid => Of(Rolls, nameof(OldSlipIsVoid));

    public static string AccountUnread => Of(Rolls, nameof(AccountUnread));

    public static string AccountTaken(string what) =>
        Of(Rolls, nameof(AccountTaken), (nameof(what), what));

    public static string TeamsAccount => Of(Rolls, nameof(TeamsAccount));

    public static string WeComAccount => Of(Rolls, nameof(WeComAccount));

    public static string ObjectIdUnread => Of(Rolls, nameof(ObjectIdUnread));

    public static string AccountBound(string who, string what) =>
        Of(Rolls, nameof(AccountBound), (nameof(who), who), (nameof(what), what));
}
