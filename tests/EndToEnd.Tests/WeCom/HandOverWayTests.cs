using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.EndToEnd.Tests.WeCom;

/// <summary>A parent asks for a person, talks with her, and gets the assistant back where it was.</summary>
public sealed class HandOverWayTests
{
    private const string Parent = "wmDemoChenZhiyuan";
    private const string Coordinator = "dl_admin_zhang";

    [Fact]
    public async Task While_a_teacher_has_the_talk_the_assistant_keeps_silent_and_afterwards_everything_stands()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        var parent = new ParentTalk(wecom, Parent);
        await AskForAPersonAsync(parent);
        await parent.HearAsync("老师说话时我不插话");
        Assert.Equal(SessionState.Human, wecom.SessionOf(Parent));

        await wecom.ServicerSaysAsync(Parent, Coordinator, "您好，周三可以在南门接。");
        await wecom.CustomerSaysAsync(Parent, "1");
        await wecom.CustomerSaysAsync(Parent, "好的谢谢");
        var before = wecom.ChatOfCustomer(Parent).Count;
        await wecom.ServicerEndsAsync(Parent);

        await parent.HearAsync("张主任已答复。您的事没有改动");
        Assert.Equal(before + 1, wecom.ChatOfCustomer(Parent).Count);
        await parent.SayAsync("我的报名", "陈一诺");
        Assert.Empty(wecom.Warnings);
    }

    [Fact]
    public async Task A_talk_that_the_school_took_by_itself_is_the_teachers_until_she_ends_it()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        var parent = new ParentTalk(wecom, Parent);
        await parent.EnterAsync("您好");

        await wecom.ServicerTakesAsync(Parent, Coordinator);
        await wecom.CustomerSaysAsync(Parent, "在吗");
        var before = wecom.ChatOfCustomer(Parent).Count;
        await wecom.ServicerEndsAsync(Parent);

        await parent.HearAsync("张主任已答复");
        Assert.Equal(before + 1, wecom.ChatOfCustomer(Parent).Count);
    }

    [Fact]
    public async Task When_nobody_is_at_hand_the_line_waits_and_the_assistant_stays()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync(new() { Servicers = new Dictionary<string, bool> { [Coordinator] = false } });
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        var parent = new ParentTalk(wecom, Parent);
        await AskForAPersonAsync(parent);

        await parent.SayAsync("我的报名", "陈一诺");
        Assert.DoesNotContain(wecom.ChatOfCustomer(Parent), entry => entry.Text.Contains("接过来了", StringComparison.Ordinal));
    }

    private static async Task AskForAPersonAsync(ParentTalk parent)
    {
        await parent.EnterAsync("您好");
        await parent.SayAsync("转人工", "想跟校务处说什么");
        await parent.SayAsync("想问问周三的接送", "关于哪方面");
        await parent.SayAsync("4", "请您核对");
        await parent.SayAsync("1", "WD-");
    }
}
