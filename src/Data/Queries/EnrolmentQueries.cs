using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about applications.</summary>
public static class EnrolmentQueries
{
    internal static readonly EnrolmentState[] Live =
        [EnrolmentState.Submitted, EnrolmentState.InReview, EnrolmentState.Waiting, EnrolmentState.Approved, EnrolmentState.Enrolled];

    public static async Task<ApplicationNumber> NextApplicationNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(await programme.NextNumberAsync(NumberKind.Application, cancellationToken));

    /// <summary>The child's live application or enrolment, to be changed in this turn.</summary>
    public static Task<Enrolment?> EnrolmentOfAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        programme.Enrolments.SingleOrDefaultAsync(enrolment => enrolment.Child == child && Live.Contains(enrolment.State), cancellationToken);

    /// <summary>All that was ever asked for this child, the latest first; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<Enrolment>> EnrolmentsOfAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        await programme.Enrolments.Where(enrolment => enrolment.Child == child).OrderByDescending(enrolment => enrolment.Number).ToListAsync(cancellationToken);

    /// <summary>To be changed in this turn: the reviewer has chosen it from the queue.</summary>
    public static Task<Enrolment?> EnrolmentAsync(this ProgrammeDb programme, ApplicationNumber number, CancellationToken cancellationToken) =>
        programme.Enrolments.SingleOrDefaultAsync(enrolment => enrolment.Number == number, cancellationToken);

    /// <summary>Children who have a place in care on that weekday.</summary>
    public static Task<int> PlacesTakenAsync(this ProgrammeDb programme, DayOfWeek weekday, CancellationToken cancellationToken)
    {
        var day = weekday.ToWeekdays();
        return programme.Enrolments.CountAsync(enrolment => Live.Contains(enrolment.State) && (enrolment.GrantedDays & day) != 0, cancellationToken);
    }

    /// <summary>Reviewed, and waiting for a place in care, the longest first.</summary>
    public static async Task<IReadOnlyList<Enrolment>> EnrolmentsWaitingAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Enrolments.AsNoTracking()
            .Where(enrolment => enrolment.State == EnrolmentState.Waiting)
            .OrderBy(enrolment => enrolment.Number)
            .ToListAsync(cancellationToken);

    /// <summary>The coordinator's queue: what has waited longest stands first.</summary>
    public static async Task<IReadOnlyList<Enrolment>> EnrolmentsToReviewAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Enrolments.AsNoTracking()
            .Where(enrolment => enrolment.State == EnrolmentState.Submitted || enrolment.State == EnrolmentState.InReview)
            .OrderBy(enrolment => enrolment.Number)
            .ToListAsync(cancellationToken);

    /// <summary>Live still though the service of their term is over, with its last day; to be changed in this turn. A later version of the plan may have prolonged it.</summary>
    public static async Task<IReadOnlyList<(Enrolment Enrolment, DateOnly LastDay)>> EnrolmentsOfEndedPlansAsync(this ProgrammeDb programme, DateOnly today, int most, CancellationToken cancellationToken)
    {
        var over = await (
            from enrolment in programme.Enrolments
            where Live.Contains(enrolment.State)
            join plan in programme.Plans on enrolment.Terms.PlanVersion equals plan.Version
            where plan.Dates.LastDay < today && !programme.Plans.Any(later => later.PublishedAt != null && later.Term == plan.Term && later.Dates.LastDay >= today)
            orderby enrolment.Number
            select new { enrolment, plan.Dates.LastDay }).Take(most).ToListAsync(cancellationToken);
        return [.. over.Select(one => (one.enrolment, one.LastDay))];
    }
}
