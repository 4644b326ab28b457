namespace AfterSchoolBot.Domain.Oversight;

/// <summary>The lists that the office can take out as a file.</summary>
public enum ReportKind
{
    /// <summary>Every application, for the office only.</summary>
    Applications,

    /// <summary>Who sits in which club, as its leader sees it: names and classes.</summary>
    Rosters,

    /// <summary>The families' accounts, for the office only.</summary>
    Ledger,

    /// <summary>The term in figures for the district, without a name (二.5).</summary>
    Term,
}

/// <summary>A list of more pupils than one person may take out alone: it is made when a second person has agreed (D8).</summary>
public sealed class ExportWish(int number, ReportKind report, PersonId askedBy, DateTimeOffset askedAt, int pupils)
{
    /// <summary>A list asked for long ago is asked for anew.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(2);

    public int Number { get; } = number;
    public ReportKind Report { get; } = report;
    public PersonId AskedBy { get; } = askedBy;
    public DateTimeOffset AskedAt { get; } = askedAt;

    /// <summary>How many children the list would name.</summary>
    public int Pupils { get; } = pupils;

    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public bool Agreed { get; private set; }

    public bool IsOpen(DateTimeOffset now) => DecidedAt is null && now < AskedAt + GoodFor;

    public ExportOutcome Agree(PersonId by, DateTimeOffset now) => Decide(by, agreed: true, now);

    public ExportOutcome TurnDown(PersonId by, DateTimeOffset now) => Decide(by, agreed: false, now);

    private ExportOutcome Decide(PersonId by, bool agreed, DateTimeOffset now)
    {
        if (!IsOpen(now)) return new ExportOutcome.Refused(Refusal.ExportAlreadyDecided);
        if (by == AskedBy) return new ExportOutcome.Refused(Refusal.SecondPersonMustAgree);

        (DecidedBy, DecidedAt, Agreed) = (by, now, agreed);
        return agreed ? new ExportOutcome.Agreed() : new ExportOutcome.TurnedDown();
    }
}

public abstract record ExportOutcome
{
    private ExportOutcome() { }
    public sealed record Agreed : ExportOutcome;
    public sealed record TurnedDown : ExportOutcome;
    public sealed record Refused(Refusal Why) : ExportOutcome;
}
