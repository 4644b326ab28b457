using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Clubs;

/// <summary>The child a club is chosen for, with all that decides which clubs it may have.</summary>
/// <param name="Days">The days granted; none while the application is not approved.</param>
/// <param name="Taken">Seats in clubs already; one that is only held elsewhere gives way and does not count.</param>
/// <param name="MayChooseFrom">When choosing opens for this child: the first tiers are invited earlier.</param>
public sealed record Chooser(
    ChildId Child, int Grade, Weekdays Days, PriorityTier Tier, IReadOnlyCollection<TakenSeat> Taken, DateTimeOffset MayChooseFrom)
{
    public static Chooser For(
        ChildId child, int grade, Enrolment? enrolment, PriorityOrder order, IReadOnlyCollection<TakenSeat> taken, DateTimeOffset mayChooseFrom) =>
        new(child, grade, enrolment is { IsLive: true } ? enrolment.GrantedDays : Weekdays.None, order.TierOf(enrolment?.Priority, grade), taken, mayChooseFrom);

    /// <summary>As if the child had no seat in that club: it is about to be given up.</summary>
    public Chooser Without(ClubId club) => this with { Taken = [.. Taken.Where(seat => seat.Club != club)] };
}

/// <summary>A weekday on which the child already has a club.</summary>
public readonly record struct TakenSeat(ClubId Club, DayOfWeek Weekday);
