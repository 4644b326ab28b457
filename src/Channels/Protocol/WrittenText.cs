using System.Globalization;
using System.Text;

namespace AfterSchoolBot.Channels.Protocol;

/// <summary>What a person wrote, freed of what nobody can see: control characters, zero-width and direction marks.</summary>
public readonly record struct WrittenText(string Text, bool WasCut)
{
    /// <summary>No one needs more to talk with a school; what is longer is cut, and the person is told.</summary>
    public const int Longest = 2_000;

    private const int Joiner = 0x200D;

    public static WrittenText Clean(string? raw)
    {
        if (string.IsNullOrEmpty(raw)) return new("", false);

        var text = (NeedsCleaning(raw) ? WithoutInvisible(raw) : raw).Trim();
        return text.Length <= Longest ? new(text, false) : new(Beginning(text, Longest).TrimEnd(), true);
    }

    /// <summary>At most so many UTF-16 units, the last of them … where something is left out.</summary>
    public static string Shorten(string text, int most) => text.Length <= most ? text : $"{Beginning(text, most - 1)}…";

    // no character is cut in two
    private static string Beginning(string text, int most) => text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static bool NeedsCleaning(string raw)
    {
        foreach (var one in raw)
        {
            if (one is >= ' ' and <= '~' or '\n') continue;
            if (char.GetUnicodeCategory(one) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutInvisible(string raw)
    {
        var kept = new StringBuilder(raw.Length);
        var before = default(Rune);
        var joined = false;
        foreach (var rune in raw.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // a joiner belongs between two pictures (a family is three people joined); anywhere else it only hides
            if (rune.Value == Joiner)
            {
                joined = IsPicture(before);
                continue;
            }

            if (!IsVisible(rune)) continue;
            if (joined && IsPicture(rune)) kept.Append((char)Joiner);
            joined = false;
            kept.Append(rune.Value == '\t' ? " " : rune.ToString());
            before = rune;
        }

        return kept.ToString();
    }

    private static bool IsVisible(Rune rune) => rune.Value is '\n' or '\t'
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static bool IsPicture(Rune rune) => rune.Value == 0xFE0F
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
