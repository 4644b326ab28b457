using AfterSchoolBot.Bot.Programmes.Page;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Programmes;

/// <summary>What anybody reads without signing in (二.2).</summary>
public sealed class ServicePageTests
{
    [Fact]
    [Duty("二.2-b", "四.3-a")]
    public async Task Time_content_way_safety_fees_staff_places_clubs_and_papers_are_there()
    {
        await using var host = await Spring.StartAsync();
        var page = await ReadAsync(host, Texts.Simplified);

        foreach (var part in new[]
        {
            "示范小学", "2021春学期 · 第1版 · 3月26日（周五）公布", "试行", "自愿参加", "4月12日—7月2日", "18:00，5月1日起 18:30", "每场有负责人和替补", "容纳 240 人", "自主阅读", "图书室 · 秦老师",
            "负责人 孙老师，替补 张主任", "每位老师最多看护 60 个孩子", "体育", "传统工艺", "篮球", "¥6.00", "¥3.00", "X教体〔2021〕12号", "财务专户", "本校教师 5 位", "服务公告第2版", "一、对象", "周校长", "找老师", "管理制度：还没有公布", "这是第一版",
        })
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("王小明", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    [Duty("三.5-(2)")]
    public async Task It_speaks_three_languages_and_a_kind_without_a_club_is_said()
    {
        await using var host = await Spring.StartAsync();

        Assert.Contains("課後服務公告", await ReadAsync(host, Texts.Traditional), StringComparison.Ordinal);
        Assert.Contains("One adult looks after 60 children at most", await ReadAsync(host, Texts.English), StringComparison.Ordinal);
        Assert.Contains("这学期没有开", await ReadAsync(await SmallSchool.OpenAsync(), Texts.Simplified), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_publication_it_says_so_and_an_unknown_version_is_none()
    {
        await using var host = await BeforeSpring.StartAsync();

        Assert.Contains("学校还没有公布课后服务", await ReadAsync(host, Texts.Simplified), StringComparison.Ordinal);
        Assert.Null(await ServicePage.WriteAsync(host.Database, 7, Texts.Simplified, default));
    }

    [Fact]
    [Duty("二.2-b")]
    public async Task What_changed_from_one_version_to_the_next_is_shown_and_the_old_one_stays_readable()
    {
        await using var host = await Spring.StartAsync(also: spring =>
        {
            spring.Bind("dl_admin_zhang", new(2));
            spring.Bind("dl_principal_zhou", new(1));
        });
        await host.As("dl_admin_zhang").Says("改方案").Says("周二自主阅读换到综合楼阅览室").Says("安全措施：<b>凭名单</b>接走").Says("送校长");
        Assert.DoesNotContain("综合楼阅览室", await ReadAsync(host, Texts.Simplified), StringComparison.Ordinal);

        await host.As("dl_principal_zhou").Says("看方案").Says("同意公布");
        var page = await ReadAsync(host, Texts.Simplified);
        foreach (var part in new[]
        {
            "第1版 → 第2版，改了什么", "<del><b>删去</b>每场有负责人和替补，点名、交接、门卫登记都有记录。</del>", "<ins><b>新增</b>&lt;b&gt;凭名单&lt;/b&gt;接走</ins>", "<ins><b>新增</b>自主阅读 · 综合楼阅览室 · 秦老师</ins>",
        })
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        var old = (await ServicePage.WriteAsync(host.Database, 1, Texts.Simplified, default))!;
        Assert.Contains("您看的是旧的第1版，现行的是第2版", old, StringComparison.Ordinal);
        Assert.Contains("每场有负责人和替补", old, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_in_the_chat_leads_to_it()
    {
        await using var host = await Spring.StartAsync();
        var guest = host.As("dl_guest");

        await guest.Says("看公告").Hears("[看完整公告]");
        Assert.Equal("http://localhost:5080/service?lang=zh-Hans", guest.Answer.Card!.Actions.Single(action => action.Url is not null).Url);
    }

    private static async Task<string> ReadAsync(TalkHost host, string language)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            return (await ServicePage.WriteAsync(host.Database, null, language, default))!;
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
