using AfterSchoolBot.EndToEnd.Tests.Channels;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.WeCom;

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
        await FamilyLife.LiveAsync(parent, new StaffTalk(wecom, Coordinator));
        await parent.SayAsync("明细", "刘子涵");
        await SchoolNoticeWayTests.UntilAsync(() => Task.FromResult(wecom.ChatOfCustomer(Parent)[^1].Type == "image"), "the statement is seen in the chat and need not be opened");
        Assert.Empty(wecom.Warnings);

        await using var pageDatabase = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var page = new BotProgram(pageDatabase);
        await page.StartAsync();
        using var guest = await DirectLineClient.OpenAsync(page.Address, "dl_guest");
        using var office = await DirectLineClient.OpenAsync(page.Address, Coordinator);
        await FamilyLife.LiveAsync(new WebTalk(guest), new WebTalk(office));

        Assert.Equal(await FamilyLife.StateAsync(pageDatabase), await FamilyLife.StateAsync(database));
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

    internal static async Task<BotProgram> StartAsync(TestDatabase database, FakeWeCom wecom, params IReadOnlyList<(string, string)> more)
    {
        var bot = new BotProgram(database);
        wecom.CallbackUrl = new Uri(bot.Address, "/api/wecom/callback").ToString();
        await bot.StartAsync([.. wecom.SettingsOfTheAssistant, ("PublicBaseUrl", bot.Address.ToString()), .. more]);
        return bot;
    }
}
