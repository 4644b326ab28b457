using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>
/// A guardian's own yes, kept so that it can be shown: who said it, for which child, when, to which words, by which tap. It can only be
/// given by someone whom the school roll lets decide for the child, so whatever asks for one cannot be done by the school alone (二.3).
/// </summary>
public sealed record GuardianConfirmation
{
    private GuardianConfirmation(ChildId child, PersonId guardian, DateTimeOffset at, string readBack, string activity) =>
        (Child, Guardian, At, ReadBack, Activity) = (child, guardian, at, readBack, activity);

    public ChildId Child { get; }
    public PersonId Guardian { get; }
    public DateTimeOffset At { get; }

    /// <summary>Fingerprint of the words that were read before the button was pressed.</summary>
    public string ReadBack { get; }

    /// <summary>Id, on its channel, of the message that said yes.</summary>
    public string Activity { get; }

    public static ConfirmationOutcome Give(Standing standing, string readBack, string activity, DateTimeOffset at) => standing switch
    {
        { IsGuardian: false } => new ConfirmationOutcome.Refused(Refusal.NotThisChildsGuardian),
        { MayDecide: false } => new ConfirmationOutcome.Refused(Refusal.GuardianMayNotApply),
        _ => new ConfirmationOutcome.Given(new(standing.Child, standing.Person, at, readBack, activity)),
    };
}

/// <summary>How a person stands to a child by the school roll, at the moment of the wish. Taken from guardianship, never from what was typed.</summary>
public readonly record struct Standing(PersonId Person, ChildId Child, bool IsGuardian, bool MayDecide);

public abstract record ConfirmationOutcome
{
    private ConfirmationOutcome() { }
    public sealed record Given(GuardianConfirmation Confirmation) : ConfirmationOutcome;
    public sealed record Refused(Refusal Why) : ConfirmationOutcome;
}
