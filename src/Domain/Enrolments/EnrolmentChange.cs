namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>Where an application stands (三.4). No stage is skipped.</summary>
public enum EnrolmentState
{
    /// <summary>Being filled in; it lives in the talk, is no application yet, and binds nobody.</summary>
    Draft,
    Submitted,
    InReview,

    /// <summary>The school has a place for the child on the granted days.</summary>
    Approved,

    /// <summary>Reviewed, but no place yet: 候补, never to be confused with waiting for review (待审核).</summary>
    Waiting,
    Declined,

    /// <summary>Approved, and the guardian has confirmed what it costs.</summary>
    Enrolled,
    Withdrawn,
    Ended,
}

/// <summary>One line of an application's history: the state it came to, by whom, when and why. A guardian's line carries the guardian's yes.</summary>
public sealed class EnrolmentChange
{
    internal EnrolmentChange(int number, EnrolmentState state, Weekdays granted, PersonId by, DateTimeOffset at, string reason, GuardianConfirmation? confirmation) =>
        (Number, State, Granted, By, At, Reason, Confirmation) = (number, state, granted, by, at, reason, confirmation);

    private EnrolmentChange() => Reason = ""; // for EF, which sets the confirmation by itself

    public int Number { get; private set; }
    public EnrolmentState State { get; private set; }

    /// <summary>The days granted from then on: a session is counted, and paid for, by the days that were granted when it took place.</summary>
    public Weekdays Granted { get; private set; }

    public PersonId By { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Reason { get; private set; }
    public GuardianConfirmation? Confirmation { get; private set; }
}

/// <summary>How far the word went that an application waits too long; the principal stands at the end of every ladder (五.4).</summary>
public enum UrgedTo
{
    Nobody,
    Coordinator,
    Principal,
}
