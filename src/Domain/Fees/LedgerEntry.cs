using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

public enum LedgerKind
{
    /// <summary>A confirmed fee.</summary>
    Charge,

    /// <summary>A confirmed fee that falls away again: the school owes it.</summary>
    Refund,

    /// <summary>Money that has come into the special account.</summary>
    Payment,

    /// <summary>Money that has gone back from it to the family.</summary>
    Repaid,
}

/// <summary>A line of a child's account. Lines are added, never altered; what was wrong is put right by a further line.</summary>
public sealed class LedgerEntry
{
    internal LedgerEntry(ChildId child, LedgerKind kind, FeeFor item, Money amount, int scheduleVersion, DateTimeOffset at, string reference)
        : this(child, kind, item.Kind, item.Club, amount, scheduleVersion, at, reference, null)
    {
    }

    private LedgerEntry(
        ChildId child, LedgerKind kind, FeeKind? fee, ClubId? club, Money amount, int scheduleVersion, DateTimeOffset at, string reference, string? bankTransaction)
    {
        if (amount <= Money.Zero) throw new ArgumentOutOfRangeException(nameof(amount), amount, "The kind says which way the money goes; the amount is more than nothing.");

        (Child, Kind, Fee, Club, Amount, ScheduleVersion, At, Reference, BankTransaction) = (child, kind, fee, club, amount, scheduleVersion, at, reference, bankTransaction);
    }

    /// <summary>Given by the database, in order of writing.</summary>
    public long Id { get; private set; }

    public ChildId Child { get; private set; }
    public LedgerKind Kind { get; private set; }

    /// <summary>What was charged or falls away; null for money moved, which is for the account as a whole.</summary>
    public FeeKind? Fee { get; private set; }
    public ClubId? Club { get; private set; }
    public Money Amount { get; private set; }
    public int ScheduleVersion { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Id of the message by which the guardian asked for it, or the reference under which money was moved.</summary>
    public string Reference { get; private set; }

    /// <summary>The bank's own number of the transfer: one transfer, one line.</summary>
    public string? BankTransaction { get; private set; }

    public FeeFor? Item => Fee is { } kind ? new(kind, Club) : null;

    /// <summary>What it does to the balance: a charge and money given back add to it, a refund and a payment take from it.</summary>
    public Money Effect => Kind is LedgerKind.Charge or LedgerKind.Repaid ? Amount : Money.Zero - Amount;

    /// <summary>The lines that bring a child's account, item by item, to what the notice says: no line where it already is.</summary>
    internal static IReadOnlyList<LedgerEntry> Settle(FeeNotice notice, IReadOnlyCollection<LedgerEntry> ledger, DateTimeOffset at, string reference) =>
    [
        .. notice.DueIn(ledger).Select(line => line.Due > Money.Zero
            ? new LedgerEntry(notice.Child, LedgerKind.Charge, line.Item, line.Due, notice.ScheduleVersion, at, reference)
            : new LedgerEntry(notice.Child, LedgerKind.Refund, line.Item, Money.Zero - line.Due, notice.ScheduleVersion, at, reference)),
    ];

    internal static LedgerEntry Moved(LedgerKind kind, FeeConfirmation fee, Money amount, string bankTransaction, DateTimeOffset at) =>
        new(fee.Child, kind, null, null, amount, fee.ScheduleVersion, at, fee.Reference.ToString(), bankTransaction);
}

public static class LedgerExtensions
{
    /// <summary>What the family has been charged for it, less what fell away again.</summary>
    public static Money ChargedFor(this IEnumerable<LedgerEntry> ledger, FeeFor item) =>
        ledger.Where(entry => entry.Item == item).Balance();

    public static Money Charged(this IEnumerable<LedgerEntry> ledger) =>
        ledger.Where(entry => entry.Item is not null).Balance();

    /// <summary>What the family has paid, less what has been given back.</summary>
    public static Money Paid(this IEnumerable<LedgerEntry> ledger) =>
        Money.Zero - ledger.Where(entry => entry.Item is null).Balance();

    /// <summary>Charges − refunds − payments + repaid: what is due. Below zero, the school owes it to the family.</summary>
    public static Money Balance(this IEnumerable<LedgerEntry> ledger) =>
        ledger.Aggregate(Money.Zero, (sum, entry) => sum + entry.Effect);
}
