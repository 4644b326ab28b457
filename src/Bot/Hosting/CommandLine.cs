using System.Text;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Schools.Imports;
using AfterSchoolBot.Bot.Schools.Reports;
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
          school import FILE    read in the roll: classes, guardians, who has moved or left
          staff import FILE     read in who takes part in the service, and their vetting; it lays a new school
          clubs import FILE     read in the menu of clubs
          codes print           slips with registration codes, for guardians whom no chat is bound to yet
          report gaps           on what parents asked and the published papers are silent, the most asked first
          report applications|rosters|ledger|term|unreachable
                                lists of the office as Excel tables; the term report has no names
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
        policy import FILE [FILE…] [--as plan|notice|agreement|fees|pickup] [--title TITLE] [--effective yyyy-MM-dd]
          Publishes FILE as the next version of that paper; without --as, of the notice with that title.
          The title is the file's first line if none is given, the day of its force today; --as and --title go with one file.
          1: a file cannot be read, or holds nothing; then none is published
        """;

    private const string RollUsage =
        """
        school import FILE.xlsx|csv [--leavers FILE] [--dry-run] [--lang zh-Hans|zh-Hant|en]
          Headings (Chinese or English): 学号 姓名 年级 班级 状态 监护人姓名 关系 手机尾号 权限; several guardian columns, or several rows a child.
          权限: 全部, 报名, 费用, 接送 (several), 无 (hears and sees nothing), 解除 (no longer guardian); empty: everything for a new one, else as it was.
          A child leaves only by 状态 离校 or by --leavers, never by not being named. --dry-run says what would change.
          1: there are rows to put right; they are named, and nothing was changed
        """;

    private const string StaffUsage =
        """
        staff import FILE.xlsx|csv [--school NAME] [--dry-run] [--lang zh-Hans|zh-Hant|en]
          Headings: 姓名 类别 职责 任教班级 班主任 审查有效期至 (name, kind, roles, classes, class teacher of, vetted until).
          --school lays a school of that name in an empty database; the list then names one 校长 and one 统筹.
          Of the vetting only the last day is kept. Who is not named stays as they were; 职责 无 takes every role.
        """;

    private const string ClubsUsage =
        """
        clubs import FILE.xlsx|csv [--dry-run] [--lang zh-Hans|zh-Hant|en]
          Headings: 名称 类别 星期 开始 结束 年级 名额 最少人数 负责人 首次 末次 教室
          (name, kind, weekday, starts, ends, grades, seats, minimum, leader, first day, last day, room).
          Of a club that is on the menu only the seats change, and never to fewer than are taken.
        """;

    private const string CodesUsage =
        """
        codes print [--class 3-2] [--out codes.pdf]
          A PDF, eight slips to a page of A4. Earlier slips of the same guardians are void. PublicBaseUrl is where the slip leads.
        """;

    private const string ReportUsage =
        """
        report gaps [--days 90]    on what parents asked and the published papers are silent, by topic, the most asked first
        report applications|rosters|ledger|term [--out FILE.xlsx] [--lang zh-Hans|zh-Hant|en]
                                   a table with names is for the office; term is for the district: figures only
        report unreachable         families of whom no guardian has registered, by class
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
                case ["report", "gaps", .. var rest]:
                    return GapsReport.Read(rest) is { } report ? await report.RunAsync((await OpenAsync(options)).Database, Console.Out) : Wrong(ReportUsage);
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
