using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>What comes back for sessions not used, told before the tap that leaves (二.3).</summary>
public sealed record RefundQuote(ChildId Child, int ScheduleVersion, IReadOnlyList<RefundLine> Lines)
{
    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>
    /// Unused sessions at the family's share of the version that was confirmed, whatever has been published since. Never more than was
    /// charged: a club joined but not yet confirmed gives nothing back.
    /// </summary>
    public static RefundQuote For(
        FeeConfirmation confirmed, FeeSchedule schedule, CareSessions unusedCare, IEnumerable<ClubSessions> unusedClubs, IReadOnlyCollection<LedgerEntry> ledger)
    {
        if (schedule.Version != confirmed.ScheduleVersion)
            throw new ArgumentException($"The fees were confirmed under version {confirmed.ScheduleVersion}, not {schedule.Version}.", nameof(schedule));

        var unused = FeeNotice.For(confirmed.Child, schedule, unusedCare, unusedClubs);
        return new(confirmed.Child, schedule.Version, [
            .. unused.Lines
                .Select(line => new RefundLine(line.Item, line.Name, line.Days, line.Sessions, line.Family, Least(line.TotalFamily, ledger.BalanceOf(line.Item))))
                .Where(line => line.Amount > Money.Zero),
        ]);
    }

    public string Hash() => Fingerprint.Of([Child, ScheduleVersion, .. Lines.SelectMany(line => line.Parts())]);

    public IReadOnlyList<LedgerEntry> Pay(DateTimeOffset now, string reference) =>
        [.. Lines.Select(line => new LedgerEntry(Child, LedgerKind.Refund, line.Item, line.Amount, ScheduleVersion, now, reference))];

    private static Money Least(Money left, Money right) => left < right ? left : right;
}

/// <summary>One line of the refund: 书法 6 次 × ¥4.00 = ¥24.00.</summary>
public sealed record RefundLine(FeeFor Item, string Name, Weekdays Days, int Sessions, Money Family, Money Amount)
{
    internal object?[] Parts() => [Item.Kind, Item.Club, Name, (int)Days, Sessions, Family.Fen, Amount.Fen];
}
