using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Clubs;

public sealed class ChooseClubTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_seat_is_held_for_five_minutes_and_others_see_one_less(bool postgres)
    {
        await using var host = await StartAsync(postgres, BothOn(Weekdays.Monday));
        var chen = host.As("dl_parent_chen");

        await host.As("dl_parent_wang").Says("给小明选社团").Hears("王小明在校的日子是周一", "篮球（体育）余 30", "不用抢").HearsNot("足球", "书法").Says("篮球").Hears("余位给您留 5 分钟", "[选篮球]");
        await chen.Says("选社团").Hears("篮球（体育）余 29").Says("取消");
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await chen.Says("选社团").Hears("篮球（体育）余 30");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task The_choice_is_read_back_with_hour_sessions_leader_and_price_and_the_child_is_seated(bool postgres)
    {
        await using var host = await StartAsync(postgres, BothOn(Weekdays.Monday));

        await host.As("dl_parent_wang")
            .Says("给小明选篮球").Hears("王小明（三年级2班）", "篮球（体育）", "每周一", "4月12日—6月28日，12 次", "郑教练（校外教练）", "12 次 × ¥5.00 = ¥60.00", "三.5", "《收费公示》第3版")
            .Presses("选篮球").Hears("选好了：王小明，周一篮球", "随时可退");

        Assert.Equal(PlaceState.Seated, await StateAsync(host, "篮球", Ming));
        Assert.Equal(1, (await host.ClubAsync("篮球")).Taken);
    }

    [Fact]
    public async Task Pressing_after_the_hold_has_run_out_still_takes_a_seat_that_is_left()
    {
        await using var host = await StartAsync(and: BothOn(Weekdays.Monday));
        var wang = host.As("dl_parent_wang");

        await wang.Says("给小明选篮球").Hears("余位给您留 5 分钟");
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await wang.Presses("选篮球").Hears("选好了：王小明");

        Assert.Equal(PlaceState.Seated, await StateAsync(host, "篮球", Ming));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task When_the_hold_ran_out_and_the_seat_is_gone_nobody_waits_unasked(bool postgres)
    {
        await using var host = await StartAsync(postgres, async programme =>
        {
            await BothOn(Weekdays.Monday)(programme);
            foreach (var child in Enumerable.Range(500, 19).Select(number => new ChildId(number)))
            {
                await programme.ApprovedAsync(child, Weekdays.Monday);
                await programme.ChoseAsync(child, "编程");
            }
        });
        var (wang, chen) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"));

        await wang.Says("给小明选编程").Hears("余位给您留 5 分钟");
        await chen.Says("选编程").Hears("编程 20 人已满", "排第 1 位");
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await chen.Says("取消").Says("选编程").Hears("余位给您留 5 分钟").Presses("选编程").Hears("选好了：陈一诺");
        await wang.Presses("选编程").Hears("给您留的 5 分钟过了", "排第 1 位", "[候补编程]").HearsNot("选好了", "候补上了");

        Assert.Equal((20, PlaceState.Seated, PlaceState.Lapsed), ((await host.ClubAsync("编程")).Taken, await StateAsync(host, "编程", Yinuo), await StateAsync(host, "编程", Ming)));
        await wang.Presses("候补编程").Hears("候补上了：王小明，编程，第 1 位");
    }

    [Fact]
    public async Task The_club_given_up_is_the_one_of_that_day_and_not_another_days()
    {
        await using var host = await StartAsync(and: async programme =>
        {
            await BothOn(Weekdays.Monday | Weekdays.Wednesday)(programme);
            await programme.ChoseAsync(Ming, "篮球");
            await programme.ChoseAsync(Ming, "书法");
        });

        await host.As("dl_parent_wang")
            .Says("给小明选机器人").Hears("机器人和书法是同一时间")
            .Presses("换成机器人").Hears("让出：书法").Presses("把书法换成机器人").Hears("选好了：王小明，周三机器人");

        Assert.Equal((PlaceState.Seated, PlaceState.Left, PlaceState.Seated), (await StateAsync(host, "篮球", Ming), await StateAsync(host, "书法", Ming), await StateAsync(host, "机器人", Ming)));
    }

    [Fact]
    public async Task Clubs_come_after_approval()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, Weekdays.Monday));
        var wang = host.As("dl_parent_wang");

        await wang.Says("给小明选篮球").Hears("王小明的申请通过以后就能选社团", "依据：三.4", "[看进度]").HearsNot("余位给您留");
        await wang.Says("给小雨选社团").Hears("王小雨的申请通过以后就能选社团");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("I2")]
    public async Task Two_guardians_who_choose_for_one_child_leave_one_seat(bool postgres)
    {
        await using var host = await StartAsync(postgres, async programme =>
        {
            programme.Add(Wang, Yinuo);
            await BothOn(Weekdays.Monday)(programme);
        });
        var (wang, chen) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"));

        await wang.Says("给陈一诺选篮球").Hears("余位给您留 5 分钟");
        await chen.Says("选编程").Hears("余位给您留 5 分钟").Presses("选编程").Hears("选好了：陈一诺");
        await wang.Presses("选篮球").Hears("篮球和编程是同一时间").HearsNot("选好了");

        Assert.Equal((0, 1), ((await host.ClubAsync("篮球")).Taken, (await host.ClubAsync("编程")).Taken));
    }

    [Fact]
    public async Task Pressing_twice_takes_one_seat()
    {
        await using var host = await StartAsync(and: BothOn(Weekdays.Monday));
        Card? card = null;

        await host.As("dl_parent_wang").Says("给小明选篮球").Keeps(kept => card = kept).Presses("选篮球").Hears("选好了").PressesOn(() => card, "选篮球").Hears("选好了");

        Assert.Equal(1, (await host.ClubAsync("篮球")).Taken);
    }

    [Fact]
    public async Task Asking_what_a_club_costs_chooses_nothing()
    {
        await using var host = await StartAsync(and: BothOn(Weekdays.Monday));

        await host.As("dl_parent_wang").Says("篮球要钱吗").Hears("¥5.00", "五.2").HearsNot("余位给您留");

        Assert.Null(await StateAsync(host, "篮球", Ming));
    }

    private static Func<Data.ProgrammeDb, Task> BothOn(Weekdays days) => async programme =>
    {
        await programme.ApprovedAsync(Ming, days);
        await programme.ApprovedAsync(Yinuo, days);
    };

    private static async Task<PlaceState?> StateAsync(TalkHost host, string club, ChildId child) =>
        (await host.ClubAsync(club)).Places.LastOrDefault(place => place.Child == child)?.State;
}
