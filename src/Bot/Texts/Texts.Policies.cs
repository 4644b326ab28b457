using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Policies.
public static partial class Texts
{
    private static readonly ResourceManager Policies = Book("Policies");

    public static string DismissalIs(string dismissal, string care) =>
        Of(Policies, nameof(DismissalIs), (nameof(dismissal), dismissal), (nameof(care), care));

    public static string PlanName => Of(Policies, nameof(PlanName));

    public static string NoticeName => Of(Policies, nameof(NoticeName));

    public static string FeeNoticeName => Of(Policies, nameof(FeeNoticeName));

    public static string PickupRulesName => Of(Policies, nameof(PickupRulesName));

    public static string PrivacyNoticeName => Of(Policies, nameof(PrivacyNoticeName));

    public static string AgreementName => Of(Policies, nameof(AgreementName));

    public static string PaperVersion(string paper, string v) =>
        Of(Policies, nameof(PaperVersion), (nameof(paper), paper), (nameof(v), v));

    public static string PassItOn => Of(Policies, nameof(PassItOn));

    public static string AskMe => Of(Policies, nameof(AskMe));

    public static string NoNoticeYet => Of(Policies, nameof(NoNoticeYet));

    public static string PublishedOn(string day) =>
        Of(Policies, nameof(PublishedOn), (nameof(day), day));

    public static string FactApplications => Of(Policies, nameof(FactApplications));

    public static string FactClubChoice => Of(Policies, nameof(FactClubChoice));

    public static string FactService => Of(Policies, nameof(FactService));

    public static string From(string day) =>
        Of(Policies, nameof(From), (nameof(day), day));

    public static string RuleReads(string quotes) =>
        Of(Policies, nameof(RuleReads), (nameof(quotes), quotes));

    public static string SchoolReads(string paper, string quotes) =>
        Of(Policies, nameof(SchoolReads), (nameof(paper), paper), (nameof(quotes), quotes));

    public static string SwitchesOn(string date) =>
        Of(Policies, nameof(SwitchesOn), (nameof(date), date));

    public static string FeesNow(string care, string club) =>
        Of(Policies, nameof(FeesNow), (nameof(care), care), (nameof(club), club));

    public static string MaybeAlso => Of(Policies, nameof(MaybeAlso));

    public static string NotInPapers => Of(Policies, nameof(NotInPapers));

    public static string LookedIn(string papers) =>
        Of(Policies, nameof(LookedIn), (nameof(papers), papers));

    public static string NearestIs(string clause, string heading) =>
        Of(Policies, nameof(NearestIs), (nameof(clause), clause), (nameof(heading), heading));

    public static string OffTopic => Of(Policies, nameof(OffTopic));

    public static string OfferToPass => Of(Policies, nameof(OfferToPass));

    public static string DoNotPass => Of(Policies, nameof(DoNotPass));

    public static string NotPassed => Of(Policies, nameof(NotPassed));

    public static string IAmHere => Of(Policies, nameof(IAmHere));

    public static string WhoIAm(string school) =>
        Of(Policies, nameof(WhoIAm), (nameof(school), school));

    public static string Goodbye => Of(Policies, nameof(Goodbye));

    public static string Praised => Of(Policies, nameof(Praised));

    public static string Scolded => Of(Policies, nameof(Scolded));

    public static string HowIAm => Of(Policies, nameof(HowIAm));

    public static string AllRight => Of(Policies, nameof(AllRight));

    public static string ThreeThings => Of(Policies, nameof(ThreeThings));

    public static string ClauseNumber(string n) =>
        Of(Policies, nameof(ClauseNumber), (nameof(n), n));

    public static string TheChild => Of(Policies, nameof(TheChild));

    public static string ThePapersSay => Of(Policies, nameof(ThePapersSay));

    public static string WordedByModel => Of(Policies, nameof(WordedByModel));

    public static string PerhapsYouAsk => Of(Policies, nameof(PerhapsYouAsk));

    public static string LookingUp => Of(Policies, nameof(LookingUp));
}
