using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Privacy.Records;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Privacy;

internal sealed record ExportDraft
{
    public int? Child { get; init; }

    /// <summary>Only how much there is of each kind, here in the chat.</summary>
    public bool SummaryOnly { get; init; }

    /// <summary>Deletion was asked for in the same breath: it comes second (D10 before D12).</summary>
    public bool Delete { get; init; }

    /// <summary>In the same breath: the child leaves the school.</summary>
    public bool Leaves { get; init; }
    public string? Link { get; init; }
    public string? Then { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ExportDraft))]
internal sealed partial class ExportJson : JsonSerializerContext;

/// <summary>All that is kept of one's own child, as a file behind a link that only this chat is told (D10).</summary>
internal sealed class ExportDialog(IEnumerable<RecordKind> kinds, FileShelf shelf) : Dialog<ExportDraft>("export-records", 1, () => ExportJson.Default.ExportDraft)
{
    private const string Yes = "yes";

    public override string Title => Texts.RecordsTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child"), new("then")];
    public override IReadOnlyList<Command> BegunBy => [Command.Export];

    protected override ExportDraft Fill(ExportDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "summary" => draft with { SummaryOnly = answer.Value is not null },
        "delete" => draft with { Delete = answer.Value is not null },
        "leaves" => draft with { Leaves = answer.Value is not null },
        "link" => draft with { Link = answer.Value },
        "then" => draft with { Then = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ExportDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (!own.Guardianship.May(Authority.MayApply)) return End(Texts.Explain(Refusal.GuardianMayNotApply));

        return draft switch
        {
            { Then: ExportCards.DeleteNow } => new Step.Begin(EraseDialog.Called, [new("child", own.Child.Id.ToString()), .. draft.Leaves ? [new Answer("leaves", Yes)] : Array.Empty<Answer>()]),
            { Then: not null } => End(Texts.ExportNothingDeleted),
            { Link: { } link, Delete: true } => Ask(ExportCards.ReadyThenDelete(own.Child, link, Ordered)),
            { Link: { } link } => End(ExportCards.Ready(own.Child, link, Ordered)),
            { SummaryOnly: true } => End(ExportCards.Summary(own.Child, await ReadAsync(own, turn))),
            _ => new Step.Confirm(ExportCards.ReadBack(own.Child, Ordered, draft.Delete), () => MakeAsync(own, turn)) { Short = Texts.ExportTitle(own.Child.Name) },
        };
    }

    /// <summary>Which child; that it shall be deleted afterwards; that the child goes to another school.</summary>
    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ExportDraft draft, string sentence, Turn turn)
    {
        var answers = new List<Answer>();
        if (OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } number ? new ChildId(number) : null) is { } child) answers.Add(child);
        if (Folding.Bare(sentence) == Folding.Bare(Texts.ExportSummaryWord)) answers.Add(new("summary", Yes));
        if (EraseReading.AsksToDelete(sentence)) answers.Add(new("delete", Yes));
        if (EraseReading.SaysLeaving(sentence)) answers.Add(new("leaves", Yes));
        return answers;
    }

    protected override async ValueTask<string?> SayAsync(ExportDraft draft, string field, Turn turn) =>
        field == "child" && draft.Child is { } child ? (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name : null;

    private IReadOnlyList<RecordKind> Ordered => [.. kinds.OrderBy(kind => kind.Order)];

    private async Task<IReadOnlyList<(RecordKind Kind, RecordTable Table)>> ReadAsync(GuardedChild own, Turn turn)
    {
        var whose = new RecordsOf(own.Child, own.Guardianship, await turn.Programme.AccountsOfAsync([own.Guardianship.Guardian], turn.Aborted));
        var read = new List<(RecordKind, RecordTable)>();
        foreach (var kind in Ordered) read.Add((kind, await kind.ReadAsync(whose, turn)));
        return read;
    }

    private async ValueTask<Step> MakeAsync(GuardedChild own, Turn turn)
    {
        if (GuardianConfirmation.Give(own.Guardianship, Authority.MayApply, "", turn.Activity.Id, turn.Now) is ConfirmationOutcome.Refused(var why)) return End(Texts.Explain(why));

        var sheets = (await ReadAsync(own, turn)).ToDictionary(one => one.Kind.Title, one => (one.Table.Header, one.Table.Rows));
        var name = $"{Texts.ExportFileName}-{turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx"; // no name of a child: the file's own name is kept in the open
        return Know("link", shelf.Put(own.Guardianship.Guardian, new(name, MadeFile.Xlsx, Sheet.Write(sheets)), turn).ToString());
    }
}
