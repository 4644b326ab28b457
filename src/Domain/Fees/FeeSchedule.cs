namespace AfterSchoolBot.Domain.Fees;

/// <summary>What a fee is for. Nothing else can be asked for (五.2).</summary>
public enum FeeKind
{
    Care,
    Club,
}

/// <summary>A published version of the fees, with the authority that approved it. A new approval is a new version; none is ever altered (五.2).</summary>
public sealed class FeeSchedule
{
    private readonly List<FeeItem> items = [];

    public FeeSchedule(int version, string authority, string documentNumber, DateOnly approvedOn, DateTimeOffset effectiveFrom, IEnumerable<FeeItem> items)
        : this(version, authority, documentNumber, approvedOn, effectiveFrom)
    {
        this.items.AddRange(items);
        if (WhyNot(authority, documentNumber, approvedOn, this.items) is { } why) throw new ArgumentException($"Version {version} of the fees: {why}.", nameof(items));
    }

    private FeeSchedule(int version, string authority, string documentNumber, DateOnly approvedOn, DateTimeOffset effectiveFrom) =>
        (Version, Authority, DocumentNumber, ApprovedOn, EffectiveFrom) = (version, authority, documentNumber, approvedOn, effectiveFrom);

    public int Version { get; private set; }
    public string Authority { get; private set; }

    /// <summary>As families can look it up: X教体〔2021〕12号.</summary>
    public string DocumentNumber { get; private set; }

    public DateOnly ApprovedOn { get; private set; }

    /// <summary>From this instant; a fee confirmed a minute earlier stays as it was confirmed until the guardian confirms anew.</summary>
    public DateTimeOffset EffectiveFrom { get; private set; }

    public IReadOnlyList<FeeItem> Items => items;

    /// <summary>What a session costs an ordinary family.</summary>
    public FeeItem? For(FeeKind kind) => items.Find(item => item.Kind == kind && !item.IsExemption);

    /// <summary>What it costs a family whose fee is reduced; null: this version knows no such item, so nothing is reduced.</summary>
    public FeeItem? ExemptionFor(FeeKind kind) => items.Find(item => item.Kind == kind && item.IsExemption);

    /// <summary>
    /// A new version as it was approved. What has been used has its price: only the first version of all may reach back to days before it
    /// was made known.
    /// </summary>
    public static ApproveScheduleOutcome Approve(
        int version, string authority, string documentNumber, DateOnly? approvedOn, DateTimeOffset effectiveFrom, IReadOnlyCollection<FeeItem> items, DateTimeOffset now)
    {
        if (WhyNot(authority, documentNumber, approvedOn, items) is { } why) return new ApproveScheduleOutcome.Refused(why);
        if (approvedOn > DateOnly.FromDateTime(now.DateTime)) return new ApproveScheduleOutcome.Refused(Refusal.ScheduleNeedsApproval);
        if (version > 1 && effectiveFrom < now) return new ApproveScheduleOutcome.Refused(Refusal.ScheduleReachesBack);

        return new ApproveScheduleOutcome.Approved(new(version, authority, documentNumber, approvedOn!.Value, effectiveFrom, items));
    }

    private static Refusal? WhyNot(string authority, string documentNumber, DateOnly? approvedOn, IReadOnlyCollection<FeeItem> items)
    {
        if (string.IsNullOrWhiteSpace(authority) || string.IsNullOrWhiteSpace(documentNumber) || approvedOn is null) return Refusal.ScheduleNeedsApproval;
        if (items.Count == 0 || items.Select(item => (item.Kind, item.IsExemption)).Distinct().Count() < items.Count) return Refusal.ScheduleNamesItemsOnce;

        // less than the family's usual share, of something that has a usual share
        return items.Where(item => item.IsExemption).All(reduced => items.Any(item => item.Kind == reduced.Kind && !item.IsExemption && item.Family > reduced.Family))
            ? null
            : Refusal.ExemptionReducesAnItem;
    }
}

/// <summary>What one session costs, and who bears it: the government's subsidy and the family's share are both shown (二.5).</summary>
public sealed class FeeItem
{
    public FeeItem(FeeKind kind, Money cost, Money subsidy, Money family, bool isExemption = false)
    {
        if (!Fits(cost, subsidy, family)) throw new ArgumentException($"{kind}: the cost {cost} is not the subsidy {subsidy} and the family's {family} together, each at least nothing.", nameof(cost));

        (Kind, Cost, Subsidy, Family, IsExemption) = (kind, cost, subsidy, family, isExemption);
    }

    public FeeKind Kind { get; private set; }
    public Money Cost { get; private set; }
    public Money Subsidy { get; private set; }
    public Money Family { get; private set; }

    /// <summary>减免: what is left to pay for a family in hardship. It is approved like any other item, so nobody decides an amount freely (五.2).</summary>
    public bool IsExemption { get; private set; }

    /// <summary>The cost is the two shares together, and no share is less than nothing.</summary>
    public static bool Fits(Money cost, Money subsidy, Money family) => cost == subsidy + family && subsidy >= Money.Zero && family >= Money.Zero;
}

public abstract record ApproveScheduleOutcome
{
    private ApproveScheduleOutcome() { }
    public sealed record Approved(FeeSchedule Schedule) : ApproveScheduleOutcome;
    public sealed record Refused(Refusal Why) : ApproveScheduleOutcome;
}
