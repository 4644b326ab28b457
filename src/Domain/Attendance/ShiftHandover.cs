using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>
/// The children whom one teacher has are to be another's. Nothing moves until the other has counted as many: till then the first one answers (五.4).
/// </summary>
public sealed class ShiftHandover
{
    /// <summary>How long a handover may stand open before both, and the office, hear of it.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(5);

    private readonly List<HandedChild> handed = [];

    private ShiftHandover(int number, DateOnly day, CareGroup group, PersonId from, PersonId to) => (Number, Day, Group, From, To) = (number, day, group, from, to); // for EF

    public int Number { get; }
    public DateOnly Day { get; }

    /// <summary>The room in which the children are from then on.</summary>
    public CareGroup Group { get; }
    public PersonId From { get; }
    public PersonId To { get; }
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Confirmed, or given up.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How many were counted when it was confirmed; null: it was given up, or is open.</summary>
    public int? Counted { get; private set; }

    public DateTimeOffset? AlertedAt { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<HandedChild> Handed => [.. handed.OrderBy(one => one.Child.Value)];

    public bool IsOpen => ClosedAt is null;

    /// <param name="days">The children in the giver's care, as the chain has them: the room's truth.</param>
    /// <param name="open">The giver's handover that stands open, if any.</param>
    public static HandoverOutcome Open(int number, DateOnly day, CareGroup group, PersonId from, PersonId to, IReadOnlyCollection<ChildDay> days, ShiftHandover? open, DateTimeOffset now)
    {
        if (from == to) return new HandoverOutcome.Refused(Refusal.HandoverToOneself);
        if (open is { IsOpen: true }) return new HandoverOutcome.Refused(Refusal.HandoverIsOpen);
        if (days.Count == 0 || days.Any(one => !one.IsWith(from))) return new HandoverOutcome.Refused(Refusal.NotInYourCare);

        var handover = new ShiftHandover(number, day, group, from, to) { OpenedAt = now };
        handover.handed.AddRange(days.Select(one => new HandedChild(one.Child)));
        return new HandoverOutcome.Opened(handover);
    }

    /// <summary>Those of its children whom the giver still has: one may have been collected meanwhile.</summary>
    public IReadOnlyList<ChildDay> Still(IEnumerable<ChildDay> days) => [.. days.Where(one => handed.Exists(given => given.Child == one.Child) && one.IsWith(From))];

    public HandoverOutcome Confirm(PersonId by, int count, IEnumerable<ChildDay> days, DateTimeOffset now)
    {
        if (by != To) return new HandoverOutcome.Refused(Refusal.NotTheReceiver);
        if (!IsOpen) return new HandoverOutcome.Refused(Refusal.HandoverIsOver);

        var still = Still(days);
        if (still.Count != count) return new HandoverOutcome.CountDiffers(still.Count, count);

        foreach (var one in still) one.HandOver(From, To, Group, now);
        (ClosedAt, Counted) = (now, count);
        Version++;
        return new HandoverOutcome.Moved(still.Count);
    }

    /// <summary>The giver keeps the children after all.</summary>
    public Refusal? GiveUp(PersonId by, DateTimeOffset now)
    {
        if (by != From) return Refusal.NotInYourCare;
        if (!IsOpen) return Refusal.HandoverIsOver;

        ClosedAt = now;
        Version++;
        return null;
    }

    /// <summary>It has stood open too long.</summary>
    /// <returns>It was not known yet.</returns>
    public bool Alert(DateTimeOffset now)
    {
        if (!IsOpen || AlertedAt is not null || now < OpenedAt + OpenFor) return false;

        AlertedAt = now;
        Version++;
        return true;
    }
}

/// <summary>One child of a handover.</summary>
public sealed class HandedChild(ChildId child)
{
    public ChildId Child { get; } = child;
}

public abstract record HandoverOutcome
{
    private HandoverOutcome() { }
    public sealed record Opened(ShiftHandover Handover) : HandoverOutcome;
    public sealed record Moved(int Children) : HandoverOutcome;

    /// <summary>Not moved: the giver still answers.</summary>
    public sealed record CountDiffers(int Expected, int Counted) : HandoverOutcome;
    public sealed record Refused(Refusal Why) : HandoverOutcome;
}
