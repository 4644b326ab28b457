using System.Buffers;
using System.Collections.Frozen;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>A yes or no that opens the text and is followed by more: 「不对 是另一个孩子」.</summary>
internal readonly record struct LeadingYesNo(bool Yes, string Rest);

/// <summary>
/// Yes and no, in two strengths. Plain is for questions that can be asked again. Confirms is for effects: politeness, a nod or a thumb is not a
/// signature, so only a short exact list counts.
/// </summary>
internal static class YesNoReader
{
    private static readonly FrozenSet<string> Yes = Words.Set(
        "是", "是的", "对", "对的", "对头", "没错", "正确", "好", "好的", "好嘞", "好滴", "好哒", "行", "行的", "可以", "可以的", "得行", "要", "要的", "要得", "需要", "愿意", "同意",
        "嗯", "恩", "嗯呐", "成", "中", "妥", "没问题", "莫问题", "冇问题", "当然", "系", "系呀", "得", "好呀", "有", "有的", "可", "就是", "就这样", "记上", "巴适",
        "y", "yes", "yep", "yeah", "yup", "ok", "okay", "okey", "okk", "k", "sure", "of course", "right", "correct", "alright", "all right", "fine", "true", "agreed", "go ahead",
        "that's right", "yes i do", "i do", "👌", "👍", "🆗", "✅", "✓", "✔", "🙆", "[ok]", "[好的]", "[强]");

    private static readonly FrozenSet<string> No = Words.Set(
        "不", "不是", "不是的", "不对", "不要", "不用", "不行", "不可以", "不可", "不好", "不需要", "不了", "不必", "不想", "不想要", "不愿意", "不同意", "没", "没有", "没得", "没的", "莫得", "莫",
        "不得", "不得行", "要不得", "不消", "唔系", "唔使", "唔要", "唔好", "唔得", "唔需要", "唔同意", "冇", "冇啊", "毋须", "毋需", "无需", "无", "否", "非", "别", "免", "免了", "甭", "错", "错了", "不正确", "不成", "不中",
        "n", "no", "nope", "nah", "not", "no way", "no need", "don't", "dont", "never", "wrong", "incorrect", "not right", "false", "i don't", "not really", "none", "👎", "❌", "✗", "✘", "🙅", "[弱]");

    private static readonly string[] Courtesies =
        [.. Words.Set("谢谢老师", "谢谢您", "谢谢你", "谢谢", "谢了", "多谢", "唔该晒", "唔该", "老师", "您", "麻烦了", "辛苦了", "please", "pls", "plz", "thanks", "thank you", "thx", "teacher", "i think", "我觉得")
            .OrderByDescending(word => word.Length)];

    private static readonly FrozenSet<string> Openings = Words.Set("嗯", "恩", "哦", "噢", "喔", "哎", "唉", "那", "呃", "额", "诶", "oh", "well", "um", "er", "hmm");

    private const int LongestAnswer = 30;

    private const string Particles = "的了呀啊喇吧呢嘛哦噢喔哈啦咯嘞哒滴嘅㗎喎啰呐哟哇";

    private const string Marks = " .,!~。、…;:\"'()\uFE0F\u200D";

    private static readonly SearchValues<char> Pauses = SearchValues.Create(" ,.、。;!");

    // talks.md (e): one table, 1 一 ① 提交 确认 and the card's verb
    private static readonly FrozenSet<string> Confirming = Words.Set(
        "1", "一", "第一个", "第1个", "提交", "提交申请", "确认", "确认提交", "confirm", "submit", "submit application");

    /// <summary>Yes, no, or null: another answer, a question (好吗, 得唔得), a need that begins with 没 (莫得人接).</summary>
    public static bool? Plain(string text)
    {
        var said = Folding.Fold(text).AsSpan();
        if (said.Length > LongestAnswer) return null;

        for (var before = -1; before != said.Length;)
        {
            before = said.Length;
            said = Trim(said);
            if (Look(said) is { } answer) return answer;
            said = Outward(said);
        }

        return null;
    }

    /// <summary>A yes or no, then a pause, then more.</summary>
    public static LeadingYesNo? ReadLead(string text)
    {
        var folded = Folding.Fold(text).AsSpan();
        var start = folded.Length - folded.TrimStart().Length;
        var pause = folded[start..].IndexOfAny(Pauses);
        if (pause <= 0 || Plain(text) is not null) return null;

        var rest = folded[(start + pause)..].TrimStart(" ,.、。;!");
        if (rest.IsEmpty || Plain(folded.Slice(start, pause).ToString()) is not { } yes) return null;

        return new LeadingYesNo(yes, text[(folded.Length - rest.Length)..].Trim());
    }

    /// <summary>
    /// Does this put an effect into force? Only 1, 提交, 确认 and their like, or the words on the card's own button. 好的, 嗯, yes, 👌, 11 do not;
    /// nor does 提交？, which asks. Call it only where option 1 is the effect.
    /// </summary>
    public static bool Confirms(string text, params ReadOnlySpan<string> verbs)
    {
        var said = Close(text);
        if (said.Length == 0) return false;
        if (Confirming.Contains(said)) return true;

        foreach (var verb in verbs)
        {
            if (said == Close(verb)) return true;
        }

        return false;
    }

    /// <summary>Blanks inside and a full stop behind are a matter of taste; nothing else is.</summary>
    private static string Close(string text)
    {
        var said = Folding.Fold(text).AsSpan().Trim().TrimEnd("。.!\uFE0F\u20E3").TrimEnd();
        return Words.IsLatin(said.IsEmpty ? ' ' : said[0]) || !said.Contains(' ') ? said.ToString() : said.ToString().Replace(" ", "", StringComparison.Ordinal);
    }

    private static bool? Look(ReadOnlySpan<char> said)
    {
        if (said.IsEmpty) return null;
        if (Yes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(said)) return true;
        if (No.GetAlternateLookup<ReadOnlySpan<char>>().Contains(said)) return false;

        // 嗯嗯嗯, 不要不要, 👍👍, yes yes
        for (var unit = 1; unit <= said.Length / 2; unit++)
        {
            if (Repeats(said, unit)) return Look(said[..unit].Trim());
        }

        return null;
    }

    private static bool Repeats(ReadOnlySpan<char> said, int unit)
    {
        var one = said[..unit].Trim();
        if (one.IsEmpty) return false;

        var rest = said[unit..].Trim();
        while (rest.StartsWith(one)) rest = rest[one.Length..].TrimStart(" ,");
        return rest.IsEmpty;
    }

    /// <summary>Takes one layer off: 谢谢老师 behind, 嗯 before, 了 at the end.</summary>
    private static ReadOnlySpan<char> Outward(ReadOnlySpan<char> said)
    {
        foreach (var word in Courtesies)
        {
            var at = said.Length - word.Length;
            if (at > 0 && Words.StandsAt(said, at, word)) return said[..at];
            if (at > 0 && word.Length > 1 && Words.StandsAt(said, 0, word)) return said[word.Length..];
        }

        foreach (var word in Openings)
        {
            if (said.Length > word.Length && Words.StandsAt(said, 0, word)) return said[word.Length..];
        }

        // a face at the end colours the word, it does not change it
        if (said.Length > 2 && char.IsSurrogatePair(said[^2], said[^1])) return said[..^2];

        return said.Length > 1 && Particles.Contains(said[^1], StringComparison.Ordinal) ? said[..^1] : said;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> said)
    {
        said = said.Trim(Marks);

        // the colour of a hand says nothing: 👍🏽
        while (said.Length > 3 && said[^2] == '\uD83C' && said[^1] is >= '\uDFFB' and <= '\uDFFF') said = said[..^2].TrimEnd(Marks);
        return said;
    }
}
