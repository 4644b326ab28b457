using System.Buffers;
using System.Collections.Frozen;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>The language a person writes in, where the words tell; a name, a number or one short word tell nothing.</summary>
internal static class LanguageReader
{
    private const int EnoughLetters = 6;
    private const int EnoughSimplified = 2; // 只 and 里 are written in Traditional, too

    // of a sentence, not of a name: three characters with one of these are something said
    private static readonly SearchValues<char> Spoken = SearchValues.Create("吗呢么怎什哪谁的了不没几我");

    private static readonly FrozenSet<char> SimplifiedForms =
        FoldingTable.Pairs.Chunk(2).Where(pair => pair[0] is >= '\u3400' and < '\uF900').Select(pair => pair[1]).ToFrozenSet();

    /// <summary>Written in Simplified beyond doubt: 星期一同星期三 is written alike in both.</summary>
    public static bool IsPlainlySimplified(string text) => text.Count(SimplifiedForms.Contains) >= EnoughSimplified;

    public static string? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;

        var (han, latin, traditional, spaces) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            if (Words.IsHan(c))
            {
                han++;
                if (Folding.Fold(c) != c) traditional++;
            }
            else if (char.IsAsciiLetter(c))
            {
                latin++;
            }
            else if (c == ' ')
            {
                spaces++;
            }
        }

        if (han == 0) return latin >= EnoughLetters && spaces > 0 ? Texts.English : null;
        if (latin > 4 * han) return Texts.English;
        return han < 3 ? null : traditional > 0 ? Texts.Traditional : han >= EnoughLetters || text.AsSpan().ContainsAny(Spoken) ? Texts.Simplified : null;
    }
}
