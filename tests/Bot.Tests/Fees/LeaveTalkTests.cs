using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Fees;

public sealed class LeaveTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.3-c")]
    public async Task Leaving_takes_three_turns_tells_the_refund_first_and_settles_all(bool postgres)
    {
        var (host, chen) = await ConfirmedAsync(postgres);
        await using var closing = host;

        await chen
            .Says("不想上了").Hears("可以。先看能退多少：¥132.00，原路退回", "看护 24 次 × ¥3.00 = ¥72.00", "篮球 12 次 × ¥5.00 = ¥60.00", "[全部退出，退 ¥132.00]", "[只退篮球，退 ¥60.00]", "二.3").HearsNot("为什么", "原因")
            .Presses("全部退出").Hears("请您核对", "4月7日（周三）", "¥132.00，原路退回", "[全部退出，退 ¥132.00]", "[不退了]")
            .Presses("全部退出").Hears("退好了，4月7日（周三）起生效。想再来，随时说", "退款 ¥132.00 已交学校财务");

        Assert.Equal((Money.Zero, 4), await LedgerAsync(host));
        var enrolment = (await host.EnrolmentAsync(Yinuo))!;
        Assert.Equal((EnrolmentState.Withdrawn, new DateOnly(2021, 4, 7)), (enrolment.State, enrolment.LeavesOn!.Value));
        var club = await host.ClubAsync("篮球");
        Assert.Equal((0, 30, PlaceState.Left), (club.Taken, club.SeatsFree(host.Clock.GetUtcNow()), club.Places.Single().State));
    }

    [Fact]
    public async Task Leaving_one_club_gives_back_its_sessions_frees_the_seat_and_leaves_care_as_it_is()
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;

        await chen
            .Says("退出").Presses("只退篮球").Hears("看护照常", "¥60.00")
            .Presses("退出篮球，退 ¥60.00").Hears("退好了", "¥60.00")
            .Says("费用").Hears("已经确认过了").HearsNot("[确认费用");

        Assert.Equal((Money.OfYuan(72), 3), await LedgerAsync(host));
        Assert.Equal(EnrolmentState.Enrolled, (await host.EnrolmentAsync(Yinuo))!.State);
        Assert.Equal(0, (await host.ClubAsync("篮球")).Taken);
    }

    [Fact]
    public async Task In_the_middle_of_the_term_the_sessions_still_to_come_are_given_back()
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;
        host.ItIs(5, 3, 20, 0); // after this Monday: nine Wednesdays and eight Mondays, one of them the make-up Saturday

        await chen
            .Says("退出").Hears("¥91.00", "看护 17 次 × ¥3.00 = ¥51.00", "篮球 8 次 × ¥5.00 = ¥40.00")
            .Presses("全部退出").Presses("全部退出，退 ¥91.00").Hears("退款 ¥91.00");

        Assert.Equal((Money.OfYuan(41), 4), await LedgerAsync(host));
    }

    [Fact]
    public async Task The_refund_goes_by_the_version_that_was_confirmed()
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;
        await ConfirmFeeTalkTests.PublishAsync(host, Evening);

        await chen.Says("退出").Hears("¥132.00", "《收费公示》第3版").Presses("全部退出").Presses("全部退出").Hears("退款 ¥132.00");

        Assert.Equal((Money.Zero, 4), await LedgerAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Pressing_twice_gives_back_once(bool postgres)
    {
        var (host, chen) = await ConfirmedAsync(postgres);
        await using var closing = host;
        Card? card = null;

        await chen
            .Says("退出").Presses("全部退出").Keeps(kept => card = kept)
            .Presses("全部退出").Hears("退好了").PressesOn(() => card, "全部退出").Hears("退好了")
            .Says("退出").Hears("现在没有可以退的", "依据：二.3");

        Assert.Equal((Money.Zero, 4), await LedgerAsync(host));
    }

    [Fact]
    public async Task Where_no_fee_was_confirmed_nothing_is_given_back_and_leaving_is_as_short()
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, Weekdays.Monday));

        await host.As("dl_parent_chen").Says("退出").Hears("陈一诺要退哪一项", "[全部退出]").HearsNot("¥").Presses("全部退出").HearsNot("退款").Presses("全部退出").Hears("退好了").HearsNot("退款");

        Assert.Equal((Money.Zero, 0), await LedgerAsync(host));
        Assert.Equal(EnrolmentState.Withdrawn, (await host.EnrolmentAsync(Yinuo))!.State);
    }

    [Fact]
    public async Task One_may_leave_the_waiting_list_alone()
    {
        await using var host = await StartAsync(and: async programme =>
        {
            await programme.ApprovedAsync(Yu, Weekdays.Tuesday);
            await programme.ChoseAsync(Yu, "折纸");
        });

        await host.As("dl_parent_wang").Says("小雨不想上折纸，想退").Hears("请您核对", "折纸").Presses("退出折纸").Hears("退好了");

        var club = await host.ClubAsync("折纸");
        Assert.Equal((20, (int?)null), (club.Taken, club.PositionOf(Yu, host.Clock.GetUtcNow())));
        Assert.Equal(EnrolmentState.Approved, (await host.EnrolmentAsync(Yu))!.State);
    }

    [Fact]
    public async Task Not_leaving_leaves_all_as_it_was()
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;

        await chen.Says("退出").Presses("全部退出").Presses("不退了").Hears("取消了，没有改动");

        Assert.Equal((Money.OfYuan(132), 2), await LedgerAsync(host));
        Assert.Equal(1, (await host.ClubAsync("篮球")).Taken);
    }

    [Fact]
    public async Task Who_left_may_apply_again()
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;

        await chen.Says("退出").Presses("全部退出").Presses("全部退出").Hears("退好了").Says("报周五 没人接").Says("5").Says("1").Hears("BM-0027");

        Assert.Equal(EnrolmentState.Submitted, (await host.EnrolmentAsync(Yinuo))!.State);
    }

    /// <summary>陈一诺 comes on Mondays and Wednesdays, plays 篮球, and the fee of ¥132.00 is confirmed.</summary>
    private static async Task<(TalkHost Host, Talk Chen)> ConfirmedAsync(bool postgres = false)
    {
        var host = await StartAsync(postgres, async programme =>
        {
            await programme.ApprovedAsync(Yinuo, Weekdays.Monday | Weekdays.Wednesday);
            await programme.ChoseAsync(Yinuo, "篮球");
        });
        var chen = host.As("dl_parent_chen");
        await chen.Says("费用").Presses("确认费用 ¥132.00").Hears("确认好了");
        return (host, chen);
    }

    private static async Task<(Money Balance, int Lines)> LedgerAsync(TalkHost host)
    {
        await using var programme = host.Open();
        var ledger = await programme.Ledger.Where(line => line.Child == Yinuo).ToListAsync();
        return (ledger.Balance(), ledger.Count);
    }
}
