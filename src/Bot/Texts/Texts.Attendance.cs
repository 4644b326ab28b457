using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Attendance.
public static partial class Texts
{
    private static readonly ResourceManager Attendance = Book("Attendance");

    public static string AbsentLine(string count, string names) =>
        Of(Attendance, nameof(AbsentLine), (nameof(count), count), (nameof(names), names));

    public static string ActCollected => Of(Attendance, nameof(ActCollected));

    public static string ActHandedOver => Of(Attendance, nameof(ActHandedOver));

    public static string ActMarkedPresent => Of(Attendance, nameof(ActMarkedPresent));

    public static string ActReceivedByClub => Of(Attendance, nameof(ActReceivedByClub));

    public static string ActStruck => Of(Attendance, nameof(ActStruck));

    public static string ActTakenIn => Of(Attendance, nameof(ActTakenIn));

    public static string ActTakenToNurse => Of(Attendance, nameof(ActTakenToNurse));

    public static string AllClearForFamilies(string school) =>
        Of(Attendance, nameof(AllClearForFamilies), (nameof(school), school));

    public static string AllClearForStaff(string time) =>
        Of(Attendance, nameof(AllClearForStaff), (nameof(time), time));

    public static string AllClearSent(string n) =>
        Of(Attendance, nameof(AllClearSent), (nameof(n), n));

    public static string AllClearTitle => Of(Attendance, nameof(AllClearTitle));

    public static string AllThere => Of(Attendance, nameof(AllThere));

    public static string AllThereWords(string no) =>
        Of(Attendance, nameof(AllThereWords), (nameof(no), no));

    public static string AlsoWithNobody(string names) =>
        Of(Attendance, nameof(AlsoWithNobody), (nameof(names), names));

    public static string AskedOfClassTeachers(string n) =>
        Of(Attendance, nameof(AskedOfClassTeachers), (nameof(n), n));

    public static string AtTheGateFirst(string child) =>
        Of(Attendance, nameof(AtTheGateFirst), (nameof(child), child));

    public static string BackAgain(string names) =>
        Of(Attendance, nameof(BackAgain), (nameof(names), names));

    public static string ByTheLatestHandover => Of(Attendance, nameof(ByTheLatestHandover));

    public static string CarerLine(string room, string who, string n) =>
        Of(Attendance, nameof(CarerLine), (nameof(room), room), (nameof(who), who), (nameof(n), n));

    public static string ChildrenInRooms(string n, string rooms) =>
        Of(Attendance, nameof(ChildrenInRooms), (nameof(n), n), (nameof(rooms), rooms));

    public static string ClassLine(string room, string here, string gone) =>
        Of(Attendance, nameof(ClassLine), (nameof(room), room), (nameof(here), here), (nameof(gone), gone));

    public static string ComesNoted(string child, string now, string time, string later) =>
        Of(Attendance, nameof(ComesNoted), (nameof(child), child), (nameof(now), now), (nameof(time), time), (nameof(later), later));

    public static string ComesTitle => Of(Attendance, nameof(ComesTitle));

    public static string ComesWhen(string child) =>
        Of(Attendance, nameof(ComesWhen), (nameof(child), child));

    public static string CorrectConfirm => Of(Attendance, nameof(CorrectConfirm));

    public static string CorrectRegisterTitle => Of(Attendance, nameof(CorrectRegisterTitle));

    public static string CorrectToWhat(string child, string mark) =>
        Of(Attendance, nameof(CorrectToWhat), (nameof(child), child), (nameof(mark), mark));

    public static string CorrectWhom => Of(Attendance, nameof(CorrectWhom));

    public static string CorrectWhy => Of(Attendance, nameof(CorrectWhy));

    public static string Corrected(string child, string before, string after) =>
        Of(Attendance, nameof(Corrected), (nameof(child), child), (nameof(before), before), (nameof(after), after));

    public static string CountFaceToFace => Of(Attendance, nameof(CountFaceToFace));

    public static string CountIsWrong => Of(Attendance, nameof(CountIsWrong));

    public static string CountIsWrongWords(string no) =>
        Of(Attendance, nameof(CountIsWrongWords), (nameof(no), no));

    public static string CountedAt(string time) =>
        Of(Attendance, nameof(CountedAt), (nameof(time), time));

    public static string CountingNow(string time) =>
        Of(Attendance, nameof(CountingNow), (nameof(time), time));

    public static string DayIsOver(string room, string n, string child, string time, string adult) =>
        Of(Attendance, nameof(DayIsOver), (nameof(room), room), (nameof(n), n), (nameof(child), child), (nameof(time), time), (nameof(adult), adult));

    public static string DidNotReachClub(string child, string club) =>
        Of(Attendance, nameof(DidNotReachClub), (nameof(child), child), (nameof(club), club));

    public static string ElsewhereLine(string count, string names) =>
        Of(Attendance, nameof(ElsewhereLine), (nameof(count), count), (nameof(names), names));

    public static string EmergencyCheck => Of(Attendance, nameof(EmergencyCheck));

    public static string EmergencyDrill => Of(Attendance, nameof(EmergencyDrill));

    public static string EmergencyForFamilies(string school, string words) =>
        Of(Attendance, nameof(EmergencyForFamilies), (nameof(school), school), (nameof(words), words));

    public static string EmergencyRecord(string raised, string counted, string cleared) =>
        Of(Attendance, nameof(EmergencyRecord), (nameof(raised), raised), (nameof(counted), counted), (nameof(cleared), cleared));

    public static string EmergencySend => Of(Attendance, nameof(EmergencySend));

    public static string EmergencyTitle => Of(Attendance, nameof(EmergencyTitle));

    public static string EmergencyWhat => Of(Attendance, nameof(EmergencyWhat));

    public static string EverybodyCounted(string time, string n) =>
        Of(Attendance, nameof(EverybodyCounted), (nameof(time), time), (nameof(n), n));

    public static string ExpectedLine(string room, string count) =>
        Of(Attendance, nameof(ExpectedLine), (nameof(room), room), (nameof(count), count));

    public static string FactAbsent => Of(Attendance, nameof(FactAbsent));

    public static string FactCollector => Of(Attendance, nameof(FactCollector));

    public static string FactCounted => Of(Attendance, nameof(FactCounted));

    public static string FactExpected => Of(Attendance, nameof(FactExpected));

    public static string FactFamilies => Of(Attendance, nameof(FactFamilies));

    public static string FactGiver => Of(Attendance, nameof(FactGiver));

    public static string FactHere => Of(Attendance, nameof(FactHere));

    public static string FactLeftEarly => Of(Attendance, nameof(FactLeftEarly));

    public static string FactMark => Of(Attendance, nameof(FactMark));

    public static string FactNoWord => Of(Attendance, nameof(FactNoWord));

    public static string FactOnLeave => Of(Attendance, nameof(FactOnLeave));

    public static string FactOnWhoseWord => Of(Attendance, nameof(FactOnWhoseWord));

    public static string FactPresent => Of(Attendance, nameof(FactPresent));

    public static string FactGroup => Of(Attendance, nameof(FactGroup));

    public static string FactSafe => Of(Attendance, nameof(FactSafe));

    public static string FactShouldBe => Of(Attendance, nameof(FactShouldBe));

    public static string FactSum => Of(Attendance, nameof(FactSum));

    public static string FactToCall => Of(Attendance, nameof(FactToCall));

    public static string FactToMind => Of(Attendance, nameof(FactToMind));

    public static string FactTrouble => Of(Attendance, nameof(FactTrouble));

    public static string FactUnplaced => Of(Attendance, nameof(FactUnplaced));

    public static string FactWhy => Of(Attendance, nameof(FactWhy));

    public static string FamiliesNotReached(string time) =>
        Of(Attendance, nameof(FamiliesNotReached), (nameof(time), time));

    public static string FamilyIsAsked(string child) =>
        Of(Attendance, nameof(FamilyIsAsked), (nameof(child), child));

    public static string FamilyIsTold => Of(Attendance, nameof(FamilyIsTold));

    public static string Fetched => Of(Attendance, nameof(Fetched));

    public static string FetchedWords(string no) =>
        Of(Attendance, nameof(FetchedWords), (nameof(no), no));

    public static string FoundAlready(string child) =>
        Of(Attendance, nameof(FoundAlready), (nameof(child), child));

    public static string FoundFamily => Of(Attendance, nameof(FoundFamily));

    public static string FoundFamilyWords(string no) =>
        Of(Attendance, nameof(FoundFamilyWords), (nameof(no), no));

    public static string FoundForFamily(string child, string time, string teacher) =>
        Of(Attendance, nameof(FoundForFamily), (nameof(child), child), (nameof(time), time), (nameof(teacher), teacher));

    public static string FoundForFamilyNurse(string child, string time, string teacher, string until) =>
        Of(Attendance, nameof(FoundForFamilyNurse), (nameof(child), child), (nameof(time), time), (nameof(teacher), teacher), (nameof(until), until));

    public static string FoundHere => Of(Attendance, nameof(FoundHere));

    public static string FoundHereWords(string no) =>
        Of(Attendance, nameof(FoundHereWords), (nameof(no), no));

    public static string FoundNurse => Of(Attendance, nameof(FoundNurse));

    public static string FoundNurseWords(string no) =>
        Of(Attendance, nameof(FoundNurseWords), (nameof(no), no));

    public static string FoundOne(string child) =>
        Of(Attendance, nameof(FoundOne), (nameof(child), child));

    public static string FoundSaidBy(string who, string time) =>
        Of(Attendance, nameof(FoundSaidBy), (nameof(who), who), (nameof(time), time));

    public static string FoundThere(string child) =>
        Of(Attendance, nameof(FoundThere), (nameof(child), child));

    public static string FoundTitle => Of(Attendance, nameof(FoundTitle));

    public static string FoundWithFamily(string child) =>
        Of(Attendance, nameof(FoundWithFamily), (nameof(child), child));

    public static string FoundWithNurse(string child) =>
        Of(Attendance, nameof(FoundWithNurse), (nameof(child), child));

    public static string FromTo(string before, string after) =>
        Of(Attendance, nameof(FromTo), (nameof(before), before), (nameof(after), after));

    public static string GateAskFamily => Of(Attendance, nameof(GateAskFamily));

    public static string GateAskFamilyWords(string no) =>
        Of(Attendance, nameof(GateAskFamilyWords), (nameof(no), no));

    public static string GateCall(string relation, string ending) =>
        Of(Attendance, nameof(GateCall), (nameof(relation), relation), (nameof(ending), ending));

    public static string GateHow => Of(Attendance, nameof(GateHow));

    public static string GateKeepTheChild => Of(Attendance, nameof(GateKeepTheChild));

    public static string GateLine(string child) =>
        Of(Attendance, nameof(GateLine), (nameof(child), child));

    public static string GateLook => Of(Attendance, nameof(GateLook));

    public static string GateMatches => Of(Attendance, nameof(GateMatches));

    public static string GateMatchesNot => Of(Attendance, nameof(GateMatchesNot));

    public static string GateNoMatch => Of(Attendance, nameof(GateNoMatch));

    public static string GateOnTheList => Of(Attendance, nameof(GateOnTheList));

    public static string GateSaidToday(string who) =>
        Of(Attendance, nameof(GateSaidToday), (nameof(who), who));

    public static string GateSaidTodayAgreed(string who, string teacher, string time) =>
        Of(Attendance, nameof(GateSaidTodayAgreed), (nameof(who), who), (nameof(teacher), teacher), (nameof(time), time));

    public static string GateTitle => Of(Attendance, nameof(GateTitle));

    public static string GateWhat => Of(Attendance, nameof(GateWhat));

    public static string GotThrough(string child) =>
        Of(Attendance, nameof(GotThrough), (nameof(child), child));

    public static string GotThroughWords(string no) =>
        Of(Attendance, nameof(GotThroughWords), (nameof(no), no));

    public static string Guardians(string n) =>
        Of(Attendance, nameof(Guardians), (nameof(n), n));

    public static string HandedToAdult(string child, string time, string adult) =>
        Of(Attendance, nameof(HandedToAdult), (nameof(child), child), (nameof(time), time), (nameof(adult), adult));

    public static string HandoverAsked(string who, string n) =>
        Of(Attendance, nameof(HandoverAsked), (nameof(who), who), (nameof(n), n));

    public static string HandoverCard(string room) =>
        Of(Attendance, nameof(HandoverCard), (nameof(room), room));

    public static string HandoverDiffersForGiver(string who, string count, string n) =>
        Of(Attendance, nameof(HandoverDiffersForGiver), (nameof(who), who), (nameof(count), count), (nameof(n), n));

    public static string HandoverDone(string room, string n) =>
        Of(Attendance, nameof(HandoverDone), (nameof(room), room), (nameof(n), n));

    public static string HandoverFrom(string who, string time) =>
        Of(Attendance, nameof(HandoverFrom), (nameof(who), who), (nameof(time), time));

    public static string HandoverGiveUp => Of(Attendance, nameof(HandoverGiveUp));

    public static string HandoverGiveUpWords => Of(Attendance, nameof(HandoverGiveUpWords));

    public static string HandoverGivenUp => Of(Attendance, nameof(HandoverGivenUp));

    public static string HandoverGivenUpBy(string who) =>
        Of(Attendance, nameof(HandoverGivenUpBy), (nameof(who), who));

    public static string HandoverIsLate(string room) =>
        Of(Attendance, nameof(HandoverIsLate), (nameof(room), room));

    public static string HandoverIsLateSince(string from, string time, string to, string n) =>
        Of(Attendance, nameof(HandoverIsLateSince), (nameof(from), from), (nameof(time), time), (nameof(to), to), (nameof(n), n));

    public static string HandoverStillYours => Of(Attendance, nameof(HandoverStillYours));

    public static string HandoverTaken(string who, string time, string room, string n) =>
        Of(Attendance, nameof(HandoverTaken), (nameof(who), who), (nameof(time), time), (nameof(room), room), (nameof(n), n));

    public static string HandoverTitle => Of(Attendance, nameof(HandoverTitle));

    public static string HandoverToWhom => Of(Attendance, nameof(HandoverToWhom));

    public static string HeadCountHelpComes => Of(Attendance, nameof(HeadCountHelpComes));

    public static string HeadCountThanks => Of(Attendance, nameof(HeadCountThanks));

    public static string HeadCountTitle => Of(Attendance, nameof(HeadCountTitle));

    public static string HeadsDifferWords(string no) =>
        Of(Attendance, nameof(HeadsDifferWords), (nameof(no), no));

    public static string InMinutes(string n) =>
        Of(Attendance, nameof(InMinutes), (nameof(n), n));

    public static string LastTeacherAsked(string teachers) =>
        Of(Attendance, nameof(LastTeacherAsked), (nameof(teachers), teachers));

    public static string MissingAskFamily(string teacher) =>
        Of(Attendance, nameof(MissingAskFamily), (nameof(teacher), teacher));

    public static string MissingForFamily(string child, string time) =>
        Of(Attendance, nameof(MissingForFamily), (nameof(child), child), (nameof(time), time));

    public static string MissingForStaff(string child, string room) =>
        Of(Attendance, nameof(MissingForStaff), (nameof(child), child), (nameof(room), room));

    public static string MissingSince(string time, string teacher) =>
        Of(Attendance, nameof(MissingSince), (nameof(time), time), (nameof(teacher), teacher));

    public static string MyChildrenTitle => Of(Attendance, nameof(MyChildrenTitle));

    public static string NamesAndMore(string names, string n) =>
        Of(Attendance, nameof(NamesAndMore), (nameof(names), names), (nameof(n), n));

    public static string NeedHelp => Of(Attendance, nameof(NeedHelp));

    public static string NeedHelpWords(string no) =>
        Of(Attendance, nameof(NeedHelpWords), (nameof(no), no));

    public static string NoTeacherOfThatName => Of(Attendance, nameof(NoTeacherOfThatName));

    public static string NobodyElseToCall(string child) =>
        Of(Attendance, nameof(NobodyElseToCall), (nameof(child), child));

    public static string NobodyOfThatNameIsLookedFor => Of(Attendance, nameof(NobodyOfThatNameIsLookedFor));

    public static string NotAllCounted(string n) =>
        Of(Attendance, nameof(NotAllCounted), (nameof(n), n));

    public static string NotHandedOver(string who) =>
        Of(Attendance, nameof(NotHandedOver), (nameof(who), who));

    public static string NotSeen(string names) =>
        Of(Attendance, nameof(NotSeen), (nameof(names), names));

    public static string NotThrough(string child) =>
        Of(Attendance, nameof(NotThrough), (nameof(child), child));

    public static string NotThroughNoted(string child, string time) =>
        Of(Attendance, nameof(NotThroughNoted), (nameof(child), child), (nameof(time), time));

    public static string NotThroughWords(string no) =>
        Of(Attendance, nameof(NotThroughWords), (nameof(no), no));

    public static string NowPresent(string child, string time) =>
        Of(Attendance, nameof(NowPresent), (nameof(child), child), (nameof(time), time));

    public static string NurseAnswers => Of(Attendance, nameof(NurseAnswers));

    public static string OfSoMany(string n, string all) =>
        Of(Attendance, nameof(OfSoMany), (nameof(n), n), (nameof(all), all));

    public static string OfficeIsTold => Of(Attendance, nameof(OfficeIsTold));

    public static string OldMarkStays => Of(Attendance, nameof(OldMarkStays));

    public static string OnLeaveLine(string count, string names) =>
        Of(Attendance, nameof(OnLeaveLine), (nameof(count), count), (nameof(names), names));

    public static string PaperAsOf(string time) =>
        Of(Attendance, nameof(PaperAsOf), (nameof(time), time));

    public static string PaperDownload => Of(Attendance, nameof(PaperDownload));

    public static string PaperFetchers => Of(Attendance, nameof(PaperFetchers));

    public static string PaperGone => Of(Attendance, nameof(PaperGone));

    public static string PaperHere => Of(Attendance, nameof(PaperHere));

    public static string PaperMade(string time, string who) =>
        Of(Attendance, nameof(PaperMade), (nameof(time), time), (nameof(who), who));

    public static string PaperName => Of(Attendance, nameof(PaperName));

    public static string PaperReady(string room, string n) =>
        Of(Attendance, nameof(PaperReady), (nameof(room), room), (nameof(n), n));

    public static string PaperTitle(string school, string room, string day) =>
        Of(Attendance, nameof(PaperTitle), (nameof(school), school), (nameof(room), room), (nameof(day), day));

    public static string PaperWhere => Of(Attendance, nameof(PaperWhere));

    public static string Persons(string n) =>
        Of(Attendance, nameof(Persons), (nameof(n), n));

    public static string PleaseCall(string child, string relation, string ending) =>
        Of(Attendance, nameof(PleaseCall), (nameof(child), child), (nameof(relation), relation), (nameof(ending), ending));

    public static string PleaseCountNow => Of(Attendance, nameof(PleaseCountNow));

    public static string PrintRosterTitle => Of(Attendance, nameof(PrintRosterTitle));

    public static string PrintWhich => Of(Attendance, nameof(PrintWhich));

    public static string ReceiveTitle => Of(Attendance, nameof(ReceiveTitle));

    public static string Received(string n) =>
        Of(Attendance, nameof(Received), (nameof(n), n));

    public static string ReceivedWords(string n, string no) =>
        Of(Attendance, nameof(ReceivedWords), (nameof(n), n), (nameof(no), no));

    public static string ReceiverMayNot => Of(Attendance, nameof(ReceiverMayNot));

    public static string RecordsAttendance => Of(Attendance, nameof(RecordsAttendance));

    public static string RegisterNotTaken(string room, string teacher, string n, string time) =>
        Of(Attendance, nameof(RegisterNotTaken), (nameof(room), room), (nameof(teacher), teacher), (nameof(n), n), (nameof(time), time));

    public static string RegisterNow(string present, string absent, string leave) =>
        Of(Attendance, nameof(RegisterNow), (nameof(present), present), (nameof(absent), absent), (nameof(leave), leave));

    public static string RegistersNotTaken(string time) =>
        Of(Attendance, nameof(RegistersNotTaken), (nameof(time), time));

    public static string RollByASentence => Of(Attendance, nameof(RollByASentence));

    public static string RollCallOf(string room) =>
        Of(Attendance, nameof(RollCallOf), (nameof(room), room));

    public static string RollCallTitle => Of(Attendance, nameof(RollCallTitle));

    public static string RollConfirm => Of(Attendance, nameof(RollConfirm));

    public static string RollCountDiffers(string said, string there, string n) =>
        Of(Attendance, nameof(RollCountDiffers), (nameof(said), said), (nameof(there), there), (nameof(n), n));

    public static string RollLookedFor(string names, string first, string second) =>
        Of(Attendance, nameof(RollLookedFor), (nameof(names), names), (nameof(first), first), (nameof(second), second));

    public static string RollNobodyOfThese => Of(Attendance, nameof(RollNobodyOfThese));

    public static string RollOneByOne => Of(Attendance, nameof(RollOneByOne));

    public static string RollOneByOneWords(string room) =>
        Of(Attendance, nameof(RollOneByOneWords), (nameof(room), room));

    public static string RollOpensAt(string room, string time) =>
        Of(Attendance, nameof(RollOpensAt), (nameof(room), room), (nameof(time), time));

    public static string RollReadBack(string there, string absent) =>
        Of(Attendance, nameof(RollReadBack), (nameof(there), there), (nameof(absent), absent));

    public static string RollSeeRoster => Of(Attendance, nameof(RollSeeRoster));

    public static string RollSum(string there, string absent, string leave, string all) =>
        Of(Attendance, nameof(RollSum), (nameof(there), there), (nameof(absent), absent), (nameof(leave), leave), (nameof(all), all));

    public static string RollTaken(string room, string time) =>
        Of(Attendance, nameof(RollTaken), (nameof(room), room), (nameof(time), time));

    public static string RollTickThose => Of(Attendance, nameof(RollTickThose));

    public static string RollUnclear(string words) =>
        Of(Attendance, nameof(RollUnclear), (nameof(words), words));

    public static string RollWhich => Of(Attendance, nameof(RollWhich));

    public static string RollWhichClassToo => Of(Attendance, nameof(RollWhichClassToo));

    public static string RollWhoIsThere(string room) =>
        Of(Attendance, nameof(RollWhoIsThere), (nameof(room), room));

    public static string RollWhoIsTherePage(string room, string page, string pages) =>
        Of(Attendance, nameof(RollWhoIsTherePage), (nameof(room), room), (nameof(page), page), (nameof(pages), pages));

    public static string RoomLine(string room, string n, string names) =>
        Of(Attendance, nameof(RoomLine), (nameof(room), room), (nameof(n), n), (nameof(names), names));

    public static string SchoolLine(string n) =>
        Of(Attendance, nameof(SchoolLine), (nameof(n), n));

    public static string SoManyNotes(string n) =>
        Of(Attendance, nameof(SoManyNotes), (nameof(n), n));

    public static string SomebodyAtTheGate(string child, string teacher) =>
        Of(Attendance, nameof(SomebodyAtTheGate), (nameof(child), child), (nameof(teacher), teacher));

    public static string StillWaiting(string n) =>
        Of(Attendance, nameof(StillWaiting), (nameof(n), n));

    public static string StillWaitingWith(string child, string room, string who) =>
        Of(Attendance, nameof(StillWaitingWith), (nameof(child), child), (nameof(room), room), (nameof(who), who));

    public static string StillYours => Of(Attendance, nameof(StillYours));

    public static string TeacherCountsOthers(string who) =>
        Of(Attendance, nameof(TeacherCountsOthers), (nameof(who), who));

    public static string TeacherNeedsHelp(string who) =>
        Of(Attendance, nameof(TeacherNeedsHelp), (nameof(who), who));

    public static string ThatMakes(string n) =>
        Of(Attendance, nameof(ThatMakes), (nameof(n), n));

    public static string TheGate => Of(Attendance, nameof(TheGate));

    public static string TheNurse => Of(Attendance, nameof(TheNurse));

    public static string ThisIsADrill(string words) =>
        Of(Attendance, nameof(ThisIsADrill), (nameof(words), words));

    public static string CountAndNames(string n, string names) =>
        Of(Attendance, nameof(CountAndNames), (nameof(n), n), (nameof(names), names));

    public static string AdultAndEnding(string adult, string ending) =>
        Of(Attendance, nameof(AdultAndEnding), (nameof(adult), adult), (nameof(ending), ending));

    public static string WhereAfterTheLastLesson(string names) =>
        Of(Attendance, nameof(WhereAfterTheLastLesson), (nameof(names), names));

    public static string WhoIsNext(string time) =>
        Of(Attendance, nameof(WhoIsNext), (nameof(time), time));

    public static string WhoIsNotThere => Of(Attendance, nameof(WhoIsNotThere));

    public static string WhyCameLater => Of(Attendance, nameof(WhyCameLater));

    public static string WhyLeaveWasKnown => Of(Attendance, nameof(WhyLeaveWasKnown));

    public static string WhyMarkedWrongly => Of(Attendance, nameof(WhyMarkedWrongly));

    public static string WhyWasElsewhere => Of(Attendance, nameof(WhyWasElsewhere));

    public static string WhyWentEarly => Of(Attendance, nameof(WhyWentEarly));

    public static string YouHaveNobody => Of(Attendance, nameof(YouHaveNobody));

    public static string YouHaveNow(string n) =>
        Of(Attendance, nameof(YouHaveNow), (nameof(n), n));
}
