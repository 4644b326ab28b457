using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>What a guardian finds wrong.</summary>
internal enum CorrectedDetail
{
    Name,
    Class,
    Relation,
    Phone,
    Other,
}

internal sealed record CorrectDraft
{
    public int? Child { get; init; }
    public CorrectedDetail? Detail { get; init; }
    public string? Words { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CorrectDraft))]
internal sealed partial class CorrectJson : JsonSerializerContext;

/// <summary>A guardian says that a detail is wrong: it goes to the office under a number; the roll itself is corrected by the school only (D11).</summary>
internal sealed class CorrectDialog() : Dialog<CorrectDraft>("correct-details", 1, () => CorrectJson.Default.CorrectDraft)
{
    private const int Longest = 100;

    public override string Title => Texts.CorrectTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "detail", "words"), new("detail", "words"), new("words")];
    public override IReadOnlyList<Command> BegunBy => [Command.Correct];

    protected override CorrectDraft Fill(CorrectDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "detail" => draft with { Detail = answer.Value is { } detail ? Enum.Parse<CorrectedDetail>(detail) : null },
        "words" => draft with { Words = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(CorrectDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (draft.Detail is not { } detail) return Ask(WhichDetail(own.Child));
        if (draft.Words is not { } words) return Ask(ShouldBe());

        var now = await NowAsync(own, detail, turn);
        var card = new Card(Texts.PleaseCheck)
        {
            Facts = [new(Texts.FactChild, OwnChildren.Name(own.Child)), new(Say(detail), $"{now} → {words}")],
            Actions = QuestionCards.ToConfirm(Texts.CorrectSend, Texts.DoNotSend),
        };
        return new Step.Confirm(card, async () => End(await OfficeLine.LeaveAsync(Texts.CorrectWords(own.Child.Name, Say(detail), now, words), QuestionTopic.Records, turn, tellTheOffice: true))) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(CorrectDraft draft, string sentence, Turn turn)
    {
        var answers = new List<Answer>();
        if (OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } number ? new ChildId(number) : null) is { } child) answers.Add(child);
        var folded = Folding.Fold(sentence);
        if (draft.Detail is null && (folded.Contains("名字", StringComparison.Ordinal) || folded.Contains("姓名", StringComparison.Ordinal) || folded.Contains("name", StringComparison.Ordinal))) answers.Add(new("detail", nameof(CorrectedDetail.Name)));
        else if (draft.Detail is null && (folded.Contains("班级", StringComparison.Ordinal) || folded.Contains("class", StringComparison.Ordinal))) answers.Add(new("detail", nameof(CorrectedDetail.Class)));
        return answers;
    }

    protected override async ValueTask<string?> SayAsync(CorrectDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "detail" when draft.Detail is { } detail => Say(detail),
        "words" => draft.Words,
        _ => null,
    };

    private static Question WhichDetail(Child child)
    {
        var title = Texts.CorrectWhat(child.Name);
        IReadOnlyList<Option> options = [.. Enum.GetValues<CorrectedDetail>().Select(detail => new Option(detail.ToString(), Say(detail)))];
        return new("detail", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    private static Question ShouldBe() => new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.CorrectTo, Longest)) { Short = Texts.CorrectTo, MaxLength = Longest };

    private static async Task<string> NowAsync(GuardedChild own, CorrectedDetail detail, Turn turn) => detail switch
    {
        CorrectedDetail.Name => own.Child.Name,
        CorrectedDetail.Class => Texts.Class(own.Child.Class),
        CorrectedDetail.Relation => RegisterCards.Say(own.Guardianship.Relation),
        CorrectedDetail.Phone => (await turn.Programme.Guardians.AsNoTracking().SingleAsync(guardian => guardian.Id == own.Guardianship.Guardian, turn.Aborted)).PhoneEnding ?? "…",
        _ => "…",
    };

    private static string Say(CorrectedDetail detail) => detail switch
    {
        CorrectedDetail.Name => Texts.CorrectName,
        CorrectedDetail.Class => Texts.CorrectClass,
        CorrectedDetail.Relation => Texts.CorrectRelation,
        CorrectedDetail.Phone => Texts.CorrectPhone,
        _ => Texts.CorrectOther,
    };
}
