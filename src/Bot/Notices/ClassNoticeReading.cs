using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Notices;

/// <summary>Which class a sentence of the staff names, and what is left for the families to read.</summary>
internal static partial class ClassNoticeReading
{
    private const string Digits = "一二三四五六七八九";
    private const int ShortestNotice = 4;

    /// <summary>三2班, 三年级2班, 三（2）班, 3-2, grade 3 class 2; null: none is named, or more than one.</summary>
    public static ClassId? ClassIn(string sentence)
    {
        var named = Class().Matches(Folding.Fold(sentence)).Select(ToClass).OfType<ClassId>().Distinct().ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>Every class that is named, also 三1、2班 and 三1班和三2班, in their order.</summary>
    public static IReadOnlyList<ClassId> ClassesIn(string sentence)
    {
        var folded = Short().Replace(Folding.Fold(sentence), "$1$2班");
        var several = Several().Matches(folded).SelectMany(match => match.Groups["number"].Captures, (match, number) => ToClass(match.Groups["grade"].Value, number.Value));
        return [.. several.Concat(Class().Matches(folded).Select(ToClass)).OfType<ClassId>().Distinct().Order()];
    }

    /// <summary>The text with blanks where a class stands, so that 3-2 is not read as a day.</summary>
    public static string WithoutClasses(string folded) => Class().Replace(Several().Replace(folded, Blanks), Blanks);

    /// <summary>What follows the command and the class: 发班级通知 三2班 明天请带彩笔. Null: nothing that could be a notice.</summary>
    public static string? WordsIn(string sentence)
    {
        // folding keeps the length, so what is found there stands here
        var folded = Folding.Fold(sentence);
        var from = Command().Match(folded) is { Success: true } command ? command.Index + command.Length : 0;
        if (Class().Match(folded, from) is { Success: true } named && named.Index - from < 4) from = named.Index + named.Length;
        if (from == 0 || folded.Length != sentence.Length) return null;

        var words = sentence[from..].TrimStart(' ', '　', ':', '：', ',', '，', '的', '家', '长').Trim();
        return words.Length >= ShortestNotice ? words : null;
    }

    private static string Blanks(Match match) => new(' ', match.Length);

    private static ClassId? ToClass(Match match) => ToClass(match.Groups["grade"].Value, match.Groups["number"].Value);

    private static ClassId? ToClass(string grades, string numbers) => Number(grades) is { } grade and <= 9 && Number(numbers) is { } number ? new(grade, number) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number is > 0 and < 100 ? number : null
        : text is [var digit] && Digits.IndexOf(digit, StringComparison.Ordinal) is var at and >= 0 ? at + 1
        : null;

    [GeneratedRegex(@"(?<grade>[1-9一二三四五六七八九])(年级|年)? ?[(\[]?(?<number>[1-9][0-9]?|[一二三四五六七八九])[)\]]? ?班|(?<![0-9])(?<grade>[1-9])-(?<number>[1-9][0-9]?)(?![0-9])( ?班)?|grade (?<grade>[1-9]),? class (?<number>[1-9][0-9]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    // 三1、2班, 三年级(1)(2)班, 三1班2班
    [GeneratedRegex(@"(?<grade>[1-9一二三四五六七八九])(年级|年)? ?(?<number>[1-9][0-9]?|[一二三四五六七八九])(?: ?班?[、,和及跟与] ?(?<number>[1-9][0-9]?|[一二三四五六七八九]))+ ?班|(?<grade>[1-9一二三四五六七八九])(年级|年)? ?(\((?<number>[1-9][0-9]?|[一二三四五六七八九])\)班?[、,和及跟与]?){2,}班", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    // 三1、三2班: the first of them without 班
    [GeneratedRegex("([一二三四五六七八九])([1-9][0-9]?)(?=[、,和及跟与] ?[一二三四五六七八九][1-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex("发(个)?(班级)?通知(给)?|通知(一下)?家长|告诉家长|class notice( to)?|notify families( of)?|tell the (families|parents)( of)?", RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
