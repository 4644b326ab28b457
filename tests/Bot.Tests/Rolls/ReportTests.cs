using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Schools.Reports;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace AfterSchoolBot.Bot.Tests.Rolls;

public sealed class ReportTests
{
    private const string Zhang = "dl_zhang";
    private const string Zhou = "dl_zhou";
    private const string Sun = "dl_sun";

    private static readonly string[] Names = ["王小明", "王小雨", "陈一诺", "同学"];

    [Fact]
    [Duty("二.5-a", "三.3-c", "四.2-b")]
    public async Task The_term_report_names_nobody_and_says_no_figure_that_could_be_one_child()
    {
        await using var host = await Spring.StartAsync(also: spring => spring.Seat("机器人", Spring.YiNuo, 3, Weekdays.Wednesday));
        await host.As(Spring.Chen).Says("费用").Presses("确认费用").Hears("确认好了");

        var (sheets, said) = await ReportAsync(host, "term");

        Assert.Equal(["场次", "参加的孩子", "社团与候补", "家长留言", "收支"], sheets);
        foreach (var part in new[] { "三年级", "<5", "折纸", "批准的成本", "¥118.00", "¥96.00", "¥214.00", "¥0.00", "是" }) Assert.Contains(part, said, StringComparison.Ordinal);
        foreach (var name in Names.Append("随迁").Append("王芳")) Assert.DoesNotContain(name, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("applications", "BM-0417", "王小明")]
    [InlineData("rosters", "三年级1班", "同学7号1")]
    [InlineData("ledger", "陈一诺", "应交")]
    [Duty("三.3-c")]
    public async Task A_list_names_children_and_never_why_one_is_placed_first(string report, params string[] parts)
    {
        await using var host = await Spring.StartAsync(also: spring => spring.Seat("机器人", Spring.YiNuo, 3, Weekdays.Wednesday));
        await host.As(Spring.Chen).Says("费用").Presses("确认费用").Hears("确认好了");

        var (_, said) = await ReportAsync(host, report);

        foreach (var part in parts) Assert.Contains(part, said, StringComparison.Ordinal);
        foreach (var secret in new[] { "随迁", nameof(PriorityGroup.MigrantWorkersChild), "没人接", "5521" }) Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
        if (report == "rosters") Assert.DoesNotContain("¥", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_list_comes_as_a_link_and_the_figures_go_to_the_district()
    {
        await using var host = await StaffedAsync();

        await host.As(Zhang).Says("导出报名表").Hears("报名表", "/files/", "3 个孩子的姓名", "不要转发");
        await host.As("dl_district").Says("导出名单").Hears("学期报告", "/files/").HearsNot("报名表", "台账");
        await host.As(Spring.Mother).Says("导出报名表").HearsNot("/files/");
        await host.As("dl_guest").Says("导出报名表").HearsNot("/files/");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D8")]
    public async Task A_long_list_waits_until_the_principal_has_agreed(bool postgres)
    {
        await using var host = await StaffedAsync(postgres);
        var (zhang, zhou) = (host.As(Zhang), host.As(Zhou));
        await zhou.Says("你好");

        await zhang.Says("导出社团名单").Hears("要另一位老师同意", "周校长", "[请周校长同意]").HearsNot("/files/")
            .Presses("请周校长同意").Hears("已请周校长同意");
        await zhang.Says("同意导出").Hears("没有等您同意的导出");
        await zhou.Looks().Hears("张主任想导出社团名单").Presses("同意导出").Hears("同意导出", "孩子数").Presses("同意导出").Hears("链接发给张主任了").HearsNot("/files/");
        await zhang.Looks().Hears("社团名单", "/files/");
        await zhou.Says("同意导出").Hears("没有等您同意的导出");

        await using var programme = host.Open();
        var wish = await programme.ExportWishes.SingleAsync();
        Assert.Equal((new PersonId(2), new PersonId(1), true), (wish.AskedBy, wish.DecidedBy!.Value, wish.Agreed));
        Assert.Equal(wish.AskedBy, (await programme.KeptFiles.SingleAsync()).Owner);
    }

    [Fact]
    public async Task The_second_person_may_say_no_and_the_asker_hears_it()
    {
        await using var host = await StaffedAsync();
        var (zhang, zhou) = (host.As(Zhang), host.As(Zhou));

        await zhang.Says("导出社团名单").Presses("请周校长同意");
        await zhou.Says("同意导出").Presses("这次不导出").Hears("这次不导出");
        await zhang.Looks().Hears("周校长这次没有同意");
        await using var programme = host.Open();
        Assert.Empty(await programme.KeptFiles.ToListAsync());
    }

    [Fact]
    public async Task A_leader_takes_out_the_own_clubs_only()
    {
        await using var host = await StaffedAsync();

        await host.As(Sun).Says("导出名单").Hears("社团名单").HearsNot("台账", "学期报告");
    }

    [Fact]
    [Duty("二.1-b")]
    public async Task Families_out_of_reach_are_named_to_the_office_and_to_the_own_class_teacher_only()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_admin_zhang").Says("哪些家长联系不上").Hears("还没有家长登记的：1 家", "二年级1班（1 家）：马小川", "与报不报名无关", "二.1");
        await host.As("dl_teacher_li", "en-GB").Says("unreachable families").Hears("No guardian registered yet: 1");
        await host.As("dl_parent_wang").Says("哪些家长联系不上").HearsNot("马小川");

        var output = new StringWriter();
        await new ReportCommand(null, null).RunAsync(host.Database, output);
        Assert.Contains("二年级1班（1 家）：马小川", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_report_is_not_read_as_one()
    {
        Assert.Null(ReportCommand.Read([]));
        Assert.Null(ReportCommand.Read(["grades"]));
        Assert.Null(ReportCommand.Read(["term", "--out"]));
        Assert.Null(ReportCommand.Read(["unreachable", "--out", "a.xlsx"]));
        Assert.Equal(new ReportCommand(ReportKind.Term, "a.xlsx", "en"), ReportCommand.Read(["term", "--out", "a.xlsx", "--lang", "en"]));
    }

    private static Task<TalkHost> StaffedAsync(bool postgres = false) => Spring.StartAsync(Stores.Of(postgres), also: spring =>
    {
        spring.Bind(Zhou, new(1));
        spring.Bind(Zhang, new(2));
        spring.Bind(Sun, new(3));
        spring.Hire(new(44), "区里的周老师", StaffRoles.Supervisor, "dl_district");
    });

    private static async Task<(IReadOnlyList<string> Sheets, string Said)> ReportAsync(TalkHost host, string report)
    {
        var file = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():n}.xlsx");
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            Assert.Equal(0, await ReportCommand.Read([report, "--out", file])!.RunAsync(host.Database, new StringWriter()));
            var sheets = MiniExcel.GetSheetNames(file);
            var cells = sheets.SelectMany(sheet => MiniExcel.Query(file, sheetName: sheet)).SelectMany(row => ((IDictionary<string, object?>)row).Values);
            return (sheets, string.Join(' ', cells));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
            File.Delete(file);
        }
    }
}
