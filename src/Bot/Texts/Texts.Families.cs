using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Families.
public static partial class Texts
{
    private static readonly ResourceManager Families = Book("Families");

    public static string Registering => Of(Families, nameof(Registering));

    public static string ThreeThingsFirst => Of(Families, nameof(ThreeThingsFirst));

    public static string TypeTheCode => Of(Families, nameof(TypeTheCode));

    public static string CodeLooksLike => Of(Families, nameof(CodeLooksLike));

    public static string TypeItAgain => Of(Families, nameof(TypeItAgain));

    public static string NoSlip => Of(Families, nameof(NoSlip));

    public static string MeanwhileOpen(string from, string to) =>
        Of(Families, nameof(MeanwhileOpen), (nameof(from), from), (nameof(to), to));

    public static string IsThisYou => Of(Families, nameof(IsThisYou));

    public static string YouAre(string relation) =>
        Of(Families, nameof(YouAre), (nameof(relation), relation));

    public static string YesRegister => Of(Families, nameof(YesRegister));

    public static string NoNotMe => Of(Families, nameof(NoNotMe));

    public static string WrongSlip => Of(Families, nameof(WrongSlip));

    public static string AlreadyRegistered(string children) =>
        Of(Families, nameof(AlreadyRegistered), (nameof(children), children));

    public static string AnotherAdultsCode => Of(Families, nameof(AnotherAdultsCode));

    public static string RelationMother => Of(Families, nameof(RelationMother));

    public static string RelationFather => Of(Families, nameof(RelationFather));

    public static string RelationGrandmother => Of(Families, nameof(RelationGrandmother));

    public static string RelationGrandfather => Of(Families, nameof(RelationGrandfather));

    public static string RelationCarer => Of(Families, nameof(RelationCarer));

    public static string RelationOther => Of(Families, nameof(RelationOther));

    public static string Privacy => Of(Families, nameof(Privacy));

    public static string NoPrivacyNoticeYet => Of(Families, nameof(NoPrivacyNoticeYet));

    public static string PrivacyNoticeVersion(string v) =>
        Of(Families, nameof(PrivacyNoticeVersion), (nameof(v), v));

    public static string HowToUseChildsData => Of(Families, nameof(HowToUseChildsData));

    public static string RefusingIsFine => Of(Families, nameof(RefusingIsFine));

    public static string Agree => Of(Families, nameof(Agree));

    public static string Disagree => Of(Families, nameof(Disagree));

    public static string SeeFullText => Of(Families, nameof(SeeFullText));

    public static string ConsentDeclined => Of(Families, nameof(ConsentDeclined));

    public static string AgreedAlready(string when, string v) =>
        Of(Families, nameof(AgreedAlready), (nameof(when), when), (nameof(v), v));

    public static string NoticeWasRenewed(string v) =>
        Of(Families, nameof(NoticeWasRenewed), (nameof(v), v));

    public static string NotJoiningNeedsNothing => Of(Families, nameof(NotJoiningNeedsNothing));

    public static string PersonInCharge(string name) =>
        Of(Families, nameof(PersonInCharge), (nameof(name), name));

    public static string WithdrawConsent => Of(Families, nameof(WithdrawConsent));

    public static string WithdrawConsentFor(string children) =>
        Of(Families, nameof(WithdrawConsentFor), (nameof(children), children));

    public static string DeletedAtOnce => Of(Families, nameof(DeletedAtOnce));

    public static string DeletedAtOnceIs => Of(Families, nameof(DeletedAtOnceIs));

    public static string StillUsed => Of(Families, nameof(StillUsed));

    public static string StillUsedIs => Of(Families, nameof(StillUsedIs));

    public static string WithdrawingKeepsThePlace => Of(Families, nameof(WithdrawingKeepsThePlace));

    public static string WithdrawIt => Of(Families, nameof(WithdrawIt));

    public static string DoNotWithdraw => Of(Families, nameof(DoNotWithdraw));

    public static string SayAgreeAgain => Of(Families, nameof(SayAgreeAgain));

    public static string NothingToWithdraw => Of(Families, nameof(NothingToWithdraw));

    public static string PointPurpose => Of(Families, nameof(PointPurpose));

    public static string PointWay => Of(Families, nameof(PointWay));

    public static string PointScope => Of(Families, nameof(PointScope));

    public static string PointPlace => Of(Families, nameof(PointPlace));

    public static string PointPeriod => Of(Families, nameof(PointPeriod));

    public static string PointProtection => Of(Families, nameof(PointProtection));

    public static string PointRefusal => Of(Families, nameof(PointRefusal));

    public static string PointComplaints => Of(Families, nameof(PointComplaints));

    public static string PointCorrection => Of(Families, nameof(PointCorrection));
}
