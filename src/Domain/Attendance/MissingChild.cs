using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>How a child who did not come was found. Of why it was there nothing is kept (D6).</summary>
public enum FoundHow
{
    InTheRoom,
    WithTheNurse,
    WithAnotherTeacher,

    /// <summary>The family has the child, or had said that it stays away.</summary>
    WithTheFamily,
}

/// <summary>A child who was expected, is not on leave and did not come. Who must hear of it hears on a clock until the child is found (五.4).</summary>
public sealed class MissingChild(ChildId child, DateOnly day, CareGroup group, PersonId noticedBy, DateTimeOffset noticedAt)
{
    /// <summary>After this the family and the office hear, after twice this the principal.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public ChildId Child { get; } = child;
    public DateOnly Day { get; } = day;
    public CareGroup Group { get; } = group;
    public PersonId NoticedBy { get; } = noticedBy;
    public DateTimeOffset NoticedAt { get; private set; } = noticedAt;
    public ToldUpTo Told { get; private set; } = ToldUpTo.Teacher;
    public DateTimeOffset? FoundAt { get; private set; }
    public PersonId? FoundBy { get; private set; }
    public FoundHow? How { get; private set; }

    public bool IsMissing => FoundAt is null;

    /// <summary>Office stands for the family, too: they hear in the same minute.</summary>
    /// <returns>Those who must hear by now and have not, in that order.</returns>
    public IReadOnlyList<ToldUpTo> Urge(DateTimeOffset now)
    {
        if (!IsMissing) return [];

        var due = now >= NoticedAt + (2 * Step) ? ToldUpTo.Principal : now >= NoticedAt + Step ? ToldUpTo.Office : ToldUpTo.Teacher;
        IReadOnlyList<ToldUpTo> fresh = [.. Enum.GetValues<ToldUpTo>().Where(rung => rung > Told && rung <= due)];
        if (due > Told) Told = due;
        return fresh;
    }

    /// <returns>It was not known yet.</returns>
    public bool Find(FoundHow how, PersonId by, DateTimeOffset now)
    {
        if (!IsMissing) return false;

        (FoundAt, FoundBy, How) = (now, by, how);
        return true;
    }

    /// <summary>Marked present by mistake: it is looked for from now on.</summary>
    public void LookAgain(DateTimeOffset now) => (NoticedAt, Told, FoundAt, FoundBy, How) = (now, ToldUpTo.Teacher, null, null, null);
}
