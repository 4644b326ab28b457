using System.Net;
using System.Text;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

public sealed class TeamsEndpointTests
{
    private const string Path = "/api/messages";
    private const string Envelope =
        "\"id\":\"i1\",\"channelId\":\"emulator\",\"serviceUrl\":\"http://localhost:9/\",\"from\":{\"id\":\"u1\"},\"recipient\":{\"id\":\"b1\"},\"conversation\":{\"id\":\"c1\"}";

    [Fact]
    public async Task What_is_said_is_heard_before_the_answer()
    {
        await using var host = await WireHost.StartAsync();
        using var response = await host.CallAsync(HttpMethod.Post, Path, json: $$"""{"type":"message","text":"报名",{{Envelope}}}""");
        var heard = Assert.Single(host.Talk.Messages);
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(WireHost.Aborted)));
        Assert.Equal((new ConversationId(ChannelId.Teams, "c1"), "i1", "u1", "报名"), (heard.Conversation, heard.Id, heard.UserId, heard.Text));
        Assert.Equal(("http://localhost:9/", "b1", null), (heard.ServiceUrl, heard.BotId, heard.Wire));
    }

    [Fact]
    public async Task A_message_without_an_id_is_heard_every_time()
    {
        await using var host = await WireHost.StartAsync();
        for (var time = 0; time < 2; time++)
            using (await host.CallAsync(HttpMethod.Post, Path, json: """{"type":"message","text":"1","serviceUrl":"http://[::1]:9","from":{"id":"u"},"conversation":{"id":"c"}}""")) { }

        Assert.Equal(2, host.Talk.Messages.Length);
    }

    [Theory]
    [InlineData("""{"type":"typing",$}""", 200)]
    [InlineData("""{"type":"aTypeOfTomorrow"}""", 200)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"b1"}],$}""", 200)]
    [InlineData("""{"type":"installationUpdate","action":"add",$}""", 200)]
    [InlineData("""{"type":"invoke","name":"task/fetch",$}""", 501)]
    [InlineData("""{"type":"invoke",$}""", 501)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("""{"text":"hi",$}""", 400)]
    [InlineData("""{"type":"message","text":7,$}""", 400)]
    [InlineData("""{"type":"message","text":"\udc00",$}""", 400)]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9/","from":{"id":"u"}}""", 400)]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9/","conversation":{"id":"c"}}""", 400)]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9/","conversation":{"id":""},"from":{"id":"u"}}""", 400)]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9/","conversation":{"id":"c\u0000"},"from":{"id":"u"}}""", 400)]
    [InlineData("""{"type":"message","id":"","serviceUrl":"http://localhost:9/","conversation":{"id":"c"},"from":{"id":"u"}}""", 400)]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"}}""", 400)]
    public async Task What_is_no_message_is_left_or_refused(string body, int status)
    {
        await using var host = await WireHost.StartAsync();
        using var response = await host.CallAsync(HttpMethod.Post, Path, json: body.Replace("$", Envelope, StringComparison.Ordinal));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(host.Talk.Heard);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://user@localhost/")]
    [InlineData("http://localhost/?x=1")]
    [InlineData("ftp://localhost/")]
    [InlineData("//localhost/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_service_address_elsewhere_is_refused(string serviceUrl)
    {
        await using var host = await WireHost.StartAsync();
        using var response = await host.CallAsync(
            HttpMethod.Post, Path, json: $$$"""{"type":"message","text":"hi","serviceUrl":"{{{serviceUrl}}}","from":{"id":"u"},"conversation":{"id":"c"}}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(255 * 1024, 200)]
    [InlineData(257 * 1024, 413)]
    [InlineData(1_100_000, 413)]
    public async Task A_text_without_end_is_too_large(int length, int status)
    {
        await using var host = await WireHost.StartAsync();
        using var response = await host.CallAsync(
            HttpMethod.Post, Path, json: $$"""{"type":"message","text":"{{new string('a', length)}}",{{Envelope}}}""");
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_call_is_turned_away()
    {
        await using var closed = await WireHost.StartAsync(teams: new() { Enabled = true });
        await using var remote = await WireHost.StartAsync(callers: IPAddress.Parse("10.0.0.9"));
        foreach (var host in new[] { closed, remote })
        {
            using var response = await host.CallAsync(HttpMethod.Post, Path, json: $$"""{"type":"message","text":"hi",{{Envelope}}}""");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Empty(host.Talk.Heard);
        }
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_post_a_form_to_it()
    {
        await using var host = await WireHost.StartAsync();
        using var form = new StringContent($$"""{"type":"message","text":"hi",{{Envelope}}}""", Encoding.UTF8, "text/plain");
        using var response = await host.Client.PostAsync(Path, form, WireHost.Aborted);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Switched_off_there_is_no_such_address()
    {
        await using var host = await WireHost.StartAsync(teams: new TeamsOptions());
        using var response = await host.CallAsync(HttpMethod.Post, Path, json: "{}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
