using AfterSchoolBot.Testing;

namespace AfterSchoolBot.EndToEnd.Tests.Pages;

/// <summary>A family's whole way on the real page of the real program, from the first hello to a club left again.</summary>
public sealed class FamilyWayTests
{
    [Fact]
    public async Task By_pressing_in_Chinese_from_the_application_to_the_fee_and_out_of_a_club()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var bot = new BotProgram(database);
        await bot.StartAsync();
        await using var browser = await Browser.StartAsync();
        var chat = await browser.OpenAsync(bot.Address);
        await chat.PictureAsync("1-hello");

        await ApplyAsync(chat);
        await ApproveAsync(chat);
        await chat.BeAsync("dl_parent_wang");
        await chat.SeeAsync("王小明的课后服务申请通过了");
        await ChooseClubAsync(chat);
        await ConfirmFeeAsync(chat);
        await LeaveClubAsync(chat);
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task By_pressing_in_English()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var bot = new BotProgram(database);
        await bot.StartAsync();
        await using var browser = await Browser.StartAsync();
        var chat = await browser.OpenAsync(bot.Address);
        await chat.SpeakAsync("en");

        await chat.BeAsync("dl_parent_chen");
        await TalkAsync(chat, ("hello", "apply"), ("apply", "Which days does 陈一诺 need to stay"));
        await PickAsync(chat, ["Monday", "Wednesday"], "What makes leaving on time difficult");
        await PickAsync(chat, ["Nobody can pick up in time"], "placed first");
        await PickAsync(chat, ["None of these"], "Submit application");
        await chat.PictureAsync("en-1-read-back");
        await chat.FitsAsync();
        await DoAsync(chat, ("Submit application", "BM-"));

        await chat.BeAsync("dl_admin_zhang");
        await TalkAsync(chat, ("review", "to review"));
        await PickAsync(chat, ["陈一诺"], "Decline");
        await DoAsync(chat, ("Approve", "Please check"), ("Approve BM-", "have been told"));

        await chat.BeAsync("dl_parent_chen");
        await chat.SeeAsync("application is approved");
        await TalkAsync(chat, ("choose clubs", "书法"));
        await PickAsync(chat, ["书法"], "Choose 书法");
        await DoAsync(chat, ("Choose 书法", "Done: 陈一诺"));
        await TalkAsync(chat, ("fees", "Confirm ¥"));
        await chat.ShowLastAsync();
        await chat.PictureAsync("en-2-fee");
        await chat.FitsAsync();
        await DoAsync(chat, ("Confirm ¥", "Confirmed"));
        await TalkAsync(chat, ("leave", "Only leave 书法"));
        await DoAsync(chat, ("Only leave 书法", "Please check"), ("Leave 书法", "You are welcome back"));
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task By_typing_only_as_an_elder_in_WeChat_would()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var bot = new BotProgram(database);
        await bot.StartAsync();
        await using var browser = await Browser.StartAsync();
        var chat = await browser.OpenAsync(bot.Address);

        await TalkAsync(chat,
            ("报名", "给哪个孩子办"), ("1", "王小明哪几天需要留校"), ("冬天到几点", "三.2"), ("1和3吧", "什么难处"), ("没人接", "优先安排"),
            ("5", "提交申请"), ("好的", "回复 1"), ("一", "BM-"));
        await chat.BeAsync("dl_admin_zhang");
        await TalkAsync(chat, ("审核", "待审核"), ("王小明", "婉拒"), ("1", "请您核对"), ("1", "家长已经收到了"));
        await chat.BeAsync("dl_parent_wang");
        await TalkAsync(chat,
            ("给小明选书法", "选书法"), ("1", "选好了"), ("费用", "确认费用 ¥"), ("1", "确认好了"),
            ("小明不想上了 退了吧", "原路退回"), ("2", "请您核对"), ("1", "退好了"));
        Assert.Empty(chat.Faults);
    }

    /// <summary>Says a thing and waits until the newest message holds the answer.</summary>
    private static async Task TalkAsync(ChatScreen chat, params (string Says, string Hears)[] lines)
    {
        foreach (var (says, hears) in lines)
        {
            await chat.SayAsync(says);
            await chat.SeeLastAsync(hears);
        }
    }

    private static async Task DoAsync(ChatScreen chat, params (string Presses, string Hears)[] presses)
    {
        foreach (var (title, hears) in presses)
        {
            await chat.PressAsync(title);
            await chat.SeeLastAsync(hears);
        }
    }

    private static async Task PickAsync(ChatScreen chat, string[] choices, string hears)
    {
        foreach (var choice in choices) await chat.TickAsync(choice);
        await chat.PressAsync(await chat.LastAsync() is var last && last.Contains("Next", StringComparison.Ordinal) ? "Next" : "下一步");
        await chat.SeeLastAsync(hears);
    }

    // with help, back, cancel and another language on the way
    private static async Task ApplyAsync(ChatScreen chat)
    {
        await chat.PressAsync("报名");
        await chat.PressAsync("王小明");
        await chat.TickAsync("周二");
        await chat.PressAsync("下一步");
        await chat.SeeAsync("没人能按时来接");
        await chat.SayAsync("帮助");
        await chat.SeeAsync("随时可以说");
        await chat.SayAsync("返回");
        await chat.SeeAsync("刚才选的是周二");
        await chat.TickAsync("周一");
        await chat.TickAsync("周三");
        await chat.PictureAsync("2-days");
        await chat.FitsAsync();
        await chat.PressAsync("下一步");
        await chat.TickAsync("没人能按时来接");
        await chat.PressAsync("下一步");
        await chat.TickAsync("都没有，或不想说");
        await chat.PressAsync("下一步");
        await chat.SeeLastAsync("提交申请");
        await chat.PictureAsync("3-read-back");
        await chat.FitsAsync();
        await chat.PressAsync("提交申请");
        await chat.SeeAsync("BM-");
        await chat.SayAsync("报名");
        await chat.PressAsync("王小雨");
        await chat.SeeLastAsync("周五");
        await chat.PressAsync("取消");
        await chat.SeeAsync("取消了，没有改动");
        await chat.SayAsync("English please");
        await chat.SeeAsync("English from now on");
        await chat.SayAsync("中文");
        await chat.SeeAsync("改用中文");
    }

    private static async Task ApproveAsync(ChatScreen chat)
    {
        await chat.BeAsync("dl_admin_zhang");
        await chat.PressAsync("审核");
        await chat.TickAsync("王小明");
        await chat.PictureAsync("4-review");
        await chat.PressAsync("下一步");
        await chat.SeeLastAsync("婉拒");
        await chat.PressAsync("通过");
        await chat.PressAsync("通过 BM-");
        await chat.SeeAsync("家长已经收到了");
    }

    private static async Task ChooseClubAsync(ChatScreen chat)
    {
        await chat.PressAsync("选社团");
        await chat.PressAsync("王小明");
        await chat.TickAsync("书法");
        await chat.PictureAsync("5-clubs");
        await chat.PressAsync("下一步");
        await chat.SeeLastAsync("选书法");
        await chat.PressAsync("选书法");
        await chat.SeeAsync("选好了：王小明");
    }

    private static async Task ConfirmFeeAsync(ChatScreen chat)
    {
        await chat.SayAsync("费用");
        await chat.SeeLastAsync("确认费用 ¥");
        await chat.ShowLastAsync();
        await chat.PictureAsync("6-fee");
        await chat.FitsAsync();
        await chat.PressAsync("确认费用 ¥");
        await chat.SeeAsync("确认好了");
    }

    private static async Task LeaveClubAsync(ChatScreen chat)
    {
        await chat.SayAsync("退出");
        await chat.SeeLastAsync("原路退回");
        await chat.PictureAsync("7-leave");
        await chat.PressAsync("只退书法");
        await chat.PressAsync("退出书法");
        await chat.SeeAsync("退好了");
        await chat.PictureAsync("8-left");
    }
}
