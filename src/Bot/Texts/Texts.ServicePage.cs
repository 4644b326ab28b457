using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of ServicePage.
public static partial class Texts
{
    private static readonly ResourceManager ServicePage = Book("ServicePage");

    public static string PageTitle => Of(ServicePage, nameof(PageTitle));

    public static string PageNothingYet => Of(ServicePage, nameof(PageNothingYet));

    public static string PageTerm(string term, string v, string day) =>
        Of(ServicePage, nameof(PageTerm), (nameof(term), term), (nameof(v), v), (nameof(day), day));

    public static string PageTrial => Of(ServicePage, nameof(PageTrial));

    public static string PageOlder(string v, string current) =>
        Of(ServicePage, nameof(PageOlder), (nameof(v), v), (nameof(current), current));

    public static string PageSeeCurrent => Of(ServicePage, nameof(PageSeeCurrent));

    public static string PageVoluntary => Of(ServicePage, nameof(PageVoluntary));

    public static string PageAtAGlance => Of(ServicePage, nameof(PageAtAGlance));

    public static string PageContents => Of(ServicePage, nameof(PageContents));

    public static string PageServiceDays => Of(ServicePage, nameof(PageServiceDays));

    public static string PageApplications => Of(ServicePage, nameof(PageApplications));

    public static string PageOpensOn(string moment) =>
        Of(ServicePage, nameof(PageOpensOn), (nameof(moment), moment));

    public static string PageClubs => Of(ServicePage, nameof(PageClubs));

    public static string PageHours => Of(ServicePage, nameof(PageHours));

    public static string PageHoursAre(string dismissal, string from, string until) =>
        Of(ServicePage, nameof(PageHoursAre), (nameof(dismissal), dismissal), (nameof(from), from), (nameof(until), until));

    public static string PageShare => Of(ServicePage, nameof(PageShare));

    public static string PageShareIs(string care, string club) =>
        Of(ServicePage, nameof(PageShareIs), (nameof(care), care), (nameof(club), club));

    public static string PageWeek => Of(ServicePage, nameof(PageWeek));

    public static string PagePlaces(string n) =>
        Of(ServicePage, nameof(PagePlaces), (nameof(n), n));

    public static string PageInCharge(string name, string backup) =>
        Of(ServicePage, nameof(PageInCharge), (nameof(name), name), (nameof(backup), backup));

    public static string PageRatio(string n) =>
        Of(ServicePage, nameof(PageRatio), (nameof(n), n));

    public static string PageClubMenu => Of(ServicePage, nameof(PageClubMenu));

    public static string PageNoClubOfKind => Of(ServicePage, nameof(PageNoClubOfKind));

    public static string PageGrades(string from, string to) =>
        Of(ServicePage, nameof(PageGrades), (nameof(from), from), (nameof(to), to));

    public static string PageSeats(string n) =>
        Of(ServicePage, nameof(PageSeats), (nameof(n), n));

    public static string PageFeeTable => Of(ServicePage, nameof(PageFeeTable));

    public static string PageFeeFor => Of(ServicePage, nameof(PageFeeFor));

    public static string PageFeeCare => Of(ServicePage, nameof(PageFeeCare));

    public static string PageFeeClub => Of(ServicePage, nameof(PageFeeClub));

    public static string PageFeeCost => Of(ServicePage, nameof(PageFeeCost));

    public static string PageFeeSubsidy => Of(ServicePage, nameof(PageFeeSubsidy));

    public static string PageFeeFamily => Of(ServicePage, nameof(PageFeeFamily));

    public static string PageApproval(string authority, string number, string day, string account) =>
        Of(ServicePage, nameof(PageApproval), (nameof(authority), authority), (nameof(number), number), (nameof(day), day), (nameof(account), account));

    public static string PageFeeFrom(string v, string day) =>
        Of(ServicePage, nameof(PageFeeFrom), (nameof(v), v), (nameof(day), day));

    public static string PageStaff => Of(ServicePage, nameof(PageStaff));

    public static string PageStaffOfKind(string kind, string n) =>
        Of(ServicePage, nameof(PageStaffOfKind), (nameof(kind), kind), (nameof(n), n));

    public static string PageVetted => Of(ServicePage, nameof(PageVetted));

    public static string PagePapers => Of(ServicePage, nameof(PagePapers));

    public static string PagePaperOf(string paper, string v, string day) =>
        Of(ServicePage, nameof(PagePaperOf), (nameof(paper), paper), (nameof(v), v), (nameof(day), day));

    public static string PageEarlierVersions(string versions) =>
        Of(ServicePage, nameof(PageEarlierVersions), (nameof(versions), versions));

    public static string PageRules => Of(ServicePage, nameof(PageRules));

    public static string PageRuleMissing(string paper) =>
        Of(ServicePage, nameof(PageRuleMissing), (nameof(paper), paper));

    public static string PageResponsible => Of(ServicePage, nameof(PageResponsible));

    public static string PagePrincipal => Of(ServicePage, nameof(PagePrincipal));

    public static string PageCoordinator => Of(ServicePage, nameof(PageCoordinator));

    public static string PageComplain => Of(ServicePage, nameof(PageComplain));

    public static string PageHowToComplain(string principal) =>
        Of(ServicePage, nameof(PageHowToComplain), (nameof(principal), principal));

    public static string PageToChat => Of(ServicePage, nameof(PageToChat));

    public static string PageVersions => Of(ServicePage, nameof(PageVersions));

    public static string PageVersionOn(string v, string day) =>
        Of(ServicePage, nameof(PageVersionOn), (nameof(v), v), (nameof(day), day));

    public static string PageWhatChanged(string before, string v) =>
        Of(ServicePage, nameof(PageWhatChanged), (nameof(before), before), (nameof(v), v));

    public static string PageNoChange => Of(ServicePage, nameof(PageNoChange));

    public static string PageRemoved => Of(ServicePage, nameof(PageRemoved));

    public static string PageAdded => Of(ServicePage, nameof(PageAdded));

    public static string PageFirstVersion => Of(ServicePage, nameof(PageFirstVersion));

    public static string PageNow => Of(ServicePage, nameof(PageNow));

    public static string PageLanguage => Of(ServicePage, nameof(PageLanguage));

    public static string PageSkip => Of(ServicePage, nameof(PageSkip));

    public static string PageOriginal => Of(ServicePage, nameof(PageOriginal));

    public static string SeeTheWholeNotice => Of(ServicePage, nameof(SeeTheWholeNotice));

}
