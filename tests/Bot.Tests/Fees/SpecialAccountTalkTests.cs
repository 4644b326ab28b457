using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Fees;

/// <summary>One account for what families pay, changed by two persons (五.2).</summary>
public sealed class SpecialAccountTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task One_proposes_the_other_confirms_and_until_then_the_old_one_stands(bool postgres)
    {
        await using var host = await StartAsync(postgres, programme => programme.ApprovedAsync(Yinuo, Domain.Weekdays.Monday));
        var (zhang, zhou, chen) = (host.As("dl_admin_zhang"), host.As("dl_principal_zhou"), host.As("dl_parent_chen"));
        await zhou.Says("你好");

        await zhang.Says("改财务专户").Hears("户名是", "现在：示范小学 · 示范银行示范支行 · 0000 1234 0000 5678")
            .Says("示范小学课后服务专户").Says("示范商业银行").Hears("账号是", "1234/5678/90")
            .Says("9999/0000/1111/2222").Hears("请您核对", "示范小学 → 示范小学课后服务专户", "0000 1234 0000 5678 → 9999 0000 1111 2222", "两个人都同意才换")
            .Presses("提出换专户").Hears("提出了", "还是原来的专户")
            .Says("改财务专户").Hears("张主任提出换财务专户", "要另一位来确认", "[不换了]").HearsNot("[确认换专户]").Says("取消");

        await chen.Says("费用").Presses("确认费用").Hears("账号：0000 1234 0000 5678");
        await zhou.Looks().Hears("张主任提出换财务专户").Presses("看要换的专户").Hears("9999 0000 1111 2222", "[确认换专户]", "[不换了]")
            .Presses("确认换专户").Hears("请您核对").Presses("确认换专户").Hears("财务专户换好了");
        await zhang.Looks().Hears("财务专户换好了");
        await chen.Says("费用").Hears("户名：示范小学课后服务专户", "开户行：示范商业银行", "账号：9999 0000 1111 2222");
    }

    [Fact]
    public async Task Who_proposed_it_may_take_it_back_and_the_other_may_refuse()
    {
        await using var host = await StartAsync();
        var (zhang, zhou) = (host.As("dl_admin_zhang"), host.As("dl_principal_zhou"));

        await ProposeAsync(zhou);
        await zhou.Says("改财务专户").Presses("不换了").Presses("不换了").Hears("财务专户没有换");
        await ProposeAsync(zhou);
        await zhang.Says("改财务专户").Says("2").Presses("不换了").Hears("财务专户没有换");

        await using var programme = host.Open();
        Assert.Equal("0000123400005678", (await programme.Schools.SingleAsync()).SpecialAccountNumber);
    }

    [Fact]
    public async Task It_is_proposed_in_English_and_in_Traditional()
    {
        await using var host = await StartAsync();
        var (zhang, zhou) = (host.As("dl_admin_zhang"), host.As("dl_principal_zhou"));
        await zhou.Says("繁体");

        await zhang.Says("english").Says("special account").Hears("name on the new special account").Says("School account").Says("Some Bank").Hears("1234/5678/90").Says("9999/0000/1111/2222").Presses("Propose this account").Hears("Until then the old account stands");
        await zhou.Looks().Hears("張主任提出換財務專戶".Replace("張", "张", StringComparison.Ordinal), "兩個人都同意才換");
    }

    [Theory]
    [InlineData("dl_teacher_li")]
    [InlineData("dl_parent_chen")]
    [InlineData("dl_guest")]
    public async Task Nobody_else_can(string user)
    {
        await using var host = await StartAsync();

        await host.As(user).Says("改财务专户").HearsNot("户名是", "0000 1234", "提出");
    }

    [Fact]
    public async Task A_number_that_was_covered_is_asked_for_again_with_strokes()
    {
        await using var host = await StartAsync();

        await host.As("dl_admin_zhang").Says("改财务专户").Says("示范小学").Says("示范商业银行").Says("6222 0212 3456 7894 123").Hears("每 4 位加一条斜线").HearsNot("请您核对");
    }

    private static async Task ProposeAsync(Talk talk) =>
        await talk.Says("改财务专户").Says("示范小学").Says("示范商业银行").Says("9999/0000/1111/2222").Presses("提出换专户").Hears("提出了");
}
