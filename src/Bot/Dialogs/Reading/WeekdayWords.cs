using System.Collections.Frozen;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>The words for days of the week and what may stand around them. Text is folded; a day is a bit, Monday the lowest.</summary>
internal static class WeekdayWords
{
    private static readonly FrozenDictionary<string, int> English = new (string Words, int Day)[]
        {
            ("mon monday", 0), ("tue tues tuesday", 1), ("wed weds wednesday wensday wendsday wedsday", 2), ("thu thur thurs thursday", 3),
            ("fri friday", 4), ("sat saturday", 5), ("sun sunday", 6),
        }
        .SelectMany(pair => pair.Words.Split(' ').Select(word => (word, pair.Day)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Day, StringComparer.Ordinal);

    public static readonly string[] Joints = ["还有", "、", ",", "/", "和", "跟", "与", "同", "及", "加", "同埋", "&", "+", "and"];

    // what may follow a day that has no 周 of its own: 礼拜一三五没人接, but not 周一 一起, 周三 五点, 一个, 二年级
    private const string Follow = "的吧去来要报可行都也得没不就啊呢啦嘛上在有给和跟与同及到至放留他她我孩娃爸妈晚下早中周星礼拜这那改换了唔冇是能想需必走接咯喽一二三四五六日";

    private const string Counted = "次回节趟遍个年岁";

    private const string NotMonday = "定共直般样些";

    private static readonly (string Word, int Week)[] Weeks =
    [
        ("下下个", 2), ("下下", 2), ("下个", 1), ("下", 1), ("上上", -2), ("上个", -1), ("上", -1), ("这个", 0), ("这", 0), ("本", 0), ("今个", 0),
        ("week after next", 2), ("next week", 1), ("next", 1), ("last", -1), ("this coming", 0), ("this", 0),
    ];

    /// <summary>Length of 周, 星期, 礼拜 or the southern 拜 at the place.</summary>
    public static int PrefixAt(ReadOnlySpan<char> text, int at) => (at < text.Length ? text[at] : ' ') switch
    {
        '周' or '拜' => 1,
        '星' when at + 1 < text.Length && text[at + 1] == '期' => 2,
        '礼' when at + 1 < text.Length && text[at + 1] == '拜' => 2,
        _ => 0,
    };

    public static DayOfWeek DayOf(char c) => (DayOfWeek)((DayIndex(c) + 1) % 7);

    /// <summary>Reads 一 or 一三五 or 一、三、五; returns where it ends, which is where it began when there is no day.</summary>
    /// <param name="bare">Nothing before says that days are meant, so what follows must not make it a count.</param>
    public static int Sequence(ReadOnlySpan<char> text, int at, bool bare, out int mask)
    {
        mask = 0;
        if (at >= text.Length || DayIndex(text[at]) is not (var first and >= 0)) return at;
        if (bare ? !MayEnd(text, at + 1) || text[at] == '天' || PrefixAt(text, at + 1) > 0 : IsNoDay(text, at)) return at; // 一周三次

        mask = 1 << first;
        var digits = char.IsAsciiDigit(text[at]);
        var end = at + 1;
        while (true)
        {
            var next = AfterJoint(text, end);
            if (next >= text.Length || text[next] == '天' || DayIndex(text[next]) is not (var day and >= 0)) return end;
            if (char.IsAsciiDigit(text[next]) != digits || !MayEnd(text, next + 1)) return digits && next == end ? Nothing(at, out mask) : end;

            mask |= 1 << day;
            end = next + 1;
        }
    }

    /// <summary>The 1 of 14号 is no Monday.</summary>
    private static int Nothing(int at, out int mask)
    {
        mask = 0;
        return at;
    }

    /// <summary>An English day, plural or slightly misspelt; returns where it ends, or the place itself.</summary>
    public static int EnglishAt(ReadOnlySpan<char> text, int at, out int mask)
    {
        mask = 0;
        if (at > 0 && Words.IsLatin(text[at - 1])) return at;

        var length = Words.LatinRun(text, at);
        if (length < 3) return at;

        var word = text.Slice(at, length);
        var lookup = English.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var day) && !(word[^1] == 's' && lookup.TryGetValue(word[..^1], out day)) && !Misspelt(word, out day)) return at;

        mask = 1 << day;
        return at + length;
    }

    /// <summary>Which week was said just before the day, and where that begins.</summary>
    public static (int? Week, bool Every, int Start) WeekBefore(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd(' ');
        foreach (var (word, week) in Weeks)
        {
            var start = before.Length - word.Length;
            if (start < 0 || !Words.StandsAt(before, start, word)) continue;

            // 改一下 礼拜一: the character belongs to the word before
            if (Words.IsHan(word[0]) && (before.Length < at || (word == "下" && start > 0 && before[start - 1] is '一' or '楼'))) break;

            // 加上周三 adds Wednesday; it does not speak of last week
            if (word == "上" && start > 0 && before[start - 1] is '加' or '换' or '报' or '选' or '添' or '补' or '改' or '算') break;
            return (week, false, start);
        }

        var every = before.EndsWith("每") || before.EndsWith("每个") || Words.AnyBefore(text, at, ["every", "each"]);
        return (null, every, at);
    }

    private static int DayIndex(char c) => c switch
    {
        '一' or '1' => 0,
        '二' or '2' => 1,
        '三' or '3' => 2,
        '四' or '4' => 3,
        '五' or '5' => 4,
        '六' or '6' => 5,
        '日' or '天' or '7' => 6,
        _ => -1,
    };

    /// <summary>一周三次, 每周五天, 本周一共: the character belongs to the next word.</summary>
    private static bool IsNoDay(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length) return false;

        var next = text[at + 1];
        if (text[at] == '一' && NotMonday.Contains(next, StringComparison.Ordinal)) return true;
        if (char.IsAsciiDigit(text[at])) return !MayEnd(text, at + 1);
        if (text[at] is '日' or '天') return false;

        return Counted.Contains(next, StringComparison.Ordinal) || (next == '天' && (at + 2 == text.Length || text[at + 2] is not ('气' or '黑' or '冷' or '热' or '晚' or '天')));
    }

    private static bool MayEnd(ReadOnlySpan<char> text, int at) =>
        at >= text.Length
        || (char.IsLetterOrDigit(text[at]) ? Follow.Contains(text[at], StringComparison.Ordinal) || text[at] is >= '1' and <= '7' : text[at] is not (':' or '%'));

    private static int AfterJoint(ReadOnlySpan<char> text, int at)
    {
        at = Words.SkipBlanks(text, at);
        var joint = Words.AnyAt(text, at, Joints);
        return Words.SkipBlanks(text, at + joint);
    }

    private static bool Misspelt(ReadOnlySpan<char> word, out int day)
    {
        day = 0;
        if (word.Length > 1 && word[^1] == 's') word = word[..^1];
        if (word.Length < 6) return false;

        foreach (var (name, index) in English)
        {
            if (name.Length < 6 || !Spelling.WithinOne(word, name)) continue;
            day = index;
            return true;
        }

        return false;
    }
}
