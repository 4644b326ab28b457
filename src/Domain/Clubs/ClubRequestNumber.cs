using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Domain.Clubs;

/// <summary>The number under which a request for a club lies at the school: ST-0007 (社团).</summary>
public readonly partial record struct ClubRequestNumber(int Value)
{
    private const string Prefix = "ST-";

    /// <summary>The number in a sentence, however it is typed: 看一下 st 7, ST0007.</summary>
    public static ClubRequestNumber? FindIn(string sentence) =>
        Written().Match(Folding.Fold(sentence)) is { Success: true } found ? new(int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value:0000}");

    [GeneratedRegex(@"(?<![a-z0-9])st ?-? ?(\d{1,6})(?!\d)")]
    private static partial Regex Written();
}
