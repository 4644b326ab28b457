using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>Who is tried, in this order, when nobody has come for a child.</summary>
public enum Rung
{
    FirstGuardian,
    SecondGuardian,
    DutyLeader,
    Principal,
}

/// <summary>One rung that was climbed.</summary>
public sealed class ClimbedRung(Rung rung, DateTimeOffset at)
{
    public Rung Rung { get; } = rung;
    public DateTimeOffset At { get; } = at;
}

/// <summary>
/// A child for whom nobody has come by its hour: the end of the service, or what a notice or the family made of it. Every ten minutes one more is tried; a word from the
/// family holds the ladder, and only the child in somebody's hand ends it (五.4).
/// </summary>
public sealed class UnclaimedChild(ChildId child, DateOnly day, DateTimeOffset dueAt)
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    /// <summary>So long after the hour that was named a family is waited for before anybody is troubled again.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private readonly List<ClimbedRung> rungs = [];

    public ChildId Child { get; } = child;
    public DateOnly Day { get; } = day;
    public DateTimeOffset DueAt { get; } = dueAt;

    /// <summary>When the next one is tried; null: all were, or the child has gone.</summary>
    public DateTimeOffset? NextAt { get; private set; } = dueAt;

    /// <summary>When the family said they would come, as somebody heard it last.</summary>
    public DateTimeOffset? ComesAt { get; private set; }
    public PersonId? HeardBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<ClimbedRung> Rungs => [.. rungs.OrderBy(climbed => climbed.Rung)];

    public bool IsOpen => EndedAt is null;

    /// <summary>The rung that is due; asked again it gives the next one, if that is due too.</summary>
    public Rung? Climb(DateTimeOffset now)
    {
        if (!IsOpen || NextAt is not { } due || now < due) return null;

        var rung = (Rung)rungs.Count;
        rungs.Add(new(rung, now));
        NextAt = rung is Rung.Principal ? null : due + Step;
        return rung;
    }

    /// <summary>The family answered: they come at that hour. Null: the ladder waits until then, and a little longer.</summary>
    public Refusal? Hold(DateTimeOffset comesAt, PersonId heardBy, DateTimeOffset now)
    {
        if (!IsOpen || rungs.Count == 0) return Refusal.NobodyIsWaitedFor;

        (ComesAt, HeardBy) = (comesAt, heardBy);
        if (NextAt is { } next && comesAt + Grace > next) NextAt = comesAt + Grace;
        return null;
    }

    /// <summary>Its hour was moved meanwhile: nobody further is tried before.</summary>
    public void WaitUntil(DateTimeOffset hour)
    {
        if (NextAt is { } next && hour > next) NextAt = hour;
    }

    public void End(DateTimeOffset now) => (EndedAt, NextAt) = (EndedAt ?? now, null);
}
