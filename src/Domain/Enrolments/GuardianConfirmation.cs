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

    /// <summary>No bond on the roll, or one that has ended, is a stranger's yes; a bond without the authority says which is missing.</summary>
    public static ConfirmationOutcome Give(Guardianship? bond, Authority needed, string readBack, string activity, DateTimeOffset at)
    {
        if (bond is null or { EndedOn: not null }) return new ConfirmationOutcome.Refused(Refusal.NotThisChildsGuardian);
        if (bond.May(needed)) return new ConfirmationOutcome.Given(new(bond.Child, bond.Guardian, at, readBack, activity));

        var feesAreMissing = needed.HasFlag(Authority.MayConfirmFees) && !bond.May(Authority.MayConfirmFees);
        return new ConfirmationOutcome.Refused(feesAreMissing ? Refusal.GuardianMayNotConfirmFees : Refusal.GuardianMayNotApply);
    }
}

public abstract record ConfirmationOutcome
{
    private ConfirmationOutcome() { }
    public sealed record Given(GuardianConfirmation Confirmation) : ConfirmationOutcome;
    public sealed record Refused(Refusal Why) : ConfirmationOutcome;
}
