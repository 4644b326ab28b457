using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Schools.Reports;

/// <summary><c>report applications|rosters|ledger|term</c> and <c>report announcement</c>: a list of the office as a file, and <c>report unreachable</c> on the screen.</summary>
internal sealed record ReportCommand(ReportKind? Report, string? File, string Language = Texts.Simplified)
{
    /// <summary>The announcement whose report is wanted; null: none.</summary>
    public AnnouncementNumber? Announcement { get; init; }

    /// <summary>Null: the arguments are not those of a report.</summary>
    public static ReportCommand? Read(string[] arguments)
    {
        if (arguments is ["announcement", var number, .. var others])
        {
            return AnnouncementNumber.Read(number) is { } meant && Read(["term", .. others]) is { } written ? written with { Report = null, Announcement = meant } : null;
        }

        ReportCommand? command = arguments switch
        {
            ["unreachable", ..] => new(null, null),
            ["applications", ..] => new(ReportKind.Applications, null),
            ["rosters", ..] => new(ReportKind.Rosters, null),
            ["ledger", ..] => new(ReportKind.Ledger, null),
            ["term", ..] => new(ReportKind.Term, null),
            _ => null,
        };
        foreach (var pair in arguments.Skip(1).Chunk(2))
        {
            command = (command, pair) switch
            {
                ({ Report: not null } one, ["--out", { Length: > 0 } file]) => one with { File = file },
                ({ } one, ["--lang", var language]) when Texts.Languages.Contains(language) => one with { Language = language },
                _ => null,
            };
            if (command is null) return null;
        }

        return command;
    }

    public async Task<int> RunAsync(Database database, TextWriter output)
    {
        Texts.Speak(Language);
        await using var programme = database.Reader.Open();
        var errand = new Errand(() => programme, new SchoolBook(database.Time), database.Clock.SchoolNow, CancellationToken.None);
        if (Announcement is { } number) return await RunAsync(number, errand, output);

        if (Report is not { } report)
        {
            foreach (var line in Unreachable.Lines(await programme.UnreachableChildrenAsync(CancellationToken.None))) await output.WriteLineAsync(line);
            return 0;
        }

        var made = await MadeReport.MakeAsync(report, null, errand);
        var file = File ?? made.File.Name;
        await System.IO.File.WriteAllBytesAsync(file, made.File.Bytes);
        await output.WriteLineAsync(made.Pupils == 0 ? file : Texts.FileNamesChildren(file, Texts.Number(made.Pupils)));
        return 0;
    }

    private async Task<int> RunAsync(AnnouncementNumber number, Errand errand, TextWriter output)
    {
        if (await errand.Programme.AnnouncementAsync(number, CancellationToken.None) is not { } announcement)
        {
            await output.WriteLineAsync(Texts.NoSuchAnnouncement);
            return 1;
        }

        var made = await AnnouncementReport.MakeAsync(announcement, int.MaxValue, errand);
        var file = File ?? made.File.Name;
        await System.IO.File.WriteAllBytesAsync(file, made.File.Bytes);
        await output.WriteLineAsync(made.Named.Count == 0 ? file : Texts.FileNamesChildren(file, Texts.Number(made.Named.Count)));
        return 0;
    }
}
