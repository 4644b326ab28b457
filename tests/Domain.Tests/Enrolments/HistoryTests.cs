using AfterSchoolBot.Domain.Enrolments;
using static AfterSchoolBot.Domain.Tests.Enrolments.Given;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

/// <summary>三.4: whatever happens to an application is a line of its history, with who did it and in which words, and is counted once.</summary>
public sealed class HistoryTests
{
    private static readonly DateOnly Friday = new(2021, 4, 9);

    [Fact]
    public void What_the_family_was_asked_and_that_it_answered_are_lines_and_the_answer_itself_is_not_repeated_there()
    {
        var one = InReview();
        one.AskForMore(Zhang, "孩子哪几天需要留校？", Friday, Evening.AddHours(13));
        one.AnswerMore("周一", Bond(), Evening.AddHours(14));

        Assert.Equal(
            [(1, EnrolmentState.Submitted, WangFang, ""), (2, EnrolmentState.InReview, Zhang, ""), (3, EnrolmentState.InReview, Zhang, "孩子哪几天需要留校？"), (4, EnrolmentState.InReview, WangFang, "")],
            one.History.Select(line => (line.Number, line.State, line.By, line.Reason)));
        Assert.Equal((4, Evening.AddHours(14)), (one.Version, one.Asked!.AnsweredAt));
    }

    [Fact]
    public void Terms_confirmed_anew_are_a_line_with_the_guardians_yes()
    {
        var one = Approved();
        var yes = Yes(at: Evening.AddDays(3));

        Assert.IsType<RenewOutcome.Renewed>(one.Renew(Given.Terms with { PlanVersion = 3 }, yes));
        Assert.Equal((EnrolmentState.Approved, yes, 3), (one.History[^1].State, one.History[^1].Confirmation, one.Terms.PlanVersion));
        Assert.Equal(new RenewOutcome.Refused(Refusal.NothingToConfirmAnew), one.Renew(Given.Terms with { PlanVersion = 3 }, yes));
        Assert.Equal(new RenewOutcome.Refused(Refusal.ConfirmedSomethingElse), one.Renew(Given.Terms, Yes(XiaoYu)));
    }

    [Fact]
    public void That_somebody_was_urged_is_counted_as_a_change_and_is_no_line()
    {
        var one = InReview();
        one.Urge(UrgedTo.Coordinator);

        Assert.Equal((3, 2), (one.Version, one.History.Count));
    }

    [Fact]
    public void A_day_to_answer_by_that_lies_before_the_application_does_not_shorten_the_schools_clock()
    {
        var (school, calendar) = (Spring2021.School(), Spring2021.Calendar);
        var one = InReview();
        var due = one.AnswerDue(school, calendar, 3);

        one.AskForMore(Zhang, "哪几天？", new(2021, 4, 1), Evening.AddHours(13));
        Assert.Equal(due, one.AnswerDue(school, calendar, 3));
    }

    [Fact]
    public void Days_granted_or_asked_for_before_are_no_further_days_and_are_not_late()
    {
        var one = Approved();
        one.ChangeDays(Weekdays.Tuesday, Yes());
        one.ChangeDays(Weekdays.Monday | Weekdays.Tuesday, Yes(), afterDeadline: true);

        Assert.False(one.AfterDeadline);
    }

    [Fact]
    public void Further_days_before_the_decision_are_late_and_stay_so()
    {
        var one = InReview(Weekdays.Monday);
        one.ChangeDays(Weekdays.Monday | Weekdays.Tuesday, Yes(), afterDeadline: true);
        Assert.True(one.AfterDeadline);
        one.ChangeDays(Weekdays.All, Yes(), afterDeadline: true);
        Assert.True(one.AfterDeadline);
        one.ChangeDays(Weekdays.Monday, Yes(), afterDeadline: true);
        Assert.True(one.AfterDeadline);
    }

    [Fact]
    public void While_other_days_are_reviewed_none_of_the_granted_ones_is_lost()
    {
        var one = Approved();
        one.ChangeDays(Weekdays.All, Yes());

        Assert.Equal(new ChangeDaysOutcome.Changed(Weekdays.None), one.ChangeDays(Weekdays.Tuesday, Yes()));
        Assert.Equal((EnrolmentState.Submitted, Weekdays.Monday | Weekdays.Wednesday, Weekdays.Tuesday), (one.State, one.GrantedDays, one.Days));
    }

    [Theory]
    [InlineData("请带证明", true)]
    [InlineData("证件", true)]
    [InlineData("请交复印件", true)]
    [InlineData("户口", true)]
    [InlineData("居住证", true)]
    [InlineData("低保", true)]
    [InlineData("残疾证", true)]
    [InlineData("身份证", true)]
    [InlineData("请单位盖章", true)]
    [InlineData("证书", true)]
    [InlineData("a certificate", true)]
    [InlineData("Any PROOF?", true)]
    [InlineData("which document", true)]
    [InlineData("a photocopy", true)]
    [InlineData("谁来接孩子？", false)]
    public void A_question_for_papers_is_known_by_the_papers_it_names(string question, bool asks) => Assert.Equal(asks, MoreAsked.AsksForPapers(question));

    [Theory]
    [InlineData("BM-0417", 417)]
    [InlineData("bm-3", 3)]
    [InlineData("BM-0", null)]
    [InlineData("0417", null)]
    [InlineData("BM-x", null)]
    public void An_applications_number_is_read_as_the_office_writes_it(string text, int? number)
    {
        Assert.Equal(number is not null, ApplicationNumber.TryParse(text, out var read));
        if (number is { } value) Assert.Equal(value, read.Value);
        else Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => ApplicationNumber.Parse(text)).Message, StringComparison.Ordinal);
    }
}
