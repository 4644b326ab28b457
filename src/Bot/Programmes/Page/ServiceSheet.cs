using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Programmes.Page;

/// <summary>Everything that the public page tells: one version of the plan, with what belongs to it, and no child's name.</summary>
internal sealed record ServiceSheet(School School, ServicePlan Plan, ServicePlan Current, IReadOnlyList<ServicePlan> Versions)
{
    public required IReadOnlyList<PublishedDocument> Papers { get; init; }
    public required IReadOnlyList<Club> Clubs { get; init; }
    public required IReadOnlyList<NamedMember> Staff { get; init; }
    public FeeSchedule? Fees { get; init; }

    public bool IsCurrent => Plan.Version == Current.Version;

    /// <summary>The version before it, of whichever term.</summary>
    public ServicePlan? Before => Versions.FirstOrDefault(plan => plan.Version < Plan.Version);

    public string NameOf(PersonId? person) => Staff.FirstOrDefault(one => one.Member.Id == person)?.Name ?? "";

    /// <summary>何老师（退休教师）</summary>
    public string MenuNameOf(PersonId? person) =>
        Staff.FirstOrDefault(one => one.Member.Id == person) is { } one ? PlanWords.NameOnMenu(one.Name, one.Member.Kind) : "";

    public PublishedDocument? Paper(DocumentKind kind, int? version) => Papers.FirstOrDefault(paper => paper.Kind == kind && paper.Version == version);

    /// <summary>Null: nothing is published, or no such version was.</summary>
    public static async Task<ServiceSheet?> ReadAsync(ProgrammeDb programme, int? version, DateTimeOffset schoolTime, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(schoolTime.DateTime);
        var versions = await programme.PublishedPlansAsync(cancellationToken);
        if (versions.Count == 0) return null;

        var current = await programme.CurrentPlanAsync(today, cancellationToken) is { } running ? versions.First(plan => plan.Version == running.Version) : versions[0];
        if ((version is null ? current : versions.FirstOrDefault(plan => plan.Version == version)) is not { } plan) return null;

        return new(await programme.SchoolAsync(cancellationToken), plan, current, versions)
        {
            Papers = await programme.Documents.AsNoTracking().OrderBy(paper => paper.Version).ToListAsync(cancellationToken),
            Clubs = await programme.ClubMenuAsync(plan.Dates.FirstDay, cancellationToken) is var menu ? [.. menu.Where(club => club.FirstDay <= plan.Dates.LastDay)] : [],
            Staff = await programme.NamedStaffAsync(cancellationToken),
            Fees = await programme.FeeScheduleInForceAsync(schoolTime, cancellationToken),
        };
    }
}
