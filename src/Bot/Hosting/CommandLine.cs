using System.Text;
using AfterSchoolBot.Bot.Clubs.Draws;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Bot.Programmes;
using AfterSchoolBot.Bot.Schools.Directories;
using AfterSchoolBot.Bot.Schools.Imports;
using AfterSchoolBot.Bot.Schools.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>What the program was asked to do. Without a command it serves. Exit codes: 0 done, 1 refused, 2 misuse.</summary>
internal static partial class CommandLine
{
    private const int Misuse = 2;

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
                case ["fees", .., "--help"]:
                    return Say(FeesUsage);
                case ["report", .., "--help"]:
                    return Say(ReportUsage);
                case ["privacy", .., "--help"] or ["privacy"]:
                    return typed.Length == 1 ? Wrong(PrivacyUsage) : Say(PrivacyUsage);
                case ["privacy", "publish", .. var rest]:
                    return PrivacyPublish.Read(rest) is { } publish ? await publish.RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error) : Wrong(PrivacyUsage);
                case ["privacy", "report"]:
                    var (settings, opened) = await OpenAsync(options);
                    return await new PrivacyReport(settings.Privacy).RunAsync(opened, Console.Out);
                case ["privacy", "incident", .. var rest]:
                    return IncidentReport.Read(rest) is { } incident ? await incident.RunAsync((await OpenAsync(options)).Database, Console.Out) : Wrong(PrivacyUsage);
                case ["school", "import", "--help"]:
                    return Say(RollUsage);
                case ["school", "import", .. var rest]:
                    return ImportOrder.Read(rest, "--leavers") is { } roll ? await new RollImport(roll).RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error) : Wrong(RollUsage);
                case ["staff", "import", "--help"]:
                    return Say(StaffUsage);
                case ["staff", "import", .. var rest]:
                    return ImportOrder.Read(rest, "--school") is { } staff ? await ImportStaffAsync(staff, options) : Wrong(StaffUsage);
                case ["clubs", "import", "--help"]:
                    return Say(ClubsUsage);
                case ["clubs", "import", .. var rest]:
                    return ImportOrder.Read(rest) is { } clubs ? await new ClubsImport(clubs).RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error) : Wrong(ClubsUsage);
                case ["codes", "print", "--help"]:
                    return Say(CodesUsage);
                case ["codes", "print", .. var rest]:
                    return CodesPrint.Read(rest) is { } codes ? await PrintAsync(codes, options) : Wrong(CodesUsage);
                case ["policy", "ask", .. var rest]:
                    return rest is [] or ["--jsonl"] ? await AskAsync(options, jsonl: rest.Length > 0) : Wrong(AskUsage);
                case ["policy", "import", .. var rest]:
                    return PolicyImport.Read(rest) is { } import ? await import.RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error) : Wrong(ImportUsage);
                case ["fees", "import", var file]:
                    return await new FeeImport(file).RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error);
                case ["fees", "payments", var file]:
                    return await new PaymentImport(file).RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error);
                case ["fees", ..]:
                    return Wrong(FeesUsage);
                case ["report", "sessions"]:
                    return await SessionsReport.RunAsync((await OpenAsync(options)).Database, Console.Out, Console.Error);
                case ["report", "gaps", .. var rest]:
                    return GapsReport.Read(rest) is { } report ? await report.RunAsync((await OpenAsync(options)).Database, Console.Out) : Wrong(ReportUsage);
                case ["report", "answers", .. var rest]:
                    return GapsReport.Read(rest) is { Days: var days } ? await RatingsReport.RunAsync((await OpenAsync(options)).Database, days, Console.Out) : Wrong(ReportUsage);
                case ["draw", "verify", var file]:
                    return Verify(file);
                case ["draw", ..]:
                    return Wrong("draw verify FILE    FILE is the proof that the chat gives for 抽签结果. 0: the same comes out; 1: it does not, or FILE is no proof.");
                case ["wecom", "sync", "--help"]:
                    return Say(SyncUsage);
                case ["wecom", "sync", .. var rest]:
                    return WeComSync.Read(rest) is { } sync ? await SyncAsync(sync, options) : Wrong(SyncUsage);
                case ["wecom", "check"]:
                    return await CheckWeComAsync(options);
                case ["wecom", ..]:
                    return Wrong($"wecom check    says of each part of the WeCom set-up whether it is right, and where in the console it is mended. 0: all is; 1: something is to be mended.\n\n{SyncUsage}");
                case ["teams", .. var rest]:
                    return await TeamsAsync(rest, options);
                case ["check"]:
                    return await CheckAsync(options);
                case ["check", ..]:
                    return Wrong("check takes no arguments. 0: all is well; 1: what is not is named, a line each.");
                case ["report", .. var rest]:
                    return ReportCommand.Read(rest) is { } list ? await list.RunAsync((await OpenAsync(options)).Database, Console.Out) : Wrong(ReportUsage);
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

    private static async Task<int> ImportStaffAsync(ImportOrder order, string[] options)
    {
        var (settings, database) = await OpenAsync(options);
        return await new StaffImport(order, settings.SchoolZone.Id).RunAsync(database, Console.Out, Console.Error);
    }

    private static async Task<int> SyncAsync(WeComSync sync, string[] options)
    {
        var (settings, database) = await OpenAsync(options);
        return await sync.RunAsync(database, settings.WeCom, Console.Out, Console.Error);
    }

    private static async Task<int> CheckWeComAsync(string[] options)
    {
        var (settings, database) = await OpenAsync(options);
        return settings.WeCom is { } wecom
            ? await new WeComCheckCommand(wecom, settings.Address.Root, database).RunAsync(Console.Out)
            : Wrong("Channels:WeCom:Enabled is not true: set it, and CorpId, AgentId, Secret, Token and EncodingAesKey beside it.");
    }

    private static async Task<int> PrintAsync(CodesPrint print, string[] options)
    {
        var (settings, database) = await OpenAsync(options);
        return await print.RunAsync(database, settings.Address.Root, Console.Out, Console.Error);
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

    private static int Verify(string file)
    {
        if (!File.Exists(file) || DrawProof.Read(File.ReadAllText(file)) is not { } proof)
        {
            Console.Error.WriteLine($"{Path.GetFileName(file)} holds no proof of a draw.");
            return 1;
        }

        var wrong = proof.Verify();
        foreach (var line in wrong) Console.WriteLine($"WRONG  {line}");
        Console.WriteLine(wrong.Count == 0 ? $"Drawn again: {proof.Lines.Count} wishes, {proof.Lines.Count(line => line.Club is not null)} places, all as published." : "The result is not what the seed and the wishes give.");
        return wrong.Count == 0 ? 0 : 1;
    }

    private static async Task<int> CheckAsync(string[] options)
    {
        var (_, database) = await OpenAsync(options);
        await using var programme = database.Reader.Open();
        var check = new ProgrammeCheck(programme, database.Clock.SchoolNow, CancellationToken.None);
        var problems = await check.RunAsync();
        foreach (var line in check.Looked) Console.WriteLine(line);
        foreach (var line in problems) Console.WriteLine($"WRONG  {line}");
        Console.WriteLine(problems.Count == 0 ? "All is well." : $"{problems.Count} things are not as they must be.");
        return problems.Count == 0 ? 0 : 1;
    }

    /// <summary>The database of the settings, made ready as it is for serving.</summary>
    private static async Task<(Settings Settings, Database Database)> OpenAsync(string[] options)
    {
        var builder = Builder(options);
        var settings = Settings.Read(builder.Configuration, builder.Environment);
        var database = new Database(settings, TimeProvider.System);
        await database.PrepareAsync();
        return (settings, database);
    }

    private static WebApplicationBuilder Builder(string[] options) => WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = options, ContentRootPath = ContentRoot.Find() });

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
