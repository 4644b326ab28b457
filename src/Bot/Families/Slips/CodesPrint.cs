using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Families.Slips;

/// <summary><c>codes print</c>: a slip for every guardian whom no chat is bound to yet, as a PDF to print and cut.</summary>
internal sealed record CodesPrint(ClassId? Class, string File)
{
    /// <summary>Null: the arguments are not those of the command.</summary>
    public static CodesPrint? Read(string[] arguments)
    {
        CodesPrint? print = new(null, "codes.pdf");
        foreach (var pair in arguments.Chunk(2))
        {
            print = pair switch
            {
                ["--class", var @class] when ClassOf(@class) is { } one => print! with { Class = one },
                ["--out", { Length: > 0 } file] => print! with { File = file },
                _ => null,
            };
            if (print is null) return null;
        }

        return print;
    }

    public async Task<int> RunAsync(Database database, Uri page, TextWriter output, TextWriter errors)
    {
        if (PrintFont.Chinese is not { } typeface)
        {
            await errors.WriteLineAsync("No typeface with Chinese signs is installed here; a Noto CJK package brings one.");
            return 1;
        }

        IReadOnlyList<Slip> slips = [];
        await database.Store.WriteAsync(async (programme, cancellationToken) =>
        {
            Texts.Speak(Texts.Simplified);
            slips = await IssueAsync(programme, page, new Errand(() => programme, new SchoolBook(database.Time), database.Clock.SchoolNow, cancellationToken));
        }, CancellationToken.None);
        if (slips.Count == 0)
        {
            await output.WriteLineAsync("Nobody is without an account there: no slip was printed.");
            return 0;
        }

        Texts.Speak(Texts.Simplified);
        await System.IO.File.WriteAllBytesAsync(File, new SlipSheet(typeface).ToPdf(slips));
        await output.WriteLineAsync($"{File}: {slips.Count} slips, {(slips.Count + SlipSheet.APage - 1) / SlipSheet.APage} pages. Earlier slips of these guardians are void. Delete the file when it is printed.");
        return 0;
    }

    private async Task<IReadOnlyList<Slip>> IssueAsync(ProgrammeDb programme, Uri page, Errand errand)
    {
        var slips = new List<Slip>();
        foreach (var guardian in await programme.UnboundGuardiansAsync(errand.Aborted))
        {
            var children = (await programme.ChildrenOfAsync(guardian, errand.Aborted)).Where(one => one.Child.IsPupil).ToList();
            if (children.Count == 0 || (Class is { } only && !children.Exists(one => one.Child.Class == only))) continue;
            slips.Add(await SlipIssue.IssueAsync(guardian, children, null, page, errand));
        }

        return [.. slips.OrderBy(slip => slip.Class, StringComparer.Ordinal).ThenBy(slip => slip.Children, StringComparer.Ordinal)];
    }

    private static ClassId? ClassOf(string text)
    {
        try
        {
            return ClassId.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
