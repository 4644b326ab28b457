using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>By which act somebody became responsible for a child, or nobody is any more.</summary>
public enum CareAct
{
    MarkedPresent,
    ReceivedByClub,
    HandedOver,
    TakenToNurse,
    TakenIn,

    /// <summary>In a guardian's or another authorised adult's hand: the school's care ends.</summary>
    Collected,

    /// <summary>The mark was wrong: the child was never here.</summary>
    Struck,
}

/// <summary>
/// Who answers for a present child. The school nurse is named by her post: that a child is with her says nothing of why (D6).
/// </summary>
public sealed record Carer(PersonId? Person, CareGroup? Group)
{
    public bool IsNurse => Person is null;
}

/// <summary>One link of the chain: from then on this one answers.</summary>
public sealed class CareStep(int number, CareAct act, PersonId? responsible, CareGroup? group, PersonId by, DateTimeOffset at)
{
    public int Number { get; } = number;
    public CareAct Act { get; } = act;

    /// <summary>None where the nurse answers, and where the care is over.</summary>
    public PersonId? Responsible { get; } = responsible;

    public CareGroup? Group { get; } = group;

    /// <summary>Whose act it was: the receiver's at a handover.</summary>
    public PersonId By { get; } = by;
    public DateTimeOffset At { get; } = at;

    public bool Ends => Act is CareAct.Collected or CareAct.Struck;
}

/// <summary>
/// The chain of responsibility for one child on one day: links are only added, and of each the next takes everything over. So at every moment there is
/// exactly one who answers for a present child, and none for one who is not here (五.4, invariant 8).
/// </summary>
public sealed class ChildDay
{
    private readonly List<CareStep> steps = [];

    public ChildDay(ChildId child, DateOnly day) => (Child, Day) = (child, day);

    public ChildId Child { get; }
    public DateOnly Day { get; }

    /// <summary>The care has begun and not ended. Kept as a figure so that the database can be asked who is still here.</summary>
    public bool IsHere { get; private set; }

    /// <summary>Counts the links, so that two people cannot both add the next one.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<CareStep> Steps => [.. steps.OrderBy(step => step.Number)];

    public CareStep? Last => steps.MaxBy(step => step.Number);

    /// <summary>Who answers for the child now; null: it is not here.</summary>
    public Carer? Responsible => Last is { Ends: false } last ? new(last.Responsible, last.Group) : null;

    /// <summary>Who answered for the child at that instant.</summary>
    public Carer? ResponsibleAt(DateTimeOffset instant) =>
        steps.Where(step => step.At <= instant).MaxBy(step => step.Number) is { Ends: false } step ? new(step.Responsible, step.Group) : null;

    public bool IsWith(PersonId person) => Responsible?.Person == person;

    public bool HasGone => Last?.Act is CareAct.Collected;

    /// <summary>Marked present. Whoever has the child already keeps it: a register that comes late takes nobody out of a club.</summary>
    public Refusal? Arrive(PersonId teacher, CareGroup group, DateTimeOffset now)
    {
        if (HasGone) return Refusal.ChildHasGone;
        if (Responsible is null) Add(CareAct.MarkedPresent, teacher, group, teacher, now);
        return null;
    }

    /// <summary>The leader of a club has the child before her: she has it from whoever had it.</summary>
    public Refusal? ReceiveInto(CareGroup club, PersonId leader, DateTimeOffset now)
    {
        if (HasGone) return Refusal.ChildHasGone;
        if (Responsible != new Carer(leader, club)) Add(Responsible is null ? CareAct.MarkedPresent : CareAct.ReceivedByClub, leader, club, leader, now);
        return null;
    }

    /// <summary>From one teacher to another, when the other has counted. Only who has the child can give it.</summary>
    public Refusal? HandOver(PersonId from, PersonId to, CareGroup group, DateTimeOffset now)
    {
        if (!IsWith(from)) return Refusal.NotInYourCare;

        Add(CareAct.HandedOver, to, group, to, now);
        return null;
    }

    /// <summary>The fact that the nurse has the child, and no more.</summary>
    public Refusal? TakeToNurse(PersonId by, DateTimeOffset now)
    {
        if (HasGone) return Refusal.ChildHasGone;
        if (Responsible is not { IsNurse: true } known) Add(CareAct.TakenToNurse, null, Responsible?.Group, by, now);
        return null;
    }

    /// <summary>A teacher has the child by the hand, wherever it was before: fetched from the nurse, or found.</summary>
    public Refusal? TakeIn(PersonId teacher, CareGroup group, DateTimeOffset now)
    {
        if (HasGone) return Refusal.ChildHasGone;
        if (Responsible != new Carer(teacher, group)) Add(CareAct.TakenIn, teacher, group, teacher, now);
        return null;
    }

    /// <summary>Handed to the adult who may take the child. Whoever answers for it does that, or the gate on her word.</summary>
    public Refusal? Collect(PersonId by, DateTimeOffset now)
    {
        if (HasGone) return Refusal.ChildHasGone;
        if (Responsible is null) return Refusal.ChildIsNotHere;

        Add(CareAct.Collected, null, Responsible.Group, by, now);
        return null;
    }

    /// <summary>Marked present by mistake.</summary>
    public Refusal? Strike(PersonId by, DateTimeOffset now)
    {
        if (HasGone) return Refusal.ChildHasGone;
        if (Responsible is null) return Refusal.ChildIsNotHere;

        Add(CareAct.Struck, null, null, by, now);
        return null;
    }

    // a clock that is a little behind another node's must not put a link before the one it follows
    private void Add(CareAct act, PersonId? responsible, CareGroup? group, PersonId by, DateTimeOffset now)
    {
        var step = new CareStep(steps.Count + 1, act, responsible, group, by, Last is { } last && last.At > now ? last.At : now);
        steps.Add(step);
        IsHere = !step.Ends;
        Version++;
    }
}
