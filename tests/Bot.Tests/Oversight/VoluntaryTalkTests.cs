using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Oversight;

public sealed class VoluntaryTalkTests
{
    private const string Zhou = "dl_principal_zhou";
    private const string Zhang = "dl_admin_zhang";
    private const string Sun = "dl_teacher_sun";
    private const string Qin = "dl_supervisor_qin";
    private const string Committee = "dl_committee_ma";

    private static readonly DateTimeOffset Thursday = Spring.At(4, 8, 10, 0);

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.1-a", "五.3-a")]
    public async Task The_district_and_the_committee_hear_figures_and_no_name_of_anybody(bool postgres)
    {
        await using var host = await StartAsync(Stores.Of(postgres), many: 12);
        var (qin, committee) = (host.As(Qin), host.As(Committee));
        await qin.Says("你好");
        await committee.Says("你好");
        await host.As(Spring.Chen).Says("投诉").Says("被要求参加").Says("班主任").Says("署名").Says("孙老师让陈一诺报").Says("1").Hears("TS-0001");
        await host.As(Spring.Mother).Says("投诉").Says("安全").Says("校长").Says("不说班级").Says("署名").Says("周校长不看东门，王小明跑出去了").Says("1").Hears("TS-0002");
        host.ItIs(4, 16, 9, 0);
        await host.DueAsync();

        await qin.Looks()
            .Says("本月投诉").Hears("示范小学 2021年4月投诉", "被要求参加", "件数", "按期", "逾期", "未结", "合计", "申请", "看护 ", "折纸 20/20", "还在等位").HearsNot("没有投诉")
            .Says("3月投诉").Hears("2021年3月投诉", "没有投诉").Says("上月投诉").Hears("2021年3月投诉")
            .Says("看投诉").Says("1").Hears("○○")
            .Says("取消").Says("TS-0001").Hears("没有这个编号");
        await committee.Says("看数字").Hears("被要求参加", "折纸 20/20", "社团").HearsNot("¥").Says("看投诉").Hears("由学校的老师来办").Says("费用").HearsNot("¥");

        await using var programme = host.Open();
        var names = await programme.People.Select(person => person.Name).Concat(programme.Children.Select(child => child.Name)).ToListAsync();
        foreach (var who in new[] { Qin, Committee })
        {
            var heard = await host.EverShownAsync(who);
            Assert.All(names, name => Assert.DoesNotContain(name, heard, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Figures_are_not_for_families_nor_for_class_teachers()
    {
        await using var host = await StartAsync();
        foreach (var who in new[] { Spring.Chen, Sun, "dl_guest_7" }) await host.As(who).Says("投诉统计").Hears("由区里督导、家委会").HearsNot("件数");
        await host.As(Zhou).Says("figures").Hears("2021年4月投诉");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.3-b")]
    public async Task A_class_that_applies_as_one_is_shown_to_the_principal_once_in_figures(bool postgres)
    {
        await using var host = await StartAsync(Stores.Of(postgres), many: 40);
        await using (var settings = host.Open())
        {
            (await settings.Schools.SingleAsync()).Publish(new OversightTerms { TogetherPercent = 50 }); // others of the class have not applied
            await settings.SaveChangesAsync();
        }

        var zhou = host.As(Zhou);
        await zhou.Says("你好");

        await host.DueAsync();
        await host.DueAsync();
        await zhou.Looks().Hears("三年级1班：", "人在 1 分钟内报名", "没有姓名", "二.3").HearsNot("孩子1", "家长1", "孙老师");
        Assert.Single(zhou.Last);
        host.ItIs(4, 9, 9, 0);
        await host.DueAsync();
        await zhou.Looks();
        Assert.DoesNotContain(zhou.Last, reply => reply.Text?.Contains("三年级1班", StringComparison.Ordinal) == true);

        await using var programme = host.Open();
        var alert = await programme.JoiningAlerts.SingleAsync();
        Assert.Equal(("2021春", 40, 40), (alert.Round, alert.Figures.Applied, alert.Figures.Together));
    }

    [Theory]
    [InlineData(Sun, "谁没报名")]
    [InlineData(Sun, "催一下没报的")]
    [InlineData(Sun, "誰還沒有報名")]
    [InlineData(Sun, "not applied list")]
    [InlineData(Zhang, "没报名的名单给我")]
    [InlineData(Zhang, "哪些孩子没参加")]
    [InlineData(Zhou, "who has not applied")]
    [Duty("二.3-b")]
    public async Task There_is_no_list_of_those_who_did_not_apply_whoever_asks(string who, string words)
    {
        await using var host = await StartAsync(many: 3);

        await host.As(who).Says(words).Hears("二.3").HearsNot("孩子1", "家长1", "王小明", "陈一诺", "王芳");
    }

    [Fact]
    public async Task To_another_family_nothing_is_said_of_others_and_a_question_of_ones_own_is_no_such_question()
    {
        await using var host = await StartAsync();

        await host.As(Spring.Chen).Says("谁没报名").Hears("别的孩子的情况我不能说").Says("我们没报名，谁来接孩子").HearsNot("别的孩子的情况");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.3-b")]
    public async Task One_neutral_reminder_a_round_with_fixed_words_and_counts_and_a_second_is_refused_with_the_day_of_the_first(bool postgres)
    {
        await using var host = await StartAsync(Stores.Of(postgres), approved: false);
        var (zhang, chen, mother) = (host.As(Zhang), host.As(Spring.Chen), host.As(Spring.Mother));

        await chen.Says("不报了").Hears("不参加不用做什么", "这一轮不再提醒您", "二.3").HearsNot("没有正在填的表");
        await mother.Says("你好");
        await zhang
            .Says("提醒没报名的家长").Hears("请您核对", "说过不参加的：1", "能送到的家长：2，共 2", "自愿参加，不报名不用回复", "每轮 1 次", "[发这一次提醒]").HearsNot("王芳", "王小明", "陈志远", "[修改]")
            .Says("好的").HearsNot("提醒发出了")
            .Says("1").Hears("提醒发出了，2 位家长");
        await mother.Looks().Hears("课后服务可以申请，到 7月2日（周五）为止", "不报名不用回复").HearsNot("王小明", "抓紧");
        await chen.Looks().HearsNot("可以申请");
        host.ItIs(4, 9, 9, 0);
        await zhang.Says("给没报名的家长再发一次").Hears("4月8日（周四）发过了", "不再发", "二.3").HearsNot("[发这一次提醒]");
        await host.As(Sun).Says("提醒没报名的家长").Hears("没有报名的家庭不列名单，也不催。可以看人数；每轮一次的中性提醒由校务处发。", "二.3");

        await using var programme = host.Open();
        var reminder = await programme.Reminders.SingleAsync();
        Assert.Equal(("2021春", 1, 2), (reminder.Round, reminder.Number, reminder.Families));
    }

    [Fact]
    [Duty("二.3-b")]
    public async Task A_reminder_waits_for_the_day_and_for_applications_that_are_open()
    {
        await using var host = await StartAsync(now: Spring.At(3, 29, 10, 0), approved: false);
        var zhang = host.As(Zhang);

        await zhang.Says("提醒没报名的家长").Hears("还没到报名的时间");
        host.ItIs(4, 1, 21, 30);
        await zhang.Says("提醒没报名的家长").Hears("现在是静默时段，提醒不发。白天再说一次就行。", "二.3").HearsNot("[发这一次提醒]");
        host.ItIs(7, 2, 18, 0);
        await zhang.Says("提醒没报名的家长").Hears("报名的时间过了");
        await host.As(Spring.Chen).Says("提醒没报名的家长").HearsNot("[发这一次提醒]");
    }

    [Fact]
    [Duty("二.3-b")]
    public async Task Not_joining_needs_nothing_and_of_a_child_with_a_place_leaving_is_meant()
    {
        await using var host = await StartAsync();

        await host.As("dl_guest_7").Says("不参加").Hears("不用做什么").HearsNot("不再提醒");
        await host.As(Spring.Chen).Says("不参加").Hears("陈一诺").HearsNot("不用做什么");
        await host.As("dl_guest_7").Says("报名").Says("不报了").HearsNot("这一轮");
    }

    private static Task<TalkHost> StartAsync(Store store = Store.Sqlite, int many = 0, bool approved = true, DateTimeOffset? now = null) => Spring.StartAsync(store, now ?? Thursday, spring =>
    {
        spring.Bind(Zhou, new(1));
        spring.Bind(Zhang, new(2));
        spring.Bind(Sun, new(3));
        spring.Hire(new(9), "秦督导", StaffRoles.Supervisor, Qin);
        spring.Hire(new(10), "马会长", StaffRoles.ParentsCommittee, Committee);
        if (many > 0) spring.AddMany(many);
    }, approved);
}
