using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>Which grade and class a department is. Schools write 2班, 二班, (2)班 or 三年级（2）班; the grade also has a number of its own (reference 6.2).</summary>
internal static partial class ClassNames
{
    private const string Digits = "一二三四五六七八九";
    private const int LastGrade = 9;

    /// <summary>By the platform's number: 31 to 39 are grades 1 to 9, 61 to 63 the junior school's 7 to 9, 121 to 129 the school's own 1 to 9.</summary>
    public static int? Grade(int standardGrade, string name) => standardGrade switch
    {
        >= 31 and <= 39 => standardGrade - 30,
        >= 61 and <= 63 => standardGrade - 54,
        >= 121 and <= 129 => standardGrade - 120,
        0 when GradeName().Match(name.Normalize(NormalizationForm.FormKC)) is { Success: true } match => Number(match.Groups[1].Value) is { } grade and <= LastGrade ? grade : null,
        _ => null,
    };

    public static int? Class(string name) =>
        ClassName().Match(name.Normalize(NormalizationForm.FormKC).Trim()) is { Success: true } match ? Number(match.Groups[1].Value) : null;

    /// <summary>1 to 99, in digits or as 十二.</summary>
    private static int? Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is > 0 and < 100 ? number : null;
        if (text.Split('十') is not [var tens, var ones]) return text is [var only] && Digits.IndexOf(only, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : null;

        var ten = tens.Length == 0 ? 1 : Digits.IndexOf(tens, StringComparison.Ordinal) + 1;
        var one = ones.Length == 0 ? 0 : Digits.IndexOf(ones, StringComparison.Ordinal) + 1;
        return tens.Length < 2 && ones.Length < 2 && ten > 0 && (one > 0 || ones.Length == 0) ? (ten * 10) + one : null;
    }

    [GeneratedRegex(@"^([0-9]+|[一二三四五六七八九]) ?年级", RegexOptions.CultureInvariant)]
    private static partial Regex GradeName();

    [GeneratedRegex(@"([0-9]+|[一二三四五六七八九十]+) ?\)? ?班$", RegexOptions.CultureInvariant)]
    private static partial Regex ClassName();
}
