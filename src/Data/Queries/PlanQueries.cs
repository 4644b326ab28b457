using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>A member of staff, by name.</summary>
public sealed record NamedMember(StaffMember Member, string Name);

/// <summary>What is asked when the service is published, and when it changes.</summary>
public static class PlanQueries
{
    /// <summary>What the school has for the service, as it is now.</summary>
    /// <param name="school">The school, read for changing where a publication may change its season.</param>
    public static async Task<SchoolMeans> MeansAsync(this ProgrammeDb programme, School school, CancellationToken cancellationToken)
    {
        var rules = await programme.Documents.AsNoTracking()
            .Where(document => RequiredPapers.Kinds.Contains(document.Kind))
            .Select(document => new { document.Kind, document.Version })
            .ToListAsync(cancellationToken);
        return new(
            school,
            await programme.Staff.AsNoTracking().ToListAsync(cancellationToken),
            await programme.Rooms.AsNoTracking().ToListAsync(cancellationToken))
        {
            Rules = [.. rules.Select(rule => rule.Kind).Distinct()],
            SafetyRules = rules.Where(rule => rule.Kind is DocumentKind.SafetyRules).Max(rule => (int?)rule.Version),
        };
    }

    /// <summary>Everybody who works in the service, by number.</summary>
    public static async Task<IReadOnlyList<NamedMember>> NamedStaffAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var staff = await programme.Staff.AsNoTracking()
            .Join(programme.People.AsNoTracking(), member => member.Id, person => person.Id, (member, person) => new NamedMember(member, person.Name))
            .ToListAsync(cancellationToken);
        return [.. staff.OrderBy(one => one.Member.Id.Value)];
    }

    /// <summary>To be changed in this turn: the safety rules are being read.</summary>
    public static Task<StaffMember?> StaffForChangeAsync(this ProgrammeDb programme, PersonId person, CancellationToken cancellationToken) =>
        programme.Staff.SingleOrDefaultAsync(member => member.Id == person, cancellationToken);

    /// <summary>To be changed in this turn, by name.</summary>
    public static async Task<IReadOnlyList<Room>> RoomsAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Rooms.OrderBy(room => room.Name).ToListAsync(cancellationToken);

    /// <summary>The last version of all, published or not; null: the school has never had a plan.</summary>
    public static Task<ServicePlan?> LastPlanAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.Plans.AsNoTracking().OrderByDescending(plan => plan.Version).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Every version that came out, the latest first.</summary>
    public static async Task<IReadOnlyList<ServicePlan>> PublishedPlansAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Plans.AsNoTracking()
            .Where(plan => plan.PublishedAt != null)
            .OrderByDescending(plan => plan.Version)
            .ToListAsync(cancellationToken);

    /// <summary>The current plan, to be changed in this turn, where families are still to be asked about it.</summary>
    public static async Task<ServicePlan?> PlanToAskAboutAsync(this ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken)
    {
        var current = await programme.Plans
            .Where(plan => plan.PublishedAt != null && plan.Dates.LastDay >= today)
            .OrderBy(plan => plan.Dates.LastDay)
            .ThenByDescending(plan => plan.Version)
            .Select(plan => new { plan.Version, plan.FamiliesAskedAt })
            .FirstOrDefaultAsync(cancellationToken);
        return current is { FamiliesAskedAt: null } ? await programme.Plans.SingleAsync(plan => plan.Version == current.Version, cancellationToken) : null;
    }

    /// <summary>Live enrolments whose guardian has confirmed another version of the plan; for reading.</summary>
    public static async Task<IReadOnlyList<Enrolment>> EnrolmentsUnderOtherPlansAsync(this ProgrammeDb programme, int version, CancellationToken cancellationToken) =>
        await programme.Enrolments.AsNoTracking()
            .Where(enrolment => EnrolmentQueries.Live.Contains(enrolment.State) && enrolment.Terms.PlanVersion != version)
            .OrderBy(enrolment => enrolment.Number)
            .ToListAsync(cancellationToken);

    public static Task<ServicePlan?> PlanAsync(this ProgrammeDb programme, int version, CancellationToken cancellationToken) =>
        programme.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Version == version, cancellationToken);

    /// <summary>The whole menu of the term, by weekday; without names of children.</summary>
    public static async Task<IReadOnlyList<Club>> ClubMenuAsync(this ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken)
    {
        var clubs = await programme.Clubs.AsNoTracking().IgnoreAutoIncludes().Where(club => club.LastDay >= today).ToListAsync(cancellationToken);
        return [.. clubs.OrderBy(club => club.Weekday).ThenBy(club => club.Id.Value)];
    }
}
