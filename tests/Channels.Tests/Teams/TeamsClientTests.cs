using AfterSchoolBot.Channels.Teams.Wire;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>What is asked of the Bot Connector besides messages.</summary>
public sealed class TeamsClientTests
{
    private const string Body = """{"members":[{"id":"29:1abc"}],"tenantId":"t","channelData":{"tenant":{"id":"t"}}}""";

    [Fact]
    public async Task A_chat_with_a_person_is_opened_and_has_a_name()
    {
        await using var host = await TeamsHost.StartAsync();
        var answer = await host.Wire.TeamsClient.CreateConversationAsync(host.Connector.ServiceUrl, "29:1abc", Body, WireHost.Aborted);
        Assert.Equal("a:chat-1", Assert.IsType<ConnectorAnswer.Taken>(answer).Id);
        Assert.Equal(("POST", "/apac/v3/conversations", Body), (host.Connector.Calls[0].Method, host.Connector.Calls[0].Target, host.Connector.Calls[0].Body));
    }

    [Fact]
    public async Task The_members_of_a_conversation_come_page_by_page()
    {
        await using var host = await TeamsHost.StartAsync(connectorOptions: new() { Members = 1_201 });
        var members = new List<string>();
        string? after = null;
        do
        {
            var page = await host.Wire.TeamsClient.MembersAsync(host.Connector.ServiceUrl, "19:class@thread.v2", after, WireHost.Aborted);
            members.AddRange(Assert.IsType<ConnectorAnswer.Page>(page).Members.Select(member => member.Id!));
            after = ((ConnectorAnswer.Page)page).After;
        }
        while (after is not null);

        Assert.Equal((1_201, 1_201, 3), (members.Count, members.Distinct().Count(), host.Connector.Calls.Count));
        Assert.Equal("/apac/v3/conversations/19%3Aclass%40thread.v2/pagedmembers?pageSize=500&continuationToken=after%20500", host.Connector.Calls[1].Target);
        Assert.Empty(host.Connector.Violations);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"members":7,"continuationToken":7}""")]
    [InlineData("""{"members":[7,null,{"id":7}]}""")]
    public async Task A_page_in_a_foreign_shape_is_an_empty_one(string body)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(200) { Body = body });
        var page = Assert.IsType<ConnectorAnswer.Page>(await host.Wire.TeamsClient.MembersAsync(host.Connector.ServiceUrl, "19:x", null, WireHost.Aborted));
        Assert.Equal((0, null), (page.Members.Count, page.After));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_has_no_members()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(404, "ConversationNotFound"));
        var refused = Assert.IsType<ConnectorAnswer.Refused>(await host.Wire.TeamsClient.MembersAsync(host.Connector.ServiceUrl, "19:x", null, WireHost.Aborted));
        Assert.Equal(ConnectorAction.Gone, refused.Action);
    }
}
