using System.Text.Json.Nodes;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class CustomerServiceTests
{
    private const string Wang = "wmDemoWangFang";
    private const string Account = "wkDemoAfterSchool0001";

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

    [Fact]
    public async Task A_welcome_is_good_once_for_twenty_seconds()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerEntersAsync(Wang, "token-1", "poster");
        var entered = (await PullAsync(caller))["msg_list"]![0]!["event"]!;
        Assert.Equal("token-1", entered["scene_param"]!.GetValue<string>());

        await caller.RefusedAsync(40008, "kf/send_msg_on_event", Welcome(entered, "link"));
        await caller.AcceptedAsync("kf/send_msg_on_event", Welcome(entered));
        await caller.RefusedAsync(95007, "kf/send_msg_on_event", Welcome(entered));
        await caller.WeCom.CustomerEntersAsync(Wang);
        Assert.Null((await PullAsync(caller))["msg_list"]![1]!["event"]!["welcome_code"]);
    }

    [Fact]
    public async Task A_welcome_after_twenty_seconds_is_too_late()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerEntersAsync(Wang);
        var entered = (await PullAsync(caller))["msg_list"]![0]!["event"]!;

        caller.Clock.Advance(TimeSpan.FromSeconds(21));

        await caller.RefusedAsync(95007, "kf/send_msg_on_event", Welcome(entered));
    }

    [Fact]
    public async Task While_a_person_has_the_talk_the_bot_may_not_write()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerSaysAsync(Wang, "找老师");

        var code = (await caller.AcceptedAsync("kf/service_state/trans", State(3, "dl_admin_zhang")))["msg_code"];
        Assert.Equal("dl_admin_zhang", (await caller.AcceptedAsync("kf/service_state/get", State(null)))["servicer_userid"]!.GetValue<string>());
        await caller.RefusedAsync(95018, "kf/send_msg", Text("我来"));
        await caller.AcceptedAsync("kf/send_msg_on_event", new() { ["code"] = code!.DeepClone(), ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = "已转接" } });

        await caller.AcceptedAsync("kf/service_state/trans", State(4));
        await caller.RefusedAsync(95018, "kf/send_msg", Text("我来"));
        await caller.WeCom.CustomerSaysAsync(Wang, "又来了");
        Assert.Equal(SessionState.Unhandled, caller.WeCom.SessionOf(Wang));
        await caller.AcceptedAsync("kf/send_msg", Text("我来"));
    }

    [Fact]
    public async Task A_talk_goes_only_the_ways_that_there_are_and_to_people_who_receive()
    {
        await using var caller = await Caller.StartAsync(new() { Servicers = new Dictionary<string, bool> { ["teacher_li"] = false } });
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");

        await caller.RefusedAsync(95016, "kf/service_state/trans", State(4));
        await caller.RefusedAsync(40058, "kf/service_state/trans", State(5));
        await caller.RefusedAsync(40058, "kf/service_state/trans", State(3));
        await caller.RefusedAsync(95014, "kf/service_state/trans", State(3, "dl_admin_zhang"));
        await caller.RefusedAsync(95019, "kf/service_state/trans", State(3, "teacher_li"));
        await caller.AcceptedAsync("kf/service_state/trans", State(1));
        await caller.RefusedAsync(95016, "kf/service_state/trans", State(0));
    }

    [Fact]
    public async Task Customers_of_the_last_two_days_can_be_looked_up()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerEntersAsync(Wang, "token-1");

        var answer = await caller.AcceptedAsync("kf/customer/batchget", new() { ["external_userid_list"] = new JsonArray(Wang, "wmDemoChenZhiyuan") });
        await caller.RefusedAsync(40058, "kf/customer/batchget", new() { ["external_userid_list"] = new JsonArray() });

        Assert.Equal("王芳", answer["customer_list"]!.AsArray().Single()!["nickname"]!.GetValue<string>());
        Assert.Equal("wmDemoChenZhiyuan", answer["invalid_external_userid"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task A_link_to_the_account_carries_a_scene_of_letters_and_digits()
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(40058, "kf/add_contact_way", new() { ["open_kfid"] = Account, ["scene"] = "海报" });
        Assert.NotNull((await caller.AcceptedAsync("kf/add_contact_way", new() { ["open_kfid"] = Account, ["scene"] = "poster" }))["url"]);
        Assert.Equal(Account, (await caller.AcceptedAsync("kf/account/list", []))["account_list"]![0]!["open_kfid"]!.GetValue<string>());
    }

    private static Task<JsonObject> PullAsync(Caller caller, string cursor = "", int limit = 1000) => caller.AcceptedAsync("kf/sync_msg", new()
    {
        ["cursor"] = cursor,
        ["token"] = caller.Listener.Last("Token"),
        ["limit"] = limit,
        ["open_kfid"] = Account,
    });

    private static JsonObject Text(string text) => Send("text", new() { ["content"] = text });

    private static JsonObject Menu(JsonArray list) => Send("msgmenu", new() { ["head_content"] = "请选择", ["list"] = list });

    private static JsonObject Send(string type, JsonObject content) =>
        new() { ["touser"] = Wang, ["open_kfid"] = Account, ["msgtype"] = type, [type] = content };

    private static JsonObject Welcome(JsonNode entered, string type = "text") =>
        new() { ["code"] = entered["welcome_code"]!.DeepClone(), ["msgtype"] = type, [type] = new JsonObject { ["content"] = "欢迎" } };

    private static JsonObject State(int? state, string? servicer = null)
    {
        var body = new JsonObject { ["open_kfid"] = Account, ["external_userid"] = Wang };
        if (state is not null) body["service_state"] = state;
        if (servicer is not null) body["servicer_userid"] = servicer;
        return body;
    }
}
