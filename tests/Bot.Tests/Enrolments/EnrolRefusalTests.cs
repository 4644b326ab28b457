using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

/// <summary>Every no to an application: the reason, the clause, and what can be done instead; and never a word of another's child.</summary>
public sealed class EnrolRefusalTests
{
    [Fact]
    public async Task Before_the_plan_is_published_nobody_can_apply()
    {
        await using var host = await SmallSchool.OpenAsync(published: false);

        await host.As("dl_parent_chen").Says("报名").Hears("还没有公布课后服务", "依据：四.2", "[找老师]");
    }

    [Fact]
    public async Task Before_the_day_it_says_which_day_and_after_it_that_it_is_over()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(3, 29, 9, 0));
        var chen = host.As("dl_parent_chen");

        await chen.Says("报名").Hears("还没到报名的时间", "4月1日（周四）08:00", "依据：四.2");
        host.ItIs(7, 2, 18, 1);
        await chen.Says("报名").Hears("报名的时间过了", "依据：四.2");
    }

    [Fact]
    public async Task A_guest_and_a_teacher_hear_that_guardians_apply()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_guest").Says("报名").Hears("登记了孩子的家长", "登记孩子");
        await host.As("dl_teacher_li").Says("给陈一诺报名").Hears("登记了孩子的家长").HearsNot("陈一诺");
    }

    [Fact]
    public async Task An_adult_who_may_only_collect_hears_who_decides()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_aunt").Says("报名").Hears("另一位家长决定", "依据：二.3", "请他们来报");
    }

    [Theory]
    [InlineData("给陈一诺报周一周三")]
    [InlineData("给赵不存报周一周三")]
    public async Task A_foreign_child_and_one_that_does_not_exist_are_met_with_the_same_words(string sentence)
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As("dl_parent_wang");

        await wang.Says(sentence);
        Assert.DoesNotContain("陈一诺", wang.Heard(), StringComparison.Ordinal);
        Assert.Contains("给哪个孩子办", wang.Heard(), StringComparison.Ordinal);
        Assert.Contains("1 王小明（三年级2班）  2 王小雨（一年级1班）", wang.Heard(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_names_a_foreign_child_is_nobodys_offer()
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As("dl_parent_wang");

        await wang.Says("报名").Hears("给哪个孩子");
        await wang.Sends(activity => activity with { Answer = new(wang.Answer.Card!.Stamp, "answer", "3", new Dictionary<string, string>()) }).Hears("这里面没有这一项").HearsNot("陈一诺");
    }

    [Fact]
    [Duty("三.2-a")]
    public async Task There_is_no_saturday()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_parent_chen").Says("报名").Says("礼拜天得不得行").HearsNot("难处").Says("周六").Hears("周一到周五", "依据：三.2").HearsNot("难处");
    }

    [Fact]
    [Duty("三.3-c")]
    public async Task The_group_is_seen_by_the_coordinator_and_by_nobody_else()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_parent_chen").Says("报名 周一 没人接").Says("4").HearsNot("经济").Says("1").Hears("BM-0001").Says("进度").Hears("BM-0001").HearsNot("经济");
        await host.As("dl_parent_zhou").Says("进度").Hears("BM-0001").HearsNot("经济").Says("报名").Hears("已经报过").HearsNot("经济", "优先");
        foreach (var other in new[] { "dl_teacher_li", "dl_principal_zhou", "dl_parent_wang", "dl_guest" })
        {
            await host.As(other).Says("审核").Hears("这件事由学校的老师来办").HearsNot("BM-", "陈一诺", "经济");
            await host.As(other).Says("进度").HearsNot("BM-0001", "陈一诺", "经济");
        }

        await host.As("dl_admin_zhang").Says("审核").HearsNot("经济").Says("1").Hears("家里经济有困难");
    }

    [Fact]
    public async Task A_coordinator_whose_vetting_has_run_out_reviews_nothing()
    {
        await using var host = await SmallSchool.OpenAsync();
        await using (var programme = host.Open())
        {
            (await programme.Staff.SingleAsync(member => member.Roles == StaffRoles.Coordinator)).PassVetting(new(2021, 4, 5));
            await programme.SaveChangesAsync();
        }

        await host.As("dl_admin_zhang").Says("审核").Hears("这件事由学校的老师来办");
    }
}
