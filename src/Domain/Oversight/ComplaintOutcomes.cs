namespace AfterSchoolBot.Domain.Oversight;

public abstract record ComplainOutcome
{
    private ComplainOutcome() { }
    public sealed record Filed(Complaint Complaint) : ComplainOutcome;
    public sealed record Refused(Refusal Why) : ComplainOutcome;
}

/// <summary>What became of an act on a complaint, by the desk or by the complainant.</summary>
public abstract record ComplaintOutcome
{
    private ComplaintOutcome() { }

    /// <summary>First: it was not taken up before, and the complainant is told.</summary>
    public sealed record TakenUp(bool First) : ComplaintOutcome;
    public sealed record Answered(string Words) : ComplaintOutcome;
    public sealed record PassedOn(ComplaintDesk To) : ComplaintOutcome;
    public sealed record Settled : ComplaintOutcome;
    public sealed record Reopened(ComplaintDesk At, DateOnly Due) : ComplaintOutcome;
    public sealed record Refused(Refusal Why) : ComplaintOutcome;
}
