using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes.Page;

/// <summary>What a reader finds changed between two versions of the plan, part by part; parts that stayed are left out.</summary>
internal static class PlanChanges
{
    public static IReadOnlyList<(PlanItem Item, string Text)> TextsOf(ServicePlan plan)
    {
        var text = plan.Text;
        (PlanItem Item, string? Text)[] parts =
        [
            (PlanItem.Time, text.Time), (PlanItem.Content, text.Content), (PlanItem.Way, text.Way), (PlanItem.SafetyMeasures, text.SafetyMeasures), (PlanItem.ClubMenu, text.ClubMenu),
            (PlanItem.EmergencyPlan, text.EmergencyPlan), (PlanItem.Liability, text.Liability),
        ];
        return [.. parts.Where(part => !string.IsNullOrWhiteSpace(part.Text)).Select(part => (part.Item, part.Text!))];
    }

    public static IReadOnlyList<(string Title, IReadOnlyList<ParagraphChange> Paragraphs)> Between(ServicePlan before, ServiceSheet sheet)
    {
        var plan = sheet.Plan;
        List<(string Title, string? Before, string? After)> parts =
        [
            (Texts.PageServiceDays, Texts.Days(before.Dates.FirstDay, before.Dates.LastDay), Texts.Days(plan.Dates.FirstDay, plan.Dates.LastDay)),
            (Texts.ItemSeasonSwitch, SayOf(before.SeasonChange), SayOf(plan.SeasonChange) is { Length: > 0 } change ? change : SayOf(before.SeasonChange)),
            (Texts.ItemTime, before.Text.Time, plan.Text.Time),
            (Texts.ItemContent, before.Text.Content, plan.Text.Content),
            (Texts.ItemWay, before.Text.Way, plan.Text.Way),
            (Texts.ItemSafetyMeasures, before.Text.SafetyMeasures, plan.Text.SafetyMeasures),
            (Texts.ItemFees, before.Text.Fees, plan.Text.Fees),
            (Texts.ItemStaffing, before.Text.Staffing, plan.Text.Staffing),
            (Texts.ItemClubMenu, before.Text.ClubMenu, plan.Text.ClubMenu),
            (Texts.ItemEmergencyPlan, before.Text.EmergencyPlan, plan.Text.EmergencyPlan),
            (Texts.ItemLiability, before.Text.Liability, plan.Text.Liability),
            (Texts.ItemFeeApproval, before.FeeApproval?.DocumentNumber, plan.FeeApproval?.DocumentNumber),
        ];
        parts.AddRange(Weekdays.All.Each().Select(weekday => (Texts.Weekday(weekday), (string?)DayOf(before, weekday, sheet), (string?)DayOf(plan, weekday, sheet))));
        parts.AddRange(PlanPapers.Items.Select(paper => (PlanWords.Say(paper.Kind), TextOf(before, paper.Kind, sheet), TextOf(plan, paper.Kind, sheet))));
        return
        [
            .. parts.Select(part => (part.Title, TextChanges.Between(part.Before, part.After)))
                .Where(part => part.Item2.Any(paragraph => paragraph.Fate is not ParagraphFate.Kept)),
        ];
    }

    private static string SayOf(SeasonChange? change) => change is null ? "" : Texts.Day(change.From);

    private static string DayOf(ServicePlan plan, DayOfWeek weekday, ServiceSheet sheet) => string.Join('\n',
    [
        Texts.PagePlaces(Texts.Number(plan.PlacesOn(weekday))),
        .. plan.SessionsOn(weekday).Select(session => string.Join(" · ", session.Title, session.Room, sheet.MenuNameOf(session.Teacher))),
    ]);

    private static string? TextOf(ServicePlan plan, DocumentKind kind, ServiceSheet sheet) => sheet.Paper(kind, plan.Papers.Of(kind))?.Text;
}
