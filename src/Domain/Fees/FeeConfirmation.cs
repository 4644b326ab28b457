using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>A guardian's yes to an amount: for this child, under this version of the fees, as read on this notice. Only this makes a fee owed (五.2).</summary>
public sealed class FeeConfirmation
{
    private FeeConfirmation(ChildId child, int number, int scheduleVersion, Money amount, DateOnly? exemptFrom, PaymentReference reference, Money toPay) =>
        (Child, Number, ScheduleVersion, Amount, ExemptFrom, Reference, ToPay, Confirmation) = (child, number, scheduleVersion, amount, exemptFrom, reference, toPay, null!);

    private FeeConfirmation(FeeNotice notice, int number, PaymentReference reference, Money balance, GuardianConfirmation confirmation)
        : this(notice.Child, number, notice.ScheduleVersion, notice.Family, notice.ExemptFrom, reference, balance > Money.Zero ? balance : Money.Zero) => Confirmation = confirmation;

    public ChildId Child { get; private set; }

    /// <summary>The child's first, second, … confirmation. Of two given at once, only one can be the next.</summary>
    public int Number { get; private set; }

    public int ScheduleVersion { get; private set; }
    public Money Amount { get; private set; }

    /// <summary>The first day at the reduced share, as it stood on the notice.</summary>
    public DateOnly? ExemptFrom { get; private set; }

    /// <summary>What the transfer is known by.</summary>
    public PaymentReference Reference { get; private set; }

    /// <summary>What was left to pay when this was confirmed, and is asked for under this reference.</summary>
    public Money ToPay { get; private set; }

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
        FeeConfirmation? latest, IReadOnlyCollection<LedgerEntry> ledger, PaymentReference reference)
    {
        if (bond is not null && bond.Child != notice.Child) return new ConfirmFeeOutcome.Refused(Refusal.ConfirmedSomethingElse);
        if (notice.Lines.Count == 0) return new ConfirmFeeOutcome.Refused(Refusal.NothingToPay);
        if (pressedHash != notice.Hash()) return new ConfirmFeeOutcome.Refused(Refusal.FeesHaveChanged);
        if (latest?.NoticeHash == pressedHash && notice.IsSettledIn(ledger)) return new ConfirmFeeOutcome.Refused(Refusal.AlreadyConfirmed);
        if (GuardianConfirmation.Give(bond, Authority.MayConfirmFees, pressedHash, activity, now) is not ConfirmationOutcome.Given(var confirmation))
        {
            return new ConfirmFeeOutcome.Refused(bond is null or { EndedOn: not null } ? Refusal.NotThisChildsGuardian : Refusal.GuardianMayNotConfirmFees);
        }

        var entries = LedgerEntry.Settle(notice, ledger, now, activity);
        return new ConfirmFeeOutcome.Confirmed(new(notice, (latest?.Number ?? 0) + 1, reference, ledger.Concat(entries).Balance(), confirmation), entries);
    }

    /// <summary>
    /// A transfer came in under this reference. It is entered if it is what was asked for under it, or all that is due by now; any other
    /// amount is for the office to look into, never to be guessed.
    /// </summary>
    public MoveMoneyOutcome Receive(Money amount, string bankTransaction, DateTimeOffset at, IReadOnlyCollection<LedgerEntry> ledger)
    {
        var due = ledger.Balance();
        return amount > Money.Zero && amount <= due && (amount == due || (amount == ToPay && !ledger.Any(IsPaymentOfThis)))
            ? new MoveMoneyOutcome.Entered(LedgerEntry.Moved(LedgerKind.Payment, this, amount, bankTransaction, at))
            : new MoveMoneyOutcome.Refused(Refusal.AmountIsNotWhatIsDue);
    }

    /// <summary>A transfer went out: at most what the school owes the family.</summary>
    public MoveMoneyOutcome GiveBack(Money amount, string bankTransaction, DateTimeOffset at, IReadOnlyCollection<LedgerEntry> ledger) =>
        amount > Money.Zero && amount <= Money.Zero - ledger.Balance()
            ? new MoveMoneyOutcome.Entered(LedgerEntry.Moved(LedgerKind.Repaid, this, amount, bankTransaction, at))
            : new MoveMoneyOutcome.Refused(Refusal.AmountIsNotWhatIsDue);

    private bool IsPaymentOfThis(LedgerEntry entry) => entry.Kind == LedgerKind.Payment && entry.Reference == Reference.ToString();
}

public abstract record ConfirmFeeOutcome
{
    private ConfirmFeeOutcome() { }

    /// <summary>Entries are what the ledger gains: charges, and on a lower price or fewer sessions refunds.</summary>
    public sealed record Confirmed(FeeConfirmation Confirmation, IReadOnlyList<LedgerEntry> Entries) : ConfirmFeeOutcome;
    public sealed record Refused(Refusal Why) : ConfirmFeeOutcome;
}

/// <summary>What became of a line of the bank's list.</summary>
public abstract record MoveMoneyOutcome
{
    private MoveMoneyOutcome() { }
    public sealed record Entered(LedgerEntry Entry) : MoveMoneyOutcome;
    public sealed record Refused(Refusal Why) : MoveMoneyOutcome;
}
