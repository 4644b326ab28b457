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

    /// <summary>The same for one person: not in their own quiet hours either.</summary>
    public static DateTimeOffset NextFor(School school, Hours? quiet, DateTimeOffset from)
    {
        if (quiet is null || !quiet.Include(school.TimeOf(from))) return from;

        var day = school.DayOf(from);
        var ends = Free(school, quiet).DefaultIfEmpty(quiet.To); // the school may have moved its hours since: then the person's own wish is kept
        return ends.SelectMany(time => new[] { school.InstantOf(day, time), school.InstantOf(day.AddDays(1), time) }).Where(at => at > from).Min();
    }

    /// <summary>With these quiet hours there is still a time of day at which the school can write to the person.</summary>
    public static bool LeaveTime(School school, Hours quiet) => Free(school, quiet).Any();

    /// <summary>The times of day at which a silence ends and no other goes on.</summary>
    private static IEnumerable<TimeOnly> Free(School school, Hours quiet) =>
        new[] { quiet.To, school.QuietHours.To, school.MorningMessages }.Where(time => school.MayWriteAt(time) && !quiet.Include(time));

    /// <summary>A time that was asked for, a little later where it is the full or the half hour: 8:00 is 8:05.</summary>
    public static DateTimeOffset BesideTheRush(DateTimeOffset wished) => wished.Minute % Rush == 0 ? wished.AddMinutes(BesideIt) : wished;
}
