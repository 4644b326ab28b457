using AfterSchoolBot.Domain;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

/// <summary>Other days: fewer at once, more after the school has looked; what was granted stands meanwhile.</summary>
public sealed class GoldenChangeDaysTests
{
    private const string Chen = "dl_parent_chen";

    [Fact]
    public async Task Under_review_other_days_take_the_place_of_the_first()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = await AppliedAsync(host, approved: false);

        await chen
            .Says("改天数").Hears("陈一诺现在是周一、周三（待审核）。改成哪几天")
            .Fills("下一步", ["周二"]).Hears("周一、周三 → 周二", "[改天数]", "[不改了]")
            .Presses("改天数").Hears("改好了：陈一诺，周二")
            .Says("进度").Hears("BM-0001 · 周二 · 待审核");
    }

    [Fact]
    public async Task Fewer_days_take_effect_at_once_and_more_are_looked_at()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = await AppliedAsync(host, approved: true);

        await chen
            .Says("改天数 去掉周三").Hears("周一、周三 → 周一", "依据：二.3").Says("1").Hears("改好了：陈一诺，周一")
            .Says("进度").Hears("BM-0001 · 周一 · 通过了")
            .Says("改天数 再加上周五").Hears("周一 → 周一、周五", "学校再看一下", "依据：三.4").Says("1").Hears("周一、周五", "现在周一照常", "4月9日（周五）")
            .Says("进度").Hears("待审核", "原来的周一照常");
        await host.As("dl_admin_zhang").Sends(activity => activity with { Id = "again-1", Text = "审核" }).Sends(activity => activity with { Id = "again-2", Text = "1" }).Hears("周一 → 周一、周五", "周五 0 / 35").HearsNot("周一 1 / 35");

        await using var programme = host.Open();
        Assert.Equal((Weekdays.Monday, Weekdays.Monday | Weekdays.Friday), ((await programme.Enrolments.SingleAsync()).GrantedDays, (await programme.Enrolments.SingleAsync()).Days));
    }

    [Fact]
    public async Task Nothing_is_asked_or_changed_where_there_is_nothing()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = await AppliedAsync(host, approved: false);

        await chen
            .Says("改天数 改成周一周三").Hears("本来就是周一、周三")
            .Says("改天数").Says("周二").Says("不改了").Hears("没有改动", "BM-0001 仍是周一、周三", "待审核");
        await host.As("dl_parent_lin").Says("改天数").Hears("现在没有可以改的", "依据：二.3", "[报名]");
        await host.As("dl_guest").Says("改天数").Hears("登记了孩子的家长");
        await host.As("dl_aunt").Says("改天数").Hears("另一位家长决定", "依据：二.3");
    }

    [Fact]
    public async Task Fewer_days_need_no_consent_and_more_do()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = await AppliedAsync(host, approved: true);

        await chen
            .Says("撤回同意").Says("1").Hears("撤回了")
            .Says("改天数 去掉周三").Says("1").Hears("改好了：陈一诺，周一")
            .Says("改天数 加周五").Hears("[同意]", "[不同意]").HearsNot("周一、周五");
    }

    [Fact]
    public async Task In_english_with_the_same_facts()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = await AppliedAsync(host, approved: true);

        await chen.Says("English").Says("change days").Hears("陈一诺 has Monday and Wednesday now").Says("Mon and Fri").Hears("Monday and Wednesday → Monday and Friday", "[Change the days]", "[Don't change]")
            .Says("1").Hears("would like Monday and Friday", "9 April (Fri)");
    }

    private static async Task<Talk> AppliedAsync(TalkHost host, bool approved)
    {
        var chen = host.As(Chen);
        await chen.Says("报名 周一周三 没人接").Says("5").Says("1").Hears("BM-0001");
        if (!approved) return chen;

        var zhang = host.As("dl_admin_zhang");
        await zhang.Says("审核").Says("1").Says("1").Says("1").Hears("通过了").Says("取消");
        await chen.Looks();
        return chen;
    }
}
