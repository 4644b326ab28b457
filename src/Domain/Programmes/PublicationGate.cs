using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Programmes;

/// <summary>What a draft still lacks, and what the school should do beside (二.2, 四.2, 五.4, 五.5).</summary>
internal static class PublicationGate
{
    public static IEnumerable<MissingItem> Missing(ServicePlan plan, SchoolMeans means, DateTimeOffset now)
    {
        var today = means.School.DayOf(now);
        return [.. MissingInText(plan), .. Weekdays.All.Each().SelectMany(weekday => MissingOn(weekday, plan, means, today)), .. MissingAround(plan, means.School, now)];
    }

    /// <summary>Nothing that stops a publication, but must be done before the first session.</summary>
    public static IEnumerable<PlanAdvice> Advice(ServicePlan plan, SchoolMeans means)
    {
        foreach (var rules in RequiredPapers.MissingAmong(means.Rules)) yield return new PlanAdvice.RulesMissing(rules);
        foreach (var room in plan.Sessions.Select(session => session.Room).OfType<string>().Distinct())
        {
            if (means.RoomCalled(room)?.IsInspectedFor(plan.Dates.FirstDay) is not true) yield return new PlanAdvice.RoomToInspect(room);
        }

        foreach (var person in plan.Everyone)
        {
            if (means.Member(person) is not { } member) continue;
            if (means.SafetyRules is { } version && !member.HasReadSafetyRules(version)) yield return new PlanAdvice.SafetyRulesUnread(person);
            if (member.VettedUntil is { } until && until < plan.Dates.LastDay) yield return new PlanAdvice.VettingEndsInTerm(person, until);
        }
    }

    private static IEnumerable<MissingItem> MissingInText(ServicePlan plan)
    {
        (PlanItem Item, string? Text)[] written =
        [
            (PlanItem.Time, plan.Text.Time),
            (PlanItem.Content, plan.Text.Content),
            (PlanItem.Way, plan.Text.Way),
            (PlanItem.SafetyMeasures, plan.Text.SafetyMeasures),
            (PlanItem.Fees, plan.Text.Fees),
            (PlanItem.Staffing, plan.Text.Staffing),
            (PlanItem.ClubMenu, plan.Text.ClubMenu),
            (PlanItem.EmergencyPlan, plan.Text.EmergencyPlan),
            (PlanItem.Liability, plan.Text.Liability),
        ];
        foreach (var part in written.Where(part => string.IsNullOrWhiteSpace(part.Text))) yield return new(part.Item);
        if (LessonInDisguise.FindIn(plan.Text.Content) is not null || LessonInDisguise.FindIn(plan.Text.ClubMenu) is not null) yield return new(PlanItem.NoLessons);
    }

    private static IEnumerable<MissingItem> MissingOn(DayOfWeek weekday, ServicePlan plan, SchoolMeans means, DateOnly today)
    {
        var day = plan.DayOn(weekday);
        if (day is not { Places: > 0 }) yield return new(PlanItem.Places, weekday);
        if (Lacks(day?.InCharge) is { } noOne) yield return noOne.For(PlanItem.PersonInCharge, weekday);
        if (day?.Backup == day?.InCharge) yield return new(PlanItem.Backup, weekday);
        else if (Lacks(day?.Backup) is { } noBackup) yield return noBackup.For(PlanItem.Backup, weekday);

        var sessions = plan.SessionsOn(weekday);
        if (sessions.Count == 0) yield return new(PlanItem.Sessions, weekday);
        foreach (var session in sessions)
        {
            if (string.IsNullOrWhiteSpace(session.Room)) yield return new(PlanItem.SessionRoom, weekday, session.Number);
            else if (means.RoomCalled(session.Room)?.HasOpenSeriousHazard is true) yield return new(PlanItem.Hazards, weekday, session.Number);
            if (Lacks(session.Teacher) is { } noTeacher) yield return noTeacher.For(PlanItem.SessionStaff, weekday, session.Number);
            if (LessonInDisguise.FindIn(session.Title) is not null) yield return new(PlanItem.NoLessons, weekday, session.Number);
        }

        if (sessions.Count > 0 && plan.PlacesBeyondRatio(weekday) > 0) yield return new(PlanItem.Adults, weekday);

        MissingPerson? Lacks(PersonId? person) =>
            person is not { } one ? new MissingPerson(null)
            : means.IsVetted(one, today) ? null
            : new MissingPerson(one);
    }

    private static IEnumerable<MissingItem> MissingAround(ServicePlan plan, School school, DateTimeOffset now)
    {
        if (plan.ChildrenPerAdult is null) yield return new(PlanItem.Ratio);
        if (!school.SeasonsArePublishedFor(plan.Dates.FirstDay, plan.Dates.LastDay) && plan.SeasonChange is null) yield return new(PlanItem.SeasonSwitch);
        if (plan.FeeApproval is null) yield return new(PlanItem.FeeApproval);
        foreach (var (kind, item) in PlanPapers.Items)
        {
            if (plan.Papers.Of(kind) is null && plan.DraftOf(kind) is null) yield return new(item);
        }

        if (plan.EarliestApplications(school, now) > school.DayOf(plan.Dates.ApplicationsFrom)) yield return new(PlanItem.DaysOfNotice);
    }

    /// <summary>Nobody is named, or somebody whose check has run out.</summary>
    private readonly record struct MissingPerson(PersonId? Unvetted)
    {
        public MissingItem For(PlanItem item, DayOfWeek weekday, int? session = null) => new(item, weekday, session) { Unvetted = Unvetted };
    }
}

/// <summary>What the school should see to beside the publication; it is shown, and stops nothing.</summary>
public abstract record PlanAdvice
{
    private PlanAdvice() { }

    /// <summary>One of the school's own rules is not written yet (五.5).</summary>
    public sealed record RulesMissing(DocumentKind Kind) : PlanAdvice;

    /// <summary>A room has not been looked over for this term (五.4).</summary>
    public sealed record RoomToInspect(string Room) : PlanAdvice;

    /// <summary>Someone on duty has not read the current safety rules (五.4).</summary>
    public sealed record SafetyRulesUnread(PersonId Person) : PlanAdvice;

    /// <summary>Someone's check runs out before the term does (四.3).</summary>
    public sealed record VettingEndsInTerm(PersonId Person, DateOnly Until) : PlanAdvice;
}
