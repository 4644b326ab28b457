using System.Globalization;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot;

// Days, times and lists as they are said: 4月6日（周二）, 17:45, 周一、周三.
public static partial class Texts
{
    public static string Day(DateOnly day) => Spoken switch
    {
        Simplified => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日（{Weekday(day.DayOfWeek)}）"),
        Traditional => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日（{Weekday(day.DayOfWeek)}）"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonth(day)} ({Weekday(day.DayOfWeek)[..3]})"),
    };

    /// <summary>Without the weekday, where it was said before: 4月12日.</summary>
    public static string ShortDay(DateOnly day) => Spoken == English
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonth(day)}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    public static string Days(DateOnly from, DateOnly to) => Spoken == English
        ? $"{ShortDay(from)} to {ShortDay(to)}"
        : $"{ShortDay(from)}—{ShortDay(to)}";

    /// <summary>24 hours, never 下午5点45.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) =>
        $"{Day(DateOnly.FromDateTime(at.DateTime))}{(Spoken == English ? ", " : "")}{Time(TimeOnly.FromDateTime(at.DateTime))}";

    public static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };

    public static string Weekdays(Weekdays days) => List(days.Each().Select(Weekday));

    public static string Class(ClassId @class) =>
        ClassName(Grade(@class.Grade), Number(@class.Number));

    /// <summary>A grade as a range says it: 三 of 三至六年级.</summary>
    public static string Grade(int grade) => Spoken == English ? Number(grade) : ChineseDigit(grade);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items) => items.ToArray() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => string.Join(ListSeparator, first) + LastSeparator + last,
    };

    /// <summary>周一 1  2 … as typed options are shown in a line.</summary>
    public static string Options(IEnumerable<string> titles) =>
        string.Join(Spoken == English ? "  " : "  ", titles.Select((title, index) => $"{Number(index + 1)} {title}"));

    private static string EnglishMonth(DateOnly day) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);

    private static string ChineseDigit(int digit) => digit is >= 1 and <= 9 ? "一二三四五六七八九"[digit - 1].ToString() : Number(digit);
}
