using System.Collections.Concurrent;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Bot.Tests;

/// <summary>
/// The spring of 2021 as the golden talks have it, from the evening of 8 April on, when clubs are chosen: 王小明 (3-2) is granted Monday and
/// Wednesday, 王小雨 (1-1) Tuesday and Thursday, 陈一诺 (3-2) Monday and Wednesday. Origami is full with one in line.
/// </summary>
internal sealed class Spring
{
    public const string Mother = "dl_parent_wang";
    public const string Father = "dl_father_wang";
    public const string Chen = "dl_parent_chen";

    public static readonly ChildId XiaoMing = new(1);
    public static readonly ChildId XiaoYu = new(2);
    public static readonly ChildId YiNuo = new(3);

    private const string Authority = "X教体";
    private const int FirstOfMany = 1000;
    private const int FirstNewcomer = 5000;

    private static readonly PersonId Principal = new(1);
    private static readonly PersonId Coordinator = new(2);
    private static readonly PersonId Leader = new(3);
    private static readonly PersonId Wu = new(4);
    private static readonly PersonId Qin = new(5);
    private static readonly PersonId He = new(6);
    private static readonly PersonId Qian = new(7);
    private static readonly PersonId Zhao = new(8);
    private static readonly PersonId Wang = new(101);
    private static readonly PersonId WangsFather = new(102);
    private static readonly PersonId ChenZhiYuan = new(103);

    private readonly ProgrammeDb programme;
    private readonly List<Guardianship> bonds = [];
    private readonly List<Club> clubs = [];
    private readonly List<StaffMember> staff = [];
    private readonly List<ChildId> classmates = [];
    private int applications;

    private Spring(ProgrammeDb programme) => this.programme = programme;

    /// <summary>Seven o'clock and four seconds on the evening of 8 April.</summary>
    public static DateTimeOffset Seven { get; } = At(4, 8, 19, 0, 4);

    public static DateTimeOffset At(int month, int day, int hour, int minute, int second = 0) => new(2021, month, day, hour, minute, second, TimeSpan.FromHours(8));

    public static Task<TalkHost> StartAsync(Store store = Store.Sqlite, DateTimeOffset? now = null, Action<Spring>? also = null, bool approved = true, ModelOptions? model = null, ConcurrentBag<string>? logs = null, LogLevel from = LogLevel.Trace) =>
        TalkHost.StartAsync(store, now ?? Seven, Lay(also, approved), model: model, logs: logs, from: from);

    private static Func<ProgrammeDb, CancellationToken, Task> Lay(Action<Spring>? also, bool approved) => (programme, _) =>
        {
            var spring = new Spring(programme);
            spring.LayPeople();
            spring.LayTerm();
            spring.LayClubs();
            if (approved) spring.Approve();
            also?.Invoke(spring);
            return Task.CompletedTask;
        };

    /// <summary>The account of the guardian of the n-th of many children of class 3-1, all granted Wednesday.</summary>
    public static string Parent(int n) => $"dl_many_{n}";

    public Club ClubCalled(string name) => clubs.Single(club => club.Name == name);

    public void Add(Club club)
    {
        clubs.Add(club);
        programme.Add(club);
    }

    public Club Calligraphy(int id, int seats, string name = "书法") => ClubOn(id, name, ClubKind.Arts, DayOfWeek.Wednesday, new(3, 6), seats);

    /// <summary>So many families besides, each with one child of class 3-1 that stays on Wednesdays.</summary>
    public void AddMany(int count)
    {
        foreach (var n in Enumerable.Range(1, count))
        {
            var (guardian, child) = (new PersonId(FirstOfMany + n), new ChildId(FirstOfMany + n));
            Know(guardian, $"家长{n}", Parent(n));
            Bring(child, $"孩子{n}", new(3, 1), (guardian, Relation.Mother));
            Grant(child, Weekdays.Wednesday);
        }
    }

    /// <summary>The account of the guardian of the n-th of those who have not applied yet.</summary>
    public static string Newcomer(int n) => $"dl_new_{n}";

    /// <summary>So many families besides that have not applied yet: two guardians of class 1-1 for each child.</summary>
    public void AddNewcomers(int count)
    {
        foreach (var n in Enumerable.Range(1, count))
        {
            var (first, second, child) = (new PersonId(FirstNewcomer + (2 * n)), new PersonId(FirstNewcomer + (2 * n) + 1), new ChildId(FirstNewcomer + n));
            Know(first, $"新妈妈{n}", Newcomer(n));
            Know(second, $"新爸爸{n}", $"{Newcomer(n)}b");
            Bring(child, $"新生{n}", new(1, 1), (first, Relation.Mother), (second, Relation.Father));
        }
    }

    /// <summary>A child of the school that nobody in the talks looks after, seated or waiting.</summary>
    public void Fill(string club, int children)
    {
        var one = ClubCalled(club);
        foreach (var n in Enumerable.Range(one.Places.Count + 1, children))
        {
            var child = new ChildId((one.Id.Value * 10000) + n);
            Bring(child, $"同学{one.Id}号{n}", new(one.Grades.From, 1), (ChenZhiYuan, Relation.Other));
            bonds[^1].End(new(2021, 4, 1));
            classmates.Add(child);
            var chooser = new Chooser(child, one.Grades.From, Weekdays.All, new(3), [], Seven.AddHours(-6));
            one.Wait(chooser, YesOf(child, bond: new(ChenZhiYuan, child, Relation.Other, Domain.Families.Authority.All)), Seven.AddHours(-2).AddSeconds(n));
        }
    }

    /// <summary>The children that nobody in the talks looks after stay on every day.</summary>
    public void EnrolClassmates() => classmates.ForEach(child => Grant(child, Weekdays.All));

    public Enrolment Grant(ChildId child, Weekdays days, DateTimeOffset? at = null, PriorityGroup? priority = null)
    {
        var enrolment = Apply(child, days, priority);
        enrolment.TakeUp(Coordinator, At(4, 7, 8, 0));
        enrolment.Approve(Coordinator, "看护还有位，符合三.3", at ?? At(4, 7, 16, 18));
        return enrolment;
    }

    public Enrolment Apply(ChildId child, Weekdays days, PriorityGroup? priority = null)
    {
        var application = new Application(child, days, new(NeedReason.NobodyCollects), priority, new(1, 2, 3));
        var enrolment = ((ApplyOutcome.Submitted)Enrolment.Apply(new(417 + applications++), application, YesOf(child, classmates.Contains(child) ? new(ChenZhiYuan, child, Relation.Other, Domain.Families.Authority.All) : null), live: null)).Enrolment;
        programme.Add(enrolment);
        return enrolment;
    }

    public void Seat(string club, ChildId child, int grade, Weekdays days)
    {
        var chooser = new Chooser(child, grade, days, new(4), [], Seven.AddHours(-6));
        if (ClubCalled(club).Join(chooser, YesOf(child), Seven.AddMinutes(-1)) is not JoinOutcome.Seated) throw new InvalidOperationException($"No seat in {club}.");
    }

    /// <summary>In line for a club that is full.</summary>
    public void Queue(string club, ChildId child, int grade, Weekdays days)
    {
        if (ClubCalled(club).Wait(new(child, grade, days, new(4), [], Seven.AddHours(-6)), YesOf(child), Seven.AddMinutes(-1)) is not JoinOutcome.Waiting) throw new InvalidOperationException($"No place in line in {club}.");
    }

    /// <summary>Whatever else a test needs in this spring.</summary>
    public void Lay(Action<ProgrammeDb> lay) => lay(programme);

    /// <summary>Somebody besides, with these roles: a supervisor of the district, the parents' committee.</summary>
    public void Hire(PersonId person, string name, StaffRoles roles, string account)
    {
        programme.Add(new Person(person, name));
        programme.Add(new StaffMember(person, StaffKind.OutsideExpert, roles));
        Bind(account, person);
    }

    /// <summary>An account of one of the staff, who talks from it.</summary>
    public void Bind(string account, PersonId person) =>
        programme.Add(new ChannelIdentity { Account = $"directline/{account}", PersonId = person.Value, Since = At(4, 6, 8, 0) });

    /// <summary>Another member of staff, who talks from an account.</summary>
    public void Hire(PersonId id, string name, StaffRoles roles, string account, StaffKind kind = StaffKind.Teacher)
    {
        Know(id, name);
        var member = new StaffMember(id, kind, roles);
        member.PassVetting(new(2021, 12, 31));
        programme.Add(member);
        Bind(account, id);
    }

    private GuardianConfirmation YesOf(ChildId child, Guardianship? bond = null) =>
        ((ConfirmationOutcome.Given)GuardianConfirmation.Give(bond ?? bonds.First(one => one.Child == child), Domain.Families.Authority.MayApply, "read", "dl-1", At(4, 6, 20, 9))).Confirmation;

    private void LayTerm()
    {
        var school = new School("示范小学", "Asia/Shanghai", Principal, Coordinator, "示范小学");
        school.PublishSeasonSwitch(new(2021, 5, 1), Season.Summer);
        programme.Add(school);
        programme.Add(new Term("2021春", new(2021, 3, 1), new(2021, 7, 2)));
        programme.AddRange(
            new Holiday(new(2021, 4, 5), new(2021, 4, 5), "清明节"), new Holiday(new(2021, 5, 3), new(2021, 5, 5), "劳动节"), new Holiday(new(2021, 6, 14), new(2021, 6, 14), "端午节"));
        programme.Add(Fees(3, "X教体〔2021〕12号", new(2021, 3, 20), At(3, 26, 9, 0), clubSubsidy: 3, clubFamily: 5));
        programme.Add(Fees(4, "X教体〔2021〕15号", new(2021, 4, 8), At(4, 9, 10, 20), clubSubsidy: 4, clubFamily: 4));

        var published = At(3, 26, 9, 0);
        PublishedDocument[] papers =
        [
            PublishedDocument.Publish(DocumentKind.Plan, 1, "实施方案", DemoPapers.DistrictPlan, published),
            PublishedDocument.Publish(DocumentKind.ServiceNotice, 2, "服务公告", DemoPapers.Notice, published),
            PublishedDocument.Publish(DocumentKind.ServiceAgreement, 2, "服务约定", DemoPapers.Agreement, published),
            PublishedDocument.Publish(DocumentKind.FeeNotice, 3, "收费公示", DemoPapers.Fees, published),
            PublishedDocument.Publish(DocumentKind.PickupRules, 2, "接送须知", DemoPapers.Pickup, published),
            ((NoticeOutcome.Published)PublishedDocument.PublishPrivacyNotice(1, "隐私说明", DemoPapers.Privacy, DemoPapers.PrivacyPoints, published)).Notice,
        ];
        programme.AddRange(papers);
        var plan = new ServicePlan(1, "2021春", ServiceStage.Trial, new(new(2021, 4, 12), new(2021, 7, 2), At(4, 1, 8, 0), At(7, 2, 18, 0), At(4, 8, 19, 0)));
        plan.Describe(DemoPapers.Plan);
        plan.ApproveFees(new(Authority, "X教体〔2021〕12号", new(2021, 3, 20)));
        foreach (var paper in papers.Where(paper => paper.Kind is not DocumentKind.Plan)) plan.Name(paper);
        plan.LimitChildren(60);
        foreach (var weekday in Weekdays.All.Each())
        {
            plan.Arrange(weekday, 240, Leader, Coordinator, "教学楼一层");
            plan.Offer(weekday, SessionType.Homework, "自主完成作业", "教学楼一层", Wu);
            plan.Offer(weekday, SessionType.Homework, "自主完成作业", "教学楼二层", Qian);
            plan.Offer(weekday, SessionType.Reading, "自主阅读", "图书室", Qin);
        }

        if (plan.Publish(Principal, new(school, staff, []), published) is PublishOutcome.Refused(var missing)) throw new InvalidOperationException(string.Join(", ", missing));
        programme.Add(plan);
    }

    private void LayPeople()
    {
        Hire(Principal, "周校长", StaffRoles.Principal);
        Hire(Coordinator, "张主任", StaffRoles.Coordinator);
        Hire(Leader, "孙老师", StaffRoles.Teacher | StaffRoles.ClubLeader);
        Hire(Wu, "吴老师", StaffRoles.Teacher);
        Hire(Qin, "秦老师", StaffRoles.Teacher);
        Hire(He, "何老师", StaffRoles.Teacher, kind: StaffKind.RetiredTeacher);
        Hire(Qian, "钱老师", StaffRoles.Teacher);
        Hire(Zhao, "赵老师", StaffRoles.Teacher, vettedUntil: new(2021, 3, 15));

        programme.AddRange(new SchoolClass(new(3, 1), Leader), new SchoolClass(new(3, 2), Leader), new SchoolClass(new(1, 1), Leader));
        Know(Wang, "王芳", Mother);
        Know(WangsFather, "王强", Father);
        Know(ChenZhiYuan, "陈志远", Chen);
        Bring(XiaoMing, "王小明", new(3, 2), (Wang, Relation.Mother), (WangsFather, Relation.Father));
        Bring(XiaoYu, "王小雨", new(1, 1), (Wang, Relation.Mother));
        Bring(YiNuo, "陈一诺", new(3, 2), (ChenZhiYuan, Relation.Father));
    }

    private void Hire(PersonId id, string name, StaffRoles roles, StaffKind kind = StaffKind.Teacher, DateOnly? vettedUntil = null)
    {
        Know(id, name);
        var member = new StaffMember(id, kind, roles);
        member.PassVetting(vettedUntil ?? new(2021, 12, 31));
        staff.Add(member);
        programme.Add(member);
    }

    private void LayClubs()
    {
        Add(ClubOn(1, "篮球", ClubKind.Sport, DayOfWeek.Monday, new(3, 6), 30));
        Add(ClubOn(2, "合唱", ClubKind.Arts, DayOfWeek.Monday, new(1, 6), 30));
        Add(ClubOn(3, "折纸", ClubKind.Crafts, DayOfWeek.Tuesday, new(1, 3), 20));
        Add(ClubOn(4, "童谣", ClubKind.Arts, DayOfWeek.Tuesday, new(1, 3), 25));
        Add(Calligraphy(7, 25));
        Add(ClubOn(8, "机器人", ClubKind.Science, DayOfWeek.Wednesday, new(3, 6), 20));
        Fill("折纸", 21);
        Fill("童谣", 19);
        Fill("书法", 23);
        Fill("机器人", 9);
    }

    private void Approve()
    {
        Grant(XiaoMing, Weekdays.Monday | Weekdays.Wednesday, priority: PriorityGroup.MigrantWorkersChild);
        Grant(XiaoYu, Weekdays.Tuesday | Weekdays.Thursday);
        Grant(YiNuo, Weekdays.Monday | Weekdays.Wednesday);
    }

    private void Know(PersonId id, string name, string? account = null)
    {
        programme.Add(new Person(id, name));
        if (account is null) return;

        programme.Add(new Guardian(id, "5521"));
        programme.Add(new ChannelIdentity { Account = $"directline/{account}", PersonId = id.Value, Since = At(4, 6, 17, 20) });
        var consent = new Consent(id, DocumentKind.PrivacyNotice);
        consent.Give(1, At(4, 6, 17, 24));
        programme.Add(consent);
    }

    private void Bring(ChildId id, string name, ClassId @class, params (PersonId Guardian, Relation Relation)[] guardians)
    {
        programme.Add(new Child(id, name, @class));
        foreach (var (guardian, relation) in guardians)
        {
            var bond = new Guardianship(guardian, id, relation, Domain.Families.Authority.All);
            bonds.Add(bond);
            programme.Add(bond);
        }
    }

    private static FeeSchedule Fees(int version, string document, DateOnly approved, DateTimeOffset from, decimal clubSubsidy, decimal clubFamily) => new(
        version, Authority, document, approved, from,
        [
            new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)),
            new(FeeKind.Club, Money.OfYuan(8), Money.OfYuan(clubSubsidy), Money.OfYuan(clubFamily)),
        ]);

    private static Club ClubOn(int id, string name, ClubKind kind, DayOfWeek weekday, GradeRange grades, int seats) => new()
    {
        Id = new(id),
        Name = name,
        Kind = kind,
        Weekday = weekday,
        Starts = new(16, 45),
        Ends = new(17, 45),
        Grades = grades,
        Seats = seats,
        Leader = Leader,
        LeaderOnMenu = "孙老师（本校教师）",
        FirstDay = new(2021, 4, 12),
        LastDay = new(2021, 7, 2),
        MinimumToOpen = 1,
    };
}
