using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Schools.Imports;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools.Reports;

/// <summary>Families whom no message reaches, because no guardian has registered yet (二.1).</summary>
internal static class Unreachable
{
    public static IEnumerable<string> Lines(IReadOnlyList<Child> children) => children.Count == 0
        ? [Texts.EveryFamilyIsReached]
        : children.GroupBy(child => child.Class).Select(own => Texts.UnreachableInClass(Texts.Class(own.Key), Texts.Number(own.Count()), Texts.List(own.Select(child => child.Name))));
}

internal sealed record UnreachableDraft
{
    public string? Class { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UnreachableDraft))]
internal sealed partial class UnreachableJson : JsonSerializerContext;

/// <summary>哪些家长联系不上: for the office class by class, for a class teacher the own class. Whether they apply is nobody's question here (二.3).</summary>
internal sealed class UnreachableDialog() : Dialog<UnreachableDraft>("unreachable", 1, () => UnreachableJson.Default.UnreachableDraft)
{
    private const int MostNames = 50;

    public override string Title => Texts.UnreachableTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("class")];
    public override IReadOnlyList<Command> BegunBy => [Command.Unreachable];

    protected override UnreachableDraft Fill(UnreachableDraft draft, Answer answer) => answer.Field == "class" ? draft with { Class = answer.Value } : draft;

    protected override async ValueTask<Step> NextAsync(UnreachableDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { Names: true } eyes) return End(Texts.NotForYou);

        List<Child> children = [.. (await turn.Programme.UnreachableChildrenAsync(turn.Aborted)).Where(child => eyes.SeesClass(child.Class))];
        if (draft.Class is { } one) children = children.FindAll(child => child.Class.ToString() == one);
        else if (children.Count > MostNames) return Ask(WhichClass(children));

        foreach (var child in children) turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName);
        return End(new Card(Texts.UnreachableFamilies(Texts.Number(children.Count))) { Texts = [.. Unreachable.Lines(children), Texts.HandThemASlip], Source = Texts.Source("二.1") });
    }

    /// <summary>三年级2班哪些家长联系不上.</summary>
    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(UnreachableDraft draft, string sentence, Turn turn) =>
        new(draft.Class is null && CellReading.Class("", sentence) is { } one ? [new("class", one.ToString())] : []);

    protected override ValueTask<string?> SayAsync(UnreachableDraft draft, string field, Turn turn) => new(draft.Class is { } one ? Texts.Class(ClassId.Parse(one)) : null);

    private static Question WhichClass(List<Child> children)
    {
        IReadOnlyList<Option> options =
        [
            .. children.GroupBy(child => child.Class).Select(own => new Option(own.Key.ToString(), Texts.ChildInClass(Texts.Class(own.Key), Texts.Number(own.Count())), Texts.Class(own.Key))),
        ];
        var title = Texts.UnreachableWhichClass(Texts.Number(children.Count));
        return new("class", AnswerKind.One, QuestionCards.FromList("class", title, options, several: false)) { Short = Texts.UnreachableTitle, Options = options };
    }
}
