using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Domain.Tests.Oversight;

public class OfficeQuestionTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(4, 6, 18, 5);

    [Fact]
    [Duty("二.1-b")]
    public void A_line_left_on_Tuesday_is_answered_by_Thursday()
    {
        var question = Assert.IsType<LeaveOutcome.Left>(Leave("管晚饭吗")).Question;

        Assert.Equal(("WD-0032", new DateOnly(2021, 4, 8)), (question.Number.ToString(), question.AnswerDue));
        Assert.False(question.IsLate(new(2021, 4, 8)));
        Assert.True(question.IsLate(new(2021, 4, 9)));
    }

    [Fact]
    public void A_line_has_at_most_500_signs()
    {
        Assert.IsType<LeaveOutcome.Left>(Leave(new string('问', 500)));
        Assert.Equal(new LeaveOutcome.Refused(Refusal.TextTooLong), Leave(new string('问', 501)));
    }

    [Fact]
    public void An_answer_of_500_signs_is_not_too_long() =>
        Assert.IsType<AnswerOutcome.Given>(Assert.IsType<LeaveOutcome.Left>(Leave("管晚饭吗")).Question.Answer(new string('答', 500), Spring2021.Coordinator, Now));

    [Fact]
    public void The_first_answer_stands()
    {
        var question = Assert.IsType<LeaveOutcome.Left>(Leave("管晚饭吗")).Question;
        Assert.Equal(new AnswerOutcome.Refused(Refusal.TextTooLong), question.Answer(new string('答', 501), Spring2021.Coordinator, Now));

        var answer = new OfficeAnswer("不供晚饭。", Spring2021.Coordinator);
        Assert.Equal(new AnswerOutcome.Given(answer, Now.AddDays(1)), question.Answer("不供晚饭。", Spring2021.Coordinator, Now.AddDays(1)));
        Assert.Equal(new AnswerOutcome.Refused(Refusal.QuestionAlreadyAnswered), question.Answer("供。", Spring2021.Principal, Now.AddDays(2)));
        Assert.Equal((answer, Now.AddDays(1)), (question.Answered, question.AnsweredAt));
        Assert.False(question.IsLate(new(2021, 5, 1)));
    }

    [Theory]
    [InlineData("WD-0032", 32)]
    [InlineData(" wd-32 ", 32)]
    [InlineData("WD-12345", 12345)]
    [InlineData("WD-", null)]
    [InlineData("W", null)]
    [InlineData("BM-0032", null)]
    [InlineData("WD--32", null)]
    public void A_number_is_read_as_people_write_it(string text, int? number)
    {
        Assert.Equal(number is not null, QuestionNumber.TryParse(text, out var read));
        Assert.Equal(number ?? 0, read.Value);
    }

    private static LeaveOutcome Leave(string text) =>
        OfficeQuestion.Leave(new(32), new Asking("wecom:wm1", new(7), QuestionTopic.Other, text), Now, new(2021, 4, 6), Spring2021.Calendar);
}
