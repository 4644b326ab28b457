using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Programmes;

public sealed class PlanStoreOnSqlite(Sqlite store) : PlanStoreTests(store), IClassFixture<Sqlite>;

public sealed class PlanStoreOnPostgres(Postgres store) : PlanStoreTests(store), IClassFixture<Postgres>;

public abstract class PlanStoreTests(StoreFixture store) : StoreTests(store)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly PersonId Principal = new(1);
    private static readonly DateTimeOffset Now = new(2021, 3, 26, 17, 5, 0, China);
    private static readonly PlanDates Dates = new(new(2021, 4, 12), new(2021, 7, 2), new(2021, 4, 1, 8, 0, 0, China), new(2021, 7, 2, 0, 0, 0, China), new(2021, 4, 8, 19, 0, 0, China));

    [Fact]
    [Duty("四.1-b")]
    public async Task A_plan_is_drafted_published_and_followed_by_its_next_version()
    {
        await TurnAsync(programme => programme.Add(new ServicePlan(1, "2021春", ServiceStage.Trial, Dates)));
        Assert.Null(await ReadAsync(programme => programme.CurrentPlanAsync(new(2021, 4, 1), Cancelled)));

        await TurnAsync(async programme =>
        {
            var draft = (await programme.DraftPlanAsync(Cancelled))!;
            Fill(draft);
            Assert.IsType<PublishOutcome.Published>(draft.Publish(Principal, Means(School()), Now));
        });
        await TurnAsync(async programme => programme.Add((await programme.CurrentPlanAsync(new(2021, 4, 1), Cancelled))!.NextVersion()));

        var current = await ReadAsync(programme => programme.CurrentPlanAsync(new(2021, 7, 2), Cancelled));
        Assert.NotNull(current);
        Assert.Equal(1, current.Version);
        Assert.Equal(Dates, current.Dates);
        Assert.Equal("放学后", current.Text.Time);
        Assert.Equal(new FeeApproval("X教体", "〔2021〕12号", new(2021, 3, 20)), current.FeeApproval);
        Assert.Equal(2, current.VersionOf(DocumentKind.PickupRules));
        Assert.Equal(Now, current.PublishedAt);
        Assert.Equal([36, 36, 36, 36, 36], current.Days.Select(day => day.Places));
        Assert.IsType<ApplicationsState.Open>(current.Applications(Dates.ApplicationsFrom));
        Assert.Null(await ReadAsync(programme => programme.CurrentPlanAsync(new(2021, 7, 3), Cancelled)));

        var next = await ReadAsync(programme => programme.DraftPlanAsync(Cancelled));
        Assert.Equal((2, null, Now), (next!.Version, next.PublishedAt, next.FirstPublishedAt!.Value));
        Assert.Equal(36, next.PlacesOn(DayOfWeek.Friday));

        await TurnAsync(async programme => (await programme.DraftPlanAsync(Cancelled))!.Publish(Principal, Means(School()), Now.AddDays(9)));
        Assert.Equal(2, (await ReadAsync(programme => programme.CurrentPlanAsync(new(2021, 4, 12), Cancelled)))!.Version);
        Assert.Null(await ReadAsync(programme => programme.DraftPlanAsync(Cancelled)));
    }

    [Fact]
    public async Task An_edit_does_not_slip_into_a_plan_that_is_being_published()
    {
        await TurnAsync(programme =>
        {
            var draft = new ServicePlan(100, "2019秋", ServiceStage.Trial, Dates with { FirstDay = new(2019, 9, 2), LastDay = new(2019, 12, 31) });
            Fill(draft);
            programme.Add(draft);
        });
        await using var editor = Open();
        var edited = await editor.Plans.SingleAsync(plan => plan.Version == 100, Cancelled);
        await TurnAsync(async programme =>
        {
            var school = School();
            school.PublishSeasonSwitch(new(2019, 10, 8), Season.Winter);
            var outcome = (await programme.Plans.SingleAsync(plan => plan.Version == 100, Cancelled)).Publish(Principal, Means(school), Now);
            Assert.IsType<PublishOutcome.Published>(outcome);
        });

        edited.Arrange(DayOfWeek.Monday, 400, new PersonId(3), new PersonId(4));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => editor.SaveChangesAsync(Cancelled));
        await TurnAsync(async programme => programme.Remove(await programme.Plans.SingleAsync(plan => plan.Version == 100, Cancelled)));
    }

    [Fact]
    public async Task The_paper_in_force_is_the_last_version_and_older_ones_stay_readable()
    {
        var points = Enum.GetValues<PrivacyPoint>().ToDictionary(point => point, point => $"关于{point}");
        await TurnAsync(programme => programme.AddRange(
            PublishedDocument.Publish(DocumentKind.FeeNotice, 3, "收费公示", "看护每次家庭承担 3 元", Now),
            PublishedDocument.Publish(DocumentKind.FeeNotice, 4, "收费公示", "看护每次家庭承担 2 元", Now.AddDays(13)),
            ((NoticeOutcome.Published)PublishedDocument.PublishPrivacyNotice(1, "隐私说明", "……", points, Now)).Notice));

        Assert.Equal(4, (await ReadAsync(programme => programme.DocumentAsync(DocumentKind.FeeNotice, Cancelled)))!.Version);
        Assert.Equal("看护每次家庭承担 3 元", (await ReadAsync(programme => programme.DocumentAsync(DocumentKind.FeeNotice, 3, Cancelled)))!.Text);
        Assert.Equal(9, (await ReadAsync(programme => programme.DocumentAsync(DocumentKind.PrivacyNotice, Cancelled)))!.Passages.Count);
        Assert.Null(await ReadAsync(programme => programme.DocumentAsync(DocumentKind.PickupRules, Cancelled)));
    }

    [Fact]
    public async Task Sessions_papers_and_the_seasons_change_of_a_draft_are_kept_and_taken_over()
    {
        var dates = Dates with { FirstDay = new(2018, 3, 5), LastDay = new(2018, 7, 6) };
        await TurnAsync(programme =>
        {
            var draft = new ServicePlan(50, "2018春", ServiceStage.Trial, dates);
            Fill(draft);
            draft.Offer(DayOfWeek.Monday, SessionType.Homework, "自主完成作业", "一楼", new PersonId(4));
            draft.ChangeSeason(new(new(2018, 5, 1), Season.Summer));
            draft.Write(DocumentKind.PickupRules, "西门接");
            draft.SendToPrincipal(Now);
            programme.Add(draft);
        });

        var read = (await ReadAsync(programme => programme.PlanAsync(50, Cancelled)))!;
        Assert.Equal([(1, SessionType.Reading, "图书室"), (2, SessionType.Homework, "一楼")], read.SessionsOn(DayOfWeek.Monday).Select(session => (session.Number, session.Type, session.Room!)));
        Assert.Equal((new SeasonChange(new(2018, 5, 1), Season.Summer), 40, Now, "西门接"), (read.SeasonChange, read.ChildrenPerAdult!.Value, read.SentAt!.Value, read.DraftOf(DocumentKind.PickupRules)!.Text));

        await TurnAsync(async programme =>
        {
            var draft = await programme.Plans.SingleAsync(plan => plan.Version == 50, Cancelled);
            draft.Withdraw(draft.SessionsOn(DayOfWeek.Monday)[0]);
            draft.Move(draft.SessionsOn(DayOfWeek.Monday)[0], "二楼");
        });
        read = (await ReadAsync(programme => programme.PlanAsync(50, Cancelled)))!;
        Assert.Equal([(2, "二楼")], read.SessionsOn(DayOfWeek.Monday).Select(session => (session.Number, session.Room!)));
        Assert.Null(read.SentAt);
        await TurnAsync(async programme => programme.Remove(await programme.Plans.SingleAsync(plan => plan.Version == 50, Cancelled)));
    }

    [Fact]
    public async Task A_rooms_inspection_and_its_hazards_are_kept()
    {
        var name = $"教室{NextNumber()}";
        await TurnAsync(programme =>
        {
            var room = new Room(name);
            room.Inspect(Principal, new(2021, 3, 26));
            room.ReportHazard("书架松动", true, Principal, new(2021, 3, 27));
            programme.Add(room);
        });
        await TurnAsync(async programme => (await programme.RoomsAsync(Cancelled)).Single(room => room.Name == name).RemoveHazard(1, Principal, new(2021, 3, 28)));

        var read = (await ReadAsync(programme => programme.RoomsAsync(Cancelled))).Single(room => room.Name == name);
        Assert.Equal((new DateOnly(2021, 3, 26), false, new DateOnly(2021, 3, 28)), (read.InspectedOn!.Value, read.HasOpenSeriousHazard, Assert.Single(read.Hazards).RemovedOn!.Value));
    }

    [Fact]
    public async Task A_guardian_is_asked_once_about_a_version()
    {
        var guardian = new PersonId(90_000 + NextNumber());
        await TurnAsync(programme => programme.AskedAnew.Add(new(7, guardian, Now)));
        await using var again = Open();
        again.AskedAnew.Add(new(7, guardian, Now.AddDays(1)));

        await Assert.ThrowsAsync<DbUpdateException>(() => again.SaveChangesAsync(Cancelled));
    }

    private static SchoolMeans Means(School school) => new(school, [.. new[] { 3, 4, 5 }.Select(Vetted)], []);

    private static StaffMember Vetted(int id)
    {
        var member = new StaffMember(new(id), StaffKind.Teacher, StaffRoles.Teacher);
        member.PassVetting(new(2030, 1, 1));
        return member;
    }

    private static School School()
    {
        var school = new School("示范小学", "Asia/Shanghai", Principal, new PersonId(2), "示范小学");
        school.PublishSeasonSwitch(new(2021, 5, 1), Season.Summer);
        return school;
    }

    private static void Fill(ServicePlan draft)
    {
        draft.Describe(new PlanText
        {
            Time = "放学后",
            Content = "作业、阅读、社团",
            Way = "自愿",
            SafetyMeasures = "专人负责",
            Fees = "见公示",
            Staffing = "本校教师",
            ClubMenu = "篮球、合唱",
            EmergencyPlan = "第一版",
            Liability = "校方责任险",
        });
        draft.ApproveFees(new FeeApproval("X教体", "〔2021〕12号", new(2021, 3, 20)));
        foreach (var kind in new[] { DocumentKind.ServiceNotice, DocumentKind.ServiceAgreement, DocumentKind.FeeNotice, DocumentKind.PickupRules })
            draft.Name(PublishedDocument.Publish(kind, 2, "标题", "正文", Now));
        var points = Enum.GetValues<PrivacyPoint>().ToDictionary(point => point, point => $"关于{point}");
        draft.Name(((NoticeOutcome.Published)PublishedDocument.PublishPrivacyNotice(1, "隐私说明", "……", points, Now)).Notice);
        foreach (var weekday in Weekdays.All.Each()) draft.Arrange(weekday, 36, new PersonId(3), new PersonId(4), "一楼");
        draft.LimitChildren(40);
        foreach (var weekday in Weekdays.All.Each()) draft.Offer(weekday, SessionType.Reading, "自主阅读", "图书室", new PersonId(5));
    }
}
