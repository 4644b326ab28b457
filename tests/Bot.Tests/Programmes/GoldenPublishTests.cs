using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Programmes;

/// <summary>Talk 10, turns 01 to 12: the gate before publication.</summary>
public sealed class GoldenPublishTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.2-a")]
    public async Task From_four_things_missing_to_published(bool postgres)
    {
        await using var host = await BeforeSpring.StartAsync(Stores.Of(postgres));
        var (zhang, zhou, guest) = (host.As(BeforeSpring.Zhang), host.As(BeforeSpring.Zhou), host.As("dl_guest"));

        await zhou.Says("你好");
        await zhang
            .Says("公布春季服务")
            .Hears("还差 4 项，暂时公布不了", "安全措施：没写（二.2）", "人员：周四自主阅读没有老师（四.2）", "换季日：没填（三.2）", "批文：没有文号和日期（五.2）")
            .Hears("已齐：时间、内容、方式、收费", "容纳人数", "社团菜单", "负责人、替补", "应急预案、赔偿分担", "[逐项补]", "[看全部]", "[存草稿]")
            .Says("先把报名开了 安全措施下周补行不")
            .Hears("不行：时间、内容、方式、安全措施、收费五项没公布齐，报名打不开（二.2）", "提纲", "大约 10 分钟", "3月29日（周一）前公布，报名仍赶得上 4月1日（周四）", "还差 4 项")
            .Says("换季日5月1日 周四阅读让赵老师上")
            .Hears("换季日记下了：5月1日", "赵老师的准入审查3月15日到期了，不能排（四.3）", "能排的：何老师（退休教师）", "钱老师", "1 何老师", "请赵老师补审")
            .Says("1")
            .Hears("周四自主阅读：何老师，菜单上注明「退休教师」", "还差 2 项", "[填安全措施]", "[填批文]")
            .Presses("填安全措施").Hears("安全措施怎么写", "提纲：谁负责")
            .Says("每场有负责人和替补；点名、交接、门卫都有登记；每周查一次场地和消防。5月1日起到 18:30 有人值守。")
            .Hears("安全措施记下了", "还差 1 项")
            .Presses("填批文").Hears("批文怎么写")
            .Says("X教体〔2021〕12号 3月20日")
            .Hears("批文记下了：X教体〔2021〕12号", "3月20日", "齐了，可以送校长确认", "服务公告：第2版", "收费公示：第3版、X教体〔2021〕12号", "最早开放：4月1日（周四）08:00", "[送校长]", "[预览]")
            .Presses("预览").Hears("安全措施：每场有负责人和替补", "周四：容纳人数：70 人；自主完成作业", "何老师（退休教师）")
            .Presses("送校长").Hears("送校长确认", "4月1日（周四）");

        host.ItIs(3, 26, 17, 5);
        await guest.Says("看公告").Hears("还没有公布");
        await zhou.Looks().Hears("课后服务方案第1版", "看方案")
            .Says("看方案").Hears("课后服务方案第1版", "最早开放：4月1日（周四）08:00", "[同意公布]", "[退回修改]", "每场有负责人和替补")
            .Says("好的").HearsNot("公布了")
            .Says("同意公布").Hears("3月26日（周五）17:05 公布了", "没登记的人也能在网页上看", "报名 4月1日（周四）08:00 自动开放");
        await zhang.Looks().Hears("3月26日（周五）17:05 公布了");
        await guest.Says("看公告").Hears("第2版", "3月26日（周五）");

        await using var programme = host.Open();
        var plan = (await programme.CurrentPlanAsync(new(2021, 4, 12), default))!;
        Assert.Equal((1, BeforeSpring.Principal, BeforeSpring.He), (plan.Version, plan.PublishedBy!.Value, plan.SessionsOn(DayOfWeek.Thursday).Single(session => session.Type is SessionType.Reading).Teacher!.Value));
        var change = Assert.Single((await programme.Schools.SingleAsync()).SeasonSwitches);
        Assert.Equal((new DateOnly(2021, 5, 1), Season.Summer), (change.From, change.Season));
    }
}
