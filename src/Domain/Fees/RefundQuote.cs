using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>What comes back for sessions not used, told before the tap that leaves (二.3).</summary>
public sealed record RefundQuote
{
    private RefundQuote(ChildId child, int scheduleVersion, IReadOnlyList<RefundLine> lines) => (Child, ScheduleVersion, Lines) = (child, scheduleVersion, lines);

    public ChildId Child { get; }
    public int ScheduleVersion { get; }
    public IReadOnlyList<RefundLine> Lines { get; }

    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>
    /// Unused sessions at the family's share that was confirmed, whatever has been published since. Never more than was charged: a club
    /// joined but not yet confirmed gives nothing back.
    /// </summary>
    public static RefundQuote For(
        FeeConfirmation confirmed, FeePrices prices, CareSessions unusedCare, IEnumerable<ClubSessions> unusedClubs, IReadOnlyCollection<LedgerEntry> ledger)
    {
        if (prices.Current.Version != confirmed.ScheduleVersion || prices.ExemptFrom != confirmed.ExemptFrom)
            throw new ArgumentException($"The fees were confirmed under version {confirmed.ScheduleVersion}, not {prices.Current.Version}.", nameof(prices));

        var left = ledger.Select(entry => entry.Item).OfType<FeeFor>().Distinct().ToDictionary(item => item, ledger.ChargedFor);
        var lines = new List<RefundLine>();
        foreach (var line in FeeNotice.For(confirmed.Child, prices, unusedCare, unusedClubs).Lines)
        {
            var amount = Least(line.TotalFamily, left.GetValueOrDefault(line.Item));
            if (amount <= Money.Zero) continue;

            left[line.Item] -= amount;
            lines.Add(new(line, amount));
        }

        return new(confirmed.Child, confirmed.ScheduleVersion, lines);
    }

    public string Hash() => Fingerprint.Of([Child, ScheduleVersion, .. Lines.SelectMany(line => line.Parts())]);

    public IReadOnlyList<LedgerEntry> Pay(DateTimeOffset now, string reference) =>
        [.. Lines.Select(line => new LedgerEntry(Child, LedgerKind.Refund, line.Item, line.Amount, ScheduleVersion, now, reference))];

    private static Money Least(Money left, Money right) => left < right ? left : right;
}

/// <summary>One line of the refund: 书法 6 次 × ¥4.00 = ¥24.00.</summary>
public sealed record RefundLine
{
    internal RefundLine(FeeLine unused, Money amount) =>
        (Item, Name, Days, Sessions, Family, Amount) = (unused.Item, unused.Name, unused.Days, unused.Sessions, unused.Family, amount);

    public FeeFor Item { get; }
    public string Name { get; }
    public Weekdays Days { get; }
    public int Sessions { get; }
    public Money Family { get; }
    public Money Amount { get; }

    internal object?[] Parts() => [Item.Kind, Item.Club, Name, (int)Days, Sessions, Family.Fen, Amount.Fen];
}
