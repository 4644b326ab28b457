using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Pickups.
public static partial class Texts
{
    private static readonly ResourceManager Pickups = Book("Pickups");

    public static string PickupChangeTitle => Of(Pickups, nameof(PickupChangeTitle));

    public static string LateTitle => Of(Pickups, nameof(LateTitle));

    public static string PickupListTitle => Of(Pickups, nameof(PickupListTitle));

    public static string AddAdultTitle => Of(Pickups, nameof(AddAdultTitle));

    public static string DecidePickupTitle => Of(Pickups, nameof(DecidePickupTitle));

    public static string CustodyLimitTitle => Of(Pickups, nameof(CustodyLimitTitle));

    public static string TodaysChangesTitle => Of(Pickups, nameof(TodaysChangesTitle));

    public static string PickupAdult(string relation, string name) =>
        Of(Pickups, nameof(PickupAdult), (nameof(relation), relation), (nameof(name), name));

    public static string PickupAdultShort(string relation, string name, string last4) =>
        Of(Pickups, nameof(PickupAdultShort), (nameof(relation), relation), (nameof(name), name), (nameof(last4), last4));

    public static string PickupYou => Of(Pickups, nameof(PickupYou));

    public static string PickupOnDuty(string name) =>
        Of(Pickups, nameof(PickupOnDuty), (nameof(name), name));

    public static string NoEnding => Of(Pickups, nameof(NoEnding));

    public static string SomebodyElse => Of(Pickups, nameof(SomebodyElse));

    public static string SomebodyNotListed => Of(Pickups, nameof(SomebodyNotListed));

    public static string WhoComesForChild(string day, string child) =>
        Of(Pickups, nameof(WhoComesForChild), (nameof(day), day), (nameof(child), child));

    public static string AdultNotListed(string adult, string child) =>
        Of(Pickups, nameof(AdultNotListed), (nameof(adult), adult), (nameof(child), child));

    public static string PutOnTheList => Of(Pickups, nameof(PutOnTheList));

    public static string DoNotPutOnTheList => Of(Pickups, nameof(DoNotPutOnTheList));

    public static string FactPickupDay => Of(Pickups, nameof(FactPickupDay));

    public static string FactPickupBy => Of(Pickups, nameof(FactPickupBy));

    public static string FactEnding => Of(Pickups, nameof(FactEnding));

    public static string FactSaidBy => Of(Pickups, nameof(FactSaidBy));

    public static string FactAdult => Of(Pickups, nameof(FactAdult));

    public static string FactRelation => Of(Pickups, nameof(FactRelation));

    public static string PickupNeedsAYes(string time) =>
        Of(Pickups, nameof(PickupNeedsAYes), (nameof(time), time));

    public static string AskTheTeacher => Of(Pickups, nameof(AskTheTeacher));

    public static string ConfirmPickup => Of(Pickups, nameof(ConfirmPickup));

    public static string AnotherAdult => Of(Pickups, nameof(AnotherAdult));

    public static string StillMe => Of(Pickups, nameof(StillMe));

    public static string SayStillMe => Of(Pickups, nameof(SayStillMe));

    public static string ConfirmMyself => Of(Pickups, nameof(ConfirmMyself));

    public static string KeepPickup => Of(Pickups, nameof(KeepPickup));

    public static string PickupIsYours(string child, string day) =>
        Of(Pickups, nameof(PickupIsYours), (nameof(child), child), (nameof(day), day));

    public static string AtThePlace(string place, string code) =>
        Of(Pickups, nameof(AtThePlace), (nameof(place), place), (nameof(code), code));

    public static string SchoolGate => Of(Pickups, nameof(SchoolGate));

    public static string TeacherAgreesToPickup(string child, string relation) =>
        Of(Pickups, nameof(TeacherAgreesToPickup), (nameof(child), child), (nameof(relation), relation));

    public static string AgreeToPickup => Of(Pickups, nameof(AgreeToPickup));

    public static string PhoneFirst => Of(Pickups, nameof(PhoneFirst));

    public static string DeclinePickup => Of(Pickups, nameof(DeclinePickup));

    public static string SayAgreeToPickup => Of(Pickups, nameof(SayAgreeToPickup));

    public static string SayPhoneFirst => Of(Pickups, nameof(SayPhoneFirst));

    public static string PhoneOfGuardian(string relation, string name, string last4) =>
        Of(Pickups, nameof(PhoneOfGuardian), (nameof(relation), relation), (nameof(name), name), (nameof(last4), last4));

    public static string WhichPickup => Of(Pickups, nameof(WhichPickup));

    public static string NoPickupToDecide => Of(Pickups, nameof(NoPickupToDecide));

    public static string YouAgreedToPickup(string child, string adult) =>
        Of(Pickups, nameof(YouAgreedToPickup), (nameof(child), child), (nameof(adult), adult));

    public static string YouDeclinedPickup(string child) =>
        Of(Pickups, nameof(YouDeclinedPickup), (nameof(child), child));

    public static string PickupWasAgreed(string teacher, string child, string adult) =>
        Of(Pickups, nameof(PickupWasAgreed), (nameof(teacher), teacher), (nameof(child), child), (nameof(adult), adult));

    public static string PickupWasDeclined(string teacher, string child, string adult) =>
        Of(Pickups, nameof(PickupWasDeclined), (nameof(teacher), teacher), (nameof(child), child), (nameof(adult), adult));

    public static string PickupIsDecided(string child, string adult, string who, string time, string state) =>
        Of(Pickups, nameof(PickupIsDecided), (nameof(child), child), (nameof(adult), adult), (nameof(who), who), (nameof(time), time), (nameof(state), state));

    public static string PickupAccepted => Of(Pickups, nameof(PickupAccepted));

    public static string PickupDeclined => Of(Pickups, nameof(PickupDeclined));

    public static string PickupTakenBack => Of(Pickups, nameof(PickupTakenBack));

    public static string PickupChangedForTeacher(string child, string day, string adult, string last4) =>
        Of(Pickups, nameof(PickupChangedForTeacher), (nameof(child), child), (nameof(day), day), (nameof(adult), adult), (nameof(last4), last4));

    public static string PickupBackForTeacher(string child, string day, string relation) =>
        Of(Pickups, nameof(PickupBackForTeacher), (nameof(child), child), (nameof(day), day), (nameof(relation), relation));

    public static string PickupLine(string child, string what) =>
        Of(Pickups, nameof(PickupLine), (nameof(child), child), (nameof(what), what));

    public static string TodaysChanges(string day, string count) =>
        Of(Pickups, nameof(TodaysChanges), (nameof(day), day), (nameof(count), count));

    public static string NoChangesToday => Of(Pickups, nameof(NoChangesToday));

    public static string ChangeWaits(string adult, string number) =>
        Of(Pickups, nameof(ChangeWaits), (nameof(adult), adult), (nameof(number), number));

    public static string ChangeSaid(string adult, string time) =>
        Of(Pickups, nameof(ChangeSaid), (nameof(adult), adult), (nameof(time), time));

    public static string ChangeAgreed(string adult, string time) =>
        Of(Pickups, nameof(ChangeAgreed), (nameof(adult), adult), (nameof(time), time));

    public static string ChangeUnanswered(string adult) =>
        Of(Pickups, nameof(ChangeUnanswered), (nameof(adult), adult));

    public static string LateUntil(string time) =>
        Of(Pickups, nameof(LateUntil), (nameof(time), time));

    public static string NotGivenTo(string names) =>
        Of(Pickups, nameof(NotGivenTo), (nameof(names), names));

    public static string LateForTeacher(string child, string time, string relation) =>
        Of(Pickups, nameof(LateForTeacher), (nameof(child), child), (nameof(time), time), (nameof(relation), relation));

    public static string LateLine(string child, string time) =>
        Of(Pickups, nameof(LateLine), (nameof(child), child), (nameof(time), time));

    public static string LateIsIt(string lines) =>
        Of(Pickups, nameof(LateIsIt), (nameof(lines), lines));

    public static string YesLate => Of(Pickups, nameof(YesLate));

    public static string AnotherTime => Of(Pickups, nameof(AnotherTime));

    public static string HowLate => Of(Pickups, nameof(HowLate));

    public static string Minutes(string minutes) =>
        Of(Pickups, nameof(Minutes), (nameof(minutes), minutes));

    public static string InTime(string child, string time) =>
        Of(Pickups, nameof(InTime), (nameof(child), child), (nameof(time), time));

    public static string NobodyStaysThatDay(string day) =>
        Of(Pickups, nameof(NobodyStaysThatDay), (nameof(day), day));

    public static string PickupListOf(string child) =>
        Of(Pickups, nameof(PickupListOf), (nameof(child), child));

    public static string PickupListIsForTheGate => Of(Pickups, nameof(PickupListIsForTheGate));

    public static string TakeOff(string name) =>
        Of(Pickups, nameof(TakeOff), (nameof(name), name));

    public static string SayTakeOff => Of(Pickups, nameof(SayTakeOff));

    public static string TakeOffList(string child, string adult) =>
        Of(Pickups, nameof(TakeOffList), (nameof(child), child), (nameof(adult), adult));

    public static string KeepOnList => Of(Pickups, nameof(KeepOnList));

    public static string AdultIsOff(string name, string child) =>
        Of(Pickups, nameof(AdultIsOff), (nameof(name), name), (nameof(child), child));

    public static string AdultsName(string child) =>
        Of(Pickups, nameof(AdultsName), (nameof(child), child));

    public static string AdultsRelation(string name) =>
        Of(Pickups, nameof(AdultsRelation), (nameof(name), name));

    public static string AdultsEnding(string name) =>
        Of(Pickups, nameof(AdultsEnding), (nameof(name), name));

    public static string AdultIsAskedAtTheGate => Of(Pickups, nameof(AdultIsAskedAtTheGate));

    public static string AdultIsOn(string child, string relation, string name, string last4) =>
        Of(Pickups, nameof(AdultIsOn), (nameof(child), child), (nameof(relation), relation), (nameof(name), name), (nameof(last4), last4));

    public static string CustodyIsForTheOffice => Of(Pickups, nameof(CustodyIsForTheOffice));

    public static string PleaseCallAboutPickup(string guardian, string child, string last4) =>
        Of(Pickups, nameof(PleaseCallAboutPickup), (nameof(guardian), guardian), (nameof(child), child), (nameof(last4), last4));

    public static string LimitWasTouched(string guardian, string adult, string child, string day) =>
        Of(Pickups, nameof(LimitWasTouched), (nameof(guardian), guardian), (nameof(adult), adult), (nameof(child), child), (nameof(day), day));

    public static string LimitForWhichChild => Of(Pickups, nameof(LimitForWhichChild));

    public static string LimitForWhom => Of(Pickups, nameof(LimitForWhom));

    public static string LimitWho(string child) =>
        Of(Pickups, nameof(LimitWho), (nameof(child), child));

    public static string LimitSomebodyElse => Of(Pickups, nameof(LimitSomebodyElse));

    public static string LimitIsForTheOffice => Of(Pickups, nameof(LimitIsForTheOffice));

    public static string FactNotGivenTo => Of(Pickups, nameof(FactNotGivenTo));

    public static string EnterLimit => Of(Pickups, nameof(EnterLimit));

    public static string DoNotEnterLimit => Of(Pickups, nameof(DoNotEnterLimit));

    public static string LimitIsEntered(string child, string adult) =>
        Of(Pickups, nameof(LimitIsEntered), (nameof(child), child), (nameof(adult), adult));

    public static string LiftLimit(string adult) =>
        Of(Pickups, nameof(LiftLimit), (nameof(adult), adult));

    public static string LimitWillBeLifted(string child, string adult) =>
        Of(Pickups, nameof(LimitWillBeLifted), (nameof(child), child), (nameof(adult), adult));

    public static string KeepLimit => Of(Pickups, nameof(KeepLimit));

    public static string LimitIsLifted(string child, string adult) =>
        Of(Pickups, nameof(LimitIsLifted), (nameof(child), child), (nameof(adult), adult));

    public static string ReasonRain => Of(Pickups, nameof(ReasonRain));

    public static string ReasonSnow => Of(Pickups, nameof(ReasonSnow));

    public static string ReasonWind => Of(Pickups, nameof(ReasonWind));

    public static string ReasonHeat => Of(Pickups, nameof(ReasonHeat));

    public static string ReasonCold => Of(Pickups, nameof(ReasonCold));

    public static string ReasonBadAir => Of(Pickups, nameof(ReasonBadAir));

    public static string ReasonRoadWorks => Of(Pickups, nameof(ReasonRoadWorks));

    public static string ReasonTraffic => Of(Pickups, nameof(ReasonTraffic));

    public static string ReasonRepairs => Of(Pickups, nameof(ReasonRepairs));

    public static string ReasonPowerCut => Of(Pickups, nameof(ReasonPowerCut));

    public static string ReasonEvent => Of(Pickups, nameof(ReasonEvent));

    public static string PickerOnDay(string child, string day, string adult, string last4) =>
        Of(Pickups, nameof(PickerOnDay), (nameof(child), child), (nameof(day), day), (nameof(adult), adult), (nameof(last4), last4));

    public static string RecordsPickups => Of(Pickups, nameof(RecordsPickups));

    public static string RecordsPickupDay => Of(Pickups, nameof(RecordsPickupDay));

    public static string RecordsPickupAdult => Of(Pickups, nameof(RecordsPickupAdult));

    public static string RecordsOnTheList => Of(Pickups, nameof(RecordsOnTheList));

    public static string RecordsOffTheList => Of(Pickups, nameof(RecordsOffTheList));

    public static string RecordsPickupAsked => Of(Pickups, nameof(RecordsPickupAsked));

    public static string PickupNoticeTitle => Of(Pickups, nameof(PickupNoticeTitle));

    public static string CorrectNoticeTitle => Of(Pickups, nameof(CorrectNoticeTitle));

    public static string PickupForWhom => Of(Pickups, nameof(PickupForWhom));

    public static string PickupWhichDay => Of(Pickups, nameof(PickupWhichDay));

    public static string PickupWhere => Of(Pickups, nameof(PickupWhere));

    public static string PickupFromWhen => Of(Pickups, nameof(PickupFromWhen));

    public static string NotSureOf(string words) =>
        Of(Pickups, nameof(NotSureOf), (nameof(words), words));

    public static string PickupToday(string child, string time, string place) =>
        Of(Pickups, nameof(PickupToday), (nameof(child), child), (nameof(time), time), (nameof(place), place));

    public static string NobodyOfThemStays(string who, string day) =>
        Of(Pickups, nameof(NobodyOfThemStays), (nameof(who), who), (nameof(day), day));

    public static string PickupNoticeFor(string who, string where) =>
        Of(Pickups, nameof(PickupNoticeFor), (nameof(who), who), (nameof(where), where));

    public static string PickupNoticeWords(string day, string what) =>
        Of(Pickups, nameof(PickupNoticeWords), (nameof(day), day), (nameof(what), what));

    public static string PickupCorrectedWords(string day, string what, string before) =>
        Of(Pickups, nameof(PickupCorrectedWords), (nameof(day), day), (nameof(what), what), (nameof(before), before));

    public static string PickupRecalledFor(string who) =>
        Of(Pickups, nameof(PickupRecalledFor), (nameof(who), who));

    public static string PickupRecalledWords(string day) =>
        Of(Pickups, nameof(PickupRecalledWords), (nameof(day), day));

    public static string TodayThe(string day) =>
        Of(Pickups, nameof(TodayThe), (nameof(day), day));

    public static string PickupAtFrom(string time, string place) =>
        Of(Pickups, nameof(PickupAtFrom), (nameof(time), time), (nameof(place), place));

    public static string PickupAt(string place) =>
        Of(Pickups, nameof(PickupAt), (nameof(place), place));

    public static string PleaseMind(string what) =>
        Of(Pickups, nameof(PleaseMind), (nameof(what), what));

    public static string ClauseSeparator => Of(Pickups, nameof(ClauseSeparator));

    public static string PreviewOf(string title) =>
        Of(Pickups, nameof(PreviewOf), (nameof(title), title));

    public static string CorrectionOf(string title) =>
        Of(Pickups, nameof(CorrectionOf), (nameof(title), title));

    public static string FactPickupFrom => Of(Pickups, nameof(FactPickupFrom));

    public static string FactPlace => Of(Pickups, nameof(FactPlace));

    public static string FactSentTo => Of(Pickups, nameof(FactSentTo));

    public static string FactNotReached => Of(Pickups, nameof(FactNotReached));

    public static string FactChanged => Of(Pickups, nameof(FactChanged));

    public static string FactUnchanged => Of(Pickups, nameof(FactUnchanged));

    public static string FromOn(string day, string time) =>
        Of(Pickups, nameof(FromOn), (nameof(day), day), (nameof(time), time));

    public static string HourAsUsual(string day) =>
        Of(Pickups, nameof(HourAsUsual), (nameof(day), day));

    public static string FromHour(string time) =>
        Of(Pickups, nameof(FromHour), (nameof(time), time));

    public static string UsualHour => Of(Pickups, nameof(UsualHour));

    public static string FamiliesHere(string count) =>
        Of(Pickups, nameof(FamiliesHere), (nameof(count), count));

    public static string FamiliesWhoGotIt(string count) =>
        Of(Pickups, nameof(FamiliesWhoGotIt), (nameof(count), count));

    public static string FamiliesToPhone(string count, string names) =>
        Of(Pickups, nameof(FamiliesToPhone), (nameof(count), count), (nameof(names), names));

    public static string NobodyMissedHere => Of(Pickups, nameof(NobodyMissedHere));

    public static string ChangedFromTo(string before, string after) =>
        Of(Pickups, nameof(ChangedFromTo), (nameof(before), before), (nameof(after), after));

    public static string SendPickupNotice => Of(Pickups, nameof(SendPickupNotice));

    public static string SendPickupCorrection => Of(Pickups, nameof(SendPickupCorrection));

    public static string PickupNoticeSent(string time, string count) =>
        Of(Pickups, nameof(PickupNoticeSent), (nameof(time), time), (nameof(count), count));

    public static string PleasePhone(string child, string who) =>
        Of(Pickups, nameof(PleasePhone), (nameof(child), child), (nameof(who), who));

    public static string RelationEnding(string relation, string last4) =>
        Of(Pickups, nameof(RelationEnding), (nameof(relation), relation), (nameof(last4), last4));

    public static string WhoReadIt => Of(Pickups, nameof(WhoReadIt));

    public static string SayWhoReadIt => Of(Pickups, nameof(SayWhoReadIt));

    public static string RecallNotice => Of(Pickups, nameof(RecallNotice));

    public static string SayRecallNotice => Of(Pickups, nameof(SayRecallNotice));

    public static string RecallPickupNotice(string who, string where) =>
        Of(Pickups, nameof(RecallPickupNotice), (nameof(who), who), (nameof(where), where));

    public static string RecallIsHonest => Of(Pickups, nameof(RecallIsHonest));

    public static string NoticeIsRecalled(string who) =>
        Of(Pickups, nameof(NoticeIsRecalled), (nameof(who), who));

    public static string AskedAnewToConfirm => Of(Pickups, nameof(AskedAnewToConfirm));

    public static string NoNoticeToday => Of(Pickups, nameof(NoNoticeToday));

    public static string NoticeReadBy(string time, string confirmed, string opened, string silent, string missed, string all) =>
        Of(Pickups, nameof(NoticeReadBy), (nameof(time), time), (nameof(confirmed), confirmed), (nameof(opened), opened), (nameof(silent), silent), (nameof(missed), missed), (nameof(all), all));

    public static string NotOpenedMeans => Of(Pickups, nameof(NotOpenedMeans));

    public static string RemindTheRest(string count) =>
        Of(Pickups, nameof(RemindTheRest), (nameof(count), count));

    public static string SayRemindTheRest => Of(Pickups, nameof(SayRemindTheRest));

    public static string RestIsReminded(string count) =>
        Of(Pickups, nameof(RestIsReminded), (nameof(count), count));
}
