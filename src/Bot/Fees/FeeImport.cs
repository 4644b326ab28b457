using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

/// <summary><c>fees import</c>: a table of items, as it was approved, becomes the next version of the fees (五.2).</summary>
/// <remarks>All of it or nothing: every row that is wrong is named, and then no version is published.</remarks>
internal sealed class FeeImport(string file)
{
    private const string ItemColumn = "项目", CostColumn = "成本", SubsidyColumn = "补贴", FamilyColumn = "家庭";
    private const string AuthorityColumn = "批准机关", NumberColumn = "文号", DateColumn = "批准日期", FromColumn = "生效日期";

    private static readonly (string Word, FeeKind Kind, bool IsExemption)[] Items =
    [
        ("看护", FeeKind.Care, false), ("care", FeeKind.Care, false), ("看护减免", FeeKind.Care, true), ("care waiver", FeeKind.Care, true),
        ("社团", FeeKind.Club, false), ("club", FeeKind.Club, false), ("社团减免", FeeKind.Club, true), ("club waiver", FeeKind.Club, true),
    ];

    private readonly List<RowProblem> problems = [];

    public async Task<int> RunAsync(Database database, TextWriter output, TextWriter errors)
    {
        Sheet sheet;
        try
        {
            sheet = Sheet.Read(file);
        }
        catch (SheetException none)
        {
            await errors.WriteLineAsync(none.Message);
            return 1;
        }

        var items = sheet.Rows.Select(ItemOf).OfType<FeeItem>().ToList();
        var authority = Same(sheet, AuthorityColumn, AuthorityOf);
        var number = Same(sheet, NumberColumn, NumberOf);
        var approved = Day(sheet, DateColumn, DateOf);
        var from = Instant(sheet, database);
        foreach (var problem in problems.OrderBy(problem => problem.Row)) await errors.WriteLineAsync($"row {problem.Row}, {problem.Column}: {problem.What}");
        if (problems.Count > 0 || from is not { } effective)
        {
            await errors.WriteLineAsync("Nothing was published.");
            return 1;
        }

        ApproveScheduleOutcome? outcome = null;
        await database.Store.WriteAsync(
            async (programme, cancellationToken) =>
            {
                var version = await programme.NextFeeVersionAsync(cancellationToken);
                outcome = FeeSchedule.Approve(version, authority, number, approved, effective, items, database.Clock.SchoolNow);
                if (outcome is ApproveScheduleOutcome.Approved(var schedule)) programme.FeeSchedules.Add(schedule);
            },
            CancellationToken.None);
        return await SayAsync(outcome!, output, errors);
    }

    private static async Task<int> SayAsync(ApproveScheduleOutcome outcome, TextWriter output, TextWriter errors)
    {
        if (outcome is ApproveScheduleOutcome.Approved(var schedule))
        {
            await output.WriteLineAsync($"Version {schedule.Version}: {schedule.Items.Count} items, {schedule.Authority} {schedule.DocumentNumber} of {schedule.ApprovedOn:yyyy-MM-dd}, in force from {schedule.EffectiveFrom:yyyy-MM-dd HH:mm}.");
            return 0;
        }

        Texts.Speak(Texts.English);
        await errors.WriteLineAsync($"{Texts.Reason(((ApproveScheduleOutcome.Refused)outcome).Why)} Nothing was published.");
        return 1;
    }

    private FeeItem? ItemOf(SheetRow row)
    {
        var name = row[ItemColumn, "item"];
        var item = Array.Find(Items, one => Folding.Bare(one.Word) == Folding.Bare(name));
        if (item.Word is null) problems.Add(new(row.Number, ItemColumn, $"there is no item '{name}'; there are 看护, 社团, 看护减免 and 社团减免."));
        var (cost, subsidy, family) = (Amount(row, CostColumn, "cost"), Amount(row, SubsidyColumn, "subsidy"), Amount(row, FamilyColumn, "family"));
        if (item.Word is null || cost is null || subsidy is null || family is null) return null;
        if (FeeItem.Fits(cost.Value, subsidy.Value, family.Value)) return new(item.Kind, cost.Value, subsidy.Value, family.Value, item.IsExemption);

        problems.Add(new(row.Number, CostColumn, $"{cost} is not {subsidy} and {family} together."));
        return null;
    }

    private Money? Amount(SheetRow row, string column, string english)
    {
        if (TableValues.Money(row[column, english]) is { } amount && amount >= Domain.Money.Zero) return amount;

        problems.Add(new(row.Number, column, $"'{row[column, english]}' is no amount."));
        return null;
    }

    private static string AuthorityOf(SheetRow row) => row[AuthorityColumn, "authority"];

    private static string NumberOf(SheetRow row) => row[NumberColumn, "document number", "document"];

    private static string DateOf(SheetRow row) => row[DateColumn, "approved on", "approved"];

    private static string FromOf(SheetRow row) => row[FromColumn, "生效时间", "effective from", "effective"];

    /// <summary>One approval a table: it may stand in the first row only, but never two ways.</summary>
    private string Same(Sheet sheet, string column, Func<SheetRow, string> read)
    {
        var said = sheet.Rows.Where(row => read(row).Length > 0).ToList();
        foreach (var other in said.Where(row => read(row) != read(said[0]))) problems.Add(new(other.Number, column, $"'{read(other)}' is not '{read(said[0])}' of row {said[0].Number}; one table is one approval."));
        if (said.Count == 0) problems.Add(new(2, column, "is missing."));
        return said.Count == 0 ? "" : read(said[0]);
    }

    private DateOnly? Day(Sheet sheet, string column, Func<SheetRow, string> read)
    {
        var written = Same(sheet, column, read);
        if (written.Length == 0) return null;
        if (TableValues.Day(written) is { } day) return day;

        problems.Add(new(2, column, $"'{written}' is no date; write 2021-04-08."));
        return null;
    }

    /// <summary>A day is its first minute, and today is from now on.</summary>
    private DateTimeOffset? Instant(Sheet sheet, Database database)
    {
        var written = Same(sheet, FromColumn, FromOf);
        if (written.Length == 0) return null;

        var now = database.Clock.SchoolNow;
        if (TableValues.Moment(written) is not { } at)
        {
            problems.Add(new(2, FromColumn, $"'{written}' is no date; write 2021-04-09 or 2021-04-09 10:20."));
            return null;
        }

        return at.TimeOfDay == TimeSpan.Zero && DateOnly.FromDateTime(at) == DateOnly.FromDateTime(now.DateTime) ? now : database.Clock.InstantOf(at);
    }
}

/// <summary>Amounts and days as tables have them.</summary>
internal static class TableValues
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];
    private static readonly string[] Moments = [.. Days, .. Days.SelectMany(day => new[] { $"{day} H:mm", $"{day} H:mm:ss", $"{day} HHmmss" }), "yyyyMMddHHmmss"];

    /// <summary>3, 3.00, ¥3.00, 1,284.00 元; null: it is none, or has more than two decimals.</summary>
    public static Money? Money(string written)
    {
        var bare = Folding.Fold(written).Replace("¥", "", StringComparison.Ordinal).Replace("元", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim();
        return decimal.TryParse(bare, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yuan)
            && Math.Abs(yuan) < 100_000_000 && yuan * 100 == decimal.Truncate(yuan * 100)
            ? Domain.Money.OfYuan(yuan)
            : null;
    }

    public static DateOnly? Day(string written) => Moment(written) is { } at ? DateOnly.FromDateTime(at) : null;

    public static DateTime? Moment(string written) =>
        DateTime.TryParseExact(Folding.Fold(written).Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
