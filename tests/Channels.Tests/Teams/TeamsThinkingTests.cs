using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>While an answer is thought about (reference A4.8).</summary>
public sealed class TeamsThinkingTests
{
    private const string Words = "正在查学校的规定……";

    [Fact]
    public async Task The_chat_says_what_is_being_done_and_the_whole_answer_takes_the_place_of_that()
    {
        await using var host = await TeamsHost.StartAsync();
        await BeginAsync(host);
        Assert.Equal(new Delivery.Sent("platform-2"), await host.SendAsync(host.Message() with { InReplyTo = "q" }));

        var (line, answer) = (Body(host, 0), Body(host, 1));
        Assert.Equal(("typing", Words, "informative", 1), ((string)line["type"]!, (string)line["text"]!, (string)line["entities"]![0]!["streamType"]!, (int)line["entities"]![0]!["streamSequence"]!));
        Assert.Equal(("message", "好的", """{"type":"streaminfo","streamId":"platform-1","streamType":"final"}"""), ((string)answer["type"]!, (string)answer["text"]!, answer["entities"]!.AsArray()[^1]!.ToJsonString()));

        await host.SendAsync(host.Message(id: "m2")); // the next one is no part of it
        Assert.Null(Body(host, 2)["entities"]);
    }

    [Fact]
    public async Task An_answer_keeps_what_it_says_of_its_sources()
    {
        await using var host = await TeamsHost.StartAsync();
        await BeginAsync(host);
        await host.SendAsync(host.Message() with { Body = """{"type":"message","text":"好的","entities":[{"type":"https://schema.org/Message"}]}""" });
        Assert.Equal(["https://schema.org/Message", "streaminfo"], Body(host, 1)["entities"]!.AsArray().Select(entity => (string)entity!["type"]!));
    }

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(403, "ContentStreamNotAllowed")]
    public async Task Where_Teams_takes_no_more_of_the_stream_the_answer_goes_as_any_other(int status, string code)
    {
        await using var host = await TeamsHost.StartAsync();
        await BeginAsync(host);
        host.Connector.Order(new Fault.Status(status, code));
        Assert.IsType<Delivery.Sent>(await host.SendAsync());
        Assert.Null(Body(host, 2)["entities"]);
    }

    [Fact]
    public async Task A_line_that_was_not_taken_or_is_too_old_changes_nothing()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(502));
        await BeginAsync(host);
        await host.SendAsync();
        Assert.Null(Body(host, 1)["entities"]);

        await BeginAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(111));
        await host.SendAsync(host.Message(id: "m2"));
        Assert.Null(Body(host, 3)["entities"]);
    }

    [Fact]
    public async Task A_card_that_is_put_in_its_place_is_no_answer()
    {
        await using var host = await TeamsHost.StartAsync();
        await BeginAsync(host);
        await host.SendAsync(host.Message() with { Replaces = true });
        await host.SendAsync(host.Message(id: "m2"));
        Assert.Equal([null, "streaminfo"], new[] { 1, 2 }.Select(call => (string?)Body(host, call)["entities"]?[0]?["type"]));
    }

    [Fact]
    public async Task In_a_group_somebody_types()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.Wire.Teams.BusyAsync(Asked(host, "19:a@thread.v2") with { Room = new(ChannelId.Teams, "19:a@thread.v2") }, Words);
        Assert.Equal("""{"type":"typing"}""", host.Connector.Calls.Single().Body);
    }

    private static Task BeginAsync(TeamsHost host) => host.Wire.Teams.BusyAsync(Asked(host, "a:1"), Words);

    private static InboundActivity Asked(TeamsHost host, string conversation) => new() { Id = "q", UserId = "29:u", Conversation = new(ChannelId.Teams, conversation), ServiceUrl = host.Connector.ServiceUrl };

    private static JsonNode Body(TeamsHost host, int call) => JsonNode.Parse(host.Connector.Calls[call].Body)!;
}
