using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

public enum ExemptionState
{
    Asked,
    Granted,
    Declined,
}

/// <summary>
/// A family's wish to pay the reduced share of the approved schedule (减免). Nothing need be stated for it, the amount is the schedule's and
/// nobody's to choose, and nobody but the coordinator and the child's own guardians hears of it (五.2, 三.3).
/// </summary>
public sealed class Exemption
{
    private Exemption(ChildId child, int number, DateOnly from, ExemptionState state) => (Child, Number, From, State, Confirmation) = (child, number, from, state, null!);

    private Exemption(int number, DateOnly from, GuardianConfirmation confirmation)
        : this(confirmation.Child, number, from, ExemptionState.Asked) => Confirmation = confirmation;

    public ChildId Child { get; private set; }

    /// <summary>The child's first, second, … wish: after a decline a family may ask again.</summary>
    public int Number { get; private set; }

    /// <summary>The day it was asked for: if granted, sessions from then on have the reduced share, however long the answer took.</summary>
    public DateOnly From { get; private set; }

    public ExemptionState State { get; private set; }
    public GuardianConfirmation Confirmation { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string Reason { get; private set; } = "";

    public static AskExemptionOutcome Ask(FeeSchedule? schedule, Guardianship? bond, string readBack, string activity, DateTimeOffset now, Exemption? latest)
    {
        if (schedule is null || !schedule.Items.Any(item => item.IsExemption)) return new AskExemptionOutcome.Refused(Refusal.NoExemptionPublished);
        if (latest?.State == ExemptionState.Asked) return new AskExemptionOutcome.Refused(Refusal.ExemptionAlreadyAsked);
        if (latest?.State == ExemptionState.Granted) return new AskExemptionOutcome.Refused(Refusal.ExemptionAlreadyGranted);

        return GuardianConfirmation.Give(bond, Authority.MayApply, readBack, activity, now) switch
        {
            ConfirmationOutcome.Given(var yes) => new AskExemptionOutcome.Asked(new((latest?.Number ?? 0) + 1, DateOnly.FromDateTime(now.DateTime), yes)),
            ConfirmationOutcome.Refused(var why) => new AskExemptionOutcome.Refused(why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public DecideExemptionOutcome Grant(PersonId by, string reason, DateTimeOffset now) => Decide(ExemptionState.Granted, by, reason, now);

    public DecideExemptionOutcome Decline(PersonId by, string reason, DateTimeOffset now) => Decide(ExemptionState.Declined, by, reason, now);

    private DecideExemptionOutcome Decide(ExemptionState state, PersonId by, string reason, DateTimeOffset now)
    {
        if (State != ExemptionState.Asked) return new DecideExemptionOutcome.Refused(Refusal.AlreadyDecided);
        if (by == Confirmation.Guardian) return new DecideExemptionOutcome.Refused(Refusal.NotForOnesOwnChild);
        if (string.IsNullOrWhiteSpace(reason)) return new DecideExemptionOutcome.Refused(Refusal.DecisionNeedsReason);

        (State, DecidedBy, DecidedAt, Reason) = (state, by, now, reason);
        return new DecideExemptionOutcome.Decided(state);
    }
}

public abstract record AskExemptionOutcome
{
    private AskExemptionOutcome() { }
    public sealed record Asked(Exemption Exemption) : AskExemptionOutcome;
    public sealed record Refused(Refusal Why) : AskExemptionOutcome;
}

public abstract record DecideExemptionOutcome
{
    private DecideExemptionOutcome() { }
    public sealed record Decided(ExemptionState State) : DecideExemptionOutcome;
    public sealed record Refused(Refusal Why) : DecideExemptionOutcome;
}
