using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.WeCom;

/// <summary>A family's whole way in WeChat, and the coordinator's part of it in WeCom, against a WeCom that behaves as the real one; only settings differ.</summary>
public sealed class WeComWayTests
{
    private const string Parent = "wmDemoLiuGuiying";
    private const string Coordinator = "dl_admin_zhang";

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    public async Task The_way_ends_where_it_ends_on_the_web_page_however_often_each_callback_is_delivered(int deliveries, bool postgres)
    {
        await using var database = await TestDatabase.CreateAsync(postgres ? Store.Postgres : Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await StartAsync(database, wecom);
        wecom.Deliveries = deliveries;
        var parent = new ParentTalk(wecom, Parent);
        await parent.EnterAsync("您好");
        await LiveAsync(parent, new StaffTalk(wecom, Coordinator));
        await parent.SayAsync("明细", "刘子涵");
        await SchoolNoticeWayTests.UntilAsync(() => Task.FromResult(wecom.ChatOfCustomer(Parent)[^1].Type == "image"), "the statement is seen in the chat and need not be opened");
        Assert.Empty(wecom.Warnings);

        await using var pageDatabase = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var page = new BotProgram(pageDatabase);
        await page.StartAsync();
        using var guest = await DirectLineClient.OpenAsync(page.Address, "dl_guest");
        using var office = await DirectLineClient.OpenAsync(page.Address, Coordinator);
        await LiveAsync(new WebTalk(guest), new WebTalk(office));

        Assert.Equal(await StateAsync(pageDatabase), await StateAsync(database));
    }

    [Fact]
    public async Task Items_are_tapped_and_cards_pressed_and_a_card_that_was_answered_goes_quiet()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var wecom = await FakeWeCom.StartAsync();
        await using var bot = await StartAsync(database, wecom);
        Assert.True(await wecom.VerifyUrlAsync());
        var parent = new ParentTalk(wecom, Parent);
        await parent.EnterAsync("您好");
        await parent.SayAsync("新码 7K4M92QH", "刘子涵");
        await parent.TapAsync("对，登记", "请您决定");
        await parent.TapAsync("同意", "记下了");
        await parent.SayAsync("报名 子涵 周一周三", "难处");
        await parent.SayAsync("1", "优先");
        await parent.SayAsync("5", "提交申请");
        await parent.TapAsync("提交申请", "BM-");

        var coordinator = new StaffTalk(wecom, Coordinator);
        await coordinator.SayAsync("审核", "刘子涵");
        await coordinator.SayAsync("刘子涵", "婉拒");
        await coordinator.TapAsync("通过", "请您核对");
        await coordinator.TapAsync("通过 BM-", "家长已经收到了");
        await parent.HearAsync("申请通过了");
        var pressed = wecom.ChatOf(Coordinator).Last(entry => entry.Type == "template_card" && entry.Text == "请您核对");
        Assert.DoesNotContain("修改", pressed.Content.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>By typing only, as every messenger can.</summary>
    private static async Task LiveAsync(Messenger parent, Messenger coordinator)
    {
        await parent.SayAsync("新码 7K4M92QH", "刘子涵");
        await parent.SayAsync("1", "同意");
        await parent.SayAsync("1", "记下了");
        await parent.SayAsync("报名", "哪几天");
        await parent.SayAsync("1 3", "难处");
        await parent.SayAsync("1", "优先");
        await parent.SayAsync("5", "提交申请");
        await parent.SayAsync("1", "BM-");

        await coordinator.SayAsync("审核", "刘子涵");
        await coordinator.SayAsync("刘子涵", "婉拒");
        await coordinator.SayAsync("1", "请您核对");
        await coordinator.SayAsync("1", "家长已经收到了");

        await parent.HearAsync("申请通过了");
        await parent.SayAsync("选社团", "合唱");
        await parent.SayAsync("1", "请核对");
        await parent.SayAsync("1", "选好了");
        await parent.SayAsync("费用", "确认费用");
        await parent.SayAsync("1", "确认好了");
        await parent.SayAsync("退出", "全部退出");
        await parent.SayAsync("退出合唱", "请您核对");
        await parent.SayAsync("1", "退好了");
    }

    internal static async Task<BotProgram> StartAsync(TestDatabase database, FakeWeCom wecom, params IReadOnlyList<(string, string)> more)
    {
        var bot = new BotProgram(database);
        wecom.CallbackUrl = new Uri(bot.Address, "/api/wecom/callback").ToString();
        await bot.StartAsync([.. wecom.SettingsOfTheAssistant, ("PublicBaseUrl", bot.Address.ToString()), .. more]);
        return bot;
    }

    /// <summary>All that the programme holds of the child, without the moments.</summary>
    private static async Task<string> StateAsync(TestDatabase database)
    {
        await using var programme = database.Open();
        var child = (await programme.Children.AsNoTracking().ToListAsync()).Single(one => one.Name == "刘子涵").Id;
        var enrolments = await programme.Enrolments.AsNoTracking().Where(one => one.Child == child).ToListAsync();
        var clubs = await programme.Clubs.AsNoTracking().ToListAsync();
        var fees = await programme.FeeConfirmations.AsNoTracking().Where(one => one.Child == child).ToListAsync();
        var ledger = await programme.Ledger.AsNoTracking().Where(one => one.Child == child).OrderBy(one => one.Id).ToListAsync();
        IEnumerable<string> lines =
        [
            .. enrolments.Select(one => $"{one.State} {one.Days} {one.GrantedDays} {one.Priority}"),
            .. clubs.SelectMany(club => club.Places.Where(place => place.Child == child).Select(place => $"{club.Name} {place.State}")),
            .. fees.Select(fee => $"{fee.ScheduleVersion} {fee.Amount}"),
            .. ledger.Select(entry => $"{entry.Kind} {entry.Amount}"),
        ];
        return string.Join('\n', lines);
    }
}
