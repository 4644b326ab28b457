using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Fees;

/// <summary>Talk 3: money is tight; a reduced share of the approved schedule is asked for, decided, told one to one and confirmed, and nobody else hears of it.</summary>
public sealed class ExemptionTalkTests
{
    private const Weekdays MondayAndWednesday = Weekdays.Monday | Weekdays.Wednesday;

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task It_is_asked_granted_told_and_the_new_amount_confirmed(bool postgres)
    {
        await using var host = await StartAsync(postgres, programme => programme.ApprovedAsync(Yinuo, MondayAndWednesday));
        var (chen, zhang) = (host.As("dl_parent_chen"), host.As("dl_admin_zhang"));
        await zhang.Says("你好");

        await chen
            .Says("费用").Hears("[确认费用 ¥72.00]", "[申请减免]")
            .Presses("申请减免").Hears("请您核对", "陈一诺（三年级2班）", "看护 ¥3.00 → ¥0.00、社团 ¥5.00 → ¥2.00", "不用写原因，不用交证明", "只有统筹老师看得到").HearsNot("交上了")
            .Presses("申请减免").Hears("减免申请交上了", "您点头才算");
        await zhang.Looks().Hears("有一件减免申请等您看").HearsNot("陈一诺")
            .Presses("看减免申请").Hears("减免申请 1 件", "陈一诺（三年级2班）")
            .Says("1").Hears("家长的申请就够，不要证明", "[批准减免]", "[不批]")
            .Says("1").Hears("批准的理由").Says("符合公示第4条").Hears("请您核对", "批准减免", "符合公示第4条")
            .Presses("批准减免").Hears("记下了：陈一诺，批准减免");

        await chen.Looks().Hears("陈一诺的费用减免批了", "看护 ¥3.00 → ¥0.00", "现在您家共 ¥0.00，请点开确认").HearsNot("符合公示第4条")
            .Presses("看费用单").Hears("看护 周一、周三 · 24 · ¥6.00 · ¥6.00 · ¥0.00 · ¥0.00", "[确认费用 ¥0.00]").HearsNot("[申请减免]")
            .Presses("确认费用 ¥0.00").Hears("确认好了", "¥0.00", "不用缴费").HearsNot("转账附言", "账号");

        await using var programme = host.Open();
        Assert.Equal(Money.Zero, (await programme.FeeConfirmations.SingleAsync()).Amount);
        Assert.Empty(await programme.Ledger.ToListAsync());
        Assert.Equal(Domain.Enrolments.EnrolmentState.Enrolled, (await host.EnrolmentAsync(Yinuo))!.State);
    }

    [Fact]
    public async Task Granted_after_the_yes_the_difference_is_read_and_confirmed_anew()
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, MondayAndWednesday));
        var (chen, zhang) = (host.As("dl_parent_chen"), host.As("dl_admin_zhang"));
        await chen.Says("费用").Presses("确认费用 ¥72.00").Hears("确认好了");
        await chen.Says("申请减免").Presses("申请减免").Hears("交上了");
        await GrantAsync(zhang);

        await chen.Says("费用").Hears("您确认以后，有这些变化", "您家承担 ¥72.00 → ¥0.00", "看护 周一、周三每次您家 ¥3.00 → ¥0.00").Presses("确认费用 ¥0.00").Hears("确认好了");

        await using var programme = host.Open();
        Assert.Equal(Money.Zero, (await programme.Ledger.ToListAsync()).Balance());
    }

    [Fact]
    public async Task Granted_under_the_finger_the_tap_does_nothing()
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, MondayAndWednesday));
        var (chen, zhang) = (host.As("dl_parent_chen"), host.As("dl_admin_zhang"));
        await chen.Says("申请减免").Presses("申请减免").Says("费用").Hears("[确认费用 ¥72.00]").HearsNot("[申请减免]");
        await GrantAsync(zhang);

        await chen.Presses("确认费用 ¥72.00").Hears("没有生效", "¥72.00 → ¥0.00").HearsNot("确认好了", "价目 ");
    }

    [Fact]
    public async Task A_decline_gives_its_reason_and_one_may_ask_again()
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, MondayAndWednesday));
        var (chen, zhang) = (host.As("dl_parent_chen"), host.As("dl_admin_zhang"));

        await chen.Says("申请减免").Presses("申请减免").Says("申请减免").Hears("减免已经申请过了", "五.2");
        await zhang.Says("看减免申请").Says("1").Says("不批").Says("这学期名额用完，九月再看").Presses("不批").Hears("记下了");
        await chen.Looks().Hears("陈一诺的费用减免这次没有批", "这学期名额用完，九月再看", "孩子的看护不受影响").Presses("申请减免").Hears("请您核对");
    }

    [Fact]
    public async Task It_may_be_asked_along_with_the_application()
    {
        await using var host = await StartAsync();
        var (chen, zhang) = (host.As("dl_parent_chen"), host.As("dl_admin_zhang"));
        await zhang.Says("你好");

        await chen.Says("报周一周三 没人接").Says("5").Hears("请您核对", "[一起申请减免]", "¥72.00")
            .Presses("一起申请减免").Hears("减免：一起申请，只有统筹老师看得到", "您点头才算").HearsNot("[一起申请减免]")
            .Says("礼拜三他姑接 换成礼拜四").Hears("周一、周四", "减免：一起申请")
            .Presses("提交").Hears("BM-", "减免申请交上了");
        await zhang.Looks().Hears("有一件减免申请等您看");

        await using var programme = host.Open();
        Assert.Equal((Yinuo, ExemptionState.Asked), await programme.Exemptions.Select(one => ValueTuple.Create(one.Child, one.State)).SingleAsync());
    }

    [Fact]
    public async Task Asked_in_ones_own_words_at_the_price_it_is_taken_along()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_chen").Says("报周一周三 没人接").Says("5").Hears("请您核对").Says("屋头紧 能少点不").Hears("减免：一起申请", "您点头才算").HearsNot("交上了");
    }

    [Theory]
    [InlineData("dl_teacher_li")]
    [InlineData("dl_principal_zhou")]
    [InlineData("dl_parent_wang")]
    [InlineData("dl_guest")]
    [Duty("五.2-e")]
    public async Task Nobody_else_sees_that_one_was_asked_or_granted(string user)
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, MondayAndWednesday));
        var (chen, zhang, other) = (host.As("dl_parent_chen"), host.As("dl_admin_zhang"), host.As(user));
        await other.Says("你好");
        await chen.Says("申请减免").Presses("申请减免").Hears("交上了");

        await other.Looks().HearsNot("减免").Says("看减免申请").HearsNot("陈一诺", "1 件");
        await GrantAsync(zhang);
        await other.Looks().HearsNot("减免");
        Assert.DoesNotContain("陈一诺", await host.EverShownAsync(user), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("繁体", "不用寫原因，不用交證明", "申請減免", "您點頭才算")]
    [InlineData("english", "No reason and no papers needed", "Ask to pay less", "counts only when you confirm it")]
    public async Task It_is_asked_in_each_language(string language, string read, string button, string asked)
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, MondayAndWednesday));

        await host.As("dl_parent_chen").Says(language).Says("费用").Presses(button).Hears(read).Presses(button).Hears(asked);
    }

    [Fact]
    public async Task Where_the_schedule_has_no_reduced_share_none_is_offered_or_made_up()
    {
        await using var host = await Spring.StartAsync();

        await host.As(Spring.Chen).Says("费用").HearsNot("申请减免").Says("申请减免").Hears("没有减免这一项", "五.2");
    }

    private static async Task GrantAsync(Talk zhang) =>
        await zhang.Says("看减免申请").Says("1").Says("批准减免").Says("符合公示").Presses("批准减免").Hears("记下了");
}
