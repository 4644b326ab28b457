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

    /// <summary>Every version there was and is to be: what was used in one of them keeps its price.</summary>
    public static async Task<IReadOnlyList<FeeSchedule>> FeeSchedulesAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.FeeSchedules.AsNoTracking().OrderBy(schedule => schedule.Version).ToListAsync(cancellationToken);

    public static async Task<int> NextFeeVersionAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        1 + (await programme.FeeSchedules.MaxAsync(schedule => (int?)schedule.Version, cancellationToken) ?? 0);

    public static async Task<PaymentReference> NextPaymentReferenceAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(await programme.NextNumberAsync(NumberKind.Payment, cancellationToken));

    public static async Task<IReadOnlyList<FeeConfirmation>> FeesReferredToAsync(
        this ProgrammeDb programme, IReadOnlyCollection<PaymentReference> references, CancellationToken cancellationToken) =>
        await programme.FeeConfirmations.AsNoTracking().Where(fee => references.Contains(fee.Reference)).ToListAsync(cancellationToken);

    /// <summary>A transfer is entered once, however often the bank's list is read.</summary>
    public static Task<bool> IsEnteredAsync(this ProgrammeDb programme, string bankTransaction, CancellationToken cancellationToken) =>
        programme.Ledger.AnyAsync(entry => entry.BankTransaction == bankTransaction, cancellationToken);

    /// <summary>Children whose fee was confirmed, but never under this version, and who have not been told of it; at most so many.</summary>
    public static async Task<IReadOnlyList<ChildId>> ChildrenNotAskedUnderAsync(
        this ProgrammeDb programme, FeeSchedule schedule, int most, CancellationToken cancellationToken) =>
        await programme.FeeConfirmations
            .Where(fee => !programme.FeeConfirmations.Any(other => other.Child == fee.Child && other.ScheduleVersion == schedule.Version)
                && !programme.FeeNews.Any(news => news.Child == fee.Child && news.About == FeeNewsKind.NewPrices && news.Number == schedule.Version))
            .Select(fee => fee.Child)
            .Distinct()
            .OrderBy(child => child)
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>Money moved of which the family has not been told; at most so many.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> MoneyMovedUntoldAsync(this ProgrammeDb programme, int most, CancellationToken cancellationToken) =>
        await programme.Ledger.AsNoTracking()
            .Where(entry => entry.BankTransaction != null
                && !programme.FeeNews.Any(news => news.Child == entry.Child && news.About == FeeNewsKind.MoneyMoved && news.Number == entry.Id))
            .OrderBy(entry => entry.Id)
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>The family's latest wish to pay less; to be decided in this turn.</summary>
    public static Task<Exemption?> ExemptionOfAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        programme.Exemptions.Where(exemption => exemption.Child == child).OrderByDescending(exemption => exemption.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The coordinator's list: what has waited longest stands first.</summary>
    public static async Task<IReadOnlyList<Exemption>> ExemptionsAskedAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Exemptions.AsNoTracking()
            .Where(exemption => exemption.State == ExemptionState.Asked)
            .OrderBy(exemption => exemption.From).ThenBy(exemption => exemption.Child)
            .ToListAsync(cancellationToken);

    /// <summary>A change of the special account that waits for the second person; to be decided in this turn.</summary>
    public static Task<AccountChange?> OpenAccountChangeAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.AccountChanges.Where(change => change.Confirmed == null).OrderBy(change => change.Id).FirstOrDefaultAsync(cancellationToken);
}
