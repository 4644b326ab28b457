using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

public enum LedgerKind
{
    Charge,
    Refund,
}

/// <summary>A line of a child's account. Lines are added, never altered; what was wrong is put right by a further line.</summary>
public sealed class LedgerEntry
{
    internal LedgerEntry(ChildId child, LedgerKind kind, FeeFor item, Money amount, int scheduleVersion, DateTimeOffset at, string reference)
        : this(child, kind, item.Kind, item.Club, amount, scheduleVersion, at, reference)
    {
    }

    private LedgerEntry(ChildId child, LedgerKind kind, FeeKind fee, ClubId? club, Money amount, int scheduleVersion, DateTimeOffset at, string reference)
    {
        if (amount <= Money.Zero) throw new ArgumentOutOfRangeException(nameof(amount), amount, "The kind says which way the money goes; the amount is more than nothing.");

        (Child, Kind, Fee, Club, Amount, ScheduleVersion, At, Reference) = (child, kind, fee, club, amount, scheduleVersion, at, reference);
    }

    /// <summary>Given by the database, in order of writing.</summary>
    public long Id { get; private set; }

    public ChildId Child { get; private set; }
    public LedgerKind Kind { get; private set; }
    public FeeKind Fee { get; private set; }
    public ClubId? Club { get; private set; }
    public Money Amount { get; private set; }
    public int ScheduleVersion { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Id of the message by which the guardian asked for it.</summary>
    public string Reference { get; private set; }

    public FeeFor Item => new(Fee, Club);

    /// <summary>What it does to the balance: a charge adds to it, a refund takes from it.</summary>
    public Money Effect => Kind == LedgerKind.Charge ? Amount : Money.Zero - Amount;

    /// <summary>The lines that bring a child's account, item by item, to what the notice says: no line where it already is.</summary>
    internal static IReadOnlyList<LedgerEntry> Settle(FeeNotice notice, IReadOnlyCollection<LedgerEntry> ledger, DateTimeOffset at, string reference) =>
    [
        .. notice.DueIn(ledger).Select(line => line.Due > Money.Zero
            ? new LedgerEntry(notice.Child, LedgerKind.Charge, line.Item, line.Due, notice.ScheduleVersion, at, reference)
            : new LedgerEntry(notice.Child, LedgerKind.Refund, line.Item, Money.Zero - line.Due, notice.ScheduleVersion, at, reference)),
    ];
}

public static class LedgerExtensions
{
    /// <summary>What the family has been charged for it and not been given back.</summary>
    public static Money BalanceOf(this IEnumerable<LedgerEntry> ledger, FeeFor item) =>
        ledger.Where(entry => entry.Item == item).Balance();

    public static Money Balance(this IEnumerable<LedgerEntry> ledger) =>
        ledger.Aggregate(Money.Zero, (sum, entry) => sum + entry.Effect);
}
