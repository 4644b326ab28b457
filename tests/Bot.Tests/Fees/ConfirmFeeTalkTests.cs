using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Fees;

public sealed class ConfirmFeeTalkTests
{
    private const Weekdays MondayAndWednesday = Weekdays.Monday | Weekdays.Wednesday;

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.5-b", "五.2-a")]
    public async Task The_amount_stands_on_the_button_with_both_shares_and_the_approval_above_it(bool postgres)
    {
        await using var host = await StartAsync(postgres, Approved);
        Card? card = null;

        await host.As("dl_parent_chen")
            .Says("费用").Keeps(kept => card = kept).Hears("陈一诺的费用单（请确认，确认前不收费）", "看护 周一、周三 · 24 · ¥6.00 · ¥3.00 · ¥3.00 · ¥72.00", "总成本：¥144.00", "政府补贴：¥72.00", "您家承担：¥72.00",
                "示范区教育体育局", "〔2021〕12号", "学校财务专户", "五.2", "《收费公示》第3版", "[确认费用 ¥72.00]", "[先不决定]", "[不参加了]")
            .Says("👍").HearsNot("确认好了").Checks(async () => Assert.Equal((0, 0), await CountsAsync(host)))
            .PressesOn(() => card, "确认费用 ¥72.00").Hears("确认好了：4月6日（周二）20:02，您本人，¥72.00，《收费公示》第3版", "前缴到学校财务专户", "个人收款码");

        await using var programme = host.Open();
        var confirmation = await programme.FeeConfirmations.SingleAsync();
        var line = await programme.Ledger.SingleAsync();
        Assert.Equal((Yinuo, 3, Money.OfYuan(72), Chen), (confirmation.Child, confirmation.ScheduleVersion, confirmation.Amount, confirmation.Guardian));
        Assert.Equal((LedgerKind.Charge, FeeKind.Care, Money.OfYuan(72), 3), (line.Kind, line.Fee, line.Amount, line.ScheduleVersion));
        Assert.Equal(EnrolmentState.Enrolled, (await host.EnrolmentAsync(Yinuo))!.State);
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.2-d")]
    public async Task A_price_that_changes_under_the_finger_makes_the_tap_do_nothing_and_the_difference_is_said(bool postgres)
    {
        await using var host = await StartAsync(postgres, Approved);
        var chen = host.As("dl_parent_chen");

        await chen.Says("费用").Hears("[确认费用 ¥72.00]");
        host.ItIs(4, 6, 20, 5);
        await PublishAsync(host, new(2021, 4, 6, 20, 4, 0, TimeSpan.FromHours(8)));
        await chen.Presses("确认费用 ¥72.00").Hears("刚才那一下没有生效", "价目更新了，请再看一眼", "20:04 更新了：¥72.00 → ¥96.00", "《收费公示》第4版", "[确认费用 ¥96.00]").HearsNot("确认好了");
        Assert.Equal((0, 0), await CountsAsync(host));

        await chen.Presses("确认费用 ¥96.00").Hears("确认好了", "¥96.00", "《收费公示》第4版").HearsNot("¥72.00，");
        await using var programme = host.Open();
        Assert.Equal((4, Money.OfYuan(96)), ((await programme.FeeConfirmations.SingleAsync()).ScheduleVersion, (await programme.Ledger.SingleAsync()).Amount));
    }

    [Fact]
    public async Task A_price_that_falls_has_no_effect_unconfirmed_either()
    {
        await using var host = await StartAsync(and: Approved);
        var chen = host.As("dl_parent_chen");

        await chen.Says("费用");
        await PublishAsync(host, Evening, care: 2);
        await chen.Presses("确认费用 ¥72.00").Hears("¥72.00 → ¥48.00").HearsNot("确认好了");

        Assert.Equal((0, 0), await CountsAsync(host));
    }

    [Fact]
    public async Task Typing_one_under_a_price_that_changed_does_nothing_either()
    {
        await using var host = await StartAsync(and: Approved);
        var chen = host.As("dl_parent_chen");

        await chen.Says("费用");
        await PublishAsync(host, Evening);
        await chen.Says("1").Hears("没有生效", "¥72.00 → ¥96.00").HearsNot("确认好了");

        Assert.Equal((0, 0), await CountsAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Confirming_twice_is_one_confirmation_and_one_set_of_lines(bool postgres)
    {
        await using var host = await StartAsync(postgres, async programme =>
        {
            await Approved(programme);
            await programme.ChoseAsync(Yinuo, "篮球");
        });
        Card? card = null;

        await host.As("dl_parent_chen")
            .Says("费用").Hears("[确认费用 ¥132.00]", "篮球 周一 · 12 · ¥8.00 · ¥3.00 · ¥5.00 · ¥60.00").Keeps(kept => card = kept)
            .Presses("确认费用").Hears("确认好了", "¥132.00")
            .PressesOn(() => card, "确认费用").Hears("确认好了", "¥132.00")
            .Says("费用").Hears("陈一诺的费用已经确认过了", "4月6日（周二）20:02", "¥132.00").HearsNot("[确认费用");

        Assert.Equal((1, 2), await CountsAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Two_guardians_who_confirm_at_the_same_moment_are_charged_once(bool postgres)
    {
        await using var host = await StartAsync(postgres, async programme =>
        {
            programme.Add(Wang, Yinuo);
            await Approved(programme);
        });
        var (wang, chen) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"));
        await wang.Says("费用").Says("陈一诺").Hears("[确认费用 ¥72.00]");
        await chen.Says("费用").Hears("[确认费用 ¥72.00]");

        await Task.WhenAll(PressAsync(wang), PressAsync(chen));

        Assert.Equal((1, 1), await CountsAsync(host));
        Assert.Equal(1, new[] { wang, chen }.Count(talk => talk.Heard().Contains("已经确认过", StringComparison.Ordinal)));

        static async Task PressAsync(Talk talk) => await talk.Presses("确认费用").Hears("¥72.00");
    }

    [Fact]
    public async Task A_club_chosen_later_is_confirmed_by_itself_and_only_the_difference_is_charged()
    {
        await using var host = await StartAsync(and: Approved);

        await host.As("dl_parent_chen")
            .Says("费用").Presses("确认费用 ¥72.00").Hears("确认好了")
            .Says("选篮球").Presses("选篮球").Hears("选好了")
            .Says("费用").Hears("[确认费用 ¥132.00]").Presses("确认费用").Hears("确认好了", "¥132.00");

        await using var programme = host.Open();
        var amounts = await programme.Ledger.OrderBy(line => line.Id).Select(line => line.Amount).ToListAsync();
        Assert.Equal([Money.OfYuan(72), Money.OfYuan(60)], amounts);
    }

    [Fact]
    public async Task Before_approval_there_is_no_bill_and_nothing_is_charged()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Yinuo, MondayAndWednesday));

        await host.As("dl_parent_chen").Says("费用").Hears("陈一诺的申请通过以后才有费用单；现在不收费", "五.2").HearsNot("[确认费用");
    }

    [Fact]
    [Duty("五.2-b")]
    public async Task Without_an_approved_schedule_nothing_can_be_confirmed_and_nothing_is_charged()
    {
        await using var host = await StartAsync(and: async programme =>
        {
            await Approved(programme);
            programme.RemoveRange(await programme.FeeSchedules.ToListAsync());
        });

        await host.As("dl_parent_chen").Says("费用").Hears("没有经过批准的收费公示，不能收费。", "五.2").HearsNot("[确认费用");

        Assert.Equal((0, 0), await CountsAsync(host));
    }

    [Fact]
    public async Task A_guardian_who_may_not_confirm_fees_is_told_so_and_nothing_is_charged()
    {
        await using var host = await StartAsync(and: async programme =>
        {
            (await programme.Guardianships.SingleAsync(bond => bond.Guardian == Chen)).Entrust(Authority.MayApply);
            await Approved(programme);
        });

        await host.As("dl_parent_chen").Says("费用").Presses("确认费用").Hears("费用由孩子的另一位家长确认", "依据：二.3");

        Assert.Equal((0, 0), await CountsAsync(host));
    }

    [Fact]
    public async Task Not_now_confirms_nothing()
    {
        await using var host = await StartAsync(and: Approved);

        await host.As("dl_parent_chen").Says("费用").Presses("先不决定").Hears("取消了，没有改动");

        Assert.Equal((0, 0), await CountsAsync(host));
        Assert.Equal(EnrolmentState.Approved, (await host.EnrolmentAsync(Yinuo))!.State);
    }

    [Theory]
    [InlineData("dl_parent_wang")]
    [InlineData("dl_teacher_li")]
    [InlineData("dl_guest")]
    public async Task Nobody_else_sees_the_bill_of_a_child(string user)
    {
        await using var host = await StartAsync(and: Approved);

        await host.As(user).Says("费用").Says("陈一诺").HearsNot("陈一诺的费用单", "¥72.00");
    }

    internal static async Task PublishAsync(TalkHost host, DateTimeOffset from, int care = 4)
    {
        await using var programme = host.Open();
        programme.Add(new FeeSchedule(4, "示范区教育体育局", "示教体〔2021〕15号", new(2021, 4, 5), from,
        [
            new(FeeKind.Care, Money.OfYuan(care + 3), Money.OfYuan(3), Money.OfYuan(care)),
            new(FeeKind.Club, Money.OfYuan(8), Money.OfYuan(3), Money.OfYuan(5)),
        ]));
        await programme.SaveChangesAsync();
    }

    private static Task Approved(Data.ProgrammeDb programme) => programme.ApprovedAsync(Yinuo, MondayAndWednesday);

    private static async Task<(int Confirmations, int Lines)> CountsAsync(TalkHost host)
    {
        await using var programme = host.Open();
        return (await programme.FeeConfirmations.CountAsync(), await programme.Ledger.CountAsync());
    }
}
