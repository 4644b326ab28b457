using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Rolls;

public sealed class DemandTalkTests
{
    private const string Zhang = "dl_zhang";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("四.2-b")]
    public async Task A_club_for_which_many_wait_is_brought_to_the_coordinator_once_and_a_second_group_opens(bool postgres)
    {
        await using var host = await StartAsync(postgres, spring =>
        {
            spring.AddMany(3);
            spring.Add(spring.Calligraphy(9, 2, "篆刻"));
        });
        foreach (var n in new[] { 1, 2 }) await host.As(Spring.Parent(n)).Says("选社团").Says("篆刻").Presses("选篆刻");
        await host.As(Spring.Mother).Says("给小明选篆刻").Presses("候补篆刻");
        var third = host.As(Spring.Parent(3));
        await third.Says("选社团").Says("篆刻").Presses("候补篆刻");
        var zhang = host.As(Zhang);
        await zhang.Says("你好");

        await host.DueAsync();
        await zhang.Looks().Hears("周三篆刻：2 个名额，候补 2 位", "四.2", "[开篆刻第二班]");
        await zhang.Says("开第二班 篆刻").Hears("谁来带", "唐教练").HearsNot("孙老师")
            .Says("唐教练").Hears("请您核对", "篆刻二班", "唐教练", "周三").Presses("开篆刻第二班").Hears("篆刻二班开好了", "2 家");
        await third.Looks().Hears("孩子3候补的篆刻开了第二班", "[选篆刻二班]");
        await third.Presses("选篆刻二班").Hears("篆刻二班");
        await host.DueAsync();
        await zhang.Looks();
        Assert.Empty(zhang.Last);

        await using var programme = host.Open();
        Assert.Equal("唐教练（校外专家）", (await programme.Clubs.SingleAsync(club => club.Name == "篆刻二班")).LeaderOnMenu);
    }

    [Fact]
    public async Task A_club_with_too_few_is_reported_before_it_first_meets_and_never_closes_by_itself()
    {
        await using var host = await StartAsync(now: Spring.At(4, 8, 20, 0), also: spring =>
        {
            spring.Add(Short(9));
            spring.AddMany(1);
            spring.Seat("篮球", Spring.XiaoMing, 3, Weekdays.Monday);
            spring.Seat("合唱", new(1001), 3, Weekdays.Monday);
        });
        var zhang = host.As(Zhang);
        var chen = host.As(Spring.Chen);
        await chen.Says("选社团").Says("泥塑").Presses("选泥塑");
        await zhang.Says("你好");
        await host.DueAsync();
        await zhang.Looks();
        Assert.Empty(zhang.Last);

        host.ItIs(4, 10, 9, 0);
        await host.DueAsync();
        await zhang.Looks().Hears("泥塑现在 1 个孩子，开班至少要 5 个", "4月12日", "要照开，什么都不用做", "[停开泥塑]");
        await host.DueAsync();
        await using (var programme = host.Open()) Assert.Null((await programme.Clubs.SingleAsync(club => club.Name == "泥塑")).ClosedOn);

        await zhang.Presses("停开泥塑").Hears("请您核对", "泥塑", "家长马上收到通知").Presses("停开泥塑").Hears("泥塑停开了，已告诉 1 个孩子的家长");
        await chen.Looks().Hears("陈一诺的泥塑停开了", "看护照常", "[选社团]");
        await chen.Says("选社团").HearsNot("泥塑");
        await zhang.Says("停开泥塑").HearsNot("请您核对");
    }

    [Fact]
    public async Task Several_clubs_with_too_few_are_one_message()
    {
        await using var host = await StartAsync(also: spring => spring.Add(Short(9)), now: Spring.At(4, 8, 20, 0));
        var zhang = host.As(Zhang);
        await zhang.Says("你好");
        host.ItIs(4, 10, 9, 0);
        await host.DueAsync();

        await zhang.Looks().Hears("3 个社团人数不够开班", "篮球（周一）", "合唱（周一）", "泥塑（周一）：0 个，至少 5 个", "[停开社团]");
        Assert.Single(zhang.Last);
    }

    [Theory]
    [InlineData("开第二班")]
    [InlineData("停开社团")]
    public async Task Only_the_coordinator_opens_and_closes(string words)
    {
        await using var host = await StartAsync();

        await host.As(Spring.Chen).Says(words).HearsNot("请您核对", "哪个社团", "谁来带");
        await host.As("dl_sun").Says(words).HearsNot("请您核对", "哪个社团", "谁来带");
    }

    [Fact]
    public async Task In_English_and_in_traditional_script_it_is_the_same()
    {
        await using var host = await StartAsync(also: spring => spring.Add(Short(9)));

        await host.As(Zhang, "en-GB").Says("close a club").Hears("Which club?").Says("泥塑").Hears("Families are told at once", "[Close 泥塑]").Presses("Close").Hears("is closed");
        await host.As("dl_zhou", "zh-TW").Says("開第二班").HearsNot("誰來帶");
    }

    private static Task<TalkHost> StartAsync(bool postgres = false, Action<Spring>? also = null, DateTimeOffset? now = null) => Spring.StartAsync(Stores.Of(postgres), now, spring =>
    {
        spring.Bind("dl_zhou", new(1));
        spring.Bind(Zhang, new(2));
        spring.Bind("dl_sun", new(3));
        spring.Hire(new(45), "唐教练", StaffRoles.ClubLeader, "dl_tang", StaffKind.OutsideExpert);
        also?.Invoke(spring);
    });

    private static Club Short(int id) => new()
    {
        Id = new(id),
        Name = "泥塑",
        Kind = ClubKind.Crafts,
        Weekday = DayOfWeek.Monday,
        Starts = new(16, 45),
        Ends = new(17, 45),
        Grades = new(1, 6),
        Seats = 20,
        Leader = new(3),
        LeaderOnMenu = "孙老师（本校教师）",
        FirstDay = new(2021, 4, 12),
        LastDay = new(2021, 7, 2),
        MinimumToOpen = 5,
    };
}
