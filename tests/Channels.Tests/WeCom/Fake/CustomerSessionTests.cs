using System.Text.Json.Nodes;
using AfterSchoolBot.Testing.WeCom;
using static AfterSchoolBot.Channels.Tests.WeCom.Fake.Kf;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class CustomerSessionTests
{
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
        await using var caller = await Caller.StartAsync(new() { Servicers = new Dictionary<string, bool> { ["dl_teacher_li"] = false } });
        await caller.WeCom.CustomerSaysAsync(Wang, "你好");

        await caller.RefusedAsync(95016, "kf/service_state/trans", State(4));
        await caller.RefusedAsync(40058, "kf/service_state/trans", State(5));
        await caller.RefusedAsync(40058, "kf/service_state/trans", State(3));
        await caller.RefusedAsync(95014, "kf/service_state/trans", State(3, "dl_admin_zhang"));
        await caller.RefusedAsync(95019, "kf/service_state/trans", State(3, "dl_teacher_li"));
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

    [Fact]
    public async Task Events_and_what_a_person_answers_are_in_the_log()
    {
        await using var caller = await Caller.StartAsync();
        await caller.WeCom.CustomerEventAsync(Wang, "msg_send_fail", new() { ["fail_msgid"] = "turn-1", ["fail_type"] = 10 });
        await caller.WeCom.ServicerSaysAsync(Wang, "dl_admin_zhang", "我来回答");

        var log = (await PullAsync(caller))["msg_list"]!.AsArray();

        Assert.Equal(10, log[0]!["event"]!["fail_type"]!.GetValue<int>());
        Assert.Null(log[0]!["external_userid"]);
        Assert.Equal(5, log[1]!["origin"]!.GetValue<int>());
        Assert.Equal("dl_admin_zhang", log[1]!["servicer_userid"]!.GetValue<string>());
    }
}
