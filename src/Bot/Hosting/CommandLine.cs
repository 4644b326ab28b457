using System.Text;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Programmes;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>What the program was asked to do. Without a command it serves. Exit codes: 0 done, 1 refused, 2 misuse.</summary>
internal static class CommandLine
{
    private const int Misuse = 2;

    private const string Usage =
        """
        AfterSchoolBot
          (no command)          serve the web chat and the channels that are switched on
          policy ask [--jsonl]  answer the questions of the standard input as a parent would be answered
          policy import FILE    publish a paper (text or Markdown) that answers are given from
          report gaps           on what parents asked and the published papers are silent, the most asked first
          report sessions       how many sessions of each of the five types the current plan holds
          --help                this page; also after a command

        Settings come from appsettings.json, environment variables (Database__Provider=Postgres) and
        options (--Database:Provider=Postgres); README.md has the table.
        """;

    private const string AskUsage =
        """
        policy ask            a question a line in, its answer out
        policy ask --jsonl    an object a line: {"id":1,"lang":"zh-Hans","question":"…"}
                              answered by    {"id":1,"kind":"answer|partial|decline|chat","answer":"…","citations":[{"clause":"三.2","quote":"…"}],"elapsed_ms":1.2}
                              1: a line was no question (it is named, the others are answered)
        """;

    private const string ImportUsage =
        """
        policy import FILE [FILE…] [--as PAPER] [--title TITLE] [--effective yyyy-MM-dd]
          PAPER: plan notice agreement fees pickup management safety attendance handover gate emergency complaints
          Publishes FILE as the next version of that paper; without --as, of the notice with that title.
          The title is the file's first line if none is given, the day of its force today; --as and --title go with one file.
          1: a file cannot be read, or holds nothing; then none is published
        """;

    private const string ReportUsage =
        """
        report gaps [--days 90]    on what parents asked and the published papers are silent, by topic, the most asked first
        report sessions            how many sessions of each of the five types the current plan holds, from its first day to its last
        """;

    public static async Task<int> RunAsync(string[] arguments, Func<string[], Task> serve)
    {
        string[] options = [.. arguments.TakeWhile(IsSetting)]; // dotnet run puts its own before what was typed
        var typed = arguments[options.Length..];
        try
        {
            switch (typed)
            {
                case ["--help" or "-h" or "help", ..]:
                    return Say(Usage);
                case ["policy", "ask", "--help"]:
                    return Say(AskUsage);
                case ["policy", "import", "--help"]:
                    return Say(ImportUsage);
                case ["report", .., "--help"]:
                    return Say(ReportUsage);
                case ["policy", "ask", .. var rest]:
                    return rest is [] or ["--jsonl"] ? await AskAsync(options, jsonl: rest.Length > 0) : Wrong(AskUsage);
                case ["policy", "import", .. var rest]:
                    return PolicyImport.Read(rest) is { } import ? await import.RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error) : Wrong(ImportUsage);
                case ["report", "sessions"]:
                    return await SessionsReport.RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error);
                case ["report", "gaps", .. var rest]:
                    return GapsReport.Read(rest) is { } report ? await report.RunAsync((await OpenAsync(options)).Database, Console.Out) : Wrong(ReportUsage);
                case [var word, ..] when !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal):
                    return Wrong($"There is no command '{string.Join(' ', typed)}'.\n\n{Usage}");
                default:
                    await serve(arguments);
                    return 0;
            }
        }
        catch (SettingsException wrong)
        {
            return Wrong(wrong.Message);
        }
    }

    private static async Task<int> AskAsync(string[] options, bool jsonl)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
        var (settings, database) = await OpenAsync(options);
        using var wording = settings.Model is { } model ? new ModelWording(model, database.Time, NullLogger<ModelWording>.Instance) : null;
        return await new PolicyAsk(database, wording, input, output).RunAsync(jsonl, CancellationToken.None);
    }

    /// <summary>The database of the settings, made ready as it is for serving.</summary>
    private static async Task<(Settings Settings, Database Database)> OpenAsync(string[] options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = options, ContentRootPath = ContentRoot.Find() });
        var settings = Settings.Read(builder.Configuration, builder.Environment);
        var database = new Database(settings, TimeProvider.System);
        await database.PrepareAsync();
        return (settings, database);
    }

    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=', StringComparison.Ordinal);

    private static int Say(string text)
    {
        Console.WriteLine(text);
        return 0;
    }

    private static int Wrong(string text)
    {
        Console.Error.WriteLine(text);
        return Misuse;
    }
}
