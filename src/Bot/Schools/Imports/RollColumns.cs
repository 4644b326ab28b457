using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>What a column of the roll holds.</summary>
internal enum RollColumn
{
    Number,
    Child,
    Grade,
    Class,
    Standing,
    Guardian,
    Relation,
    Phone,
    Authority,
}

/// <summary>
/// Which columns of a table are those of the roll. A guardian is a name and what stands behind it until the next name; numbered headings
/// (监护人2, 关系2) say themselves which guardian they belong to.
/// </summary>
internal sealed class RollColumns
{
    private static readonly (RollColumn Column, string[] Words)[] Headings =
    [
        (RollColumn.Number, ["学号", "校内学号", "学生编号", "pupil number", "student number", "number"]),
        (RollColumn.Child, ["姓名", "学生姓名", "孩子姓名", "学生", "name", "pupil", "child", "student name"]),
        (RollColumn.Grade, ["年级", "grade"]),
        (RollColumn.Class, ["班级", "班", "class"]),
        (RollColumn.Standing, ["状态", "在读", "学籍状态", "status"]),
        (RollColumn.Guardian, ["监护人姓名", "家长姓名", "监护人", "家长", "guardian", "guardian name", "parent"]),
        (RollColumn.Relation, ["关系", "与学生关系", "监护人关系", "家长关系", "relation", "relationship"]),
        (RollColumn.Phone, ["手机尾号", "尾号", "手机后四位", "手机号后四位", "监护人手机尾号", "phone ending", "last four", "phone"]),
        (RollColumn.Authority, ["权限", "监护人权限", "可以办的事", "authority", "may"]),
    ];

    private readonly Dictionary<(RollColumn Column, int Guardian), int> places = [];

    private RollColumns(IReadOnlyList<string> unused) => Unused = unused;

    /// <summary>Headings of which nothing is taken in.</summary>
    public IReadOnlyList<string> Unused { get; private set; }

    /// <summary>Numbers of the guardians the table has columns for.</summary>
    public IEnumerable<int> Guardians => places.Keys.Where(place => place.Column is RollColumn.Guardian).Select(place => place.Guardian).Order();

    public static RollColumns Of(Sheet sheet)
    {
        var columns = new RollColumns([]);
        var (unused, guardian) = (new List<string>(), 0);
        for (var index = 0; index < sheet.Header.Count; index++)
        {
            var (words, numbered) = Split(sheet.Header[index]);
            if (Array.Find(Headings, row => row.Words.Contains(words)) is not { Words: not null } found)
            {
                if (words.Length > 0) unused.Add(sheet.Header[index]);
                continue;
            }

            if (found.Column is RollColumn.Guardian) guardian = numbered ?? guardian + 1;
            var owner = found.Column < RollColumn.Guardian ? 0 : numbered ?? Math.Max(guardian, 1);
            if (!columns.places.TryAdd((found.Column, owner), index)) unused.Add(sheet.Header[index]);
        }

        columns.Unused = unused;
        return columns;
    }

    public bool Has(RollColumn column, int guardian = 0) => places.ContainsKey((column, guardian));

    public string In(SheetRow row, RollColumn column, int guardian = 0) => places.TryGetValue((column, guardian), out var index) ? row.At(index) : "";

    /// <summary>The heading as the table writes it, for a problem in that column.</summary>
    public string Heading(Sheet sheet, RollColumn column, int guardian = 0) =>
        places.TryGetValue((column, guardian), out var index) ? CellReading.HeadingOf(sheet, index) : Array.Find(Headings, row => row.Column == column).Words[0];

    /// <summary>监护人2姓名 and 关系（2） are the second guardian's.</summary>
    private static (string Words, int? Number) Split(string heading)
    {
        var folded = Folding.Fold(heading);
        var digits = string.Concat(folded.Where(char.IsAsciiDigit));
        var words = string.Join(' ', string.Concat(folded.Where(sign => !char.IsAsciiDigit(sign) && sign is not ('(' or ')' or '_' or '-'))).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (words, digits is [var one] && one is >= '1' and <= '9' ? one - '0' : null);
    }
}
