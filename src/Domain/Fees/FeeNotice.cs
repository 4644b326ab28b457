using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>
/// The bill before it is one: what a child's days and clubs cost at the approved prices. Nothing is owed until a guardian confirms it, and
/// only <see cref="For"/> makes one: what is no item of a schedule cannot be put on it (五.2).
/// </summary>
public sealed record FeeNotice
{
    private FeeNotice(ChildId child, FeePrices prices, IReadOnlyList<FeeLine> lines) =>
        (Child, ScheduleVersion, ExemptFrom, Lines) = (child, prices.Current.Version, prices.ExemptFrom, lines);

    public ChildId Child { get; }
    public int ScheduleVersion { get; }
    public DateOnly? ExemptFrom { get; }

    /// <summary>A line for each item and price: what was used before the price changed stands on a line of its own.</summary>
    public IReadOnlyList<FeeLine> Lines { get; }

    public Money Cost => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.TotalCost);
    public Money Subsidy => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.TotalSubsidy);
    public Money Family => SumOf(Lines);

    /// <summary>Pure: the same facts give the same notice on every day of the term. What has no item in the schedule may not be charged and has no line.</summary>
    public static FeeNotice For(ChildId child, FeePrices prices, CareSessions care, IEnumerable<ClubSessions> clubs) => new(child, prices, [
        .. FeeLine.Of(prices, new(FeeKind.Care, null), "", care.Days, care.On),
        .. clubs.OrderBy(club => club.Club.Value).SelectMany(club => FeeLine.Of(prices, new(FeeKind.Club, club.Club), club.Name, club.Weekday.ToWeekdays(), club.On)),
    ]);

    /// <summary>Fingerprint of all that is on the notice: it goes on the button, and a button with another one has no effect.</summary>
    public string Hash() => Fingerprint.Of([Child, ScheduleVersion, .. Lines.SelectMany(line => line.Parts())]);

    /// <summary>The child's account stands, item by item, at what is written here: nothing is left to say yes to.</summary>
    public bool IsSettledIn(IReadOnlyCollection<LedgerEntry> ledger) => !DueIn(ledger).Any();

    /// <summary>What is wanting in the child's account, item by item, to what is written here; below zero: it comes back. Only items that differ.</summary>
    internal IEnumerable<(FeeFor Item, Money Due)> DueIn(IReadOnlyCollection<LedgerEntry> ledger)
    {
        var wanted = Lines.GroupBy(line => line.Item).ToDictionary(item => item.Key, SumOf);
        return wanted.Keys.Union(ledger.Select(entry => entry.Item).OfType<FeeFor>())
            .Select(item => (item, wanted.GetValueOrDefault(item) - ledger.ChargedFor(item)))
            .Where(line => line.Item2 != Money.Zero);
    }

    /// <summary>What is different from the notice read before, item by item, for "the price list changed". The price shown is that of what is to come.</summary>
    public IReadOnlyList<FeeChange> ChangesFrom(FeeNotice old)
    {
        var items = Lines.Concat(old.Lines).Select(line => line.Item).Distinct();
        return [
            .. from item in items
               let before = old.LinesOf(item)
               let after = LinesOf(item)
               where !before.SequenceEqual(after)
               select new FeeChange(before.LastOrDefault(), after.LastOrDefault()),
        ];
    }

    /// <summary>For some item the family's share is another: then the guardian is asked again.</summary>
    public bool AsksOtherThan(FeeNotice old) =>
        ChangesFrom(old).Any(change => (change.Before ?? change.After)!.Item is var item && SumOf(LinesOf(item)) != SumOf(old.LinesOf(item)));

    private static Money SumOf(IEnumerable<FeeLine> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.TotalFamily);

    private FeeLine[] LinesOf(FeeFor item) => [.. Lines.Where(line => line.Item == item)];
}

/// <summary>What is paid for: care, or one club.</summary>
public sealed record FeeFor(FeeKind Kind, ClubId? Club);

/// <summary>One line of the notice: sessions of one item at one price. Name is the club's; care has none, its days say what it is.</summary>
public sealed record FeeLine
{
    private FeeLine(FeeFor item, string name, Weekdays days, int sessions, FeeItem price) =>
        (Item, Name, Days, Sessions, Cost, Subsidy, Family) = (item, name, days, sessions, price.Cost, price.Subsidy, price.Family);

    public FeeFor Item { get; }
    public string Name { get; }
    public Weekdays Days { get; }
    public int Sessions { get; }
    public Money Cost { get; }
    public Money Subsidy { get; }
    public Money Family { get; }

    public Money TotalCost => Cost * Sessions;
    public Money TotalSubsidy => Subsidy * Sessions;
    public Money TotalFamily => Family * Sessions;

    /// <summary>The earlier price first.</summary>
    internal static IEnumerable<FeeLine> Of(FeePrices prices, FeeFor item, string name, Weekdays days, IEnumerable<DateOnly> sessions) =>
        from day in sessions.Order()
        let price = prices.Of(item.Kind, day)
        where price is not null
        group price by (price.Cost, price.Subsidy, price.Family) into same
        select new FeeLine(item, name, days, same.Count(), same.First());

    internal object?[] Parts() => [Item.Kind, Item.Club, Name, (int)Days, Sessions, Cost.Fen, Subsidy.Fen, Family.Fen];
}

/// <summary>A line before and after. No Before: it is new. No After: it is gone.</summary>
public sealed record FeeChange(FeeLine? Before, FeeLine? After);

/// <summary>The days on which a child is looked after, and the weekdays they fall on.</summary>
public sealed record CareSessions(Weekdays Days, IReadOnlyList<DateOnly> On)
{
    public static readonly CareSessions None = new(Weekdays.None, []);
}

/// <summary>The days on which a club meets that the child has a seat in.</summary>
public sealed record ClubSessions(ClubId Club, string Name, DayOfWeek Weekday, IReadOnlyList<DateOnly> On);
