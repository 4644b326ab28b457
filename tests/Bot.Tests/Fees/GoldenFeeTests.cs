using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Fees;

/// <summary>Talk 5: what it costs and why, paid for once and rightly; seven weeks later one club is left. And the term's other turns, to the fen.</summary>
public sealed class GoldenFeeTests
{
    private const Weekdays MondayAndWednesday = Weekdays.Monday | Weekdays.Wednesday;

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task From_the_bill_over_a_new_price_to_a_club_left_in_May(bool postgres)
    {
        await using var host = await WithCalligraphyAsync(postgres);
        var mother = host.As(Spring.Mother);

        host.ItIs(4, 9, 10, 5);
        await mother.Says("小明要交多少").Hears(
            "王小明的费用单（请确认，确认前不收费）", "看护 周一、周三 · 21 · ¥6.00 · ¥3.00 · ¥3.00 · ¥63.00", "书法 周三 · 11 · ¥8.00 · ¥3.00 · ¥5.00 · ¥55.00",
            "总成本：¥214.00", "政府补贴：¥96.00", "您家承担：¥118.00", "X教体〔2021〕12号", "《收费公示》第3版", "[确认费用 ¥118.00]");
        host.ItIs(4, 9, 10, 31);
        await mother.Presses("确认费用 ¥118.00").Hears(
            "没有生效", "价目 10:20 更新了：¥118.00 → ¥107.00", "变了：书法 周三每次您家 ¥5.00 → ¥4.00（政府补贴 ¥3.00 → ¥4.00）", "其余没变", "X教体〔2021〕15号", "《收费公示》第4版").HearsNot("变了：看护", "确认好了");
        Assert.Equal(Money.Zero, await BalanceAsync(host));

        host.ItIs(4, 9, 10, 33);
        await mother.Presses("确认费用 ¥107.00").Hears("确认好了：4月9日（周五）10:33，您本人，¥107.00，《收费公示》第4版", "4月16日（周五）前", "个人收款码");

        host.ItIs(5, 25, 21, 30);
        await mother
            .Says("小明不想上了 退了吧").Hears("¥54.00，原路退回", "看护 10 次 × ¥3.00 = ¥30.00", "书法 6 次 × ¥4.00 = ¥24.00", "[全部退出，退 ¥54.00]", "[只退书法，退 ¥24.00]", "[只退某一天]", "《收费公示》第4版").HearsNot("为什么")
            .Says("2").Hears("请您核对", "5月26日（周三）", "¥24.00，原路退回")
            .Says("1").Hears("退好了，5月26日（周三）起生效", "退款 ¥24.00 已交学校财务")
            .Says("小明的费用").Hears("费用已经确认过了", "现在共 ¥83.00").HearsNot("[确认费用");
        Assert.Equal(Money.OfYuan(83), await BalanceAsync(host));
    }

    [Fact]
    public async Task A_day_left_in_May_gives_back_what_is_to_come_and_the_account_is_settled_by_it()
    {
        var (host, mother) = await ConfirmedAsync();
        await using var closing = host;

        host.ItIs(5, 25, 21, 30);
        await mother
            .Says("小明不想上了 退了吧").Says("只退某一天").Hears("现在是周一、周三").Says("周一").Hears("周一、周三 → 周一", "书法", "¥42.00，原路退回").HearsNot("退好了");

        host.ItIs(5, 25, 21, 32); // only Wednesdays are left: 4 Mondays of care come back
        await mother
            .Says("取消").Says("改周几").Says("小明").Says("周三").Hears("周一、周三 → 周三", "¥12.00").Says("1").Hears("周三")
            .Says("小明的费用").Hears("费用已经确认过了").HearsNot("[确认费用");
        Assert.Equal(Money.OfYuan(95), await BalanceAsync(host));
    }

    [Fact]
    public async Task A_day_added_in_May_costs_from_the_day_after_the_school_agreed()
    {
        var (host, mother) = await ConfirmedAsync();
        await using var closing = host;

        host.ItIs(5, 25, 12, 0);
        await using (var programme = host.Open())
        {
            var enrolment = await programme.Enrolments.SingleAsync(one => one.Child == Spring.XiaoMing);
            enrolment.ChangeDays(MondayAndWednesday | Weekdays.Friday, enrolment.Confirmation);
            enrolment.TakeUp(new(2), Spring.At(5, 25, 13, 0));
            enrolment.Approve(new(2), "周五有位", Spring.At(5, 25, 14, 0));
            await programme.SaveChangesAsync();
        }

        // Fridays from 28 May to 2 July: six more, 27 in all, and 书法 as before
        await mother
            .Says("小明的费用").Hears("看护 周一、周三、周五 · 27", "[确认费用 ¥125.00]")
            .Presses("确认费用").Hears("确认好了", "¥125.00");
        Assert.Equal(Money.OfYuan(125), await BalanceAsync(host));
    }

    [Fact]
    public async Task Other_days_that_end_a_club_give_its_fee_back_when_the_school_agrees()
    {
        var (host, mother) = await ConfirmedAsync();
        await using var closing = host;

        host.ItIs(5, 25, 12, 0);
        await mother.Says("小明改成周一周五").Hears("书法", "学校再看一下").HearsNot("原路退回").Says("1").Hears("学校");
        await host.As("dl_zhang").Says("审核").Says("小明").Presses("通过").Presses("通过 BM-").Hears("家长已经收到了");

        // 书法 6 × ¥4.00 and 6 Wednesdays × ¥3.00 come back; 6 Fridays are to be confirmed
        await mother.Looks().Hears("申请通过了：周一、周五", "书法", "¥42.00，原路退回");
        Assert.Equal(Money.OfYuan(107 - 42), await BalanceAsync(host));
        await mother.Says("小明的费用").Hears("[确认费用 ¥83.00]", "书法 周三 · 5", "看护 周一、周五 · 21").Presses("确认费用").Hears("确认好了");
        Assert.Equal(Money.OfYuan(83), await BalanceAsync(host));
    }

    [Fact]
    public async Task Who_left_and_comes_back_pays_for_what_was_used_and_what_is_to_come_once()
    {
        var (host, mother) = await ConfirmedAsync();
        await using var closing = host;

        host.ItIs(5, 25, 21, 30);
        await mother.Says("小明全部退出").Says("1").Says("1").Hears("退好了");
        Assert.Equal(Money.OfYuan(53), await BalanceAsync(host)); // 11 × ¥3.00 and 5 × ¥4.00 were used

        await mother.Says("给小明报周一 没人接").Says("5").Says("1").Hears("BM-");
        host.ItIs(5, 28, 12, 0);
        await host.As("dl_zhang").Says("审核").Says("小明").Presses("通过").Presses("通过 BM-");
        await mother.Says("小明的费用").Hears("看护 周一 · 15", "书法 周三 · 5", "[确认费用 ¥65.00]"); // four Mondays more
    }

    [Fact]
    public async Task A_seat_had_after_waiting_costs_from_the_day_after_it()
    {
        await using var host = await Spring.StartAsync(now: Spring.At(5, 1, 12, 0), also: spring =>
        {
            spring.Add(spring.Calligraphy(9, 1, "篆刻"));
            spring.Seat("篆刻", Spring.YiNuo, 3, MondayAndWednesday);
        });
        var (mother, chen) = (host.As(Spring.Mother), host.As(Spring.Chen));

        await mother.Says("给小明选篆刻").Hears("候补").Says("1").Hears("候补上了");
        host.ItIs(5, 25, 21, 30);
        await chen.Says("退篆刻").Says("1").Hears("退好了");
        await mother.Says("给小明选篆刻").Says("1").Hears("选好了").Says("小明的费用").Hears("篆刻 周三 · 6 ·");
    }

    [Fact]
    public async Task The_only_child_of_a_family_in_that_club_need_not_be_named()
    {
        var (host, mother) = await ConfirmedAsync();
        await using var closing = host;

        await mother.Says("退书法").Hears("请您核对", "王小明（三年级2班）", "书法").HearsNot("给哪个孩子");
    }

    private static Task<TalkHost> WithCalligraphyAsync(bool postgres = false) => Spring.StartAsync(Stores.Of(postgres), also: spring =>
    {
        spring.Bind("dl_zhang", new(2));
        spring.Seat("书法", Spring.XiaoMing, 3, MondayAndWednesday);
    });

    /// <summary>¥107.00 confirmed on 9 April: 21 × ¥3.00 of care, 11 × ¥4.00 of 书法.</summary>
    private static async Task<(TalkHost Host, Talk Mother)> ConfirmedAsync()
    {
        var host = await WithCalligraphyAsync();
        host.ItIs(4, 9, 10, 33);
        var mother = host.As(Spring.Mother);
        await mother.Says("小明要交多少").Presses("确认费用 ¥107.00").Hears("确认好了");
        return (host, mother);
    }

    private static async Task<Money> BalanceAsync(TalkHost host)
    {
        await using var programme = host.Open();
        return (await programme.Ledger.Where(line => line.Child == Spring.XiaoMing).ToListAsync()).Balance();
    }
}
