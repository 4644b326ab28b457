using System.Collections.Concurrent;
using System.Globalization;
using AfterSchoolBot.Bot.Hosting;

namespace AfterSchoolBot.Bot.Programmes.Page;

/// <summary><c>/service</c>: what the school has published, for anybody, without a script and without signing in (二.2).</summary>
internal static class ServicePage
{
    public const string Path = "service";

    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private static readonly string Style = ReadStyle();

    public static void MapServicePage(this WebApplication app)
    {
        var kept = new ConcurrentDictionary<(int? Version, string Language), (string Page, long At)>();
        app.MapGet($"/{Path}", async (HttpContext context, Database database) =>
        {
            var language = LanguageOf(context.Request);
            int? version = null;
            if (context.Request.Query["v"].ToString() is { Length: > 0 } asked)
            {
                if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Results.NotFound();
                version = number;
            }

            var page = kept.TryGetValue((version, language), out var known) && database.Time.GetElapsedTime(known.At) < KeptFor
                ? known.Page
                : await WriteAsync(database, version, language, context.RequestAborted);
            if (page is null) return Results.NotFound();

            kept[(version, language)] = (page, known.Page == page ? known.At : database.Time.GetTimestamp());
            context.Response.Headers.CacheControl = "public, max-age=30";
            context.Response.Headers.Vary = "Accept-Language";
            context.Response.Headers.ContentLanguage = language;
            return Results.Content(page, "text/html; charset=utf-8");
        });
    }

    /// <summary>The page in one language; null: there is no such version.</summary>
    public static async Task<string?> WriteAsync(Database database, int? version, string language, CancellationToken cancellationToken)
    {
        await using var programme = database.Reader.Open();
        var sheet = await ServiceSheet.ReadAsync(programme, version, database.Clock.SchoolNow, cancellationToken);
        Texts.Speak(language);
        if (sheet is null) return version is null ? ServiceHtml.Nothing(database.Name.Name, language, Style) : null;

        return ServiceHtml.Of(sheet, language, Style);
    }

    /// <summary>As asked in the address; else the first language of the browser's list that we speak.</summary>
    private static string LanguageOf(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        if (Texts.Languages.Contains(asked)) return asked;
        if (asked.Length > 0) return Texts.LanguageOf(asked);

        var accepted = request.GetTypedHeaders().AcceptLanguage;
        return Texts.LanguageOf(accepted.OrderByDescending(one => one.Quality ?? 1).FirstOrDefault()?.Value.ToString());
    }

    private static string ReadStyle()
    {
        using var stream = typeof(ServicePage).Assembly.GetManifestResourceStream("AfterSchoolBot.Bot.Programmes.Page.service.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
