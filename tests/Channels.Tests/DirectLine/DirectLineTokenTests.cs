using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.DirectLine;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AfterSchoolBot.Channels.Tests.DirectLine;

public sealed class DirectLineTokenTests
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Refresh = "/v3/directline/tokens/refresh";
    private const string Conversations = "/v3/directline/conversations";

    private static readonly DirectLineOptions Local = new() { Enabled = true, AllowWithoutSecret = true, SigningKey = "of this machine" };

    [Fact]
    public async Task With_the_secret_one_gets_a_token_for_one_person_and_half_an_hour()
    {
        await using var host = await WireHost.StartAsync();
        var answer = await host.JsonAsync(HttpMethod.Post, Generate, WireHost.Secret, """{"user":{"id":"dl_parent_wang"},"trustedOrigins":["https://x"]}""");
        var token = new JsonWebToken((string)answer["token"]!);
        Assert.Equal(1800, (int)answer["expires_in"]!);
        Assert.Equal("dl_parent_wang", token.GetPayloadValue<string>("user"));
        Assert.Equal((string)answer["conversationId"]!, token.GetPayloadValue<string>("conv"));
        Assert.Equal(host.Clock.GetUtcNow().AddMinutes(30).UtcDateTime, token.ValidTo);
    }

    [Theory]
    [InlineData("""{"user":{"id":"parent_wang"}}""")]
    [InlineData("""{"user":{"id":"dl_"}}""")]
    [InlineData("""{"user":{"id":"dl_a|b"}}""")]
    [InlineData("""{"user":{"id":"dl_ä"}}""")]
    [InlineData("""{"user":{}}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Without_an_id_of_the_right_form_one_is_somebody_new(string body)
    {
        await using var host = await WireHost.StartAsync();
        var answer = await host.JsonAsync(HttpMethod.Post, Generate, WireHost.Secret, body);
        Assert.Matches("^dl_[0-9a-f]{32}$", new JsonWebToken((string)answer["token"]!).GetPayloadValue<string>("user"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("the-secret-of-the-schooL")]
    public async Task Without_the_secret_there_is_no_token(string? bearer)
    {
        await using var host = await WireHost.StartAsync();
        using var response = await host.CallAsync(HttpMethod.Post, Generate, bearer);
        await RefusedAsync(response, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task In_Development_this_machine_needs_no_secret()
    {
        await using var host = await WireHost.StartAsync(Local);
        Assert.NotNull((string?)(await host.JsonAsync(HttpMethod.Post, Generate))["token"]);
    }

    [Fact]
    public async Task In_Development_another_machine_gets_no_token()
    {
        await using var host = await WireHost.StartAsync(Local, callers: IPAddress.Parse("192.168.1.7"));
        using var response = await host.CallAsync(HttpMethod.Post, Generate);
        await RefusedAsync(response, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    public async Task In_Development_a_caller_through_a_proxy_or_a_foreign_name_gets_no_token(string header, string value)
    {
        await using var host = await WireHost.StartAsync(Local);
        using var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Client.SendAsync(request, WireHost.Aborted);
        await RefusedAsync(response, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task A_token_outlives_a_restart_when_the_key_is_given()
    {
        await using var before = await WireHost.StartAsync(Local);
        var token = (string)(await before.JsonAsync(HttpMethod.Post, Generate))["token"]!;
        await using var after = await WireHost.StartAsync(Local);
        Assert.NotNull((string?)(await after.JsonAsync(HttpMethod.Post, Refresh, token))["token"]);
    }

    [Fact]
    public async Task A_token_of_another_school_opens_nothing()
    {
        await using var host = await WireHost.StartAsync();
        await using var other = await WireHost.StartAsync(new() { Enabled = true, Secret = "another" });
        var token = (string)(await other.JsonAsync(HttpMethod.Post, Generate, "another"))["token"]!;
        using var response = await host.CallAsync(HttpMethod.Post, Conversations, token);
        await RefusedAsync(response, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task A_refreshed_token_is_for_the_same_person_and_conversation()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        var fresh = await host.JsonAsync(HttpMethod.Post, Refresh, visitor.Token);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(visitor.Conversation, (string)fresh["conversationId"]!);
        await host.JsonAsync(HttpMethod.Get, visitor.Activities, (string)fresh["token"]!);
    }

    [Fact]
    public async Task After_half_an_hour_a_token_has_expired()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        foreach (var (method, path) in new[] { (HttpMethod.Post, Refresh), (HttpMethod.Post, Conversations), (HttpMethod.Post, visitor.Activities), (HttpMethod.Get, visitor.Activities) })
        {
            using var response = await host.CallAsync(method, path, visitor.Token);
            await RefusedAsync(response, HttpStatusCode.Forbidden, "TokenExpired");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x.y.z")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYSIsInVzZXIiOiJkbF9hIn0.")]
    [InlineData(WireHost.Secret)]
    public async Task Without_a_token_nothing_can_be_said_or_read(string? bearer)
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var post = await host.CallAsync(HttpMethod.Post, visitor.Activities, bearer, """{"type":"message","text":"hi"}""");
        using var get = await host.CallAsync(HttpMethod.Get, visitor.Activities, bearer);
        await RefusedAsync(post, HttpStatusCode.Unauthorized, "Unauthorized");
        await RefusedAsync(get, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task The_token_of_a_stream_address_opens_no_conversation()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var response = await host.CallAsync(HttpMethod.Get, visitor.Activities, visitor.StreamUrl.Split("t=")[1]);
        await RefusedAsync(response, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task The_first_start_is_an_arrival_and_the_second_is_not()
    {
        await using var host = await WireHost.StartAsync();
        var token = (string)(await host.JsonAsync(HttpMethod.Post, Generate, WireHost.Secret))["token"]!;
        using var first = await host.CallAsync(HttpMethod.Post, Conversations, token, """{"user":{"id":"x"},"locale":"zh-HK"}""");
        using var second = await host.CallAsync(HttpMethod.Post, Conversations, token);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var arrival = Assert.Single(host.Talk.Heard);
        Assert.Equal((InboundKind.Arrival, "zh-HK"), (arrival.Kind, arrival.Locale));
    }

    [Fact]
    public async Task Two_visitors_both_arrive()
    {
        await using var host = await WireHost.StartAsync();
        await host.VisitAsync();
        await host.VisitAsync();
        Assert.Equal(2, host.Talk.Heard.Select(arrival => arrival.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_secret_starts_a_conversation_at_once()
    {
        await using var host = await WireHost.StartAsync();
        var start = await host.JsonAsync(HttpMethod.Post, Conversations, WireHost.Secret, """{"user":{"id":"dl_parent_chen"}}""");
        Assert.Equal("dl_parent_chen", new JsonWebToken((string)start["token"]!).GetPayloadValue<string>("user"));
        Assert.StartsWith($"ws://127.0.0.1:{host.Client.BaseAddress!.Port}/v3/directline/conversations/", (string)start["streamUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reconnect_opens_a_stream_from_the_mark_and_is_no_arrival()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        var again = await host.JsonAsync(HttpMethod.Get, $"{Conversations}/{visitor.Conversation}?watermark=3.4", visitor.Token);
        Assert.Contains("watermark=3.4&", (string)again["streamUrl"]!, StringComparison.Ordinal);
        Assert.Single(host.Talk.Heard);
    }

    [Fact]
    public async Task A_conversation_nobody_knows_is_not_found()
    {
        await using var host = await WireHost.StartAsync();
        var visitor = await host.VisitAsync();
        using var response = await host.CallAsync(HttpMethod.Get, $"{Conversations}/unknown", visitor.Token);
        await RefusedAsync(response, HttpStatusCode.NotFound, "ConversationNotFound");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"user":7}""")]
    [InlineData("""{"user":{"id":"\ud83d"}}""")]
    public async Task A_body_that_is_no_wish_is_refused(string body)
    {
        await using var host = await WireHost.StartAsync();
        using var response = await host.CallAsync(HttpMethod.Post, Generate, WireHost.Secret, body);
        await RefusedAsync(response, HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public void Without_any_secret_the_channel_does_not_start()
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        var refused = Assert.Throws<ArgumentException>(() => services.AddDirectLine(new() { Enabled = true }));
        Assert.Contains("Channels:DirectLine:Secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_there_is_no_such_address()
    {
        await using var host = await WireHost.StartAsync(new() { Enabled = false });
        using var response = await host.CallAsync(HttpMethod.Post, Generate, WireHost.Secret);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    internal static async Task RefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>(WireHost.Aborted))!["error"]!;
        Assert.Equal(code, (string)error["code"]!);
        Assert.NotEmpty((string)error["message"]!);
    }
}
