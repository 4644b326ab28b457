using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Testing.Teams;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>The school's bot as it is registered in Teams, and a Teams that runs at home, by one clock.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    public const string Messages = "/api/messages";

    private TeamsHost(WireHost wire, FakeConnector connector) => (Wire, Connector) = (wire, connector);

    public WireHost Wire { get; }

    public FakeConnector Connector { get; }

    public FakeTimeProvider Clock => Wire.Clock;

    public static async Task<TeamsHost> StartAsync(Action<TeamsOptions>? change = null, FakeConnectorOptions? connectorOptions = null, DateTimeOffset? now = null)
    {
        var clock = now is { } moment ? new FakeTimeProvider(moment) : WireHost.NewClock();
        var connector = await FakeConnector.StartAsync(connectorOptions, clock);
        var options = Options(connector);
        change?.Invoke(options);
        return new(await WireHost.StartAsync(teams: options, clock: clock), connector);
    }

    public static TeamsOptions Options(FakeConnector connector) => new()
    {
        Enabled = true,
        AppId = connector.Options.AppId,
        TenantId = connector.Options.TenantId,
        ClientSecret = connector.Options.Secret,
        ServiceUrls = [new(connector.ServiceUrl)],
        OpenIdMetadataUrl = connector.MetadataUrl,
        TokenUrl = connector.TokenUrl,
    };

    /// <summary>A message as Teams sends it, before somebody changes it.</summary>
    public JsonObject Activity() => new()
    {
        ["type"] = "message",
        ["id"] = "1700000000001",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1abc", ["name"] = "王芳", ["aadObjectId"] = "0f0e" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + Connector.Options.AppId, ["name"] = "校园助手" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = Connector.Options.TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Connector.Options.TenantId } },
        ["text"] = "报名",
    };

    /// <summary>The status with which it is answered, and whether it came through.</summary>
    public Task<Answered> PostAsync(TokenWish? wish = null, Action<JsonObject>? change = null) => PostAsync($"Bearer {Connector.Token(wish)}", change);

    public async Task<Answered> PostAsync(string? authorization, Action<JsonObject>? change = null, string? body = null)
    {
        var activity = Activity();
        change?.Invoke(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = new StringContent(body ?? activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        var before = Wire.Talk.Heard.Count;
        using var response = await Wire.Client.SendAsync(request, WireHost.Aborted);
        Assert.Equal("", await response.Content.ReadAsStringAsync(WireHost.Aborted)); // the reason is nobody's business
        return new((int)response.StatusCode, Wire.Talk.Heard.Count > before);
    }

    public OutboundMessage Message(string text = "好的", string conversation = "a:1", string id = "m1") =>
        new(new(ChannelId.Teams, conversation), id, $$"""{"type":"message","text":"{{text}}"}""") { ServiceUrl = Connector.ServiceUrl };

    public Task<Delivery> SendAsync(OutboundMessage? message = null) => Wire.Teams.SendAsync(message ?? Message(), WireHost.Aborted);

    public async ValueTask DisposeAsync()
    {
        await Wire.DisposeAsync();
        await Connector.DisposeAsync();
    }
}

internal readonly record struct Answered(int Status, bool Heard)
{
    public static readonly Answered Taken = new(200, true);
    public static readonly Answered BadToken = new(401, false);
    public static readonly Answered NotAllowed = new(403, false);
}
