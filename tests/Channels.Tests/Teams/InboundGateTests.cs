using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>The check list for the inbound gate (reference, section C), a test for each line, and what an attacker might try besides.</summary>
public sealed class InboundGateTests
{
    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task What_the_Bot_Connector_signed_is_heard(string algorithm)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(Answered.Taken, await host.PostAsync(new TokenWish { Algorithm = algorithm }));
        Assert.Equal(("0f0e", "报名"), (host.Wire.Talk.Messages[0].UserId, host.Wire.Talk.Messages[0].Text));
    }

    [Fact]
    public async Task No_header() => await RefusedWithoutAKeyAsync(_ => null);

    [Theory]
    [InlineData("Basic $")]
    [InlineData("bearer $")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer  $")]
    [InlineData("Bearer $ $")]
    [InlineData("$")]
    public async Task Wrong_scheme(string header) => await RefusedWithoutAKeyAsync(token => header.Replace("$", token, StringComparison.Ordinal));

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    [InlineData("bnVsbA.bnVsbA.AA")]
    [InlineData("W10.W10.AA")]
    [InlineData("a.b.c.d.e")]
    [InlineData("....")]
    public async Task What_is_no_token(string written) => await RefusedWithoutAKeyAsync(_ => "Bearer " + written);

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("rs256")]
    public async Task Alg_none_and_alg_HS256(string algorithm) => await RefusedWithoutAKeyAsync(new TokenWish { Algorithm = algorithm });

    [Theory]
    [InlineData(-299, true)]
    [InlineData(-301, false)]
    public async Task Expired_by_more_than_five_minutes(int seconds, bool good) =>
        await TimedAsync(new TokenWish { NotBefore = TimeSpan.FromHours(-1), Expires = TimeSpan.FromSeconds(seconds) }, good);

    [Theory]
    [InlineData(299, true)]
    [InlineData(301, false)]
    public async Task Not_yet_valid_by_more_than_five_minutes(int seconds, bool good) => await TimedAsync(new TokenWish { NotBefore = TimeSpan.FromSeconds(seconds) }, good);

    [Fact]
    public async Task Without_an_end() => await RefusedWithoutAKeyAsync(new TokenWish { Expires = null });

    [Theory]
    [InlineData("")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://api.botframework.com.evil.example")]
    public async Task Wrong_issuer(string issuer) => await RefusedWithoutAKeyAsync(new TokenWish { Issuer = issuer });

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.azure.cn")]
    public async Task A_token_of_another_cloud(string issuer) => await RefusedWithoutAKeyAsync(new TokenWish { Issuer = issuer });

    [Theory]
    [InlineData("")]
    [InlineData("22222222-2222-4333-8444-555555555555")]
    [InlineData("https://api.botframework.com")]
    public async Task Wrong_audience(string audience) => await RefusedWithoutAKeyAsync(new TokenWish { Audience = audience });

    [Fact]
    public async Task No_key_is_named() => await RefusedWithoutAKeyAsync(new TokenWish { Kid = "" });

    [Theory]
    [InlineData(KeyFor.Nothing)]
    [InlineData(KeyFor.WebChat)]
    public async Task A_key_without_endorsement_for_the_channel(KeyFor key) => await RefusedAsync(Answered.NotAllowed, new TokenWish { Key = key });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("skype")]
    [InlineData("MSTEAMS")]
    [InlineData("emulator")]
    public async Task Empty_channel_id_or_another(string? channel) => await RefusedAsync(Answered.NotAllowed, change: activity => activity["channelId"] = channel);

    [Fact]
    public async Task A_channel_whose_users_name_themselves_is_not_Teams_even_with_its_own_key() =>
        await RefusedAsync(Answered.NotAllowed, new TokenWish { Key = KeyFor.WebChat }, activity => activity["channelId"] = "webchat");

    [Fact]
    public async Task Serviceurl_claim_missing() => await RefusedAsync(Answered.BadToken, new TokenWish { ServiceUrl = "" });

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/")]
    public async Task Serviceurl_claim_different(string claimed) => await RefusedAsync(Answered.BadToken, new TokenWish { ServiceUrl = claimed });

    [Fact]
    public async Task Serviceurl_in_other_letters_and_without_its_slash_is_the_same()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(Answered.Taken, await host.PostAsync(new TokenWish { ServiceUrl = host.Connector.ServiceUrl.TrimEnd('/').ToUpperInvariant() }));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("http://localhost:9/")]
    [InlineData("nonsense")]
    public async Task A_signed_service_address_of_a_foreign_host(string service) =>
        await RefusedAsync(Answered.NotAllowed, new TokenWish { ServiceUrl = service }, activity => activity["serviceUrl"] = service);

    [Theory]
    [InlineData("Public", "https://smba.trafficmanager.net/apac/")]
    [InlineData("Public", "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("USGovernment", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("China", "https://msteams.botframework.azure.cn/teams/")]
    public async Task Each_cloud_has_its_own_issuer_and_hosts(string name, string service)
    {
        var cloud = TeamsCloud.All.Single(one => one.Name == name);
        await using var host = await TeamsHost.StartAsync(options => options.Cloud = cloud, new() { Issuer = cloud.Issuer });
        Assert.Equal(Answered.Taken, await host.PostAsync(new TokenWish { ServiceUrl = service }, activity => activity["serviceUrl"] = service));
        Assert.All(TeamsCloud.All, other => Assert.Equal(other == cloud, other.Issuer == cloud.Issuer));
    }

    [Fact]
    public async Task Other_tenant()
    {
        const string Other = "00000000-0000-4000-8000-000000000000";
        await RefusedAsync(Answered.NotAllowed, change: activity => activity["conversation"]!["tenantId"] = Other);
        await RefusedAsync(Answered.NotAllowed, change: activity => activity["channelData"]!["tenant"]!["id"] = Other);
        await RefusedAsync(Answered.NotAllowed, change: activity => (activity["conversation"]!["tenantId"], activity["channelData"]) = (null, null));
    }

    [Fact]
    public async Task A_tenant_that_is_listed_is_heard()
    {
        await using var host = await TeamsHost.StartAsync(options => options.AllowedTenants = ["a-sister-school", options.TenantId]);
        Assert.Equal(Answered.Taken, await host.PostAsync(change: activity => (activity["conversation"]!["tenantId"], activity["channelData"]) = ("A-Sister-School", null)));
    }

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")]
    public async Task Emulator_token(string issuer) => await RefusedWithoutAKeyAsync(new TokenWish { Issuer = issuer, Key = KeyFor.Nothing, Claims = new Dictionary<string, object> { ["ver"] = "2.0" } });

    [Fact]
    public async Task A_replayed_token_that_the_bot_itself_once_sent_out()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.SendAsync();
        Assert.Equal(Answered.BadToken, await host.PostAsync($"Bearer {host.Connector.Calls[0].Token}"));
        var likeEntra = new TokenWish { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", Audience = "https://api.botframework.com", Claims = new Dictionary<string, object> { ["appid"] = host.Connector.Options.AppId } };
        Assert.Equal(Answered.BadToken, await host.PostAsync(likeEntra, activity => activity["channelId"] = "emulator"));
        Assert.Equal(0, host.Connector.KeysFetched);
    }

    [Fact]
    public async Task Alg_confusion_with_the_public_key_as_a_secret() =>
        await RefusedWithoutAKeyAsync(new TokenWish { Algorithm = "HS256", Key = KeyFor.Teams });

    [Theory]
    [InlineData("key-teams ")]
    [InlineData("KEY-TEAMS")]
    [InlineData("../../key-teams")]
    [InlineData("https://evil.example/keys")]
    [InlineData("' or 1=1 --")]
    [InlineData("\u0000")]
    public async Task Kid_injection(string kid) => await RefusedAsync(Answered.BadToken, new TokenWish { Kid = kid, Key = KeyFor.Stranger });

    [Fact]
    public async Task A_stranger_s_key_under_the_name_of_a_known_one() => await RefusedAsync(Answered.BadToken, new TokenWish { Kid = "key-teams", Key = KeyFor.Stranger });

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("jwk")]
    public async Task A_key_that_the_token_brings_along(string member) =>
        await RefusedAsync(Answered.BadToken, new TokenWish { Key = KeyFor.Stranger, Head = new Dictionary<string, object> { [member] = member == "jwk" ? new { kty = "RSA", n = "AQAB", e = "AQAB" } : "https://evil.example/keys" } });

    [Fact]
    public async Task A_token_whose_claims_were_changed()
    {
        await using var host = await TeamsHost.StartAsync();
        var (real, wished) = (host.Connector.Token().Split('.'), host.Connector.Token(new() { Claims = new Dictionary<string, object> { ["role"] = "x" } }).Split('.'));
        Assert.Equal(Answered.BadToken, await host.PostAsync($"Bearer {real[0]}.{wished[1]}.{real[2]}"));
    }

    [Theory]
    [InlineData("iss", 7)]
    [InlineData("aud", 7)]
    [InlineData("aud", null)]
    [InlineData("exp", "tomorrow")]
    [InlineData("exp", 1e300)]
    [InlineData("exp", -1)]
    [InlineData("exp", null)]
    [InlineData("nbf", "x")]
    [InlineData("nbf", 9e18)]
    [InlineData("serviceurl", 7)]
    [InlineData("serviceurl", null)]
    public async Task Claims_of_a_wrong_kind(string claim, object? value)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(Answered.BadToken, await host.PostAsync(new TokenWish { Claims = new Dictionary<string, object> { [claim] = value! } }));
    }

    [Theory]
    [InlineData("alg", 7)]
    [InlineData("alg", null)]
    [InlineData("kid", 7)]
    [InlineData("kid", null)]
    [InlineData("typ", 7)]
    public async Task A_head_of_a_wrong_kind(string member, object? value)
    {
        await using var host = await TeamsHost.StartAsync();
        var answered = await host.PostAsync(new TokenWish { Head = new Dictionary<string, object> { [member] = value! } });
        Assert.Equal(member == "typ" ? answered.Status : 401, answered.Status);
        Assert.InRange(answered.Status, 200, 401);
    }

    private static async Task TimedAsync(TokenWish wish, bool good)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(good ? Answered.Taken : Answered.BadToken, await host.PostAsync(wish));
    }

    private static Task RefusedWithoutAKeyAsync(TokenWish wish) => HeaderRefusedAsync(host => $"Bearer {host.Connector.Token(wish)}");

    private static Task RefusedWithoutAKeyAsync(Func<string, string?> header) => HeaderRefusedAsync(host => header(host.Connector.Token()));

    private static async Task HeaderRefusedAsync(Func<TeamsHost, string?> header)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(Answered.BadToken, await host.PostAsync(header(host)));
        Assert.Equal(0, host.Connector.KeysFetched);
    }

    private static async Task RefusedAsync(Answered answer, TokenWish? wish = null, Action<System.Text.Json.Nodes.JsonObject>? change = null)
    {
        await using var host = await TeamsHost.StartAsync();
        for (var tries = 0; tries < 2; tries++) Assert.Equal(answer, await host.PostAsync(wish, change));
        Assert.Equal(1, host.Connector.KeysFetched);
    }
}
