using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Tests.Programmes;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

public class TermsChangeTests
{
    private static readonly ChildId Child = new(1);

    [Fact]
    [Duty("四.2-c")]
    public void Only_what_matters_to_this_child_is_a_change()
    {
        var (before, after) = Versions(plan =>
        {
            plan.Move(plan.SessionsOn(DayOfWeek.Wednesday)[0], "二楼阅览室");
            plan.Describe(plan.Text with { Staffing = "多了三位志愿者" });
            plan.Arrange(DayOfWeek.Monday, 30, new(3), new(4));
        });

        Assert.Equal([new TermsChange.Rooms(DayOfWeek.Wednesday, "一楼图书室", "二楼阅览室")], TermsChange.Between(before, after, On(Weekdays.Monday | Weekdays.Wednesday), Spring2021.School()));
        Assert.Empty(TermsChange.Between(before, after, On(Weekdays.Monday), Spring2021.School()));
        Assert.Empty(TermsChange.Between(before, before, On(Weekdays.All), Spring2021.School()));
    }

    [Fact]
    [Duty("五.4-j")]
    public void Days_hours_offers_compensation_and_the_agreement_are_changes()
    {
        var school = Spring2021.School();
        school.TakeBackSeasonSwitch(new(2021, 5, 1));
        var (before, after) = Versions(plan =>
        {
            plan.Schedule(plan.Dates with { LastDay = new(2021, 6, 25) });
            plan.ChangeSeason(new(new(2021, 5, 6), Season.Summer));
            plan.Offer(DayOfWeek.Monday, SessionType.Homework, "自主完成作业", "一楼图书室", new(6));
            plan.Describe(plan.Text with { Liability = "校方责任险和意外险" });
            plan.Name(PublishedDocument.Publish(DocumentKind.ServiceAgreement, 3, "服务约定", "……", Spring2021.At(4, 20, 9)));
        });
        school.PublishSeasonSwitch(new(2021, 5, 6), Season.Summer);

        Assert.Equal(
            [
                new TermsChange.Days(Spring2021.FirstDay, Spring2021.LastDay, Spring2021.FirstDay, new(2021, 6, 25)),
                new TermsChange.EndOfDay(new(2021, 5, 6), new(18, 0), new(18, 30)),
                new TermsChange.Offer(DayOfWeek.Monday, "自主阅读", "自主完成作业、自主阅读"),
                new TermsChange.Liability("校方责任险", "校方责任险和意外险"),
                new TermsChange.Agreement(2, 3),
            ],
            TermsChange.Between(before, after, On(Weekdays.Monday), school));
    }

    [Fact]
    [Duty("四.2-c")]
    public void A_new_yes_renews_the_terms_and_until_then_the_old_ones_stand()
    {
        var enrolment = On(Weekdays.Monday);
        var renewed = new Terms(2, 3, 3);
        Assert.True(enrolment.IsLive);

        Assert.Equal(new RenewOutcome.Renewed(), enrolment.Renew(renewed, Given.Yes(Child)));
        Assert.Equal((renewed, EnrolmentState.Submitted, Weekdays.Monday), (enrolment.Terms, enrolment.State, enrolment.Days));
        Assert.NotNull(enrolment.History[^1].Confirmation);
        Assert.Equal(new RenewOutcome.Refused(Refusal.NothingToConfirmAnew), enrolment.Renew(renewed, Given.Yes(Child)));
        Assert.Equal(new RenewOutcome.Refused(Refusal.ConfirmedSomethingElse), enrolment.Renew(new(3, 3, 3), Given.Yes(new(9))));
    }

    private static (ServicePlan Before, ServicePlan After) Versions(Action<ServicePlan> change)
    {
        var before = ServicePlanTests.Complete();
        before.Publish(Spring2021.Principal, Spring2021.Means(), Spring2021.At(3, 26, 17, 5));
        var after = before.NextVersion();
        change(after);
        return (before, after);
    }

    private static Enrolment On(Weekdays days) =>
        ((ApplyOutcome.Submitted)Enrolment.Apply(new(1), new Application(Child, days, new(NeedReason.NobodyCollects), null, new(1, 2, 3)), Given.Yes(Child), null)).Enrolment;
}
