using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Which question the coordinator answers, and how.</summary>
internal sealed record AnswerQuestionsDraft
{
    public int? Question { get; init; }
    public string? Words { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerQuestionsDraft))]
internal sealed partial class AnswerQuestionsJson : JsonSerializerContext;

/// <summary>The office's open questions in chat: one is chosen, answered in a few lines, read back; the asker is told at once (二.1, 二.2).</summary>
internal sealed class AnswerQuestionsDialog() : Dialog<AnswerQuestionsDraft>("answer-questions", 1, () => AnswerQuestionsJson.Default.AnswerQuestionsDraft)
{
    public override string Title => Texts.AnsweringQuestions;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("question", "words"), new("words")];
    public override IReadOnlyList<Command> BegunBy => [Command.Questions];

    protected override AnswerQuestionsDraft Fill(AnswerQuestionsDraft draft, Answer answer) => answer.Field switch
    {
        "question" => draft with { Question = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "words" => draft with { Words = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AnswerQuestionsDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || !await MayAnswerAsync(person, turn)) return End(Texts.NotForYou);
        if (draft.Question is not { } number) return await AskWhichAsync(person, turn);
        if (await turn.Programme.OfficeQuestionAsync(new(number), turn.Aborted) is not { } question) return End(Texts.NoOpenQuestions);
        await ShowAsync([question], person, turn);
        if (question.Answered is { } given) return End(Texts.QuestionWasAnswered(question.Number.ToString(), given.Text));

        if (draft.Words is not { } words) return Ask(AnswerQuestionsCards.WhatToAnswer(question, []));

        var check = await NoticeReading.OfAsync(words, turn);
        return check is NoticeVerdict.Stopped
            ? Ask(AnswerQuestionsCards.WhatToAnswer(question, NoticeReading.Say(check)))
            : new Step.Confirm(AnswerQuestionsCards.ReadBack(question, words, NoticeReading.Say(check)), () => AnswerAsync(question, words, person, turn)) { Short = Texts.PleaseCheck };
    }

    /// <summary>The number itself: 看问题 WD-0032.</summary>
    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AnswerQuestionsDraft draft, string sentence, Turn turn)
    {
        var number = sentence.Split(' ', '，', ',', '。').Select(word => QuestionNumber.TryParse(Folding.Fold(word), out var found) ? found.Value : 0).FirstOrDefault(found => found > 0);
        return new(number > 0 && draft.Question is null ? [new("question", number.ToString(CultureInfo.InvariantCulture))] : []);
    }

    protected override ValueTask<string?> SayAsync(AnswerQuestionsDraft draft, string field, Turn turn) => new(field switch
    {
        "question" => draft.Question is { } number ? new QuestionNumber(number).ToString() : null,
        "words" => draft.Words,
        _ => null,
    });

    private static async ValueTask<bool> MayAnswerAsync(PersonId person, Turn turn) =>
        await turn.Programme.StaffMemberAsync(person, turn.Aborted) is { } member && (member.Is(StaffRoles.Coordinator) || member.Is(StaffRoles.Principal));

    private async ValueTask<Step> AskWhichAsync(PersonId person, Turn turn)
    {
        var open = await turn.Programme.OpenQuestionsAsync(turn.Aborted);
        if (open.Count == 0) return End(Texts.NoOpenQuestions);

        await ShowAsync(open.Take(AnswerQuestionsCards.MostShown), person, turn);
        return Ask(AnswerQuestionsCards.Which(open));
    }

    /// <summary>A family's line may name its child: then the office is shown that name.</summary>
    private async ValueTask ShowAsync(IEnumerable<OfficeQuestion> questions, PersonId reader, Turn turn)
    {
        foreach (var question in questions)
        {
            if (question.Asker is not { } asker) continue;

            var named = (await turn.Programme.ChildrenOfAsync(asker, turn.Aborted)).Where(one => question.Text.Contains(one.Child.Name, StringComparison.Ordinal));
            foreach (var one in named) turn.Show(reader, one.Child.Id, Name, Domain.Staff.Field.ChildName);
        }
    }

    private static async ValueTask<Step> AnswerAsync(OfficeQuestion question, string words, PersonId by, Turn turn)
    {
        if (question.Answer(words, by, turn.Now) is AnswerOutcome.Refused(var why)) return End(Texts.Explain(why));

        var name = turn.PersonName ?? "";
        var day = turn.Today;
        turn.Tell(question.Chat, question.Asker, () => new() { Text = Texts.OfficeAnswered(question.Text, words, name, Texts.Day(day)) });
        var left = (await turn.Programme.OpenQuestionsAsync(turn.Aborted)).Count(other => other.Number != question.Number);
        return End(Texts.QuestionAnswered(question.Number.ToString(), Texts.Number(left)));
    }
}
