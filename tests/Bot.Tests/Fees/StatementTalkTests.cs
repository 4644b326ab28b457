using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Testing;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Fees;

public sealed class StatementTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task The_statement_comes_as_a_page_by_a_link_of_ones_own(bool postgres)
    {
        var (host, chen) = await ConfirmedAsync(postgres);
        await using var closing = host;
        Card? card = null;
        await chen.Says("明细").Hears("陈一诺的费用明细", "还要缴 ¥132.00", "7 天内有效", "[打开明细]", "/files/").Keeps(kept => card = kept);

        var file = await FetchAsync(host, card!);
        Assert.Equal((MadeFile.Png, true), (file.ContentType, file.Bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]));
        Assert.Contains("陈一诺", file.Name, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("KEEP_STATEMENT") is { } path) await File.WriteAllBytesAsync(path, file.Bytes);
    }

    [Theory]
    [InlineData("收据", "打开明细")]
    [InlineData("繁体", "打開明細")]
    [InlineData("english", "Open the statement")]
    public async Task It_is_asked_for_and_printed_in_each_language(string first, string button)
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;
        Card? card = null;

        await chen.Says(first).Says("statement").Hears($"[{button}]").Keeps(kept => card = kept);

        Assert.NotEmpty((await FetchAsync(host, card!)).Bytes);
    }

    [Theory]
    [InlineData("中文", "打开明细", "退回您家")]
    [InlineData("繁体", "打開明細", "退回您家")]
    [InlineData("english", "Open the statement", "Comes back to you")]
    public async Task Two_prices_and_what_was_paid_stand_on_it(string language, string button, string refund)
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;
        await PaymentCommandTests.PayAsync(host, $"交易日期,金额,附言,流水号\n2021-04-08 09:12,132.00,{await PaymentCommandTests.ReferenceAsync(host)},202104080912000417\n");
        await PricesOverTimeTalkTests.PublishAsync(host, 4, new(2021, 5, 1, 0, 0, 0, TimeSpan.FromHours(8)), clubFamily: 4);
        host.ItIs(5, 6, 12, 0);
        Card? card = null;

        await chen.Says(language).Says("费用").Hears("¥5.00 + ").Presses("¥1").Says("明细").Hears($"[{button}]", refund).Keeps(kept => card = kept);

        var file = await FetchAsync(host, card!);
        if (Environment.GetEnvironmentVariable("KEEP_STATEMENT") is { } path) await File.WriteAllBytesAsync(Path.ChangeExtension(path, $"{language}.png"), file.Bytes);
    }

    [Fact]
    public async Task Where_nothing_can_be_printed_the_same_is_said_in_words()
    {
        var (host, _) = await ConfirmedAsync();
        await using var closing = host;
        await using var programme = host.Open();
        var errand = new Errand(() => programme, new(host.Clock), Evening, default);
        var fees = await ChildFees.OfAsync(Yinuo, errand);
        var enrolment = (await host.EnrolmentAsync(Yinuo))!;
        var facts = await FeeFacts.WholeAsync(enrolment, (await programme.CurrentPlanAsync(errand.Today, default))!, errand);
        var child = (await programme.ChildAsync(Yinuo, default))!;

        var lines = StatementPage.Of(child, fees.AsConfirmed(facts)!, fees, Evening).Lines().ToList();

        Assert.Contains("看护 周一、周三 · 24 · ¥6.00 · ¥3.00 · ¥3.00 · ¥72.00", lines);
        Assert.Contains("您家承担 ¥132.00", lines);
    }

    [Fact]
    public async Task Without_a_confirmed_fee_there_is_none()
    {
        await using var host = await StartAsync(and: programme => programme.ApprovedAsync(Yinuo, Domain.Weekdays.Monday));

        await host.As("dl_parent_chen").Says("明细").Hears("陈一诺还没有确认过费用", "现在不收费").HearsNot("/files/");
    }

    [Theory]
    [InlineData("dl_parent_wang")]
    [InlineData("dl_teacher_li")]
    [InlineData("dl_admin_zhang")]
    [InlineData("dl_guest")]
    public async Task Nobody_else_is_given_the_statement_of_a_child(string user)
    {
        var (host, _) = await ConfirmedAsync();
        await using var closing = host;

        await host.As(user).Says("明细").Says("陈一诺").HearsNot("/files/", "¥132.00");
    }

    [Fact]
    public void Thousands_are_set_apart_on_paper() => Assert.Equal("¥1,284.00", StatementPage.Grouped(Domain.Money.OfYuan(1284)));

    private static async Task<MadeFile> FetchAsync(TalkHost host, Card card)
    {
        await using var programme = host.Open();
        var secret = card.Actions.Single(action => action.Url is not null).Url!.Split('/')[^1];
        return (await FileShelf.FindAsync(secret, programme, host.Clock.GetUtcNow(), default))!;
    }

    private static async Task<(TalkHost Host, Talk Chen)> ConfirmedAsync(bool postgres = false)
    {
        var host = await StartAsync(postgres, async programme =>
        {
            await programme.ApprovedAsync(Yinuo, Domain.Weekdays.Monday | Domain.Weekdays.Wednesday);
            await programme.ChoseAsync(Yinuo, "篮球");
        });
        var chen = host.As("dl_parent_chen");
        await chen.Says("费用").Presses("确认费用 ¥132.00").Hears("确认好了");
        return (host, chen);
    }
}
