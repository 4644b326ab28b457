using System.Text.Json.Nodes;
using static AfterSchoolBot.Channels.Tests.WeCom.Fake.Kf;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class CustomerServiceTests
{
    [Fact]
    public async Task A_customers_message_is_told_of_and_pulled_behind_a_cursor()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");
        await caller.WeCom.CustomerSendsImageAsync(Wang);
        Assert.Equal("kf_msg_or_event", caller.Listener.Last("Event"));

        var first = await PullAsync(caller, limit: 1);
        var second = await PullAsync(caller, first["next_cursor"]!.GetValue<string>());
        var third = await PullAsync(caller, second["next_cursor"]!.GetValue<string>());

        Assert.Equal("你好", first["msg_list"]![0]!["text"]!["content"]!.GetValue<string>());
        Assert.Equal(1, first["has_more"]!.GetValue<int>());
        Assert.Equal("image", second["msg_list"]![0]!["msgtype"]!.GetValue<string>());
        Assert.Equal(0, second["has_more"]!.GetValue<int>());
        Assert.Empty(third["msg_list"]!.AsArray());
    }

    [Fact]
    public async Task A_page_may_be_empty_although_there_is_more()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");
        caller.WeCom.EmptySyncPages = 1;

        var empty = await PullAsync(caller);

        Assert.Equal(1, empty["has_more"]!.GetValue<int>());
        Assert.Empty(empty["msg_list"]!.AsArray());
        Assert.Single((await PullAsync(caller, empty["next_cursor"]!.GetValue<string>()))["msg_list"]!.AsArray());
    }

    [Fact]
    public async Task Messages_older_than_three_days_are_gone()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "旧的");
        caller.Clock.Advance(TimeSpan.FromHours(73));
        await caller.NewTokenAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "新的");

        Assert.Equal("新的", (await PullAsync(caller))["msg_list"]!.AsArray().Single()!["text"]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_pull_needs_the_account_a_known_cursor_and_a_fresh_token()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");

        await caller.RefusedAsync(95000, "kf/sync_msg", []);
        await caller.RefusedAsync(95004, "kf/sync_msg", new() { ["open_kfid"] = "wkNone" });
        await caller.RefusedAsync(95007, "kf/sync_msg", new() { ["open_kfid"] = Account, ["token"] = "ENCnever" });
        await caller.RefusedAsync(40058, "kf/sync_msg", new() { ["open_kfid"] = Account, ["cursor"] = "here" });
        await caller.RefusedAsync(40058, "kf/sync_msg", new() { ["open_kfid"] = Account, ["limit"] = 1001 });
        caller.Clock.Advance(TimeSpan.FromMinutes(11));
        await caller.RefusedAsync(95007, "kf/sync_msg", new() { ["open_kfid"] = Account, ["token"] = caller.Listener.Last("Token") });
    }

    [Fact]
    public async Task Pulls_without_a_token_are_few()
    {
        await using var caller = await Caller.StartAsync();

        for (var pull = 0; pull < 5; pull++) await caller.AcceptedAsync("kf/sync_msg", new() { ["open_kfid"] = Account });

        await caller.RefusedAsync(45009, "kf/sync_msg", new() { ["open_kfid"] = Account });
    }

    [Fact]
    public async Task Five_messages_answer_one_and_the_next_renews_them()
    {
        await using var caller = await Caller.StartAsync();
        await caller.RefusedAsync(95002, "kf/send_msg", Text("没人问"));
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");

        for (var number = 1; number <= 5; number++) await caller.AcceptedAsync("kf/send_msg", Text($"{number}"));
        await caller.RefusedAsync(95001, "kf/send_msg", Text("6"));

        await caller.WeCom.CustomerSaysAsync(Wang, "还有吗");
        await caller.AcceptedAsync("kf/send_msg", Text("有"));
        caller.Clock.Advance(TimeSpan.FromHours(49));
        await caller.NewTokenAsync();
        await caller.RefusedAsync(95002, "kf/send_msg", Text("太晚了"));
    }

    [Fact]
    public async Task A_number_of_ones_own_is_used_once_and_never_empty()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");
        var message = Text("你好");
        message["msgid"] = "turn-1";

        await caller.AcceptedAsync("kf/send_msg", message);
        await caller.RefusedAsync(95033, "kf/send_msg", message);
        message["msgid"] = "";
        await caller.RefusedAsync(40058, "kf/send_msg", message);
        message["msgid"] = new string('a', 33);
        await caller.RefusedAsync(40058, "kf/send_msg", message);
        Assert.Equal(2, caller.WeCom.ChatOfCustomer(Wang).Count);
    }

    [Theory]
    [InlineData("""{"touser":"wmNobody","open_kfid":"wkDemoAfterSchool0001"}""", 40096)]
    [InlineData("""{"touser":"wmDemoWangFang","open_kfid":"wkNone"}""", 95004)]
    [InlineData("""{"touser":"wmDemoWangFang","open_kfid":"wkDemoAfterSchool0001","msgtype":"text","text":{}}""", 44004)]
    [InlineData("""{"touser":"wmDemoWangFang","open_kfid":"wkDemoAfterSchool0001","msgtype":"markdown","markdown":{"content":"x"}}""", 40008)]
    [InlineData("""{"touser":"wmDemoWangFang","open_kfid":"wkDemoAfterSchool0001","msgtype":"link","link":{"title":"t","url":"https://school.example"}}""", 40007)]
    [InlineData("""{"touser":"wmDemoWangFang","open_kfid":"wkDemoAfterSchool0001","msgtype":"miniprogram","miniprogram":{"appid":"a","pagepath":"p"}}""", 40058)]
    public async Task A_wrong_message_to_a_customer_is_refused(string body, int code)
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");

        await caller.RefusedAsync(code, "kf/send_msg", JsonNode.Parse(body)!.AsObject());
    }

    [Theory]
    [InlineData(11, "click", """{"id":"a","content":"b"}""", 95008)]
    [InlineData(51, "text", """{"content":"b"}""", 95008)]
    [InlineData(10, "click", """{"id":"a","content":"b"}""", 0)]
    [InlineData(50, "text", """{"content":"b"}""", 0)]
    [InlineData(1, "click", """{"id":"a"}""", 95009)]
    [InlineData(1, "click", """{"id":"a","content":"四十三个汉字是一百二十九个字节所以这一项太长了四十三个汉字是一百二十九个字节所以这一项太长了"}""", 95009)]
    [InlineData(1, "view", """{"content":"b"}""", 95009)]
    [InlineData(1, "text", """{"content":""}""", 95009)]
    [InlineData(1, "button", """{"content":"b"}""", 95009)]
    public async Task A_menu_has_its_limits(int count, string type, string item, int code)
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");

        await caller.RefusedAsync(code, "kf/send_msg", Menu(Cards.Many(count, _ => new JsonObject { ["type"] = type, [type] = JsonNode.Parse(item) })));
    }

    [Fact]
    public async Task A_tap_comes_back_as_text_with_the_items_id_and_renews_the_allowance()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");
        var item = new JsonObject { ["type"] = "click", ["click"] = new JsonObject { ["id"] = "t1_chess", ["content"] = "国际象棋" } };
        for (var number = 1; number <= 5; number++) await caller.AcceptedAsync("kf/send_msg", Menu(new JsonArray(item.DeepClone())));
        var menu = caller.WeCom.ChatOfCustomer(Wang)[^1];

        await caller.WeCom.CustomerTapsAsync(Wang, menu, "国际象棋");

        var tap = (await PullAsync(caller))["msg_list"]!.AsArray()[^1]!;
        Assert.Equal("t1_chess", tap["text"]!["menu_id"]!.GetValue<string>());
        await caller.AcceptedAsync("kf/send_msg", Text("好"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => caller.WeCom.CustomerTapsAsync(Wang, menu, "围棋"));
    }
}
