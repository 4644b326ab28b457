using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Tests.Programmes;

public class PublicationGateTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(3, 26, 17, 5);
    private static readonly DateOnly Today = new(2021, 3, 26);

    [Fact]
    [Duty("四.3-b")]
    public void Nobody_without_a_valid_check_is_put_on_a_session_or_in_charge()
    {
        var plan = ServicePlanTests.Complete();
        var thursday = plan.SessionsOn(DayOfWeek.Thursday)[0];
        var lapsed = Spring2021.Member(8, new(2021, 3, 15));

        Assert.Equal(new ArrangeOutcome.Refused(Refusal.VettingNotValid), plan.Assign(thursday, lapsed, Today));
        Assert.Equal(new ArrangeOutcome.Refused(Refusal.VettingNotValid), plan.PutInCharge(DayOfWeek.Thursday, Spring2021.Member(9, null), false, Today));
        Assert.Equal(new ArrangeOutcome.Arranged(), plan.Assign(thursday, lapsed, new(2021, 3, 15)));
    }

    [Fact]
    [Duty("四.3-b")]
    public void Whoever_was_arranged_and_is_no_longer_vetted_stands_in_the_way_of_publication()
    {
        var plan = ServicePlanTests.Complete();
        plan.Arrange(DayOfWeek.Monday, 36, new(8), new(4));

        var missing = Assert.Single(plan.Missing(Spring2021.Means(), Now));
        Assert.Equal((PlanItem.PersonInCharge, DayOfWeek.Monday, new PersonId(8), "四.3"), (missing.Item, missing.Weekday!.Value, missing.Unvetted!.Value, missing.Clause));
    }

    [Fact]
    [Duty("五.4-a")]
    public void In_charge_and_backup_are_two_people_and_nobody_is_in_two_rooms()
    {
        var plan = ServicePlanTests.Complete();
        plan.Offer(DayOfWeek.Monday, SessionType.Homework, "自主完成作业");
        var second = plan.SessionsOn(DayOfWeek.Monday)[1];

        Assert.Equal(new ArrangeOutcome.Refused(Refusal.BackupIsSomebodyElse), plan.PutInCharge(DayOfWeek.Monday, Spring2021.Member(4, Spring2021.LastDay), false, Today));
        Assert.Equal(new ArrangeOutcome.Refused(Refusal.TeacherHasOtherSession), plan.Assign(second, Spring2021.Member(5, Spring2021.LastDay), Today));
        Assert.Equal(new ArrangeOutcome.Arranged(), plan.Assign(second, Spring2021.Member(6, Spring2021.LastDay), Today));
        Assert.Equal(new ArrangeOutcome.Arranged(), plan.Assign(second, Spring2021.Member(6, Spring2021.LastDay), Today)); // the own room is no other
        Assert.Equal(new ArrangeOutcome.Arranged(), plan.PutInCharge(DayOfWeek.Monday, Spring2021.Member(6, Spring2021.LastDay), true, Today));
        Assert.Equal(new PersonId(6), plan.DayOn(DayOfWeek.Monday)!.Backup);
    }

    [Fact]
    [Duty("三.5-(1)", "三.5-a")]
    public void A_session_without_room_or_teacher_is_named()
    {
        var plan = ServicePlanTests.Complete();
        plan.Offer(DayOfWeek.Thursday, SessionType.Homework, "自主完成作业");

        Assert.Equal(
            [new(PlanItem.SessionRoom, DayOfWeek.Thursday, 2), new MissingItem(PlanItem.SessionStaff, DayOfWeek.Thursday, 2)], plan.Missing(Spring2021.Means(), Now));
    }

    [Fact]
    [Duty("三.5-a", "五.4-e")]
    public void A_weekday_without_a_session_a_figure_or_enough_adults_is_named()
    {
        var plan = ServicePlanTests.Complete();
        plan.Withdraw(plan.SessionsOn(DayOfWeek.Friday)[0]);
        Assert.Equal([new MissingItem(PlanItem.Sessions, DayOfWeek.Friday)], plan.Missing(Spring2021.Means(), Now));

        plan.Arrange(DayOfWeek.Friday, 99, new(3), new(4)); // without a session it is the session that is missing
        Assert.Equal([new MissingItem(PlanItem.Sessions, DayOfWeek.Friday)], plan.Missing(Spring2021.Means(), Now));

        plan = ServicePlanTests.Complete();
        plan.Arrange(DayOfWeek.Friday, 72, new(3), new(4)); // as many as two adults look after
        Assert.Empty(plan.Missing(Spring2021.Means(), Now));
        plan.Arrange(DayOfWeek.Friday, 73, new(3), new(4)); // 3 in charge and 5 in the room, 36 each
        Assert.Equal((1, 2), (plan.PlacesBeyondRatio(DayOfWeek.Friday), plan.AdultsOn(DayOfWeek.Friday)));
        Assert.Equal([new MissingItem(PlanItem.Adults, DayOfWeek.Friday)], plan.Missing(Spring2021.Means(), Now));
    }

    [Fact]
    [Duty("三.5-a", "五.4-e")]
    public void How_many_children_one_adult_looks_after_is_published_and_never_guessed()
    {
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, ServicePlanTests.Complete().Dates);

        Assert.Contains(new MissingItem(PlanItem.Ratio), plan.Missing(Spring2021.Means(), Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.LimitChildren(0));
    }

    [Fact]
    [Duty("五.4-h")]
    public void An_open_serious_hazard_blocks_the_sessions_of_its_room()
    {
        var room = new Room("一楼图书室");
        room.ReportHazard("天花板漏水", true, new(3), Today);

        Assert.Equal(5, ServicePlanTests.Complete().Missing(Spring2021.Means(null, room), Now).Count(missing => missing.Item is PlanItem.Hazards));
    }

    [Fact]
    [Duty("五.5-b")]
    public void A_lesson_is_neither_offered_nor_published()
    {
        var plan = ServicePlanTests.Complete();
        Assert.Equal(new ArrangeOutcome.Refused(Refusal.LessonInServiceTime), plan.Offer(DayOfWeek.Monday, SessionType.SchoolsOwn, "数学提高班"));

        plan.Describe(plan.Text with { Content = "写作业，讲新课" });
        Assert.Equal([new MissingItem(PlanItem.NoLessons)], plan.Missing(Spring2021.Means(), Now));
    }

    [Fact]
    [Duty("三.2-b")]
    public void The_seasons_change_may_come_out_with_the_plan_and_is_the_schools_from_then_on()
    {
        var (plan, school) = (ServicePlanTests.Complete(), Spring2021.School());
        school.TakeBackSeasonSwitch(new(2021, 5, 1));
        plan.ChangeSeason(new(new(2021, 5, 1), Season.Summer));
        Assert.Equal(new TimeOnly(18, 0), school.EndOfService(new(2021, 5, 6)));

        Assert.IsType<PublishOutcome.Published>(plan.Publish(Spring2021.Principal, Spring2021.Means(school), Now));
        Assert.Equal(new TimeOnly(18, 30), school.EndOfService(new(2021, 5, 6)));
    }

    [Fact]
    public void An_edit_takes_the_draft_back_from_the_principal()
    {
        var plan = ServicePlanTests.Complete();
        plan.SendToPrincipal(Now);
        Assert.Equal(Now, plan.SentAt);

        plan.LimitChildren(40);
        Assert.Null(plan.SentAt);

        plan.SendToPrincipal(Now);
        plan.SendBack("写细一点");
        Assert.Equal((null, "写细一点"), (plan.SentAt, plan.SentBackWith));
    }

    [Fact]
    [Duty("五.4-c", "五.5-d")]
    public void What_must_be_done_before_the_first_session_is_advice_and_stops_nothing()
    {
        var room = new Room("一楼图书室");
        room.Inspect(Spring2021.Coordinator, Today);
        var (plan, means) = (ServicePlanTests.Complete(), Spring2021.Means(null, room) with { SafetyRules = 1, Rules = [.. RequiredPapers.Kinds.Except([DocumentKind.GateRules])] });
        means.Member(new(3))!.ReadSafetyRules(1, Now);
        means.Member(new(5))!.PassVetting(new(2021, 5, 3));

        Assert.Empty(plan.Missing(means, Now));
        Assert.Equal(
            [
                new PlanAdvice.RulesMissing(DocumentKind.GateRules), new PlanAdvice.SafetyRulesUnread(new(4)), new PlanAdvice.SafetyRulesUnread(new(5)), new PlanAdvice.VettingEndsInTerm(new(5), new(2021, 5, 3)),
            ],
            plan.Advice(means));
        Assert.Equal([new PlanAdvice.RoomToInspect("一楼图书室")], plan.Advice(Spring2021.Means() with { Rules = RequiredPapers.Kinds }));
    }

    [Theory]
    [InlineData(7, 2, 0)]
    [InlineData(7, 1, 1)]
    public void A_check_that_lasts_to_the_last_day_of_the_service_lasts_long_enough(int month, int day, int advices)
    {
        var means = Spring2021.Means() with { Rules = RequiredPapers.Kinds };
        means.Member(new(5))!.PassVetting(new(2021, month, day));

        Assert.Equal(advices, ServicePlanTests.Complete().Advice(means).OfType<PlanAdvice.VettingEndsInTerm>().Count());
    }

    [Fact]
    [Duty("五.4-b")]
    public void The_safety_rules_are_read_again_when_they_change()
    {
        var member = Spring2021.Member(3, Spring2021.LastDay);
        Assert.False(member.HasReadSafetyRules(1));

        member.ReadSafetyRules(1, Now);
        member.ReadSafetyRules(1, Now.AddDays(1));
        Assert.Equal((true, false, Now), (member.HasReadSafetyRules(1), member.HasReadSafetyRules(2), member.SafetyRulesReadAt!.Value));
    }

    [Fact]
    [Duty("一-a", "三.5-(3)", "三.5-(4)", "三.5-(5)")]
    public void There_are_five_types_and_a_report_counts_them_all()
    {
        var counted = ServicePlanTests.Complete().SessionsByType(Spring2021.Calendar);

        Assert.Equal(Enum.GetValues<SessionType>(), counted.Select(one => one.Type));
        Assert.Equal([0, 0, 10 + 11 + 11 + 12 + 12, 0, 0], counted.Select(one => one.Sessions));
    }

    [Fact]
    [Duty("四.1-a", "四.1-b")]
    public void The_next_term_begins_with_what_was_written_and_with_its_own_days()
    {
        var plan = ServicePlanTests.Complete();
        plan.Publish(Spring2021.Principal, Spring2021.Means(), Now);
        var dates = new PlanDates(new(2021, 9, 6), new(2021, 12, 31), Spring2021.At(9, 1, 8), Spring2021.At(12, 31, 18), Spring2021.At(9, 3, 19));
        var next = plan.NextTerm("2021秋", dates);

        Assert.Equal((2, "2021秋", ServiceStage.Regular, dates, null), (next.Version, next.Term, next.Stage, next.Dates, next.FirstPublishedAt));
        Assert.Equal((plan.Text, 36, 5), (next.Text, next.ChildrenPerAdult!.Value, next.Sessions.Count));
        Assert.Equal([new MissingItem(PlanItem.SeasonSwitch)], next.Missing(Spring2021.Means(), Spring2021.At(8, 20, 9)));
    }

    [Fact]
    public void A_paper_may_be_written_with_the_plan()
    {
        var plan = ServicePlanTests.Complete();
        plan.Write(DocumentKind.ServiceAgreement, "一、自愿");
        plan.Write(DocumentKind.ServiceAgreement, "一、自愿参加");

        Assert.Equal("一、自愿参加", Assert.Single(plan.Drafts).Text);
        Assert.Empty(plan.NextVersion().Drafts);
    }

    [Fact]
    public void Families_are_asked_once()
    {
        var plan = ServicePlanTests.Complete();
        plan.AskedFamilies(Now);
        plan.AskedFamilies(Now.AddDays(1));

        Assert.Equal(Now, plan.FamiliesAskedAt);
    }
}
