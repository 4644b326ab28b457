using AfterSchoolBot.Domain;
namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Times of the school's afternoon and how late someone will be.</summary>
/// <remarks>五点 and 5:45 without more are in the afternoon, for the service is: hours 1 to 7 become 13 to 19. 六点过, 五点左右, around 5 are Doubtful.</remarks>
internal static class TimeReader
{
    private static readonly string[] Morning = ["早上", "上午", "清早", "早晨", "朝早", "早"];
    private static readonly string[] Evening = ["下午", "晚上", "傍晚", "夜晚", "晏昼", "中午", "晚"];
    private static readonly string[] AboutBefore = ["大概", "大约", "差不多", "约", "around", "about", "roughly", "after", "before", "过了"];
    private static readonly string[] AboutAfter = ["过", "多", "左右", "前后", "之后", "以后", "后", "之前", "以前", "前", "ish", "or so"];

    // 晚一点, 有一点, 一点都不, 点名
    private static readonly string[] ABit = ["晚", "早", "有", "快", "慢", "好", "多", "大", "小", "差", "再", "这", "那", "说", "少", "近", "远"];
    private static readonly string[] NotOClock = ["名", "儿", "都", "也", "击", "开", "心", "菜", "评", "赞", "头"];

    private static readonly string[] Late = ["晚到", "迟到", "晚", "迟", "late", "later", "delay", "delayed", "behind"];

    public static Heard<TimeOnly> Read(string text)
    {
        List<TimeMention> found = [.. FindAll(Folding.Fold(text)).DistinctBy(mention => mention.Time)];
        return found switch
        {
            [] => Heard<TimeOnly>.None,
            [{ IsAbout: false } only] => new Heard<TimeOnly>.Clear(only.Time),
            [var about] => new Heard<TimeOnly>.Doubtful(about.Time),
            _ => new Heard<TimeOnly>.Several(found.ConvertAll(known => known.Time)),
        };
    }

    /// <summary>Every time that stands in the folded text, from left to right, and where.</summary>
    public static IReadOnlyList<TimeMention> FindAll(string folded)
    {
        var found = new List<TimeMention>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && (Numerals.IsDigit(folded[at - 1]) || folded[at - 1] is ':' or '.')) continue;
            if (ClockTimes.At(folded, at) is not { } clock || IsNoTime(folded, at, clock)) continue;

            if (clock.At(IsMorning(folded, at, clock), Words.AnyBefore(folded, at, Evening)) is { } time) found.Add(new(time, IsAbout(folded, at, clock), at, clock.End));
            at = clock.End - 1;
        }

        return found;
    }

    /// <summary>How late: 「晚到20分钟」, 「要晚半小时」, "20 minutes late". 「晚20」 leaves the unit out: Doubtful(20 minutes).</summary>
    public static Heard<TimeSpan> ReadLate(string text)
    {
        var folded = Folding.Fold(text);
        if (!Words.AnyIn(folded, Late)) return Heard<TimeSpan>.None;

        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && Numerals.IsDigit(folded[at - 1])) continue;
            if (Durations.At(folded, at) is { } duration) return new Heard<TimeSpan>.Clear(duration);
        }

        foreach (var word in Late)
        {
            var at = Words.Find(folded, word);
            if (at < 0) continue;
            var minutes = Numerals.Read(folded.AsSpan(at + word.Length), out var length);
            if (length > 0 && minutes is >= 5 and <= 120 && at + word.Length + length == folded.Length) return new Heard<TimeSpan>.Doubtful(TimeSpan.FromMinutes(minutes));
        }

        return Heard<TimeSpan>.None;
    }

    private static bool IsMorning(string folded, int at, ClockTime clock) => clock.Morning || Words.AnyBefore(folded, at, Morning);

    private static bool IsAbout(string folded, int at, ClockTime clock) =>
        Words.AnyBefore(folded, at, AboutBefore) || Words.AnyAt(folded, Words.SkipBlanks(folded, clock.End), AboutAfter) > 0;

    private static bool IsNoTime(string folded, int at, ClockTime clock) =>
        clock.OnlyPoint
        && (Words.AnyAt(folded, clock.End, NotOClock) > 0 || (clock.Hour <= 2 && at > 0 && Words.AnyBefore(folded, at, ABit)));
}

/// <summary>A time as it stands in a text.</summary>
/// <param name="IsAbout">Around it, after it or before it.</param>
internal readonly record struct TimeMention(TimeOnly Time, bool IsAbout, int Start, int End);
