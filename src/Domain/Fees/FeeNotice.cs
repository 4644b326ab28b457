using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>The bill before it is one: what a child's days and clubs cost under one version of the fees. Nothing is owed until a guardian confirms it.</summary>
public sealed record FeeNotice(ChildId Child, int ScheduleVersion, IReadOnlyList<FeeLine> Lines)
{
    public Money Cost => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.TotalCost);
    public Money Subsidy => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.TotalSubsidy);
    public Money Family => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.TotalFamily);

    /// <summary>Pure: the same facts give the same notice. What has no item in the schedule may not be charged and has no line (五.2).</summary>
    public static FeeNotice For(ChildId child, FeeSchedule schedule, CareSessions care, IEnumerable<ClubSessions> clubs)
    {
        FeeLine[] ofCare = schedule.For(FeeKind.Care) is { } careItem && care.Count > 0
            ? [FeeLine.At(careItem, new(FeeKind.Care, null), "", care.Days, care.Count)]
            : [];
        FeeLine[] ofClubs = schedule.For(FeeKind.Club) is { } clubItem
            ? [
                .. clubs.Where(club => club.Count > 0).OrderBy(club => club.Club.Value).Select(club =>
                    FeeLine.At(clubItem, new(FeeKind.Club, club.Club), club.Name, club.Weekday.ToWeekdays(), club.Count)),
            ]
            : [];

        return new(child, schedule.Version, [.. ofCare, .. ofClubs]);
    }

    /// <summary>Fingerprint of all that is on the notice: it goes on the button, and a button with another one has no effect.</summary>
    public string Hash() => Fingerprint.Of([Child, ScheduleVersion, .. Lines.SelectMany(line => line.Parts())]);

    /// <summary>The child's account stands, item by item, at what is written here: nothing is left to say yes to.</summary>
    public bool IsSettledIn(IReadOnlyCollection<LedgerEntry> ledger) => !DueIn(ledger).Any();

    /// <summary>What is wanting in the child's account, item by item, to what is written here; below zero: it comes back. Only items that differ.</summary>
    internal IEnumerable<(FeeFor Item, Money Due)> DueIn(IReadOnlyCollection<LedgerEntry> ledger)
    {
        var wanted = Lines.ToDictionary(line => line.Item, line => line.TotalFamily);
        return wanted.Keys.Union(ledger.Select(entry => entry.Item))
            .Select(item => (item, wanted.GetValueOrDefault(item) - ledger.BalanceOf(item)))
            .Where(line => line.Item2 != Money.Zero);
    }

    /// <summary>What is different from the notice read before, line by line, for "the price list changed".</summary>
    public IReadOnlyList<FeeChange> ChangesFrom(FeeNotice old)
    {
        var before = old.Lines.ToDictionary(line => line.Item);
        var gone = before.Values.Where(line => !Lines.Any(now => now.Item == line.Item)).Select(line => new FeeChange(line, null));
        return [
            .. Lines.Select(line => new FeeChange(before.GetValueOrDefault(line.Item), line)).Where(change => change.Before != change.After),
            .. gone,
        ];
    }
}

/// <summary>What is paid for: care, or one club.</summary>
public sealed record FeeFor(FeeKind Kind, ClubId? Club);

/// <summary>One line of the notice. Name is the club's; care has none, its days say what it is.</summary>
public sealed record FeeLine(FeeFor Item, string Name, Weekdays Days, int Sessions, Money Cost, Money Subsidy, Money Family)
{
    public Money TotalCost => Cost * Sessions;
    public Money TotalSubsidy => Subsidy * Sessions;
    public Money TotalFamily => Family * Sessions;

    internal static FeeLine At(FeeItem price, FeeFor item, string name, Weekdays days, int sessions) =>
        new(item, name, days, sessions, price.Cost, price.Subsidy, price.Family);

    internal object?[] Parts() => [Item.Kind, Item.Club, Name, (int)Days, Sessions, Cost.Fen, Subsidy.Fen, Family.Fen];
}

/// <summary>A line before and after. No Before: it is new. No After: it is gone.</summary>
public sealed record FeeChange(FeeLine? Before, FeeLine? After);

/// <summary>How often a child is looked after in the term, and on which weekdays.</summary>
public readonly record struct CareSessions(Weekdays Days, int Count);

/// <summary>How often a club the child has a seat in meets in the term.</summary>
public sealed record ClubSessions(ClubId Club, string Name, DayOfWeek Weekday, int Count);
