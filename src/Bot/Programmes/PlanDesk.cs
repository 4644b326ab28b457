using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>The draft of the plan as it lies on the coordinator's desk, with what the school has for it.</summary>
internal sealed record PlanDesk(ServicePlan Plan, SchoolMeans Means, IReadOnlyList<NamedMember> Staff, DateTimeOffset Now)
{
    private const StaffRoles OnDuty = StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator;

    private static readonly TimeOnly Opening = new(8, 0);

    public School School => Means.School;

    public DateOnly Today => School.DayOf(Now);

    /// <summary>Said once, when the draft was begun.</summary>
    public string Begun { get; private init; } = "";

    public IReadOnlyList<MissingItem> Missing => Plan.Missing(Means, Now);

    public DateOnly EarliestOpening => Plan.EarliestApplications(School, Now);

    /// <summary>Those whose check is valid and who are free for that session, or for a weekday as a whole; whoever has no duty that day yet comes first.</summary>
    public IReadOnlyList<NamedMember> Available(DayOfWeek weekday, PlanSession? session)
    {
        var busy = Plan.SessionsOn(weekday).Where(other => session is not null && other != session).Select(other => other.Teacher).OfType<PersonId>().ToHashSet();
        var day = Plan.DayOn(weekday);
        return
        [
            .. Staff.Where(one => (one.Member.Roles & OnDuty) != 0 && one.Member.IsVetted(Today) && !busy.Contains(one.Member.Id))
                .OrderBy(one => one.Member.Is(StaffRoles.Coordinator))
                .ThenBy(one => one.Member.Id == day?.InCharge || one.Member.Id == day?.Backup || Plan.SessionsOn(weekday).Any(other => other.Teacher == one.Member.Id)),
        ];
    }

    public string NameOf(PersonId person) => Staff.FirstOrDefault(one => one.Member.Id == person)?.Name ?? "";

    public PlanSession? SessionOf(MissingItem item) =>
        item is { Weekday: { } weekday, Session: { } number } ? Plan.SessionsOn(weekday).FirstOrDefault(session => session.Number == number) : null;

    public static DateTimeOffset OpeningOn(DateOnly day, School school) => school.InstantOf(day, Opening);

    /// <summary>The draft there is, or one made from the plan before it. Null: the school has published no term to plan for.</summary>
    public static async ValueTask<PlanDesk?> OpenAsync(Turn turn)
    {
        var programme = turn.Programme;
        var school = await turn.SchoolAsync();
        var plan = programme.Plans.Local.FirstOrDefault(known => known.PublishedAt is null) ?? await programme.DraftPlanAsync(turn.Aborted);
        if (plan is null)
        {
            plan = await DraftAsync(school, turn);
            if (plan is null) return null;

            programme.Plans.Add(plan);
        }

        var begun = programme.Entry(plan).State is EntityState.Added ? SayBegun(plan) : "";

        await NameNewestPapersAsync(plan, turn);
        return new(plan, await programme.MeansAsync(school, turn.Aborted), await programme.NamedStaffAsync(turn.Aborted), turn.Now) { Begun = begun };
    }

    private static string SayBegun(ServicePlan plan) => plan.FirstPublishedAt is null
        ? Texts.FirstPlanDrafted(Texts.Number(plan.Version), plan.Term, Texts.Days(plan.Dates.FirstDay, plan.Dates.LastDay))
        : Texts.PlanDrafted(Texts.Number(plan.Version), Texts.Number(plan.Version - 1));

    private static async ValueTask<ServicePlan?> DraftAsync(School school, Turn turn)
    {
        var before = await turn.PlanAsync();
        if (before is not null) return before.NextVersion();

        var term = (await turn.CalendarAsync()).Terms.FirstOrDefault(one => one.Last >= turn.Today);
        if (term is null) return null;

        var last = await turn.Programme.LastPlanAsync(turn.Aborted);
        var dates = DatesIn(term, school, turn.Today);
        return last?.NextTerm(term.Name, dates) ?? new ServicePlan(1, term.Name, ServiceStage.Trial, dates);
    }

    /// <summary>A proposal, every day of which can be changed: families read, apply for ten days, then the service begins on a Monday.</summary>
    private static PlanDates DatesIn(Term term, School school, DateOnly today)
    {
        var opens = (term.First > today ? term.First : today).AddDays(4);
        var first = opens.AddDays(10);
        while (first.DayOfWeek is not DayOfWeek.Monday) first = first.AddDays(1);
        if (first > term.Last) (opens, first) = (today, term.Last);
        return new(first, term.Last, OpeningOn(opens, school), school.InstantOf(term.Last, new(18, 0)), school.InstantOf(first.AddDays(-4), new(19, 0)));
    }

    /// <summary>A paper that came out since belongs to the draft, unless its next wording is being written here.</summary>
    private static async ValueTask NameNewestPapersAsync(ServicePlan plan, Turn turn)
    {
        foreach (var (kind, _) in PlanPapers.Items.Where(item => plan.DraftOf(item.Kind) is null))
        {
            if (await turn.Programme.DocumentAsync(kind, turn.Aborted) is { } newest && newest.Version > (plan.Papers.Of(kind) ?? 0)) plan.Name(newest);
        }
    }
}
