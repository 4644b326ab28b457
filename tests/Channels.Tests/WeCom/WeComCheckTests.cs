using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using AfterSchoolBot.Channels.WeCom.Checks;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSchoolBot.Channels.Tests.WeCom;

public sealed class WeComCheckTests
{
    [Fact]
    public async Task A_tenant_that_is_set_up_right_is_found_right()
    {
        await using var wecom = await FakeWeCom.StartAsync();
        await using var callback = await ListenAsync(Tenant.Of(wecom));
        Assert.All(await CheckAsync(Tenant.Of(wecom), callback), finding => Assert.True(finding.IsRight, finding.ToString()));
    }

    [Theory]
    [InlineData("CorpId", CheckPoint.CorpId)]
    [InlineData("Secret", CheckPoint.Secret)]
    [InlineData("AgentId", CheckPoint.Agent)]
    [InlineData("OpenKfId", CheckPoint.KfAccount)]
    [InlineData("ApiBaseUrl", CheckPoint.Reachable)]
    public async Task A_wrong_setting_is_named(string setting, CheckPoint named)
    {
        await using var wecom = await FakeWeCom.StartAsync();
        var options = Tenant.Of(wecom);
        await using var callback = await ListenAsync(options);
        switch (setting)
        {
            case "CorpId": options.CorpId = "ww0nobody"; break;
            case "Secret": options.Secret = "not the secret"; break;
            case "AgentId": options.AgentId = 1; break;
            case "OpenKfId": options.OpenKfId = "wkNobody"; break;
            default: options.ApiBaseUrl = new("http://127.0.0.1:1/"); break;
        }

        Assert.Contains(await CheckAsync(options, callback), finding => finding.Point == named && !finding.IsRight);
    }

    [Theory]
    [InlineData("agent/get", 60020, CheckPoint.TrustedIp)]
    [InlineData("agent/get", 50003, CheckPoint.Agent)]
    [InlineData("kf/account/list", 48007, CheckPoint.KfAccount)]
    [InlineData("school/agent/get_allow_scope", 65022, CheckPoint.HomeSchool)]
    [InlineData("school/agent/get_allow_scope", 65014, CheckPoint.HomeSchool)]
    public async Task A_right_that_the_app_lacks_is_named_with_its_code(string call, int code, CheckPoint named)
    {
        await using var wecom = await FakeWeCom.StartAsync();
        await using var callback = await ListenAsync(Tenant.Of(wecom));
        wecom.Fail(call, code);
        Assert.Equal([new Finding(named, false, code)], (await CheckAsync(Tenant.Of(wecom), callback)).Where(finding => !finding.IsRight));
    }

    [Fact]
    public async Task A_school_that_is_not_verified_and_an_app_that_nobody_sees_are_named()
    {
        await using var wecom = await FakeWeCom.StartAsync(new() { CorpVerified = false, AppVisible = false });
        await using var callback = await ListenAsync(Tenant.Of(wecom));
        Assert.Equal([CheckPoint.Scope, CheckPoint.Verified], (await CheckAsync(Tenant.Of(wecom), callback)).Where(finding => !finding.IsRight).Select(finding => finding.Point));
    }

    [Fact]
    public async Task A_callback_address_with_another_key_or_behind_a_page_is_named()
    {
        await using var wecom = await FakeWeCom.StartAsync();
        var other = Tenant.Of(wecom);
        other.EncodingAesKey = new string('b', 43);
        await using var otherKey = await ListenAsync(other);
        await using var nobody = await ListenAsync(null);
        foreach (var address in new[] { otherKey, nobody })
        {
            Assert.Equal([CheckPoint.Callback], (await CheckAsync(Tenant.Of(wecom), address)).Where(finding => !finding.IsRight).Select(finding => finding.Point));
        }
    }

    private static Task<IReadOnlyList<Finding>> CheckAsync(WeComOptions options, WebApplication callback) =>
        WeComCheck.RunAsync(options, new(callback.Urls.Single()), new KeptMemory(), TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>Null: something else answers there, with a page for everything.</summary>
    private static async Task<WebApplication> ListenAsync(WeComOptions? options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var endpoint = options is null ? null : new CallbackEndpoint(
            new CallbackCipher(options.Token, options.EncodingAesKey, options.CorpId), (_, _) => Task.CompletedTask, TimeProvider.System, NullLogger<CallbackEndpoint>.Instance);
        app.MapGet("/api/wecom/callback", endpoint is null ? context => context.Response.WriteAsync("<html></html>") : (RequestDelegate)endpoint.CheckAsync);
        await app.StartAsync();
        return app;
    }
}
