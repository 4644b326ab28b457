using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>From when, until when and how often the service is, for someone who joins today.</summary>
internal sealed record ServiceOutline(DateOnly First, DateOnly Last, School School, SchoolCalendar Calendar)
{
    /// <summary>The first day is the plan's, or tomorrow once the service runs: what has been is not paid for.</summary>
    public static ServiceOutline Of(ServicePlan plan, School school, SchoolCalendar calendar, DateOnly today) =>
        new(plan.Dates.FirstDay > today ? plan.Dates.FirstDay : today.AddDays(1), plan.Dates.LastDay, school, calendar);

    public IReadOnlyList<DateOnly> SessionsOn(Weekdays days) => Calendar.SchoolDaysOn(days, First, Last);

    /// <summary>18:00，5月1日起 18:30: the published season's time, and the change that falls within these days.</summary>
    public string Until()
    {
        var now = School.EndOfService(First);
        var change = School.SeasonSwitches.Select(one => one.From).FirstOrDefault(from => from > First && from <= Last && School.EndOfService(from) != now);
        return change == default
            ? Texts.Time(now)
            : Texts.UntilThenFrom(Texts.Time(now), Texts.ShortDay(change), Texts.Time(School.EndOfService(change)));
    }
}
