using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Enrolments;

internal sealed record AnswerMoreDraft
{
    public int? Child { get; init; }
    public string? Words { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerMoreDraft))]
internal sealed partial class AnswerMoreJson : JsonSerializerContext;

/// <summary>The school asked one thing about an application; the guardian answers in a line, or with other days (三.4).</summary>
internal sealed class AnswerMoreDialog() : Dialog<AnswerMoreDraft>("answer-more", 1, () => AnswerMoreJson.Default.AnswerMoreDraft)
{
    public override string Title => Texts.AnswerMoreTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "words"), new("words")];
    public override IReadOnlyList<Command> BegunBy => [Command.AnswerMore];

    protected override AnswerMoreDraft Fill(AnswerMoreDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "words" => draft with { Words = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AnswerMoreDraft draft, Turn turn)
    {
        var asked = new List<(GuardedChild Own, Enrolment Enrolment)>();
        foreach (var own in await turn.OwnChildrenAsync())
        {
            if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is { Asked: not null, IsUnderReview: true } enrolment) asked.Add((own, enrolment));
        }

        if (asked.Count == 0) return End(Texts.Explain(Refusal.NothingWasAsked));
        if (draft.Child is not { } number) return asked is [var only] ? Know("child", only.Own.Child.Id.ToString()) : Ask(OwnChildren.Which([.. asked.Select(one => one.Own)]));
        if (asked.FirstOrDefault(one => one.Own.Child.Id == new ChildId(number)) is not { Own: { } about, Enrolment: { } live }) return End(Texts.Explain(Refusal.NothingWasAsked));
        if (draft.Words is not { } words) return Ask(WhatIsAsked(about.Child, live.Asked!));

        var card = ReadBack(about.Child, live.Asked!, words);
        return new Step.Confirm(card, () => AnswerAsync(about, live, words, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AnswerMoreDraft draft, string sentence, Turn turn) =>
        draft.Child is null && OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), null) is { } child ? [child] : [];

    protected override async ValueTask<string?> SayAsync(AnswerMoreDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "words" => draft.Words,
        _ => null,
    };

    private static Question WhatIsAsked(Child child, MoreAsked asked)
    {
        var title = $"{child.Name}: {asked.Question}";
        var card = QuestionCards.Words("words", title, MoreAsked.LongestAnswer, Texts.OrOtherDays);
        return new("words", AnswerKind.Words, card with { Actions = [.. card.Actions, Verbs.ToSay(Texts.ChangeTheDays, Command.ChangeDays)] }) { Short = title, MaxLength = MoreAsked.LongestAnswer };
    }

    private static Card ReadBack(Child child, MoreAsked asked, string words) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactChild, OwnChildren.Name(child)), new(asked.Question, words)],
        Actions = QuestionCards.ToConfirm(Texts.SendTheAnswer, Texts.NotNow),
        Source = Texts.Source("三.4"),
    };

    private static async ValueTask<Step> AnswerAsync(GuardedChild own, Enrolment live, string words, Turn turn)
    {
        if (live.AnswerMore(words, own.Guardianship, turn.Now) is { } why) return End(Texts.Explain(why));

        turn.Tell(live.Asked!.By, () => new()
        {
            Card = new(Texts.FamilyAnswered(live.Number.ToString(), own.Child.Name)) { Facts = [new(live.Asked.Question, words)], Actions = [Verbs.ToSay(Texts.Reviewing, live.Number.ToString())] },
        });
        return End(Texts.AnswerSent(live.Number.ToString(), Texts.Day(await EnrolFacts.DueAsync(live, turn))));
    }
}
