using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Announcements.
public static partial class Texts
{
    private static readonly ResourceManager Announcements = Book("Announcements");

    public static string Announcing => Of(Announcements, nameof(Announcing));

    public static string AnnounceToWhom => Of(Announcements, nameof(AnnounceToWhom));

    public static string AnnounceToWhomSay => Of(Announcements, nameof(AnnounceToWhomSay));

    public static string AudienceSchool => Of(Announcements, nameof(AudienceSchool));

    public static string AudienceGrade(string grade) =>
        Of(Announcements, nameof(AudienceGrade), (nameof(grade), grade));

    public static string AudienceClass(string name) =>
        Of(Announcements, nameof(AudienceClass), (nameof(name), name));

    public static string AudienceClub(string club) =>
        Of(Announcements, nameof(AudienceClub), (nameof(club), club));

    public static string AudienceStaff => Of(Announcements, nameof(AudienceStaff));

    public static string AudienceNotConfirmed(string number) =>
        Of(Announcements, nameof(AudienceNotConfirmed), (nameof(number), number));

    public static string AudienceNamed => Of(Announcements, nameof(AudienceNamed));

    public static string AnnounceWords => Of(Announcements, nameof(AnnounceWords));

    public static string AnnounceEnglish => Of(Announcements, nameof(AnnounceEnglish));

    public static string AnnounceWanted => Of(Announcements, nameof(AnnounceWanted));

    public static string WantedNothing => Of(Announcements, nameof(WantedNothing));

    public static string WantedConfirmation => Of(Announcements, nameof(WantedConfirmation));

    public static string WantedSignature => Of(Announcements, nameof(WantedSignature));

    public static string AnnounceWhen(string from, string to) =>
        Of(Announcements, nameof(AnnounceWhen), (nameof(from), from), (nameof(to), to));

    public static string AnnounceAt(string time) =>
        Of(Announcements, nameof(AnnounceAt), (nameof(time), time));

    public static string AnnounceOtherTime => Of(Announcements, nameof(AnnounceOtherTime));

    public static string AnnounceKeepDraft => Of(Announcements, nameof(AnnounceKeepDraft));

    public static string AnnounceDay => Of(Announcements, nameof(AnnounceDay));

    public static string AnnounceTime => Of(Announcements, nameof(AnnounceTime));

    public static string AnnounceTimePast => Of(Announcements, nameof(AnnounceTimePast));

    public static string FactAudience => Of(Announcements, nameof(FactAudience));

    public static string FactPeople(string who, string n) =>
        Of(Announcements, nameof(FactPeople), (nameof(who), who), (nameof(n), n));

    public static string FactReachedBy => Of(Announcements, nameof(FactReachedBy));

    public static string FactMissedBy => Of(Announcements, nameof(FactMissedBy));

    public static string FactGoesAt => Of(Announcements, nameof(FactGoesAt));

    public static string FactReadersAnswer => Of(Announcements, nameof(FactReadersAnswer));

    public static string FactFailed => Of(Announcements, nameof(FactFailed));

    public static string FactUnknown => Of(Announcements, nameof(FactUnknown));

    public static string FactOnTheWay => Of(Announcements, nameof(FactOnTheWay));

    public static string FactSkipped => Of(Announcements, nameof(FactSkipped));

    public static string FactSent => Of(Announcements, nameof(FactSent));

    public static string FactTotal => Of(Announcements, nameof(FactTotal));

    public static string FactConfirmed => Of(Announcements, nameof(FactConfirmed));

    public static string FactOpened => Of(Announcements, nameof(FactOpened));

    public static string FactSilent => Of(Announcements, nameof(FactSilent));

    public static string FactVersion(string n) =>
        Of(Announcements, nameof(FactVersion), (nameof(n), n));

    public static string CountBy(string n, string parts) =>
        Of(Announcements, nameof(CountBy), (nameof(n), n), (nameof(parts), parts));

    public static string CountOf(string what, string n) =>
        Of(Announcements, nameof(CountOf), (nameof(what), what), (nameof(n), n));

    public static string ChannelWeCom => Of(Announcements, nameof(ChannelWeCom));

    public static string ChannelTeams => Of(Announcements, nameof(ChannelTeams));

    public static string ChannelWeb => Of(Announcements, nameof(ChannelWeb));

    public static string WhyNotRegistered => Of(Announcements, nameof(WhyNotRegistered));

    public static string WhyNeverHeard => Of(Announcements, nameof(WhyNeverHeard));

    public static string WhyRouteClosed => Of(Announcements, nameof(WhyRouteClosed));

    public static string WhyTemporary => Of(Announcements, nameof(WhyTemporary));

    public static string WhyRecipient => Of(Announcements, nameof(WhyRecipient));

    public static string WhyTechnical => Of(Announcements, nameof(WhyTechnical));

    public static string SendAnnouncement => Of(Announcements, nameof(SendAnnouncement));

    public static string DoNotSend2 => Of(Announcements, nameof(DoNotSend2));

    public static string GoesNow => Of(Announcements, nameof(GoesNow));

    public static string NeedsSecondLine(string n) =>
        Of(Announcements, nameof(NeedsSecondLine), (nameof(n), n));

    public static string AnnouncementIsSent(string number, string time, string n) =>
        Of(Announcements, nameof(AnnouncementIsSent), (nameof(number), number), (nameof(time), time), (nameof(n), n));

    public static string AnnouncementGoesOut(string number, string n) =>
        Of(Announcements, nameof(AnnouncementGoesOut), (nameof(number), number), (nameof(n), n));

    public static string AnnouncementIsSet(string number, string time, string who, string n) =>
        Of(Announcements, nameof(AnnouncementIsSet), (nameof(number), number), (nameof(time), time), (nameof(who), who), (nameof(n), n));

    public static string AnnouncementIsKept(string number) =>
        Of(Announcements, nameof(AnnouncementIsKept), (nameof(number), number));

    public static string AnnouncementWaitsForSecond(string number) =>
        Of(Announcements, nameof(AnnouncementWaitsForSecond), (nameof(number), number));

    public static string PleaseAgree(string author, string who, string n) =>
        Of(Announcements, nameof(PleaseAgree), (nameof(author), author), (nameof(who), who), (nameof(n), n));

    public static string AgreeToAnnounce => Of(Announcements, nameof(AgreeToAnnounce));

    public static string SecondAgreed(string number, string time) =>
        Of(Announcements, nameof(SecondAgreed), (nameof(number), number), (nameof(time), time));

    public static string SecondHasAgreed(string who, string number, string time) =>
        Of(Announcements, nameof(SecondHasAgreed), (nameof(who), who), (nameof(number), number), (nameof(time), time));

    public static string HowFarIsIt => Of(Announcements, nameof(HowFarIsIt));

    public static string NoAnnouncement => Of(Announcements, nameof(NoAnnouncement));

    public static string NoSuchAnnouncement => Of(Announcements, nameof(NoSuchAnnouncement));

    public static string StateDraft => Of(Announcements, nameof(StateDraft));

    public static string StateNeedsSecond => Of(Announcements, nameof(StateNeedsSecond));

    public static string StateScheduled(string time) =>
        Of(Announcements, nameof(StateScheduled), (nameof(time), time));

    public static string StateSending => Of(Announcements, nameof(StateSending));

    public static string StateStopped => Of(Announcements, nameof(StateStopped));

    public static string StateSent(string time) =>
        Of(Announcements, nameof(StateSent), (nameof(time), time));

    public static string StateCancelled => Of(Announcements, nameof(StateCancelled));

    public static string StateRecalled => Of(Announcements, nameof(StateRecalled));

    public static string StopIt => Of(Announcements, nameof(StopIt));

    public static string ResumeIt => Of(Announcements, nameof(ResumeIt));

    public static string CancelIt => Of(Announcements, nameof(CancelIt));

    public static string RemindIt => Of(Announcements, nameof(RemindIt));

    public static string CorrectIt => Of(Announcements, nameof(CorrectIt));

    public static string RecallIt => Of(Announcements, nameof(RecallIt));

    public static string NamesOfFailed => Of(Announcements, nameof(NamesOfFailed));

    public static string ItIsStopped => Of(Announcements, nameof(ItIsStopped));

    public static string ItGoesOn => Of(Announcements, nameof(ItGoesOn));

    public static string ItIsCancelled(string number) =>
        Of(Announcements, nameof(ItIsCancelled), (nameof(number), number));

    public static string RemindedSo(string n) =>
        Of(Announcements, nameof(RemindedSo), (nameof(n), n));

    public static string NobodyToRemind => Of(Announcements, nameof(NobodyToRemind));

    public static string CorrectedWords => Of(Announcements, nameof(CorrectedWords));

    public static string CorrectingTitle => Of(Announcements, nameof(CorrectingTitle));

    public static string CorrectReadBack => Of(Announcements, nameof(CorrectReadBack));

    public static string FactChangedInPlace => Of(Announcements, nameof(FactChangedInPlace));

    public static string FactSentAnew => Of(Announcements, nameof(FactSentAnew));

    public static string FactNewToThem => Of(Announcements, nameof(FactNewToThem));

    public static string SendCorrection => Of(Announcements, nameof(SendCorrection));

    public static string RecallReadBack => Of(Announcements, nameof(RecallReadBack));

    public static string RecallWords => Of(Announcements, nameof(RecallWords));

    public static string TakeBack => Of(Announcements, nameof(TakeBack));

    public static string CorrectionIsOut(string inplace, string anew, string n) =>
        Of(Announcements, nameof(CorrectionIsOut), (nameof(inplace), inplace), (nameof(anew), anew), (nameof(n), n));

    public static string CorrectionMark => Of(Announcements, nameof(CorrectionMark));

    public static string UrgentMark => Of(Announcements, nameof(UrgentMark));

    public static string DrillMark => Of(Announcements, nameof(DrillMark));

    public static string ReminderMark => Of(Announcements, nameof(ReminderMark));

    public static string IKnow => Of(Announcements, nameof(IKnow));

    public static string ISign => Of(Announcements, nameof(ISign));

    public static string NotedByReader(string author) =>
        Of(Announcements, nameof(NotedByReader), (nameof(author), author));

    public static string SignedByReader(string name, string time) =>
        Of(Announcements, nameof(SignedByReader), (nameof(name), name), (nameof(time), time));

    public static string NothingToConfirm => Of(Announcements, nameof(NothingToConfirm));

    public static string ItWasCorrected => Of(Announcements, nameof(ItWasCorrected));

    public static string OnlyOfficeAnnounces => Of(Announcements, nameof(OnlyOfficeAnnounces));

    public static string ReportOver(string number) =>
        Of(Announcements, nameof(ReportOver), (nameof(number), number));

    public static string NamesMissed(string n) =>
        Of(Announcements, nameof(NamesMissed), (nameof(n), n));

    public static string NobodyMissed => Of(Announcements, nameof(NobodyMissed));

    public static string AndMore => Of(Announcements, nameof(AndMore));

    public static string HeadGuardian => Of(Announcements, nameof(HeadGuardian));

    public static string HeadReason => Of(Announcements, nameof(HeadReason));

    public static string ReportAsTable => Of(Announcements, nameof(ReportAsTable));

    public static string ReportOfAnnouncement(string number) =>
        Of(Announcements, nameof(ReportOfAnnouncement), (nameof(number), number));

    public static string ReportFiguresOnly(string n) =>
        Of(Announcements, nameof(ReportFiguresOnly), (nameof(n), n));

    public static string AgainMark => Of(Announcements, nameof(AgainMark));

    public static string AudienceTeachers => Of(Announcements, nameof(AudienceTeachers));

    public static string AudienceLeaders => Of(Announcements, nameof(AudienceLeaders));

    public static string AudienceCommittee => Of(Announcements, nameof(AudienceCommittee));

    public static string TestToMe => Of(Announcements, nameof(TestToMe));

    public static string TestMark => Of(Announcements, nameof(TestMark));

    public static string TestIsSent => Of(Announcements, nameof(TestIsSent));

    public static string OpenDraft => Of(Announcements, nameof(OpenDraft));

    public static string DraftIsOver => Of(Announcements, nameof(DraftIsOver));
}
