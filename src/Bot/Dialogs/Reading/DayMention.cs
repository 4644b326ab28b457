namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Days of the week named at one place: 周三 · 礼拜一三五 · 星期一、三 · Thurs · 周一到周五.</summary>
/// <param name="Mask">Monday is 1, Sunday 64.</param>
/// <param name="First">The day named first.</param>
/// <param name="Week">Weeks from the present one: 0 这周, 1 下周, -1 上周; null when only the day was named.</param>
/// <param name="Every">每周三 is a habit, no date.</param>
/// <param name="Start">Where 下周 or the day begins.</param>
/// <param name="End">Behind the last day.</param>
internal readonly record struct DayMention(int Mask, DayOfWeek First, int? Week, bool Every, int Start, int End)
{
    public const int SchoolDays = 0b001_1111;
    public const int Weekend = 0b110_0000;

    private static readonly string[] Until = ["到", "至", "-", "~", "to", "through", "thru", "till", "until"];

    private static readonly string[] EveryDay = [.. Words.Set(
        "每天", "天天", "日日", "每日", "工作日", "平日", "上学日", "返学日", "一周五天", "一星期五天", "一个星期五天", "五天都", "五天全", "5天都", "整周", "全周",
        "every day", "everyday", "every weekday", "each day", "daily", "weekdays", "weekday", "all week", "all five days", "five days a week", "every school day")
        .OrderByDescending(word => word.Length)];

    private static readonly string[] WeekendWords = ["双休日", "周末", "weekends", "weekend"];

    /// <summary>All mentions from left to right.</summary>
    /// <param name="changing">Mon to Fri is five days; not where something is being changed, there 「Tue to Wed」 is from one to the other.</param>
    public static List<DayMention> Scan(string folded, bool changing = false)
    {
        var found = new List<DayMention>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (At(folded, at) is not { } mention) continue;

            mention = mention.Extended(folded, changing);
            at = mention.End - 1;
            if (found.Count > 0 && found[^1].Joins(mention, folded)) found[^1] = found[^1] with { Mask = found[^1].Mask | mention.Mask, End = mention.End };
            else found.Add(mention);
        }

        return found;
    }

    /// <summary>Days of a list at the place, without 周 before: only where days were asked for.</summary>
    public static DayMention? BareAt(string folded, int at)
    {
        var end = WeekdayWords.Sequence(folded, at, bare: true, out var mask);
        return end == at ? null : new DayMention(mask, WeekdayWords.DayOf(folded[at]), null, false, at, end).Extended(folded, changing: false);
    }

    private static DayMention? At(string folded, int at)
    {
        if (Words.AnyAt(folded, at, EveryDay) is var every and > 0) return new DayMention(SchoolDays, DayOfWeek.Monday, null, true, at, at + every);
        if (Words.AnyAt(folded, at, WeekendWords) is var weekend and > 0) return new DayMention(Weekend, DayOfWeek.Saturday, null, false, at, at + weekend);

        var name = WeekdayWords.PrefixAt(folded, at);
        var end = name > 0 ? WeekdayWords.Sequence(folded, at + name, bare: name == 1 && folded[at] == '拜', out var mask) : WeekdayWords.EnglishAt(folded, at, out mask);
        if (end <= at + name) return null;

        var (week, every2, start) = WeekdayWords.WeekBefore(folded, at);
        var first = name > 0 ? WeekdayWords.DayOf(folded[at + name]) : DayOf(mask);
        return new DayMention(mask, first, week, every2, start, end);
    }

    /// <summary>周一和周三 is one mention, so that what is said of it is said of both; a blank or comma may also stand between right and wrong.</summary>
    private bool Joins(DayMention next, string folded)
    {
        var between = folded.AsSpan()[End..next.Start].Trim();
        return next.Week is null
            && (next.Start == End || (!between.IsEmpty && between is not "," && Words.AnyAt(between, 0, WeekdayWords.Joints) == between.Length));
    }

    private DayMention Extended(string folded, bool changing)
    {
        var at = Words.SkipBlanks(folded, End);
        if (Words.AnyAt(folded, at, Until) is not (var until and > 0) || (changing && Words.StandsAt(folded, at, "to"))) return this;

        at = Words.SkipBlanks(folded, at + until);
        var other = At(folded, at);
        if (other is null)
        {
            // 周一到五
            var end = WeekdayWords.Sequence(folded, at, bare: true, out var mask);
            if (end != at) other = new DayMention(mask, WeekdayWords.DayOf(folded[at]), null, false, at, end);
        }

        return other is { } last && Index(last.First) > Index(First)
            ? this with { Mask = Mask | last.Mask | Between(Index(First), Index(last.First)), End = last.End }
            : this;
    }

    private static int Between(int from, int to) => ((1 << (to + 1)) - 1) & ~((1 << from) - 1);

    private static int Index(DayOfWeek day) => ((int)day + 6) % 7;

    private static DayOfWeek DayOf(int mask) => (DayOfWeek)((int.Log2(mask) + 1) % 7);
}
