using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>The days of the plan on which one child stays, each by what was granted at the time, holidays and made-up days as the calendar has them.</summary>
public sealed class StayingDays
{
    private readonly IReadOnlyList<DateOnly> days;
    private readonly DateOnly lastOfPlan;
    private readonly School school;
    private readonly SchoolCalendar calendar;

    private StayingDays(ChildId child, IReadOnlyList<DateOnly> days, DateOnly lastOfPlan, School school, SchoolCalendar calendar) =>
        (Child, this.days, this.lastOfPlan, this.school, this.calendar) = (child, days, lastOfPlan, school, calendar);

    public ChildId Child { get; }

    public static StayingDays Of(ChildId child, IEnumerable<Enrolment> enrolments, ServicePlan plan, School school, SchoolCalendar calendar) => new(
        child,
        [.. enrolments.Where(one => one.Child == child).SelectMany(one => one.SessionsIn(plan.Dates.FirstDay, plan.Dates.LastDay, school, calendar)).Distinct().Order()],
        plan.Dates.LastDay,
        school,
        calendar);

    public bool Includes(DateOnly day) => days.Contains(day);

    /// <summary>Days whose service has not begun, the next one first.</summary>
    public IReadOnlyList<DateOnly> ToCome(DateTimeOffset now) => [.. days.Where(day => !HasBegun(day, now))];

    /// <summary>From the hour at which the care begins the child is expected in the room, and the register is kept.</summary>
    public bool HasBegun(DateOnly day, DateTimeOffset now) => now >= school.InstantOf(day, school.CareFrom);

    /// <summary>Why the child cannot be said to stay away on that day; null: it can.</summary>
    public Refusal? WhyNot(DateOnly day, DateTimeOffset now) =>
        day < school.DayOf(now) ? Refusal.DayHasPassed
        : day > lastOfPlan ? Refusal.AfterTheLastDay
        : !calendar.IsSchoolDay(day) ? Refusal.NotASchoolDay
        : !Includes(day) ? Refusal.ChildDoesNotStayThatDay
        : HasBegun(day, now) ? Refusal.ServiceHasBegun
        : null;
}
