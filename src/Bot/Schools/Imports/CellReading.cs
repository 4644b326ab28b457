using System.Globalization;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>What the office writes into a cell, in either script or in English. Null: it cannot be read.</summary>
internal static class CellReading
{
    private static readonly (Relation Relation, string[] Words)[] Relations =
    [
        (Relation.Mother, ["母亲", "妈妈", "母", "母子", "母女", "mother", "mum", "mom"]),
        (Relation.Father, ["父亲", "爸爸", "父", "父子", "父女", "father", "dad"]),
        (Relation.Grandmother, ["奶奶", "祖母", "外婆", "姥姥", "外祖母", "grandmother", "grandma"]),
        (Relation.Grandfather, ["爷爷", "祖父", "外公", "姥爷", "外祖父", "grandfather", "grandpa"]),
        (Relation.Carer, ["照看人", "照料人", "监护人", "carer", "guardian"]),
        (Relation.Other, ["其他", "其它", "亲属", "姑姑", "姑妈", "叔叔", "伯父", "伯伯", "阿姨", "姨妈", "舅舅", "哥哥", "姐姐", "other", "aunt", "uncle", "relative"]),
    ];

    private static readonly (Authority Authority, string[] Words)[] Authorities =
    [
        (Authority.All, ["全部", "都可以", "all"]),
        (Authority.MayApply, ["报名", "申请", "apply"]),
        (Authority.MayConfirmFees, ["费用", "确认费用", "缴费", "交费", "fees", "confirm fees"]),
        (Authority.MayCollect, ["接送", "接", "接孩子", "collect", "pickup"]),
        (Authority.None, ["无", "没有", "none"]),
    ];

    private static readonly char[] Between = ['、', '，', ',', '/', ';', '；', '+', ' '];

    /// <summary>Papers and whole telephone numbers are nobody's to keep here, whatever the column is called (D6).</summary>
    public static void RefuseNumbers(Sheet sheet, ImportReport report)
    {
        foreach (var row in sheet.Rows)
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                var found = SensitiveReader.Find(row.Cells[column]);
                if (found.Count > 0) report.Wrong(row.Number, HeadingOf(sheet, column), found[0].Kind is SensitiveKind.MobilePhone ? Texts.CellIsAPhone : Texts.CellIsAPaper);
            }
        }
    }

    public static string HeadingOf(Sheet sheet, int column) => column < sheet.Header.Count && sheet.Header[column].Length > 0 ? sheet.Header[column] : Texts.Number(column + 1);

    /// <summary>三年级2班, 三（2）班, 3-2, or the grade in one cell and the class in another. A grade that no school like this has is read, too.</summary>
    public static ClassId? Class(string grade, string @class)
    {
        var numbers = Numbers(Folding.Fold(grade) + " " + Folding.Fold(@class));
        return numbers is [var g, var n] && n is > 0 and < 100 ? new(g, n) : null;
    }

    /// <summary>三至六, 3-6, 三年级; one grade alone is from it to it.</summary>
    public static (int From, int To)? Grades(string cell) => Numbers(Folding.Fold(cell)) switch
    {
        [var only] => (only, only),
        [var from, var to] => (from, to),
        _ => null,
    };

    public static IReadOnlyList<string> Several(string cell) => cell.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Relation? RelationOf(string cell) =>
        Array.Find(Relations, row => row.Words.Contains(Folding.Fold(cell))) is { Words: not null } found ? found.Relation : null;

    public static Authority? AuthorityOf(string cell)
    {
        var authority = Authority.None;
        foreach (var word in Several(Folding.Fold(cell)))
        {
            if (Array.Find(Authorities, row => row.Words.Contains(word)) is not { Words: not null } found) return null;
            authority |= found.Authority;
        }

        return authority;
    }

    public static bool Says(string cell, params ReadOnlySpan<string> words) => words.Contains(Folding.Fold(cell));

    public static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string cell) =>
        TimeOnly.TryParseExact(cell.Replace('：', ':').Split(' ')[^1], ["H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static int? Count(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number : null;

    public static DayOfWeek? Weekday(string cell) =>
        WeekdaysReader.Read(cell, asked: true)?.Days.Each().ToArray() is [var only] ? only : null;

    private static List<int> Numbers(ReadOnlySpan<char> text)
    {
        var numbers = new List<int>();
        while (!text.IsEmpty)
        {
            var number = Numerals.Read(text, out var length);
            if (length > 0) numbers.Add(number);
            text = text[Math.Max(1, length)..];
        }

        return numbers;
    }
}
