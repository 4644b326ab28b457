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
        : this(version, authority, documentNumber, approvedOn, effectiveFrom) => this.items.AddRange(items);

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

    public FeeItem? For(FeeKind kind) => items.Find(item => item.Kind == kind);
}

/// <summary>What one session costs, and who bears it: the government's subsidy and the family's share are both shown (二.5).</summary>
public sealed class FeeItem
{
    public FeeItem(FeeKind kind, Money cost, Money subsidy, Money family)
    {
        if (cost != subsidy + family) throw new ArgumentException($"{kind}: the cost {cost} is not the subsidy {subsidy} and the family's {family} together.", nameof(cost));
        if (subsidy < Money.Zero || family < Money.Zero) throw new ArgumentException($"{kind}: a share is less than nothing.", nameof(cost));

        (Kind, Cost, Subsidy, Family) = (kind, cost, subsidy, family);
    }

    public FeeKind Kind { get; private set; }
    public Money Cost { get; private set; }
    public Money Subsidy { get; private set; }
    public Money Family { get; private set; }
}
