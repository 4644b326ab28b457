using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about fees.</summary>
public static class FeeQueries
{
    /// <summary>The latest approved version that has come into force by then. Null: nothing may be charged.</summary>
    public static Task<FeeSchedule?> FeeScheduleInForceAsync(this ProgrammeDb programme, DateTimeOffset at, CancellationToken cancellationToken) =>
        programme.FeeSchedules.AsNoTracking()
            .Where(schedule => schedule.EffectiveFrom <= at)
            .OrderByDescending(schedule => schedule.EffectiveFrom)
            .ThenByDescending(schedule => schedule.Version)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The version a guardian confirmed: refunds go by it.</summary>
    public static Task<FeeSchedule?> FeeScheduleAsync(this ProgrammeDb programme, int version, CancellationToken cancellationToken) =>
        programme.FeeSchedules.AsNoTracking().SingleOrDefaultAsync(schedule => schedule.Version == version, cancellationToken);

    /// <summary>The latest first: it is the one that stands.</summary>
    public static async Task<IReadOnlyList<FeeConfirmation>> FeeConfirmationsOfAsync(
        this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        await programme.FeeConfirmations.AsNoTracking()
            .Where(fee => fee.Child == child)
            .OrderByDescending(fee => fee.Number)
            .ToListAsync(cancellationToken);

    /// <summary>The child's account, in order of writing.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> LedgerOfAsync(
        this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        await programme.Ledger.AsNoTracking()
            .Where(entry => entry.Child == child)
            .OrderBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
}
