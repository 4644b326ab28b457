using System.Collections.Frozen;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Where a word begins and ends, in a text that mixes Chinese, which has no blanks, with English, which has.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> AskingWords = Set(
        "what", "why", "how", "who", "whom", "when", "where", "which", "can", "could", "does", "do", "is", "are", "would", "should");

    private static readonly string[] AskingSigns = [.. Set(
        "吗", "了没", "什么", "怎么", "咋", "多少", "几点", "几多", "几时", "哪", "谁", "边个", "点解", "点样", "是不是", "能不能", "会不会", "可不可以", "要不要", "得不得",
        "系咪", "得唔得", "会唔会", "有冇", "有没有", "好不好", "行不行", "啥", "为何", "是否", "?")];

    /// <summary>A table written as people write, kept as the readers see it.</summary>
    public static FrozenSet<string> Set(params IEnumerable<string> words) => words.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>A letter of an alphabet: Chinese characters are letters to .NET, but no part of an English word.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and < '\u3000' && char.IsLetter(c));

    /// <summary>Does the English word, or any Chinese one, stand at this place by itself? "sunday" is not "sun", "1pm" ends in pm.</summary>
    public static bool StandsAt(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word) =>
        text[at..].StartsWith(word)
        && (!IsLatin(word[0]) || at == 0 || !IsLatin(text[at - 1]))
        && (!IsLatin(word[^1]) || at + word.Length == text.Length || !IsLatin(text[at + word.Length]));

    /// <summary>Where the word stands by itself, from a place on; -1: nowhere.</summary>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int from = 0)
    {
        for (var at = from; at + word.Length <= text.Length; at++)
        {
            var next = text[at..].IndexOf(word);
            if (next < 0) return -1;
            at += next;
            if (StandsAt(text, at, word)) return at;
        }

        return -1;
    }

    /// <summary>The first of the words that stands at the place; 0: none does. Tables are written longest first.</summary>
    public static int AnyAt(ReadOnlySpan<char> text, int at, ReadOnlySpan<string> words)
    {
        if (at >= text.Length) return 0;

        var first = text[at];
        foreach (var word in words)
        {
            if (word[0] == first && StandsAt(text, at, word)) return word.Length;
        }

        return 0;
    }

    public static bool AnyIn(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Find(text, word) >= 0) return true;
        }

        return false;
    }

    /// <summary>One of the words is the end of what comes before the place, blanks between allowed.</summary>
    public static bool AnyBefore(ReadOnlySpan<char> text, int at, ReadOnlySpan<string> words)
    {
        var before = text[..at].TrimEnd(' ');
        foreach (var word in words)
        {
            if (before.EndsWith(word) && StandsAt(before, before.Length - word.Length, word)) return true;
        }

        return false;
    }

    /// <summary>The run of Latin letters at the place.</summary>
    public static int LatinRun(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && IsLatin(text[end])) end++;
        return end - at;
    }

    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    /// <summary>Is something being asked? Then a word that happens to be an option is not a choice: 「书法要钱吗」 chooses nothing.</summary>
    public static bool Asks(string text)
    {
        var folded = Folding.Fold(text).AsSpan().Trim();
        var said = folded.TrimEnd(" .!~。…");
        if (said.IsEmpty) return false;

        // 「上书法不」「交了没」「得不得行」: the verb left out after 不 is a question
        if (said.Length > 1 && said[^1] is '不' or '没' or '冇' or '未' or '呢' or '么' or '㗎' or '嘎') return true;
        if (AnyIn(said, AskingSigns)) return true;

        return AskingWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(said[..LatinRun(said, 0)]);
    }
}
