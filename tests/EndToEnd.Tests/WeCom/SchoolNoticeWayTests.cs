using AfterSchoolBot.EndToEnd.Tests.Pages;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.WeCom;

/// <summary>A parent who has never written is known by the school's own directory and told what concerns the child.</summary>
public sealed class SchoolNoticeWayTests
{
    private const string Account = "wecom/wmDemoLiuGuiying";

    [Fact]
    public async Task A_parent_who_follows_is_bound_without_a_word_and_a_change_of_the_directory_is_heard()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync(new()
        {
            Students = [.. DemoCorp.Students.Where(student => student.Name != "刘子涵"), new("stu_liu_zihan", "刘子涵", [3033])],
            Departments = [.. DemoCorp.Departments, new(303, "二年级", 20, 2) { StandardGrade = 32 }, new(3033, "3班", 303, 1)],
            Parents = [.. DemoCorp.Parents.Where(parent => parent.Name != "王芳"), new("dl_parent_wang", "wmDemoWangFang", "王芳", "10000005521", [new("stu_wang_xiaoming", "妈妈")]) { Follows = false }],
        });
        await using var bot = await WeComWayTests.StartAsync(database, wecom);

        await UntilAsync(() => IsBoundAsync(database, "wecom/wmDemoChenZhiyuan"), "the reading at the start binds who follows");
        Assert.False(await IsBoundAsync(database, "wecom/wmDemoWangFang"));
        Assert.False(await IsBoundAsync(database, Account)); // 奶奶 is no word for the roll's carer

        await wecom.ParentFollowsAsync("dl_parent_wang");
        await UntilAsync(() => IsBoundAsync(database, "wecom/wmDemoWangFang"), "the callback leads to the parent who follows now");

        using var parent = await DirectLineClient.OpenAsync(bot.Address, "dl_parent_wang");
        var web = new WebTalk(parent);
        await web.SayAsync("报名 小明 周一", "难处");
        await web.SayAsync("1", "优先");
        await web.SayAsync("5", "提交申请");
        await web.SayAsync("1", "BM-");
        var coordinator = new StaffTalk(wecom, "dl_admin_zhang");
        await coordinator.SayAsync("审核", "王小明");
        await coordinator.SayAsync("王小明", "婉拒");
        await coordinator.SayAsync("1", "请您核对");
        await coordinator.SayAsync("1", "家长已经收到了");

        await UntilAsync(() => Task.FromResult(wecom.NoticesOf("dl_parent_wang").Any(notice => notice.Content["content"]!.GetValue<string>() is var text
            && text.Contains("申请通过了", StringComparison.Ordinal) && text.EndsWith("请在微信里打开学校的客服账号。", StringComparison.Ordinal))), "who has never written hears by 学校通知");
        Assert.Empty(wecom.ChatOfCustomer("wmDemoWangFang"));
        Assert.Empty(wecom.Warnings);
    }

    [Fact]
    public async Task A_parent_who_comes_through_the_page_is_known_in_the_chat_without_typing_a_name()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync(new()
        {
            Parents = [new("dl_parent_wang", "wmDemoWangFang", "王芳", "10000005521", [new("stu_wang_xiaoming", "妈妈")]) { Follows = false }],
        });
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        await using var browser = await Browser.StartAsync();
        var page = await browser.NewPageAsync();
        await new FormScreen(page).OpenAsync(new Uri(bot.Address, "/h5/bind").ToString(), "王芳");
        await UntilAsync(() => IsBoundAsync(database, "wecom/wmDemoWangFang"), "who comes by the page is the parent who signed in there");
        await new ParentTalk(wecom, "wmDemoWangFang").SayAsync("报名", "王小明");
    }

    internal static async Task<bool> IsBoundAsync(TestDatabase database, string account)
    {
        await using var programme = database.Open();
        return await programme.ChannelIdentities.AnyAsync(identity => identity.Account == account);
    }

    internal static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 400, what);
            await glance.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
