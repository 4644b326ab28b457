namespace AfterSchoolBot.Testing.Teams;

/// <summary>One call as it came, and what became of it.</summary>
public sealed record RecordedCall(DateTimeOffset At, string Method, string Target, string Body, string? Token)
{
    /// <summary>The answer's status; 0: there was none.</summary>
    public int Status { get; init; }

    /// <summary>The name that the answer gave to what was made.</summary>
    public string? Named { get; init; }

    /// <summary>Its message was taken, or changed.</summary>
    public bool CarriedOut { get; init; }
}
