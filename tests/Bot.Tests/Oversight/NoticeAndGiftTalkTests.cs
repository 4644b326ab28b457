using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Oversight;

public sealed class NoticeAndGiftTalkTests
{
    private const string Zhang = "dl_admin_zhang";
    private const string Zhou = "dl_principal_zhou";

    [Fact]
    [Duty("五.2-c")]
    public async Task An_answer_of_the_office_that_the_plan_forbids_is_stopped_with_its_clause_and_asked_for_anew()
    {
        await using var host = await StartAsync();
        var (chen, zhang) = (host.As(Spring.Chen), host.As(Zhang));

        await chen.Says("留言").Says("材料怎么办").Says("5").Says("1").Hears("WD-0001");
        await zhang.Says("看问题").Says("1").Hears("怎么答复")
            .Says("请交30元材料费 扫码").Hears("这样不能发给家长", "30元", "五.2", "扫码", "怎么答复").HearsNot("[发给提问的人]")
            .Says("课后讲一下昨天的卷子").Hears("五.5").HearsNot("[发给提问的人]")
            .Says("作业：语文第三课").Hears("先看一下再发", "二.3", "[发给提问的人]")
            .Presses("修改").Says("2").Says("材料学校准备，不收费。").HearsNot("不能发给家长").Presses("发给提问的人").Hears("WD-0001 答复了");
        await chen.Looks().Hears("材料学校准备，不收费。").HearsNot("扫码", "卷子");
    }

    [Fact]
    public async Task Another_way_offered_with_a_decline_may_not_urge_nor_ask_for_money()
    {
        await using var host = await StartAsync(spring => spring.Apply(Spring.YiNuo, Weekdays.Friday), approved: false);

        await host.As(Zhang).Says("审核").Says("1").Presses("婉拒").Says("3")
            .Says("交20元可以去托管").Hears("这样不能发给家长", "五.2").HearsNot("请您核对")
            .Says("周四还有位，可以改报周四").Hears("请您核对");
    }

    [Fact]
    public async Task An_answer_to_a_complaint_is_warned_of_and_may_still_be_given()
    {
        await using var host = await StartAsync();
        var zhou = host.As(Zhou);

        await host.As("dl_guest_7").Says("投诉").Says("安全").Says("1").Says("东门没有人").Says("1").Hears("TS-0001");
        await zhou.Says("答复 TS-0001").Says("群里已撤回「请务必报名」。").Hears("务必报名", "二.3", "[发出答复 TS-0001]").Presses("发出答复").Hears("答复了");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.3-b")]
    public async Task A_gift_is_registered_read_back_and_shown_to_anybody(bool postgres)
    {
        await using var host = await StartAsync(store: Stores.Of(postgres));
        var guest = host.As("dl_guest_7");

        await guest.Says("捐赠").Hears("现在没有登记的捐赠", "五.3").Says("登记捐赠").Hears("由学校的老师来办");
        await host.As(Zhang)
            .Says("登记捐赠").Hears("谁捐的").Says("示范社区").Says("图书 120 册").Says("图书角").Hears("价值多少元")
            .Says("不知道").Hears("请写一个数").Says("2400").Hears("请您核对", "示范社区", "图书 120 册", "¥2400.00", "[登记并公布]")
            .Says("1").Hears("登记好了")
            .Says("登记捐赠").Says("0").Says("篮球 10 个").Says("篮球社").Says("0").Says("1").Hears("登记好了");
        await guest.Says("捐赠").Hears("捐赠公示，共 2 件", "示范社区", "图书 120 册", "图书角", "¥2400.00", "不署名", "篮球 10 个", "排位没有关系");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("三.4-c", "D18")]
    public async Task A_declined_family_may_object_and_another_person_than_the_one_who_decided_looks_with_the_record(bool postgres)
    {
        await using var host = await StartAsync(spring => spring.Apply(Spring.YiNuo, Weekdays.Friday), approved: false, Stores.Of(postgres));
        var (chen, zhang, zhou) = (host.As(Spring.Chen), host.As(Zhang), host.As(Zhou));
        foreach (var one in new[] { chen, zhou }) await one.Says("你好");

        await chen.Says("申诉").Hears("现在没有可以申诉的决定：没有婉拒的申请，也没有排着的候补。", "三.4");
        await zhang.Says("审核").Says("1").Presses("婉拒").Says("3").Says("周四还有位，可以改报周四").Says("1").Hears("没有安排");
        await chen.Looks().Hears("不同意这个决定，说「申诉」", "[申诉]").Presses("申诉").Hears("由周校长来看，不是做决定的人", "您的理由是什么")
            .Says("周五真的没人接").Hears("请您核对", "BM-0417 陈一诺", "周校长", "周五真的没人接").Says("1").Hears("TS-0001", "5 个上学日");
        await zhang.Says("看投诉").Hears("没有要您办的投诉");
        await zhou.Looks().Hears("TS-0001 对审核决定的申诉").Says("看投诉").Says("1")
            .Hears("BM-0417", "陈一诺（三年级2班）", "张主任", "这几天没有位了", "周五真的没人接")
            .Presses("答复").Says("周五加一位老师，请再报一次。").Presses("发出答复");
        await chen.Looks().Hears("TS-0001 答复了", "周五加一位老师");

        await using var programme = host.Open();
        Assert.Equal((ComplaintCategory.Decision, 417), ((await programme.Complaints.SingleAsync()).Category, (await programme.Complaints.SingleAsync()).Application?.Value));
    }

    [Theory]
    [InlineData("为什么别人排我前面")]
    [InlineData("凭什么他排在我们前面")]
    [InlineData("為什麼別人排我前面")]
    [InlineData("why is somebody else ahead of us")]
    [Duty("D18")]
    public async Task Why_others_come_before_is_answered_from_ones_own_tier_and_time_and_the_rule(string asked)
    {
        await using var host = await StartAsync();

        await host.As(Spring.Mother).Says("折纸候补 王小雨").Says("1").Says(asked).Hears("王小雨", "三.3").HearsNot("同学", "陈一诺");
        await host.As("dl_guest_7").Says(asked).Hears("三.3").HearsNot("王小雨");
    }

    private static Task<TalkHost> StartAsync(Action<Spring>? also = null, bool approved = true, Store store = Store.Sqlite) => Spring.StartAsync(store, Spring.Seven, spring =>
    {
        spring.Bind(Zhang, new(2));
        spring.Bind(Zhou, new(1));
        spring.Hire(new(9), "秦督导", StaffRoles.Supervisor, "dl_supervisor_qin");
        also?.Invoke(spring);
    }, approved);
}
