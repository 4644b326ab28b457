using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>A club as the list has it.</summary>
internal sealed record ClubLine(
    int Row, string Name, ClubKind Kind, DayOfWeek Weekday, TimeOnly Starts, TimeOnly Ends, GradeRange Grades, int Seats, int Minimum, string Leader, DateOnly First, DateOnly Last, string? Room);

/// <summary>Rows of the list of clubs; what can be seen from a row alone is checked here.</summary>
internal sealed class ClubReading(Sheet sheet, ImportReport report)
{
    private static readonly (ClubKind Kind, string[] Words)[] Kinds =
    [
        (ClubKind.Sport, ["体育", "sport", "sports"]),
        (ClubKind.Science, ["科技", "科学", "science"]),
        (ClubKind.Arts, ["文化艺术", "艺术", "文艺", "arts", "art"]),
        (ClubKind.Crafts, ["传统工艺", "工艺", "crafts", "craft"]),
    ];

    public static readonly string[] Name = ["名称", "社团", "社团名称", "name", "club"];
    public static readonly string[] Kind = ["类别", "kind"];
    public static readonly string[] Weekday = ["星期", "周几", "weekday", "day"];
    public static readonly string[] Starts = ["开始", "开始时间", "starts", "from"];
    public static readonly string[] Ends = ["结束", "结束时间", "ends", "to"];
    public static readonly string[] Grades = ["年级", "grades", "grade"];
    public static readonly string[] Seats = ["名额", "人数", "seats"];
    public static readonly string[] Minimum = ["最少人数", "开班人数", "minimum"];
    public static readonly string[] Leader = ["负责人", "指导教师", "老师", "leader"];
    public static readonly string[] First = ["首次", "开始日期", "first day"];
    public static readonly string[] Last = ["末次", "结束日期", "last day"];
    public static readonly string[] Room = ["教室", "地点", "room"];

    private static readonly string[][] Known = [Name, Kind, Weekday, Starts, Ends, Grades, Seats, Minimum, Leader, First, Last, Room];

    public static IReadOnlyList<ClubLine> Read(Sheet sheet, ImportReport report)
    {
        CellReading.RefuseNumbers(sheet, report);
        string[] unused = [.. sheet.Header.Where(heading => heading.Length > 0 && !Known.Any(words => words.Contains(Folding.Fold(heading))))];
        if (unused.Length > 0) report.Say(Texts.ColumnsNotUsed(Texts.List(unused)));
        var reading = new ClubReading(sheet, report);
        var lines = new List<ClubLine>();
        foreach (var row in sheet.Rows)
        {
            if (reading.ReadRow(row) is not { } line) continue;
            if (lines.Find(other => other.Name == line.Name && other.Weekday == line.Weekday) is { } same) reading.Wrong(row, Name, Texts.NameTwice(Texts.Number(same.Row)));
            lines.Add(line);
        }

        return lines;
    }

    public static string Heading(Sheet sheet, string[] headings) => sheet.Header.FirstOrDefault(heading => headings.Contains(Folding.Fold(heading))) ?? headings[0];

    private ClubLine? ReadRow(SheetRow row)
    {
        if (row[Name].Length is 0 or > 20) return Wrong(row, Name, row[Name].Length == 0 ? Texts.CellIsEmpty : Texts.ClubNameTooLong);
        if (Array.Find(Kinds, one => one.Words.Contains(Folding.Fold(row[Kind]))) is not { Words: not null } kind) return Wrong(row, Kind, Texts.ClubKindUnread);
        if (CellReading.Weekday(row[Weekday]) is not { } weekday) return Wrong(row, Weekday, Texts.WeekdayUnread);
        if (CellReading.Time(row[Starts]) is not { } starts) return Wrong(row, Starts, Texts.TimeUnread);
        if (CellReading.Time(row[Ends]) is not { } ends || ends <= starts) return Wrong(row, Ends, Texts.TimeUnread);
        if (CellReading.Grades(row[Grades]) is not { } grades || grades.From > grades.To) return Wrong(row, Grades, Texts.GradesUnread);
        if (grades.From < 1 || grades.To > 9) return Wrong(row, Grades, Texts.GradesOneToNine);
        if (CellReading.Count(row[Seats]) is not { } seats) return Wrong(row, Seats, Texts.CountUnread);

        var minimum = row[Minimum].Length == 0 ? 1 : CellReading.Count(row[Minimum]) ?? 0;
        if (minimum < 1 || minimum > seats) return Wrong(row, Minimum, Texts.MinimumUnread);
        if (row[Leader].Length == 0) return Wrong(row, Leader, Texts.CellIsEmpty);
        if (CellReading.Day(row[First]) is not { } first) return Wrong(row, First, Texts.DayUnread);
        if (CellReading.Day(row[Last]) is not { } last || last < first) return Wrong(row, Last, Texts.DayUnread);

        return new(row.Number, row[Name], kind.Kind, weekday, starts, ends, new(grades.From, grades.To), seats, minimum, row[Leader], first, last, row[Room].Length == 0 ? null : row[Room]);
    }

    private ClubLine? Wrong(SheetRow row, string[] headings, string what)
    {
        report.Wrong(row.Number, Heading(sheet, headings), what);
        return null;
    }
}
