namespace AfterSchoolBot.Domain.Enrolments;

public abstract record ApplyOutcome
{
    private ApplyOutcome() { }
    public sealed record Submitted(Enrolment Enrolment) : ApplyOutcome;
    public sealed record Refused(Refusal Why) : ApplyOutcome;
}

/// <summary>What became of a reviewer's act.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome() { }
    public sealed record TakenUp : ReviewOutcome;

    /// <summary>The days asked for are granted. Dropped are those granted before and no longer wanted: clubs on them end.</summary>
    public sealed record Approved(Weekdays Days, Weekdays Dropped) : ReviewOutcome;
    public sealed record OnWaitingList : ReviewOutcome;

    /// <summary>The family was asked; the decision is still to come.</summary>
    public sealed record Asked : ReviewOutcome;

    /// <summary>Kept are the days granted earlier, which a decline of further days leaves alone.</summary>
    public sealed record Declined(Weekdays Kept) : ReviewOutcome;
    public sealed record Refused(Refusal Why) : ReviewOutcome;
}

public abstract record ChangeDaysOutcome
{
    private ChangeDaysOutcome() { }

    /// <summary>Done at once: nothing granted yet, or only fewer days. Clubs on the dropped days end.</summary>
    public sealed record Changed(Weekdays Dropped) : ChangeDaysOutcome;

    /// <summary>Days were added, so the school reviews again; until it has, the granted days stand as they were.</summary>
    public sealed record ToBeReviewed(Weekdays Added) : ChangeDaysOutcome;
    public sealed record Refused(Refusal Why) : ChangeDaysOutcome;
}

public abstract record EnrolOutcome
{
    private EnrolOutcome() { }
    public sealed record Enrolled : EnrolOutcome;
    public sealed record Refused(Refusal Why) : EnrolOutcome;
}

public abstract record LeaveServiceOutcome
{
    private LeaveServiceOutcome() { }

    /// <summary>From is the first day on which the child is no longer expected.</summary>
    public sealed record Left(DateOnly From) : LeaveServiceOutcome;
    public sealed record Refused(Refusal Why) : LeaveServiceOutcome;
}

public abstract record RenewOutcome
{
    private RenewOutcome() { }
    public sealed record Renewed : RenewOutcome;
    public sealed record Refused(Refusal Why) : RenewOutcome;
}
