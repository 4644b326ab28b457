using System.Collections.Frozen;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Numbers said together: 1 3 · 1、3 · 1和3 · 一三五 · 135 · 1-3. Text is folded and bare of 选 and 吧.</summary>
internal static class NumberLists
{
    /// <param name="Numbers">Each once, in their order.</param>
    /// <param name="Repeated">One was said twice: a finger that slipped.</param>
    internal sealed record Said(IReadOnlyList<int> Numbers, bool Repeated);

    private static readonly FrozenSet<string> Everything = Words.Set(
        "都要", "都选", "全要", "全选", "全部", "全部都要", "全都要", "所有", "所有的", "都可以", "都行", "都报", "全报", "通通", "统统", "冚唪唥", "冚巴唥",
        "all", "all of them", "everything", "all of the above", "both");

    private static readonly FrozenSet<string> Emptiness = Words.Set(
        "都不", "都不要", "都不选", "都不用", "一个都不要", "一个都不选", "一个也不要", "哪个都不要", "全不要", "全不选", "都唔要", "都唔使", "none", "none of them", "none of these");

    private static readonly string[] Joints = ["和", "跟", "与", "同", "还有", "加", "以及", "、", ",", ";", " ", "+", "&", "/", "and", "或", "第", "个", "号", "项", ".", "。", "选"];

    private static readonly string[] Until = ["到", "至", "-", "~", "to", "through"];

    private static readonly string[] Excepting = ["除了", "除", "all but", "all except", "everything but", "everything except"];

    private static readonly string[] Rest = ["以外", "之外", "外", "全部", "其他", "别的", "都", "全", "要", "选", "可以", "行", "报", ",", " "];

    /// <summary>All, none, or all but some; null when the words are not of that kind.</summary>
    public static IReadOnlyList<int>? Whole(ReadOnlySpan<char> core, int options)
    {
        if (Everything.GetAlternateLookup<ReadOnlySpan<char>>().Contains(core)) return [.. Enumerable.Range(1, options)];
        if (Emptiness.GetAlternateLookup<ReadOnlySpan<char>>().Contains(core)) return [];

        var except = Words.AnyAt(core, 0, Excepting);
        if (except == 0) return null;

        var left = core[except..].Trim();
        while (Ending(left) is var length and > 0) left = left[..^length].TrimEnd();
        return Read(left, options) is { Numbers: { Count: > 0 } without } ? [.. Enumerable.Range(1, options).Except(without)] : null;
    }

    public static Said? Read(ReadOnlySpan<char> core, int options)
    {
        var numbers = new SortedSet<int>();
        var (repeated, at, last) = (false, 0, 0);
        while (at < core.Length)
        {
            if (last > 0 && Words.AnyAt(core, at, Until) is var until and > 0)
            {
                at = Range(core, Words.SkipBlanks(core, at + until), last, options, numbers);
                last = 0;
                if (at < 0) return null;
            }
            else if (Numerals.Read(core[at..], out var length) is var number && length > 0)
            {
                if (!Put(numbers, core.Slice(at, length), number, options, ref repeated)) return null;
                (at, last) = (Words.SkipBlanks(core, at + length), number);
            }
            else
            {
                // 「两个」 counts, 「第一个和第二个」 points
                var joint = at > 0 && (core[at] != '个' || core.Contains('第')) ? Words.AnyAt(core, at, Joints) : 0;
                if (joint == 0) return null;
                (at, last) = (at + joint, 0);
            }
        }

        return numbers.Count == 0 ? null : new Said([.. numbers], repeated);
    }

    /// <summary>1-3 is 1, 2 and 3; returns where it ends, -1 when it leads nowhere.</summary>
    private static int Range(ReadOnlySpan<char> core, int at, int first, int options, SortedSet<int> numbers)
    {
        var last = Numerals.Read(core[at..], out var digits);
        if (digits == 0 || last <= first || last > options) return -1;

        numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        return Words.SkipBlanks(core, at + digits);
    }

    /// <summary>13 is the thirteenth of twenty options, but the first and the third of five.</summary>
    private static bool Put(SortedSet<int> numbers, ReadOnlySpan<char> written, int number, int options, ref bool repeated)
    {
        if (number >= 1 && number <= options)
        {
            repeated |= !numbers.Add(number);
            return true;
        }

        if (written.Length < 2) return false;
        foreach (var digit in written)
        {
            var one = Numerals.One(digit);
            if (one < 1 || one > options) return false;
            repeated |= !numbers.Add(one);
        }

        return true;
    }

    private static int Ending(ReadOnlySpan<char> text)
    {
        foreach (var word in Rest)
        {
            if (text.EndsWith(word)) return word.Length;
        }

        return 0;
    }
}
