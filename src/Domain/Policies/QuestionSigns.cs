namespace AfterSchoolBot.Domain.Policies;

/// <summary>
/// By what a question is recognised: its characters, pairs and triples; how pairs sound, so that 自原 is 自愿; how it begins and ends; English
/// words, pairs of them and pieces, so that mandetory is mandatory; and the words of the lexicon. All in one script.
/// </summary>
internal static class QuestionSigns
{
    private const char Number = '#';

    // the first letter of a sign says of which kind it is
    private const char One = '1', Pair = '2', Triple = '3', Sound = '~', Begin = '^', End = '$', Word = 'w', WordPair = 'b', Piece = 'p', Meaning = 'm';

    public static IReadOnlySet<string> Of(string question, Lexicon lexicon)
    {
        var signs = new HashSet<string>(StringComparer.Ordinal);
        var text = Folding.Fold(question);
        var han = new List<char>(text.Length);
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiLetter(text[at]))
            {
                var from = at;
                while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '\'')) at++;
                words.Add(text[from..at]);
                AddHan(signs, han);
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
                han.Add(Number);
            }
            else
            {
                if (char.IsLetter(text[at])) han.Add(text[at]); // blanks and marks are put anywhere, or nowhere
                at++;
            }
        }

        AddHan(signs, han);
        AddWords(signs, words);
        foreach (var meaning in lexicon.MeaningsIn(text)) signs.Add($"{Meaning}{meaning}");
        return signs;
    }

    /// <summary>Characters, pairs and words tell something even when they are seen once; triples and pieces may be chance.</summary>
    public static bool IsTelling(string sign) => sign[0] is One or Pair or Word;

    private static void AddHan(HashSet<string> signs, List<char> han)
    {
        for (var i = 0; i < han.Count; i++)
        {
            signs.Add($"{One}{han[i]}");
            if (i + 1 == han.Count) break;

            signs.Add($"{Pair}{han[i]}{han[i + 1]}");
            if (Sounds.KeyOf(han[i]) is > 0 and var first && Sounds.KeyOf(han[i + 1]) is > 0 and var second) signs.Add($"{Sound}{(char)first}{(char)second}");
            if (i + 2 < han.Count) signs.Add($"{Triple}{han[i]}{han[i + 1]}{han[i + 2]}");
        }

        if (han.Count > 1)
        {
            signs.Add($"{Begin}{han[0]}{han[1]}");
            signs.Add($"{End}{han[^2]}{han[^1]}");
        }

        han.Clear();
    }

    private static void AddWords(HashSet<string> signs, List<string> words)
    {
        const int PieceLength = 4;
        for (var i = 0; i < words.Count; i++)
        {
            signs.Add($"{Word}{Stem(words[i])}");
            if (i + 1 < words.Count) signs.Add($"{WordPair}{Stem(words[i])} {Stem(words[i + 1])}");
            var closed = $"<{words[i]}>";
            for (var from = 0; from + PieceLength <= closed.Length; from++) signs.Add($"{Piece}{closed.AsSpan(from, PieceLength)}");
        }
    }

    // just the endings that never matter here
    private static string Stem(string word) => word switch
    {
        { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
