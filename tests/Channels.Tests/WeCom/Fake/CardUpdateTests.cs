using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class CardUpdateTests
{
    [Fact]
    public async Task A_code_greys_the_buttons_once()
    {
        await using var caller = await Caller.StartAsync();
        var code = await SendAsync(caller);

        await caller.AcceptedAsync("message/update_template_card", Greyed(code));

        var card = caller.WeCom.ChatOf("dl_teacher_li").Single();
        Assert.Equal("已确认", card.Content["replace_text"]!.GetValue<string>());
        await caller.RefusedAsync(60140, "message/update_template_card", Greyed(code));
        await Assert.ThrowsAsync<InvalidOperationException>(() => caller.WeCom.PressAsync("dl_teacher_li", card, "ok"));
    }

    [Fact]
    public async Task A_code_ends_after_three_days()
    {
        await using var caller = await Caller.StartAsync();
        var code = await SendAsync(caller);

        caller.Clock.Advance(TimeSpan.FromHours(73));
        await caller.NewTokenAsync();

        await caller.RefusedAsync(60140, "message/update_template_card", Greyed(code));
    }

    [Fact]
    public async Task A_code_replaces_the_card_for_those_who_are_named()
    {
        await using var caller = await Caller.StartAsync();
        var code = await SendAsync(caller, "@all");
        var update = Greyed(code);
        update.Remove("button");
        update["template_card"] = Cards.Notice();

        await caller.AcceptedAsync("message/update_template_card", update);

        Assert.Equal("停课通知", caller.WeCom.ChatOf("dl_teacher_li").Single().Text);
        Assert.Equal("确认本月费用", caller.WeCom.ChatOf("dl_admin_zhang").Single().Text);
    }

    [Theory]
    [InlineData("agentid", "1000008", 42015)]
    [InlineData("userids", "[]", 82101)]
    [InlineData("userids", "\"dl_teacher_li\"", 40031)]
    [InlineData("userids", "[\"dl_admin_zhang\"]", 82102)]
    [InlineData("response_code", "\"rc_never\"", 60140)]
    [InlineData("button", "{}", 40058)]
    [InlineData("template_card", """{"card_type":"text_notice"}""", 42033)]
    public async Task A_wrong_update_is_refused_and_the_code_stays_good(string field, string value, int code)
    {
        await using var caller = await Caller.StartAsync();
        var responseCode = await SendAsync(caller);
        var update = Greyed(responseCode);
        update[field] = JsonNode.Parse(value);

        await caller.RefusedAsync(code, "message/update_template_card", update);

        await caller.AcceptedAsync("message/update_template_card", Greyed(responseCode));
    }

    private static async Task<string> SendAsync(Caller caller, string to = "dl_teacher_li") =>
        (await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Buttons(), to)))["response_code"]!.GetValue<string>();

    private static JsonObject Greyed(string code) => new()
    {
        ["userids"] = new JsonArray("dl_teacher_li"),
        ["agentid"] = 1000007,
        ["response_code"] = code,
        ["button"] = new JsonObject { ["replace_name"] = "已确认" },
    };
}
