using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Programmes.
public static partial class Texts
{
    private static readonly ResourceManager Programmes = Book("Programmes");

    public static string PublishingService => Of(Programmes, nameof(PublishingService));

    public static string StillMissing(string n) =>
        Of(Programmes, nameof(StillMissing), (nameof(n), n));

    public static string AlreadyThere(string items) =>
        Of(Programmes, nameof(AlreadyThere), (nameof(items), items));

    public static string PlanIsComplete => Of(Programmes, nameof(PlanIsComplete));

    public static string PlanDrafted(string v, string before) =>
        Of(Programmes, nameof(PlanDrafted), (nameof(v), v), (nameof(before), before));

    public static string FirstPlanDrafted(string v, string term, string days) =>
        Of(Programmes, nameof(FirstPlanDrafted), (nameof(v), v), (nameof(term), term), (nameof(days), days));

    public static string FillOneByOne => Of(Programmes, nameof(FillOneByOne));

    public static string FillThis(string item) =>
        Of(Programmes, nameof(FillThis), (nameof(item), item));

    public static string SeeAllItems => Of(Programmes, nameof(SeeAllItems));

    public static string KeepTheDraft => Of(Programmes, nameof(KeepTheDraft));

    public static string SendToThePrincipal => Of(Programmes, nameof(SendToThePrincipal));

    public static string LookAtPlan => Of(Programmes, nameof(LookAtPlan));

    public static string DraftIsKept => Of(Programmes, nameof(DraftIsKept));

    public static string SentToPrincipal(string opens) =>
        Of(Programmes, nameof(SentToPrincipal), (nameof(opens), opens));

    public static string PlanWaitsForYou(string v) =>
        Of(Programmes, nameof(PlanWaitsForYou), (nameof(v), v));

    public static string PlanTitle(string v) =>
        Of(Programmes, nameof(PlanTitle), (nameof(v), v));

    public static string AgreeToPublish => Of(Programmes, nameof(AgreeToPublish));

    public static string SendItBack => Of(Programmes, nameof(SendItBack));

    public static string WhatShouldChange => Of(Programmes, nameof(WhatShouldChange));

    public static string SentBack => Of(Programmes, nameof(SentBack));

    public static string PlanCameBack(string word) =>
        Of(Programmes, nameof(PlanCameBack), (nameof(word), word));

    public static string NoPlanWaits => Of(Programmes, nameof(NoPlanWaits));

    public static string ServicePublished(string when, string v, string opens) =>
        Of(Programmes, nameof(ServicePublished), (nameof(when), when), (nameof(v), v), (nameof(opens), opens));

    public static string ServicePublishedAnew(string when, string v) =>
        Of(Programmes, nameof(ServicePublishedAnew), (nameof(when), when), (nameof(v), v));

    public static string OnlyCoordinatorDrafts => Of(Programmes, nameof(OnlyCoordinatorDrafts));

    public static string NotBeforePublication(string nearest) =>
        Of(Programmes, nameof(NotBeforePublication), (nameof(nearest), nearest));

    public static string NearestOutline(string day, string opens) =>
        Of(Programmes, nameof(NearestOutline), (nameof(day), day), (nameof(opens), opens));

    public static string NearestDates(string day, string opens) =>
        Of(Programmes, nameof(NearestDates), (nameof(day), day), (nameof(opens), opens));

    public static string NearestSend => Of(Programmes, nameof(NearestSend));

    public static string ItemTime => Of(Programmes, nameof(ItemTime));

    public static string ItemContent => Of(Programmes, nameof(ItemContent));

    public static string ItemWay => Of(Programmes, nameof(ItemWay));

    public static string ItemSafetyMeasures => Of(Programmes, nameof(ItemSafetyMeasures));

    public static string ItemFees => Of(Programmes, nameof(ItemFees));

    public static string ItemStaffing => Of(Programmes, nameof(ItemStaffing));

    public static string ItemClubMenu => Of(Programmes, nameof(ItemClubMenu));

    public static string ItemPlaces => Of(Programmes, nameof(ItemPlaces));

    public static string ItemSessions => Of(Programmes, nameof(ItemSessions));

    public static string ItemSessionRoom => Of(Programmes, nameof(ItemSessionRoom));

    public static string ItemSessionStaff => Of(Programmes, nameof(ItemSessionStaff));

    public static string ItemAdults => Of(Programmes, nameof(ItemAdults));

    public static string ItemRatio => Of(Programmes, nameof(ItemRatio));

    public static string ItemHazards => Of(Programmes, nameof(ItemHazards));

    public static string ItemNoLessons => Of(Programmes, nameof(ItemNoLessons));

    public static string ItemPersonInCharge => Of(Programmes, nameof(ItemPersonInCharge));

    public static string ItemBackup => Of(Programmes, nameof(ItemBackup));

    public static string ItemEmergencyPlan => Of(Programmes, nameof(ItemEmergencyPlan));

    public static string ItemLiability => Of(Programmes, nameof(ItemLiability));

    public static string ItemSeasonSwitch => Of(Programmes, nameof(ItemSeasonSwitch));

    public static string ItemFeeApproval => Of(Programmes, nameof(ItemFeeApproval));

    public static string ItemServiceNotice => Of(Programmes, nameof(ItemServiceNotice));

    public static string ItemServiceAgreement => Of(Programmes, nameof(ItemServiceAgreement));

    public static string ItemFeeNotice => Of(Programmes, nameof(ItemFeeNotice));

    public static string ItemPickupRules => Of(Programmes, nameof(ItemPickupRules));

    public static string ItemPrivacyNotice => Of(Programmes, nameof(ItemPrivacyNotice));

    public static string ItemDaysOfNotice => Of(Programmes, nameof(ItemDaysOfNotice));

    public static string ItemPrincipalsAgreement => Of(Programmes, nameof(ItemPrincipalsAgreement));

    public static string LacksText => Of(Programmes, nameof(LacksText));

    public static string LacksFigure => Of(Programmes, nameof(LacksFigure));

    public static string LacksDay => Of(Programmes, nameof(LacksDay));

    public static string LacksNumber => Of(Programmes, nameof(LacksNumber));

    public static string LacksPaper => Of(Programmes, nameof(LacksPaper));

    public static string LacksPerson(string days) =>
        Of(Programmes, nameof(LacksPerson), (nameof(days), days));

    public static string LacksOnDays(string days) =>
        Of(Programmes, nameof(LacksOnDays), (nameof(days), days));

    public static string LacksTeacher(string session) =>
        Of(Programmes, nameof(LacksTeacher), (nameof(session), session));

    public static string LacksRoom(string session) =>
        Of(Programmes, nameof(LacksRoom), (nameof(session), session));

    public static string LacksVetting(string what, string name, string until) =>
        Of(Programmes, nameof(LacksVetting), (nameof(what), what), (nameof(name), name), (nameof(until), until));

    public static string VettingEnded(string day) =>
        Of(Programmes, nameof(VettingEnded), (nameof(day), day));

    public static string VettingNever => Of(Programmes, nameof(VettingNever));

    public static string LacksAdults(string day, string places, string needed, string there) =>
        Of(Programmes, nameof(LacksAdults), (nameof(day), day), (nameof(places), places), (nameof(needed), needed), (nameof(there), there));

    public static string LacksSafeRoom(string room) =>
        Of(Programmes, nameof(LacksSafeRoom), (nameof(room), room));

    public static string IsALesson(string words) =>
        Of(Programmes, nameof(IsALesson), (nameof(words), words));

    public static string LacksNoticeDays(string n, string day) =>
        Of(Programmes, nameof(LacksNoticeDays), (nameof(n), n), (nameof(day), day));

    public static string SessionOnDay(string day, string session) =>
        Of(Programmes, nameof(SessionOnDay), (nameof(day), day), (nameof(session), session));

    public static string WriteItem(string item) =>
        Of(Programmes, nameof(WriteItem), (nameof(item), item));

    public static string WhoTakes(string what) =>
        Of(Programmes, nameof(WhoTakes), (nameof(what), what));

    public static string AskToRenewVetting(string name) =>
        Of(Programmes, nameof(AskToRenewVetting), (nameof(name), name));

    public static string VettingAsked(string name) =>
        Of(Programmes, nameof(VettingAsked), (nameof(name), name));

    public static string PleaseRenewVetting => Of(Programmes, nameof(PleaseRenewVetting));

    public static string CannotBeArranged(string name, string until) =>
        Of(Programmes, nameof(CannotBeArranged), (nameof(name), name), (nameof(until), until));

    public static string WhoCan(string names) =>
        Of(Programmes, nameof(WhoCan), (nameof(names), names));

    public static string NobodyCan => Of(Programmes, nameof(NobodyCan));

    public static string HowManyPlaces(string day, string limit) =>
        Of(Programmes, nameof(HowManyPlaces), (nameof(day), day), (nameof(limit), limit));

    public static string PlacesAtMost(string there, string most) =>
        Of(Programmes, nameof(PlacesAtMost), (nameof(there), there), (nameof(most), most));

    public static string HowManyPerAdult => Of(Programmes, nameof(HowManyPerAdult));

    public static string WhichActivity(string day) =>
        Of(Programmes, nameof(WhichActivity), (nameof(day), day));

    public static string WhichRoom(string session) =>
        Of(Programmes, nameof(WhichRoom), (nameof(session), session));

    public static string WhenDoesSeasonChange(string time) =>
        Of(Programmes, nameof(WhenDoesSeasonChange), (nameof(time), time));

    public static string SeasonTimes => Of(Programmes, nameof(SeasonTimes));

    public static string WhichApproval => Of(Programmes, nameof(WhichApproval));

    public static string ApprovalOfSchedule(string approval) =>
        Of(Programmes, nameof(ApprovalOfSchedule), (nameof(approval), approval));

    public static string WhenDoApplicationsOpen(string day) =>
        Of(Programmes, nameof(WhenDoApplicationsOpen), (nameof(day), day));

    public static string PrivacyByOffice => Of(Programmes, nameof(PrivacyByOffice));

    public static string OutlineSafety => Of(Programmes, nameof(OutlineSafety));

    public static string OutlineEmergency => Of(Programmes, nameof(OutlineEmergency));

    public static string OutlineLiability => Of(Programmes, nameof(OutlineLiability));

    public static string NoteText(string item) =>
        Of(Programmes, nameof(NoteText), (nameof(item), item));

    public static string NoteSeason(string day) =>
        Of(Programmes, nameof(NoteSeason), (nameof(day), day));

    public static string NoteTeacher(string session, string name) =>
        Of(Programmes, nameof(NoteTeacher), (nameof(session), session), (nameof(name), name));

    public static string NoteTeacherOfKind(string session, string name, string kind) =>
        Of(Programmes, nameof(NoteTeacherOfKind), (nameof(session), session), (nameof(name), name), (nameof(kind), kind));

    public static string NotePlaces(string days, string n) =>
        Of(Programmes, nameof(NotePlaces), (nameof(days), days), (nameof(n), n));

    public static string NoteRatio(string n) =>
        Of(Programmes, nameof(NoteRatio), (nameof(n), n));

    public static string NoteRoom(string session, string room) =>
        Of(Programmes, nameof(NoteRoom), (nameof(session), session), (nameof(room), room));

    public static string NoteActivity(string day, string session) =>
        Of(Programmes, nameof(NoteActivity), (nameof(day), day), (nameof(session), session));

    public static string NoteApproval(string approval) =>
        Of(Programmes, nameof(NoteApproval), (nameof(approval), approval));

    public static string NoteOpens(string day) =>
        Of(Programmes, nameof(NoteOpens), (nameof(day), day));

    public static string NotReadNumber => Of(Programmes, nameof(NotReadNumber));

    public static string NotReadDay => Of(Programmes, nameof(NotReadDay));

    public static string NotReadApproval => Of(Programmes, nameof(NotReadApproval));

    public static string SeasonOutsideTerm(string days) =>
        Of(Programmes, nameof(SeasonOutsideTerm), (nameof(days), days));

    public static string TooEarly(string n, string day) =>
        Of(Programmes, nameof(TooEarly), (nameof(n), n), (nameof(day), day));

    public static string LessonFound(string words) =>
        Of(Programmes, nameof(LessonFound), (nameof(words), words));

    public static string FactNotice => Of(Programmes, nameof(FactNotice));

    public static string FactFeeNotice => Of(Programmes, nameof(FactFeeNotice));

    public static string FactAgreement => Of(Programmes, nameof(FactAgreement));

    public static string FactPapers => Of(Programmes, nameof(FactPapers));

    public static string FactOpens => Of(Programmes, nameof(FactOpens));

    public static string FactVersionOnly(string v) =>
        Of(Programmes, nameof(FactVersionOnly), (nameof(v), v));

    public static string FactVersionNew(string v) =>
        Of(Programmes, nameof(FactVersionNew), (nameof(v), v));

    public static string FactVersionAndNumber(string v, string number) =>
        Of(Programmes, nameof(FactVersionAndNumber), (nameof(v), v), (nameof(number), number));

    public static string FactBeforeTerm => Of(Programmes, nameof(FactBeforeTerm));

    public static string AdviceRules(string papers) =>
        Of(Programmes, nameof(AdviceRules), (nameof(papers), papers));

    public static string AdviceRooms(string rooms) =>
        Of(Programmes, nameof(AdviceRooms), (nameof(rooms), rooms));

    public static string AdviceSafetyRules(string names) =>
        Of(Programmes, nameof(AdviceSafetyRules), (nameof(names), names));

    public static string AdviceVetting(string names) =>
        Of(Programmes, nameof(AdviceVetting), (nameof(names), names));

    public static string WhichItem => Of(Programmes, nameof(WhichItem));

    public static string KindTeacher => Of(Programmes, nameof(KindTeacher));

    public static string KindRetired => Of(Programmes, nameof(KindRetired));

    public static string KindExpert => Of(Programmes, nameof(KindExpert));

    public static string KindVolunteer => Of(Programmes, nameof(KindVolunteer));

    public static string TypeHomework => Of(Programmes, nameof(TypeHomework));

    public static string TypeClubs => Of(Programmes, nameof(TypeClubs));

    public static string TypeReading => Of(Programmes, nameof(TypeReading));

    public static string TypeThemed => Of(Programmes, nameof(TypeThemed));

    public static string TypeOwn => Of(Programmes, nameof(TypeOwn));

    public static string ManagementRulesName => Of(Programmes, nameof(ManagementRulesName));

    public static string SafetyRulesName => Of(Programmes, nameof(SafetyRulesName));

    public static string AttendanceRulesName => Of(Programmes, nameof(AttendanceRulesName));

    public static string HandoverRulesName => Of(Programmes, nameof(HandoverRulesName));

    public static string GateRulesName => Of(Programmes, nameof(GateRulesName));

    public static string EmergencyPlanName => Of(Programmes, nameof(EmergencyPlanName));

    public static string ComplaintProcedureName => Of(Programmes, nameof(ComplaintProcedureName));

    public static string ConfirmingAnew => Of(Programmes, nameof(ConfirmingAnew));

    public static string ChangedSinceYouAgreed(string child, string n) =>
        Of(Programmes, nameof(ChangedSinceYouAgreed), (nameof(child), child), (nameof(n), n));

    public static string OldTermsStand => Of(Programmes, nameof(OldTermsStand));

    public static string FactServiceDays => Of(Programmes, nameof(FactServiceDays));

    public static string FactEndOfDay => Of(Programmes, nameof(FactEndOfDay));

    public static string EndOfDayFrom(string before, string after, string day) =>
        Of(Programmes, nameof(EndOfDayFrom), (nameof(before), before), (nameof(after), after), (nameof(day), day));

    public static string FactRoomsOn(string day) =>
        Of(Programmes, nameof(FactRoomsOn), (nameof(day), day));

    public static string FactOfferOn(string day) =>
        Of(Programmes, nameof(FactOfferOn), (nameof(day), day));

    public static string ConfirmChanges(string n) =>
        Of(Programmes, nameof(ConfirmChanges), (nameof(n), n));

    public static string LeaveAsAgreed => Of(Programmes, nameof(LeaveAsAgreed));

    public static string ChangesConfirmed(string when, string child, string v) =>
        Of(Programmes, nameof(ChangesConfirmed), (nameof(when), when), (nameof(child), child), (nameof(v), v));

    public static string AlsoChangedFor(string child) =>
        Of(Programmes, nameof(AlsoChangedFor), (nameof(child), child));

    public static string AgreementTaken(string text) =>
        Of(Programmes, nameof(AgreementTaken), (nameof(text), text));

    public static string AgreementAdded(string text) =>
        Of(Programmes, nameof(AgreementAdded), (nameof(text), text));

    public static string ReadingSafetyRules => Of(Programmes, nameof(ReadingSafetyRules));

    public static string NoSafetyRulesYet => Of(Programmes, nameof(NoSafetyRulesYet));

    public static string IHaveReadThem => Of(Programmes, nameof(IHaveReadThem));

    public static string SafetyRulesAreRead(string when, string v) =>
        Of(Programmes, nameof(SafetyRulesAreRead), (nameof(when), when), (nameof(v), v));

    public static string SafetyRulesWereRead(string v) =>
        Of(Programmes, nameof(SafetyRulesWereRead), (nameof(v), v));

    public static string StaffOnly => Of(Programmes, nameof(StaffOnly));

    public static string InspectingRooms => Of(Programmes, nameof(InspectingRooms));

    public static string WhichRoomToInspect => Of(Programmes, nameof(WhichRoomToInspect));

    public static string NoRoomsYet => Of(Programmes, nameof(NoRoomsYet));

    public static string RoomOpen => Of(Programmes, nameof(RoomOpen));

    public static string RoomOpenHazards(string n) =>
        Of(Programmes, nameof(RoomOpenHazards), (nameof(n), n));

    public static string RoomInspectedOn(string day) =>
        Of(Programmes, nameof(RoomInspectedOn), (nameof(day), day));

    public static string RoomNeverInspected => Of(Programmes, nameof(RoomNeverInspected));

    public static string WhatOfTheRoom(string room) =>
        Of(Programmes, nameof(WhatOfTheRoom), (nameof(room), room));

    public static string RoomIsFine => Of(Programmes, nameof(RoomIsFine));

    public static string RoomHasHazard => Of(Programmes, nameof(RoomHasHazard));

    public static string HazardIsGone(string what) =>
        Of(Programmes, nameof(HazardIsGone), (nameof(what), what));

    public static string WhatHazard => Of(Programmes, nameof(WhatHazard));

    public static string IsItSerious => Of(Programmes, nameof(IsItSerious));

    public static string ItIsSerious => Of(Programmes, nameof(ItIsSerious));

    public static string ItIsMinor => Of(Programmes, nameof(ItIsMinor));

    public static string RoomInspected(string day, string room) =>
        Of(Programmes, nameof(RoomInspected), (nameof(day), day), (nameof(room), room));

    public static string HazardNoted(string room, string what) =>
        Of(Programmes, nameof(HazardNoted), (nameof(room), room), (nameof(what), what));

    public static string RoomIsClosed(string room, string what, string sessions) =>
        Of(Programmes, nameof(RoomIsClosed), (nameof(room), room), (nameof(what), what), (nameof(sessions), sessions));

    public static string NoSessionThere => Of(Programmes, nameof(NoSessionThere));

    public static string HazardRemoved(string room) =>
        Of(Programmes, nameof(HazardRemoved), (nameof(room), room));
}
