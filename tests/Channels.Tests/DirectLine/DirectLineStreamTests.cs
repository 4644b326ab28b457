using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using static AfterSchoolBot.Channels.Tests.DirectLine.DirectLineTokenTests;

namespace AfterSchoolBot.Channels.Tests.DirectLine;

public sealed class DirectLineStreamTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task One_sees_ones_own_words_and_the_answer_at_once()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var page = await OpenAsync(visitor.StreamUrl);
        var id = await visitor.TypeAsync("报名", "k1");
        var echo = await ReadAsync(page);
        await visitor.AnswerAsync(new() { Text = "好的" }, "a1");
        var answer = await ReadAsync(page);

        Assert.Equal((id, "报名"), ((string)echo["activities"]![0]!["id"]!, (string)echo["activities"]![0]!["text"]!));
        Assert.Equal(("a1", "好的"), ((string)answer["activities"]![0]!["id"]!, (string)answer["activities"]![0]!["text"]!));
        Assert.Equal("2.1", (string)answer["watermark"]!);
    }

    [Fact]
    public async Task A_page_that_was_away_sees_what_it_missed_and_nothing_twice()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var page = await OpenAsync(visitor.StreamUrl);
        await visitor.TypeAsync("一", "k1");
        var mark = (string)(await ReadAsync(page))["watermark"]!;
        page.Abort();
        await visitor.AnswerAsync(new() { Text = "二" }, "a1");

        var again = await host.JsonAsync(HttpMethod.Get, $"/v3/directline/conversations/{visitor.Conversation}?watermark={mark}", visitor.Token);
        using var back = await OpenAsync((string)again["streamUrl"]!);
        Assert.Equal(["二"], (await ReadAsync(back))["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
    }

    [Fact]
    public async Task A_message_of_another_node_is_seen_with_the_next_look()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var page = await OpenAsync(visitor.StreamUrl);
        await visitor.TypeAsync("一", "k1");
        await ReadAsync(page);
        host.Talk.Say(visitor.Id, """{"type":"message","id":"n2","text":"来自别处"}""");
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("n2", (string)(await ReadAsync(page))["activities"]![0]!["id"]!);
    }

    [Fact]
    public async Task A_page_gets_a_sign_of_life_when_nothing_is_said()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var page = await OpenAsync(visitor.StreamUrl);
        await visitor.TypeAsync("一", "k1");
        await ReadAsync(page);
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("", await FrameAsync(page));
    }

    [Fact]
    public async Task Pings_and_noise_from_a_page_do_no_harm()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var page = await OpenAsync(visitor.StreamUrl);
        await page.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, WireHost.Aborted);
        await page.SendAsync(new byte[100_000], WebSocketMessageType.Binary, true, WireHost.Aborted);
        await visitor.TypeAsync("一", "k1");
        Assert.NotNull(await ReadAsync(page));
    }

    [Fact]
    public async Task A_long_talk_is_replayed_whole_and_in_order()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        for (var number = 0; number < 120; number++) host.Talk.Say(visitor.Id, $$"""{"type":"message","id":"m{{number}}"}""");
        using var page = await OpenAsync(visitor.StreamUrl);
        var seen = new List<string>();
        while (seen.Count < 120) seen.AddRange((await ReadAsync(page))["activities"]!.AsArray().Select(activity => (string)activity!["id"]!));
        Assert.Equal(Enumerable.Range(0, 120).Select(number => $"m{number}"), seen);
    }

    [Fact]
    public async Task Two_pages_of_one_person_see_the_same()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var phone = await OpenAsync(visitor.StreamUrl);
        using var laptop = await OpenAsync(visitor.StreamUrl);
        await visitor.TypeAsync("一", "k1");
        Assert.Equal((await ReadAsync(phone)).ToJsonString(), (await ReadAsync(laptop)).ToJsonString());
    }

    [Fact]
    public async Task Another_conversations_words_are_not_seen()
    {
        await using var host = await WireHost.StartAsync();
        var wang = await host.VisitAsync();
        var chen = await host.VisitAsync("dl_parent_chen");
        using var page = await OpenAsync(wang.StreamUrl);
        await chen.TypeAsync("秘密", "k1");
        await wang.TypeAsync("我的", "k2");
        Assert.Equal("我的", (string)(await ReadAsync(page))["activities"]!.AsArray().Single()!["text"]!);
    }

    [Fact]
    public async Task A_goodbye_is_answered()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var page = await OpenAsync(visitor.StreamUrl);
        await page.CloseAsync(WebSocketCloseStatus.NormalClosure, null, WireHost.Aborted).WaitAsync(Soon, WireHost.Aborted);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, page.CloseStatus);
    }

    [Fact]
    public async Task When_the_bot_stops_the_page_is_told_to_come_back()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var page = await OpenAsync(visitor.StreamUrl);
        await visitor.TypeAsync("一", "k1");
        await ReadAsync(page);
        var stop = host.StopAsync();
        Assert.Null(await FrameAsync(page));
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, page.CloseStatus);
        await page.CloseAsync(WebSocketCloseStatus.NormalClosure, null, WireHost.Aborted);
        await stop.WaitAsync(Soon, WireHost.Aborted);
    }

    [Fact]
    public async Task When_the_storage_is_down_the_stream_ends_and_the_next_one_works()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        host.Talk.StorageIsDown = true;
        using var page = await OpenAsync(visitor.StreamUrl);
        Assert.Null(await FrameAsync(page));
        Assert.Equal(WebSocketCloseStatus.InternalServerError, page.CloseStatus);

        host.Talk.StorageIsDown = false;
        await visitor.TypeAsync("一", "k1");
        using var back = await OpenAsync(visitor.StreamUrl);
        Assert.NotNull(await ReadAsync(back));
    }

    [Fact]
    public async Task A_stream_address_opens_for_a_minute()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedSocketAsync(visitor.StreamUrl));
    }

    [Fact]
    public async Task A_stream_opens_neither_without_a_token_nor_with_that_of_another_conversation()
    {
        await using var host = await WireHost.StartAsync();
        var wang = await host.VisitAsync();
        var chen = await host.VisitAsync("dl_parent_chen");
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusedSocketAsync(wang.StreamUrl.Split('?')[0]));
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusedSocketAsync(wang.StreamUrl.Split("t=")[0] + "t=" + wang.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedSocketAsync(wang.StreamUrl.Split("t=")[0] + "t=" + chen.StreamUrl.Split("t=")[1]));
    }

    [Fact]
    public async Task A_stream_address_called_without_a_socket_says_so()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var response = await host.CallAsync(HttpMethod.Get, visitor.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal));
        await RefusedAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    private static async Task<ClientWebSocket> OpenAsync(string url)
    {
        var page = new ClientWebSocket();
        await page.ConnectAsync(new(url), WireHost.Aborted).WaitAsync(Soon, WireHost.Aborted);
        return page;
    }

    private static async Task<HttpStatusCode> RefusedSocketAsync(string url)
    {
        using var page = new ClientWebSocket();
        page.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => page.ConnectAsync(new(url), WireHost.Aborted));
        return page.HttpStatusCode;
    }

    private static async Task<JsonNode> ReadAsync(ClientWebSocket page)
    {
        while (true)
            if (await FrameAsync(page) is { Length: > 0 } frame) return JsonNode.Parse(frame)!;
    }

    /// <summary>Null at the end of the stream.</summary>
    private static async Task<string?> FrameAsync(ClientWebSocket page)
    {
        using var whole = new MemoryStream();
        var piece = new byte[16_384];
        while (true)
        {
            var result = await page.ReceiveAsync(piece.AsMemory(), WireHost.Aborted).AsTask().WaitAsync(Soon, WireHost.Aborted);
            if (result.MessageType == WebSocketMessageType.Close) return null;
            whole.Write(piece, 0, result.Count);
            if (result.EndOfMessage) return Encoding.UTF8.GetString(whole.ToArray());
        }
    }
}
