using System.Net;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>What Teams asks and waits for (reference A4).</summary>
public sealed class TeamsInvokeTests
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"✓ 选好了：周一"}]}""";

    [Fact]
    public async Task A_press_is_answered_with_the_face_that_took_the_cards_place()
    {
        await using var host = await WireHost.StartAsync();
        host.Memory.Sent[("msteams/c1", "r1.1")] = new("{}", "platform-7");
        host.Memory.Sent[("msteams/c1", "r0.1")] = new("{}", "platform-1");
        host.Memory.Answers = [Quiet("r0.1", "another"), new("r1.1", Message(Card), Replaces: true), new("r2.1", """{"type":"message","text":"哪几天？"}""", Replaces: false)];
        var answer = await PressAsync(host);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)answer["statusCode"]!, (string)answer["type"]!));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Card), answer["value"]));

        var heard = Assert.Single(host.Talk.Messages);
        Assert.Equal(("i1", "u1", "s1", "confirm", "王"), (heard.Id, heard.UserId, heard.Answer!.Stamp, heard.Answer.Verb, heard.Answer.Inputs["name"]));
    }

    [Fact]
    public async Task Where_no_card_changed_the_beginning_of_the_answer_is_shown()
    {
        await using var host = await WireHost.StartAsync();
        host.Memory.Answers = [Quiet("r0.1", "another"), new("r2.1", """{"type":"message","summary":"这张卡已经过期。\n请看最新的一张。"}""", Replaces: false)];
        var answer = await PressAsync(host);
        Assert.Equal((200, "application/vnd.microsoft.activity.message", "这张卡已经过期。"), ((int)answer["statusCode"]!, (string)answer["type"]!, (string)answer["value"]!));
    }

    [Fact]
    public async Task A_long_line_is_cut_between_characters()
    {
        await using var host = await WireHost.StartAsync();
        host.Memory.Answers = [new("r2.1", new JsonObject { ["text"] = string.Concat(Enumerable.Repeat("😀", 60)) }.ToJsonString(), Replaces: false)];
        var shown = (string)(await PressAsync(host))["value"]!;
        Assert.InRange(shown.Length, 70, 80);
        Assert.Equal('…', shown[^1]);
        Assert.False(char.IsHighSurrogate(shown[^2]));
    }

    [Fact]
    public async Task A_turn_that_takes_longer_is_not_waited_for()
    {
        await using var host = await WireHost.StartAsync();
        var pressing = PressAsync(host);
        while (!pressing.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal(("application/vnd.microsoft.activity.message", "…"), ((string)(await pressing)["type"]!, (string)(await pressing)["value"]!));
        Assert.Single(host.Talk.Messages); // the answer comes in the chat
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"confirm","data":{"stamp":"s1","verb":"confirm"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"confirm","data":{"stamp":"s1"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"cancel","data":{"stamp":"s1","verb":"confirm"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"confirm","data":"confirm"}}""")]
    [InlineData("""{"action":[]}""")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task What_is_no_button_of_ours_is_refused_inside_and_heard_by_nobody(string value)
    {
        await using var host = await WireHost.StartAsync();
        var answer = await InvokeAsync(host, "adaptiveCard/action", value);
        Assert.Equal((400, "application/vnd.microsoft.error", "BadRequest"), ((int)answer["statusCode"]!, (string)answer["type"]!, (string)answer["value"]!["code"]!));
        Assert.Empty(host.Talk.Messages);
    }

    [Theory]
    [InlineData("like", "{\\\"feedbackText\\\":\\\"很清楚\\\"}", true, "很清楚")]
    [InlineData("dislike", "太长", false, "太长")]
    [InlineData("dislike", "{not json", false, "{not json")]
    [InlineData("like", "", true, "")]
    public async Task A_thumb_is_kept_with_its_words(string reaction, string feedback, bool helped, string words)
    {
        await using var host = await WireHost.StartAsync();
        var answer = await InvokeAsync(host, "message/submitAction", $$$"""{"actionName":"feedback","actionValue":{"reaction":"{{{reaction}}}","feedback":"{{{feedback}}}"}}""");
        Assert.Equal("{}", answer.ToJsonString());
        Assert.Equal(new RatedAnswer(new(ChannelId.Teams, "c1"), "u1", "platform-7", helped) { Words = words }, Assert.Single(host.Talk.Rated));
    }

    [Theory]
    [InlineData("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"love"}}""", 400)]
    [InlineData("message/submitAction", """{"actionName":"poll"}""", 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
    [InlineData("application/search", "{}", 501)]
    public async Task What_nobody_answers_says_so_by_its_status(string name, string value, int status)
    {
        await using var host = await WireHost.StartAsync();
        using var response = await host.CallAsync(HttpMethod.Post, TeamsHost.Messages, json: Body(name, value));
        Assert.Equal((status, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(WireHost.Aborted)));
    }

    private static DrawnAnswer Quiet(string id, string text) => new(id, Message($$"""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"{{text}}"}]}"""), Replaces: true);

    private static string Message(string card) => $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{card}}}]}""";

    private static Task<JsonNode> PressAsync(WireHost host) =>
        InvokeAsync(host, "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"confirm","data":{"stamp":"s1","verb":"confirm","name":"王"}},"trigger":"manual"}""");

    private static async Task<JsonNode> InvokeAsync(WireHost host, string name, string value)
    {
        using var response = await host.CallAsync(HttpMethod.Post, TeamsHost.Messages, json: Body(name, value));
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(WireHost.Aborted))!;
    }

    private static string Body(string name, string value) =>
        $$"""{"type":"invoke","name":"{{name}}","id":"i1","replyToId":"platform-7","channelId":"msteams","serviceUrl":"http://localhost:9/","from":{"id":"u1"},"recipient":{"id":"b1"},"conversation":{"id":"c1","conversationType":"personal"},"value":{{value}}}""";
}
