using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>Group chats and channels: what is meant for the assistant there, who is in them, and where they are reached (reference A1, A6).</summary>
public sealed class TeamsGroupTests
{
    private const string Group = "19:a@thread.v2";

    [Theory]
    [InlineData(Group, null)]
    [InlineData("c1", "groupChat")]
    [InlineData("c1", "channel")]
    public async Task What_people_say_to_each_other_is_not_heard(string id, string? type)
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity => activity["conversation"] = Conversation(host, id, type));
        Assert.Empty(host.Wire.Talk.Messages);
        Assert.Equal(host.Connector.ServiceUrl, host.Wire.Memory.Notes[$"teams/address/{id}"]); // but where it was is known
    }

    [Fact]
    public async Task What_is_said_to_the_assistant_is_heard_without_its_name_and_as_said_among_others()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity => Mention(host, activity, "19:b@thread.tacv2;messageid=170", "channel"));
        var heard = Assert.Single(host.Wire.Talk.Messages);
        Assert.Equal(("必须报吗", "19:b@thread.tacv2;messageid=170", new ConversationId(ChannelId.Teams, "19:b@thread.tacv2")), (heard.Text, heard.Conversation.Value, heard.Room));
    }

    [Fact]
    public async Task One_to_one_nobody_else_listens()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync();
        Assert.Null(Assert.Single(host.Wire.Talk.Messages).Room);
    }

    [Fact]
    public async Task A_press_on_a_card_there_is_a_press_among_others()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity =>
        {
            activity["conversation"] = Conversation(host, Group, "groupChat");
            activity.Remove("text");
            activity["value"] = new JsonObject { ["stamp"] = "", ["verb"] = "say", ["value"] = "绑定班级 3-2" };
        });
        var heard = Assert.Single(host.Wire.Talk.Messages);
        Assert.Equal((Group, "say"), (heard.Room!.Value.Value, heard.Answer!.Verb));
    }

    [Fact]
    public async Task Put_into_a_group_it_is_greeted_once_and_reads_who_is_there()
    {
        await using var host = await TeamsHost.StartAsync(connectorOptions: new() { Members = 7, PageSize = 3 });
        await host.PostAsync(change: activity => Event(host, activity, "installationUpdate", ("action", "add")));
        await host.PostAsync(change: activity => Event(host, activity, "conversationUpdate", ("membersAdded", Bot(host))));
        var arrival = Assert.Single(host.Wire.Talk.Heard);
        Assert.Equal((InboundKind.Arrival, Group), (arrival.Kind, arrival.Room!.Value.Value));
        await ReadAsync(host);
        var members = await host.Wire.Teams.InRoomAsync(arrival.Room.Value, [], WireHost.Aborted);
        Assert.Equal(7, members.Count);
        Assert.Contains("object-3", members);
        Assert.Equal(RouteState.Open, host.Wire.Memory.Routes[$"msteams/{Group}"]);
    }

    [Fact]
    public async Task Who_comes_or_goes_later_is_no_arrival_but_is_read_anew()
    {
        await using var host = await TeamsHost.StartAsync(connectorOptions: new() { Members = 2 });
        await host.PostAsync(change: activity => Event(host, activity, "conversationUpdate", ("membersAdded", Bot(host))));
        await ReadAsync(host);
        var asked = Asked(host);
        await host.PostAsync(change: activity => Event(host, activity, "conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "29:new" }))));
        await ReadAsync(host);
        Assert.Equal(asked + 1, Asked(host));
        await host.PostAsync(change: activity => Mention(host, activity, Group, "groupChat"));
        await ReadAsync(host);
        Assert.Equal(asked + 1, Asked(host)); // known for a day
        host.Clock.Advance(TimeSpan.FromHours(25));
        await host.PostAsync(change: activity => Mention(host, activity, Group, "groupChat"));
        await ReadAsync(host);
        Assert.Equal(asked + 2, Asked(host));
        Assert.Equal(1, host.Wire.Talk.Heard.Count(heard => heard.Kind is InboundKind.Arrival));
    }

    [Fact]
    public async Task Where_Teams_does_not_say_who_is_there_what_was_known_stays()
    {
        await using var host = await TeamsHost.StartAsync(connectorOptions: new() { Members = 2 });
        await host.PostAsync(change: activity => Event(host, activity, "conversationUpdate", ("membersAdded", Bot(host))));
        await ReadAsync(host);
        host.Connector.Order(new Fault.Status(503));
        await host.PostAsync(change: activity => Event(host, activity, "conversationUpdate", ("membersRemoved", new JsonArray(new JsonObject { ["id"] = "29:gone" }))));
        await ReadAsync(host);
        Assert.Equal(2, (await host.Wire.Teams.InRoomAsync(new(ChannelId.Teams, Group), [], WireHost.Aborted)).Count);
    }

    [Theory]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task Taken_out_of_a_group_or_a_chat_nothing_more_is_sent_there(string type)
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity => Event(host, activity, type, type is "installationUpdate" ? ("action", "remove") : ("membersRemoved", Bot(host))));
        Assert.Equal(RouteState.Uninstalled, host.Wire.Memory.Routes[$"msteams/{Group}"]);
        await host.PostAsync(change: activity =>
        {
            activity["type"] = "installationUpdate";
            activity["action"] = "remove-upgrade";
        });
        Assert.Equal(RouteState.Uninstalled, host.Wire.Memory.Routes["msteams/a:1"]);
        Assert.Empty(host.Wire.Talk.Heard);
    }

    [Fact]
    public async Task A_notice_to_a_group_goes_to_the_address_at_which_it_was_last_heard()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity => Mention(host, activity, Group, "groupChat"));
        Assert.IsType<Delivery.Sent>(await host.SendAsync(host.Message(conversation: Group) with { ServiceUrl = null }));
        Assert.IsType<Delivery.Failed>(await host.SendAsync(host.Message(conversation: "19:never@thread.v2") with { ServiceUrl = null }));
    }

    [Fact]
    public async Task A_person_is_known_by_the_schools_directory_where_Teams_says_who_it_is()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync(change: activity => activity["from"]!["aadObjectId"] = "0F0E-ABC");
        await host.PostAsync(change: activity =>
        {
            activity["id"] = "2";
            activity["from"]!.AsObject().Remove("aadObjectId");
        });
        Assert.Equal(["0f0e-abc", "29:1abc"], host.Wire.Talk.Messages.Select(heard => heard.UserId));
    }

    /// <summary>The limits of Teams spread the pages over time.</summary>
    private static async Task ReadAsync(TeamsHost host)
    {
        using var between = new PeriodicTimer(TimeSpan.FromMilliseconds(10)); // the answers travel by a real wire meanwhile
        while (!host.Wire.Rooms.Reading.IsCompleted)
        {
            await between.WaitForNextTickAsync();
            host.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    private static int Asked(TeamsHost host) => host.Connector.Calls.Count(call => call.Target.Contains("pagedmembers", StringComparison.Ordinal));

    private static JsonArray Bot(TeamsHost host) => [new JsonObject { ["id"] = "28:" + host.Connector.Options.AppId }];

    private static void Event(TeamsHost host, JsonObject activity, string type, (string Name, JsonNode Value) what)
    {
        activity["type"] = type;
        activity["id"] = $"{type}-{host.Wire.Talk.Heard.Count}";
        activity["conversation"] = Conversation(host, Group, "groupChat");
        activity.Remove("text");
        activity[what.Name] = what.Value;
    }

    private static void Mention(TeamsHost host, JsonObject activity, string conversation, string type)
    {
        activity["id"] = Guid.NewGuid().ToString();
        activity["conversation"] = Conversation(host, conversation, type);
        activity["text"] = "<at>校园助手</at> 必须报吗";
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>校园助手</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:" + host.Connector.Options.AppId },
        });
    }

    private static JsonObject Conversation(TeamsHost host, string id, string? type)
    {
        var conversation = new JsonObject { ["id"] = id, ["tenantId"] = host.Connector.Options.TenantId };
        if (type is not null) conversation["conversationType"] = type;
        return conversation;
    }
}
