using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Policies;

/// <summary><c>policy import</c>: a text or Markdown file becomes the next version of a paper; answers are given from it from its day on.</summary>
internal sealed record PolicyImport(string File, DocumentKind? Kind, string? Title, DateOnly? EffectiveFrom)
{
    private const int LongestPaper = 200_000; // characters

    /// <summary>Null: the arguments are not those of an import.</summary>
    public static PolicyImport? Read(string[] arguments)
    {
        if (arguments is not [var file, .. var options] || file.StartsWith('-') || options.Length % 2 != 0) return null;

        PolicyImport? import = new(file, null, null, null);
        foreach (var pair in options.Chunk(2))
        {
            import = pair switch
            {
                ["--as", var name] when KindOf(name) is { } kind => import! with { Kind = kind },
                ["--title", { Length: > 0 } title] => import! with { Title = title },
                ["--effective", var day] when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) => import! with { EffectiveFrom = from },
                _ => null,
            };
            if (import is null) return null;
        }

        return import;
    }

    public async Task<int> RunAsync(Database database, TextWriter output, TextWriter errors)
    {
        string text;
        try
        {
            text = await System.IO.File.ReadAllTextAsync(File);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{File} cannot be read: {failure.Message}");
            return 1;
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestPaper)
        {
            await errors.WriteLineAsync($"{File} holds {(text.Length > LongestPaper ? $"more than {LongestPaper} characters" : "nothing")}.");
            return 1;
        }

        var kind = Kind ?? DocumentKind.OtherNotice;
        var title = Title ?? text.Split('\n').Select(line => line.Trim('#', ' ', '\r', '\uFEFF')).First(line => line.Length > 0);
        var version = 0;
        await database.Store.WriteAsync(
            async (programme, cancellationToken) =>
            {
                version = await programme.NextVersionAsync(kind, cancellationToken);
                programme.Documents.Add(PublishedDocument.Publish(kind, version, title, text, database.Clock.SchoolNow, EffectiveFrom));
                await programme.SaveChangesAsync(cancellationToken);
            },
            CancellationToken.None);
        await output.WriteLineAsync($"{title}: version {version}, {ClauseSplitter.Split(text).Count} clauses.");
        return 0;
    }

    private static DocumentKind? KindOf(string name) => name switch
    {
        "plan" => DocumentKind.Plan,
        "notice" => DocumentKind.ServiceNotice,
        "agreement" => DocumentKind.ServiceAgreement,
        "fees" => DocumentKind.FeeNotice,
        "pickup" => DocumentKind.PickupRules,
        _ => null,
    };
}
