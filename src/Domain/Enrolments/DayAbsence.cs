using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>
/// A guardian has said that the child stays away on one day. The place stays the child's; no reason is asked for, and there is no room for one
/// (D6, D16).
/// </summary>
public sealed class DayAbsence
{
    private DayAbsence(ChildId child, DateOnly day) => (Child, Day) = (child, day); // for EF

    private DayAbsence(ChildId child, DateOnly day, PersonId by, DateTimeOffset at)
        : this(child, day) => (GivenBy, GivenAt) = (by, at);

    public ChildId Child { get; }
    public DateOnly Day { get; }
    public PersonId GivenBy { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>The child comes after all.</summary>
    public PersonId? TakenBackBy { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }

    public bool Stands => TakenBackAt is null;

    /// <summary>
    /// Whoever is entered for the child may say it: to care for a day is not to apply (二.3). A bond that the school has ended, or left without any
    /// authority, opens nothing.
    /// </summary>
    /// <param name="known">What is on record for that child and day.</param>
    public static AbsenceOutcome Give(Guardianship bond, DateOnly day, StayingDays staying, DayAbsence? known, DateTimeOffset now)
    {
        if (!bond.Counts || bond.Child != staying.Child) return new AbsenceOutcome.Refused(Refusal.NotThisChildsGuardian);
        if (known is { Stands: true }) return new AbsenceOutcome.Refused(Refusal.AbsenceIsKnown);
        if (staying.WhyNot(day, now) is { } why) return new AbsenceOutcome.Refused(why);
        if (known is null) return new AbsenceOutcome.Given(new DayAbsence(bond.Child, day, bond.Guardian, now));

        (known.GivenBy, known.GivenAt, known.TakenBackBy, known.TakenBackAt) = (bond.Guardian, now, null, null);
        return new AbsenceOutcome.Given(known);
    }

    /// <summary>Until the service of the day begins. Null: the child is expected again.</summary>
    public Refusal? TakeBack(Guardianship bond, StayingDays staying, DateTimeOffset now)
    {
        if (!bond.Counts || bond.Child != Child) return Refusal.NotThisChildsGuardian;
        if (!Stands) return Refusal.NoAbsenceIsKnown;
        if (staying.HasBegun(Day, now)) return Refusal.ServiceHasBegun;

        (TakenBackBy, TakenBackAt) = (bond.Guardian, now);
        return null;
    }
}

public abstract record AbsenceOutcome
{
    private AbsenceOutcome() { }
    public sealed record Given(DayAbsence Absence) : AbsenceOutcome;
    public sealed record Refused(Refusal Why) : AbsenceOutcome;
}
