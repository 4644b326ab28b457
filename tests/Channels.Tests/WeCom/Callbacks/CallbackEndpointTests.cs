using AfterSchoolBot.Channels.WeCom.Callbacks;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>What people wrote and tapped comes in once and whole, and nothing else comes in.</summary>
public sealed class CallbackEndpointTests
{
    [Fact]
    public async Task The_official_message_is_taken()
    {
        await using var host = await CallbackHost.StartAsync(now: 1409659813);
        var sample = OfficialVectors.Message;
        Assert.Equal(200, await host.PostAsync(new SealedRequest(sample.Signature, sample.Timestamp, sample.Nonce, sample.Encrypted)));
        Assert.Equal("hello", Assert.Single(host.Taker.Taken).Content);
    }

    [Theory]
    [InlineData("text/xml")]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task The_platform_may_call_XML_what_it_likes(string? contentType)
    {
        await using var host = await CallbackHost.StartAsync();
        var request = host.Seal(WeComXml.Message("报名"));
        Assert.Equal(200, await host.PostAsync(request.Query, request.Body, contentType));
    }

    [Fact]
    public async Task The_answer_waits_until_the_callback_is_safe()
    {
        await using var host = await CallbackHost.StartAsync();
        var stored = new TaskCompletionSource();
        host.Taker.Until = stored.Task;
        var answer = host.PostAsync(host.Seal(WeComXml.Message("报名")));
        await host.Taker.Asked.Task.WaitAsync(WireHost.Aborted);
        Assert.False(answer.IsCompleted);

        stored.SetResult();
        Assert.Equal(200, await answer);
    }

    [Theory]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    public async Task Another_method_is_refused(string method, int status)
    {
        await using var host = await CallbackHost.StartAsync();
        Assert.Equal(status, await host.SendAsync(new(method), host.Seal(WeComXml.Message("报名")).Query));
    }

    [Theory]
    [InlineData("application/json", 415)]
    [InlineData("multipart/form-data", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    public async Task Another_type_is_refused(string contentType, int status)
    {
        await using var host = await CallbackHost.StartAsync();
        var request = host.Seal(WeComXml.Message("报名"));
        Assert.Equal(status, await host.PostAsync(request.Query, request.Body, contentType));
        Assert.Empty(host.Taker.Taken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<xml/>")]
    [InlineData("{\"encrypt\":\"QUJD\"}")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"QUJD\">]><xml><Encrypt>&a;</Encrypt></xml>")]
    [InlineData("<xml><Encrypt>QUJD</Encrypt>")]
    public async Task A_body_that_is_no_envelope_is_malformed(string body)
    {
        await using var host = await CallbackHost.StartAsync();
        Assert.Equal(400, await host.PostAsync(host.Seal("").Query, body));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var host = await CallbackHost.StartAsync();
        var body = $"<xml><Encrypt>{new string('A', CallbackEndpoint.Limit.Bytes)}</Encrypt></xml>";
        Assert.Equal(413, await host.PostAsync(host.Seal("").Query, body));
    }

    [Fact]
    public async Task A_query_with_a_word_missing_or_twice_is_malformed()
    {
        await using var host = await CallbackHost.StartAsync();
        var request = host.Seal(WeComXml.Message("报名"));
        Assert.Equal(400, await host.PostAsync("", request.Body));
        Assert.Equal(400, await host.PostAsync(request.Query.Replace("msg_signature", "signature", StringComparison.Ordinal), request.Body));
        Assert.Equal(400, await host.PostAsync(request.Query + "&timestamp=1", request.Body));
        Assert.Equal(400, await host.PostAsync(request.Query + new string('1', 200), request.Body));
    }

    [Fact]
    public async Task What_is_signed_but_says_nothing_known_is_malformed()
    {
        await using var host = await CallbackHost.StartAsync();
        using var otherKey = new CallbackCipher(OfficialVectors.Token, "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", OfficialVectors.ReceiveId);
        Assert.Equal(400, await host.PostAsync(host.Seal("no XML")));
        Assert.Equal(400, await host.PostAsync(host.SealWith(otherKey, WeComXml.Message("报名"))));
        Assert.Empty(host.Taker.Taken);
    }

    [Fact]
    public async Task What_is_not_for_us_or_not_signed_is_refused()
    {
        await using var host = await CallbackHost.StartAsync();
        using var stranger = new CallbackCipher("another", OfficialVectors.Key, OfficialVectors.ReceiveId);
        using var suite = new CallbackCipher(OfficialVectors.Token, OfficialVectors.Key, "suite1");
        Assert.Equal(403, await host.PostAsync(host.SealWith(stranger, WeComXml.Message("报名"))));
        Assert.Equal(403, await host.PostAsync(host.SealWith(suite, WeComXml.Message("报名"))));
        Assert.Empty(host.Taker.Taken);
    }

    [Theory]
    [InlineData(300, 200)]
    [InlineData(-300, 200)]
    [InlineData(301, 403)]
    [InlineData(-301, 403)]
    public async Task A_timestamp_more_than_five_minutes_away_is_refused(int secondsAgo, int status)
    {
        await using var host = await CallbackHost.StartAsync();
        Assert.Equal(status, await host.PostAsync(host.Seal(WeComXml.Message("报名"), secondsAgo)));
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    [InlineData("-1790000000")]
    [InlineData("soon")]
    public async Task A_timestamp_that_is_none_is_refused(string timestamp)
    {
        await using var host = await CallbackHost.StartAsync();
        var request = host.Seal(WeComXml.Message("报名")) with { Timestamp = timestamp };
        Assert.Equal(403, await host.PostAsync(request with { Signature = host.Cipher.Sign(timestamp, request.Nonce, request.Encrypted) }));
    }

    [Fact]
    public async Task A_request_heard_again_is_taken_once()
    {
        await using var host = await CallbackHost.StartAsync();
        var request = host.Seal(WeComXml.Message("报名"));
        for (var time = 0; time < 3; time++) Assert.Equal(200, await host.PostAsync(request));

        Assert.Single(host.Taker.Taken);
    }

    [Fact]
    public async Task A_request_that_failed_is_taken_when_it_comes_again()
    {
        await using var host = await CallbackHost.StartAsync();
        host.Taker.IsDown = true;
        var request = host.Seal(WeComXml.Message("报名"));
        Assert.Equal(500, await host.PostAsync(request));

        host.Taker.IsDown = false;
        Assert.Equal(200, await host.PostAsync(request));
        Assert.Single(host.Taker.Taken);
    }

    [Fact]
    public async Task Nothing_that_was_said_and_no_secret_is_logged()
    {
        await using var host = await CallbackHost.StartAsync();
        using var otherKey = new CallbackCipher(OfficialVectors.Token, "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", OfficialVectors.ReceiveId);
        using var suite = new CallbackCipher(OfficialVectors.Token, OfficialVectors.Key, "suite1");
        host.Taker.IsDown = true;
        SealedRequest[] requests =
        [
            host.Seal(WeComXml.Message("王小明不来")),
            host.Seal("<xml>王小明"),
            host.Seal(WeComXml.Message("王小明不来"), secondsAgo: 900),
            host.SealWith(otherKey, WeComXml.Message("王小明不来")),
            host.SealWith(suite, WeComXml.Message("王小明不来")),
            host.Seal(WeComXml.Message("王小明不来")) with { Signature = "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3" },
        ];
        foreach (var request in requests) Assert.NotEqual(200, await host.PostAsync(request));

        string[] secrets = ["王小明", "teacher_li", OfficialVectors.Key, OfficialVectors.Token, "suite1", .. requests.SelectMany(one => new[] { one.Nonce, one.Signature, one.Encrypted })];
        Assert.NotEmpty(host.Log.All);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, host.Log.All, StringComparison.Ordinal));
    }
}
