using System.Globalization;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.Tests.Teams;

public sealed class TeamsChannelTests
{
    private const string Body = """{"type":"message","text":"好的"}""";

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    public async Task A_reply_goes_to_its_question_with_every_id_encoded(string ending)
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        var delivery = await host.Teams.SendAsync(
            Message(connector) with { Conversation = new(ChannelId.Teams, "19:x@thread;a/b|c"), InReplyTo = "1:2", ServiceUrl = connector.Url + ending },
            WireHost.Aborted);
        Assert.Equal(new Delivery.Sent("platform-1"), delivery);
        Assert.Equal(("POST", "/v3/conversations/19%3Ax%40thread%3Ba%2Fb%7Cc/activities/1%3A2", Body), connector.Calls.Single());
    }

    [Fact]
    public async Task A_message_in_reply_to_nothing_goes_to_the_conversation()
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        await host.Teams.SendAsync(Message(connector), WireHost.Aborted);
        Assert.Equal(("POST", "/v3/conversations/c1/activities"), (connector.Calls[0].Method, connector.Calls[0].Target));
    }

    [Fact]
    public async Task A_replacement_is_put_in_its_place()
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        await host.Teams.SendAsync(Message(connector) with { Replaces = true, InReplyTo = "q" }, WireHost.Aborted);
        Assert.Equal(("PUT", "/v3/conversations/c1/activities/a1"), (connector.Calls[0].Method, connector.Calls[0].Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("[]")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":"\ud83d"}""")]
    public async Task What_is_taken_is_sent_whatever_the_answer_says(string body)
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        connector.Answer = context => context.Response.WriteAsync(body);
        Assert.Equal(new Delivery.Sent(), await host.Teams.SendAsync(Message(connector), WireHost.Aborted));
    }

    [Theory]
    [InlineData(412, 2)]
    [InlineData(429, 5)]
    [InlineData(502, 5)]
    [InlineData(503, 5)]
    [InlineData(504, 5)]
    public async Task Not_now_means_later(int status, int seconds)
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        connector.Answer = context => Status(context, status);
        Assert.Equal(
            new Delivery.Later($"{status}", TimeSpan.FromSeconds(seconds)), await host.Teams.SendAsync(Message(connector), WireHost.Aborted));
    }

    [Fact]
    public async Task The_platform_may_say_when_in_seconds_or_as_a_time()
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        connector.Answer = context => Status(context, 429, "17");
        Assert.Equal(new Delivery.Later("429", TimeSpan.FromSeconds(17)), await host.Teams.SendAsync(Message(connector), WireHost.Aborted));

        connector.Answer = context => Status(context, 429, host.Clock.GetUtcNow().AddSeconds(40).ToString("R", CultureInfo.InvariantCulture));
        Assert.Equal(new Delivery.Later("429", TimeSpan.FromSeconds(40)), await host.Teams.SendAsync(Message(connector), WireHost.Aborted));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task A_no_is_a_no(int status)
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        connector.Answer = context => Status(context, status);
        Assert.Equal(new Delivery.Failed($"{status}"), await host.Teams.SendAsync(Message(connector), WireHost.Aborted));
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_open_whether_it_arrived()
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        connector.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.IsType<Delivery.Unknown>(await host.Teams.SendAsync(Message(connector), WireHost.Aborted));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_leaves_open_whether_it_arrived()
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        var asked = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        connector.Answer = _ =>
        {
            asked.SetResult();
            return end.Task;
        };
        var sending = host.Teams.SendAsync(Message(connector), WireHost.Aborted);
        await asked.Task;
        host.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(new Delivery.Unknown("time-out"), await sending);
        end.SetResult();
    }

    [Fact]
    public async Task A_service_that_is_not_there_was_sent_nothing()
    {
        await using var host = await WireHost.StartAsync();
        var connector = await ConnectorDouble.StartAsync();
        var message = Message(connector);
        await connector.DisposeAsync();
        Assert.IsType<Delivery.Later>(await host.Teams.SendAsync(message, WireHost.Aborted));
    }

    [Fact]
    public async Task Who_stops_the_bot_stops_the_sending()
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Teams.SendAsync(Message(connector), stopped.Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://smba.trafficmanager.net/apac/")]
    public async Task Without_a_token_nothing_leaves_this_machine(string? serviceUrl)
    {
        await using var host = await WireHost.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        Assert.IsType<Delivery.Failed>(await host.Teams.SendAsync(Message(connector) with { ServiceUrl = serviceUrl }, WireHost.Aborted));
    }

    [Fact]
    public async Task A_message_is_drawn_without_id_and_time_and_from_the_bot_that_was_spoken_to()
    {
        await using var host = await WireHost.StartAsync();
        var address = new ReplyAddress(new(ChannelId.Teams, "c"), "a1", "29:u", host.Clock.GetUtcNow()) { BotId = "28:b", InReplyTo = "q", Language = "en" };
        var drawn = JsonNode.Parse(host.Teams.Draw(new() { Text = "Hello" }, address))!;
        Assert.Equal(
            """{"type":"message","channelId":"msteams","from":{"id":"28:b","role":"bot"},"recipient":{"id":"29:u"},"conversation":{"id":"c"},"replyToId":"q","text":"Hello","textFormat":"plain","locale":"en","inputHint":"acceptingInput"}""",
            drawn.ToJsonString());
        Assert.False(host.Teams.CanReplace(new(ChannelId.Teams, "a")));
    }

    private static OutboundMessage Message(ConnectorDouble connector) => new(new(ChannelId.Teams, "c1"), "a1", Body) { ServiceUrl = connector.Url };

    private static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }
}
