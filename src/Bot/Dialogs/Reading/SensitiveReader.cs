using AfterSchoolBot.Domain;
namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>What has no place in a chat (D6).</summary>
internal enum SensitiveKind
{
    IdCard,
    BankCard,
    MobilePhone,
}

internal readonly record struct SensitiveNumber(SensitiveKind Kind, int Start, int Length);

/// <summary>Identity, bank-card and mobile numbers in free text, also with blanks or dashes and in full-width digits.</summary>
/// <remarks>
/// An 18-digit number with a date of birth in its place is treated as an identity number even when its check digit is wrong: a mistyped one tells
/// as much. Everything else must pass its check, so that an order number or a document number stays readable.
/// </remarks>
internal static class SensitiveReader
{
    private const int MostBlocks = 6;

    public static IReadOnlyList<SensitiveNumber> Find(string text)
    {
        var folded = Folding.Fold(text);
        List<SensitiveNumber>? found = null;
        Span<char> digits = stackalloc char[24];
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsAsciiDigit(folded[at]) || (at > 0 && char.IsAsciiDigit(folded[at - 1]))) continue;
            if (Longest(folded, at, digits) is not { } number) continue;

            (found ??= []).Add(number);
            at = number.Start + number.Length - 1;
        }

        return found ?? (IReadOnlyList<SensitiveNumber>)[];
    }

    /// <summary>The text as it may be kept: of a phone the last four digits stay (尾号), of papers and cards nothing. As long as before.</summary>
    public static string Mask(string text)
    {
        var found = Find(text);
        if (found.Count == 0) return text;

        return string.Create(text.Length, (text, found), static (target, state) =>
        {
            state.text.CopyTo(target);
            foreach (var number in state.found)
            {
                var hidden = number.Kind == SensitiveKind.MobilePhone ? number.Length - 4 : number.Length;
                target.Slice(number.Start, hidden).Fill('*');
            }
        });
    }

    /// <summary>Papers or cards, which are never used and are answered with one line; a phone number may be an answer.</summary>
    public static bool HasPapers(string text)
    {
        foreach (var number in Find(text))
        {
            if (number.Kind != SensitiveKind.MobilePhone) return true;
        }

        return false;
    }

    /// <summary>Joins blocks of digits (6222 0212 …) as long as one blank or dash is between them, and takes the longest that is something.</summary>
    private static SensitiveNumber? Longest(string folded, int start, Span<char> digits)
    {
        SensitiveNumber? longest = null;
        var (count, at) = (0, start);
        for (var blocks = 0; blocks < MostBlocks; blocks++)
        {
            var from = at;
            for (; at < folded.Length && char.IsAsciiDigit(folded[at]); at++)
            {
                if (count == digits.Length) return longest;
                digits[count++] = folded[at];
            }

            if (at == from) break;
            var end = at;
            var ends = end == folded.Length || !char.IsAsciiLetter(folded[end]);
            if (count == 17 && !ends && folded[end] == 'x' && (end + 1 == folded.Length || !char.IsAsciiLetterOrDigit(folded[end + 1]))) (digits[count], end, ends) = ('x', end + 1, true);
            if (ends && KindOf(digits[..(count + end - at)]) is { } kind) longest = new SensitiveNumber(kind, start, end - start);
            if (end > at || at + 1 >= folded.Length || folded[at] is not (' ' or '-') || !char.IsAsciiDigit(folded[at + 1])) break;
            at++;
        }

        return longest;
    }

    private static SensitiveKind? KindOf(ReadOnlySpan<char> digits) => digits.Length switch
    {
        18 when HasBirthDate(digits) => SensitiveKind.IdCard,
        18 when HasCheckDigit(digits) && digits[^1] == 'x' => SensitiveKind.IdCard,
        >= 16 and <= 19 when IsCard(digits) => SensitiveKind.BankCard,
        11 when IsMobile(digits) => SensitiveKind.MobilePhone,
        13 when digits.StartsWith("86") && IsMobile(digits[2..]) => SensitiveKind.MobilePhone,
        15 when digits.StartsWith("0086") && IsMobile(digits[4..]) => SensitiveKind.MobilePhone,
        _ => null,
    };

    private static bool IsMobile(ReadOnlySpan<char> digits) => digits[0] == '1' && digits[1] is >= '3' and <= '9';

    private static bool HasBirthDate(ReadOnlySpan<char> id) =>
        id[0] is >= '1' and <= '9'
        && (id[6..].StartsWith("19") || id[6..].StartsWith("20"))
        && DateOnly.TryParseExact(id.Slice(6, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    /// <summary>GB 11643: weights 2^(17-i) mod 11.</summary>
    internal static bool HasCheckDigit(ReadOnlySpan<char> id)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (id[i] - '0') * ((1 << (17 - i)) % 11);
        return "10x98765432"[sum % 11] == id[17];
    }

    /// <summary>Luhn; cards of banks begin with 3 to 6 or 9.</summary>
    private static bool IsCard(ReadOnlySpan<char> card)
    {
        if (card[0] is < '3' or > '9' or '7' or '8' || card[^1] == 'x') return false;

        var sum = 0;
        for (var i = 0; i < card.Length; i++)
        {
            var digit = card[card.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
