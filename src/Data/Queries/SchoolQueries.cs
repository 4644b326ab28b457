using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about the school, its staff, its plan and its papers.</summary>
public static class SchoolQueries
{
    public static Task<School> SchoolAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.Schools.AsNoTracking().SingleAsync(cancellationToken);

    /// <summary>Its settings are to be changed in this turn.</summary>
    public static Task<School> SchoolForChangeAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.Schools.SingleAsync(cancellationToken);

    public static async Task<SchoolCalendar> CalendarAsync(this ProgrammeDb programme, CancellationToken cancellationToken) => new(
        await programme.Terms.AsNoTracking().ToListAsync(cancellationToken),
        await programme.Holidays.AsNoTracking().ToListAsync(cancellationToken),
        await programme.MakeUpDays.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>By grade and number, as people list them.</summary>
    public static async Task<IReadOnlyList<SchoolClass>> ClassesAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        [.. (await programme.Classes.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(one => one.Id)];

    /// <summary>The last published version for the term that is under way, or else for the next one.</summary>
    public static Task<ServicePlan?> CurrentPlanAsync(this ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken) =>
        programme.Plans.AsNoTracking()
            .Where(plan => plan.PublishedAt != null && plan.Dates.LastDay >= today)
            .OrderBy(plan => plan.Dates.LastDay)
            .ThenByDescending(plan => plan.Version)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Which plan <see cref="CurrentPlanAsync"/> would read, without its days and sessions; null: none.</summary>
    public static async Task<(int Version, int Revision)?> CurrentPlanVersionAsync(this ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken) =>
        await programme.Plans
            .Where(plan => plan.PublishedAt != null && plan.Dates.LastDay >= today)
            .OrderBy(plan => plan.Dates.LastDay)
            .ThenByDescending(plan => plan.Version)
            .Select(plan => new { plan.Version, plan.Revision })
            .FirstOrDefaultAsync(cancellationToken) is { } current ? (current.Version, current.Revision) : null;

    /// <summary>The plan being written, to be changed in this turn. A draft that a published version has overtaken is none.</summary>
    public static Task<ServicePlan?> DraftPlanAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.Plans
            .Where(plan => plan.PublishedAt == null
                && !programme.Plans.Any(other => other.PublishedAt != null && other.Version > plan.Version))
            .OrderByDescending(plan => plan.Version)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The version in force: the last one published.</summary>
    public static Task<PublishedDocument?> DocumentAsync(
        this ProgrammeDb programme, DocumentKind kind, CancellationToken cancellationToken) =>
        programme.Documents.AsNoTracking()
            .Where(document => document.Kind == kind)
            .OrderByDescending(document => document.Version)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The number of the newest version of a paper; null: none is published.</summary>
    public static Task<int?> NewestVersionAsync(this ProgrammeDb programme, DocumentKind kind, CancellationToken cancellationToken) =>
        programme.Documents.Where(document => document.Kind == kind).MaxAsync(document => (int?)document.Version, cancellationToken);

    public static Task<PublishedDocument?> DocumentAsync(
        this ProgrammeDb programme, DocumentKind kind, int version, CancellationToken cancellationToken) =>
        programme.Documents.AsNoTracking()
            .SingleOrDefaultAsync(document => document.Kind == kind && document.Version == version, cancellationToken);

    /// <summary>Which version of each paper is in force on the day: the newest whose day has come; other notices by their titles.</summary>
    public static async Task<IReadOnlyList<PaperVersion>> PapersInForceAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken)
    {
        var known = await programme.Documents.AsNoTracking()
            .Where(document => document.EffectiveFrom <= day)
            .Select(document => new { document.Kind, document.Version, document.Title })
            .ToListAsync(cancellationToken);
        return [
            .. known.GroupBy(paper => (paper.Kind, paper.Kind is DocumentKind.OtherNotice ? paper.Title : ""))
                .Select(versions => new PaperVersion(versions.Key.Kind, versions.Max(paper => paper.Version)))
                .OrderBy(paper => paper.Kind).ThenBy(paper => paper.Version),
        ];
    }

    public static async Task<int> NextVersionAsync(this ProgrammeDb programme, DocumentKind kind, CancellationToken cancellationToken) =>
        1 + (await programme.Documents.Where(document => document.Kind == kind).MaxAsync(document => (int?)document.Version, cancellationToken) ?? 0);

    public static async Task<IReadOnlyList<PublishedDocument>> DocumentsAsync(
        this ProgrammeDb programme, IReadOnlyCollection<PaperVersion> versions, CancellationToken cancellationToken)
    {
        var (kinds, numbers) = (versions.Select(paper => paper.Kind).Distinct().ToList(), versions.Select(paper => paper.Version).Distinct().ToList());
        var read = await programme.Documents.AsNoTracking()
            .Where(document => kinds.Contains(document.Kind) && numbers.Contains(document.Version))
            .ToListAsync(cancellationToken);
        return [.. versions.Join(read, paper => paper, document => new PaperVersion(document.Kind, document.Version), (_, document) => document)];
    }

    /// <summary>Null: the person does not work in the service.</summary>
    public static Task<StaffMember?> StaffMemberAsync(this ProgrammeDb programme, PersonId person, CancellationToken cancellationToken) =>
        programme.Staff.AsNoTracking().SingleOrDefaultAsync(member => member.Id == person, cancellationToken);

    /// <summary>Everybody who holds the role, or one of the roles.</summary>
    public static async Task<IReadOnlyList<StaffMember>> StaffWithAsync(
        this ProgrammeDb programme, StaffRoles roles, CancellationToken cancellationToken) =>
        await programme.Staff.AsNoTracking()
            .Where(member => (member.Roles & roles) != 0)
            .OrderBy(member => member.Id)
            .ToListAsync(cancellationToken);
}

/// <summary>A version of a paper.</summary>
public readonly record struct PaperVersion(DocumentKind Kind, int Version);
