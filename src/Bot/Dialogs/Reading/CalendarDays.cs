using System.Collections.Frozen;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Days of the calendar: 4月6日, 四月六号, 4/6, 2021-04-06, 6号, April 6, 6th of Apr.</summary>
internal static class CalendarDays
{
    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly FrozenDictionary<string, int> Months = MonthNames
        .SelectMany((name, index) => new[] { (name, index), (name[..3], index), (name == "september" ? "sept" : name, index) })
        .DistinctBy(month => month.Item1)
        .ToFrozenDictionary(month => month.Item1, month => month.index + 1, StringComparer.Ordinal);

    // 6号楼, 3号门, 2号线 are no days
    private const string Numbered = "楼门线房桌位车柜窗馆院教选座厅";

    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    /// <summary>Adds the day named at the place and returns the length of its words; 0: none is.</summary>
    public static int At(string folded, int at, DateOnly today, DatesFound found)
    {
        if (Continues(folded, at)) return 0;
        if (Words.IsLatin(folded[at])) return at > 0 && Words.IsLatin(folded[at - 1]) ? 0 : EnglishMonthFirst(folded, at, today, found);

        var number = Numerals.Read(folded.AsSpan(at), out var length);
        if (length == 0) return 0;

        var end = at + length;
        var next = end < folded.Length ? folded[end] : '\0';
        return next switch
        {
            '年' or '-' or '/' or '.' when number is >= 2000 and < 2100 => Full(folded, at, end, number, found),
            '月' => Month(folded, at, end, number, today, found),
            '/' when char.IsAsciiDigit(folded[at]) => Slashed(folded, at, end, number, today, found),
            '号' or '日' => Day(folded, at, end, number, today, found),
            _ => EnglishDayFirst(folded, at, end, number, today, found),
        };
    }

    /// <summary>The 30日 of 2月30日, the 2 of class 3-2, the number of a document, a price.</summary>
    private static bool Continues(string folded, int at)
    {
        if (at == 0) return false;
        if (Numerals.IsDigit(folded[at - 1]) || folded[at - 1] is '¥' or '$') return true;

        return at > 1 && folded[at - 1] is '月' or '/' or '.' or '-' or ':' && (Numerals.IsDigit(folded[at - 2]) || Words.IsLatin(folded[at - 2]));
    }

    private static int Full(string folded, int at, int mark, int year, DatesFound found)
    {
        var month = Numerals.Read(folded.AsSpan(mark + 1), out var length);
        var second = mark + 1 + length;
        if (length == 0 || second >= folded.Length || folded[second] != (folded[mark] == '年' ? '月' : folded[mark])) return 0;

        var day = Numerals.Read(folded.AsSpan(second + 1), out length);
        if (length == 0 || !IsDate(year, month, day)) return 0;

        found.Add(new DateOnly(year, month, day));
        return BehindDay(folded, second + 1 + length) - at;
    }

    private static int Month(string folded, int at, int mark, int month, DateOnly today, DatesFound found)
    {
        var start = Words.SkipBlanks(folded, mark + 1);
        var day = Numerals.Read(folded.AsSpan(start), out var length);
        if (length == 0 || Nearest(month, day, today) is not { } date) return 0;

        found.Add(date);
        return BehindDay(folded, start + length) - at;
    }

    private static int Slashed(string folded, int at, int mark, int first, DateOnly today, DatesFound found)
    {
        var second = Numerals.Read(folded.AsSpan(mark + 1), out var length);
        var end = mark + 1 + length;
        if (length == 0 || (end < folded.Length && (folded[end] is '/' or '%' or ':' || Numerals.IsDigit(folded[end])))) return 0;

        var english = folded.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
        var (monthFirst, dayFirst) = (Nearest(first, second, today), Nearest(second, first, today));
        if ((monthFirst ?? dayFirst) is not { } date) return 0;

        found.Add(date, english && monthFirst is not null && dayFirst is not null && first != second);
        return end - at;
    }

    private static int Day(string folded, int at, int mark, int day, DateOnly today, DatesFound found)
    {
        if (mark + 1 < folded.Length && Numbered.Contains(folded[mark + 1], StringComparison.Ordinal)) return 0;
        if (day is < 1 or > 31) return 0;

        var before = folded.AsSpan(0, at);
        var nextMonth = before.EndsWith("下个月") || before.EndsWith("下月");
        var thisMonth = before.EndsWith("这个月") || before.EndsWith("本月") || before.EndsWith("这月");
        if (DayOfMonth(day, today, nextMonth ? 1 : 0, thisMonth || nextMonth) is not { } date) return 0;

        found.Add(date);
        return mark + 1 - at;
    }

    private static int EnglishMonthFirst(string folded, int at, DateOnly today, DatesFound found)
    {
        var letters = Words.LatinRun(folded, at);
        if (!Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded.AsSpan(at, letters), out var month)) return 0;

        var start = at + letters;
        while (start < folded.Length && folded[start] is ' ' or '.') start++;
        if (Words.StandsAt(folded, start, "the ")) start += 4;
        var day = start < folded.Length && char.IsAsciiDigit(folded[start]) ? Numerals.Read(folded.AsSpan(start), out var length) : length = 0;
        if (length == 0) return 0;

        var end = start + length;
        end += Words.AnyAt(folded, end, Ordinals);
        return Add(folded, at, end, month, day, today, found);
    }

    private static int EnglishDayFirst(string folded, int at, int end, int day, DateOnly today, DatesFound found)
    {
        if (!char.IsAsciiDigit(folded[at]) || day is < 1 or > 31) return 0;

        var ordinal = Words.AnyAt(folded, end, Ordinals);
        var start = Words.SkipBlanks(folded, end + ordinal);
        if (Words.StandsAt(folded, start, "of ")) start += 3;
        var letters = Words.LatinRun(folded, start);
        if (Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded.AsSpan(start, letters), out var month))
        {
            return Add(folded, at, start + letters, month, day, today, found);
        }

        if (ordinal == 0 || !Words.AnyBefore(folded, at, ["the", "on"]) || (letters > 0 && folded.AsSpan(start, letters) is not "please")) return 0;
        if (DayOfMonth(day, today, 0, fixedMonth: false) is not { } date) return 0;

        found.Add(date);
        return end + ordinal - at;
    }

    private static int Add(string folded, int at, int end, int month, int day, DateOnly today, DatesFound found)
    {
        var start = end;
        while (start < folded.Length && folded[start] is ' ' or ',') start++;
        var year = start < folded.Length && char.IsAsciiDigit(folded[start]) ? Numerals.Read(folded.AsSpan(start), out var length) : length = 0;
        var dated = year is >= 2000 and < 2100 && length == 4;
        var date = !dated ? Nearest(month, day, today) : IsDate(year, month, day) ? new DateOnly(year, month, day) : null;
        if (date is not { } found2) return 0;

        found.Add(found2);
        return (dated ? start + length : end) - at;
    }

    /// <summary>Of last year's, this year's and next year's such day the one closest to today.</summary>
    private static DateOnly? Nearest(int month, int day, DateOnly today)
    {
        DateOnly? nearest = null;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (!IsDate(year, month, day)) continue;
            var date = new DateOnly(year, month, day);
            if (nearest is not { } known || Math.Abs(date.DayNumber - today.DayNumber) < Math.Abs(known.DayNumber - today.DayNumber)) nearest = date;
        }

        return nearest;
    }

    private static DateOnly? DayOfMonth(int day, DateOnly today, int months, bool fixedMonth)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(months);
        for (var tries = 0; tries < (fixedMonth ? 1 : 3); tries++, first = first.AddMonths(1))
        {
            if (!IsDate(first.Year, first.Month, day)) continue;
            var date = first.AddDays(day - 1);
            if (fixedMonth || date >= today) return date;
        }

        return null;
    }

    private static int BehindDay(string folded, int at) => at < folded.Length && folded[at] is '号' or '日' ? at + 1 : at;

    private static bool IsDate(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
