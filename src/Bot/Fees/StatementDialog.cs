using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Fees;

internal sealed record StatementDraft
{
    public int? Child { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatementDraft))]
internal sealed partial class StatementJson : JsonSerializerContext;

/// <summary>A page to keep: what was confirmed, both shares, what was paid and what is left, for the child's own guardians only.</summary>
internal sealed class StatementDialog(FileShelf shelf) : Dialog<StatementDraft>("statement", 1, () => StatementJson.Default.StatementDraft)
{
    public override string Title => Texts.StatementTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child")];
    public override IReadOnlyList<Command> BegunBy => [Command.Statement];

    protected override StatementDraft Fill(StatementDraft draft, Answer answer) => answer.Field switch
    {
        "child" => new() { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(StatementDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);

        var fees = await ChildFees.OfAsync(own.Child.Id, turn);
        var enrolments = await turn.Programme.EnrolmentsOfAsync(own.Child.Id, turn.Aborted);
        var plan = await turn.PlanAsync();
        if (fees.Latest is null || enrolments.Count == 0 || plan is null) return End(Texts.NoStatementYet(own.Child.Name));

        var confirmed = fees.AsConfirmed(await FeeFacts.WholeAsync(enrolments[0], plan, turn))!;
        return End(Card(StatementPage.Of(own.Child, confirmed, fees, turn.Now), own.Child, turn));
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(StatementDraft draft, string sentence, Turn turn) =>
        OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } child ? new ChildId(child) : null) is { } found ? [found] : [];

    protected override async ValueTask<string?> SayAsync(StatementDraft draft, string field, Turn turn) =>
        field == "child" && draft.Child is { } child ? (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name : null;

    /// <summary>The page by a link of their own; where this server cannot print Chinese, the same in words.</summary>
    private Card Card(StatementPage page, Child child, Turn turn)
    {
        var card = new Card(Texts.StatementOf(child.Name)) { Facts = [new(page.Result, page.Amount)], Source = Texts.Source("五.2") };
        if (StatementFonts.For(Texts.Spoken) is not { } face) return card with { Texts = [Texts.StatementInWords, .. page.Lines(), .. page.Notes] };

        var file = new MadeFile($"{Texts.StatementTitle}-{child.Name}-{turn.Today:yyyy-MM-dd}.png", MadeFile.Png, StatementPainter.Paint(page, face));
        var link = shelf.Put(turn.Person!.Value, file, turn).ToString();
        return card with
        {
            Texts = [Texts.StatementLink(Texts.Number(FileShelf.KeptFor.Days))],
            Actions = [new(Texts.OpenStatement, "open") { Url = link }],
            Twin = string.Join('\n', card.Title, $"{page.Result} {page.Amount}", Texts.StatementLink(Texts.Number(FileShelf.KeptFor.Days)), link),
        };
    }
}
