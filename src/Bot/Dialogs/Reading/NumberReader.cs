using System.Collections.Frozen;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>A number said first, then something else: 「1 那周二的折纸来一个」 answers the question and goes on.</summary>
internal readonly record struct LeadingNumber(int Number, string Rest);

/// <summary>Which of the numbered options is meant. The whole text must be about the number: 「6点」 or 「3个孩子」 choose no option.</summary>
internal static class NumberReader
{
    // what people put around a number without meaning more by it
    private static readonly string[] Before = [.. Longest(
        "我要选", "我选", "我要", "选择", "选", "回复", "回", "就要", "就", "那就", "那", "要", "的", "第", "嗯", "好", "答", "请", "是",
        "the", "no.", "nr", "number", "option", "choose", "item", "#", "(", "[", "【", "〔", ",", ":", ".")];

    private static readonly string[] After = [.. Longest(
        "都要", "都选", "都报", "都可以", "都行", "这一个", "这个", "个", "项", "号", "条", "选项", "吧", "啊", "呀", "啦", "了", "嘛", "哦", "哈", "呢", "咯", "的",
        "谢谢", "谢谢您", "谢谢你", "谢谢老师", "唔该", "one", "please", "pls", "thanks", "option", "(", ")", "]", "】", "〕", ".", "。", "!", ",", "、", "~", "\uFE0F", "\u20E3")];

    private static readonly FrozenDictionary<string, int> English = new (string Words, int Number)[]
        {
            ("one first 1st", 1), ("two second 2nd", 2), ("three third 3rd", 3), ("four fourth 4th", 4), ("five fifth 5th", 5),
            ("six sixth 6th", 6), ("seven seventh 7th", 7), ("eight eighth 8th", 8), ("nine ninth 9th", 9), ("ten tenth 10th", 10),
        }
        .SelectMany(pair => pair.Words.Split(' ').Select(word => (word, pair.Number)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Number, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Last = Words.Set("最后一个", "最后一项", "最后那个", "最尾嗰个", "last", "the last", "last one", "the last one");

    // a number with one of these is an hour, a date, a class or a count
    private static readonly string[] Measures =
        ["点", "月", "日", "天", "号", "个", "次", "年", "班", "岁", "元", "块", "人", "分", "位", "节", "米", "名", "到", "至", "am", "pm", "to", "-", "~", ":", "/", "%", ".", "o'clock"];

    /// <summary>The one option meant. 11 of three options is a doubled key: Doubtful(1), for an effect may follow.</summary>
    public static Heard<int> Read(string text, int options)
    {
        var core = Undress(Folding.Fold(text));
        if (core.IsEmpty) return Heard<int>.None;
        if (English.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(core, out var word)) return Within(word, options);
        if (Last.GetAlternateLookup<ReadOnlySpan<char>>().Contains(core)) return Within(options, options);

        var number = Numerals.Read(core, out var length);
        if (length == core.Length && number >= 1 && number <= options) return new Heard<int>.Clear(number);

        return NumberLists.Read(core, options) switch
        {
            { Numbers: [var only], Repeated: true } => new Heard<int>.Doubtful(only),
            { Numbers: [var only] } => Within(only, options),
            { Numbers: { Count: > 1 } several } => new Heard<int>.Several(several),
            _ => Heard<int>.None,
        };
    }

    /// <summary>All the options meant, in their order. An empty list is an answer too: 都不选.</summary>
    public static Heard<IReadOnlyList<int>> ReadSeveral(string text, int options)
    {
        var core = Undress(Folding.Fold(text));
        if (core.IsEmpty) return Heard<IReadOnlyList<int>>.None;
        if (NumberLists.Whole(core, options) is { } whole) return new Heard<IReadOnlyList<int>>.Clear(whole);
        if (Read(text, options) is Heard<int>.Clear { Value: var one }) return new Heard<IReadOnlyList<int>>.Clear([one]);

        return NumberLists.Read(core, options) switch
        {
            { Numbers.Count: 0 } or null => Heard<IReadOnlyList<int>>.None,
            { Repeated: true } list => new Heard<IReadOnlyList<int>>.Doubtful(list.Numbers),
            { } list => new Heard<IReadOnlyList<int>>.Clear(list.Numbers),
        };
    }

    /// <summary>A number that opens the text and is followed by more; null when there is none or when it only counts or dates what follows.</summary>
    public static LeadingNumber? ReadLead(string text, int options)
    {
        var folded = Folding.Fold(text);
        var at = Words.SkipBlanks(folded, 0);
        var number = Numerals.Read(folded.AsSpan(at), out var length);
        var end = at + length;
        if (length == 0 || number < 1 || number > options || end == folded.Length || folded[end] is not (' ' or ',' or '、' or '。' or ';' or '!')) return null;

        var rest = folded.AsSpan(end).TrimStart(" ,、。;!");
        if (rest.IsEmpty || Numerals.IsDigit(rest[0]) || Words.AnyAt(rest, 0, Measures) > 0) return null;

        return new LeadingNumber(number, text[(folded.Length - rest.Length)..].Trim());
    }

    private static Heard<int> Within(int number, int options) =>
        number >= 1 && number <= options ? new Heard<int>.Clear(number) : Heard<int>.None;

    private static ReadOnlySpan<char> Undress(string folded)
    {
        var core = folded.AsSpan().Trim();
        var ordinal = core.Contains('第') || core.Contains('选'); // 「两个」 alone counts, it does not point
        for (var before = -1; before != core.Length;)
        {
            before = core.Length;
            foreach (var word in Before)
            {
                if (core.Length > word.Length && Words.StandsAt(core, 0, word)) core = core[word.Length..].TrimStart();
            }

            if (core.StartsWith("no ") && core.Length > 3 && char.IsAsciiDigit(core[3])) core = core[3..]; // 「no one」 is nobody

            foreach (var word in After)
            {
                var at = core.Length - word.Length;
                if (at > 0 && (word != "个" || ordinal) && Words.StandsAt(core, at, word)) core = core[..at].TrimEnd();
            }
        }

        return core;
    }

    private static IEnumerable<string> Longest(params IEnumerable<string> words) => Words.Set(words).OrderByDescending(word => word.Length);
}
