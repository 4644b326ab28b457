using System.Runtime.CompilerServices;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Attendance;

/// <summary>
/// Wednesday 14 April 2021, class 3-2 with so many children who stay. 何雨桐 is child 7, 唐欣 child 8, 马晓东 child 12 and on leave, 王小明 child 1; the
/// first few sit in calligraphy from 16:45. 李老师 leads the class, 吴老师 takes the late shift, 孙老师 the club.
/// </summary>
internal static class CareDay
{
    public const string Li = "dl_teacher_li", Wu = "dl_teacher_wu", Sun = "dl_teacher_sun", Zhou = "dl_principal_zhou", Zhang = "dl_admin_zhang", Zhao = "dl_teacher_zhao";

    public static readonly DateOnly Wednesday = new(2021, 4, 14);
    public static readonly ChildId XiaoMing = new(1), YuTong = new(7), TangXin = new(8), XiaoDong = new(12);
    public static readonly PersonId Principal = new(1), Coordinator = new(2), LiId = new(3), WuId = new(4), SunId = new(5);

    private static readonly ConditionalWeakTable<TalkHost, Dictionary<string, Talk>> Threads = [];

    private static readonly string[] Given = ["子轩", "思远", "佳怡", "浩然", "诗涵", "俊杰", "欣妍", "博文", "雅婷", "天佑", "若曦", "明哲", "梓萱", "宇航", "可馨", "嘉豪", "语嫣", "志强", "梦洁", "晨曦"];
    private const string Surnames = "赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕";

    public static string Parent(int child) => $"dl_parent_{child}";

    public static DateTimeOffset At(int hour, int minute, int second = 0) => new(2021, 4, 14, hour, minute, second, TimeSpan.FromHours(8));

    public static Task<TalkHost> OpenAsync(Store store = Store.Sqlite, DateTimeOffset? now = null, int children = 32, int inClub = 9, IReadOnlyCollection<int>? onLeave = null, Action<ProgrammeDb>? also = null) =>
        TalkHost.StartAsync(store, now ?? At(16, 39), (programme, _) =>
        {
            Lay(programme, children, inClub, onLeave ?? [12]);
            also?.Invoke(programme);
            return Task.CompletedTask;
        });

    public static void ItIs(this TalkHost host, int hour, int minute) => host.ItIs(4, 14, hour, minute);

    /// <summary>The clock goes to that minute, and what is due is done.</summary>
    public static async Task ComesAsync(this TalkHost host, int hour, int minute)
    {
        host.ItIs(hour, minute);
        await host.DueAsync();
    }

    /// <summary>The one thread of that person: what was heard there before is not heard again.</summary>
    public static Talk With(this TalkHost host, string account, string locale = "zh-CN")
    {
        var talks = Threads.GetValue(host, _ => []);
        if (!talks.TryGetValue(account, out var talk)) talks.Add(account, talk = host.As(account, locale));
        return talk;
    }

    /// <summary>Each has spoken before, so that they can be told something.</summary>
    public static async Task KnowAsync(this TalkHost host, params string[] accounts)
    {
        foreach (var account in accounts) await host.With(account).Says("你好");
    }

    public static string NameOf(int child) => child switch
    {
        1 => "王小明",
        7 => "何雨桐",
        8 => "唐欣",
        12 => "马晓东",
        _ => $"{Surnames[child % Surnames.Length]}{Given[((child * 7) + (child / 20 * 3)) % Given.Length]}",
    };

    private static void Lay(ProgrammeDb programme, int children, int inClub, IReadOnlyCollection<int> onLeave)
    {
        LayStaff(programme);
        var school = new School("示范小学", "Asia/Shanghai", Principal, Coordinator, "示范小学");
        school.PublishSeasonSwitch(new(2021, 5, 1), Season.Summer);
        programme.AddRange(school, new Term("2021春", new(2021, 3, 1), new(2021, 7, 9)), new SchoolClass(new(3, 2), LiId));
        LayPlan(programme, school);
        var club = new Club
        {
            Id = new(7),
            Name = "书法",
            Kind = ClubKind.Arts,
            Weekday = DayOfWeek.Wednesday,
            Starts = new(16, 45),
            Ends = new(17, 45),
            Grades = new(3, 6),
            Seats = 25,
            Leader = SunId,
            LeaderOnMenu = "孙老师",
            FirstDay = new(2021, 4, 12),
            LastDay = new(2021, 7, 2),
            MinimumToOpen = 1,
        };
        programme.Add(club);
        var calendar = new SchoolCalendar([new Term("2021春", new(2021, 3, 1), new(2021, 7, 9))], [], []);
        for (var n = 1; n <= children; n++) Bring(programme, n, n <= inClub ? club : null, onLeave.Contains(n), school, calendar);
    }

    private static void LayStaff(ProgrammeDb programme)
    {
        (PersonId Id, string Name, StaffRoles Role, string Account)[] staff =
        [
            (Principal, "周校长", StaffRoles.Principal, Zhou), (Coordinator, "张主任", StaffRoles.Coordinator, Zhang), (LiId, "李老师", StaffRoles.Teacher, Li),
            (WuId, "吴老师", StaffRoles.Teacher, Wu), (SunId, "孙老师", StaffRoles.Teacher | StaffRoles.ClubLeader, Sun), (new(6), "赵老师", StaffRoles.Teacher, Zhao),
        ];
        foreach (var (id, name, role, account) in staff)
        {
            var member = new StaffMember(id, StaffKind.Teacher, role);
            member.PassVetting(account == Zhao ? new(2021, 3, 15) : new(2021, 12, 31));
            if (id == LiId) member.Teach(new(3, 2));
            programme.AddRange(new Person(id, name), member, new ChannelIdentity { Account = $"directline/{account}", PersonId = id.Value, Since = At(8, 0) });
        }
    }

    private static void LayPlan(ProgrammeDb programme, School school)
    {
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, new(new(2021, 4, 12), new(2021, 7, 2), new(2021, 4, 1, 8, 0, 0, TimeSpan.FromHours(8)), new(2021, 7, 2, 18, 0, 0, TimeSpan.FromHours(8)), new(2021, 4, 8, 19, 0, 0, TimeSpan.FromHours(8))));
        plan.Describe(new() { Time = "…", Content = "…", Way = "…", SafetyMeasures = "…", Fees = "…", Staffing = "…", ClubMenu = "…", EmergencyPlan = "…", Liability = "…" });
        plan.ApproveFees(new("示范区教育体育局", "示教体〔2021〕12号", new(2021, 3, 20)));
        var published = new DateTimeOffset(2021, 3, 26, 17, 0, 0, TimeSpan.FromHours(8));
        PublishedDocument[] papers =
        [
            .. new[] { (DocumentKind.ServiceNotice, 2), (DocumentKind.ServiceAgreement, 2), (DocumentKind.FeeNotice, 3), (DocumentKind.PickupRules, 2) }
                .Select(paper => PublishedDocument.Publish(paper.Item1, paper.Item2, paper.Item1.ToString(), "…", published)),
            SmallSchool.PrivacyNotice(1),
        ];
        foreach (var paper in papers) plan.Name(paper);
        plan.LimitChildren(60);
        foreach (var day in Weekdays.All.Each())
        {
            plan.Arrange(day, 60, LiId, Coordinator);
            plan.Offer(day, SessionType.Homework, "自主完成作业", "教学楼一层", LiId);
        }

        programme.AddRange(papers);
        Assert.IsType<PublishOutcome.Published>(plan.Publish(Principal, new(school, [.. programme.Staff.Local], []), published));
        programme.Add(plan);
    }

    /// <summary>A child who stays on Wednesdays, with a mother whose account is known and, for every third, a father.</summary>
    private static void Bring(ProgrammeDb programme, int n, Club? club, bool onLeave, School school, SchoolCalendar calendar)
    {
        var (child, mother) = (new ChildId(n), new PersonId(100 + n));
        var bond = new Guardianship(mother, child, Relation.Mother, Authority.All);
        programme.AddRange(new Child(child, NameOf(n), new(3, 2)), new Person(mother, $"{NameOf(n)[..1]}妈妈{n}"), new Guardian(mother, $"{6100 + n}"), bond);
        programme.Add(new ChannelIdentity { Account = $"directline/{Parent(n)}", PersonId = mother.Value, Since = At(8, 0) });
        var consent = new Consent(mother, DocumentKind.PrivacyNotice);
        consent.Give(1, new(2021, 4, 1, 9, 0, 0, TimeSpan.FromHours(8)));
        programme.Add(consent);
        if (n % 3 == 0) programme.AddRange(new Person(new(500 + n), $"{NameOf(n)[..1]}爸爸{n}"), new Guardian(new(500 + n), $"{7100 + n}"), new Guardianship(new(500 + n), child, Relation.Father, Authority.All));

        var yes = ((ConfirmationOutcome.Given)GuardianConfirmation.Give(bond, Authority.MayApply, "read", "dl-1", new(2021, 4, 6, 20, 9, 0, TimeSpan.FromHours(8)))).Confirmation;
        var enrolment = ((ApplyOutcome.Submitted)Enrolment.Apply(new(400 + n), new(child, Weekdays.Wednesday, new(NeedReason.NobodyCollects), null, new(1, 2, 3)), yes, live: null)).Enrolment;
        enrolment.TakeUp(Coordinator, new(2021, 4, 7, 8, 0, 0, TimeSpan.FromHours(8)));
        enrolment.Approve(Coordinator, "看护还有位", new(2021, 4, 7, 16, 0, 0, TimeSpan.FromHours(8)));
        programme.Add(enrolment);
        club?.Join(new(child, 3, Weekdays.Wednesday, new(4), [], new(2021, 4, 8, 18, 0, 0, TimeSpan.FromHours(8))), yes, new(2021, 4, 8, 19, 1, 0, TimeSpan.FromHours(8)));
        if (!onLeave) return;

        var plan = programme.Plans.Local.Single();
        programme.Add(((AbsenceOutcome.Given)DayAbsence.Give(bond, Wednesday, StayingDays.Of(child, [enrolment], plan, school, calendar), null, At(8, 12))).Absence);
    }
}
