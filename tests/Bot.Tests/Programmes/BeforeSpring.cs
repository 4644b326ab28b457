using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Programmes;

/// <summary>
/// The Friday of talk 10, 26 March 2021: a draft that lacks safety measures, a teacher for Thursday's reading, the day of the season's
/// change and the approval. 赵老师's check ran out on 15 March; 何老师 is retired.
/// </summary>
internal static class BeforeSpring
{
    public const string Zhang = "dl_admin_zhang";
    public const string Zhou = "dl_principal_zhou";
    public const string Zhao = "dl_teacher_zhao";
    public const string Wang = "dl_parent_wang";

    public static readonly PersonId Principal = new(1), Coordinator = new(2), Sun = new(3), Wu = new(4), He = new(6), Qian = new(7), ZhaoId = new(8), WangFang = new(101);

    public static Task<TalkHost> StartAsync(Store store = Store.Sqlite, Action<ServicePlan>? also = null, Action<ProgrammeDb>? and = null, System.Collections.Concurrent.ConcurrentBag<string>? logs = null) =>
        TalkHost.StartAsync(store, new DateTimeOffset(2021, 3, 26, 14, 10, 0, TimeSpan.FromHours(8)), (programme, _) =>
        {
            Lay(programme, also);
            and?.Invoke(programme);
            return Task.CompletedTask;
        }, logs: logs);

    private static void Lay(ProgrammeDb programme, Action<ServicePlan>? also)
    {
        Hire(programme, Principal, "周校长", StaffRoles.Principal, account: Zhou);
        Hire(programme, Coordinator, "张主任", StaffRoles.Coordinator, account: Zhang);
        Hire(programme, Sun, "孙老师", StaffRoles.Teacher | StaffRoles.ClubLeader);
        Hire(programme, Wu, "吴老师", StaffRoles.Teacher);
        Hire(programme, He, "何老师", StaffRoles.Teacher, StaffKind.RetiredTeacher);
        Hire(programme, Qian, "钱老师", StaffRoles.Teacher);
        Hire(programme, ZhaoId, "赵老师", StaffRoles.Teacher, account: Zhao, vettedUntil: new(2021, 3, 15));
        programme.AddRange(new Person(WangFang, "王芳"), new Guardian(WangFang, null), Bound(Wang, WangFang));
        programme.AddRange(
            new School("示范小学", "Asia/Shanghai", Principal, Coordinator, "示范小学"), new Term("2021春", new(2021, 3, 1), new(2021, 7, 2)), new Holiday(new(2021, 4, 5), new(2021, 4, 5), "清明节"));
        programme.AddRange(new SchoolClass(new(3, 2), Wu), new Child(new(1), "王小明", new(3, 2)), new Guardianship(WangFang, new(1), Relation.Mother, Authority.All));
        var published = new DateTimeOffset(2021, 3, 26, 9, 0, 0, TimeSpan.FromHours(8));
        PublishedDocument[] papers =
        [
            PublishedDocument.Publish(DocumentKind.ServiceNotice, 2, "服务公告", DemoPapers.Notice, published),
            PublishedDocument.Publish(DocumentKind.ServiceAgreement, 2, "服务约定", DemoPapers.Agreement, published),
            PublishedDocument.Publish(DocumentKind.FeeNotice, 3, "收费公示", DemoPapers.Fees, published),
            PublishedDocument.Publish(DocumentKind.PickupRules, 2, "接送须知", DemoPapers.Pickup, published),
            ((NoticeOutcome.Published)PublishedDocument.PublishPrivacyNotice(1, "隐私说明", DemoPapers.Privacy, DemoPapers.PrivacyPoints, published)).Notice,
        ];
        programme.AddRange(papers);
        var plan = Draft(papers);
        also?.Invoke(plan);
        programme.Add(plan);
    }

    private static ServicePlan Draft(PublishedDocument[] papers)
    {
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, new(new(2021, 4, 12), new(2021, 7, 2), Spring.At(4, 1, 8, 0), Spring.At(7, 2, 18, 0), Spring.At(4, 8, 19, 0)));
        plan.Describe(DemoPapers.Plan with { SafetyMeasures = null });
        foreach (var paper in papers) plan.Name(paper);
        plan.LimitChildren(35);
        foreach (var weekday in Weekdays.All.Each())
        {
            plan.Arrange(weekday, 70, Sun, Coordinator);
            plan.Offer(weekday, SessionType.Homework, "自主完成作业", "教学楼一层", Wu);
            plan.Offer(weekday, SessionType.Reading, "自主阅读", "图书室", weekday is DayOfWeek.Thursday ? null : Qian);
        }

        return plan;
    }

    private static void Hire(ProgrammeDb programme, PersonId id, string name, StaffRoles roles, StaffKind kind = StaffKind.Teacher, string? account = null, DateOnly? vettedUntil = null)
    {
        var member = new StaffMember(id, kind, roles);
        member.PassVetting(vettedUntil ?? new(2021, 12, 31));
        programme.AddRange(new Person(id, name), member);
        if (account is not null) programme.Add(Bound(account, id));
    }

    private static ChannelIdentity Bound(string account, PersonId id) =>
        new() { Account = $"directline/{account}", PersonId = id.Value, Since = new(2021, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)) };
}
