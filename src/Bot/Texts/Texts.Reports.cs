using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Reports.
public static partial class Texts
{
    private static readonly ResourceManager Reports = Book("Reports");

    public static string ReportApplications => Of(Reports, nameof(ReportApplications));

    public static string ReportRosters => Of(Reports, nameof(ReportRosters));

    public static string ReportLedger => Of(Reports, nameof(ReportLedger));

    public static string ReportTerm => Of(Reports, nameof(ReportTerm));

    public static string HeadPupilNumber => Of(Reports, nameof(HeadPupilNumber));

    public static string HeadDaysWanted => Of(Reports, nameof(HeadDaysWanted));

    public static string HeadDaysGranted => Of(Reports, nameof(HeadDaysGranted));

    public static string HeadKind => Of(Reports, nameof(HeadKind));

    public static string HeadAmount => Of(Reports, nameof(HeadAmount));

    public static string HeadVersion => Of(Reports, nameof(HeadVersion));

    public static string HeadWhen => Of(Reports, nameof(HeadWhen));

    public static string HeadCharge => Of(Reports, nameof(HeadCharge));

    public static string HeadBalance => Of(Reports, nameof(HeadBalance));

    public static string HeadSessions => Of(Reports, nameof(HeadSessions));

    public static string HeadGrade => Of(Reports, nameof(HeadGrade));

    public static string HeadChildren => Of(Reports, nameof(HeadChildren));

    public static string HeadSeats => Of(Reports, nameof(HeadSeats));

    public static string HeadTaken => Of(Reports, nameof(HeadTaken));

    public static string HeadWaiting => Of(Reports, nameof(HeadWaiting));

    public static string HeadShare => Of(Reports, nameof(HeadShare));

    public static string HeadCount => Of(Reports, nameof(HeadCount));

    public static string HeadAll => Of(Reports, nameof(HeadAll));

    public static string HeadPriorityServed => Of(Reports, nameof(HeadPriorityServed));

    public static string SheetSessions => Of(Reports, nameof(SheetSessions));

    public static string SheetChildren => Of(Reports, nameof(SheetChildren));

    public static string SheetDemand => Of(Reports, nameof(SheetDemand));

    public static string SheetLines => Of(Reports, nameof(SheetLines));

    public static string SheetMoney => Of(Reports, nameof(SheetMoney));

    public static string LinesLeft => Of(Reports, nameof(LinesLeft));

    public static string LinesAnswered => Of(Reports, nameof(LinesAnswered));

    public static string LinesLate => Of(Reports, nameof(LinesLate));

    public static string MoneyFamilies => Of(Reports, nameof(MoneyFamilies));

    public static string MoneySubsidy => Of(Reports, nameof(MoneySubsidy));

    public static string MoneyCost => Of(Reports, nameof(MoneyCost));

    public static string MoneySurplus => Of(Reports, nameof(MoneySurplus));

    public static string MoneyWithinCost => Of(Reports, nameof(MoneyWithinCost));

    public static string Yes => Of(Reports, nameof(Yes));

    public static string No => Of(Reports, nameof(No));

    public static string FileNamesChildren(string file, string n) =>
        Of(Reports, nameof(FileNamesChildren), (nameof(file), file), (nameof(n), n));

    public static string EveryFamilyIsReached => Of(Reports, nameof(EveryFamilyIsReached));

    public static string UnreachableInClass(string @class, string n, string names) =>
        Of(Reports, nameof(UnreachableInClass), (nameof(@class), @class), (nameof(n), n), (nameof(names), names));

    public static string UnreachableTitle => Of(Reports, nameof(UnreachableTitle));

    public static string UnreachableFamilies(string n) =>
        Of(Reports, nameof(UnreachableFamilies), (nameof(n), n));

    public static string UnreachableWhichClass(string n) =>
        Of(Reports, nameof(UnreachableWhichClass), (nameof(n), n));

    public static string HandThemASlip => Of(Reports, nameof(HandThemASlip));

    public static string ExportListTitle => Of(Reports, nameof(ExportListTitle));

    public static string ExportWhich => Of(Reports, nameof(ExportWhich));

    public static string FileForSevenDays => Of(Reports, nameof(FileForSevenDays));

    public static string FileWithNames(string n) =>
        Of(Reports, nameof(FileWithNames), (nameof(n), n));

    public static string OpenFile => Of(Reports, nameof(OpenFile));

    public static string FactSecond => Of(Reports, nameof(FactSecond));

    public static string AskSecond(string name) =>
        Of(Reports, nameof(AskSecond), (nameof(name), name));

    public static string ExportWasAsked(string name) =>
        Of(Reports, nameof(ExportWasAsked), (nameof(name), name));

    public static string SomebodyWantsExport(string name, string report) =>
        Of(Reports, nameof(SomebodyWantsExport), (nameof(name), name), (nameof(report), report));

    public static string AgreeExport => Of(Reports, nameof(AgreeExport));

    public static string TurnDownExport => Of(Reports, nameof(TurnDownExport));

    public static string FactAskedAt => Of(Reports, nameof(FactAskedAt));

    public static string AgreeToExportTitle => Of(Reports, nameof(AgreeToExportTitle));

    public static string NoExportWaits => Of(Reports, nameof(NoExportWaits));

    public static string ExportTurnedDown(string report, string by) =>
        Of(Reports, nameof(ExportTurnedDown), (nameof(report), report), (nameof(by), by));

    public static string YouTurnedDownExport => Of(Reports, nameof(YouTurnedDownExport));

    public static string YouAgreedToExport(string name) =>
        Of(Reports, nameof(YouAgreedToExport), (nameof(name), name));

    public static string ManyWait(string day, string club, string seats, string waiting) =>
        Of(Reports, nameof(ManyWait), (nameof(day), day), (nameof(club), club), (nameof(seats), seats), (nameof(waiting), waiting));

    public static string ASecondGroupCouldOpen => Of(Reports, nameof(ASecondGroupCouldOpen));

    public static string RoomsFreeThen(string rooms) =>
        Of(Reports, nameof(RoomsFreeThen), (nameof(rooms), rooms));

    public static string OpenSecondGroupOf(string club) =>
        Of(Reports, nameof(OpenSecondGroupOf), (nameof(club), club));

    public static string TooFewChose(string club, string n, string minimum) =>
        Of(Reports, nameof(TooFewChose), (nameof(club), club), (nameof(n), n), (nameof(minimum), minimum));

    public static string FirstMeets(string day) =>
        Of(Reports, nameof(FirstMeets), (nameof(day), day));

    public static string OpenItAllTheSame => Of(Reports, nameof(OpenItAllTheSame));

    public static string CloseTheClub(string club) =>
        Of(Reports, nameof(CloseTheClub), (nameof(club), club));

    public static string ClosingAClub => Of(Reports, nameof(ClosingAClub));

    public static string NoClubToClose => Of(Reports, nameof(NoClubToClose));

    public static string WhichOfTheClubs => Of(Reports, nameof(WhichOfTheClubs));

    public static string ClosingTellsFamilies => Of(Reports, nameof(ClosingTellsFamilies));

    public static string ClubClosed(string club, string n) =>
        Of(Reports, nameof(ClubClosed), (nameof(club), club), (nameof(n), n));

    public static string YourClubIsClosed(string child, string club) =>
        Of(Reports, nameof(YourClubIsClosed), (nameof(child), child), (nameof(club), club));

    public static string CareAsBefore => Of(Reports, nameof(CareAsBefore));

    public static string SecondGroupTitle => Of(Reports, nameof(SecondGroupTitle));

    public static string NobodyWaits => Of(Reports, nameof(NobodyWaits));

    public static string SecondGroupIsThere(string club) =>
        Of(Reports, nameof(SecondGroupIsThere), (nameof(club), club));

    public static string NoLeaderIsFree => Of(Reports, nameof(NoLeaderIsFree));

    public static string WhoLeadsIt => Of(Reports, nameof(WhoLeadsIt));

    public static string FactRoom => Of(Reports, nameof(FactRoom));

    public static string ThoseInLineHear => Of(Reports, nameof(ThoseInLineHear));

    public static string SecondGroupOpened(string club, string n) =>
        Of(Reports, nameof(SecondGroupOpened), (nameof(club), club), (nameof(n), n));

    public static string SecondGroupForYou(string child, string club, string day, string second, string n) =>
        Of(Reports, nameof(SecondGroupForYou), (nameof(child), child), (nameof(club), club), (nameof(day), day), (nameof(second), second), (nameof(n), n));

    public static string StayInLineIfYouLike(string club) =>
        Of(Reports, nameof(StayInLineIfYouLike), (nameof(club), club));

    public static string OneGrade(string grade) =>
        Of(Reports, nameof(OneGrade), (nameof(grade), grade));

    public static string SeveralAreSmall(string n) =>
        Of(Reports, nameof(SeveralAreSmall), (nameof(n), n));

    public static string SeatedOfMinimum(string n, string minimum) =>
        Of(Reports, nameof(SeatedOfMinimum), (nameof(n), n), (nameof(minimum), minimum));
}
