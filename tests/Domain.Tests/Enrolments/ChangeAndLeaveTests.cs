using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Fees;
using static AfterSchoolBot.Domain.Tests.Enrolments.Given;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

public sealed class ChangeAndLeaveTests
{
    private const Weekdays MondayWednesday = Weekdays.Monday | Weekdays.Wednesday;

    [Fact]
    public void Before_the_decision_other_days_are_simply_asked_for()
    {
        var enrolment = InReview();

        Assert.Equal(new ChangeDaysOutcome.Changed(Weekdays.None), enrolment.ChangeDays(Weekdays.Friday, Yes(at: Evening.AddHours(1))));
        Assert.Equal((EnrolmentState.InReview, Weekdays.Friday, Weekdays.None), (enrolment.State, enrolment.Days, enrolment.GrantedDays));
        Assert.Equal(Evening.AddHours(1), enrolment.Confirmation.At);
    }

    [Fact]
    public void Fewer_days_take_effect_at_once()
    {
        var enrolment = Approved();

        Assert.Equal(new ChangeDaysOutcome.Changed(Weekdays.Wednesday), enrolment.ChangeDays(Weekdays.Monday, Yes()));
        Assert.Equal((EnrolmentState.Approved, Weekdays.Monday), (enrolment.State, enrolment.GrantedDays));
    }

    [Fact]
    public void More_days_are_reviewed_and_the_granted_ones_stand_meanwhile()
    {
        var enrolment = Approved();

        Assert.Equal(new ChangeDaysOutcome.ToBeReviewed(Weekdays.Tuesday), enrolment.ChangeDays(Weekdays.Tuesday, Yes()));
        Assert.Equal((EnrolmentState.Submitted, MondayWednesday), (enrolment.State, enrolment.GrantedDays));

        enrolment.TakeUp(Zhang, Evening);
        Assert.Equal(new ReviewOutcome.Approved(Weekdays.Tuesday, MondayWednesday), enrolment.Approve(Zhang, "周二有位", Evening));
    }

    [Fact]
    public void Who_thinks_better_of_more_days_stands_where_they_stood()
    {
        var enrolment = Enrolled();
        enrolment.ChangeDays(Weekdays.All, Yes());

        Assert.Equal(new ChangeDaysOutcome.Changed(Weekdays.Wednesday), enrolment.ChangeDays(Weekdays.Monday, Yes()));
        Assert.Equal(EnrolmentState.Enrolled, enrolment.State);
    }

    [Fact]
    public void Days_are_changed_by_the_childs_guardian_for_that_child_and_never_to_none()
    {
        var enrolment = Approved();

        Assert.Equal(new ChangeDaysOutcome.Refused(Refusal.ConfirmedSomethingElse), enrolment.ChangeDays(Weekdays.Monday, Yes(XiaoYu)));
        Assert.Equal(new ChangeDaysOutcome.Refused(Refusal.NoDaysChosen), enrolment.ChangeDays(Weekdays.None, Yes()));
        enrolment.Withdraw(new(2021, 4, 8), Yes());
        Assert.Equal(new ChangeDaysOutcome.Refused(Refusal.NothingToChange), enrolment.ChangeDays(Weekdays.Monday, Yes()));
    }

    [Fact]
    public void A_confirmed_fee_makes_an_approved_child_enrolled()
    {
        var enrolment = Enrolled();

        Assert.Equal(EnrolmentState.Enrolled, enrolment.State);
        Assert.Equal(WangFang, enrolment.History[^1].By);
    }

    [Fact]
    public void A_fee_confirmed_again_changes_no_state()
    {
        var enrolment = Enrolled();
        var changes = enrolment.History.Count;

        Assert.IsType<EnrolOutcome.Enrolled>(enrolment.Enrol(Some.ConfirmedFee(XiaoMing)));
        Assert.Equal(changes, enrolment.History.Count);
    }

    [Fact]
    public void Nobody_is_enrolled_before_approval_or_for_another_childs_fee()
    {
        Assert.Equal(new EnrolOutcome.Refused(Refusal.NotApprovedYet), InReview().Enrol(Some.ConfirmedFee(XiaoMing)));
        Assert.Equal(new EnrolOutcome.Refused(Refusal.ConfirmedSomethingElse), Approved().Enrol(Some.ConfirmedFee(XiaoYu)));
    }

    [Fact]
    [Duty("二.3-c")]
    public void A_guardian_can_withdraw_at_any_time_what_is_to_come_ends_and_history_stays()
    {
        var enrolment = Enrolled();

        Assert.Equal(new LeaveServiceOutcome.Left(new(2021, 4, 12)), enrolment.Withdraw(new(2021, 4, 12), Yes()));
        Assert.False(enrolment.IsLive);
        Assert.True(enrolment.IsExpectedOn(new(2021, 4, 7)));
        Assert.False(enrolment.IsExpectedOn(new(2021, 4, 12)));
        Assert.Equal(5, enrolment.History.Count);
    }

    [Fact]
    [Duty("二.3-c")]
    public void What_has_been_is_not_withdrawn()
    {
        var enrolment = Approved();

        Assert.Equal(new LeaveServiceOutcome.Refused(Refusal.DayHasPassed), enrolment.Withdraw(new(2021, 4, 5), Yes()));
        Assert.IsType<LeaveServiceOutcome.Left>(enrolment.Withdraw(new(2021, 4, 6), Yes()));
        Assert.Equal(new LeaveServiceOutcome.Refused(Refusal.NothingToLeave), enrolment.Withdraw(new(2021, 4, 7), Yes()));
    }

    [Fact]
    public void One_childs_guardian_does_not_withdraw_another_child() =>
        Assert.Equal(new LeaveServiceOutcome.Refused(Refusal.ConfirmedSomethingElse), Approved().Withdraw(new(2021, 4, 8), Yes(XiaoYu)));

    [Fact]
    public void At_the_end_of_term_the_school_ends_it_and_says_why()
    {
        var enrolment = Enrolled();

        Assert.Equal(new LeaveServiceOutcome.Refused(Refusal.DecisionNeedsReason), enrolment.End(new(2021, 7, 3), Zhang, "", Evening));
        Assert.Equal(new LeaveServiceOutcome.Left(new(2021, 7, 3)), enrolment.End(new(2021, 7, 3), Zhang, "学期结束", Evening));
        Assert.Equal(new LeaveServiceOutcome.Refused(Refusal.NothingToLeave), enrolment.End(new(2021, 7, 3), Zhang, "学期结束", Evening));
    }

    private static Enrolment Enrolled()
    {
        var enrolment = Approved();
        Assert.IsType<EnrolOutcome.Enrolled>(enrolment.Enrol(Some.ConfirmedFee(XiaoMing)));
        return enrolment;
    }
}
