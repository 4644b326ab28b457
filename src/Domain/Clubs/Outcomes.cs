using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Clubs;

public abstract record HoldOutcome
{
    private HoldOutcome() { }
    public sealed record Held(DateTimeOffset Until) : HoldOutcome;

    /// <summary>A seat is there, and was only looked at.</summary>
    public sealed record Free : HoldOutcome;

    /// <summary>No seat; Position is the place in line the child has, or would get.</summary>
    public sealed record Full(int Position) : HoldOutcome;
    public sealed record Refused(Refusal Why) : HoldOutcome;
}

/// <summary>What became of the wish. A refusal is a value: the parent must be told why.</summary>
public abstract record JoinOutcome
{
    private JoinOutcome() { }
    public sealed record Seated : JoinOutcome;
    public sealed record Waiting(int Position) : JoinOutcome;
    public sealed record Refused(Refusal Why) : JoinOutcome;
}

public abstract record LeaveOutcome
{
    private LeaveOutcome() { }

    /// <summary>Was says what was given up; only a seat makes a seat free.</summary>
    public sealed record Left(PlaceState Was) : LeaveOutcome;
    public sealed record Refused(Refusal Why) : LeaveOutcome;
}

public abstract record OpenRoundOutcome
{
    private OpenRoundOutcome() { }
    public sealed record Opened(ClubRound Round) : OpenRoundOutcome;
    public sealed record Refused(Refusal Why) : OpenRoundOutcome;
}

public abstract record DrawOutcome
{
    private DrawOutcome() { }
    public sealed record Drawn(IReadOnlyList<DrawResult> Results) : DrawOutcome;
    public sealed record Refused(Refusal Why) : DrawOutcome;
}

public abstract record ResizeOutcome
{
    private ResizeOutcome() { }

    /// <summary>Gained may be less than none. Reached are those in line whom a seat now reaches.</summary>
    public sealed record Resized(int Gained, int Reached) : ResizeOutcome;
    public sealed record Refused(Refusal Why) : ResizeOutcome;
}

public abstract record CloseOutcome
{
    private CloseOutcome() { }

    /// <summary>The children who had a seat, held one or waited.</summary>
    public sealed record Closed(IReadOnlyList<ChildId> Children) : CloseOutcome;
    public sealed record Refused(Refusal Why) : CloseOutcome;
}
