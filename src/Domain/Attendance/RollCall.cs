namespace AfterSchoolBot.Domain.Attendance;

/// <summary>Up to whom it was told that something is late. Each of them hears once.</summary>
public enum ToldUpTo
{
    Nobody,
    Teacher,
    Office,
    Principal,
}

/// <summary>That a register is to be taken: by whom, from when, and who has heard that it is not.</summary>
public sealed class RollCall(CareGroup group, DateOnly day, PersonId teacher, DateTimeOffset opens, int expected)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public CareGroup Group { get; } = group;
    public DateOnly Day { get; } = day;
    public PersonId Teacher { get; } = teacher;
    public DateTimeOffset Opens { get; } = opens;

    /// <summary>How many were expected when the day's service began; with none nobody is asked for a register.</summary>
    public int Expected { get; } = expected;

    /// <summary>When the teacher was handed the card.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>When the register was taken.</summary>
    public DateTimeOffset? TakenAt { get; private set; }
    public ToldUpTo Told { get; private set; }

    /// <summary>When the last child of the group had gone, and its teachers heard it.</summary>
    public DateTimeOffset? EmptyAt { get; private set; }

    public bool IsOpen => Expected > 0 && TakenAt is null;

    public void Take(DateTimeOffset now) => TakenAt ??= now;

    public bool Call(DateTimeOffset now)
    {
        if (!IsOpen || CalledAt is not null || now < Opens) return false;

        CalledAt = now;
        return true;
    }

    /// <summary>Who must hear by now: the teacher after the published minutes, then the office, then the principal, five minutes apart.</summary>
    /// <returns>Those who have not heard yet, in that order.</returns>
    public IReadOnlyList<ToldUpTo> Urge(TimeSpan within, DateTimeOffset now)
    {
        if (!IsOpen) return [];

        var due = (now - Opens - within) is var late && late < TimeSpan.Zero ? ToldUpTo.Nobody
            : late < Step ? ToldUpTo.Teacher
            : late < 2 * Step ? ToldUpTo.Office
            : ToldUpTo.Principal;
        IReadOnlyList<ToldUpTo> fresh = [.. Enum.GetValues<ToldUpTo>().Where(rung => rung > Told && rung <= due)];
        if (due > Told) Told = due;
        return fresh;
    }

    /// <returns>It was not said yet.</returns>
    public bool Close(DateTimeOffset now)
    {
        if (EmptyAt is not null) return false;

        EmptyAt = now;
        return true;
    }
}
