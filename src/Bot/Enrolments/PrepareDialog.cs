using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Enrolments;

internal sealed record PrepareDraft
{
    /// <summary>As it was written; who that is, the roll says.</summary>
    public string? Name { get; init; }
    public int? Child { get; init; }
    public Weekdays? Days { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PrepareDraft))]
internal sealed partial class PrepareJson : JsonSerializerContext;

/// <summary>
/// Somebody of the staff fills in for a family that asked for help. What comes of it is a message to the guardian with the answers in it: the
/// application begins when the guardian opens it, and is live with the guardian's own yes and with nothing else (二.3).
/// </summary>
internal sealed class PrepareDialog() : Dialog<PrepareDraft>("prepare", 1, () => PrepareJson.Default.PrepareDraft)
{
    public override string Title => Texts.PrepareTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("name", "child"), new("child"), new("days")];
    public override IReadOnlyList<Command> BegunBy => [Command.Prepare];

    protected override PrepareDraft Fill(PrepareDraft draft, Answer answer) => answer.Field switch
    {
        "name" => draft with { Name = answer.Value, Child = null },
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "days" => draft with { Days = answer.Value is { } days ? (Weekdays)int.Parse(days, CultureInfo.InvariantCulture) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(PrepareDraft draft, Turn turn)
    {
        if (await ChildrenAsync(turn) is not { Count: > 0 } children) return End(Texts.NotForYou);
        if (draft.Child is not { } number) return WhichChild(draft.Name, children, turn);
        if (children.FirstOrDefault(one => one.Id == new ChildId(number)) is not { } child) return End(Texts.NotForYou);
        turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName, Domain.Staff.Field.Application);
        if (await turn.Programme.EnrolmentOfAsync(child.Id, turn.Aborted) is not null) return End(Texts.Explain(Refusal.AlreadyApplied));
        if (draft.Days is not { } days) return Ask(WhichDays(child));

        var guardians = await turn.Programme.GuardiansOfAsync(child.Id, turn.Aborted);
        var card = ReadBack(child, days);
        return new Step.Confirm(card, () => new(Send(child, days, [.. guardians.Where(bond => bond.May(Authority.MayApply))], turn))) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(PrepareDraft draft, string sentence, Turn turn)
    {
        var answers = new List<Answer>();
        if (NameReader.Find(sentence, [.. (await ChildrenAsync(turn)).Select(one => new Candidate(one.Id.ToString(), one.Name) { IsPerson = true })]).TryGet(out var child)) answers.Add(new("child", child.Value));
        if (EnrolReading.ReadDays(draft.Days, sentence) is { } days and not Weekdays.None) answers.Add(new("days", Texts.Number((int)days)));
        return answers;
    }

    protected override async ValueTask<string?> SayAsync(PrepareDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "days" when draft.Days is { } days => Texts.Weekdays(days),
        _ => null,
    };

    /// <summary>A teacher's own classes; the coordinator's whole school. The principal agrees and decides, but does not fill in.</summary>
    private static async ValueTask<IReadOnlyList<Child>> ChildrenAsync(Turn turn) =>
        await OfficeEyes.OfAsync(turn) is { } eyes && (!eyes.Office || eyes.Member.Is(StaffRoles.Coordinator)) ? await eyes.ChildrenAsync(turn) : [];

    private Step WhichChild(string? name, IReadOnlyList<Child> children, Turn turn)
    {
        if (name is null) return Ask(new("name", AnswerKind.Words, QuestionCards.Words("name", Texts.PrepareForWhom, 20, Texts.PrepareMeans)) { Short = Texts.PrepareForWhom, MaxLength = 20 });

        var namesakes = children.Where(child => Folding.Fold(name).Contains(Folding.Fold(child.Name), StringComparison.Ordinal)).ToList();
        if (namesakes is [var only]) return Know("child", only.Id.ToString());
        if (namesakes.Count == 0) return Ask(new("name", AnswerKind.Words, QuestionCards.Words("name", Texts.PrepareNobody, 20)) { Short = Texts.PrepareForWhom, MaxLength = 20 });

        foreach (var child in namesakes) turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName);
        IReadOnlyList<Option> options = [.. namesakes.Select(one => new Option(one.Id.ToString(), OwnChildren.Name(one), Texts.Class(one.Class)))];
        return Ask(new("child", AnswerKind.One, QuestionCards.ByButton(Texts.WhichChild, options)) { Short = Texts.WhichChild, Options = options });
    }

    private static Question WhichDays(Child child)
    {
        var title = Texts.WhichDays(child.Name);
        var options = EnrolCards.Days();
        return new("days", AnswerKind.Days, QuestionCards.FromList("days", title, options, several: true)) { Short = title, Options = options };
    }

    private static Card ReadBack(Child child, Weekdays days) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactChild, OwnChildren.Name(child)), new(Texts.FactDays, Texts.Weekdays(days))],
        Texts = [Texts.PrepareMeans],
        Actions = QuestionCards.ToConfirm(Texts.SendToTheGuardian, Texts.NotNow),
        Source = Texts.Source("二.3"),
    };

    private static Step Send(Child child, Weekdays days, IReadOnlyList<Guardianship> guardians, Turn turn)
    {
        foreach (var bond in guardians)
        {
            turn.Tell(bond.Guardian, () => new()
            {
                Card = new(Texts.PreparedFor(turn.PersonName ?? "", child.Name, Texts.Weekdays(days)))
                {
                    Texts = [Texts.Voluntary],
                    Actions = [Verbs.ToSay(Texts.OpenIt, $"{Commands.Word(Command.Apply)} {child.Name} {Texts.Weekdays(days)}")],
                    Source = Texts.Source("二.3"),
                },
            });
        }

        return End(Texts.PreparedSent(child.Name, Texts.Number(guardians.Count)));
    }
}
