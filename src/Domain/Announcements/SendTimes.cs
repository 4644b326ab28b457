using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Announcements;

/// <summary>When announcements go out: not in the quiet hours, and not at the full or half hour, when everybody else sends.</summary>
public static class SendTimes
{
    private const int Rush = 30; // minutes
    private const int BesideIt = 5;

    /// <summary>The first moment from then on at which an announcement that can wait goes out.</summary>
    public static DateTimeOffset NextFor(School school, DateTimeOffset from)
    {
        var day = school.DayOf(from);
        if (!school.MayWrite(from))
        {
            var morning = school.InstantOf(day, school.MorningMessages);
            return morning > from ? morning : school.InstantOf(day.AddDays(1), school.MorningMessages);
        }

        return from;
    }

    /// <summary>A time that was asked for, a little later where it is the full or the half hour: 8:00 is 8:05.</summary>
    public static DateTimeOffset BesideTheRush(DateTimeOffset wished) => wished.Minute % Rush == 0 ? wished.AddMinutes(BesideIt) : wished;
}
