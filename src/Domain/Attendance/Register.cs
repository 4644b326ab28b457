using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>What a teacher says of a child who was expected. There is no fifth, and none stands before somebody has said it (五.4).</summary>
public enum Mark
{
    Present,
    Absent,
    Leave,
    LeftEarly,
}

/// <summary>Why a mark is changed after the register is closed. A closed list: there is no room for what ails a child (D6).</summary>
public enum RevisionReason
{
    CameLater,
    WasElsewhere,
    MarkedWrongly,
    LeaveWasKnown,
    WentEarly,
}

/// <summary>
/// The register of one group on one day. It is taken as a whole, with a mark for every child that was expected, and is closed by that; afterwards there
/// are only revisions, which keep both values.
/// </summary>
public sealed class Register
{
    private readonly List<RegisterLine> lines = [];
    private readonly List<Revision> revisions = [];

    private Register(CareGroup group, DateOnly day) => (Group, Day) = (group, day); // for EF

    private Register(CareGroup group, DateOnly day, PersonId takenBy, DateTimeOffset takenAt)
        : this(group, day) => (TakenBy, TakenAt) = (takenBy, takenAt);

    public CareGroup Group { get; }
    public DateOnly Day { get; }
    public PersonId TakenBy { get; private set; }
    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>Counts the revisions, so that no two people build on the same state.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<RegisterLine> Lines => [.. lines.OrderBy(line => line.Child.Value)];

    public IReadOnlyList<Revision> Revisions => [.. revisions.OrderBy(revision => revision.Number)];

    /// <param name="expected">Whom the roster of the day expects in this group.</param>
    /// <param name="known">The register that was taken before, if any.</param>
    /// <param name="opens">From when on the group is there.</param>
    public static RegisterOutcome Take(
        CareGroup group, DateOnly day, IReadOnlyCollection<ExpectedChild> expected, IReadOnlyDictionary<ChildId, Mark> marks, Register? known, DateTimeOffset opens, PersonId by, DateTimeOffset now)
    {
        if (known is not null) return new RegisterOutcome.Refused(Refusal.RegisterIsClosed);
        if (now < opens) return new RegisterOutcome.Refused(Refusal.RegisterNotOpenYet);
        if (expected.Count == 0) return new RegisterOutcome.Refused(Refusal.NobodyIsExpected);
        if (marks.Keys.Any(child => expected.All(one => one.Child != child))) return new RegisterOutcome.Refused(Refusal.NotOnThisRegister);
        if (expected.Any(one => !marks.ContainsKey(one.Child))) return new RegisterOutcome.Refused(Refusal.EveryChildNeedsAMark);

        var register = new Register(group, day, by, now);
        register.lines.AddRange(marks.Select(mark => new RegisterLine(mark.Key, mark.Value)));
        return new RegisterOutcome.Taken(register);
    }

    public Mark? MarkOf(ChildId child) => lines.Find(line => line.Child == child)?.Mark;

    public int Count(Mark mark) => lines.Count(line => line.Mark == mark);

    public IReadOnlyList<ChildId> Those(Mark mark) => [.. Lines.Where(line => line.Mark == mark).Select(line => line.Child)];

    /// <summary>Null: the new mark stands, and the old one is kept beside it.</summary>
    public Refusal? Revise(ChildId child, Mark mark, RevisionReason why, PersonId by, DateTimeOffset now)
    {
        if (lines.Find(line => line.Child == child) is not { } line) return Refusal.NotOnThisRegister;
        if (line.Mark == mark) return Refusal.MarkStandsAlready;

        revisions.Add(new(revisions.Count + 1, child, line.Mark, mark, why, by, now));
        line.Become(mark);
        Version++;
        return null;
    }
}

/// <summary>One child's line: the mark that stands now.</summary>
public sealed class RegisterLine(ChildId child, Mark mark)
{
    public ChildId Child { get; } = child;
    public Mark Mark { get; private set; } = mark;

    internal void Become(Mark mark) => Mark = mark;
}

/// <summary>A mark that was changed, with both values, by whom, when and why.</summary>
public sealed class Revision(int number, ChildId child, Mark old, Mark @new, RevisionReason why, PersonId by, DateTimeOffset at)
{
    public int Number { get; } = number;
    public ChildId Child { get; } = child;
    public Mark Old { get; } = old;
    public Mark New { get; } = @new;
    public RevisionReason Why { get; } = why;
    public PersonId By { get; } = by;
    public DateTimeOffset At { get; } = at;
}

public abstract record RegisterOutcome
{
    private RegisterOutcome() { }
    public sealed record Taken(Register Register) : RegisterOutcome;
    public sealed record Refused(Refusal Why) : RegisterOutcome;
}
