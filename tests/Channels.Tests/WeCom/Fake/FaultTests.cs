using System.Net;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class FaultTests
{
    [Fact]
    public async Task A_path_fails_as_often_as_ordered()
    {
        await using var caller = await Caller.StartAsync();

        caller.WeCom.Fail("message/send", -1, times: 2);

        await caller.RefusedAsync(-1, "message/send", Caller.Text("放学"));
        await caller.RefusedAsync(-1, "message/send", Caller.Text("放学"));
        await caller.AcceptedAsync("message/send", Caller.Text("放学"));
        Assert.Single(caller.WeCom.ChatOf("dl_teacher_li"));
    }

    [Fact]
    public async Task A_server_error_is_a_status_and_nothing_else()
    {
        await using var caller = await Caller.StartAsync();

        caller.WeCom.FailHttp("getcallbackip", 502);

        using var response = await caller.FetchAsync("/cgi-bin/getcallbackip");
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_connection_is_cut_before_or_after_the_message_was_delivered(bool afterwards, int delivered)
    {
        await using var caller = await Caller.StartAsync();

        caller.WeCom.Reset("message/send", afterProcessing: afterwards);

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.PostAsync("message/send", Caller.Text("放学")));
        Assert.Equal(delivered, caller.WeCom.ChatOf("dl_teacher_li").Count);
    }

    [Fact]
    public async Task A_slow_path_waits_by_the_clock()
    {
        await using var caller = await Caller.StartAsync();
        caller.WeCom.Delay("message/send", TimeSpan.FromSeconds(20));

        var answer = caller.AcceptedAsync("message/send", Caller.Text("放学"));
        await caller.GetAsync("getcallbackip");
        Assert.False(answer.IsCompleted);

        while (!answer.IsCompleted)
        {
            caller.Clock.Advance(TimeSpan.FromSeconds(20));
            await caller.GetAsync("getcallbackip");
        }

        await answer;
    }

    [Fact]
    public async Task Calls_are_recorded_with_their_answers()
    {
        await using var caller = await Caller.StartAsync();

        await caller.AcceptedAsync("message/send", Caller.Text("放学"));

        var call = caller.WeCom.Calls[^1];
        Assert.Equal("message/send", call.Path);
        Assert.Contains("放学", call.Body, StringComparison.Ordinal);
        Assert.Contains("\"msgid\"", call.Answer, StringComparison.Ordinal);
    }
}
