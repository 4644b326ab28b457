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
        await chat.PressAsync("王小明");
        await chat.SeeLastAsync("确认费用 ¥");
        await chat.PictureAsync("6-fee");
        await chat.FitsAsync();
        await chat.PressAsync("确认费用 ¥");
        await chat.SeeAsync("确认好了");
    }

    private static async Task LeaveClubAsync(ChatScreen chat)
    {
        await chat.SayAsync("退出");
        await chat.PressAsync("王小明");
        await chat.SeeLastAsync("原路退回");
        await chat.PictureAsync("7-leave");
        await chat.PressAsync("只退书法");
        await chat.PressAsync("退出书法");
        await chat.SeeAsync("退好了");
        await chat.PictureAsync("8-left");
    }
}
