using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>A child as a list of the school has it, with the guardians the list names for it.</summary>
internal sealed record RollLine(int Row, string? Number, string Name, ClassId Class, RollStanding Standing, IReadOnlyList<GuardianCell> Guardians);

/// <summary>What the list says of the child's being here. A child that the list does not name is never taken to have left.</summary>
internal enum RollStanding
{
    NotSaid,
    Here,
    Left,
}

/// <summary>A guardian as the list names them. No authority: the list does not say; none of it is a custody limit.</summary>
internal sealed record GuardianCell(int Row, string Name, Relation Relation, string? Ending, Authority? Authority, bool Ends);

/// <summary>Rows of the office's table → children with their guardians; every cell that cannot be is named.</summary>
internal sealed partial class RollReading(Sheet sheet, ImportReport report)
{
    private const int LongestName = 40;

    private readonly RollColumns columns = RollColumns.Of(sheet);

    /// <param name="sheet">The table.</param>
    /// <param name="report">Takes what is wrong in it.</param>
    /// <param name="leavers">Whoever is named here has left.</param>
    public static IReadOnlyList<RollLine> Read(Sheet sheet, ImportReport report, bool leavers = false)
    {
        CellReading.RefuseNumbers(sheet, report);
        var reading = new RollReading(sheet, report);
        if (!reading.HasWhatItNeeds()) return [];

        if (reading.columns.Unused.Count > 0) report.Say(Texts.ColumnsNotUsed(Texts.List(reading.columns.Unused)));
        var lines = reading.Merge([.. sheet.Rows.Select(row => reading.ReadRow(row)).OfType<RollLine>()]);
        return leavers ? [.. lines.Select(line => line with { Standing = RollStanding.Left, Guardians = [] })] : lines;
    }

    private bool HasWhatItNeeds()
    {
        foreach (var needed in new[] { RollColumn.Child, RollColumn.Class }.Where(column => !columns.Has(column)))
        {
            report.Wrong(1, columns.Heading(sheet, needed), Texts.HeadingMissing(columns.Heading(sheet, needed)));
        }

        return columns.Has(RollColumn.Child) && columns.Has(RollColumn.Class);
    }

    private RollLine? ReadRow(SheetRow row)
    {
        var name = columns.In(row, RollColumn.Child);
        if (name.Length is 0 or > LongestName) return Wrong<RollLine>(row, RollColumn.Child, name.Length == 0 ? Texts.CellIsEmpty : Texts.CellIsTooLong);

        var number = columns.In(row, RollColumn.Number);
        if (number.Length > 0 && !NumberOfPupil().IsMatch(number)) return Wrong<RollLine>(row, RollColumn.Number, Texts.PupilNumberUnread);

        if (ClassOf(row) is not { } @class || StandingOf(row) is not { } standing) return null;

        var guardians = new List<GuardianCell>();
        foreach (var guardian in columns.Guardians)
        {
            if (ReadGuardian(row, guardian) is { } cell) guardians.Add(cell);
        }

        return new(row.Number, number.Length == 0 ? null : number, name, @class, standing, guardians);
    }

    private ClassId? ClassOf(SheetRow row)
    {
        if (CellReading.Class(columns.In(row, RollColumn.Grade), columns.In(row, RollColumn.Class)) is not { } @class)
        {
            report.Wrong(row.Number, columns.Heading(sheet, RollColumn.Class), Texts.ClassUnread);
            return null;
        }

        if (@class.Grade is >= 1 and <= 9) return @class;

        report.Wrong(row.Number, columns.Heading(sheet, RollColumn.Class), Texts.GradesOneToNine);
        return null;
    }

    private RollStanding? StandingOf(SheetRow row)
    {
        var said = columns.In(row, RollColumn.Standing);
        if (said.Length == 0) return RollStanding.NotSaid;
        if (CellReading.Says(said, "在读", "在校", "是", "here", "enrolled", "yes")) return RollStanding.Here;
        if (CellReading.Says(said, "离校", "转出", "毕业", "退学", "已离校", "left")) return RollStanding.Left;

        report.Wrong(row.Number, columns.Heading(sheet, RollColumn.Standing), Texts.StandingUnread);
        return null;
    }

    private GuardianCell? ReadGuardian(SheetRow row, int guardian)
    {
        var name = columns.In(row, RollColumn.Guardian, guardian);
        var (relation, ending, authority) = (columns.In(row, RollColumn.Relation, guardian), columns.In(row, RollColumn.Phone, guardian), columns.In(row, RollColumn.Authority, guardian));
        if (name.Length == 0) return relation.Length + ending.Length + authority.Length == 0 ? null : Wrong<GuardianCell>(row, RollColumn.Guardian, Texts.CellIsEmpty, guardian);
        if (name.Length > LongestName) return Wrong<GuardianCell>(row, RollColumn.Guardian, Texts.CellIsTooLong, guardian);
        if (CellReading.RelationOf(relation) is not { } kin) return Wrong<GuardianCell>(row, RollColumn.Relation, Texts.RelationUnread, guardian);
        if (ending.Length > 0 && !Ending().IsMatch(ending)) return Wrong<GuardianCell>(row, RollColumn.Phone, Texts.EndingUnread, guardian);

        var ends = CellReading.Says(authority, "解除", "移除", "取消", "removed", "ended");
        var may = authority.Length == 0 || ends ? null : CellReading.AuthorityOf(authority);
        if (authority.Length > 0 && !ends && may is null) return Wrong<GuardianCell>(row, RollColumn.Authority, Texts.AuthorityUnread, guardian);

        return new(row.Number, name, kin, ending.Length == 0 ? null : ending, may, ends);
    }

    private T? Wrong<T>(SheetRow row, RollColumn column, string what, int guardian = 0) where T : class
    {
        report.Wrong(row.Number, columns.Heading(sheet, column, guardian), what);
        return null;
    }

    /// <summary>Several rows of one child are one child with several guardians: the same number, or without one the same name in the same class.</summary>
    private List<RollLine> Merge(IReadOnlyList<RollLine> rows)
    {
        var merged = new List<RollLine>();
        foreach (var rowsOfOne in rows.GroupBy(row => row.Number ?? $"{row.Class} {row.Name}"))
        {
            var first = rowsOfOne.First();
            foreach (var other in rowsOfOne.Skip(1))
            {
                if (other.Name != first.Name) report.Wrong(other.Row, columns.Heading(sheet, RollColumn.Number), Texts.NumberOfAnother(first.Number ?? "", Texts.Number(first.Row)));
                if (other.Class != first.Class) report.Wrong(other.Row, columns.Heading(sheet, RollColumn.Class), Texts.NotAsInRow(Texts.Number(first.Row)));
                if (other.Standing != first.Standing) report.Wrong(other.Row, columns.Heading(sheet, RollColumn.Standing), Texts.NotAsInRow(Texts.Number(first.Row)));
            }

            List<GuardianCell> guardians = [.. rowsOfOne.SelectMany(row => row.Guardians).DistinctBy(cell => (cell.Name, cell.Ending))];
            if (first.Number is null && TwoFamilies(guardians) is { } second) report.Wrong(second.Row, columns.Heading(sheet, RollColumn.Child), Texts.SameNameGiveNumbers(first.Name));
            merged.Add(first with { Guardians = guardians });
        }

        return merged;
    }

    /// <summary>Two mothers or two fathers in rows without a number: two children of one name, most likely.</summary>
    private static GuardianCell? TwoFamilies(List<GuardianCell> guardians) => guardians
        .Where(cell => !cell.Ends && cell.Relation is Relation.Mother or Relation.Father)
        .GroupBy(cell => cell.Relation)
        .Where(parents => parents.Select(cell => cell.Row).Distinct().Count() > 1)
        .Select(parents => parents.Last())
        .FirstOrDefault();

    [GeneratedRegex("^[0-9A-Za-z-]{1,20}$")]
    private static partial Regex NumberOfPupil();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Ending();
}
