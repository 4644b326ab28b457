namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>A time as it stands in the text.</summary>
/// <param name="Morning">am was said.</param>
/// <param name="Evening">pm was said.</param>
/// <param name="OnlyPoint">Nothing but 一点, which also means a little.</param>
internal readonly record struct ClockTime(int Hour, int Minute, bool Morning, bool Evening, bool OnlyPoint, int End)
{
    public TimeOnly? At(bool morning, bool evening)
    {
        var hour = Hour switch
        {
            12 when morning => 0,
            < 12 when Evening || evening => Hour + 12,
            >= 1 and <= 7 when !morning => Hour + 12,
            _ => Hour,
        };
        return hour < 24 && Minute < 60 ? new TimeOnly(hour, Minute) : null;
    }
}

/// <summary>17:45 · 5点45 · 五点半 · 五点三刻 · 差五分六点 · 5:45pm · half past five · quarter to six.</summary>
internal static class ClockTimes
{
    private static readonly string[] Pm = ["p.m.", "p.m", "pm"];
    private static readonly string[] Am = ["a.m.", "a.m", "am"];
    private static readonly string[] EnglishHours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly (string Words, int Minute, int Back)[] Quarters = [("half past ", 30, 0), ("quarter past ", 15, 0), ("quarter to ", 45, 1)];

    public static ClockTime? At(string folded, int at)
    {
        if (folded[at] == '差') return Short(folded, at);
        if (Words.IsLatin(folded[at])) return Spoken(folded, at);

        var hour = Numerals.Read(folded.AsSpan(at), out var length);
        var end = at + length;
        if (length == 0 || hour > 24) return null;
        if (end < folded.Length && folded[end] is '点' or '时' && !(folded[end] == '时' && Words.AnyAt(folded, end, ["时间", "时候"]) > 0)) return Chinese(folded, hour, end + 1);

        return Digital(folded, at, hour, end);
    }

    private static ClockTime Chinese(string folded, int hour, int at)
    {
        if (Words.AnyAt(folded, at, ["钟"]) is var o and > 0) return new ClockTime(hour, 0, false, false, false, at + o);
        if (Words.AnyAt(folded, at, ["半"]) > 0) return new ClockTime(hour, 30, false, false, false, at + 1);

        at += Words.AnyAt(folded, at, ["过"]) is var past and > 0 && Numerals.ReadPadded(folded.AsSpan(at + past), out var some) >= 0 && some > 0 ? past : 0;
        var minute = Numerals.ReadPadded(folded.AsSpan(at), out var length);
        var end = at + length;
        if (length == 0 || minute > 59) return new ClockTime(hour, 0, false, false, true, at);
        if (end < folded.Length && folded[end] == '刻') return new ClockTime(hour, minute * 15, false, false, false, end + 1);

        // 五点一个人: only minutes of two digits, or 五点零五, or with 分, belong to the hour
        var unit = Words.AnyAt(folded, end, ["分钟", "分"]);
        return unit > 0 || minute >= 10 || length > 1
            ? new ClockTime(hour, minute, false, false, false, end + unit)
            : new ClockTime(hour, 0, false, false, true, at);
    }

    private static ClockTime? Digital(string folded, int at, int hour, int end)
    {
        if (!char.IsAsciiDigit(folded[at])) return null;

        var (minute, length) = (0, 0);
        var mark = end < folded.Length ? folded[end] : '\0';
        if (mark is ':' or '.' or 'h') minute = Numerals.Read(folded.AsSpan(end + 1), out length);
        var minutes = length == 2;
        var after = Words.SkipBlanks(folded, minutes ? end + 1 + length : end);
        var (am, pm) = (HalfAt(folded, after, Am), HalfAt(folded, after, Pm));
        if (am + pm > 0) return hour is >= 1 and <= 12 ? new ClockTime(hour, minute, am > 0, pm > 0, false, after + am + pm) : null;
        if (Words.AnyAt(folded, after, ["o'clock", "oclock"]) is var o and > 0) return new ClockTime(hour, 0, false, false, false, after + o);

        return mark is ':' or 'h' && minutes && minute < 60 ? new ClockTime(hour, minute, false, false, false, end + 1 + length) : null;
    }

    /// <summary>am, but not the start of another word: 5 amazing.</summary>
    private static int HalfAt(string folded, int at, string[] words)
    {
        foreach (var word in words)
        {
            var end = at + word.Length;
            if (folded.AsSpan(at).StartsWith(word) && (end == folded.Length || !Words.IsLatin(folded[end]))) return word.Length;
        }

        return 0;
    }

    private static ClockTime? Short(string folded, int at)
    {
        var minutes = Numerals.Read(folded.AsSpan(at + 1), out var length);
        if (length == 0 || minutes > 30) return null;

        var end = at + 1 + length;
        var unit = Words.AnyAt(folded, end, ["分钟", "分", "刻"]);
        if (unit == 0) return null;
        if (folded[end] == '刻') minutes *= 15;

        var hour = Numerals.Read(folded.AsSpan(end + unit), out length);
        end += unit + length;
        return length > 0 && hour is >= 1 and <= 24 && end < folded.Length && folded[end] == '点'
            ? new ClockTime(hour - 1, 60 - minutes, false, false, false, end + 1)
            : null;
    }

    private static ClockTime? Spoken(string folded, int at)
    {
        if (at > 0 && Words.IsLatin(folded[at - 1])) return null;

        var (minute, start, back) = (-1, at, 0);
        foreach (var (words, minutes, hours) in Quarters)
        {
            if (folded.AsSpan(at).StartsWith(words)) (minute, start, back) = (minutes, at + words.Length, hours);
        }

        var (hour, length) = Hour(folded, start);
        if (length == 0) return null;

        var after = Words.SkipBlanks(folded, start + length);
        var (am, pm, o) = (HalfAt(folded, after, Am), HalfAt(folded, after, Pm), Words.AnyAt(folded, after, ["o'clock", "oclock"]));
        return minute < 0 && am + pm + o == 0 ? null : new ClockTime(hour - back, Math.Max(minute, 0), am > 0, pm > 0, false, am + pm + o > 0 ? after + am + pm + o : start + length);
    }

    private static (int Hour, int Length) Hour(string folded, int at)
    {
        if (at < folded.Length && char.IsAsciiDigit(folded[at]))
        {
            var hour = Numerals.Read(folded.AsSpan(at), out var digits);
            return hour is >= 1 and <= 12 ? (hour, digits) : (0, 0);
        }

        for (var i = 0; i < EnglishHours.Length; i++)
        {
            if (Words.StandsAt(folded, at, EnglishHours[i])) return (i + 1, EnglishHours[i].Length);
        }

        return (0, 0);
    }
}
