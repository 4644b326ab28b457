namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Days counted from today: 明天, 后天, 听日, tomorrow, 三天后, in 3 days.</summary>
internal static class RelativeDays
{
    // longest first: 大后天 is not 后天
    private static readonly (string Word, int Days)[] Named =
    [
        ("大后天", 3), ("大后日", 3), ("大前天", -3), ("the day after tomorrow", 2), ("day after tomorrow", 2), ("the day before yesterday", -2), ("day before yesterday", -2),
        ("后天", 2), ("后日", 2), ("后儿", 2), ("明天", 1), ("明日", 1), ("明儿", 1), ("明早", 1), ("明晚", 1), ("听日", 1), ("今天", 0), ("今日", 0), ("今儿", 0), ("今晚", 0), ("今早", 0),
        ("昨天", -1), ("昨日", -1), ("昨晚", -1), ("昨儿", -1), ("寻日", -1), ("琴日", -1), ("前天", -2), ("前日", -2),
        ("tomorrow", 1), ("tommorow", 1), ("tommorrow", 1), ("tomorow", 1), ("tmrw", 1), ("tmr", 1), ("2moro", 1), ("today", 0), ("tonight", 0), ("yesterday", -1),
    ];

    // 放学后天黑了, 以后天天来, 午前天气: the first character belongs to the word before
    private const string OtherWord = "以之然最学课饭午会先班明";

    private static readonly string[] After = ["天之后", "天以后", "天后", "日后", "天过后"];

    private static readonly string[] AWeekAfter = ["周后", "周之后", "周以后", "个星期后", "星期后", "个礼拜后", "礼拜后"];

    private static readonly string[] InDays = ["days' time", "days", "day"];

    /// <summary>Adds the day named at the place and returns the length of the words; 0: none is.</summary>
    public static int At(string folded, int at, DateOnly today, DatesFound found)
    {
        if (folded.AsSpan(at).StartsWith("明后"))
        {
            found.Add(today.AddDays(1));
            found.Add(today.AddDays(2));
            return 2;
        }

        foreach (var (word, days) in Named)
        {
            if (word[0] != folded[at] || !Words.StandsAt(folded, at, word)) continue;
            if (word[0] is '后' or '前' && at > 0 && OtherWord.Contains(folded[at - 1], StringComparison.Ordinal)) return 0;
            if (word == "明早" && at + 2 < folded.Length && folded[at + 2] == '餐') return 0;

            found.Add(today.AddDays(days));
            return word.Length;
        }

        return Counted(folded, at, today, found);
    }

    private static int Counted(string folded, int at, DateOnly today, DatesFound found)
    {
        var english = Words.StandsAt(folded, at, "in ") ? 3 : 0;
        if (english == 0 && at > 0 && Numerals.IsDigit(folded[at - 1])) return 0;

        var count = Numerals.Read(folded.AsSpan(at + english), out var digits);
        if (digits == 0 || count is < 1 or > 99) return 0;

        var end = at + english + digits;
        if (english > 0)
        {
            end = Words.SkipBlanks(folded, end);
            var unit = Words.AnyAt(folded, end, InDays);
            if (unit > 0) found.Add(today.AddDays(count));
            return unit > 0 ? end + unit - at : 0;
        }

        var (day, week) = (Words.AnyAt(folded, end, After), Words.AnyAt(folded, end, AWeekAfter));
        if (day + week == 0) return 0;

        found.Add(today.AddDays(day > 0 ? count : 7 * count));
        return end + day + week - at;
    }
}
