using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.EndToEnd.Tests.WeCom;

/// <summary>A teacher tells her class in WeCom: the families hear it by 学校通知, and what is meant for their group waits for her tap.</summary>
public sealed class ClassNoticeWayTests
{
    private const string Teacher = "dl_teacher_li";

    [Fact]
    public async Task The_class_hears_once_and_the_group_only_when_the_teacher_taps()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        var chen = new ParentTalk(wecom, "wmDemoChenZhiyuan");
        await chen.EnterAsync("您好");
        await SchoolNoticeWayTests.UntilAsync(() => SchoolNoticeWayTests.IsBoundAsync(database, "wecom/wmDemoChenZhiyuan"), "the directory is read at the start");

        var teacher = new StaffTalk(wecom, Teacher);
        await teacher.SayAsync("发班级通知 三2班 明天请带彩笔", "也发到家长群吗");
        await teacher.SayAsync("1", "请您核对");
        await teacher.HearAsync("等您点「发送」");
        await teacher.SayAsync("1", "发出去了：三年级2班");

        await SchoolNoticeWayTests.UntilAsync(() => Task.FromResult(wecom.NoticesOf("dl_parent_chen").Count == 1 && wecom.OpenTasks.Count == 1), "the families hear it, and the task waits");
        Assert.Contains("三年级2班家长：明天请带彩笔 ——李老师", wecom.NoticesOf("dl_parent_chen")[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(wecom.ChatOfCustomer(chen.User), entry => entry.Text.Contains("彩笔", StringComparison.Ordinal)); // not told twice
        Assert.Empty(wecom.ChatOfGroup("wrDemoClass0302"));
        await wecom.TeacherConfirmsAsync(wecom.OpenTasks[0].Id);
        Assert.Contains("彩笔", wecom.ChatOfGroup("wrDemoClass0302").Single().Text, StringComparison.Ordinal);
        Assert.Empty(wecom.Warnings);
    }

    [Fact]
    public async Task The_coordinator_tells_the_staff_in_their_group()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await WeComWayTests.StartAsync(database, wecom, ("Channels__WeCom__StaffWebhook", $"{wecom.BaseUrl}/cgi-bin/webhook/send?key={wecom.Options.WebhookKey}"));
        var coordinator = new StaffTalk(wecom, "dl_admin_zhang");
        await coordinator.SayAsync("发通知", "老师群");
        await coordinator.SayAsync("老师群", "要告诉老师群什么");
        await coordinator.SayAsync("今天 17:00 在二楼碰一下头", "请您核对");
        await coordinator.SayAsync("1", "发出去了：老师群");
        await SchoolNoticeWayTests.UntilAsync(() => Task.FromResult(wecom.ChatOfWebhook.Any(entry => entry.Text.Contains("二楼碰一下头", StringComparison.Ordinal))), "the staff hear it");
    }
}
