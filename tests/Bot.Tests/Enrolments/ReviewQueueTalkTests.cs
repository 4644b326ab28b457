using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

/// <summary>Talk 10, turns 13 to 24: the coordinator's queue, sorted by what needs a head.</summary>
public sealed class ReviewQueueTalkTests
{
    private const Weekdays MondayAndWednesday = Weekdays.Monday | Weekdays.Wednesday;

    [Fact]
    public async Task The_coordinator_asks_in_kind_words_and_the_family_answers_in_a_line()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));
        var (wang, zhang) = (host.As("dl_parent_wang"), host.As("dl_admin_zhang"));
        await wang.Says("进度");

        await zhang.Says("审核").Says("王小明").Hears("[问家长]").Presses("问家长").Hears("想请家长补一句什么", "不要证明和证件")
            .Says("请交务工证明").Hears("不用家长交证明", "依据：三.3", "想请家长补一句什么")
            .Says("孩子谁来接？").Hears("请您核对", "家长会看到", "请补一句：孩子谁来接？ 4月9日（周五）前说都可以")
            .Says("1").Hears("BM-0026 王小明：问了家长");

        await wang.Looks().Hears("请补一句：孩子谁来接？", "[回答]").Presses("回答").Hears("王小明: 孩子谁来接？", "一句话就行")
            .Says("爷爷来接").Hears("请您核对", "爷爷来接").Says("1").Hears("收到了，BM-0026 接着审核", "最迟 4月9日（周五）");
        await zhang.Looks().Hears("BM-0026 王小明：家长回答了", "爷爷来接").Says("审核 BM-0026").Hears("爷爷来接", "[通过]");
    }

    [Fact]
    public async Task Together_are_approved_those_for_whom_there_is_room_and_the_rest_is_named_with_its_reason()
    {
        await using var host = await StartAsync(and: async programme =>
        {
            await programme.AppliedAsync(Ming, MondayAndWednesday);
            var asked = await programme.AppliedAsync(Yinuo, MondayAndWednesday);
            asked.TakeUp(Zhang, Evening.AddDays(-1));
            asked.AskForMore(Zhang, "孩子谁来接？", new(2021, 4, 9), Evening.AddDays(-1));
        });

        await host.As("dl_admin_zhang")
            .Says("审核").Hears("[批量通过 4 件]")
            .Presses("批量通过").Hears("通过 4 件", "BM-0026 王小明（三年级2班）周一、周三", "BM-0027 陈一诺（三年级2班）周一、周三：等家长回答", "点下去的时候每一件再查一遍")
            .Says("好的").Hears("回复 1")
            .Says("1").Hears("通过 4 件，共 4 件", "家长已经收到了");

        await using var programme = host.Open();
        Assert.Equal(EnrolmentState.Approved, (await programme.Enrolments.SingleAsync(one => one.Child == Ming)).State);
        Assert.Equal(EnrolmentState.InReview, (await programme.Enrolments.SingleAsync(one => one.Child == Yinuo)).State);
    }

    [Fact]
    public async Task One_that_was_taken_back_meanwhile_is_left_as_it_is_and_named()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));
        var zhang = host.As("dl_admin_zhang");
        await zhang.Says("批量通过").Hears("通过 4 件", "王小明");
        await host.As("dl_parent_wang").Says("退出").Says("全部").Says("1");

        await zhang.Says("1").Hears("通过 3 件，共 4 件", "BM-0026 王小明 没动");
    }

    [Theory]
    [InlineData("dl_teacher_li")]
    [InlineData("dl_parent_wang")]
    [InlineData("dl_principal_zhou")]
    public async Task Nobody_else_approves_together(string user)
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));

        await host.As(user).Says("批量通过").Hears("这件事由学校的老师来办").HearsNot("王小明（");
    }

    [Fact]
    [Duty("三.4-b", "五.4-i", "五.5-a")]
    public async Task On_the_last_day_the_coordinator_hears_and_after_it_the_principal_each_once_and_the_family_reads_that_the_school_is_late()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));
        var (zhang, zhou) = (host.As("dl_admin_zhang"), host.As("dl_principal_zhou"));
        await zhang.Says("你好");
        await zhou.Says("你好");

        host.ItIs(4, 7, 7, 0);
        await host.DueAsync();
        await zhang.Looks().Checks(() => { Assert.Empty(zhang.Last); return Task.CompletedTask; }); // the office is closed
        host.ItIs(4, 7, 9, 0);
        await host.DueAsync();
        await host.DueAsync();
        await zhang.Looks().Hears("今天到期的申请：1 件", "BM-0026").HearsNot("王小明").Checks(() => { Assert.Single(zhang.Last); return Task.CompletedTask; });

        host.ItIs(4, 8, 9, 0);
        await host.DueAsync();
        await zhou.Looks().Hears("超过答复期限的申请", "BM-0026", "依据：三.4、五.5");
        await host.As("dl_parent_wang").Says("进度").Hears("学校超时了");
    }

    [Fact]
    [Duty("五.5-a", "I10")]
    public async Task A_child_placed_first_is_given_a_place_above_the_limit_and_who_could_help_is_named()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(4, 8, 9, 0), also: plan => plan.Arrange(DayOfWeek.Monday, 1, new(3), new(2)));
        await host.As("dl_parent_wang").Says("报名 小明 周一").Says("1").Says("1").Says("1").Hears("交上了");
        var zhang = host.As("dl_admin_zhang");
        await zhang.Says("审核").Says("1").Presses("通过").Says("1").Hears("通过了");
        await host.As("dl_parent_chen").Says("报名 陈一诺 周一").Says("1").Says("1").Says("1").Hears("交上了");

        await zhang.Says("审核").Says("1").Hears("[通过]", "[问家长]").HearsNot("[婉拒]", "[排候补]").Presses("通过").Says("1").Hears("周一现在 2 人，超过 1 人，要加老师");
    }

    [Fact]
    [Duty("二.3-a")]
    public async Task A_teacher_fills_in_for_a_family_and_only_the_guardians_own_yes_makes_it_an_application()
    {
        await using var host = await StartAsync();
        var (li, wang) = (host.As("dl_teacher_li"), host.As("dl_parent_wang"));
        await wang.Says("你好");
        await li.Says("帮家长填").Hears("帮哪个孩子填", "家长自己确认了才算报名")
            .Says("王小雨").Hears("没找到") // another class
            .Says("王小明").Says("周一周三").Hears("请您核对", "王小明（三年级2班）", "周一、周三").Says("1").Hears("发给王小明的 1 位家长了", "什么都没有提交");
        await using (var before = host.Open()) Assert.False(await before.Enrolments.AnyAsync(one => one.Child == Ming));

        await wang.Looks().Hears("李老师帮您填好了王小明的报名：周一、周三", "自愿参加", "[看看再定]")
            .Presses("看看再定").Hears("放学时有什么难处").Says("1").Says("5").Hears("请您核对", "周一、周三").Says("1").Hears("交上了");
        await using var programme = host.Open();
        Assert.Equal(Wang, (await programme.Enrolments.SingleAsync(one => one.Child == Ming)).Applicant);
    }

    [Fact]
    public async Task Another_guardians_child_cannot_be_answered_for()
    {
        await using var host = await StartAsync(and: async programme =>
        {
            var one = await programme.AppliedAsync(Ming, MondayAndWednesday);
            one.TakeUp(Zhang, Evening.AddDays(-1));
            one.AskForMore(Zhang, "孩子谁来接？", new(2021, 4, 9), Evening.AddDays(-1));
        });

        await host.As("dl_parent_chen").Says("回答学校 王小明").Hears("学校没有问题在等您回答").HearsNot("谁来接");
    }
}
