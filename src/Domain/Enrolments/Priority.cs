using System.Globalization;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>
/// The groups the plan places first (三.3). Confidential: only reviewers see which. No group means none, or not said, and nobody can tell which of the two.
/// </summary>
public enum PriorityGroup
{
    Disabled,
    LeftBehind,
    MigrantWorkersChild,
    Hardship,
}

/// <summary>How early a child is placed: tier 1 before tier 2. It may be shown where the group may not.</summary>
public readonly record struct PriorityTier(int Value) : IComparable<PriorityTier>
{
    public int CompareTo(PriorityTier other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(PriorityTier left, PriorityTier right) => left.Value < right.Value;
    public static bool operator >(PriorityTier left, PriorityTier right) => left.Value > right.Value;
    public static bool operator <=(PriorityTier left, PriorityTier right) => left.Value <= right.Value;
    public static bool operator >=(PriorityTier left, PriorityTier right) => left.Value >= right.Value;
}

/// <summary>
/// The school's published order. The plan names the groups but not their order, so the school must publish one: first the groups,
/// tier by tier, then the grades, then everybody else.
/// </summary>
public sealed class PriorityOrder(IReadOnlyList<PriorityGroup[]> groups, IReadOnlyList<int[]> grades)
{
    public static PriorityOrder Default { get; } = new(
        [[PriorityGroup.Disabled], [PriorityGroup.LeftBehind, PriorityGroup.MigrantWorkersChild, PriorityGroup.Hardship]],
        [[1, 2], [3, 4]]);

    public PriorityTier TierOf(PriorityGroup? group, int grade)
    {
        var byGroup = groups.TakeWhile(tier => group is not { } own || !tier.Contains(own)).Count();
        if (byGroup < groups.Count) return new(byGroup + 1);

        return new(groups.Count + grades.TakeWhile(tier => !tier.Contains(grade)).Count() + 1);
    }
}
