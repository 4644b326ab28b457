using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class CallbackTests
{
    [Fact]
    public async Task What_a_member_types_arrives_signed_and_numbered()
    {
        await using var caller = await Caller.StartAsync();

        var delivery = await caller.WeCom.SayAsync("dl_teacher_li", "三年级二班 ]]> 放学");

        Assert.True(delivery.Accepted);
        Assert.Equal("三年级二班 ]]> 放学", caller.Listener.Last("Content"));
        Assert.Equal("dl_teacher_li", caller.Listener.Last("FromUserName"));
        Assert.True(long.Parse(caller.Listener.Last("MsgId"), null) > 0);
    }

    [Fact]
    public async Task A_callback_that_fails_is_tried_three_times_with_one_number()
    {
        await using var caller = await Caller.StartAsync();
        foreach (var status in new[] { 500, 503, 404, 500 }) caller.Listener.Statuses.Enqueue(status);

        var lost = await caller.WeCom.SayAsync("dl_teacher_li", "放学");
        var kept = await caller.WeCom.SayAsync("dl_teacher_li", "放学了");

        Assert.Equal([500, 503, 404], lost.Statuses);
        Assert.False(lost.Accepted);
        Assert.Equal([500, 200], kept.Statuses);
        Assert.Single(caller.Listener.Heard.Take(3).Select(message => message.Element("MsgId")!.Value).Distinct());
    }

    [Fact]
    public async Task An_answer_after_five_seconds_is_none()
    {
        await using var caller = await Caller.StartAsync();
        var hold = new TaskCompletionSource();
        caller.Listener.Holding = hold.Task;

        var delivery = caller.WeCom.SayAsync("dl_teacher_li", "放学");
        await caller.Listener.Reached.Task;
        caller.Listener.Holding = Task.CompletedTask;
        caller.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([null, 200], (await delivery).Statuses);
        hold.SetResult();
    }

    [Fact]
    public async Task Every_callback_can_be_delivered_three_times()
    {
        await using var caller = await Caller.StartAsync();

        caller.WeCom.Deliveries = 3;
        await caller.WeCom.MenuAsync("dl_teacher_li", "today");

        Assert.Equal(3, caller.Listener.Heard.Count);
        Assert.Equal("click", caller.Listener.Last("Event"));
    }

    [Fact]
    public async Task Callbacks_can_be_held_and_released_in_another_order()
    {
        await using var caller = await Caller.StartAsync();
        caller.WeCom.HoldCallbacks = true;
        caller.WeCom.Deliveries = 2;

        foreach (var text in new[] { "一", "二", "三" }) await caller.WeCom.SayAsync("dl_teacher_li", text);
        Assert.Empty(caller.Listener.Heard);

        Assert.Equal(6, (await caller.WeCom.ReleaseCallbacksAsync(seed: 3)).Count);
        Assert.NotEqual("一一二二三三", string.Concat(caller.Listener.Heard.Select(message => message.Element("Content")!.Value)));
    }

    [Fact]
    public async Task Opening_the_app_is_an_event_with_an_empty_key()
    {
        await using var caller = await Caller.StartAsync();

        await caller.WeCom.EnterAsync("dl_teacher_li");

        Assert.Equal("enter_agent", caller.Listener.Last("Event"));
        Assert.Equal("", caller.Listener.Last("EventKey"));
    }

    [Fact]
    public async Task A_press_tells_the_key_the_task_and_what_was_chosen()
    {
        await using var caller = await Caller.StartAsync();
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Selects()));
        var card = caller.WeCom.ChatOf("dl_teacher_li").Single();

        await caller.WeCom.PressAsync("dl_teacher_li", card, "提交", new Dictionary<string, string[]> { ["when"] = ["选项3"] });

        Assert.Equal("submit", caller.Listener.Last("EventKey"));
        Assert.Equal("pick-1@v1", caller.Listener.Last("TaskId"));
        Assert.Equal(["who who1", "when when3"], Chosen(caller.Listener.Heard.Last()));
    }

    [Fact]
    public async Task The_ticks_that_a_card_shows_are_sent_when_nobody_changes_them()
    {
        await using var caller = await Caller.StartAsync();
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Vote()));
        var card = caller.WeCom.ChatOf("dl_teacher_li").Single();

        await caller.WeCom.PressAsync("dl_teacher_li", card, "submit");
        Assert.Equal(["clubs clubs1"], Chosen(caller.Listener.Heard.Last()));

        await caller.WeCom.PressAsync("dl_teacher_li", card, "submit", new Dictionary<string, string[]> { ["clubs"] = ["clubs2", "clubs3"] });
        Assert.Equal(["clubs clubs2 clubs3"], Chosen(caller.Listener.Heard.Last()));
    }

    [Fact]
    public async Task The_corner_menu_of_a_card_is_an_event_of_its_own_without_choices()
    {
        await using var caller = await Caller.StartAsync();
        var card = Cards.Buttons();
        card["action_menu"] = new JsonObject { ["action_list"] = Cards.Many(1, _ => Cards.Button("不再提醒", "mute")) };
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", card));

        await caller.WeCom.PressAsync("dl_teacher_li", caller.WeCom.ChatOf("dl_teacher_li").Single(), "不再提醒");

        Assert.Equal("template_card_menu_event", caller.Listener.Last("Event"));
        Assert.Null(caller.Listener.Heard.Last().Element("SelectedItems"));
    }

    [Fact]
    public async Task A_code_from_a_press_updates_the_card_as_well()
    {
        await using var caller = await Caller.StartAsync();
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Buttons()));
        await caller.WeCom.PressAsync("dl_teacher_li", caller.WeCom.ChatOf("dl_teacher_li").Single(), "ok");

        await caller.AcceptedAsync("message/update_template_card", new()
        {
            ["userids"] = Cards.Many(1, _ => "dl_teacher_li"),
            ["agentid"] = 1000007,
            ["response_code"] = caller.Listener.Last("ResponseCode"),
            ["button"] = Cards.Replaced("已确认"),
        });

        Assert.Equal("已确认", caller.WeCom.ChatOf("dl_teacher_li").Single().Content["replace_text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_button_that_is_not_there_cannot_be_pressed()
    {
        await using var caller = await Caller.StartAsync();
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Buttons()));
        var card = caller.WeCom.ChatOf("dl_teacher_li").Single();

        await Assert.ThrowsAsync<InvalidOperationException>(() => caller.WeCom.PressAsync("dl_teacher_li", card, "nothing"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => caller.WeCom.PressAsync("dl_admin_zhang", card, "ok"));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            caller.WeCom.PressAsync("dl_teacher_li", card, "ok", new Dictionary<string, string[]> { ["pay_way"] = ["gold"] }));
    }

    [Fact]
    public async Task A_passive_reply_is_shown_and_one_with_a_wrong_signature_is_not()
    {
        await using var caller = await Caller.StartAsync();
        caller.Listener.Reply = cipher => Enveloped(cipher.Sign, cipher.Encrypt(Text("稍等")));
        await caller.WeCom.SayAsync("dl_teacher_li", "在吗");
        Assert.Equal("稍等", caller.WeCom.ChatOf("dl_teacher_li")[^1].Text);

        caller.Listener.Reply = cipher => Enveloped((_, _, _) => "0000", cipher.Encrypt(Text("假的")));
        await caller.WeCom.SayAsync("dl_teacher_li", "在吗");
        Assert.Equal("在吗", caller.WeCom.ChatOf("dl_teacher_li")[^1].Text);
        Assert.Equal("A passive reply is signed wrongly.", caller.WeCom.Warnings.Single());
    }

    [Fact]
    public async Task The_address_is_good_when_it_answers_the_plain_echo()
    {
        await using var caller = await Caller.StartAsync();

        Assert.True(await caller.WeCom.VerifyUrlAsync());
        caller.Listener.EchoesWell = false;
        Assert.False(await caller.WeCom.VerifyUrlAsync());
    }

    private static string Text(string text) => $"<xml><MsgType>text</MsgType><Content>{text}</Content></xml>";

    private static string Enveloped(Func<string, string, string, string> sign, string encrypted) =>
        $"<xml><Encrypt>{encrypted}</Encrypt><MsgSignature>{sign("1", "n", encrypted)}</MsgSignature><TimeStamp>1</TimeStamp><Nonce>n</Nonce></xml>";

    private static IEnumerable<string> Chosen(XElement press) => press.Element("SelectedItems")!.Elements("SelectedItem")
        .Select(item => string.Join(' ', item.Descendants("OptionId").Select(option => option.Value).Prepend(item.Element("QuestionKey")!.Value)));
}
