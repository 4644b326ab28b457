using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>What becomes of an activity behind the gate.</summary>
public sealed class SignedActivityTests
{
    [Fact]
    public async Task Body_larger_than_allowed()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(new Answered(413, false), await host.PostAsync(change: activity => activity["text"] = new string('a', 257 * 1024)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"channelId\":\"msteams\",\"text\":\"\\ud83d\"}")]
    public async Task Malformed_JSON(string body)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(new Answered(400, false), await host.PostAsync($"Bearer {host.Connector.Token()}", body: body));
    }

    [Fact]
    public async Task Duplicate_activity_id()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(Answered.Taken, await host.PostAsync());
        Assert.Equal(new Answered(200, false), await host.PostAsync());
    }

    [Theory]
    [InlineData("aTypeOfTomorrow")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("installationUpdate")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    public async Task Unknown_activity_type(string type)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(new Answered(200, false), await host.PostAsync(change: activity => activity["type"] = type));
    }

    [Theory]
    [InlineData("teamRenamed")]
    [InlineData("anEventOfTomorrow")]
    public async Task Unknown_event_of_a_team(string eventType)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(new Answered(200, false), await host.PostAsync(change: activity =>
        {
            activity["type"] = "conversationUpdate";
            activity["channelData"]!["eventType"] = eventType;
        }));
    }

    [Theory]
    [InlineData("task/submit")]
    [InlineData("somethingOfTomorrow")]
    [InlineData(null)]
    public async Task Unknown_invoke(string? name)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(new Answered(501, false), await host.PostAsync(change: activity => (activity["type"], activity["name"]) = ("invoke", name)));
    }

    [Fact]
    public async Task Who_puts_the_bot_into_a_chat_is_greeted_and_the_bot_is_not()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(Answered.Taken, await host.PostAsync(change: activity =>
        {
            activity["type"] = "conversationUpdate";
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:" + host.Connector.Options.AppId }, new JsonObject { ["id"] = "29:1abc" });
        }));
        Assert.Equal((InboundKind.Arrival, "29:1abc"), (host.Wire.Talk.Heard[0].Kind, host.Wire.Talk.Heard[0].UserId));
    }

    [Theory]
    [InlineData("<at>校园助手</at> 几点放学？", "几点放学？")]
    [InlineData("  请问 <at>校园助手</at> 几点放学？", "请问  几点放学？")]
    [InlineData("<at>校园助手</at> 和 <at>校园助手</at>：你好", "和 <at>校园助手</at>：你好")]
    [InlineData("几点放学？", "几点放学？")]
    public async Task The_bot_s_own_mention_is_not_part_of_what_was_said(string text, string heard)
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity =>
        {
            activity["text"] = text;
            activity["entities"] = new JsonArray(Mention(host, "28:" + host.Connector.Options.AppId), Mention(host, "29:of-the-same-name"), "nonsense", new JsonObject { ["type"] = 7 });
        });
        Assert.Equal(heard, host.Wire.Talk.Messages[0].Text);
    }

    [Fact]
    public async Task The_mention_of_somebody_of_the_same_name_who_stands_first_is_kept()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity =>
        {
            activity["text"] = "<at>校园助手</at> <at>校园助手</at> 你好";
            activity["entities"] = new JsonArray(Mention(host, "29:of-the-same-name"), Mention(host, "28:" + host.Connector.Options.AppId));
        });
        Assert.Equal("<at>校园助手</at>  你好", host.Wire.Talk.Messages[0].Text);
    }

    private static JsonObject Mention(TeamsHost host, string id) => new()
    {
        ["type"] = "mention",
        ["text"] = "<at>校园助手</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = (string)host.Activity()["recipient"]!["name"]! },
    };
}
