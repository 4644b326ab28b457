using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using static AfterSchoolBot.Channels.Tests.DirectLine.DirectLineTokenTests;

namespace AfterSchoolBot.Channels.Tests.DirectLine;

public sealed class DirectLineActivityTests
{
    [Fact]
    public async Task What_is_typed_is_heard_from_the_person_of_the_token_and_echoed_under_the_receipts_id()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        var id = await visitor.TypeAsync("报名", "k1");

        var heard = Assert.Single(host.Talk.Messages);
        Assert.Equal(("报名", "dl_parent_wang", "dl_parent_wang|k1"), (heard.Text, heard.UserId, heard.Id));
        var echo = Assert.Single((await host.JsonAsync(HttpMethod.Get, visitor.Activities, visitor.Token))["activities"]!.AsArray())!;
        Assert.Equal(id, (string)echo["id"]!);
        Assert.Equal($"{visitor.Conversation}|0000002", id);
        Assert.Equal("k1", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal(("dl_parent_wang", "user", "王芳"), ((string)echo["from"]!["id"]!, (string)echo["from"]!["role"]!, (string)echo["from"]!["name"]!));
        Assert.Equal(host.Clock.GetUtcNow(), (DateTimeOffset)echo["timestamp"]!);
        Assert.Equal(visitor.Conversation, (string)echo["conversation"]!["id"]!);
    }

    [Fact]
    [Duty("I6")]
    public async Task The_same_message_twice_has_one_receipt_and_one_echo()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        Assert.Equal(await visitor.TypeAsync("报名", "k1"), await visitor.TypeAsync("报名", "k1"));
        Assert.Single(host.Talk.Messages);
    }

    [Fact]
    public async Task Without_a_client_id_two_messages_are_two()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await SayAsync(visitor, """{"type":"message","text":"1"}""");
        await SayAsync(visitor, """{"type":"message","text":"1","channelData":"text"}""");
        await SayAsync(visitor, """{"type":"message","text":"1","channelData":{"clientActivityID":"a\u0000b"}}""");
        await SayAsync(visitor, """{"type":"message","text":"1","channelData":{"clientActivityID":7}}""");
        Assert.Equal(4, host.Talk.Messages.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_watermark_leaves_out_what_was_seen()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await visitor.TypeAsync("一", "k1");
        await visitor.AnswerAsync(new() { Text = "二" }, "a1");
        var seen = await host.JsonAsync(HttpMethod.Get, visitor.Activities, visitor.Token);
        await visitor.TypeAsync("三", "k2");

        var rest = await host.JsonAsync(HttpMethod.Get, $"{visitor.Activities}?watermark={seen["watermark"]}", visitor.Token);
        Assert.Equal(["一", "二"], Texts(seen));
        Assert.Equal(["三"], Texts(rest));
        Assert.Empty(Texts(await host.JsonAsync(HttpMethod.Get, $"{visitor.Activities}?watermark={rest["watermark"]}", visitor.Token)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1.-1")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999.0")]
    public async Task A_watermark_that_is_none_means_from_the_beginning(string watermark)
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await visitor.TypeAsync("一", "k1");
        Assert.Equal(["一"], Texts(await host.JsonAsync(HttpMethod.Get, $"{visitor.Activities}?watermark={watermark}", visitor.Token)));
    }

    [Fact]
    public async Task A_press_on_a_card_is_heard_as_an_answer()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await SayAsync(visitor, """{"type":"message","value":{"stamp":"s","verb":"next","days":"mon"},"channelData":{"postBack":true}}""");
        Assert.Equal(("s", "next", "mon"), host.Talk.Messages[0].Answer is { } answer ? (answer.Stamp, answer.Verb, answer.Inputs["days"]) : default);
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"zh"}}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"dl_other"}]}""")]
    [InlineData("""{"type":"aTypeOfTomorrow"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    public async Task Other_types_are_taken_and_left(string body)
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await SayAsync(visitor, body);
        Assert.Empty(host.Talk.Messages);
        Assert.Empty(Texts(await host.JsonAsync(HttpMethod.Get, visitor.Activities, visitor.Token)));
    }

    [Theory]
    [InlineData("{", "BadSyntax")]
    [InlineData("", "BadSyntax")]
    [InlineData("[]", "BadSyntax")]
    [InlineData("null", "BadSyntax")]
    [InlineData("\"x\"", "BadSyntax")]
    [InlineData("""{"type":"message","text":"\ud83d"}""", "BadSyntax")]
    [InlineData("""{"type":"message","text":{"a":1}}""", "BadSyntax")]
    [InlineData("""{"text":"hi"}""", "MissingProperty")]
    public async Task A_body_that_is_no_activity_is_refused(string body, string code)
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var response = await visitor.PostAsync(body);
        await RefusedAsync(response, HttpStatusCode.BadRequest, code);
    }

    [Theory]
    [InlineData(1_100_000)]
    [InlineData(300_000)]
    public async Task A_text_without_end_is_too_large(int length)
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var response = await visitor.PostAsync($$"""{"type":"message","text":"{{new string('a', length)}}"}""");
        await RefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Fact]
    public async Task A_text_without_end_and_without_a_length_is_too_large()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, visitor.Activities);
        request.Headers.Authorization = new("Bearer", visitor.Token);
        request.Headers.TransferEncodingChunked = true;
        request.Content = new StringContent($$"""{"type":"message","text":"{{new string('a', 1_100_000)}}"}""", Encoding.UTF8, "application/json");
        using var response = await host.Client.SendAsync(request, WireHost.Aborted);
        await RefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Fact]
    public async Task A_long_text_within_the_limit_is_heard_cut_and_echoed_whole()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await visitor.TypeAsync(new string('a', 200_000), "k1");
        Assert.True(host.Talk.Messages[0].TextWasCut);
        Assert.Equal(200_000, Texts(await host.JsonAsync(HttpMethod.Get, visitor.Activities, visitor.Token)).Single()!.Length);
    }

    [Fact]
    public async Task Pictures_and_control_characters_are_heard_clean()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await visitor.TypeAsync("好\0的\u202e👨‍👩‍👧", "k1");
        Assert.Equal("好的👨‍👩‍👧", host.Talk.Messages[0].Text);
    }

    [Fact]
    public async Task In_another_persons_conversation_one_can_neither_speak_nor_read()
    {
        await using var host = await WireHost.StartAsync();
        var wang = await host.VisitAsync();
        var chen = await host.VisitAsync("dl_parent_chen");
        using var post = await host.CallAsync(HttpMethod.Post, wang.Activities, chen.Token, """{"type":"message","text":"hi"}""");
        using var get = await host.CallAsync(HttpMethod.Get, wang.Activities, chen.Token);
        await RefusedAsync(post, HttpStatusCode.Forbidden, "BadArgument");
        await RefusedAsync(get, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task Files_are_refused_in_clear_words()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{visitor.Conversation}/upload?userId=dl_x");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", visitor.Token);
        using var file = new ByteArrayContent(new byte[100]);
        request.Content = new MultipartFormDataContent { { file, "file", "a.png" } };
        using var response = await host.Client.SendAsync(request, WireHost.Aborted);
        await RefusedAsync(response, HttpStatusCode.UnsupportedMediaType, "NotSupported");
    }

    [Fact]
    public async Task A_card_comes_without_text_beside_it()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await visitor.AnswerAsync(new() { Card = new("哪天？") { Actions = [new("周一", "mon")], Stamp = "s" } }, "a1");
        var shown = (await host.JsonAsync(HttpMethod.Get, visitor.Activities, visitor.Token))["activities"]![0]!;
        Assert.Null(shown["text"]);
        Assert.Equal(("哪天？\n1 周一", "a1", "bot"), ((string)shown["summary"]!, (string)shown["id"]!, (string)shown["from"]!["role"]!));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)shown["attachments"]![0]!["contentType"]!);
        Assert.Equal("Action.Submit", (string)shown["attachments"]![0]!["content"]!["actions"]![0]!["type"]!);
    }

    [Fact]
    public async Task A_card_too_big_comes_as_its_text()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await visitor.AnswerAsync(new() { Text = "先看：", Card = new("长") { Texts = [new string('长', 10_000)], Twin = "太长了，看网页。" } }, "a1");
        var shown = (await host.JsonAsync(HttpMethod.Get, visitor.Activities, visitor.Token))["activities"]![0]!;
        Assert.Equal("先看：\n太长了，看网页。", (string)shown["text"]!);
        Assert.Null(shown["attachments"]);
    }

    [Fact]
    public async Task An_answer_names_what_it_answers_as_the_page_knows_it()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        var said = (string)(await host.JsonAsync(HttpMethod.Post, visitor.Activities, visitor.Token, """{"type":"message","text":"你好"}"""))["id"]!;
        var number = long.Parse(said.Split('|')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var body = JsonNode.Parse(host.DirectLine.Draw(
            new() { Text = "您好" },
            new(new(ChannelId.DirectLine, visitor.Conversation), "a1", "dl_a", host.Clock.GetUtcNow()) { InReplyTo = "q", InReplyToNumber = number }))!;
        Assert.Equal(said, (string)body["replyToId"]!);
    }

    [Fact]
    public async Task A_replacement_goes_under_the_id_of_what_it_replaces()
    {
        await using var host = await WireHost.StartAsync();
        Assert.True(host.DirectLine.CanReplace(new(ChannelId.DirectLine, "a")));
        var body = JsonNode.Parse(host.DirectLine.Draw(
            new() { Text = "已选", Replaces = "a1" }, new(new(ChannelId.DirectLine, "c"), "a2", "dl_a", host.Clock.GetUtcNow()) { InReplyTo = "q" }))!;
        Assert.Equal(("a1", "q", "plain", "zh-Hans"), ((string)body["id"]!, (string)body["replyToId"]!, (string)body["textFormat"]!, (string)body["locale"]!));
    }

    [Fact]
    public async Task What_a_page_puts_into_its_activity_comes_back_untouched()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        await SayAsync(visitor, """{"type":"message","text":"hi","entities":[{"type":"ClientCapabilities","supportsTts":true}],"xStrange":{"a":[1,null]}}""");
        var echo = (await host.JsonAsync(HttpMethod.Get, visitor.Activities, visitor.Token))["activities"]![0]!;
        Assert.True((bool)echo["entities"]![0]!["supportsTts"]!);
        Assert.Equal("""{"a":[1,null]}""", echo["xStrange"]!.ToJsonString());
    }

    private static async Task SayAsync(Visitor visitor, string json)
    {
        using var response = await visitor.PostAsync(json);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(visitor.Conversation + "|", (string)JsonSerializer.Deserialize<JsonNode>(await response.Content.ReadAsStringAsync(WireHost.Aborted))!["id"]!, StringComparison.Ordinal);
    }

    private static string?[] Texts(JsonNode frame) => [.. frame["activities"]!.AsArray().Select(activity => (string?)activity!["text"])];
}
