using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Programmes;
using static AfterSchoolBot.Domain.Tests.Enrolments.Given;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

/// <summary>三.4, 五.5: what is asked for after the deadline is marked, answered all the same, and never leaves a priority child unserved.</summary>
public sealed class AfterDeadlineTests
{
    [Fact]
    public void A_late_application_is_reviewed_like_any_other()
    {
        var late = Assert.IsType<ApplyOutcome.Submitted>(Enrolment.Apply(new(500), Wish(priority: PriorityGroup.Hardship) with { AfterDeadline = true }, Yes(), null)).Enrolment;
        late.TakeUp(Zhang, Evening.AddHours(1));

        Assert.True(late.AfterDeadline);
        Assert.Equal(Refusal.PriorityChildNeverWaits, Assert.IsType<ReviewOutcome.Refused>(late.PutOnWaitingList(Zhang, "晚了", Evening.AddHours(2))).Why);
        Assert.Equal(Refusal.PriorityChildIsNeverDeclined, Assert.IsType<ReviewOutcome.Refused>(late.Decline(Zhang, DeclineReason.NoRoomOnTheseDays, "晚了", Evening.AddHours(2))).Why);
        Assert.IsType<ReviewOutcome.Approved>(late.Approve(Zhang, "看护有位", Evening.AddHours(2)));
    }

    [Fact]
    public void Further_days_are_marked_and_fewer_days_are_not()
    {
        var (more, fewer) = (Approved(), Approved());

        Assert.IsType<ChangeDaysOutcome.ToBeReviewed>(more.ChangeDays(Weekdays.All, Yes(at: Evening.AddDays(9)), afterDeadline: true));
        Assert.IsType<ChangeDaysOutcome.Changed>(fewer.ChangeDays(Weekdays.Monday, Yes(at: Evening.AddDays(9)), afterDeadline: true));
        Assert.Equal((true, false), (more.AfterDeadline, fewer.AfterDeadline));
    }

    [Fact]
    public void A_later_wish_in_a_new_time_for_applications_is_in_time_again()
    {
        var enrolment = Approved();
        enrolment.ChangeDays(Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday, Yes(at: Evening.AddDays(9)), afterDeadline: true);
        enrolment.TakeUp(Zhang, Evening.AddDays(9));
        enrolment.Approve(Zhang, "看护有位", Evening.AddDays(9));
        enrolment.ChangeDays(Weekdays.All, Yes(at: Evening.AddDays(20)));

        Assert.False(enrolment.AfterDeadline);
    }

    [Fact]
    public void A_plan_takes_requests_from_its_deadline_to_the_day_before_its_last()
    {
        var plan = Published();

        Assert.False(plan.TakesRequests(Spring2021.At(4, 20, 17, 59), new(2021, 4, 20)));
        Assert.True(plan.TakesRequests(Spring2021.At(4, 20, 18), new(2021, 4, 20)));
        Assert.False(plan.TakesRequests(Spring2021.At(7, 2, 8), new(2021, 7, 2)));
    }

    private static ServicePlan Published()
    {
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, new(Spring2021.FirstDay, Spring2021.LastDay, Spring2021.At(4, 1, 8), Spring2021.At(4, 20, 18), Spring2021.At(4, 8, 19)));
        typeof(ServicePlan).GetProperty(nameof(ServicePlan.PublishedAt))!.SetValue(plan, Spring2021.At(3, 26, 17));
        return plan;
    }
}
