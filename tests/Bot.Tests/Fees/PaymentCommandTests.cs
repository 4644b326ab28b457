using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Fees;

/// <summary>fees import and fees payments, as an office types them, and what the families hear of it.</summary>
public sealed class PaymentCommandTests
{
    private const string Header = "交易日期,收入金额,支出金额,摘要,附言,对方户名,流水号\n";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_payment_is_entered_by_its_reference_once_and_told_once(bool postgres)
    {
        var (host, chen) = await ConfirmedAsync(postgres);
        await using var closing = host;
        var reference = await ReferenceAsync(host);
        await chen.Says("费用").Hears($"转账附言：{reference}", "要缴：¥132.00", "开户行：示范银行示范支行", "账号：0000 1234 0000 5678");

        var list = $"{Header}2021-04-06 20:10:00,132.00,,跨行转账,课后费 {reference} 陈一诺,陈志远,T0001\n";
        Assert.Equal((0, "Entered: 1, ¥132.00 in all. Entered before: 0. Left for you: 0.\n"), await PayAsync(host, list));
        Assert.Equal((0, "Entered: 0, ¥0.00 in all. Entered before: 1. Left for you: 0.\n"), await PayAsync(host, list));

        host.ItIs(4, 6, 20, 15);
        await host.DueAsync();
        await chen.Looks().Hears("收据：陈一诺 ¥132.00，4月6日（周二）20:10 到账", "学校财务专户（示范小学）", $"{reference}", "[看明细]").HearsNot("还要缴");
        await host.DueAsync();
        await chen.Looks().HearsNot("收据");
        await chen.Says("费用").Hears("已缴：¥132.00").HearsNot("要缴：¥132.00", "账号");
        await chen.Says("收据").Hears("已缴清");
    }

    [Fact]
    public async Task What_cannot_be_told_for_certain_is_left_and_named()
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;
        var reference = await ReferenceAsync(host);
        var wrong = $"{reference}"[..^1] + (char)('0' + ((reference.ToString()[^1] - '0' + 1) % 10));

        var (code, said) = await PayAsync(host, $"""
            {Header.TrimEnd()}
            2021-04-06,132.00,,转账,陈一诺 课后费,陈志远,T1
            2021-04-06,132.00,,转账,{wrong},陈志远,T2
            2021-04-06,100.00,,转账,{reference},陈志远,T3
            2021-04-06,132.00,,转账,{reference},陈志远,
            四月六日,132.00,,转账,{reference},陈志远,T5
            2021-04-06,,,转账,{reference},陈志远,T6
            2021-04-06,,20.00,退款,{reference},陈志远,T7
            """);

        Assert.Equal(1, code);
        Assert.Contains("Entered: 0", said, StringComparison.Ordinal);
        Assert.Contains("Left for you: 7.", said, StringComparison.Ordinal);
        foreach (var line in new[] { "row 2, 附言:", "row 3, 附言:", "row 4, 金额:", "¥132.00 is due", "row 5, 流水号:", "row 6, 交易日期:", "row 7, 金额:", "row 8, 金额:" }) Assert.Contains(line, said, StringComparison.Ordinal);

        await host.DueAsync();
        await chen.Looks().HearsNot("收据");
    }

    [Fact]
    public async Task Money_given_back_is_entered_and_told()
    {
        var (host, chen) = await ConfirmedAsync();
        await using var closing = host;
        var reference = await ReferenceAsync(host);
        await PayAsync(host, $"{Header}2021-04-06,132.00,,转账,{reference},陈志远,T1\n");
        await host.DueAsync();
        await chen.Says("退出").Presses("只退篮球").Presses("退出篮球，退 ¥60.00").Hears("退好了");
        await chen.Says("费用").Hears("多缴的 ¥60.00 已交学校财务，原路退回");

        Assert.Equal(1, (await PayAsync(host, $"{Header}2021-04-07,,72.00,退款,{reference},陈志远,T2\n")).Code); // more than is owed
        Assert.Equal(0, (await PayAsync(host, $"{Header}2021-04-07,,60.00,退款,{reference},陈志远,T3\n")).Code);
        await host.DueAsync();
        await chen.Looks().Hears("退款到账：陈一诺 ¥60.00");
        await chen.Says("费用").HearsNot("多缴的");
    }

    [Fact]
    public async Task A_table_of_fees_becomes_the_next_version()
    {
        await using var host = await StartAsync();

        var (code, said) = await ImportAsync(host, """
            项目,成本,补贴,家庭,批准机关,文号,批准日期,生效日期
            看护,6.00,3.00,3.00,示范区教育体育局,示教体〔2021〕15号,2021-04-05,2021-05-01
            社团,8.00,4.00,4.00,,,,
            看护减免,6.00,6.00,0,,,,
            """);

        Assert.Equal((0, "Version 4: 3 items, 示范区教育体育局 示教体〔2021〕15号 of 2021-04-05, in force from 2021-05-01 00:00.\n"), (code, said));
        await using var programme = host.Open();
        var schedule = await programme.FeeSchedules.SingleAsync(one => one.Version == 4);
        Assert.Equal(("¥4.00", "¥0.00"), ($"{schedule.For(FeeKind.Club)!.Family}", $"{schedule.ExemptionFor(FeeKind.Care)!.Family}"));
    }

    [Fact]
    public async Task A_wrong_row_is_named_and_nothing_is_published()
    {
        await using var host = await StartAsync();

        var (code, said) = await ImportAsync(host, """
            项目,成本,补贴,家庭,批准机关,文号,批准日期,生效日期
            看护,6.00,3.00,2.00,示范区教育体育局,示教体〔2021〕15号,2021-04-05,2021-05-01
            材料费,8.00,4.00,4.00,,,,
            社团,八元,4.00,4.00,,示教体〔2021〕16号,,
            """);

        Assert.Equal(1, code);
        foreach (var line in new[] { "row 2, 成本: ¥6.00 is not ¥3.00 and ¥2.00 together.", "row 3, 项目: there is no item '材料费'", "row 4, 成本: '八元' is no amount.", "row 4, 文号:", "Nothing was published." }) Assert.Contains(line, said, StringComparison.Ordinal);
        await using var programme = host.Open();
        Assert.Equal(1, await programme.FeeSchedules.CountAsync());
    }

    [Theory]
    [InlineData(",示教体〔2021〕15号,2021-04-05,2021-05-01", "批准机关: is missing")]
    [InlineData("示范区教育体育局,,2021-04-05,2021-05-01", "文号: is missing")]
    [InlineData("示范区教育体育局,示教体〔2021〕15号,,2021-05-01", "批准日期: is missing")]
    [InlineData("示范区教育体育局,示教体〔2021〕15号,2021-04-30,2021-05-01", "date of approval")]
    [InlineData("示范区教育体育局,示教体〔2021〕15号,2021-04-05,2021-04-01", "cannot apply to the past")]
    [Duty("五.2-b")]
    public async Task Without_its_approval_no_schedule_is_published(string approval, string why)
    {
        await using var host = await StartAsync();

        var (code, said) = await ImportAsync(host, $"项目,成本,补贴,家庭,批准机关,文号,批准日期,生效日期\n看护,6.00,3.00,3.00,{approval}\n");

        Assert.Equal(1, code);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Contains("Nothing was published.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "fees", "--help")]
    [InlineData(0, "fees", "payments", "--help")]
    [InlineData(2, "fees")]
    [InlineData(2, "fees", "import")]
    [InlineData(2, "fees", "import", "a.csv", "b.csv")]
    public async Task A_command_that_is_none_says_how_it_is_written(int code, params string[] arguments) =>
        Assert.Equal(code, await Bot.Hosting.CommandLine.RunAsync(arguments, _ => throw new InvalidOperationException("It would have served.")));

    [Fact]
    public async Task A_file_that_is_none_changes_nothing()
    {
        await using var host = await StartAsync();
        var output = new StringWriter();

        Assert.Equal(1, await new FeeImport("nowhere.csv").RunAsync(host.Database, output, output));
        Assert.Equal(1, await new PaymentImport("nowhere.pdf").RunAsync(host.Database, output, output));
    }

    internal static async Task<(int Code, string Said)> PayAsync(TalkHost host, string list) => await WithFileAsync(list, (file, output) => new PaymentImport(file).RunAsync(host.Database, output, output));

    private static async Task<(int Code, string Said)> ImportAsync(TalkHost host, string table) => await WithFileAsync(table, (file, output) => new FeeImport(file).RunAsync(host.Database, output, output));

    private static async Task<(int Code, string Said)> WithFileAsync(string text, Func<string, TextWriter, Task<int>> run)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.csv");
        try
        {
            await File.WriteAllTextAsync(file, text);
            var output = new StringWriter();
            var code = await run(file, output);
            return (code, output.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static async Task<PaymentReference> ReferenceAsync(TalkHost host)
    {
        await using var programme = host.Open();
        return (await programme.FeeConfirmations.OrderByDescending(fee => fee.Number).FirstAsync(fee => fee.Child == Yinuo)).Reference;
    }

    private static async Task<(TalkHost Host, Talk Chen)> ConfirmedAsync(bool postgres = false)
    {
        var host = await StartAsync(postgres, async programme =>
        {
            await programme.ApprovedAsync(Yinuo, Domain.Weekdays.Monday | Domain.Weekdays.Wednesday);
            await programme.ChoseAsync(Yinuo, "篮球");
        });
        var chen = host.As("dl_parent_chen");
        await chen.Says("费用").Presses("确认费用 ¥132.00").Hears("确认好了", "FY-");
        return (host, chen);
    }
}
