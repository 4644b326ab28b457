using AfterSchoolBot.EndToEnd.Tests.Pages;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.WeCom;
using Deque.AxeCore.Playwright;

namespace AfterSchoolBot.EndToEnd.Tests.WeCom;

/// <summary>A parent in WeChat fills in a form, and the chat goes on; nothing but the settings knows that this WeCom is at home.</summary>
public sealed class FormPageTests(ITestOutputHelper output)
{
    private const string Parent = "wmDemoLiuGuiying";
    private const string Name = "刘桂英";

    [Fact]
    public async Task Days_are_ticked_in_the_form_and_the_chat_goes_on_once()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        var parent = await AskedForDaysAsync(wecom);
        await using var browser = await Browser.StartAsync();
        var form = new FormScreen(await browser.NewPageAsync());
        await form.OpenAsync(parent.Form, Name);
        await form.SeeAsync("哪几天");
        await form.PressAsync("下一步");
        await form.SeeAsync("请至少选");
        await form.PictureAsync("1-nothing-ticked");
        await form.TickAsync("周一");
        await form.TickAsync("周三");
        await form.PictureAsync("2-days");
        await form.FitsAsync();
        await form.PressTwiceAsync("下一步");
        await form.SeeAsync("已提交，请回到聊天");
        await form.PictureAsync("3-sent");
        await parent.HearAsync("难处");
        Assert.Single(wecom.ChatOfCustomer(Parent), entry => entry.Text.Contains("难处", StringComparison.Ordinal));

        await form.Page.ReloadAsync();
        await form.TickAsync("周二");
        await form.PressAsync("下一步");
        await form.SeeAsync("已提交，请回到聊天");
        await parent.HearAsync("难处");
        await parent.SayAsync("1", "优先");
        await parent.SayAsync("5", "周一、周三");
        Assert.Empty(form.Faults);
        Assert.Empty(wecom.Warnings);
    }

    [Fact]
    public async Task Another_parent_does_not_see_the_form()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        var parent = await AskedForDaysAsync(wecom);
        await using var browser = await Browser.StartAsync();
        var form = new FormScreen(await browser.NewPageAsync());
        await form.OpenAsync(parent.Form, "陈志远");
        await form.SeeAsync("这份表单是发给别人的");
        await form.PictureAsync("4-somebody-else");
        Assert.Empty((await form.Page.RunAxe()).Violations);
        Assert.DoesNotContain("刘子涵", await form.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(430)]
    public async Task The_form_is_for_every_phone_and_everybody(int width)
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await WeComWayTests.StartAsync(database, wecom);
        var parent = await AskedForDaysAsync(wecom);
        await parent.SayAsync("English please", "English from now on");
        await parent.SayAsync("continue", "Which days");
        await using var browser = await Browser.StartAsync();
        var form = new FormScreen(await browser.NewPageAsync(width));
        await form.OpenAsync(parent.Form, Name);
        await form.SeeAsync("Monday");
        await LookAsync(form, $"5-english-{width}");
        await form.PressAsync("Larger text");
        await LookAsync(form, $"6-large-{width}");
        await form.PressAsync("Next");
        await LookAsync(form, $"7-problem-{width}");
        await form.TickAsync("Monday");
        await form.PressAsync("Next");
        await form.SeeAsync("Sent. Please go back to the chat");
        await LookAsync(form, $"8-sent-{width}");
        await parent.HearAsync("leaving on time difficult");
        await form.Page.GotoAsync(parent.Form);
        await form.SeeAsync("Next");
        await LookAsync(form, $"9-need-{width}");
        Assert.Empty(form.Faults);
    }

    private async Task LookAsync(FormScreen form, string name)
    {
        await form.PictureAsync(name);
        await form.FitsAsync();
        var faults = (await form.Page.RunAxe()).Violations;
        foreach (var fault in faults) output.WriteLine($"{name} {fault.Impact} {fault.Id}: {fault.Help}\n{string.Join('\n', fault.Nodes.Select(node => node.Html))}");
        Assert.Empty(faults);
    }

    private static async Task<ParentTalk> AskedForDaysAsync(FakeWeCom wecom)
    {
        var parent = new ParentTalk(wecom, Parent);
        await parent.EnterAsync("您好");
        await parent.SayAsync("新码 7K4M92QH", "刘子涵");
        await parent.TapAsync("对，登记", "请您决定");
        await parent.TapAsync("同意", "记下了");
        await parent.SayAsync("报名", "哪几天");
        return parent;
    }
}
