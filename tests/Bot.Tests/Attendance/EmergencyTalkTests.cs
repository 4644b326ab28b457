using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.Attendance.CareDay;

namespace AfterSchoolBot.Bot.Tests.Attendance;

/// <summary>The alarm: talk 11, lines 16 to 23 (五.4-g).</summary>
public sealed class EmergencyTalkTests
{
    [Fact]
    [Duty("五.4-g")]
    public async Task One_sentence_of_the_principal_counts_every_child_and_tells_every_family_and_the_all_clear_reaches_them_again()
    {
        await using var host = await TakenAsync();
        var zhou = host.With(Zhou);

        await zhou.Says("紧急 南门外电线掉了 全体走东门")
            .Hears("紧急通知，请看一眼", "在校：31 名，2 处", "家长：40 位", "示范小学紧急通知：南门外电线掉了 全体走东门", "[立即发出]", "[这是演练]", "[取消]")
            .Presses("立即发出").Hears("正在点人数（17:05）", "人齐：0，共 2", "未回：2", "[解除]").HearsNot("演练");
        await host.With(Li).Looks().Hears("紧急：请点人数", "应有：22 人", "按最新的交接", "[人齐]", "[人数不对]", "[要帮忙]").HearsNot("演练").Presses("人齐").Hears("收到，人齐");
        await host.With(Parent(1)).Looks().Hears("示范小学紧急通知：南门外电线掉了", "孩子由老师看护着").HearsNot("王小明", "演练");
        await host.With(Parent(12)).Looks().HearsNot("紧急通知"); // on leave: not at school

        host.ItIs(17, 8);
        await host.With(Sun).Looks().Presses("要帮忙").Hears("校长和值班领导马上收到");
        await zhou.Looks().Hears("孙老师要帮忙", "人齐：1，共 2", "要处理：1", "已点到：22，共 31");
        host.ItIs(17, 11);
        await host.With(Sun).Says("人齐").Hears("收到，人齐");
        await zhou.Looks().Hears("17:11 都报了：31 人，一个不少");
        host.ItIs(17, 50);
        await zhou.Says("解除").Hears("解除通知发给了 40 位家长", "17:05 发起", "17:11 人数齐", "17:50 解除");
        await host.With(Parent(1)).Looks().Hears("险情解除了");
        await host.With(Li).Looks().Hears("17:50 解除了");
        await zhou.Says("解除").Hears("现在没有紧急在进行");
    }

    [Fact]
    [Duty("五.4-g")]
    public async Task A_drill_says_so_in_every_message()
    {
        await using var host = await TakenAsync();
        await host.With(Zhang).Says("紧急 模拟停电 请在教室等候").Presses("这是演练").Hears("【演练】正在点人数");
        await host.With(Li).Looks().Hears("【演练】紧急：请点人数").Presses("人齐").Hears("【演练】收到，人齐");
        await host.With(Parent(2)).Looks().Hears("【演练】示范小学紧急通知");
        await host.With(Zhou).Looks().Hears("【演练】");
        await host.With(Zhang).Says("解除").Hears("【演练】解除通知");
        await host.With(Parent(2)).Looks().Hears("【演练】");
    }

    [Fact]
    [Duty("五.4-g")]
    public async Task Nobody_else_raises_it_a_second_one_waits_and_without_words_it_asks_for_them()
    {
        await using var host = await TakenAsync();
        await host.With(Li).Says("紧急：明天带彩笔").Hears("只有校长和值班领导能发", "[发班级通知]", "依据：五.4");
        await host.With(Parent(1)).Says("紧急").Hears("由学校的老师来办");
        await host.With(Li).Says("人齐").Hears("现在没有紧急在进行");

        var zhou = host.With(Zhou);
        await zhou.Says("紧急").Hears("出了什么事").Says("楼道冒烟，请到操场").Hears("请看一眼", "楼道冒烟").Says("取消");
        await using (var programme = host.Open()) Assert.Empty(await programme.Emergencies.ToListAsync());

        await zhou.Says("emergency smoke in the corridor, go to the field").Hears("smoke in the corridor").Says("1").Hears("Counting (17:05)", "[All clear]");
        await host.With(Zhang).Says("紧急 又一件事").Hears("已经有一次紧急在进行", "[解除]");
        await host.With(Wu).Says("人齐").Hears("这些孩子现在不由您负责");
        await host.With(Li).Says("解除").Hears("只有校长和值班领导能发");
    }

    [Fact]
    public async Task A_child_whom_nobody_has_is_asked_of_the_class_teacher_and_is_missed_in_the_sum()
    {
        await using var host = await TakenAsync($"除了{NameOf(20)}都到了");
        var zhou = host.With(Zhou);

        await zhou.Says("紧急 楼道冒烟 请到操场").Hears("在校：30 名，2 处", "不在老师身边：1 名，问班主任").Presses("立即发出").Hears("共 2", "已点到：0，共 31");
        await host.With(Sun).Looks().Presses("人齐");
        await host.With(Li).Looks().Hears("应有：22 人", "按最新的交接", $"其中没有别的老师接到的：{NameOf(20)}").Presses("人数不对");
        await zhou.Looks().Hears("李老师", "要处理：1", "已点到：9，共 31");
        await host.With(Li).Says($"{NameOf(20)}在校医室").Hears("现在由校医负责").Says("人齐").Hears("收到，人齐");
        await zhou.Looks().Hears("31 人，一个不少");
    }

    [Theory]
    [InlineData(16, 29, 0)]
    [InlineData(16, 38, 31)]
    public async Task Before_the_register_the_class_teacher_counts_all_whom_the_day_expects_as_soon_as_the_lessons_are_over(int hour, int minute, int expected)
    {
        await using var host = await OpenAsync(now: At(hour, minute));
        await host.KnowAsync(Li, Sun, Zhou);

        await host.With(Zhou).Says("紧急 楼道冒烟 请到操场").Presses("立即发出").Hears($"已点到：0，共 {expected}");
        await host.With(Sun).Looks().HearsNot("请点人数");
        await (expected == 0
            ? host.With(Li).Looks().HearsNot("请点人数")
            : host.With(Li).Looks().Hears("应有：31 人", "其中没有别的老师接到的", "等 31 人").HearsNot("按最新的交接", "马晓东"));
    }

    [Fact]
    public async Task Who_went_home_or_is_on_leave_is_asked_of_nobody()
    {
        await using var host = await TakenAsync($"除了{NameOf(20)}都到了");
        await host.With(Zhang).Says("家里接走了 20").Hears("找到了");
        await host.With(Li).Looks().Says($"改点名 {NameOf(21)}").Presses("请假").Presses("已经请过假").Presses("改好记下");

        await host.With(Zhou).Says("紧急 楼道冒烟").Hears("在校：29 名").HearsNot("不在老师身边");
    }

    private static async Task<TalkHost> TakenAsync(string register = "都到了")
    {
        var host = await OpenAsync(now: At(16, 44));
        await host.KnowAsync(Li, Sun, Zhang, Zhou, Parent(1), Parent(2), Parent(12));
        await host.With(Li).Says(register).Says("确认点名");
        host.ItIs(16, 45);
        await host.With(Sun).Says("都到了").Says("确认点名");
        host.ItIs(17, 5);
        return host;
    }
}
