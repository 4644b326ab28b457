using System.Globalization;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>The check list for the outbound gate (reference, section C).</summary>
public sealed class TeamsChannelTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_reply_goes_to_its_question_with_every_id_encoded_and_one_slash(string ending)
    {
        await using var host = await TeamsHost.StartAsync();
        var message = host.Message(conversation: "19:x@thread;a/b|c") with { InReplyTo = "1:2", ServiceUrl = host.Connector.ServiceUrl.TrimEnd('/') + ending };
        Assert.Equal(new Delivery.Sent("platform-1"), await host.SendAsync(message));
        var call = host.Connector.Calls.Single();
        Assert.Equal(("POST", "/apac/v3/conversations/19%3Ax%40thread%3Ba%2Fb%7Cc/activities/1%3A2", message.Body), (call.Method, call.Target, call.Body));
    }

    [Fact]
    public async Task An_answer_is_changed_in_its_place_before_its_name_is_in_the_database()
    {
        await using var host = await TeamsHost.StartAsync();
        var answer = host.Message(id: "1:2") with { InReplyTo = "q1" };
        var name = Assert.IsType<Delivery.Sent>(await host.SendAsync(answer)).ChannelMessageId!;
        await host.SendAsync(answer with { InReplyTo = null, Replaces = true });

        var change = host.Connector.Calls[^1];
        Assert.Equal("PUT", change.Method);
        Assert.EndsWith($"/activities/{Uri.EscapeDataString(name)}", change.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_in_reply_to_nothing_goes_to_the_conversation()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.SendAsync();
        Assert.Equal(("POST", "/apac/v3/conversations/a%3A1/activities"), (host.Connector.Calls[0].Method, host.Connector.Calls[0].Target));
    }

    [Fact]
    public async Task A_replacement_is_put_in_its_place_under_the_name_that_Teams_gave()
    {
        await using var host = await TeamsHost.StartAsync();
        var message = host.Message() with { Replaces = true, InReplyTo = "q" };
        host.Wire.Memory.Sent[(message.Conversation.ToString(), message.ActivityId)] = new("{}", "17:3");
        await host.SendAsync(message);
        Assert.Equal(("PUT", "/apac/v3/conversations/a%3A1/activities/17%3A3"), (host.Connector.Calls[0].Method, host.Connector.Calls[0].Target));
    }

    [Fact]
    public async Task A_message_that_is_gone_is_said_anew_and_so_is_an_answer_to_one()
    {
        await using var host = await TeamsHost.StartAsync();
        var message = host.Message();
        host.Wire.Memory.Sent[(message.Conversation.ToString(), message.ActivityId)] = new("{}", "17");
        foreach (var asked in new[] { message with { Replaces = true }, message with { InReplyTo = "q" }, message with { ActivityId = "never sent", Replaces = true } })
        {
            if (asked.ActivityId == message.ActivityId) host.Connector.Order(new Fault.Status(404, "ActivityNotFoundInConversation"));
            Assert.IsType<Delivery.Sent>(await host.SendAsync(asked));
            Assert.EndsWith("/activities", host.Connector.Calls[^1].Target, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("[]")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":"\ud83d"}""")]
    public async Task What_is_taken_is_sent_whatever_the_answer_says(string body)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(201) { Body = body });
        Assert.Equal(new Delivery.Sent(), await host.SendAsync());
    }

    [Theory]
    [InlineData(412, 2)]
    [InlineData(429, 5)]
    [InlineData(502, 5)]
    [InlineData(503, 5)]
    [InlineData(504, 5)]
    public async Task Not_now_means_later(int status, int seconds)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(status));
        Assert.Equal(new Delivery.Later($"{status}", TimeSpan.FromSeconds(seconds)), await host.SendAsync());
        Assert.Single(host.Connector.Calls);
    }

    [Fact]
    public async Task The_platform_may_say_when_in_seconds_or_as_a_time()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(429, "Throttled", "17"), new Fault.Status(429, "Throttled", host.Clock.GetUtcNow().AddSeconds(40).ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal(new Delivery.Later("429 Throttled", TimeSpan.FromSeconds(17)), await host.SendAsync());
        Assert.Equal(new Delivery.Later("429 Throttled", TimeSpan.FromSeconds(40)), await host.SendAsync());
    }

    [Theory]
    [InlineData(302, null, RouteState.Open)]
    [InlineData(400, "BadArgument", RouteState.Open)]
    [InlineData(403, null, RouteState.Blocked)]
    [InlineData(403, "CodeOfTomorrow", RouteState.Blocked)]
    [InlineData(403, "ConversationBlockedByUser", RouteState.Blocked)]
    [InlineData(403, "BotNotInConversationRoster", RouteState.Uninstalled)]
    [InlineData(403, "BotDisabledByAdmin", RouteState.Uninstalled)]
    [InlineData(403, "ForbiddenOperationException", RouteState.Uninstalled)]
    [InlineData(403, "NotEnoughPermissions", RouteState.Open)]
    [InlineData(403, "InvalidBotApiHost", RouteState.Open)]
    [InlineData(404, null, RouteState.Gone)]
    [InlineData(404, "ConversationNotFound", RouteState.Gone)]
    [InlineData(413, "MessageSizeTooBig", RouteState.Open)]
    [InlineData(500, "ServiceError", RouteState.Open)]
    public async Task A_no_is_a_no_which_closes_the_way_or_is_a_mistake_of_ours(int status, string? code, RouteState route)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(status, code));
        Assert.Equal(new Delivery.Failed(code is null ? $"{status}" : $"{status} {code}") { Route = route, Technical = route is RouteState.Open }, await host.SendAsync());
        Assert.Single(host.Connector.Calls);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"error":"x"}""")]
    [InlineData("""{"error":{"code":7}}""")]
    [InlineData("""{"error":{"code":"王小明 was here"}}""")]
    [InlineData("""{"error":{"code":"\ud83d"}}""")]
    [InlineData("""{"errorCode":209,"message":"{"}""")]
    [InlineData("""{"errorCode":209,"message":"[]"}""")]
    public async Task A_refusal_in_a_foreign_shape_is_read_by_its_status(string body)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(403) { Body = body });
        Assert.Equal(new Delivery.Failed("403") { Route = RouteState.Blocked }, await host.SendAsync());
    }

    [Fact]
    public async Task The_other_shape_of_a_refusal_is_read_too()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(403, "MessageWritesBlocked") { Nested = true });
        Assert.Equal(new Delivery.Failed("403 MessageWritesBlocked") { Route = RouteState.Blocked }, await host.SendAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_leaves_open_whether_it_arrived(bool arrived)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Cut(arrived));
        Assert.Equal(new Delivery.Unknown("broken connection"), await host.SendAsync());
        Assert.Single(host.Connector.Calls);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_leaves_open_whether_it_arrived_and_is_not_asked_again()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Silence(CarriedOut: true));
        var sending = host.SendAsync();
        while (host.Connector.Waiting == 0) await Task.Yield();
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(new Delivery.Unknown("time-out"), await sending);
        Assert.Single(host.Connector.Calls);
    }

    [Fact]
    public async Task A_service_that_is_not_there_was_sent_nothing()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.SendAsync(); // there is a token now
        await host.Connector.DisposeAsync();
        Assert.IsType<Delivery.Later>(await host.SendAsync());
    }

    [Fact]
    public async Task Who_stops_the_bot_stops_the_sending()
    {
        await using var host = await TeamsHost.StartAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Wire.Teams.SendAsync(host.Message(), stopped.Token));
    }

    [Fact]
    public async Task In_the_local_mode_no_token_goes_out_and_nothing_leaves_this_machine()
    {
        await using var connector = await FakeConnector.StartAsync(new() { NeedsToken = false });
        await using var host = await WireHost.StartAsync();
        var message = new OutboundMessage(new(ChannelId.Teams, "c1"), "a1", """{"type":"message"}""");
        Assert.IsType<Delivery.Sent>(await host.Teams.SendAsync(message with { ServiceUrl = connector.ServiceUrl }, WireHost.Aborted));
        Assert.Null(connector.Calls.Single().Token);
        foreach (var elsewhere in new[] { null, "", "https://smba.trafficmanager.net/apac/" })
            Assert.IsType<Delivery.Failed>(await host.Teams.SendAsync(message with { ServiceUrl = elsewhere }, WireHost.Aborted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/apac/")]
    [InlineData("http://127.0.0.1:9/")]
    public async Task A_token_goes_to_known_services_only(string? serviceUrl)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.IsType<Delivery.Failed>(await host.SendAsync(host.Message() with { ServiceUrl = serviceUrl }));
        Assert.Equal(0, host.Connector.TokensAsked);
    }

    [Fact]
    public async Task A_message_is_drawn_without_id_and_time_and_from_the_bot_that_was_spoken_to()
    {
        await using var host = await WireHost.StartAsync();
        var address = new ReplyAddress(new(ChannelId.Teams, "c"), "a1", "29:u", host.Clock.GetUtcNow()) { BotId = "28:b", InReplyTo = "q", Language = "en" };
        var drawn = JsonNode.Parse(host.Teams.Draw(new() { Text = "Hello" }, address))!;
        Assert.Equal(
            """{"type":"message","channelId":"msteams","from":{"id":"28:b","role":"bot"},"conversation":{"id":"c"},"replyToId":"q","text":"Hello","textFormat":"plain","locale":"en","inputHint":"acceptingInput"}""",
            drawn.ToJsonString());
        Assert.True(host.Teams.CanReplace(new(ChannelId.Teams, "a")));
    }
}
