using AfterSchoolBot.Domain;
namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>The day a sentence speaks of, seen from today.</summary>
/// <remarks>
/// Weeks start on Monday. 下周三 is Wednesday of the week after this one, so 下周一 said on a Sunday is tomorrow; 这周三 is this week's, even when it is
/// over. 周三 alone is the next one to come; said on a Wednesday it may be today or in a week: Doubtful(today). "Next Wednesday" said before this
/// week's Wednesday may mean either: Doubtful(the later), the date must be read back. A day without a year is the nearest one; 6号 the next one to come.
/// 4/6 is 6 April as the school writes it; in an English sentence, where it may be 4 June, Doubtful. A weekday beside a date (4月14日（周三）) only
/// confirms it; two days that differ are Several, and so is a range.
/// </remarks>
internal static class DateReader
{
    public static Heard<DateOnly> Read(string text, DateOnly today)
    {
        var folded = Folding.Fold(text);
        var found = new DatesFound();
        for (var at = 0; at < folded.Length; at++)
        {
            var length = RelativeDays.At(folded, at, today, found);
            if (length == 0) length = CalendarDays.At(folded, at, today, found);
            if (length > 0) at += length - 1;
        }

        foreach (var mention in DayMention.Scan(folded)) AddWeekdays(mention, folded, today, found);
        return found.Outcome();
    }

    private static void AddWeekdays(DayMention mention, string folded, DateOnly today, DatesFound found)
    {
        if (mention.Every || (mention.Mask == DayMention.Weekend && mention.Start + 2 == mention.End)) return;

        var thisMonday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        for (var day = 0; day < 7; day++)
        {
            if ((mention.Mask & (1 << day)) == 0) continue;

            var thisWeek = thisMonday.AddDays(day);
            if (mention.Week is not { } week)
            {
                found.AddBareWeekday(thisWeek < today ? thisWeek.AddDays(7) : thisWeek, thisWeek == today);
                continue;
            }

            var english = Words.IsLatin(folded[mention.Start]);
            found.Add(thisWeek.AddDays(7 * week), english && ((week == 1 && thisWeek >= today) || (week == -1 && thisWeek < today)));
        }
    }
}

/// <summary>The dates of one sentence as they are come upon.</summary>
internal sealed class DatesFound
{
    private readonly List<(DateOnly Date, bool Doubtful)> dates = [];
    private readonly List<(DateOnly Date, bool Doubtful)> weekdays = [];

    public void Add(DateOnly date, bool doubtful = false)
    {
        if (!dates.Exists(known => known.Date == date)) dates.Add((date, doubtful));
    }

    public void AddBareWeekday(DateOnly date, bool doubtful)
    {
        if (!weekdays.Exists(known => known.Date == date)) weekdays.Add((date, doubtful));
    }

    public Heard<DateOnly> Outcome()
    {
        foreach (var weekday in weekdays)
        {
            if (!dates.Exists(known => known.Date.DayOfWeek == weekday.Date.DayOfWeek)) dates.Add(weekday);
        }

        return dates switch
        {
            [] => Heard<DateOnly>.None,
            [(var date, false)] => new Heard<DateOnly>.Clear(date),
            [(var date, true)] => new Heard<DateOnly>.Doubtful(date),
            _ => new Heard<DateOnly>.Several(dates.ConvertAll(known => known.Date)),
        };
    }
}
