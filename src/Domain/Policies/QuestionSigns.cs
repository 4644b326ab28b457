namespace AfterSchoolBot.Domain.Policies;

/// <summary>
/// By what a question is recognised: its characters, pairs and triples; how pairs sound, so that 自原 is 自愿; how it begins and ends; English
/// words, pairs of them and pieces, so that mandetory is mandatory; and the meanings of the lexicon. All in one script.
/// </summary>
/// <remarks>A sign is a number: its kind in the four highest bits, below them the characters themselves, or of a word its hash.</remarks>
internal static class QuestionSigns
{
    private const char Number = '#';
    private const int KindShift = 60;

    private enum Kind : ulong
    {
        One = 1,
        Pair,
        Triple,
        Sound,
        Begin,
        End,
        Word,
        WordPair,
        Piece,
        Meaning,
    }

    public static HashSet<ulong> Of(string question, Lexicon lexicon)
    {
        var signs = new HashSet<ulong>();
        var text = Folding.Fold(question);
        var han = new List<char>(text.Length);
        var words = new List<Range>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiLetter(text[at]))
            {
                var from = at;
                while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '\'')) at++;
                words.Add(from..at);
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
        AddWords(signs, text, words);
        foreach (var meaning in lexicon.MeaningsIn(text)) signs.Add(Sign(Kind.Meaning, Hash(meaning)));
        return signs;
    }

    /// <summary>Characters, pairs and words tell something even when they are seen once; triples and pieces may be chance.</summary>
    public static bool IsTelling(ulong sign) => (Kind)(sign >> KindShift) is Kind.One or Kind.Pair or Kind.Word;

    private static void AddHan(HashSet<ulong> signs, List<char> han)
    {
        for (var i = 0; i < han.Count; i++)
        {
            signs.Add(Sign(Kind.One, han[i]));
            if (i + 1 == han.Count) break;

            var pair = Joined(han[i], han[i + 1]);
            signs.Add(Sign(Kind.Pair, pair));
            if (Sounds.KeyOf(han[i]) is > 0 and var first && Sounds.KeyOf(han[i + 1]) is > 0 and var second) signs.Add(Sign(Kind.Sound, Joined(first, second)));
            if (i + 2 < han.Count) signs.Add(Sign(Kind.Triple, (pair << 16) | han[i + 2]));
        }

        if (han.Count > 1)
        {
            signs.Add(Sign(Kind.Begin, Joined(han[0], han[1])));
            signs.Add(Sign(Kind.End, Joined(han[^2], han[^1])));
        }

        han.Clear();
    }

    private static void AddWords(HashSet<ulong> signs, string text, List<Range> words)
    {
        const int PieceLength = 4;
        for (var i = 0; i < words.Count; i++)
        {
            var word = text.AsSpan(words[i]);
            var stem = Hash(Stem(word));
            signs.Add(Sign(Kind.Word, stem));
            if (i + 1 < words.Count) signs.Add(Sign(Kind.WordPair, (stem * 31) ^ Hash(Stem(text.AsSpan(words[i + 1])))));
            var closed = $"<{word}>";
            for (var from = 0; from + PieceLength <= closed.Length; from++) signs.Add(Sign(Kind.Piece, Hash(closed.AsSpan(from, PieceLength))));
        }
    }

    // just the endings that never matter here
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word switch
    {
        { Length: > 5 } when word.EndsWith("ing") => word[..^3],
        { Length: > 4 } when word.EndsWith("ed") => word[..^2],
        { Length: > 3 } when word.EndsWith("s") && !word.EndsWith("ss") => word[..^1],
        _ => word,
    };

    private static ulong Joined(ushort first, ushort second) => ((ulong)first << 16) | second;

    private static ulong Sign(Kind kind, ulong value) => ((ulong)kind << KindShift) | (value & ((1UL << KindShift) - 1));

    // FNV-1a
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
