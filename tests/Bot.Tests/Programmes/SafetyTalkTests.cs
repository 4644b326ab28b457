using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Programmes;

/// <summary>Rooms are looked over, hazards close them, and everybody on duty reads the safety rules (五.4).</summary>
public sealed class SafetyTalkTests
{
    [Fact]
    [Duty("五.4-h")]
    public async Task A_serious_hazard_closes_a_room_until_it_is_removed()
    {
        await using var host = await BeforeSpring.StartAsync(also: PublishTalkTests.Complete);
        var (zhang, zhou) = (host.As(BeforeSpring.Zhang), host.As(BeforeSpring.Zhou));

        await zhou.Says("你好");
        await zhang
            .Says("查场地").Hears("哪个场地", "图书室 · 没查过", "教学楼一层").Says("图书室").Hears("图书室怎么样").Says("查过，没问题").Hears("3月26日（周五）查过图书室")
            .Says("报隐患").Says("图书室").Says("有隐患").Hears("是什么隐患").Says("书架松动").Hears("要紧吗").Says("1").Hears("图书室先停用：书架松动");
        await zhou.Looks().Hears("图书室先停用：书架松动");
        await zhang
            .Says("公布服务").Hears("还差 1 项", "隐患：图书室有没排除的隐患（五.4）").Says("取消")
            .Says("查场地").Hears("图书室 · 隐患 1 处").Says("图书室").Says("隐患排除了：书架松动").Hears("图书室的隐患排除了")
            .Says("公布服务").Hears("齐了").HearsNot("没查的场地：图书室", "、图书室");

        await host.As(BeforeSpring.Zhao).Says("查场地").Hears("由学校的老师来办");
    }

    [Fact]
    public async Task A_minor_hazard_is_noted()
    {
        await using var host = await BeforeSpring.StartAsync();

        await host.As(BeforeSpring.Zhang).Says("查场地").Says("教学楼一层").Says("2").Says("一盏灯不亮").Says("2").Hears("记下了：教学楼一层，一盏灯不亮");
    }

    [Fact]
    [Duty("五.4-b")]
    public async Task The_safety_rules_are_read_once_a_version_and_the_gate_shows_who_has_not()
    {
        var at = Spring.At(3, 26, 9, 0);
        await using var host = await BeforeSpring.StartAsync(also: PublishTalkTests.Complete, and: programme => programme.Add(PublishedDocument.Publish(DocumentKind.SafetyRules, 1, "安全规定", "一、不离开孩子。", at)));
        var zhang = host.As(BeforeSpring.Zhang);

        await zhang
            .Says("公布服务").Hears("开学前要办", "没读安全规定：张主任、孙老师", "还没有：管理制度、考勤制度、交接班制度、门卫登记制度、应急预案、投诉办法（五.5）").Says("存草稿")
            .Says("安全规定").Hears("第1版", "一、不离开孩子。", "[我已读安全规定]").Says("好的").HearsNot("记下了").Says("我已读安全规定").Hears("您本人读了《安全规定》第1版")
            .Says("我已读安全规定").Hears("第1版您已经读过了")
            .Says("公布服务").Hears("没读安全规定：孙老师").HearsNot("张主任、孙老师");
        await host.As(BeforeSpring.Wang).Says("安全规定").Hears("这是给上岗老师的");

        await using var programme = host.Open();
        Assert.Equal(1, (await programme.Staff.SingleAsync(member => member.Id == BeforeSpring.Coordinator)).SafetyRulesRead);
    }

    [Fact]
    public async Task Without_safety_rules_there_is_nothing_to_read_and_without_rooms_nothing_to_inspect()
    {
        await using var host = await BeforeSpring.StartAsync(also: plan =>
        {
            foreach (var session in plan.Sessions) plan.Withdraw(session);
        });

        await host.As(BeforeSpring.Zhang).Says("安全规定").Hears("学校还没有公布安全规定").Says("查场地").Hears("方案里还没有场地");
    }
}
