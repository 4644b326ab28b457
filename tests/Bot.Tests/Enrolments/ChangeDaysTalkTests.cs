using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Testing;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

public sealed class ChangeDaysTalkTests
{
    [Fact]
    public async Task Fewer_days_are_so_at_once()
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, Weekdays.Monday | Weekdays.Wednesday));

        await host.As("dl_parent_chen")
            .Says("改天数").Hears("陈一诺现在是周一、周三", "改成哪几天")
            .Fills("下一步", ["周三"]).Hears("请您核对", "周一、周三 → 周三")
            .Presses("改天数").Hears("改好了：陈一诺，周三");

        var enrolment = (await host.EnrolmentAsync(Yinuo))!;
        Assert.Equal((EnrolmentState.Approved, Weekdays.Wednesday, Weekdays.Wednesday), (enrolment.State, enrolment.Days, enrolment.GrantedDays));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task More_days_are_looked_at_by_the_school_while_the_present_ones_go_on(bool postgres)
    {
        await using var host = await StartAsync(postgres, programme => programme.ApprovedAsync(Yinuo, Weekdays.Monday));

        await host.As("dl_parent_chen")
            .Says("改天数").Fills("下一步", ["周一", "周五"]).Hears("多出来的日子要学校再看一下", "原来的日子照常")
            .Presses("改天数").Hears("陈一诺想改成周一、周五", "现在周一照常");

        var enrolment = (await host.EnrolmentAsync(Yinuo))!;
        Assert.Equal((EnrolmentState.Submitted, Weekdays.Monday | Weekdays.Friday, Weekdays.Monday), (enrolment.State, enrolment.Days, enrolment.GrantedDays));
    }

    [Fact]
    public async Task Cancelling_the_change_says_what_still_stands()
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, Weekdays.Monday));

        await host.As("dl_parent_chen").Says("改天数").Fills("下一步", ["周五"]).Presses("不改了").Hears("取消了，没有改动", "BM-0026 仍是周一");

        Assert.Equal(Weekdays.Monday, (await host.EnrolmentAsync(Yinuo))!.Days);
    }

    [Fact]
    public async Task Where_nothing_was_applied_for_there_is_nothing_to_change()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_chen").Says("改天数").Hears("现在没有可以改的", "依据：二.3");
    }

    [Fact]
    public async Task Status_tells_of_ones_own_children_only_and_that_not_applying_needs_nothing_done()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, Weekdays.Monday));

        await host.As("dl_parent_wang").Says("进度").Hears("王小明（三年级2班）", "BM-0026 · 周一 · 待审核", "4月4日（周日）20:02 提交", "4月7日（周三）", "王小雨（一年级1班）", "什么都不用做").HearsNot("陈一诺");
        await host.As("dl_parent_chen").Says("进度").Hears("陈一诺", "什么都不用做").HearsNot("王小明", "BM-");
    }
}
