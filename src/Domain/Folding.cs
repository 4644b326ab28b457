namespace AfterSchoolBot.Domain;

/// <summary>
/// One spelling for what people write in many: 報名, ｎｏ and ① become 报名, no and 1. Every character stays one character, so that a place found
/// in the folded text is the same place in what was written.
/// </summary>
/// <remarks>Zero-width and bidirectional marks are taken out by the channel before; here they would have to disappear and shift the rest.</remarks>
public static class Folding
{
    // folded for comparison, because parents mix them up; in print both forms are Simplified, each with its own meaning
    private const string KeptInSimplified = "覆著瞭藉";

    private static readonly char[] Folded = Build();

    /// <summary>The text itself when nothing had to change, so folding what is folded costs a scan and no memory.</summary>
    public static string Fold(string text)
    {
        var first = 0;
        while (first < text.Length && Folded[text[first]] == text[first]) first++;

        return first == text.Length
            ? text
            : string.Create(text.Length, text, static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++) target[i] = Folded[source[i]];
            });
    }

    public static char Fold(char character) => Folded[character];

    /// <summary>Only the script: 課後 becomes 课后; letters, digits and marks stay as they are written, but for a half-width comma or colon among Chinese.</summary>
    public static string Simplify(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] switch
            {
                ',' when IsAmongChinese(source, i) => '，',
                ';' when IsAmongChinese(source, i) => '；',
                ':' when IsAmongChinese(source, i) => '：',
                > 'z' and var c when char.IsLetter(c) && !KeptInSimplified.Contains(c, StringComparison.Ordinal) => Folded[c],
                var c => c,
            };
        }
    });

    private static bool IsAmongChinese(string text, int at) => (at > 0 && text[at - 1] > 'z') || (at + 1 < text.Length && text[at + 1] > 'z');

    /// <summary>Letters and digits only: how two titles are compared when blanks and punctuation are a matter of taste.</summary>
    public static string Bare(string text)
    {
        var folded = Fold(text);
        var kept = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c)) kept++;
        }

        return kept == folded.Length
            ? folded
            : string.Create(kept, folded, static (target, source) =>
            {
                var next = 0;
                foreach (var c in source)
                {
                    if (char.IsLetterOrDigit(c)) target[next++] = c;
                }
            });
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);

        var pairs = FoldingTable.Pairs.AsSpan();
        for (var i = 0; i < pairs.Length; i += 2) table[pairs[i]] = pairs[i + 1];

        // full-width forms first become ASCII, then lower case with it
        for (var c = '！'; c <= '～'; c++) table[c] = char.ToLowerInvariant((char)(c - 0xFEE0));
        for (var c = 'Ⓐ'; c <= 'Ⓩ'; c++) table[c] = (char)(c - 'Ⓐ' + 'a');
        for (var c = 'ⓐ'; c <= 'ⓩ'; c++) table[c] = (char)(c - 'ⓐ' + 'a');
        foreach (var one in "①⑴⒈❶➀➊")
        {
            for (var i = 0; i < 9; i++) table[one + i] = (char)('1' + i);
            table[one + 9] = '十'; // ⑩ is one character and so must ten be
        }

        for (var i = 0; i < 10; i++) table['㈠' + i] = table['㊀' + i] = "一二三四五六七八九十"[i];
        const string Others = "\u3000 \u00A0 \u2007 \u202F \u2009 \t \r \n ‘'’'ʼ'“\"”\"「\"」\"–-—-―-−-‐-‑-〜~・·〇零";
        for (var i = 0; i < Others.Length; i += 2) table[Others[i]] = Others[i + 1];

        for (var i = 0; i < table.Length; i++) table[i] = table[table[i]];
        return table;
    }
}
