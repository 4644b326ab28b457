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

namespace AfterSchoolBot.Bot.Tests;

/// <summary>The school of the golden talks in the spring of 2021, small enough to read: who is whose, what is published, what it costs.</summary>
internal static class SmallSchool
{
    public const string ChensSlip = "7K4M92QH";
    public const string MasSlip = "3FQ8TX2Z";

    public static readonly DateTimeOffset TuesdayEvening = At(4, 6, 20, 2);

    private static readonly PersonId Principal = new(1), Coordinator = new(2), Li = new(3), Wang = new(11), Chen = new(12), Liu = new(13), Ma = new(14), ChensWife = new(15), Emma = new(16), Lin = new(17), Aunt = new(18);

    public static Task<TalkHost> OpenAsync(Store store = Store.Sqlite, DateTimeOffset? now = null, Action<ServicePlan>? also = null, bool published = true, int alone = 300) =>
        TalkHost.StartAsync(store, now ?? TuesdayEvening, (programme, _) =>
        {
            Lay(programme, published, also);
            return Task.CompletedTask;
        }, announceAlone: alone);

    public static DateTimeOffset At(int month, int day, int hour, int minute) => new(2021, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    private static void Lay(ProgrammeDb programme, bool published, Action<ServicePlan>? also)
    {
        LayStaff(programme);
        LayFamilies(programme);
        var school = new School("示范小学", "Asia/Shanghai", Principal, Coordinator, "示范小学");
        school.PublishSeasonSwitch(new(2021, 5, 1), Season.Summer);
        programme.AddRange(school, new Term("2021春", new(2021, 3, 1), new(2021, 7, 9)), new Holiday(new(2021, 5, 3), new(2021, 5, 5), "劳动节"), new Holiday(new(2021, 6, 14), new(2021, 6, 14), "端午节"));
        programme.Add(new FeeSchedule(3, "示范区教育体育局", "示教体〔2021〕12号", new(2021, 3, 20), At(3, 26, 17, 5),
        [
            new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)),
            new(FeeKind.Club, Money.OfYuan(8), Money.OfYuan(3), Money.OfYuan(5)),
        ]));
        LayPlan(programme, school, published, also);
    }

    private static void LayStaff(ProgrammeDb programme)
    {
        (PersonId Id, string Name, StaffRoles Role, string Account)[] staff =
            [(Principal, "周校长", StaffRoles.Principal, "dl_principal_zhou"), (Coordinator, "张主任", StaffRoles.Coordinator, "dl_admin_zhang"), (Li, "李老师", StaffRoles.Teacher, "dl_teacher_li")];
        foreach (var (id, name, role, account) in staff)
        {
            var member = new StaffMember(id, StaffKind.Teacher, role);
            member.PassVetting(new(2021, 12, 31));
            if (id == Li) member.Teach(new(3, 2));
            programme.AddRange(new Person(id, name), member, Bound(account, id));
        }
    }

    private static void LayFamilies(ProgrammeDb programme)
    {
        (int Id, string Name, ClassId Class)[] children =
        [
            (1, "王小明", new(3, 2)), (2, "王小雨", new(1, 1)), (3, "陈一诺", new(3, 2)), (4, "刘子涵", new(2, 3)), (5, "马小川", new(2, 1)), (6, "Oliver Clarke", new(1, 1)), (7, "林子晴", new(4, 1)),
        ];
        programme.AddRange(children.Select(child => child.Class).Distinct().Select(id => new SchoolClass(id, Li)));
        programme.AddRange(children.Select(child => new Child(new(child.Id), child.Name, child.Class)));

        Family(programme, Wang, "王芳", Relation.Mother, "dl_parent_wang", 1, 2);
        Family(programme, Chen, "陈志远", Relation.Father, "dl_parent_chen", 3);
        Family(programme, ChensWife, "周敏", Relation.Mother, "dl_parent_zhou", 3);
        Family(programme, Liu, "刘桂英", Relation.Carer, "dl_parent_liu", 4);
        Family(programme, Emma, "Emma Clarke", Relation.Mother, "dl_parent_emma", 6);
        Family(programme, Lin, "林太太", Relation.Mother, "dl_parent_lin", 7);
        Family(programme, Ma, "马女士", Relation.Mother, null, 5);
        programme.AddRange(new Person(Aunt, "陈姑姑"), new Guardian(Aunt, null), new Guardianship(Aunt, new(3), Relation.Other, Authority.MayCollect), Bound("dl_aunt", Aunt), Agreed(Aunt));
        programme.Add(RegistrationCode.Issue(Ma, MasSlip, At(3, 29, 9, 0)).Code);
    }

    private static void Family(ProgrammeDb programme, PersonId id, string name, Relation relation, string? account, params int[] children)
    {
        programme.AddRange(new Person(id, name), new Guardian(id, null));
        programme.AddRange(children.Select(child => new Guardianship(id, new(child), relation, Authority.All)));
        if (account is not null) programme.AddRange(Bound(account, id), Agreed(id));
    }

    private static Consent Agreed(PersonId id)
    {
        var consent = new Consent(id, DocumentKind.PrivacyNotice);
        consent.Give(1, At(4, 1, 9, 0));
        return consent;
    }

    private static ChannelIdentity Bound(string account, PersonId id) => new() { Account = $"directline/{account}", PersonId = id.Value, Since = At(4, 1, 8, 0) };

    private static void LayPlan(ProgrammeDb programme, School school, bool published, Action<ServicePlan>? also)
    {
        PublishedDocument[] papers =
        [
            .. new[] { (DocumentKind.ServiceNotice, 2), (DocumentKind.ServiceAgreement, 2), (DocumentKind.FeeNotice, 3), (DocumentKind.PickupRules, 2) }
                .Select(paper => PublishedDocument.Publish(paper.Item1, paper.Item2, paper.Item1.ToString(), "…", At(3, 26, 17, 0))),
            PrivacyNotice(1),
        ];
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, new(new(2021, 4, 12), new(2021, 7, 2), At(4, 1, 8, 0), At(7, 2, 18, 0), At(4, 8, 19, 0)));
        plan.Describe(new() { Time = "…", Content = "…", Way = "…", SafetyMeasures = "…", Fees = "…", Staffing = "…", ClubMenu = "…", EmergencyPlan = "…", Liability = "…" });
        plan.ApproveFees(new("示范区教育体育局", "示教体〔2021〕12号", new(2021, 3, 20)));
        foreach (var paper in papers) plan.Name(paper);
        plan.LimitChildren(35);
        foreach (var day in Weekdays.All.Each())
        {
            plan.Arrange(day, 35, Li, Coordinator);
            plan.Offer(day, SessionType.Homework, "自主完成作业", "教学楼一层", Li);
        }

        also?.Invoke(plan);
        programme.AddRange(papers);
        programme.Add(PublishedDocument.Publish(DocumentKind.Plan, 1, "实施方案", DemoPapers.DistrictPlan, At(3, 26, 17, 0)));
        if (!published) return;

        Assert.IsType<PublishOutcome.Published>(plan.Publish(Principal, new(school, [.. programme.Staff.Local], []), At(3, 26, 17, 5)));
        programme.Add(plan);
    }

    public static PublishedDocument PrivacyNotice(int version) => PublishedDocument.PublishPrivacyNotice(
        version, "隐私说明", "…", Enum.GetValues<PrivacyPoint>().ToDictionary(point => point, point => $"第{version}版的{point}"), At(3, 26, 17, 0)) is NoticeOutcome.Published(var notice)
            ? notice
            : throw new InvalidOperationException("The notice lacks a point.");
}
