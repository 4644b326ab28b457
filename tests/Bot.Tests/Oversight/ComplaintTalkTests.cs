using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Oversight;

/// <summary>Talk 12: to be heard without harm to the child.</summary>
public sealed class ComplaintTalkTests
{
    private const string Zhou = "dl_principal_zhou";
    private const string Zhang = "dl_admin_zhang";
    private const string Sun = "dl_teacher_sun";
    private const string Qin = "dl_supervisor_qin";

    private static readonly DateTimeOffset Wednesday = Spring.At(4, 7, 20, 20);

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Made_to_join_is_heard_answered_from_the_rules_complained_of_and_answered_in_the_same_chat(bool postgres)
    {
        await using var host = await StartAsync(Stores.Of(postgres));
        var (chen, zhou) = (host.As(Spring.Chen), host.As(Zhou));
        await zhou.Says("你好");

        await chen
            .Says("我们班让每家都报 不报的要在群里说原因 这不是强迫吗").Hears("谢谢您说出来", "家长自愿选择", "不用说明原因", "二.3", "五.5", "1 知道了", "2 投诉", "3 退出已报的", "4 请校长室联系我")
            .Says("2").Hears("是关于谁的", "不会交给被投诉的人")
            .Says("1").Hears("由周校长处理，班主任看不到，也不能办结；逾期区里看得到", "署名吗")
            .Fills("下一步", ["不署名"], ("words", "3月31日群里接龙，没报的要说原因")).Hears("请您核对", "被要求参加", "不署名", "群里接龙", "[提交投诉]", "[不提交了]")
            .Says("好的").HearsNot("TS-")
            .Says("1").Hears("TS-0001", "5 个上学日", "4月14日（周三）", "请求再查");
        await zhou.Looks()
            .Hears("TS-0001 被要求参加", "三年级，不署名", "4月14日（周三）", "旁证", "[受理]", "[请区里看]").HearsNot("陈志远", "陈一诺")
            .Presses("受理").Hears("TS-0001 受理了");
        await chen.Looks().Hears("TS-0001 已由周校长受理").Says("TS-0001").Hears("已受理", "周校长", "4月14日（周三）");
        host.ItIs(4, 9, 16, 30);
        await zhou
            .Says("看投诉").Hears("待办投诉 1 件", "TS-0001 被要求参加").Says("1").Hears("群里接龙", "三年级，不署名", "[答复]").HearsNot("陈", "[受理]")
            .Presses("答复").Hears("怎么答复")
            .Says("群里接龙已停；学校向全班说明了自愿。").Hears("请您核对", "接龙已停", "[发出答复 TS-0001]").HearsNot("答复了")
            .Presses("发出答复 TS-0001").Hears("TS-0001 答复了", "还有 0 件");
        await chen.Looks()
            .Hears("TS-0001 答复了", "接龙已停", "答复人：周校长", "4月9日（周五）", "[可以了]", "[请再查]")
            .Says("可以了").Hears("TS-0001 就到这里", "记录会保留");
        await zhou.Looks().Hears("投诉的人说可以了");

        await using var programme = host.Open();
        var complaint = await programme.Complaints.SingleAsync();
        Assert.Null(complaint.Complainant);
        Assert.Equal([ComplaintState.Filed, ComplaintState.TakenUp, ComplaintState.Answered, ComplaintState.Settled], complaint.History.Select(change => change.State));
        Assert.Equal([null, new PersonId(1), new PersonId(1), null], complaint.History.Select(change => change.By));
    }

    [Fact]
    public async Task In_plain_text_by_numbers_and_named()
    {
        await using var host = await StartAsync();
        var zhou = host.As(Zhou);
        await zhou.Says("你好");

        await host.As(Spring.Chen)
            .Says("投诉").Hears("投诉哪一类的事", "1 被要求参加", "5 安全", "对孩子没有影响")
            .Says("5").Says("1").Hears("由周校长处理")
            .Says("1").Hears("发生了什么")
            .Says("东门没有人看着").Hears("署名", "东门没有人看着")
            .Says("1").Hears("TS-0001");
        await zhou.Looks().Says("看投诉 TS-0001").Hears("陈志远（三年级2班）", "东门没有人看着");
    }

    [Fact]
    [Duty("二.2-b")]
    public async Task A_guest_may_complain_in_English_and_is_answered_in_the_same_chat()
    {
        await using var host = await StartAsync();
        var (guest, zhou) = (host.As("dl_guest_9", "en-US"), host.As(Zhou));
        await zhou.Says("你好");

        await guest
            .Says("complaint").Hears("What is the complaint about", "made to join")
            .Says("2").Hears("Whom is it about")
            .Says("the class teacher").Hears("周校长 handles it", "What happened")
            .Says("we paid 30 yuan for material").Hears("Please check", "without a name")
            .Presses("Submit").Hears("TS-0001", "14 April (Wed)", "second look");
        await zhou.Looks().Hears("收了没公布的费用").Says("答复 TS-0001").Says("已经退了，以后不收。").Presses("发出答复").Hears("答复了");
        await guest.Looks().Hears("TS-0001 is answered", "已经退了", "[It is well]", "[Look again]").Says("it is well").Hears("ends here");
    }

    [Fact]
    public async Task Neither_the_one_complained_of_nor_another_family_sees_that_there_is_one()
    {
        await using var host = await StartAsync();
        var (chen, sun, zhang) = (host.As(Spring.Chen), host.As(Sun), host.As(Zhang));
        await zhang.Says("你好");

        await chen.Says("投诉").Says("老师的态度和做法").Says("班主任").Says("不署名").Says("骂人").Says("1").Hears("TS-0001");
        await sun.Says("看投诉").Hears("这件事由学校的老师来办").HearsNot("骂人").Says("TS-0001").HearsNot("骂人", "老师的态度");
        await host.As(Spring.Mother).Says("TS-0001").Hears("没有这个编号").HearsNot("骂人").Says("请再查 TS-0001").Hears("没有这个编号");
        await zhang.Looks().HearsNot("TS-0001").Says("看投诉").Hears("现在没有要您办的投诉").Says("受理 TS-0001").Hears("没有这个编号", "五.5").HearsNot("骂人");
        await zhang.Says("TS-0001").Hears("没有这个编号").Says("我自己处理关于我的投诉").Hears("关于本人的投诉由别人处理");
    }

    [Fact]
    public async Task About_nobody_it_goes_to_the_coordinator_and_a_second_look_to_the_principal_and_the_district_hears_of_it()
    {
        await using var host = await StartAsync();
        var (chen, zhou, zhang, qin) = (host.As(Spring.Chen), host.As(Zhou), host.As(Zhang), host.As(Qin));
        foreach (var one in new[] { zhou, zhang, qin }) await one.Says("你好");

        await chen.Says("投诉").Says("孩子的信息").Says("1").Hears("由张主任处理").Says("署名").Says("群里发了名单").Says("1").Hears("TS-0001");
        await zhang.Looks().Hears("TS-0001 孩子的信息").Says("答复 TS-0001").Says("名单撤了。").Presses("发出答复").Hears("答复了");
        await chen.Looks().Says("请再查").Hears("哪里还没解决").Says("群文件里还有").Hears("请您核对", "周校长", "4月14日（周三）").Says("1").Hears("TS-0001 再查，由周校长办");
        await zhou.Looks().Hears("TS-0001 孩子的信息");
        await qin.Looks().Hears("TS-0001：投诉的人请求再查").HearsNot("陈");
        await zhang.Says("看投诉").Hears("没有要您办的投诉");
        await zhou.Says("看投诉").Says("1").Hears("名单撤了", "群文件里还有").Presses("答复").Says("都撤了。").Presses("发出答复");
        await chen.Looks().Hears("再查之后的答复").HearsNot("[请再查]").Says("请再查 TS-0001").Hears("已经再查过一次");
    }

    [Fact]
    [Duty("五.1-a", "五.5-c")]
    public async Task About_the_principal_it_goes_to_the_district_which_reads_no_name()
    {
        await using var host = await StartAsync();
        var (chen, zhou, qin) = (host.As(Spring.Chen), host.As(Zhou), host.As(Qin));
        foreach (var one in new[] { zhou, qin }) await one.Says("你好");

        await chen.Says("投诉").Says("被要求参加").Says("校长").Hears("由区里督导处理，学校的人看不到").Says("署名").Says("周校长叫陈一诺他们班全报，孙老师也在").Says("1").Hears("TS-0001");
        await zhou.Looks().HearsNot("TS-0001").Says("看投诉").Hears("没有要您办的投诉");
        await qin.Looks().Hears("TS-0001 被要求参加").HearsNot("陈", "周校长", "孙", "[请区里看]")
            .Says("看投诉").Says("1").Hears("○○叫○○他们班全报，○○也在").HearsNot("陈", "周校长", "孙老师").Presses("答复").Says("已到校核实。").Presses("发出答复").Hears("答复了");
        await chen.Looks().Hears("已到校核实", "答复人：区里督导");
    }

    [Fact]
    public async Task The_principal_may_ask_the_district_and_the_complainant_hears_it()
    {
        await using var host = await StartAsync();
        var (chen, zhou, qin) = (host.As(Spring.Chen), host.As(Zhou), host.As(Qin));
        foreach (var one in new[] { zhou, qin }) await one.Says("你好");

        await chen.Says("投诉").Says("安全").Says("1").Says("2").Says("东门没有人").Says("1");
        await zhou.Looks().Presses("请区里看").Hears("请您核对", "区里督导").Says("1").Hears("已交给区里督导");
        await chen.Looks().Hears("已请区里督导处理，期限不变：4月14日（周三）");
        await qin.Looks().Hears("TS-0001 安全");
    }

    [Theory]
    [InlineData(Zhou, "删掉这条投诉", "投诉不能删，记录一直保留。可以答复；逾期的区里看得到。", "五.5")]
    [InlineData(Zhang, "把TS-0001删了", "投诉不能删", "五.5")]
    [InlineData(Spring.Chen, "delete my complaint", "cannot be deleted", "五.5")]
    [Duty("五.5-c")]
    public async Task A_complaint_cannot_be_deleted(string who, string words, params string[] heard)
    {
        await using var host = await StartAsync();
        await host.As("dl_guest_8").Says("投诉").Says("安全").Says("1").Says("东门没有人").Says("1").Hears("TS-0001");

        await host.As(who, words[0] == 'd' ? "en-US" : "zh-CN").Says(words).Hears(heard);

        await using var programme = host.Open();
        Assert.Single(await programme.Complaints.ToListAsync());
    }

    [Fact]
    [Duty("五.5-c")]
    public async Task Late_is_told_to_the_district_once_without_anybody_sending_it_and_to_the_desk()
    {
        await using var host = await StartAsync();
        var (chen, zhou, qin) = (host.As(Spring.Chen), host.As(Zhou), host.As(Qin));
        foreach (var one in new[] { zhou, qin }) await one.Says("你好");

        await chen.Says("投诉").Says("安全").Says("1").Says("1").Says("东门没有人").Says("1");
        await host.DueAsync();
        await qin.Looks().HearsNot("TS-0001");
        host.ItIs(4, 15, 8, 0);
        await host.DueAsync();
        await host.DueAsync();
        await qin.Looks().Hears("TS-0001（安全）过了期限 4月14日（周三）").HearsNot("陈");
        Assert.Single(qin.Last);
        await zhou.Looks().Hears("区里已经看到").Says("看投诉").Hears("4月14日 已过期");
        await chen.Says("TS-0001").Hears("学校超时了，区里看得到");
    }

    [Fact]
    [Duty("五.5-b")]
    public async Task A_lesson_in_disguise_is_the_principals_and_the_district_hears_that_there_is_one()
    {
        await using var host = await StartAsync();
        var (zhou, qin) = (host.As(Zhou), host.As(Qin));
        foreach (var one in new[] { zhou, qin }) await one.Says("你好");

        await host.As(Spring.Chen).Says("投诉").Says("课后时间上新课").Says("其他老师").Says("不署名").Says("讲卷子").Says("1").Hears("TS-0001");
        await zhou.Looks().Hears("TS-0001 课后时间上新课");
        await qin.Looks().Hears("有家长反映课后时间上新课").HearsNot("讲卷子");
    }

    [Fact]
    public async Task The_way_from_made_to_join_leads_also_to_leaving_and_to_the_principals_call()
    {
        await using var host = await StartAsync();
        var zhou = host.As(Zhou);
        await zhou.Says("你好");

        await host.As(Spring.Chen)
            .Says("老师逼我们报的").Presses("知道了").Hears("好的")
            .Says("老师逼我们报的").Presses("请校长室联系我").Hears("请您核对", "请校长室联系我", "由周校长处理", "署名").Says("1").Hears("TS-0001")
            .Says("老师逼我们报的").Says("退出已报的").Hears("陈一诺");
        await zhou.Looks().Hears("TS-0001 被要求参加");
    }

    [Fact]
    public async Task In_the_middle_of_a_form_a_report_is_heard_and_a_question_stays_a_question()
    {
        await using var host = await StartAsync(approved: false);

        await host.As(Spring.Chen)
            .Says("报名").Hears("陈一诺哪几天")
            .Says("是必须报的吧").Hears("家长自愿选择", "刚才问到").HearsNot("1 知道了")
            .Says("老师要求全班都报名，这不是强迫吗").Hears("先放着", "2 投诉").Presses("知道了").Hears("还放着")
            .Says("继续").Hears("陈一诺哪几天");
    }

    [Fact]
    public async Task With_children_in_two_classes_the_class_is_asked_and_need_not_be_said()
    {
        await using var host = await StartAsync();

        await host.As(Spring.Mother).Says("投诉").Says("1").Says("1").Hears("是哪个班的事", "三年级2班", "一年级1班", "不说班级").Says("不说班级").Hears("署名吗");
    }

    private static Task<TalkHost> StartAsync(Store store = Store.Sqlite, bool approved = true) => Spring.StartAsync(store, Wednesday, spring =>
    {
        spring.Bind(Zhou, new(1));
        spring.Bind(Zhang, new(2));
        spring.Bind(Sun, new(3));
        spring.Hire(new(9), "秦督导", StaffRoles.Supervisor, Qin);
    }, approved);
}
