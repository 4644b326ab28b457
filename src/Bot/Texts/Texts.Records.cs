using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Records.
public static partial class Texts
{
    private static readonly ResourceManager Records = Book("Records");

    public static string RecordsTitle => Of(Records, nameof(RecordsTitle));

    public static string RecordsFamily => Of(Records, nameof(RecordsFamily));

    public static string RecordsConsents => Of(Records, nameof(RecordsConsents));

    public static string RecordsAccounts => Of(Records, nameof(RecordsAccounts));

    public static string RecordsApplications => Of(Records, nameof(RecordsApplications));

    public static string RecordsClubs => Of(Records, nameof(RecordsClubs));

    public static string RecordsFees => Of(Records, nameof(RecordsFees));

    public static string RecordsQuestions => Of(Records, nameof(RecordsQuestions));

    public static string RecordsChat => Of(Records, nameof(RecordsChat));

    public static string RecordsFiles => Of(Records, nameof(RecordsFiles));

    public static string RecordsAccess => Of(Records, nameof(RecordsAccess));

    public static string RecordsErasures => Of(Records, nameof(RecordsErasures));

    public static string RecordsWhat => Of(Records, nameof(RecordsWhat));

    public static string RecordsValue => Of(Records, nameof(RecordsValue));

    public static string RecordsWhen => Of(Records, nameof(RecordsWhen));

    public static string RecordsWho => Of(Records, nameof(RecordsWho));

    public static string RecordsWords => Of(Records, nameof(RecordsWords));

    public static string RecordsAmount => Of(Records, nameof(RecordsAmount));

    public static string RecordsVersion => Of(Records, nameof(RecordsVersion));

    public static string RecordsNumber => Of(Records, nameof(RecordsNumber));

    public static string RecordsWhy => Of(Records, nameof(RecordsWhy));

    public static string RecordsFields => Of(Records, nameof(RecordsFields));

    public static string RecordsUntil => Of(Records, nameof(RecordsUntil));

    public static string RecordsTakenBack => Of(Records, nameof(RecordsTakenBack));

    public static string RecordsClass => Of(Records, nameof(RecordsClass));

    public static string RecordsLanguage => Of(Records, nameof(RecordsLanguage));

    public static string RecordsPhone => Of(Records, nameof(RecordsPhone));

    public static string RecordsMayApply => Of(Records, nameof(RecordsMayApply));

    public static string RecordsMayPay => Of(Records, nameof(RecordsMayPay));

    public static string RecordsMayCollect => Of(Records, nameof(RecordsMayCollect));

    public static string RecordsAccount => Of(Records, nameof(RecordsAccount));

    public static string RecordsSlip => Of(Records, nameof(RecordsSlip));

    public static string RecordsTries => Of(Records, nameof(RecordsTries));

    public static string RecordsSeated => Of(Records, nameof(RecordsSeated));

    public static string RecordsWaiting => Of(Records, nameof(RecordsWaiting));

    public static string RecordsLeft => Of(Records, nameof(RecordsLeft));

    public static string RecordsConfirmed => Of(Records, nameof(RecordsConfirmed));

    public static string RecordsCharge => Of(Records, nameof(RecordsCharge));

    public static string RecordsRefund => Of(Records, nameof(RecordsRefund));

    public static string RecordsYou => Of(Records, nameof(RecordsYou));

    public static string RecordsAssistant => Of(Records, nameof(RecordsAssistant));

    public static string ExportFirstThenDelete => Of(Records, nameof(ExportFirstThenDelete));

    public static string ExportTitle(string child) =>
        Of(Records, nameof(ExportTitle), (nameof(child), child));

    public static string ExportHolds => Of(Records, nameof(ExportHolds));

    public static string ExportOnlyYou => Of(Records, nameof(ExportOnlyYou));

    public static string ExportMake => Of(Records, nameof(ExportMake));

    public static string ExportSummaryOnly => Of(Records, nameof(ExportSummaryOnly));

    public static string ExportNotNow => Of(Records, nameof(ExportNotNow));

    public static string ExportRows(string count) =>
        Of(Records, nameof(ExportRows), (nameof(count), count));

    public static string ExportReady(string child, string kinds) =>
        Of(Records, nameof(ExportReady), (nameof(child), child), (nameof(kinds), kinds));

    public static string ExportDownload => Of(Records, nameof(ExportDownload));

    public static string ExportThenSayDelete => Of(Records, nameof(ExportThenSayDelete));

    public static string ExportFileName => Of(Records, nameof(ExportFileName));

    public static string EraseTitle => Of(Records, nameof(EraseTitle));

    public static string EraseIt => Of(Records, nameof(EraseIt));

    public static string EraseNotYet => Of(Records, nameof(EraseNotYet));

    public static string EraseWhetherPupil(string child) =>
        Of(Records, nameof(EraseWhetherPupil), (nameof(child), child));

    public static string EraseStaysPupil => Of(Records, nameof(EraseStaysPupil));

    public static string EraseLeavesSchool => Of(Records, nameof(EraseLeavesSchool));

    public static string EraseReadBack(string child) =>
        Of(Records, nameof(EraseReadBack), (nameof(child), child));

    public static string EraseFirstLeave => Of(Records, nameof(EraseFirstLeave));

    public static string EraseFrom(string day) =>
        Of(Records, nameof(EraseFrom), (nameof(day), day));

    public static string EraseFromWithRefund(string day, string items, string sum, string v) =>
        Of(Records, nameof(EraseFromWithRefund), (nameof(day), day), (nameof(items), items), (nameof(sum), sum), (nameof(v), v));

    public static string EraseSessions(string name, string count) =>
        Of(Records, nameof(EraseSessions), (nameof(name), name), (nameof(count), count));

    public static string EraseGoes => Of(Records, nameof(EraseGoes));

    public static string EraseGoesWithName => Of(Records, nameof(EraseGoesWithName));

    public static string EraseGoesWithoutName => Of(Records, nameof(EraseGoesWithoutName));

    public static string EraseStays => Of(Records, nameof(EraseStays));

    public static string EraseStaysProof => Of(Records, nameof(EraseStaysProof));

    public static string EraseStaysNameless => Of(Records, nameof(EraseStaysNameless));

    public static string EraseStaysRoll => Of(Records, nameof(EraseStaysRoll));

    public static string EraseBackups => Of(Records, nameof(EraseBackups));

    public static string EraseBackupsIs => Of(Records, nameof(EraseBackupsIs));

    public static string EraseOtherGuardian => Of(Records, nameof(EraseOtherGuardian));

    public static string EraseFileToo => Of(Records, nameof(EraseFileToo));

    public static string EraseOthersStay => Of(Records, nameof(EraseOthersStay));

    public static string EraseLeaveAndDelete => Of(Records, nameof(EraseLeaveAndDelete));

    public static string EraseOnlyLeave => Of(Records, nameof(EraseOnlyLeave));

    public static string EraseThinkAgain => Of(Records, nameof(EraseThinkAgain));

    public static string ErasedWishWell(string child) =>
        Of(Records, nameof(ErasedWishWell), (nameof(child), child));

    public static string EraseGuest => Of(Records, nameof(EraseGuest));

    public static string EraseChat => Of(Records, nameof(EraseChat));

    public static string ErasedChat(string no) =>
        Of(Records, nameof(ErasedChat), (nameof(no), no));

    public static string ErasedByOther(string no) =>
        Of(Records, nameof(ErasedByOther), (nameof(no), no));

    public static string AccessTitle(string child) =>
        Of(Records, nameof(AccessTitle), (nameof(child), child));

    public static string AccessWho => Of(Records, nameof(AccessWho));

    public static string AccessNobody(string child) =>
        Of(Records, nameof(AccessNobody), (nameof(child), child));

    public static string AccessLine(string form, string fields) =>
        Of(Records, nameof(AccessLine), (nameof(form), form), (nameof(fields), fields));

    public static string AccessKept(string days) =>
        Of(Records, nameof(AccessKept), (nameof(days), days));

    public static string AccessMore(string count) =>
        Of(Records, nameof(AccessMore), (nameof(count), count));

    public static string AccessFormReview => Of(Records, nameof(AccessFormReview));

    public static string AccessFormQuestions => Of(Records, nameof(AccessFormQuestions));

    public static string AccessFormOther => Of(Records, nameof(AccessFormOther));

    public static string FieldName => Of(Records, nameof(FieldName));

    public static string FieldClass => Of(Records, nameof(FieldClass));

    public static string FieldDays => Of(Records, nameof(FieldDays));

    public static string FieldClubs => Of(Records, nameof(FieldClubs));

    public static string FieldAttendance => Of(Records, nameof(FieldAttendance));

    public static string FieldPickup => Of(Records, nameof(FieldPickup));

    public static string FieldGuardian => Of(Records, nameof(FieldGuardian));

    public static string FieldPhone => Of(Records, nameof(FieldPhone));

    public static string FieldApplication => Of(Records, nameof(FieldApplication));

    public static string FieldNeed => Of(Records, nameof(FieldNeed));

    public static string FieldPriority => Of(Records, nameof(FieldPriority));

    public static string FieldFee => Of(Records, nameof(FieldFee));

    public static string FieldOther => Of(Records, nameof(FieldOther));

    public static string CorrectTitle => Of(Records, nameof(CorrectTitle));

    public static string CorrectWhat(string child) =>
        Of(Records, nameof(CorrectWhat), (nameof(child), child));

    public static string CorrectName => Of(Records, nameof(CorrectName));

    public static string CorrectClass => Of(Records, nameof(CorrectClass));

    public static string CorrectRelation => Of(Records, nameof(CorrectRelation));

    public static string CorrectPhone => Of(Records, nameof(CorrectPhone));

    public static string CorrectOther => Of(Records, nameof(CorrectOther));

    public static string CorrectTo => Of(Records, nameof(CorrectTo));

    public static string CorrectNow => Of(Records, nameof(CorrectNow));

    public static string CorrectShouldBe => Of(Records, nameof(CorrectShouldBe));

    public static string CorrectSend => Of(Records, nameof(CorrectSend));

    public static string CorrectWords(string child, string what, string now, string words) =>
        Of(Records, nameof(CorrectWords), (nameof(child), child), (nameof(what), what), (nameof(now), now), (nameof(words), words));

    public static string PupilHello => Of(Records, nameof(PupilHello));

    public static string TopicRecords => Of(Records, nameof(TopicRecords));

    public static string ExportNothingDeleted => Of(Records, nameof(ExportNothingDeleted));

    public static string RecordsDays => Of(Records, nameof(RecordsDays));

    public static string ExportSummaryWord => Of(Records, nameof(ExportSummaryWord));

    public static string RecordsComplaints => Of(Records, nameof(RecordsComplaints));

    public static string RecordsExemption => Of(Records, nameof(RecordsExemption));

    public static string RecordsNotJoining => Of(Records, nameof(RecordsNotJoining));

    public static string RecordsAskedAnew => Of(Records, nameof(RecordsAskedAnew));

    public static string RecordsPupilNumber => Of(Records, nameof(RecordsPupilNumber));

    public static string RecordsAnnouncements => Of(Records, nameof(RecordsAnnouncements));
}
