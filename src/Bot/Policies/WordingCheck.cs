using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>
/// Whether a model's wording says no more than the answer it was given: every number, time, date and amount stands in it or in a passage, nothing
/// is cited, every sentence is made of their words, and says yes or no as they do.
/// </summary>
internal static partial class WordingCheck
{
    private const int Longest = 600;
    private const float Likeness = 0.6f; // of a sentence's pairs or words

    // what may be added, because it says nothing
    private static readonly FrozenSet<string> Courtesies = new[]
    {
        "您好", "家长您好", "请放心", "请您放心", "您放心", "别担心", "您别担心", "谢谢您的提问", "谢谢您的关心", "感谢您的关心",
        "Hello", "Hi", "Dear parent", "Please rest assured", "Don't worry", "Thank you for asking", "Thanks for asking",
    }.Select(Folding.Bare).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] ChineseNot = ["不", "没", "無", "无", "未", "严禁", "禁止", "别", "勿"];

    public static bool Holds(string said, PolicyAnswer answer)
    {
        if (said.Length is 0 or > Longest || Markup().IsMatch(said)) return false;

        var told = Folding.Fold(said);
        var support = Folding.Fold(string.Join('\n', answer.Citations.Select(passage => passage.Sentence).Prepend(answer.Said)));
        if (Numbers().Matches(told).Any(number => !Stands(number.Value, support)) || Cites().IsMatch(told)) return false;

        var known = Known(support);
        return Sentences(told).All(sentence => IsSupported(sentence, known));
    }

    /// <summary>Made of the support's words, and each of them said yes or no to as it is there: what is only forbidden is not allowed here.</summary>
    private static bool IsSupported(string sentence, Dictionary<string, Polarity> known)
    {
        if (Courtesies.Contains(Folding.Bare(sentence))) return true;

        var pieces = Pieces(sentence);
        var said = pieces.Where(known.ContainsKey).ToList();
        var polarity = Denies(sentence) ? Polarity.Denied : Polarity.Affirmed;
        return said.Count >= Likeness * pieces.Count && said.All(piece => known[piece].HasFlag(polarity));
    }

    private static Dictionary<string, Polarity> Known(string support)
    {
        var known = new Dictionary<string, Polarity>(StringComparer.Ordinal);
        foreach (var sentence in Sentences(support))
        {
            var polarity = Denies(sentence) ? Polarity.Denied : Polarity.Affirmed;
            foreach (var piece in Pieces(sentence)) known[piece] = known.GetValueOrDefault(piece) | polarity;
        }

        return known;
    }

    // a number counts only whole: 8:30 does not stand in 18:30
    private static bool Stands(string number, string support)
    {
        for (var at = support.IndexOf(number, StringComparison.Ordinal); at >= 0; at = support.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 ? ' ' : support[at - 1];
            var after = at + number.Length == support.Length ? ' ' : support[at + number.Length];
            if (!IsOfNumber(before) && !IsOfNumber(after)) return true;
        }

        return false;

        static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十百千万两半".Contains(c, StringComparison.Ordinal);
    }

    private static bool Denies(string sentence) => ChineseNot.Any(word => sentence.Contains(word, StringComparison.Ordinal)) || EnglishNot().IsMatch(sentence);

    // down to the comma: what one part denies, the next may affirm
    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['。', '!', '?', '\n', ';', ',', '，', '；', '！', '？', '：', '、', '（', '）'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split([": ", ". "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Pairs of characters, and words.</summary>
    private static HashSet<string> Pieces(string text)
    {
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match word in Words().Matches(text)) pieces.Add(word.Value.Length > 5 ? word.Value[..5] : word.Value);
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] > 'z' && text[at + 1] > 'z' && char.IsLetter(text[at]) && char.IsLetter(text[at + 1])) pieces.Add(text.Substring(at, 2));
        }

        return pieces;
    }

    [Flags]
    private enum Polarity
    {
        Affirmed = 1,
        Denied = 2,
    }

    [GeneratedRegex(@"\d+(?:[.:]\d+)*|[一二三四五六七八九十百千万两半]+(?=[点點元块月日号天年周岁人个小分角折成%名次])|(?<=[点點月]) ?[一二三四五六七八九十半]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|noon|midnight)\b")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[一二三四五六七八九十] ?[.、．] ?[\d(]|第.{1,4}[条款]|《|依据|source:|clause")]
    private static partial Regex Cites();

    [GeneratedRegex(@"[<>{}\[\]`*#|]|https?:|www\.")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\b(?:not?|never|none|nobody|nothing|cannot|without|neither|nor|free to refuse)\b|n't\b|n’t\b")]
    private static partial Regex EnglishNot();

    [GeneratedRegex("[a-z]{3,}")]
    private static partial Regex Words();
}
