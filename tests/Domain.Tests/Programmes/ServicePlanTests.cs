using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using CsCheck;

namespace AfterSchoolBot.Domain.Tests.Programmes;

public class ServicePlanTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(3, 26, 17, 5);
    private static readonly PlanDates Dates = new(Spring2021.FirstDay, Spring2021.LastDay, Spring2021.At(4, 1, 8), Spring2021.At(7, 2, 0), Spring2021.At(4, 8, 19));

    private static readonly PlanText Text = new()
    {
        Time = "放学后至 18:00，换季日起 18:30",
        Content = "作业、社团、阅读",
        Way = "自愿，按天选",
        SafetyMeasures = "专人负责，凭名单接走",
        Fees = "见收费公示",
        Staffing = "本校教师、退休教师",
        ClubMenu = "篮球、合唱、折纸、童谣、书法、机器人",
        EmergencyPlan = "应急预案第1版",
        Liability = "校方责任险",
    };

    [Fact]
    public void A_complete_plan_is_published_with_the_principals_agreement()
    {
        var plan = Complete();

        Assert.Equal(new PublishOutcome.Published(Now, Dates.ApplicationsFrom), plan.Publish(Spring2021.Principal, Spring2021.Means(), Now));
        Assert.Equal((Now, Spring2021.Principal), (plan.PublishedAt, plan.PublishedBy));
        Assert.Equal(2, plan.VersionOf(DocumentKind.ServiceAgreement));
    }

    [Fact]
    [Duty("二.2-a", "四.2-a", "五.4-a", "五.4-g", "五.4-j")]
    public void With_any_of_the_things_missing_it_is_not_published_and_the_thing_is_named_by_clause()
    {
        (PlanItem Item, string Clause, Action<ServicePlan, School> Spoil)[] cases =
        [
            (PlanItem.Time, "二.2", (plan, _) => plan.Describe(Text with { Time = null })),
            (PlanItem.Content, "二.2", (plan, _) => plan.Describe(Text with { Content = " " })),
            (PlanItem.Way, "二.2", (plan, _) => plan.Describe(Text with { Way = null })),
            (PlanItem.SafetyMeasures, "二.2", (plan, _) => plan.Describe(Text with { SafetyMeasures = "" })),
            (PlanItem.Fees, "二.2", (plan, _) => plan.Describe(Text with { Fees = null })),
            (PlanItem.Staffing, "四.2", (plan, _) => plan.Describe(Text with { Staffing = null })),
            (PlanItem.ClubMenu, "四.2", (plan, _) => plan.Describe(Text with { ClubMenu = null })),
            (PlanItem.EmergencyPlan, "五.4", (plan, _) => plan.Describe(Text with { EmergencyPlan = null })),
            (PlanItem.Liability, "五.4", (plan, _) => plan.Describe(Text with { Liability = null })),
            (PlanItem.Places, "四.2", (plan, _) => plan.Arrange(DayOfWeek.Thursday, 0, new(3), new(4))),
            (PlanItem.PersonInCharge, "五.4", (plan, _) => plan.Arrange(DayOfWeek.Thursday, 36, null, new(4))),
            (PlanItem.Backup, "五.4", (plan, _) => plan.Arrange(DayOfWeek.Thursday, 36, new(3), null)),
            (PlanItem.Backup, "五.4", (plan, _) => plan.Arrange(DayOfWeek.Thursday, 36, new(3), new(3))),
            (PlanItem.SeasonSwitch, "三.2", (_, school) => school.TakeBackSeasonSwitch(new(2021, 5, 1))),
            (PlanItem.DaysOfNotice, "四.2", (plan, _) => plan.Schedule(Dates with { ApplicationsFrom = Spring2021.At(3, 28, 23, 59) })),
        ];

        Assert.All(cases, spoilt =>
        {
            var (plan, school) = (Complete(), Spring2021.School());
            spoilt.Spoil(plan, school);

            var missing = Assert.Single(Assert.IsType<PublishOutcome.Refused>(plan.Publish(Spring2021.Principal, Spring2021.Means(school, new Room("一楼图书室")), Now)).Missing);
            Assert.Equal((spoilt.Item, spoilt.Clause), (missing.Item, missing.Clause));
            Assert.Equal(missing.Item is PlanItem.Places or PlanItem.PersonInCharge or PlanItem.Backup ? DayOfWeek.Thursday : null, missing.Weekday);
            Assert.IsType<ApplicationsState.NotPublished>(plan.Applications(Spring2021.At(4, 2, 8)));
        });
    }

    [Fact]
    [Duty("二.2-a")]
    public void An_empty_draft_lacks_everything_but_its_days()
    {
        var draft = new ServicePlan(1, "2021春", ServiceStage.Trial, Dates);
        var lacks = draft.Missing(Spring2021.Means(new School("示范小学", "Asia/Shanghai", new(1), new(2), "示范小学")), Now).Select(missing => missing.Item).ToHashSet();

        Assert.Equal(
            [PlanItem.SessionRoom, PlanItem.SessionStaff, PlanItem.Adults, PlanItem.Hazards, PlanItem.NoLessons, PlanItem.DaysOfNotice, PlanItem.PrincipalsAgreement], Enum.GetValues<PlanItem>().Except(lacks));
    }

    [Fact]
    [Duty("二.1-a", "五.4-i")]
    public void Nobody_but_the_principal_agrees_to_a_publication()
    {
        var refused = Assert.IsType<PublishOutcome.Refused>(Complete().Publish(Spring2021.Coordinator, Spring2021.Means(), Now));

        Assert.Equal([new MissingItem(PlanItem.PrincipalsAgreement)], refused.Missing);
    }

    [Fact]
    [Duty("四.2-a")]
    public void Published_on_Monday_applications_still_open_on_Thursday() =>
        Assert.IsType<PublishOutcome.Published>(Complete().Publish(Spring2021.Principal, Spring2021.Means(), Spring2021.At(3, 29, 17)));

    [Fact]
    public void Applications_open_and_close_at_the_published_moments()
    {
        var plan = Published();

        Assert.Equal(new ApplicationsState.NotOpenYet(Dates.ApplicationsFrom), plan.Applications(Dates.ApplicationsFrom.AddTicks(-1)));
        Assert.IsType<ApplicationsState.Open>(plan.Applications(Dates.ApplicationsFrom));
        Assert.IsType<ApplicationsState.Closed>(plan.Applications(Dates.ApplicationsTo));
        Assert.False(plan.ClubChoiceIsOpen(Spring2021.At(4, 8, 18, 58)));
        Assert.True(plan.ClubChoiceIsOpen(Spring2021.At(4, 8, 19)));
        Assert.False(Complete().ClubChoiceIsOpen(Spring2021.At(4, 8, 19)));
    }

    [Fact]
    public void A_service_may_last_one_day_and_nothing_ends_before_it_begins()
    {
        var plan = Complete();
        plan.Schedule(Dates with { LastDay = Dates.FirstDay });
        Assert.Equal(plan.Dates.FirstDay, plan.Dates.LastDay);

        Assert.Throws<ArgumentException>(() => plan.Schedule(Dates with { LastDay = Dates.FirstDay.AddDays(-1) }));
        Assert.Throws<ArgumentException>(() => plan.Schedule(Dates with { ApplicationsTo = Dates.ApplicationsFrom }));
        Assert.Throws<ArgumentException>(() => plan.Schedule(Dates with { ApplicationsTo = Dates.ApplicationsFrom.AddTicks(-1) }));
    }

    [Fact]
    [Duty("四.2-a")]
    public void Each_state_but_open_says_why()
    {
        Assert.Null(new ApplicationsState.Open().Why);
        Assert.Equal(
            [Refusal.ServiceNotPublished, Refusal.ApplicationsNotOpenYet, Refusal.ApplicationsClosed],
            [new ApplicationsState.NotPublished().Why, new ApplicationsState.NotOpenYet(Now).Why, new ApplicationsState.Closed().Why]);
    }

    [Fact]
    [Duty("四.1-b")]
    public void A_published_plan_never_changes()
    {
        Action<ServicePlan>[] edits =
        [
            plan => plan.Describe(Text),
            plan => plan.Schedule(Dates),
            plan => plan.Arrange(DayOfWeek.Monday, 1, new(3), new(4)),
            plan => plan.ApproveFees(new FeeApproval("X教体", "〔2021〕15号", new(2021, 4, 8))),
            plan => plan.Name(Paper(DocumentKind.FeeNotice, 4)),
        ];

        Assert.All(edits, edit => Assert.Throws<InvalidOperationException>(() => edit(Published())));
        Assert.Equal(new PublishOutcome.Published(Now, Dates.ApplicationsFrom), Published().Publish(Spring2021.Principal, Spring2021.Means(), Now.AddDays(1)));
    }

    [Fact]
    [Duty("四.1-b")]
    public void A_new_version_takes_everything_over_and_leaves_the_published_one_alone()
    {
        var plan = Published();
        var next = plan.NextVersion();
        next.Name(Paper(DocumentKind.FeeNotice, 4));
        next.Arrange(DayOfWeek.Monday, 70, new(6), new(7));

        Assert.Equal((2, 36, 70), (next.Version, plan.PlacesOn(DayOfWeek.Monday), next.PlacesOn(DayOfWeek.Monday)));
        Assert.Equal((3, 4), (plan.VersionOf(DocumentKind.FeeNotice), next.VersionOf(DocumentKind.FeeNotice)));
        Assert.Equal(plan.Text, next.Text);
        Assert.IsType<ApplicationsState.NotPublished>(next.Applications(Spring2021.At(4, 9, 10)));
        Assert.IsType<PublishOutcome.Published>(next.Publish(Spring2021.Principal, Spring2021.Means(), Spring2021.At(4, 9, 10)));
        Assert.IsType<ApplicationsState.Open>(next.Applications(Spring2021.At(4, 9, 10)));
    }

    [Fact]
    [Duty("三.2-a")]
    public void The_service_runs_Monday_to_Friday() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Complete().Arrange(DayOfWeek.Saturday, 36, new(3), new(4)));

    [Fact]
    [Duty("四.2-a")]
    public void Applications_are_never_open_before_publication_and_the_days_of_notice() =>
        Gen.Select(Gen.Int[-20, 20], Gen.Int[0, 23], Gen.Int[0, 10], Gen.Int[0, 200_000]).Sample((day, hour, notice, minutes) =>
        {
            var now = Now.AddDays(day).AddHours(hour);
            var plan = Complete();
            plan.Schedule(Dates with { NoticeDays = notice });
            plan.Publish(Spring2021.Principal, Spring2021.Means(), now);

            var asked = now.AddMinutes(minutes);
            var (published, opening) = (Spring2021.School().DayOf(now), Spring2021.School().DayOf(asked));
            return plan.Applications(asked) is not ApplicationsState.Open || published.AddDays(notice) <= opening;
        });

    internal static ServicePlan Complete()
    {
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, Dates);
        plan.Describe(Text);
        plan.ApproveFees(new FeeApproval("X教体", "〔2021〕12号", new(2021, 3, 20)));
        plan.Name(Paper(DocumentKind.ServiceNotice, 2));
        plan.Name(Paper(DocumentKind.ServiceAgreement, 2));
        plan.Name(Paper(DocumentKind.FeeNotice, 3));
        plan.Name(Paper(DocumentKind.PickupRules, 2));
        plan.Name(PublishedDocumentTests.PrivacyNotice());
        plan.LimitChildren(36);
        foreach (var weekday in Weekdays.All.Each())
        {
            plan.Arrange(weekday, 36, new(3), new(4), "一楼图书室");
            plan.Offer(weekday, SessionType.Reading, "自主阅读", "一楼图书室", new(5));
        }

        return plan;
    }

    private static ServicePlan Published()
    {
        var plan = Complete();
        plan.Publish(Spring2021.Principal, Spring2021.Means(), Now);
        return plan;
    }

    private static PublishedDocument Paper(DocumentKind kind, int version) => PublishedDocument.Publish(kind, version, "标题", "正文", Now);
}
