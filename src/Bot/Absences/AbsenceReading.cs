using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Absences;

/// <summary>What a sentence says of a day away: 小明周三请假, 这周三到周五不来, leave tomorrow.</summary>
internal static partial class AbsenceReading
{
    private const string Weekdays = "一二三四五六";

    // a month of days at once is no day off
    private const int LongestSpan = 31;

    private static readonly string[] Plain = ["请假", "请个假", "请一天假", "请两天假", "day off", "days off", "absent", "absence"];

    private static readonly string[] DayAway = ["不来", "来不了", "来不到", "不去", "去不了", "缺席", "not coming", "not come", "won't come", "won't be", "can't come", "cannot come", "leave", "stay home", "stays home", "away"];

    // leaving for good, somebody else who does not come, going home early: other things
    private static readonly string[] Otherwise =
        ["起", "开始", "以后", "再也", "接", "早点", "提前", "退", "club", "service", "early", "pick", "collect", "teacher", "from now", "any more", "anymore", "school for"];

    // about days off, and not for one
    private static readonly string[] About = ["费", "钱", "退", "扣", "算", "条", "查", "规定", "麻烦", "政策", "policy", "rule", "fee", "refund", "money", "pay"];

    private static readonly string[] Back = ["还是来", "取消请假", "不请假", "照常来", "又能来", "销假", "coming after all", "come after all", "cancel the day off"];

    private static readonly string[] Who = ["谁请假", "谁请了假", "谁不来", "谁缺席", "哪些孩子请假", "哪些学生请假", "哪些人请假", "哪个孩子请假", "请假名单", "几个请假", "几个人请假", "who is absent", "who's absent", "who is away", "who has a day off", "who is off"];

    public static bool MeansAbsence(string sentence, DateOnly today)
    {
        var folded = Folding.Fold(sentence);
        if (Words.Asks(sentence) || MeansComing(sentence) || AsksWho(sentence)) return false;
        if (Says(folded, Plain)) return !Says(folded, About);

        return Says(folded, DayAway) && OneDay().IsMatch(folded) && !Says(folded, Otherwise) && DaysOf(sentence, today).Count > 0;
    }

    public static bool MeansComing(string sentence) => Says(Folding.Fold(sentence), Back) && !Words.Asks(sentence);

    public static bool AsksWho(string sentence) => Says(Folding.Fold(sentence), Who);

    /// <summary>The days, and whether they are a span of which only the child's own days count.</summary>
    public static IReadOnlyList<Answer> Read(string sentence, DateOnly today)
    {
        var days = DaysOf(sentence, today);
        if (days.Count == 0) return [];

        return Ends(sentence, days, today) is var (first, last) && last > first
            ? [new("said", Write(Each(first, last))), new("span", "yes")]
            : [new("said", Write(days))];
    }

    public static string Write(IEnumerable<DateOnly> days) => string.Join(',', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static IReadOnlyList<DateOnly>? Parse(string? days) =>
        days?.Split(',').Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();

    private static IReadOnlyList<DateOnly> DaysOf(string sentence, DateOnly today) => DateReader.Read(sentence, today) switch
    {
        Heard<DateOnly>.Clear(var day) => [day],
        Heard<DateOnly>.Doubtful(var day) => [day],
        Heard<DateOnly>.Several(var days) => days,
        _ => [],
    };

    /// <summary>From the day before 到 to the one after it; 周三到周五 said on a Thursday is next week's. Null: no span is said.</summary>
    private static (DateOnly First, DateOnly Last)? Ends(string sentence, IReadOnlyList<DateOnly> days, DateOnly today)
    {
        var folded = Folding.Fold(sentence);
        if (Until().Match(folded) is not { Success: true, Index: > 0 } until) return null;

        var first = DaysOf(folded[..until.Index], today) is [var before] ? before : days[0];
        var rest = folded[(until.Index + until.Length)..];
        var last = DaysOf(rest, today) is [var after] ? after
            : Weekdays.IndexOf(rest[0], StringComparison.Ordinal) is var day and >= 0 && Weekdays.Contains(folded[..until.Index][^1], StringComparison.Ordinal) ? first.AddDays(day + 1 - (int)first.DayOfWeek) // 周一到三
            : days[^1];
        return (first, last < first ? last.AddDays(7) : last);
    }

    private static IEnumerable<DateOnly> Each(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last && day < first.AddDays(LongestSpan); day = day.AddDays(1)) yield return day;
    }

    private static bool Says(string folded, string[] words) => words.Any(word => folded.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"(今天|明天|后天|今日|明日|听日|今晚|明后|[这本下]个?(周|星期|礼拜)|\d+ ?[号日]|tomorrow|today|\bon |this |next )")]
    private static partial Regex OneDay();

    [GeneratedRegex(@"(到|至|~|-|—|–|\bto\b|through|until|till)\s*(?=[周星礼这下本明后今大\d一二三四五六日]|mon|tue|wed|thu|fri|next|this|tomorrow|the )")]
    private static partial Regex Until();
}
