using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Families;

/// <summary>A guardian's own yes to one of the school's papers, version by version. Nothing in it is ever rewritten (D2, D4).</summary>
public sealed class Consent(PersonId guardian, DocumentKind document)
{
    private readonly List<ConsentEntry> history = [];

    public PersonId Guardian { get; } = guardian;
    public DocumentKind Document { get; } = document;
    public IReadOnlyList<ConsentEntry> History => [.. history.OrderBy(entry => entry.Number)];

    /// <summary>The yes that stands, if any.</summary>
    public ConsentEntry? Standing => history.MaxBy(entry => entry.Number) is { WithdrawnAt: null } latest ? latest : null;

    /// <summary>Said yes to this version or to a later one, and has not taken it back.</summary>
    public bool InForce(int version) => Standing is { } standing && standing.Version >= version;

    /// <summary>Saying yes twice changes nothing: the first time stands.</summary>
    public ConsentOutcome Give(int version, DateTimeOffset now)
    {
        if (Standing is { } standing && standing.Version >= version) return new ConsentOutcome.Given(standing.Version, standing.GivenAt);

        history.Add(new ConsentEntry(history.Count + 1, version, now));
        return new ConsentOutcome.Given(version, now);
    }

    public ConsentOutcome Withdraw(DateTimeOffset now)
    {
        if (Standing is not { } standing) return new ConsentOutcome.Refused(Refusal.NoConsent);

        standing.Withdraw(now);
        return new ConsentOutcome.Withdrawn(standing.Version, now);
    }
}

/// <summary>One yes, and the moment when it was taken back.</summary>
public sealed class ConsentEntry(int number, int version, DateTimeOffset givenAt)
{
    public int Number { get; } = number;
    public int Version { get; } = version;
    public DateTimeOffset GivenAt { get; } = givenAt;
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = now;
}

/// <summary>The proof that is read back at once.</summary>
public abstract record ConsentOutcome
{
    private ConsentOutcome() { }
    public sealed record Given(int Version, DateTimeOffset At) : ConsentOutcome;
    public sealed record Withdrawn(int Version, DateTimeOffset At) : ConsentOutcome;
    public sealed record Refused(Refusal Why) : ConsentOutcome;
}
