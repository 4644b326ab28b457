using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>
/// Which approved price a child's session has. A session that had been used when a newer version came into force keeps the price that was
/// confirmed for it; only what is to come from then on has the new one (五.2).
/// </summary>
public sealed class FeePrices
{
    private readonly FeeSchedule[] agreed;
    private readonly FeeSchedule[] published;
    private readonly School school;

    private FeePrices(FeeSchedule current, IEnumerable<FeeSchedule> published, IReadOnlyCollection<int> confirmed, DateOnly? exemptFrom, School school)
    {
        this.school = school;
        this.published = [.. published.OrderByDescending(one => one.EffectiveFrom).ThenByDescending(one => one.Version)];
        agreed = [.. this.published.Where(one => one.Version == current.Version || confirmed.Contains(one.Version))];
        (Current, ExemptFrom) = (current, exemptFrom);
    }

    /// <summary>The version under which the notice is written.</summary>
    public FeeSchedule Current { get; }

    /// <summary>The first day at the reduced share; null: none was granted.</summary>
    public DateOnly? ExemptFrom { get; }

    /// <summary>As a notice of today has them: the version in force, and before it those that were confirmed.</summary>
    public static FeePrices At(FeeSchedule current, IEnumerable<FeeSchedule> published, IEnumerable<FeeConfirmation> confirmed, DateOnly? exemptFrom, School school) =>
        new(current, published, [.. confirmed.Select(one => one.ScheduleVersion)], exemptFrom, school);

    /// <summary>As they were when the guardian last said yes, whatever has been published or granted since: refunds go by these.</summary>
    public static FeePrices AsConfirmed(FeeConfirmation latest, IReadOnlyCollection<FeeSchedule> published, IEnumerable<FeeConfirmation> confirmed, School school) =>
        new(published.Single(one => one.Version == latest.ScheduleVersion), published, [.. confirmed.Select(one => one.ScheduleVersion)], latest.ExemptFrom, school);

    /// <summary>
    /// Null: nothing approved asks for it. A session that was used before anything was confirmed has the price that was published at the time.
    /// </summary>
    internal FeeItem? Of(FeeKind kind, DateOnly day)
    {
        var begins = school.InstantOf(day, school.CareFrom);
        var schedule = Array.Find(agreed, one => one.EffectiveFrom <= begins) ?? Array.Find(published, one => one.EffectiveFrom <= begins);
        return (day >= ExemptFrom ? schedule?.ExemptionFor(kind) : null) ?? schedule?.For(kind);
    }
}
