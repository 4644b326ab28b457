using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Reports;

internal sealed record AgreeToExportDraft
{
    public int? Wish { get; init; }
    public string? Decision { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgreeToExportDraft))]
internal sealed partial class AgreeToExportJson : JsonSerializerContext;

/// <summary>The second person says yes or no to a long list; with a yes it is made, and the link goes to the one who asked (D8).</summary>
internal sealed class AgreeToExportDialog(FileShelf shelf) : Dialog<AgreeToExportDraft>("agree-to-export", 1, () => AgreeToExportJson.Default.AgreeToExportDraft)
{
    private const string No = "no";

    private readonly FileShelf shelf = shelf;

    public override string Title => Texts.AgreeToExportTitle;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("wish", "decision"), new("decision")];
    public override IReadOnlyList<Command> BegunBy => [Command.AgreeToExport];

    protected override AgreeToExportDraft Fill(AgreeToExportDraft draft, Answer answer) => answer.Field switch
    {
        "wish" => draft with { Wish = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "decision" => draft with { Decision = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AgreeToExportDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || !(member.Is(StaffRoles.Principal) || member.Is(StaffRoles.Coordinator))) return End(Texts.NotForYou);
        if (draft.Wish is not { } number) return await WhichAsync(person, turn);
        if (await turn.Programme.ExportWishes.SingleOrDefaultAsync(one => one.Number == number, turn.Aborted) is not { } wish || !wish.IsOpen(turn.Now)) return End(Texts.Explain(Refusal.ExportAlreadyDecided));
        if (wish.AskedBy == person) return End(Texts.Explain(Refusal.SecondPersonMustAgree));

        var asker = (await turn.Programme.PersonAsync(wish.AskedBy, turn.Aborted))?.Name ?? "";
        return draft.Decision switch
        {
            null => Ask(ExportCards.Decide(wish, asker, Texts.Moment((await turn.SchoolAsync()).AtSchool(wish.AskedAt)))),
            No => TurnDown(wish, person, turn),
            _ => await AgreeAsync(wish, person, asker, turn),
        };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AgreeToExportDraft draft, string sentence, Turn turn)
    {
        var digits = string.Concat(sentence.Where(char.IsAsciiDigit));
        return new(draft.Wish is null && digits.Length is > 0 and < 8 ? [new("wish", digits)] : []);
    }

    protected override ValueTask<string?> SayAsync(AgreeToExportDraft draft, string field, Turn turn) => new(field == "wish" && draft.Wish is { } wish ? Texts.Number(wish) : null);

    private static async ValueTask<Step> WhichAsync(PersonId person, Turn turn)
    {
        var open = (await turn.Programme.ExportWishes.AsNoTracking().Where(wish => wish.DecidedAt == null).ToListAsync(turn.Aborted)).FindAll(wish => wish.IsOpen(turn.Now) && wish.AskedBy != person);
        return open switch
        {
            [] => End(Texts.NoExportWaits),
            [var only] => Know("wish", Texts.Number(only.Number)),
            _ => Ask(ExportCards.WhichWish(open)),
        };
    }

    private static Step TurnDown(ExportWish wish, PersonId person, Turn turn)
    {
        if (wish.TurnDown(person, turn.Now) is ExportOutcome.Refused(var why)) return End(Texts.Explain(why));

        var by = turn.PersonName ?? "";
        turn.Tell(wish.AskedBy, () => new() { Text = Texts.ExportTurnedDown(MadeReport.Say(wish.Report), by) });
        return End(Texts.YouTurnedDownExport);
    }

    private async ValueTask<Step> AgreeAsync(ExportWish wish, PersonId person, string asker, Turn turn)
    {
        var staff = await turn.Programme.StaffMemberAsync(wish.AskedBy, turn.Aborted);
        if (staff is null || !ExportListDialog.ReportsFor(staff, turn.Today).Contains(wish.Report)) return End(Texts.Explain(Refusal.ExportAlreadyDecided)); // no longer one who may see it
        if (wish.Agree(person, turn.Now) is ExportOutcome.Refused(var why)) return End(Texts.Explain(why));

        var made = await MadeReport.MakeAsync(wish.Report, staff.Is(StaffRoles.Coordinator) || staff.Is(StaffRoles.Principal) ? null : wish.AskedBy, turn);
        var link = shelf.Put(wish.AskedBy, made.File, turn);
        turn.Tell(wish.AskedBy, () => new() { Card = ExportCards.Here(wish.Report, made.Pupils, link) });
        return End(Texts.YouAgreedToExport(asker));
    }
}
