using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>How a list is to be read in: <c>FILE [--dry-run] [--lang en] …</c>.</summary>
internal sealed record ImportOrder(string File, bool DryRun = false, string Language = Texts.Simplified)
{
    /// <summary>A second list that names only the children who have left.</summary>
    public string? Leavers { get; init; }

    /// <summary>The name of the school, where the database holds none yet.</summary>
    public string? School { get; init; }

    /// <summary>Null: the arguments are not those of this import.</summary>
    public static ImportOrder? Read(string[] arguments, params string[] also)
    {
        if (arguments is not [var file, ..] || file.StartsWith('-')) return null;

        var order = new ImportOrder(file);
        for (var at = 1; at < arguments.Length; at++)
        {
            switch (arguments[at..])
            {
                case ["--dry-run", ..]:
                    order = order with { DryRun = true };
                    break;
                case ["--lang", var language, ..] when Texts.Languages.Contains(language):
                    (order, at) = (order with { Language = language }, at + 1);
                    break;
                case ["--leavers", var leavers, ..] when also.Contains("--leavers"):
                    (order, at) = (order with { Leavers = leavers }, at + 1);
                    break;
                case ["--school", { Length: > 0 } school, ..] when also.Contains("--school"):
                    (order, at) = (order with { School = school }, at + 1);
                    break;
                default:
                    return null;
            }
        }

        return order;
    }
}

/// <summary>A list of the office is read in: all of it in one transaction, or nothing of it. Every row that is wrong is named at once.</summary>
internal abstract class ListImport(ImportOrder order)
{
    private const int Tries = 3;

    protected ImportOrder Order { get; } = order;

    /// <summary>Checks every row, then changes the programme. With a problem named, nothing of it is kept.</summary>
    protected abstract Task ReadInAsync(Errand errand, ImportReport report);

    /// <returns>0: done, or tried as far as it goes. 1: there are rows to put right, and nothing was changed.</returns>
    public async Task<int> RunAsync(Database database, TextWriter output, TextWriter errors)
    {
        Texts.Speak(Order.Language);
        ImportReport report;
        try
        {
            report = await ReadInAsync(database);
        }
        catch (SheetException unreadable)
        {
            await errors.WriteLineAsync(unreadable.Message);
            return 1;
        }

        if (report.Problems.Count > 0)
        {
            foreach (var problem in report.Problems.OrderBy(problem => problem.Row)) await errors.WriteLineAsync(Say(problem));
            await errors.WriteLineAsync(Texts.NothingImported(Texts.Number(report.Problems.Count)));
            return 1;
        }

        foreach (var line in report.Lines) await output.WriteLineAsync(line);
        await output.WriteLineAsync(Texts.ImportSummary(Texts.Number(report.Added), Texts.Number(report.Changed), Texts.Number(report.Left), Texts.Number(report.Same)));
        if (Order.DryRun) await output.WriteLineAsync(Texts.OnlyTried);
        return 0;
    }

    private async Task<ImportReport> ReadInAsync(Database database)
    {
        for (var tries = 1; ; tries++)
        {
            var report = new ImportReport(); // the work may be run again
            try
            {
                await database.Store.WriteAsync(async (programme, cancellationToken) =>
                {
                    Texts.Speak(Order.Language); // the writer works for everybody
                    await ReadInAsync(new Errand(() => programme, new SchoolBook(database.Time), database.Clock.SchoolNow, cancellationToken), report);
                    if (Order.DryRun || report.Problems.Count > 0) throw new TakenBackException();
                }, CancellationToken.None);
                return report;
            }
            catch (TakenBackException)
            {
                return report;
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // somebody talked meanwhile: once more, with what stands now
            }
        }
    }

    private static string Say(RowProblem problem) => problem.Row == 0 ? problem.What : Texts.RowProblem(Texts.Number(problem.Row), problem.Column, problem.What);

    /// <summary>Everything done is taken back with its transaction.</summary>
    private sealed class TakenBackException(string message, Exception? innerException) : Exception(message, innerException)
    {
        public TakenBackException() : this("Nothing of it is kept.", null) { }

        public TakenBackException(string message) : this(message, null) { }
    }
}

/// <summary>What became of a list: what is wrong in it, or what it has changed.</summary>
internal sealed class ImportReport
{
    private readonly List<RowProblem> problems = [];
    private readonly List<string> lines = [];

    public IReadOnlyList<RowProblem> Problems => problems;

    /// <summary>What was done, and what the office should know beside it, one a line.</summary>
    public IReadOnlyList<string> Lines => lines;

    public int Added { get; set; }
    public int Changed { get; set; }
    public int Left { get; set; }
    public int Same { get; set; }

    public void Wrong(int row, string column, string what) => problems.Add(new(row, column, what));

    public void Say(string line) => lines.Add(line);
}
