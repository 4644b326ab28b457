using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class TokenTests
{
    [Theory]
    [InlineData("gettoken?corpid=ww9&corpsecret=x", 40013)]
    [InlineData("gettoken?corpid=ww0demo00000000001&corpsecret=x", 40001)]
    [InlineData("media/get?media_id=1", 41001)]
    [InlineData("media/get?media_id=1&access_token=at_never", 40014)]
    public async Task A_call_without_the_right_secret_or_token_is_refused(string path, int code)
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(code, Caller.Code(await caller.GetAsync(path, withToken: false)));
    }

    [Fact]
    public async Task A_token_is_good_for_two_hours()
    {
        await using var caller = await Caller.StartAsync();

        caller.Clock.Advance(TimeSpan.FromSeconds(7199));
        Assert.Equal(0, Caller.Code(await caller.GetAsync("getcallbackip")));
        caller.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(42001, Caller.Code(await caller.GetAsync("getcallbackip")));
    }

    [Fact]
    public async Task Tokens_can_be_expired_early()
    {
        await using var caller = await Caller.StartAsync();

        caller.WeCom.ExpireTokens();

        Assert.Equal(42001, Caller.Code(await caller.GetAsync("getcallbackip")));
        await caller.NewTokenAsync();
        Assert.Equal(0, Caller.Code(await caller.GetAsync("getcallbackip")));
    }

    [Fact]
    public async Task A_caller_who_is_not_on_the_list_is_refused()
    {
        await using var caller = await Caller.StartAsync();

        caller.WeCom.DistrustCaller();

        var answer = await caller.PostAsync("message/send", Caller.Text("放学"));
        Assert.Equal(60020, Caller.Code(answer));
        Assert.Contains("from ip:", answer["errmsg"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escaped_Chinese_is_refused()
    {
        await using var caller = await Caller.StartAsync();

        var escaped = await caller.PostTextAsync("message/send", """{"touser":"dl_teacher_li","agentid":1000007,"msgtype":"text","text":{"content":"\u653e\u5b66"}}""");
        var newline = await caller.PostTextAsync("message/send", """{"touser":"dl_teacher_li","agentid":1000007,"msgtype":"text","text":{"content":"放\u000a学 \\u653e"}}""");

        Assert.Equal(40033, Caller.Code(escaped));
        Assert.Equal(0, Caller.Code(newline));
    }

    [Fact]
    public async Task Broken_json_is_warned_of()
    {
        await using var caller = await Caller.StartAsync();

        var answer = await caller.PostTextAsync("message/send", "{\"touser\":");

        Assert.NotEqual(0, Caller.Code(answer));
        Assert.Contains("Warning: wrong json format.", answer["errmsg"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_and_a_wrong_method_are_refused()
    {
        await using var caller = await Caller.StartAsync();

        Assert.NotEqual(0, Caller.Code(await caller.PostAsync("message/sing", new JsonObject())));
        Assert.NotEqual(0, Caller.Code(await caller.GetAsync("message/send")));
    }
}
