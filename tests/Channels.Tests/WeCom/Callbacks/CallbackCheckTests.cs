using System.Net;
using AfterSchoolBot.Channels.WeCom.Callbacks;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>The platform asks whether the address is ours (wecom.md 1.2).</summary>
public sealed class CallbackCheckTests
{
    [Fact]
    public async Task The_official_question_gets_its_exact_answer()
    {
        await using var host = await CallbackHost.StartAsync(now: 1409659589);
        using var response = await host.GetAsync(
            "?msg_signature=5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3&timestamp=1409659589&nonce=263014780&echostr=P9nAzCzyDtyTWESHep1vC5X9xho%2FqYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp%2B4RPcs8TgAE7OaBO%2BFZXvnaqQ%3D%3D");
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal("1616140317555161061"u8.ToArray(), await response.Content.ReadAsByteArrayAsync(WireHost.Aborted));
    }

    [Fact]
    public async Task A_plus_that_a_proxy_laid_bare_is_still_a_plus()
    {
        await using var host = await CallbackHost.StartAsync(now: 1409659589);
        var echo = OfficialVectors.Echo;
        using var response = await host.GetAsync($"?msg_signature={echo.Signature}&timestamp={echo.Timestamp}&nonce={echo.Nonce}&echostr={echo.Encrypted}");
        Assert.Equal(echo.Plain, await response.Content.ReadAsStringAsync(WireHost.Aborted));
    }

    [Fact]
    public async Task An_echo_decoded_into_blanks_is_refused()
    {
        await using var host = await CallbackHost.StartAsync(now: 1409659589);
        var echo = OfficialVectors.Echo;
        await RefusesAsync(host, $"?msg_signature={echo.Signature}&timestamp={echo.Timestamp}&nonce={echo.Nonce}&echostr={echo.Encrypted.Replace("+", "%20", StringComparison.Ordinal)}", "signature");
    }

    [Fact]
    public async Task A_question_with_a_word_missing_or_twice_is_refused()
    {
        await using var host = await CallbackHost.StartAsync();
        var query = host.Seal("123").EchoQuery;
        await RefusesAsync(host, "", "query");
        await RefusesAsync(host, host.Seal("123").Query, "query");
        await RefusesAsync(host, query.Replace("nonce=", "once=", StringComparison.Ordinal), "query");
        await RefusesAsync(host, query + "&nonce=1", "query");
    }

    [Fact]
    public async Task A_question_that_is_stale_or_of_another_is_refused()
    {
        await using var host = await CallbackHost.StartAsync();
        using var stranger = new CallbackCipher("another", OfficialVectors.Key, OfficialVectors.ReceiveId);
        using var otherReceiver = new CallbackCipher(OfficialVectors.Token, OfficialVectors.Key, "");
        await RefusesAsync(host, host.SealWith(stranger, "123").EchoQuery, "signature");
        await RefusesAsync(host, host.SealWith(otherReceiver, "123").EchoQuery, "echo");
        await RefusesAsync(host, host.Seal("123", secondsAgo: 301).EchoQuery, "timestamp");
        await RefusesAsync(host, host.Seal("123").EchoQuery.Replace("timestamp=", "timestamp=x", StringComparison.Ordinal), "timestamp");
        Assert.Contains("OtherReceiveId", host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_somebody_overheard_is_not_read_to_him()
    {
        await using var host = await CallbackHost.StartAsync();
        await RefusesAsync(host, host.Seal(WeComXml.Message("王小明今天不来")).EchoQuery, "echo");
        await RefusesAsync(host, host.Seal("""{"msgid":"1"}""").EchoQuery, "echo");
    }

    private static async Task RefusesAsync(CallbackHost host, string query, string why)
    {
        using var response = await host.GetAsync(query);
        Assert.Equal((HttpStatusCode.Forbidden, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(WireHost.Aborted)));
        Assert.EndsWith($"refused with 403: {why} ", host.Log.Lines.Last(), StringComparison.Ordinal);
    }
}
