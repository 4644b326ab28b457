using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Privacy;

namespace AfterSchoolBot.Bot.Privacy;

internal sealed record WhoReadDraft
{
    public int? Child { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WhoReadDraft))]
internal sealed partial class WhoReadJson : JsonSerializerContext;

/// <summary>谁看过我孩子的信息: who of the staff was shown what, when and for what, from the log itself (D1).</summary>
internal sealed class WhoReadDialog(PrivacyOptions privacy) : Dialog<WhoReadDraft>("who-read", 1, () => WhoReadJson.Default.WhoReadDraft)
{
    private const int MostShown = 8;

    public override string Title => Texts.AccessWho;
    public override IReadOnlyList<Field> Fields { get; } = [new("child")];
    public override IReadOnlyList<Command> BegunBy => [Command.WhoRead];

    protected override WhoReadDraft Fill(WhoReadDraft draft, Answer answer) =>
        answer.Field == "child" ? draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null } : draft;

    protected override async ValueTask<Step> NextAsync(WhoReadDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);

        var entries = await turn.Programme.AccessToAsync(own.Child.Id, turn.Aborted);
        return entries.Count == 0 ? End(Texts.AccessNobody(own.Child.Name)) : End(await CardOfAsync(own.Child, entries, turn));
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(WhoReadDraft draft, string sentence, Turn turn) =>
        OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } number ? new ChildId(number) : null) is { } child ? [child] : [];

    /// <summary>A day, a person and a form make one line, however often it was opened.</summary>
    private async Task<Card> CardOfAsync(Child child, IReadOnlyList<AccessEntry> entries, Turn turn)
    {
        var school = await turn.SchoolAsync();
        var lines = entries.GroupBy(entry => (Day: school.DayOf(entry.At), entry.Reader, entry.Form)).ToList();
        var facts = new List<CardFact>();
        foreach (var line in lines.Take(MostShown))
        {
            var reader = await turn.Programme.PersonAsync(line.Key.Reader, turn.Aborted);
            var fields = line.SelectMany(entry => entry.Shown).Distinct().Order().Select(AccessWords.Of);
            facts.Add(new($"{Texts.Day(line.Key.Day)} {reader?.Name}", Texts.AccessLine(AccessWords.Of(line.Key.Form), Texts.List(fields))));
        }

        return new(Texts.AccessTitle(child.Name))
        {
            Facts = facts,
            Texts = [.. lines.Count > MostShown ? [Texts.AccessMore(Texts.Number(lines.Count - MostShown))] : Array.Empty<string>(), Texts.AccessKept(Texts.Number(privacy.Retention.AccessLogDays))],
            Actions = [Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        };
    }
}
