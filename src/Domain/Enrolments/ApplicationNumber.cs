using System.Globalization;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>Number of an application, as the office and the family name it: BM-0417 (报名).</summary>
public readonly record struct ApplicationNumber(int Value)
{
    private const string Prefix = "BM-";

    public static ApplicationNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is no application number; write it as in BM-0417.");

    public static bool TryParse(string text, out ApplicationNumber number)
    {
        number = default;
        if (!text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return false;
        if (!int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;

        number = new(value);
        return value > 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value:0000}");
}
