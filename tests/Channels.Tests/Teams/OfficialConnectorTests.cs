using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Tests.AdaptiveCards;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>Microsoft's own botframework-connector 4.23.3 beside us: what one side writes and signs, the other reads and believes.</summary>
public sealed class OfficialConnectorTests(OfficialConnector official) : IClassFixture<OfficialConnector>
{
    public static TheoryData<string, TokenWish, int> Wishes => new()
    {
        { "as it should be", new(), 200 },
        { "RS512", new() { Algorithm = "RS512" }, 200 },
        { "alg none", new() { Algorithm = "none" }, 401 },
        { "alg confusion", new() { Algorithm = "HS256" }, 401 },
        { "expired", new() { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(-6) }, 401 },
        { "a little late", new() { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(-4) }, 200 },
        { "not yet", new() { NotBefore = TimeSpan.FromMinutes(6) }, 401 },
        { "another issuer", new() { Issuer = "https://api.botframework.us" }, 401 },
        { "another bot", new() { Audience = "22222222-2222-4333-8444-555555555555" }, 401 },
        { "an unknown key", new() { Key = KeyFor.Stranger }, 401 },
        { "a stranger's signature", new() { Key = KeyFor.Stranger, Kid = "key-teams" }, 401 },
        { "a key for another channel", new() { Key = KeyFor.WebChat }, 403 },
        { "another service", new() { ServiceUrl = "https://evil.example/" }, 401 },
        { "no service", new() { ServiceUrl = "" }, 401 },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task Its_classes_and_our_gate_believe_the_same_tokens(string what, TokenWish wish, int status)
    {
        await using var host = await TeamsHost.StartAsync(now: TimeProvider.System.GetUtcNow()); // it goes by the real time
        var header = $"Bearer {host.Connector.Token(wish)}";
        var verdict = await official.AskAsync(new { verify = new { activity = host.Activity(), header, metadata = host.Connector.MetadataUrl, appId = host.Connector.Options.AppId } });
        Assert.Equal((status == 200, what), ((bool?)verdict["ok"] ?? false, what));
        Assert.Equal(status, (await host.PostAsync(header)).Status);
    }

    [Fact]
    public async Task An_activity_that_its_client_hands_to_us_is_heard()
    {
        await using var host = await TeamsHost.StartAsync();
        var to = new Uri(host.Wire.Client.BaseAddress!, TeamsHost.Messages);
        var answer = await official.AskAsync(new { post = host.Activity(), to, token = host.Connector.Token(), appId = host.Connector.Options.AppId });
        Assert.Equal(200, (int?)answer["status"]);
        Assert.Equal(("a:1", "0f0e", "报名"), (host.Wire.Talk.Messages[0].Conversation.Value, host.Wire.Talk.Messages[0].UserId, host.Wire.Talk.Messages[0].Text));
    }

    [Fact]
    public async Task Its_client_and_ours_call_a_connector_alike()
    {
        await using var host = await TeamsHost.StartAsync();
        const string Thread = "19:x@thread.tacv2;messageid=17";
        var message = host.Message(conversation: Thread, id: "1:2");
        host.Wire.Memory.Sent[(message.Conversation.ToString(), message.ActivityId)] = new("{}", "1:2");
        await host.SendAsync(message);
        await host.SendAsync(message with { ActivityId = "1:3", InReplyTo = "1:2" });
        await host.SendAsync(message with { Replaces = true });
        await host.Wire.TeamsClient.CreateConversationAsync(host.Connector.ServiceUrl, "29:1", """{"isGroup":false}""", WireHost.Aborted);

        var (token, body) = (host.Connector.Calls[0].Token!, JsonNode.Parse(message.Body)!);
        Assert.NotNull((string?)(await CallAsync("sendToConversation", Thread, body))["id"]);
        Assert.NotNull((string?)(await CallAsync("replyToActivity", Thread, "1:2", body))["id"]);
        Assert.Equal("1:2", (string?)(await CallAsync("updateActivity", Thread, "1:2", body))["id"]);
        Assert.NotNull((string?)(await CallAsync("createConversation", new { isGroup = false }))["id"]);
        Assert.Equal(3, ((JsonArray)(await CallAsync("getConversationPagedMembers", Thread))["members"]!).Count);

        var calls = host.Connector.Calls;
        for (var number = 0; number < 4; number++)
        {
            Assert.Equal((calls[number].Method, calls[number].Target, true), (calls[number + 4].Method, calls[number + 4].Target, calls[number + 4].CarriedOut));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(calls[number].Body), JsonNode.Parse(calls[number + 4].Body)), calls[number + 4].Body);
        }

        async Task<JsonNode> CallAsync(string operation, params object[] args) =>
            (await official.AskAsync(new { call = operation, serviceUrl = host.Connector.ServiceUrl, token, args }))["answer"]!;
    }

    [Fact]
    public async Task Cards_of_ours_go_through_its_client_unchanged()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.SendAsync();
        var address = new ReplyAddress(new(ChannelId.Teams, "a:1"), "m1", "29:1abc", host.Clock.GetUtcNow()) { BotId = "28:bot", InReplyTo = "q" };
        foreach (var (name, sample) in SampleCards.All)
        {
            var drawn = JsonNode.Parse(host.Wire.Teams.Draw(new() { Card = sample.Card }, address))!;
            await official.AskAsync(new { call = "replyToActivity", serviceUrl = host.Connector.ServiceUrl, token = host.Connector.Calls[0].Token, args = new object[] { $"a:{name}", "q", drawn } });
            Assert.True(JsonNode.DeepEquals(drawn, JsonNode.Parse(host.Connector.Calls[^1].Body)), host.Connector.Calls[^1].Body);
        }
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(429, "Throttled")]
    public async Task Its_client_reads_the_refusals_of_our_double(int status, string code)
    {
        await using var host = await TeamsHost.StartAsync();
        await host.SendAsync();
        host.Connector.Order(new Fault.Status(status, code));
        var answer = await official.AskAsync(new { call = "sendToConversation", serviceUrl = host.Connector.ServiceUrl, token = host.Connector.Calls[0].Token, args = new object[] { "a:1", new { type = "message" } } });
        Assert.Equal(status, (int?)answer["status"]);
    }
}

/// <summary>The official botframework-connector package.</summary>
public sealed class OfficialConnector() : NodeScript("botframework-connector", "teams-connector.mjs");
