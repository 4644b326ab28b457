namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>A length of time of less than half a day: 20分钟, 半小时, 一个半小时, 一刻钟, 半个钟, half an hour, 20 min.</summary>
internal static class Durations
{
    private static readonly string[] HalfHours = ["半个小时", "半小时", "半个钟头", "半个钟", "半点钟", "half an hour", "half hour", "half-hour"];
    private static readonly string[] OneHour = ["an hour"];
    private static readonly string[] Minutes = ["分钟", "分", "minutes", "minute", "mins", "min", "m"];
    private static readonly string[] Hours = ["个小时", "小时", "个钟头", "个钟", "钟头", "hours", "hour", "hrs", "hr", "h"];
    private static readonly string[] AndAHalf = ["个半小时", "个半钟头", "个半钟"];

    public static TimeSpan? At(string folded, int at)
    {
        if (Words.AnyAt(folded, at, HalfHours) > 0) return TimeSpan.FromMinutes(30);
        if (Words.AnyAt(folded, at, OneHour) > 0) return TimeSpan.FromHours(1);

        var number = Numerals.Read(folded.AsSpan(at), out var length);
        if (length == 0 || number is < 1 or > 240) return null;

        var end = Words.SkipBlanks(folded, at + length);
        if (folded.AsSpan(end).StartsWith("刻钟")) return TimeSpan.FromMinutes(15 * number);
        if (Words.AnyAt(folded, end, AndAHalf) > 0) return TimeSpan.FromMinutes((60 * number) + 30);
        if (Words.AnyAt(folded, end, Hours) > 0) return number <= 5 ? TimeSpan.FromHours(number) : null;

        return Words.AnyAt(folded, end, Minutes) > 0 ? TimeSpan.FromMinutes(number) : null;
    }
}
