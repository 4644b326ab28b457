using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Pickups;

public enum PickupState
{
    /// <summary>Said after the hour; somebody at the school must agree. Until then the earlier answer stands.</summary>
    Asked,
    Accepted,
    Declined,
    TakenBack,
}

/// <summary>
/// Somebody else fetches the child on one day: said by a guardian who may collect it. Until the school's hour it counts at once, after it only when
/// one who has the child has agreed. Whoever comes brings a code that is good once, on that day (五.4).
/// </summary>
public sealed class DayPickup
{
    private DayPickup(int number, ChildId child, DateOnly day) => (Number, Child, Day) = (number, child, day);

    public int Number { get; private set; }
    public ChildId Child { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>Which guardian comes; null: one of the adults entered.</summary>
    public PersonId? Guardian { get; private set; }
    public int? Adult { get; private set; }
    public PersonId AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public PickupState State { get; private set; }

    /// <summary>Null while it is open, and where nobody had to agree.</summary>
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Null until it counts.</summary>
    public string? Code { get; private set; }
    public DateTimeOffset? CodeUsedAt { get; private set; }

    public bool Counts => State is PickupState.Accepted;

    /// <summary>The code still opens the line at the gate.</summary>
    public bool CodeIsOpen => Counts && Code is not null && CodeUsedAt is null;

    /// <param name="earlier">What was said for that child and day before; a later answer takes the place of one that counts or is open.</param>
    /// <param name="code">Draws the code: <see cref="GateCode.Draw"/>.</param>
    public static DayPickupOutcome Ask(int number, Guardianship bond, Collector adult, PickupList list, StayingDays staying, School school, IEnumerable<DayPickup> earlier, Func<string> code, DateTimeOffset now)
    {
        if (!list.HearsOf(bond)) return new DayPickupOutcome.Refused(Refusal.GuardianMayNotCollect);
        if (WhyNotThatDay(list.Day, staying, school, now) is { } why) return new DayPickupOutcome.Refused(why);
        if (!list.Includes(adult)) return new DayPickupOutcome.Refused(Refusal.AdultIsNotOnTheList);

        var standing = earlier.Where(one => one.Child == list.Child && one.Day == list.Day).ToList();
        if (standing.Exists(one => one.Counts && adult.Is(one.Guardian, one.Adult))) return new DayPickupOutcome.Refused(Refusal.PickupIsKnown);

        var pickup = new DayPickup(number, list.Child, list.Day) { Guardian = adult.Guardian, Adult = adult.Adult, AskedBy = bond.Guardian, AskedAt = now };
        foreach (var open in standing.Where(one => one.State is PickupState.Asked)) open.Become(PickupState.TakenBack, bond.Guardian, now);
        if (NeedsAYes(list.Day, school, now)) return new DayPickupOutcome.Waits(pickup);

        foreach (var before in standing.Where(one => one.Counts)) before.Become(PickupState.TakenBack, bond.Guardian, now);
        (pickup.State, pickup.Code) = (PickupState.Accepted, code());
        return new DayPickupOutcome.Taken(pickup);
    }

    /// <summary>From the school's hour on, on the day itself.</summary>
    public static bool NeedsAYes(DateOnly day, School school, DateTimeOffset now) => now >= school.InstantOf(day, school.PickupCutOff);

    /// <summary>As an absence, but also while the service runs: it is said on the way.</summary>
    public static Refusal? WhyNotThatDay(DateOnly day, StayingDays staying, School school, DateTimeOffset now) =>
        day == school.DayOf(now) && staying.Includes(day) ? null : staying.WhyNot(day, now);

    /// <summary>One who has the child agrees; what counted before does no more.</summary>
    public DayPickupOutcome Accept(PickupList list, IEnumerable<DayPickup> earlier, Func<string> code, PersonId by, DateTimeOffset now)
    {
        if (State is not PickupState.Asked) return new DayPickupOutcome.Refused(Refusal.AlreadyDecided);
        if (list.Find(Guardian, Adult) is null) return new DayPickupOutcome.Refused(Refusal.AdultIsNotOnTheList);

        foreach (var before in earlier.Where(one => one.Child == Child && one.Day == Day && one.Counts)) before.Become(PickupState.TakenBack, AskedBy, now);
        Code = code();
        Become(PickupState.Accepted, by, now);
        return new DayPickupOutcome.Taken(this);
    }

    /// <summary>Null: it is declined, and the earlier answer stands on.</summary>
    public Refusal? Decline(PersonId by, DateTimeOffset now)
    {
        if (State is not PickupState.Asked) return Refusal.AlreadyDecided;

        Become(PickupState.Declined, by, now);
        return null;
    }

    /// <summary>The guardian comes after all. Null: whoever was said before comes no more.</summary>
    public Refusal? TakeBack(Guardianship bond, PickupList list, DateTimeOffset now)
    {
        if (!list.HearsOf(bond) || bond.Child != Child) return Refusal.GuardianMayNotCollect;
        if (State is not (PickupState.Asked or PickupState.Accepted)) return Refusal.AlreadyDecided;

        Become(PickupState.TakenBack, bond.Guardian, now);
        return null;
    }

    /// <summary>The child has left with that code: it opens nothing any more.</summary>
    public void UseCode(DateTimeOffset now) => CodeUsedAt ??= now;

    private void Become(PickupState state, PersonId by, DateTimeOffset now) => (State, DecidedBy, DecidedAt) = (state, by, now);
}

public abstract record DayPickupOutcome
{
    private DayPickupOutcome() { }

    /// <summary>It counts; with its code.</summary>
    public sealed record Taken(DayPickup Pickup) : DayPickupOutcome;

    /// <summary>Somebody at the school must agree first.</summary>
    public sealed record Waits(DayPickup Pickup) : DayPickupOutcome;
    public sealed record Refused(Refusal Why) : DayPickupOutcome;
}
