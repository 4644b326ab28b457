using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Programmes;

public sealed class PublishTalkTests
{
    private const string Zhang = BeforeSpring.Zhang;
    private const string Zhou = BeforeSpring.Zhou;

    [Fact]
    [Duty("二.1-a")]
    public async Task Only_the_coordinator_drafts_and_nobody_else_sees_the_draft()
    {
        await using var host = await BeforeSpring.StartAsync();

        await host.As(BeforeSpring.Wang).Says("公布服务").Hears("这件事由学校的老师来办").HearsNot("还差");
        await host.As(BeforeSpring.Zhao).Says("公布服务").Hears("方案由统筹老师起草，校长同意后公布").HearsNot("还差");
        await host.As("dl_guest").Says("公布服务").HearsNot("还差");
        await host.As(Zhou).Says("公布服务").Hears("现在没有等您确认的方案");
    }

    [Fact]
    public async Task A_coordinator_whose_own_check_has_run_out_publishes_nothing()
    {
        await using var host = await BeforeSpring.StartAsync(and: programme => programme.Staff.Local.Single(member => member.Id == BeforeSpring.Coordinator).PassVetting(new(2021, 3, 1)));

        await host.As(Zhang).Says("公布服务").Hears("准入审查没通过或过期了", "四.3").HearsNot("还差");
    }

    [Fact]
    public async Task The_principal_sends_it_back_with_a_word_and_an_edit_takes_it_back_from_the_desk()
    {
        await using var host = await BeforeSpring.StartAsync(also: Complete);
        var (zhang, zhou) = (host.As(Zhang), host.As(Zhou));

        await zhou.Says("你好");
        await zhang.Says("公布服务").Hears("齐了").Says("送校长");
        await zhou.Says("看方案").Presses("退回修改").Hears("要改什么").Says("安全措施再写细一点").Hears("退回了");
        await zhang.Looks().Hears("校长请您先改一处：「安全措施再写细一点」");
        await zhou.Says("看方案").Hears("现在没有等您确认的方案");
        await zhang.Says("公布服务").Says("安全措施：点名 16:45 报，交接双方签字。").Hears("安全措施记下了").Says("送校长");
        await zhou.Says("看方案").Hears("点名 16:45 报", "[同意公布]");
        await zhang.Says("公布服务").Says("周一 60 人").Hears("周一：60 人");
        await zhou.Says("1").HearsNot("公布了").Hears("现在没有等您确认的方案");
        await zhang.Says("送校长");
        await zhou.Says("看方案").Says("退回修改 周一太少").Hears("退回了");

        await using var programme = host.Open();
        Assert.Null(await programme.CurrentPlanAsync(new(2021, 4, 12), default));
    }

    [Fact]
    public async Task A_teacher_whose_check_ran_out_is_asked_to_renew_it()
    {
        await using var host = await BeforeSpring.StartAsync();
        var (zhang, zhao) = (host.As(Zhang), host.As(BeforeSpring.Zhao));

        await zhao.Says("你好");
        await zhang.Says("公布服务").Says("周四阅读让赵老师上").Hears("不能排（四.3）").Says("请赵老师补审").Hears("已请赵老师补办准入审查", "周四自主阅读没有老师");
        await zhao.Looks().Hears("您的准入审查过期了");
    }

    [Fact]
    public async Task What_is_missing_on_a_day_is_filled_by_card_and_by_sentence()
    {
        await using var host = await BeforeSpring.StartAsync(also: plan =>
        {
            Complete(plan);
            plan.Arrange(DayOfWeek.Tuesday, 200, BeforeSpring.Sun, BeforeSpring.Sun);
            plan.Withdraw(plan.SessionsOn(DayOfWeek.Friday)[0]);
            plan.Withdraw(plan.SessionsOn(DayOfWeek.Friday)[0]);
        });
        var zhang = host.As(Zhang);

        await zhang
            .Says("公布服务").Hears("还差 3 项", "每天的安排：周五没定（三.5）", "师生比：周二 200 人要 6 位老师，现在 3 位（三.5）", "替补：周二没有人（五.4）")
            .Presses("填每天的安排").Hears("周五安排什么", "1 自主完成作业", "5 学校特色活动").Says("3").Hears("周五加了自主阅读", "场地：周五自主阅读没有场地", "人员：周五自主阅读没有老师")
            .Presses("逐项补").Hears("周二替补请谁").Says("何老师").Hears("周二替补：何老师，菜单上注明「退休教师」")
            .Presses("填场地").Hears("周五自主阅读在哪间").Says("图书室").Hears("周五自主阅读：图书室")
            .Says("周五阅读让何老师上").Hears("周五自主阅读：何老师，菜单上注明「退休教师」")
            .Says("周二 90 人").Hears("周二：90 人")
            .Says("周二孙老师替补").Hears("负责人和替补要是两个人")
            .Says("钱老师").Hears("周二替补：钱老师", "齐了");
    }

    [Fact]
    [Duty("五.5-b")]
    public async Task A_lesson_is_stopped_with_its_clause()
    {
        await using var host = await BeforeSpring.StartAsync(also: Complete);

        await host.As(Zhang)
            .Says("公布服务").Says("写内容").Hears("内容怎么写")
            .Says("先写作业，再讲新课").Hears("「讲新课」是集体上课", "五.5", "个别答疑可以", "内容怎么写")
            .Says("写作业、个别答疑、社团、阅读").Hears("内容记下了", "齐了");
    }

    [Fact]
    public async Task What_cannot_be_read_is_asked_again_and_dates_keep_the_days_for_reading()
    {
        await using var host = await BeforeSpring.StartAsync(also: plan =>
        {
            Complete(plan);
            plan.Schedule(plan.Dates with { ApplicationsFrom = Spring.At(3, 27, 8, 0) });
        });

        await host.As(Zhang)
            .Says("公布服务").Hears("阅读期：公布后要留 3 天，最早 3月29日（周一）开放（四.2）")
            .Presses("填阅读期").Hears("报名哪天开放").Says("尽快吧").Hears("这里要一个日期").Says("3月28日").Hears("最早 3月29日（周一）（四.2）").Says("4月2日").Hears("报名 4月2日（周五）8:00 开放", "齐了")
            .Says("改批文").Says("没有文号").Hears("批文要有文号和日期").Says("示范区教体局 示教体〔2021〕15号 2021年3月22日").Hears("示教体〔2021〕15号", "3月22日")
            .Says("看全部").Hears("改哪一项").Says("每位老师看护人数").Says("很多").Hears("这里要一个数字").Says("40").Hears("最多看护 40 个孩子")
            .Says("换季日 9月1日").Hears("换季日要在学期里")
            .Says("取消");
    }

    [Fact]
    public async Task The_draft_is_kept_and_a_new_version_is_drafted_from_the_published_one()
    {
        await using var host = await Spring.StartAsync(also: spring => spring.Bind(Zhang, new(2)));
        var zhang = host.As(Zhang);

        await zhang.Says("改方案").Hears("起草了第2版，内容照第1版", "齐了").Says("周一 200 人").Says("存草稿").Hears("草稿存好了", "还没有公布");
        host.ItIs(4, 12, 9, 0);
        await zhang.Says("公布服务").HearsNot("起草了").Says("预览").Hears("周一：容纳人数：200 人");

        await using var programme = host.Open();
        Assert.Equal(2, await programme.Plans.CountAsync());
        Assert.Equal(240, (await programme.CurrentPlanAsync(new(2021, 4, 12), default))!.PlacesOn(DayOfWeek.Monday));
    }

    [Theory]
    [InlineData("English", "publish", "safety measures", "Applications open only", "open the applications now please", "Who takes", "Thursday reading by 赵老师", "1", "retired teacher")]
    [InlineData("繁体", "公布服务", "安全措施：沒寫", "五項沒有公布齊", "先把報名開了", "週四自主阅读請誰", "週四閱讀讓赵老师上", "1", "退休教師")]
    public async Task The_talk_is_the_same_in_the_other_languages(string language, string begin, string missing, string refused, string early, string who, string sentence, string choice, string kind)
    {
        await using var host = await BeforeSpring.StartAsync();

        await host.As(Zhang).Says(language).Says(begin).Hears(missing)
            .Says(early).Hears(refused.Replace("Applications", "applications", StringComparison.Ordinal))
            .Says(sentence).Hears(who, "四.3").Says(choice).Hears(kind);
    }

    internal static void Complete(ServicePlan plan)
    {
        plan.Describe(plan.Text with { SafetyMeasures = "每场有负责人和替补。" });
        plan.ChangeSeason(new(new(2021, 5, 1), Domain.Schools.Season.Summer));
        plan.ApproveFees(new("X教体", "X教体〔2021〕12号", new(2021, 3, 20)));
        var member = new Domain.Staff.StaffMember(BeforeSpring.He, Domain.Staff.StaffKind.RetiredTeacher, Domain.Staff.StaffRoles.Teacher);
        member.PassVetting(new(2021, 12, 31));
        plan.Assign(plan.SessionsOn(DayOfWeek.Thursday)[1], member, new(2021, 3, 26));
    }
}
