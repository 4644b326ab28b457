using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>The number under which a complaint is kept and asked for: TS-0007 (投诉).</summary>
public readonly partial record struct ComplaintNumber(int Value)
{
    private const string Prefix = "TS-";

    /// <summary>The number in a sentence, however it is typed: 看一下 ts 7, TS0007.</summary>
    public static ComplaintNumber? FindIn(string sentence) =>
        Written().Match(Folding.Fold(sentence)) is { Success: true } found ? new(int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value:0000}");

    [GeneratedRegex(@"(?<![a-z])ts ?-? ?(\d{1,6})(?!\d)")]
    private static partial Regex Written();
}
