using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Pickups;

/// <summary>A guardian has said that the child is fetched later today, and when. No fee and no blame; the child is looked after (五.4).</summary>
public sealed class LatePickup
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    private LatePickup(ChildId child, DateOnly day) => (Child, Day) = (child, day);

    public ChildId Child { get; private set; }
    public DateOnly Day { get; private set; }
    public TimeOnly Expected { get; private set; }
    public PersonId SaidBy { get; private set; }
    public DateTimeOffset SaidAt { get; private set; }

    /// <param name="inForce">From when the child would be fetched.</param>
    /// <param name="known">What was said of that child and day before; the last word counts.</param>
    public static LateOutcome Say(Guardianship bond, TimeOnly expected, TimeOnly inForce, LatePickup? known, School school, DateTimeOffset now)
    {
        var today = school.DayOf(now);
        if (!bond.Counts) return new LateOutcome.Refused(Refusal.NotThisChildsGuardian);
        if (expected <= inForce) return new LateOutcome.Refused(Refusal.NotLaterThanPickup);
        if (expected - inForce > Longest || expected <= school.TimeOf(now)) return new LateOutcome.Refused(Refusal.CallTheOffice);

        var late = known is { } before && before.Child == bond.Child && before.Day == today ? before : new(bond.Child, today);
        (late.Expected, late.SaidBy, late.SaidAt) = (expected, bond.Guardian, now);
        return new LateOutcome.Said(late, IsNew: late != known);
    }
}

public abstract record LateOutcome
{
    private LateOutcome() { }
    public sealed record Said(LatePickup Late, bool IsNew) : LateOutcome;
    public sealed record Refused(Refusal Why) : LateOutcome;
}
