using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Policies;

/// <summary><c>policy import</c>: a text or Markdown file becomes the next version of a paper; answers are given from it from its day on.</summary>
/// <remarks>All files or none: what cannot be read is named, and nothing is published.</remarks>
internal sealed record PolicyImport(IReadOnlyList<string> Files, DocumentKind? Kind, string? Title, DateOnly? EffectiveFrom)
{
    private const int LongestPaper = 200_000; // characters

    /// <summary>Null: the arguments are not those of an import.</summary>
    public static PolicyImport? Read(string[] arguments)
    {
        var files = arguments.TakeWhile(argument => !argument.StartsWith('-')).ToArray();
        var options = arguments[files.Length..];
        if (files.Length == 0 || options.Length % 2 != 0) return null;

        PolicyImport? import = new(files, null, null, null);
        foreach (var pair in options.Chunk(2))
        {
            import = pair switch
            {
                ["--as", var name] when KindOf(name) is { } kind && files.Length == 1 => import! with { Kind = kind },
                ["--title", { Length: > 0 } title] when files.Length == 1 => import! with { Title = title },
                ["--effective", var day] when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) => import! with { EffectiveFrom = from },
                _ => null,
            };
            if (import is null) return null;
        }

        return import;
    }

    public async Task<int> RunAsync(Database database, TextWriter output, TextWriter errors)
    {
        var papers = new List<(string Title, string Text)>();
        foreach (var file in Files)
        {
            if (await ReadAsync(file, errors) is { } text) papers.Add((Title ?? FirstLine(text), text));
        }

        if (papers.Count < Files.Count) return 1;

        var versions = new List<int>();
        await database.Store.WriteAsync(
            async (programme, cancellationToken) =>
            {
                versions.Clear(); // the work may be run again
                var kind = Kind ?? DocumentKind.OtherNotice;
                var next = await programme.NextVersionAsync(kind, cancellationToken);
                foreach (var (title, text) in papers)
                {
                    programme.Documents.Add(PublishedDocument.Publish(kind, next, title, text, database.Clock.SchoolNow, EffectiveFrom));
                    versions.Add(next++);
                }
            },
            CancellationToken.None);
        foreach (var ((title, text), version) in papers.Zip(versions)) await output.WriteLineAsync($"{title}: version {version}, {ClauseSplitter.Split(text).Count} clauses.");
        return 0;
    }

    /// <summary>Null: it cannot be read, or is no paper; that is said.</summary>
    private static async Task<string?> ReadAsync(string file, TextWriter errors)
    {
        try
        {
            var text = await File.ReadAllTextAsync(file);
            if (!string.IsNullOrWhiteSpace(text) && text.Length <= LongestPaper) return text;

            await errors.WriteLineAsync($"{file} holds {(text.Length > LongestPaper ? $"more than {LongestPaper} characters" : "nothing")}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file} cannot be read: {failure.Message}");
        }

        return null;
    }

    private static string FirstLine(string text) => text.Split('\n').Select(line => line.Trim('#', ' ', '\r', '\uFEFF')).First(line => line.Length > 0);

    private static DocumentKind? KindOf(string name) => name switch
    {
        "plan" => DocumentKind.Plan,
        "notice" => DocumentKind.ServiceNotice,
        "agreement" => DocumentKind.ServiceAgreement,
        "fees" => DocumentKind.FeeNotice,
        "pickup" => DocumentKind.PickupRules,
        "management" => DocumentKind.ManagementRules,
        "safety" => DocumentKind.SafetyRules,
        "attendance" => DocumentKind.AttendanceRules,
        "handover" => DocumentKind.HandoverRules,
        "gate" => DocumentKind.GateRules,
        "emergency" => DocumentKind.EmergencyPlan,
        "complaints" => DocumentKind.ComplaintProcedure,
        _ => null,
    };
}
