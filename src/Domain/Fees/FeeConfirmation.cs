using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>A guardian's yes to an amount: for this child, under this version of the fees, as read on this notice. Only this makes a fee owed (五.2).</summary>
public sealed class FeeConfirmation
{
    private FeeConfirmation(ChildId child, int number, int scheduleVersion, Money amount) =>
        (Child, Number, ScheduleVersion, Amount, Confirmation) = (child, number, scheduleVersion, amount, null!);

    private FeeConfirmation(FeeNotice notice, int number, GuardianConfirmation confirmation)
        : this(notice.Child, number, notice.ScheduleVersion, notice.Family) => Confirmation = confirmation;

    public ChildId Child { get; private set; }

    /// <summary>The child's first, second, … confirmation. Of two given at once, only one can be the next.</summary>
    public int Number { get; private set; }

    public int ScheduleVersion { get; private set; }
    public Money Amount { get; private set; }
    public GuardianConfirmation Confirmation { get; private set; }

    public PersonId Guardian => Confirmation.Guardian;
    public DateTimeOffset At => Confirmation.At;
    public string NoticeHash => Confirmation.ReadBack;

    /// <summary>
    /// The button carries the hash of the notice it stood under. Was that another one, it has no effect, even if the price fell. Nothing to
    /// pay means that nothing was asked for; a notice with a waived fee, at ¥0.00, is confirmed like any other.
    /// </summary>
    public static ConfirmFeeOutcome Confirm(
        FeeNotice notice, Guardianship? bond, string pressedHash, string activity, DateTimeOffset now,
        FeeConfirmation? latest, IReadOnlyCollection<LedgerEntry> ledger)
    {
        if (bond is not null && bond.Child != notice.Child) return new ConfirmFeeOutcome.Refused(Refusal.ConfirmedSomethingElse);
        if (notice.Lines.Count == 0) return new ConfirmFeeOutcome.Refused(Refusal.NothingToPay);
        if (pressedHash != notice.Hash()) return new ConfirmFeeOutcome.Refused(Refusal.FeesHaveChanged);
        if (latest?.NoticeHash == pressedHash && notice.IsSettledIn(ledger)) return new ConfirmFeeOutcome.Refused(Refusal.AlreadyConfirmed);

        return GuardianConfirmation.Give(bond, Authority.MayConfirmFees, pressedHash, activity, now) switch
        {
            ConfirmationOutcome.Given(var confirmation) =>
                new ConfirmFeeOutcome.Confirmed(new(notice, (latest?.Number ?? 0) + 1, confirmation), LedgerEntry.Settle(notice, ledger, now, activity)),
            ConfirmationOutcome.Refused(var why) => new ConfirmFeeOutcome.Refused(why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

public abstract record ConfirmFeeOutcome
{
    private ConfirmFeeOutcome() { }

    /// <summary>Entries are what the ledger gains: charges, and on a lower price or fewer sessions refunds.</summary>
    public sealed record Confirmed(FeeConfirmation Confirmation, IReadOnlyList<LedgerEntry> Entries) : ConfirmFeeOutcome;
    public sealed record Refused(Refusal Why) : ConfirmFeeOutcome;
}
