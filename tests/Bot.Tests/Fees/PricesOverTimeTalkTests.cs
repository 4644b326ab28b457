using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Fees;

/// <summary>Talk 5, turn 11: a new version of the fees comes into force, and who confirmed the old one is asked again, once, with their own difference.</summary>
public sealed class PricesOverTimeTalkTests
{
    private const Weekdays MondayAndWednesday = Weekdays.Monday | Weekdays.Wednesday;

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Who_confirmed_the_older_version_is_asked_again_once_and_nobody_else(bool postgres)
    {
        await using var host = await CalligraphyAsync(postgres);
        var (mother, chen) = (host.As(Spring.Mother), host.As(Spring.Chen));
        host.ItIs(4, 9, 9, 12);
        await chen.Says("费用").Presses("确认费用 ¥118.00").Hears("确认好了", "¥118.00");
        await mother.Says("小明要交多少").Hears("¥118.00"); // read, not confirmed

        await host.DueAsync();
        await chen.Looks().HearsNot("再确认"); // its hour has not come

        host.ItIs(4, 9, 10, 21);
        await host.DueAsync();
        await chen.Looks().Hears("陈一诺的费用有变，请再确认一次", "4月9日（周五）10:20 起按《收费公示》第4版：您家承担 ¥118.00 → ¥107.00", "书法 周三每次您家 ¥5.00 → ¥4.00", "再确认之前，还按您确认过的算", "[看费用单]").HearsNot("小明", "看护 周一");
        await mother.Looks().HearsNot("再确认一次");

        await host.DueAsync();
        await chen.Looks().HearsNot("再确认一次");

        await chen.Says("费用 陈一诺").Hears("您确认以后，有这些变化", "¥118.00 → ¥107.00", "[确认费用 ¥107.00]").Presses("确认费用 ¥107.00").Hears("确认好了");
        await host.DueAsync();
        await chen.Looks().HearsNot("再确认一次");
    }

    [Fact]
    public async Task Whom_the_new_version_costs_the_same_is_not_asked()
    {
        await using var host = await Spring.StartAsync(now: Spring.At(4, 9, 9, 0));
        var chen = host.As(Spring.Chen);
        await chen.Says("费用").Presses("确认费用 ¥63.00").Hears("确认好了");

        host.ItIs(4, 9, 10, 21);
        await host.DueAsync();

        await chen.Looks().HearsNot("再确认");
    }

    [Fact]
    public async Task In_the_quiet_hours_nobody_is_asked_and_in_the_morning_they_are()
    {
        await using var host = await CalligraphyAsync();
        var chen = host.As(Spring.Chen);
        host.ItIs(4, 9, 9, 12);
        await chen.Says("费用").Presses("确认费用 ¥118.00");

        host.ItIs(4, 9, 21, 30);
        await host.DueAsync();
        await chen.Looks().HearsNot("再确认");
        host.ItIs(4, 10, 7, 1);
        await host.DueAsync();
        await chen.Looks().Hears("¥118.00 → ¥107.00");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task In_the_middle_of_the_term_what_was_used_keeps_its_price(bool postgres)
    {
        await using var host = await CalligraphyAsync(postgres);
        var chen = host.As(Spring.Chen);
        host.ItIs(4, 9, 12, 0);
        await chen.Says("费用").Presses("确认费用 ¥107.00").Hears("确认好了");
        await PublishAsync(host, 5, Spring.At(5, 1, 0, 0), clubFamily: 6);

        host.ItIs(5, 6, 12, 0); // three Wednesdays at ¥4.00, eight at ¥6.00
        await host.DueAsync();
        await chen.Looks().Hears("您家承担 ¥107.00 → ¥123.00", "书法 周三：3 次 × ¥4.00 + 8 次 × ¥6.00 = ¥60.00", "变动以前上过的，价格不变");
        await chen.Says("退书法").Hears("¥32.00，原路退回").Says("取消"); // by the version that was confirmed

        await chen.Says("费用").Hears("看护 周一、周三 · 21", "书法 周三 · 3 · ¥8.00 · ¥4.00 · ¥4.00 · ¥12.00", "书法 周三 · 8 ·", "[确认费用 ¥123.00]").Presses("确认费用").Hears("确认好了");
        host.ItIs(6, 9, 12, 0);
        await chen.Says("费用").Hears("费用已经确认过了"); // the same on every day of the term
        await chen.Says("退书法").Hears("¥18.00，原路退回"); // three Wednesdays left, at ¥6.00
    }

    [Fact]
    public async Task It_is_said_in_Traditional_and_in_English()
    {
        await using var host = await CalligraphyAsync();
        var (chen, mother) = (host.As(Spring.Chen), host.As(Spring.Mother));
        host.ItIs(4, 9, 9, 12);
        await chen.Says("繁体").Says("费用").Presses("確認費用 ¥118.00");
        await mother.Says("english").Says("fees").Presses("王小明").Presses("Confirm");

        host.ItIs(4, 9, 10, 21);
        await host.DueAsync();
        await chen.Looks().Hears("陳一諾的費用有變，請再確認一次".Replace("陳一諾", "陈一诺", StringComparison.Ordinal), "再確認之前");
        await mother.Looks().Hears("王小明's fee has changed", "Until you confirm");
    }

    internal static async Task PublishAsync(TalkHost host, int version, DateTimeOffset from, decimal clubFamily = 4, params FeeItem[] exemptions)
    {
        await using var programme = host.Open();
        programme.Add(new FeeSchedule(version, "X教体", $"X教体〔2021〕{version + 11}号", new(2021, 4, 8), from,
        [
            new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)),
            new(FeeKind.Club, Money.OfYuan(clubFamily + 4), Money.OfYuan(4), Money.OfYuan(clubFamily)),
            .. exemptions,
        ]));
        await programme.SaveChangesAsync();
    }

    private static Task<TalkHost> CalligraphyAsync(bool postgres = false) => Spring.StartAsync(Stores.Of(postgres), also: spring =>
    {
        spring.Seat("书法", Spring.XiaoMing, 3, MondayAndWednesday);
        spring.Seat("书法", Spring.YiNuo, 3, MondayAndWednesday);
    });
}
