using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Tests.Programmes;

/// <summary>四.1: a plan is written step by step; each step is counted, and what is written can be read in order.</summary>
public sealed class DraftTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(3, 26, 17, 5);

    [Fact]
    public void Each_step_is_counted_once_so_that_nobody_writes_over_another()
    {
        var plan = ServicePlanTests.Complete();
        Action[] steps =
        [
            () => plan.Describe(plan.Text), () => plan.Schedule(plan.Dates), () => plan.ApproveFees(new("X教体", "〔2021〕12号", new(2021, 3, 20))),
            () => plan.Name(PublishedDocument.Publish(DocumentKind.FeeNotice, 3, "收费公示", "……", Now)), () => plan.Arrange(DayOfWeek.Monday, 30, new(3), new(4)),
            () => plan.Offer(DayOfWeek.Monday, SessionType.Homework, "自主完成作业"), () => plan.Move(plan.SessionsOn(DayOfWeek.Monday)[1], "二楼阅览室"),
            () => plan.Assign(plan.SessionsOn(DayOfWeek.Monday)[1], Spring2021.Member(6, Spring2021.LastDay), new(2021, 3, 26)),
            () => plan.Withdraw(plan.SessionsOn(DayOfWeek.Monday)[1]), () => plan.LimitChildren(36), () => plan.ChangeSeason(new(new(2021, 5, 1), Season.Summer)),
            () => plan.Write(DocumentKind.ServiceNotice, "公告"), () => plan.Write(DocumentKind.ServiceNotice, "公告二"), () => plan.SendToPrincipal(Now), () => plan.SendBack("细一点"),
            () => plan.Publish(Spring2021.Principal, Spring2021.Means(), Now), () => plan.AskedFamilies(Now.AddDays(1)), () => plan.AskedFamilies(Now.AddDays(2)),
        ];
        foreach (var (step, place) in steps.Select((step, place) => (step, place)))
        {
            var before = plan.Revision;
            step();
            Assert.Equal((place, before + 1), (place, plan.Revision));
        }

        Assert.Equal(Now.AddDays(1), plan.FamiliesAskedAt);
    }

    [Fact]
    public void Sent_again_to_the_principal_it_no_longer_says_why_it_came_back()
    {
        var plan = ServicePlanTests.Complete();
        plan.SendBack("细一点");
        plan.SendToPrincipal(Now);

        Assert.Null(plan.SentBackWith);
    }

    [Fact]
    public void Days_sessions_papers_and_people_are_read_in_order_whatever_the_order_of_writing()
    {
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, ServicePlanTests.Complete().Dates);
        plan.Arrange(DayOfWeek.Friday, 20, new(9), new(4), "二楼");
        plan.Arrange(DayOfWeek.Monday, 10, new(3), new(9), "一楼");
        foreach (var (weekday, title) in new[] { (DayOfWeek.Friday, "阅读"), (DayOfWeek.Monday, "合唱"), (DayOfWeek.Monday, "折纸") }) plan.Offer(weekday, SessionType.Clubs, title, "一楼", new(5));
        plan.Write(DocumentKind.PickupRules, "接送");
        plan.Write(DocumentKind.ServiceNotice, "公告");
        plan.Write(DocumentKind.PickupRules, "接送二");

        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], plan.Days.Select(day => day.Weekday));
        Assert.Equal([(DayOfWeek.Monday, 1, "合唱"), (DayOfWeek.Monday, 2, "折纸"), (DayOfWeek.Friday, 1, "阅读")], plan.Sessions.Select(session => (session.Weekday, session.Number, session.Title)));
        Assert.Equal([(DocumentKind.ServiceNotice, "公告"), (DocumentKind.PickupRules, "接送二")], plan.Drafts.Select(draft => (draft.Kind, draft.Text)));
        Assert.Equal([3, 4, 5, 9], plan.Everyone.Select(person => person.Value));
        Assert.Equal((10, 20, 0), (plan.PlacesOn(DayOfWeek.Monday), plan.PlacesOn(DayOfWeek.Friday), plan.PlacesOn(DayOfWeek.Tuesday)));
        Assert.Equal(0, plan.PlacesBeyondRatio(DayOfWeek.Monday)); // no figure, no excess
    }

    [Fact]
    public void Who_is_put_in_charge_changes_neither_places_nor_room()
    {
        var plan = ServicePlanTests.Complete();
        plan.PutInCharge(DayOfWeek.Monday, Spring2021.Member(6, Spring2021.LastDay), false, new(2021, 3, 26));
        plan.PutInCharge(DayOfWeek.Monday, Spring2021.Member(7, Spring2021.LastDay), true, new(2021, 3, 26));

        var day = plan.DayOn(DayOfWeek.Monday)!;
        Assert.Equal((36, new PersonId(6), new PersonId(7), "一楼图书室"), (day.Places, day.InCharge, day.Backup, day.Room));
    }

    [Fact]
    public void Moved_to_another_room_a_session_keeps_its_teacher_and_withdrawn_it_is_gone()
    {
        var plan = ServicePlanTests.Complete();
        var session = plan.SessionsOn(DayOfWeek.Monday)[0];
        plan.Move(session, "二楼阅览室");
        Assert.Equal(("二楼阅览室", new PersonId(5)), (session.Room, session.Teacher));

        plan.Withdraw(session);
        Assert.Empty(plan.SessionsOn(DayOfWeek.Monday));
    }

    [Fact]
    public void What_a_plan_cannot_do_is_said_in_words()
    {
        var plan = ServicePlanTests.Complete();
        var empty = new ServicePlan(1, "2021春", ServiceStage.Trial, plan.Dates);
        Says("Plan 1 names no version of FeeNotice", Assert.Throws<InvalidOperationException>(() => empty.VersionOf(DocumentKind.FeeNotice)));
        Says("end after they begin", Assert.Throws<ArgumentException>(() => plan.Schedule(plan.Dates with { LastDay = new(2021, 1, 1) })));
        Says("Monday to Friday", Assert.Throws<ArgumentOutOfRangeException>(() => plan.Arrange(DayOfWeek.Sunday, 1, null, null)));
        Says("names no version of OtherNotice", Assert.Throws<ArgumentException>(() => plan.Name(PublishedDocument.Publish(DocumentKind.OtherNotice, 1, "通知", "……", Now))));
        Says("nine points", Assert.Throws<ArgumentException>(() => PublishedDocument.Publish(DocumentKind.PrivacyNotice, 1, "隐私说明", "……", Now)));

        plan.Publish(Spring2021.Principal, Spring2021.Means(), Now);
        Says("Plan 1 is published", Assert.Throws<InvalidOperationException>(() => plan.LimitChildren(30)));

        static void Says(string words, Exception why) => Assert.Contains(words, why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_names_one_version_of_each_of_its_five_papers()
    {
        var papers = PlanPapers.Items.Where(item => item.Kind is not DocumentKind.PrivacyNotice).Select((item, at) => PublishedDocument.Publish(item.Kind, at + 4, "标题", "……", Now))
            .Append(PublishedDocumentTests.PrivacyNotice()).Aggregate(new PlanPapers(), (named, paper) => named.With(paper));

        Assert.Equal([4, 5, 6, 7, 1], PlanPapers.Items.Select(item => papers.Of(item.Kind)!.Value));
        Assert.Equal((4, 5, 6, 7, 1), (papers.ServiceNotice, papers.ServiceAgreement, papers.FeeNotice, papers.PickupRules, papers.PrivacyNotice));
        Assert.Null(papers.Of(DocumentKind.GateRules));
    }

    [Fact]
    public void A_paper_holds_from_the_day_it_says_or_from_the_day_it_came_out()
    {
        Assert.Equal(new(2021, 3, 26), PublishedDocument.Publish(DocumentKind.OtherNotice, 1, "通知", "……", Now).EffectiveFrom);
        Assert.Equal(new(2021, 5, 1), PublishedDocument.Publish(DocumentKind.OtherNotice, 1, "通知", "……", Now, new(2021, 5, 1)).EffectiveFrom);
    }

    [Fact]
    public void Every_paper_a_school_must_have_has_its_clause_and_what_is_there_is_not_missing()
    {
        Assert.Equal(["五.5", "五.4", "五.4", "五.4", "五.4", "五.4", "五.5"], RequiredPapers.Kinds.Select(RequiredPapers.Clause));
        Assert.Equal([DocumentKind.ManagementRules, DocumentKind.ComplaintProcedure], RequiredPapers.MissingAmong([.. RequiredPapers.Kinds.Skip(1).SkipLast(1)]));
    }
}
