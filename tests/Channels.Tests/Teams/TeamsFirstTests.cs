using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>The first message to somebody who has the app and has never spoken (reference A3.1).</summary>
public sealed class TeamsFirstTests
{
    private const string Person = "3f2a0000-0000-0000-0000-000000000001";

    [Fact]
    public async Task The_chat_is_opened_by_the_first_message_and_known_for_the_next()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.IsType<Delivery.Sent>(await TellAsync(host, "m1"));
        Assert.IsType<Delivery.Sent>(await TellAsync(host, "m2"));
        Assert.Equal(["/apac/v3/conversations", "/apac/v3/conversations/a%3Achat-1/activities", "/apac/v3/conversations/a%3Achat-1/activities"], host.Connector.Calls.Select(call => call.Target));
        var asked = JsonNode.Parse(host.Connector.Calls[0].Body)!;
        Assert.Equal((Person, "28:" + host.Connector.Options.AppId, host.Connector.Options.TenantId), ((string)asked["members"]![0]!["id"]!, (string)asked["bot"]!["id"]!, (string)asked["tenantId"]!));
    }

    [Fact]
    public async Task A_chat_that_Teams_does_not_know_any_more_is_opened_again_once()
    {
        await using var host = await TeamsHost.StartAsync();
        await TellAsync(host, "m1");
        host.Connector.Order(new Fault.Status(404, "ConversationNotFound"));
        Assert.IsType<Delivery.Sent>(await TellAsync(host, "m2"));
        Assert.Equal(2, host.Connector.Calls.Count(call => call.Target.EndsWith("/conversations", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_has_not_got_the_app_is_not_reached_here()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(403, "ForbiddenOperationException"));
        Assert.Equal(new Delivery.Failed("403 ForbiddenOperationException") { Route = RouteState.Uninstalled }, await TellAsync(host, "m1"));
    }

    [Fact]
    public async Task Without_a_registration_there_is_nobody_to_be_told_first()
    {
        await using var host = await WireHost.StartAsync();
        Assert.Null(host.Teams.FirstConversation(Person));
    }

    private static Task<Delivery> TellAsync(TeamsHost host, string id) => host.SendAsync(new(host.Wire.Teams.FirstConversation(Person)!.Value, id, """{"type":"message","text":"新申请"}"""));
}
