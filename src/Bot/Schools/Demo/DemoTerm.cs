using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Schools.Demo;

/// <summary>The demo school's term, laid around today: published three weeks ago, open for applications, the service from next Monday on.</summary>
internal sealed class DemoTerm
{
    private const int ServiceWeeks = 12;
    private const string Authority = "示范区教育体育局";

    // the staff list begins with principal, coordinator and eight club leaders
    private const int FirstClassTeacher = 11;
    private const int ClassTeachers = 18;

    private static readonly PersonId Principal = new(1);
    private static readonly PersonId Coordinator = new(2);

    private readonly DateTimeOffset now;
    private readonly DateTimeOffset published;
    private readonly IReadOnlyList<StaffMember> staff;

    public DemoTerm(DateTimeOffset now, IReadOnlyList<StaffMember> staff)
    {
        this.now = now;
        this.staff = staff;
        published = now.AddDays(-21);
        Today = DateOnly.FromDateTime(now.DateTime);
        FirstDay = Today.AddDays(8 - (int)(Today.DayOfWeek == DayOfWeek.Sunday ? (DayOfWeek)7 : Today.DayOfWeek));
        LastDay = FirstDay.AddDays((7 * ServiceWeeks) - 3);
        School = LaySchool();
        Papers = [.. LayPapers()];
        Rooms = [.. LayRooms()];
        Plan = LayPlan();
    }

    public DateOnly Today { get; }
    public DateOnly FirstDay { get; }
    public DateOnly LastDay { get; }
    public School School { get; }
    public ServicePlan Plan { get; }
    public IReadOnlyList<PublishedDocument> Papers { get; }
    public IReadOnlyList<Room> Rooms { get; }
    public int PrivacyVersion => Plan.VersionOf(DocumentKind.PrivacyNotice);

    public IEnumerable<object> Everything()
    {
        var holiday = FirstDay.AddDays(28);
        return
        [
            School,
            Plan,
            .. Papers,
            .. Rooms,
            new Term($"{Today.Year}", Today.AddDays(-28), LastDay.AddDays(14)),
            new Holiday(holiday, holiday.AddDays(1), "校历放假"),
            new MakeUpDay(holiday.AddDays(5), DayOfWeek.Monday),
            new FeeSchedule(3, Authority, DocumentNumber, DateOnly.FromDateTime(published.DateTime).AddDays(-5), published,
            [
                new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)),
                new(FeeKind.Club, Money.OfYuan(8), Money.OfYuan(3), Money.OfYuan(5)),
                new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(6), Money.Zero, isExemption: true),
                new(FeeKind.Club, Money.OfYuan(8), Money.OfYuan(6), Money.OfYuan(2), isExemption: true),
            ]),
        ];
    }

    private string DocumentNumber => $"示教体〔{published.Year}〕12号";

    private School LaySchool()
    {
        var school = new School(DemoSchool.Name, "Asia/Shanghai", Principal, Coordinator, DemoSchool.Name);
        school.OpenSpecialAccount("示范银行示范支行", "0000123400005678");
        for (var year = Today.Year - 1; year <= Today.Year + 1; year++)
        {
            school.PublishSeasonSwitch(new(year, 5, 1), Season.Summer);
            school.PublishSeasonSwitch(new(year, 10, 1), Season.Winter);
        }

        // said again for this term, as the gate wants it said within reach of the term
        school.PublishSeasonSwitch(FirstDay, school.SeasonOn(FirstDay)!.Value);
        return school;
    }

    private IEnumerable<PublishedDocument> LayPapers()
    {
        yield return PublishedDocument.Publish(DocumentKind.Plan, 1, "实施方案", DemoPapers.DistrictPlan, published);
        yield return PublishedDocument.Publish(DocumentKind.ServiceNotice, 2, "服务公告", DemoPapers.Notice, published);
        yield return PublishedDocument.Publish(DocumentKind.ServiceAgreement, 2, "服务约定", DemoPapers.Agreement, published);
        yield return PublishedDocument.Publish(DocumentKind.FeeNotice, 3, "收费公示", DemoPapers.Fees, published);
        yield return PublishedDocument.Publish(DocumentKind.PickupRules, 2, "接送须知", DemoPapers.Pickup, published);
        yield return PublishedDocument.PublishPrivacyNotice(1, "隐私说明", DemoPapers.Privacy, DemoPapers.PrivacyPoints, published) is NoticeOutcome.Published(var notice)
            ? notice
            : throw new InvalidOperationException("The demo's privacy notice lacks a point.");
        foreach (var (kind, title, text) in DemoPapers.Rules) yield return PublishedDocument.Publish(kind, 1, title, text, published);
    }

    private IEnumerable<Room> LayRooms()
    {
        var names = Weekdays.All.Each().SelectMany(DemoPapers.SessionsOn).Select(session => session.Room).Distinct();
        foreach (var name in names)
        {
            var room = new Room(name);
            room.Inspect(Coordinator, DateOnly.FromDateTime(published.DateTime).AddDays(-1));
            yield return room;
        }
    }

    private ServicePlan LayPlan()
    {
        var dates = new PlanDates(FirstDay, LastDay, now.AddDays(-14), School.InstantOf(LastDay, new(18, 0)), now.AddDays(-1));
        var plan = new ServicePlan(1, $"{Today.Year}", ServiceStage.Trial, dates);
        plan.Describe(DemoPapers.Plan);
        plan.ApproveFees(new(Authority, DocumentNumber, DateOnly.FromDateTime(published.DateTime).AddDays(-5)));
        foreach (var paper in Papers.Where(paper => PlanPapers.Items.Any(item => item.Kind == paper.Kind))) plan.Name(paper);
        plan.LimitChildren(35);
        foreach (var weekday in Weekdays.All.Each())
        {
            plan.Arrange(weekday, 240, new(3), new(4), "教学楼一层");
            foreach (var (number, session) in DemoPapers.SessionsOn(weekday).Index())
            {
                plan.Offer(weekday, session.Type, session.Title, session.Room, new(FirstClassTeacher + ((((int)weekday * 3) + number) % ClassTeachers)));
            }
        }

        return plan.Publish(Principal, new(School, staff, Rooms), published) is PublishOutcome.Refused(var missing)
            ? throw new InvalidOperationException($"The demo's plan lacks {string.Join(", ", missing)}.")
            : plan;
    }
}
