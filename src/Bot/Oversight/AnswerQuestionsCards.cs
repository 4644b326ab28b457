using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>The cards with which the office answers.</summary>
internal static class AnswerQuestionsCards
{
    public const int MostShown = 8;
    private const int ShownLetters = 40;

    public static Question Which(IReadOnlyList<OfficeQuestion> open)
    {
        IReadOnlyList<Option> options =
        [
            .. open.Take(MostShown).Select(one => new Option(
                one.Number.Value.ToString(CultureInfo.InvariantCulture), $"{one.Number} {Shortened(one.Text)} · {Texts.DueBy(Texts.ShortDay(one.AnswerDue))}")),
        ];
        var title = Texts.QuestionsToAnswer(Texts.Number(open.Count));
        return new("question", AnswerKind.One, QuestionCards.FromList("question", title, options, several: false, [])) { Short = title, Options = options };
    }

    /// <param name="question">To be answered.</param>
    /// <param name="stopped">Why the last try may not go out; empty: the first.</param>
    public static Question WhatToAnswer(OfficeQuestion question, IReadOnlyList<string> stopped)
    {
        var title = Texts.AnswerTo(question.Number.ToString(), question.Text);
        return new("words", AnswerKind.Words, QuestionCards.Words("words", title, OfficeQuestion.LongestText, stopped))
        {
            Short = Texts.AnswerTo(question.Number.ToString(), Shortened(question.Text)),
            MaxLength = OfficeQuestion.LongestText,
        };
    }

    public static Card ReadBack(OfficeQuestion question, string words, IReadOnlyList<string> warnings) => new(Texts.PleaseCheck)
    {
        Texts = warnings,
        Facts = [new(Texts.FactQuestion, question.Text), new(Texts.FactAnswer, words)],
        Actions = QuestionCards.ToConfirm(Texts.SendAnswer, Texts.DoNotSend),
    };

    private static string Shortened(string text) => text.Length <= ShownLetters ? text : $"{text.AsSpan(0, ShownLetters)}…";
}
