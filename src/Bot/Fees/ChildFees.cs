using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>What is on record about a child's fees: the versions there are, what was confirmed, what is reduced, and the account.</summary>
/// <param name="Confirmed">The latest first.</param>
internal sealed record ChildFees(
    ChildId Child, School School, FeeSchedule? Current, IReadOnlyList<FeeSchedule> Published, IReadOnlyList<FeeConfirmation> Confirmed, Exemption? Exemption, IReadOnlyList<LedgerEntry> Ledger)
{
    public FeeConfirmation? Latest => Confirmed.Count > 0 ? Confirmed[0] : null;

    /// <summary>From when the share is reduced; null: it is not, or not decided.</summary>
    public DateOnly? ExemptFrom => Exemption is { State: ExemptionState.Granted } granted ? granted.From : null;

    public static async ValueTask<ChildFees> OfAsync(ChildId child, Errand errand) => new(
        child,
        await errand.SchoolAsync(),
        await errand.Programme.FeeScheduleInForceAsync(errand.Now, errand.Aborted),
        await errand.Programme.FeeSchedulesAsync(errand.Aborted),
        await errand.Programme.FeeConfirmationsOfAsync(child, errand.Aborted),
        await errand.Programme.ExemptionOfAsync(child, errand.Aborted),
        await errand.Programme.LedgerOfAsync(child, errand.Aborted));

    /// <summary>The notice as of now; there must be a version in force.</summary>
    public FeeNotice Notice(FeeFacts facts) => Notice(facts, Current!, ExemptFrom);

    /// <summary>The notice as it would be if that version were in force, and that share granted.</summary>
    public FeeNotice Notice(FeeFacts facts, FeeSchedule current, DateOnly? exemptFrom) =>
        FeeNotice.For(Child, FeePrices.At(current, Published, Confirmed, exemptFrom, School), facts.Care, facts.Clubs);

    /// <summary>The same sessions at the prices the guardian last said yes to; null: nothing was ever confirmed.</summary>
    public FeeNotice? AsConfirmed(FeeFacts facts) => ConfirmedPrices is { } prices ? FeeNotice.For(Child, prices, facts.Care, facts.Clubs) : null;

    public FeePrices? ConfirmedPrices => Latest is { } latest ? FeePrices.AsConfirmed(latest, Published, Confirmed, School) : null;
}
