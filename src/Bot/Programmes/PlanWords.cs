using System.Diagnostics;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What the parts of a plan are called in the language of the turn.</summary>
internal static class PlanWords
{
    public static string Say(PlanItem item) => item switch
    {
        PlanItem.Time => Texts.ItemTime,
        PlanItem.Content => Texts.ItemContent,
        PlanItem.Way => Texts.ItemWay,
        PlanItem.SafetyMeasures => Texts.ItemSafetyMeasures,
        PlanItem.Fees => Texts.ItemFees,
        PlanItem.Staffing => Texts.ItemStaffing,
        PlanItem.ClubMenu => Texts.ItemClubMenu,
        PlanItem.Places => Texts.ItemPlaces,
        PlanItem.Sessions => Texts.ItemSessions,
        PlanItem.SessionRoom => Texts.ItemSessionRoom,
        PlanItem.SessionStaff => Texts.ItemSessionStaff,
        PlanItem.Adults => Texts.ItemAdults,
        PlanItem.Ratio => Texts.ItemRatio,
        PlanItem.Hazards => Texts.ItemHazards,
        PlanItem.NoLessons => Texts.ItemNoLessons,
        PlanItem.PersonInCharge => Texts.ItemPersonInCharge,
        PlanItem.Backup => Texts.ItemBackup,
        PlanItem.EmergencyPlan => Texts.ItemEmergencyPlan,
        PlanItem.Liability => Texts.ItemLiability,
        PlanItem.SeasonSwitch => Texts.ItemSeasonSwitch,
        PlanItem.FeeApproval => Texts.ItemFeeApproval,
        PlanItem.ServiceNotice => Texts.ItemServiceNotice,
        PlanItem.ServiceAgreement => Texts.ItemServiceAgreement,
        PlanItem.FeeNotice => Texts.ItemFeeNotice,
        PlanItem.PickupRules => Texts.ItemPickupRules,
        PlanItem.PrivacyNotice => Texts.ItemPrivacyNotice,
        PlanItem.DaysOfNotice => Texts.ItemDaysOfNotice,
        PlanItem.PrincipalsAgreement => Texts.ItemPrincipalsAgreement,
        _ => throw new UnreachableException(),
    };

    public static string Say(SessionType type) => type switch
    {
        SessionType.Homework => Texts.TypeHomework,
        SessionType.Clubs => Texts.TypeClubs,
        SessionType.Reading => Texts.TypeReading,
        SessionType.ThemedEducation => Texts.TypeThemed,
        SessionType.SchoolsOwn => Texts.TypeOwn,
        _ => throw new UnreachableException(),
    };

    public static string Say(StaffKind kind) => kind switch
    {
        StaffKind.Teacher => Texts.KindTeacher,
        StaffKind.RetiredTeacher => Texts.KindRetired,
        StaffKind.OutsideExpert => Texts.KindExpert,
        StaffKind.Volunteer => Texts.KindVolunteer,
        _ => throw new UnreachableException(),
    };

    public static string Say(DocumentKind paper) => paper switch
    {
        DocumentKind.ServiceNotice => Texts.ItemServiceNotice,
        DocumentKind.ServiceAgreement => Texts.ItemServiceAgreement,
        DocumentKind.FeeNotice => Texts.ItemFeeNotice,
        DocumentKind.PickupRules => Texts.ItemPickupRules,
        DocumentKind.PrivacyNotice => Texts.ItemPrivacyNotice,
        DocumentKind.ManagementRules => Texts.ManagementRulesName,
        DocumentKind.SafetyRules => Texts.SafetyRulesName,
        DocumentKind.AttendanceRules => Texts.AttendanceRulesName,
        DocumentKind.HandoverRules => Texts.HandoverRulesName,
        DocumentKind.GateRules => Texts.GateRulesName,
        DocumentKind.EmergencyPlan => Texts.EmergencyPlanName,
        DocumentKind.ComplaintProcedure => Texts.ComplaintProcedureName,
        _ => throw new UnreachableException(),
    };

    /// <summary>周四自主阅读</summary>
    public static string Say(PlanSession session) => Texts.SessionOnDay(Texts.Weekday(session.Weekday), session.Title);

    /// <summary>A school's own teacher needs no word; whoever comes from elsewhere is shown as such (四.3).</summary>
    public static string NameOnMenu(string name, StaffKind kind) => kind is StaffKind.Teacher ? name : $"{name}{Bracketed(Say(kind))}";

    private static string Bracketed(string words) => Texts.Spoken == Texts.English ? $" ({words})" : $"（{words}）";
}
