using System.Collections.Frozen;

namespace AfterSchoolBot.Domain.Programmes;

/// <summary>Everything without which a plan is not published, each with the clause that asks for it.</summary>
public enum PlanItem
{
    [Clause("二.2")] Time,
    [Clause("二.2")] Content,
    [Clause("二.2")] Way,
    [Clause("二.2")] SafetyMeasures,
    [Clause("二.2")] Fees,
    [Clause("四.2")] Staffing,
    [Clause("四.2")] ClubMenu,
    [Clause("四.2")] Places,

    /// <summary>A weekday on which nothing is offered.</summary>
    [Clause("三.5")] Sessions,
    [Clause("三.5")] SessionRoom,
    [Clause("四.2")] SessionStaff,

    /// <summary>More places than the adults of that day can look after.</summary>
    [Clause("三.5")] Adults,

    /// <summary>How many children one adult looks after: the school's own figure, never guessed.</summary>
    [Clause("五.4")] Ratio,

    /// <summary>A session in a room with an open serious hazard.</summary>
    [Clause("五.4")] Hazards,

    /// <summary>A lesson in disguise is on the plan.</summary>
    [Clause("五.5")] NoLessons,
    [Clause("五.4")] PersonInCharge,
    [Clause("五.4")] Backup,
    [Clause("五.4")] EmergencyPlan,
    [Clause("五.4")] Liability,
    [Clause("三.2")] SeasonSwitch,
    [Clause("五.2")] FeeApproval,
    [Clause("四.2")] ServiceNotice,
    [Clause("五.4")] ServiceAgreement,
    [Clause("五.2")] FeeNotice,
    [Clause("五.4")] PickupRules,
    [Clause("二.1")] PrivacyNotice,
    [Clause("四.2")] DaysOfNotice,
    [Clause("五.4")] PrincipalsAgreement,
}

public static class PlanItemExtensions
{
    private static readonly FrozenDictionary<PlanItem, string> Clauses = ClauseAttribute.OfEach<PlanItem>();

    public static string Clause(this PlanItem item) => Clauses[item];
}

/// <summary>What is still missing; of the things that each weekday or each session needs, for which.</summary>
public sealed record MissingItem(PlanItem Item, DayOfWeek? Weekday = null, int? Session = null)
{
    /// <summary>Somebody is named, but the check has not been passed or has run out (四.3).</summary>
    public PersonId? Unvetted { get; init; }

    public string Clause => Unvetted is null ? Item.Clause() : "四.3";
}

/// <summary>Somebody is put on a duty, or may not be.</summary>
public abstract record ArrangeOutcome
{
    private ArrangeOutcome() { }
    public sealed record Arranged : ArrangeOutcome;
    public sealed record Refused(Refusal Why) : ArrangeOutcome;
}

/// <summary>A plan is out for everybody, or what it lacks is named.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome() { }
    public sealed record Published(DateTimeOffset At, DateTimeOffset ApplicationsFrom) : PublishOutcome;
    public sealed record Refused(IReadOnlyList<MissingItem> Missing) : PublishOutcome;
}

/// <summary>Whether families can apply now.</summary>
public abstract record ApplicationsState
{
    private ApplicationsState() { }

    /// <summary>The reason for which an application is not taken now. Null: it is.</summary>
    public virtual Refusal? Why => null;

    public sealed record NotPublished : ApplicationsState
    {
        public override Refusal? Why => Refusal.ServiceNotPublished;
    }

    public sealed record NotOpenYet(DateTimeOffset Opens) : ApplicationsState
    {
        public override Refusal? Why => Refusal.ApplicationsNotOpenYet;
    }

    public sealed record Open : ApplicationsState;

    public sealed record Closed : ApplicationsState
    {
        public override Refusal? Why => Refusal.ApplicationsClosed;
    }
}
