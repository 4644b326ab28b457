namespace AfterSchoolBot.Testing.Teams;

/// <summary>What goes wrong with a call.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>Answered by a status, with a code where Teams gives one.</summary>
    public sealed record Status(int Code, string? Error = null, string? RetryAfter = null) : Fault
    {
        /// <summary>The code stands in JSON inside the message, as some parts of Teams answer.</summary>
        public bool Nested { get; init; }

        /// <summary>The body as it is, in place of one made from the code.</summary>
        public string? Body { get; init; }
    }

    /// <summary>No answer comes; the call was carried out or not.</summary>
    public sealed record Silence(bool CarriedOut) : Fault;

    /// <summary>The connection is cut; the call was carried out or not.</summary>
    public sealed record Cut(bool CarriedOut) : Fault;
}
