using AfterSchoolBot.Domain.Enrolments;
using static AfterSchoolBot.Domain.Tests.Enrolments.Given;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

public sealed class ReviewTests
{
    private const Weekdays MondayWednesday = Weekdays.Monday | Weekdays.Wednesday;
    private static readonly DateTimeOffset Next = Evening.AddHours(20);

    [Fact]
    [Duty("三.4-a")]
    public void Each_change_has_actor_time_and_reason()
    {
        var enrolment = Approved();

        Assert.Equal([EnrolmentState.Submitted, EnrolmentState.InReview, EnrolmentState.Approved], enrolment.History.Select(change => change.State));
        var last = enrolment.History[^1];
        Assert.Equal((Zhang, Next, "周一、周三看护还有位"), (last.By, last.At, last.Reason));
        Assert.Equal([1, 2, 3], enrolment.History.Select(change => change.Number));
    }

    [Fact]
    [Duty("三.4-a")]
    public void No_stage_is_skipped_an_application_is_taken_up_before_it_is_decided()
    {
        var enrolment = Submitted();

        Assert.Equal(new ReviewOutcome.Refused(Refusal.NotTakenUpYet), enrolment.Approve(Zhang, "有位", Next));
        Assert.Equal(new ReviewOutcome.Refused(Refusal.NotTakenUpYet), enrolment.PutOnWaitingList(Zhang, "满了", Next));
        Assert.Equal(new ReviewOutcome.Refused(Refusal.NotTakenUpYet), enrolment.Decline(Zhang, DeclineReason.NoRoomOnTheseDays, "周二", Next));
        Assert.Equal(EnrolmentState.Submitted, enrolment.State);
    }

    [Fact]
    public void Opened_by_a_second_reviewer_it_stays_with_the_first()
    {
        var enrolment = InReview();

        Assert.IsType<ReviewOutcome.TakenUp>(enrolment.TakeUp(new(202), Next));
        Assert.Equal(Zhang, enrolment.History[^1].By);
    }

    [Fact]
    [Duty("三.4-a")]
    public void What_is_decided_is_not_decided_again()
    {
        var enrolment = Approved();

        Assert.Equal(new ReviewOutcome.Refused(Refusal.AlreadyDecided), enrolment.Approve(Zhang, "有位", Next));
        Assert.Equal(new ReviewOutcome.Refused(Refusal.AlreadyDecided), enrolment.TakeUp(Zhang, Next));
    }

    [Fact]
    public void What_was_withdrawn_is_not_reviewed()
    {
        var enrolment = InReview();
        enrolment.Withdraw(new(2021, 4, 7), Yes());

        Assert.Equal(new ReviewOutcome.Refused(Refusal.NotWaitingForReview), enrolment.Approve(Zhang, "有位", Next));
        Assert.Equal(new ReviewOutcome.Refused(Refusal.NotWaitingForReview), enrolment.TakeUp(Zhang, Next));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_decision_gives_its_reason(string reason)
    {
        Assert.Equal(new ReviewOutcome.Refused(Refusal.DecisionNeedsReason), InReview().Approve(Zhang, reason, Next));
        Assert.Equal(new ReviewOutcome.Refused(Refusal.DecisionNeedsReason), InReview().PutOnWaitingList(Zhang, reason, Next));
    }

    [Fact]
    public void From_the_waiting_list_a_child_can_still_be_approved()
    {
        var enrolment = InReview();

        Assert.IsType<ReviewOutcome.OnWaitingList>(enrolment.PutOnWaitingList(Zhang, "周一满了", Next));
        Assert.Equal(new ReviewOutcome.Refused(Refusal.AlreadyDecided), enrolment.PutOnWaitingList(Zhang, "周一满了", Next));
        Assert.Equal(new ReviewOutcome.Approved(MondayWednesday, Weekdays.None), enrolment.Approve(Zhang, "空出来了", Next));
    }

    [Fact]
    [Duty("三.4-c")]
    public void A_decline_names_reason_clause_and_alternative()
    {
        var enrolment = InReview();

        Assert.Equal(new ReviewOutcome.Declined(Weekdays.None), enrolment.Decline(Zhang, DeclineReason.NoRoomOnTheseDays, "周二、周四还有位", Next));
        Assert.Equal((DeclineReason.NoRoomOnTheseDays, "周二、周四还有位"), (enrolment.DeclinedFor, enrolment.Alternative));
        Assert.Equal("四.2", enrolment.DeclinedFor!.Value.Clause());
        Assert.False(enrolment.IsLive);
    }

    [Theory]
    [InlineData(DeclineReason.NoRoomOnTheseDays, "")]
    [InlineData((DeclineReason)99, "周二")]
    [Duty("三.4-c")]
    public void A_decline_without_them_fails(DeclineReason reason, string alternative) =>
        Assert.Equal(new ReviewOutcome.Refused(Refusal.DeclineNeedsReasonAndAlternative), InReview().Decline(Zhang, reason, alternative, Next));

    [Fact]
    public void Every_reason_to_decline_has_its_clause() =>
        Assert.All(Enum.GetValues<DeclineReason>(), reason => Assert.Matches("^[一二三四五][.][0-9]$", reason.Clause()));

    [Theory]
    [InlineData(PriorityGroup.Disabled)]
    [InlineData(PriorityGroup.LeftBehind)]
    [InlineData(PriorityGroup.MigrantWorkersChild)]
    [InlineData(PriorityGroup.Hardship)]
    [Duty("五.5-a", "I10")]
    public void A_child_of_a_priority_group_is_never_pushed_away(PriorityGroup group)
    {
        var enrolment = InReview(priority: group);

        Assert.Equal(new ReviewOutcome.Refused(Refusal.PriorityChildIsNeverDeclined), enrolment.Decline(Zhang, DeclineReason.NoRoomOnTheseDays, "周二", Next));
        Assert.Equal(new ReviewOutcome.Refused(Refusal.PriorityChildNeverWaits), enrolment.PutOnWaitingList(Zhang, "满了", Next));
        Assert.IsType<ReviewOutcome.Approved>(enrolment.Approve(Zhang, "五.5", Next));
    }

    [Fact]
    public void Declined_for_more_days_a_child_keeps_the_days_it_has()
    {
        var enrolment = Approved();
        enrolment.ChangeDays(MondayWednesday | Weekdays.Tuesday, Yes());
        enrolment.TakeUp(Zhang, Next);

        Assert.Equal(new ReviewOutcome.Declined(MondayWednesday), enrolment.Decline(Zhang, DeclineReason.NoRoomOnTheseDays, "周四还有位", Next));
        Assert.Equal((EnrolmentState.Approved, MondayWednesday, MondayWednesday), (enrolment.State, enrolment.Days, enrolment.GrantedDays));
    }
}
