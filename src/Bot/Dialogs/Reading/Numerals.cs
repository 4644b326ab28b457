namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Numbers as written in Chinese or in digits, on folded text. Chinese runs from 零 to 九十九: no school list is longer.</summary>
internal static class Numerals
{
    private const string Ones = "零一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>The number at the very start, as long as it goes: 二十三 is 23, not 2 and 13. Length 0: none there.</summary>
    public static int Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty) return 0;
        if (char.IsAsciiDigit(text[0])) return Digits(text, out length);

        var tens = Scale(text[0]);
        if (tens > 0) return tens + Unit(text[1..], 1, out length);

        var one = One(text[0]);
        if (one < 0) return 0;

        if (one > 0 && text.Length > 1 && text[1] is '十' or '拾') return (one * 10) + Unit(text[2..], 2, out length);

        length = 1;
        return one;
    }

    /// <summary>Hours and minutes go up to 59, options to 99: 四十五, but also 零五 and 〇五.</summary>
    public static int ReadPadded(ReadOnlySpan<char> text, out int length)
    {
        if (text.Length > 1 && text[0] == '零' && One(text[1]) is > 0 and var minute)
        {
            length = 2;
            return minute;
        }

        return Read(text, out length);
    }

    public static string Write(int number) => number switch
    {
        < 0 or > 99 => throw new ArgumentOutOfRangeException(nameof(number)),
        < 10 => Ones[number..(number + 1)],
        _ => (number / 10 == 1 ? "" : Ones[(number / 10)..(number / 10 + 1)]) + "十" + (number % 10 == 0 ? "" : Ones[(number % 10)..(number % 10 + 1)]),
    };

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || One(c) >= 0 || Scale(c) > 0;

    /// <summary>A single digit of either script; -1 for anything else. 两 and 俩 are two.</summary>
    public static int One(char c)
    {
        if (char.IsAsciiDigit(c)) return c - '0';
        if (c is '两' or '俩') return 2;
        if (c == '仨') return 3;

        var plain = Ones.AsSpan().IndexOf(c);
        return plain >= 0 ? plain : Formal.AsSpan().IndexOf(c);
    }

    private static int Scale(char c) => c switch { '十' or '拾' => 10, '廿' => 20, '卅' => 30, _ => 0 };

    private static int Unit(ReadOnlySpan<char> rest, int before, out int length)
    {
        var unit = rest.IsEmpty || char.IsAsciiDigit(rest[0]) ? -1 : One(rest[0]);
        length = before + (unit > 0 ? 1 : 0);
        return Math.Max(unit, 0);
    }

    private static int Digits(ReadOnlySpan<char> text, out int length)
    {
        length = 1;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        return length > 9 ? int.MaxValue : int.Parse(text[..length], System.Globalization.CultureInfo.InvariantCulture);
    }
}
