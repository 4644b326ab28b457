using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.DirectLine;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.Teams.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests;

/// <summary>Both wires on a real server on this machine, with a double behind them and a clock that stands.</summary>
internal sealed class WireHost : IAsyncDisposable
{
    public const string Secret = "the-secret-of-the-school";

    private readonly WebApplication app;

    private WireHost(WebApplication app, FakeTimeProvider clock, TalkDouble talk)
    {
        this.app = app;
        Clock = clock;
        Talk = talk;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new() { BaseAddress = new(address) };
    }

    public FakeTimeProvider Clock { get; }

    public TalkDouble Talk { get; }

    public HttpClient Client { get; }

    public KeptMemory Memory { get; private init; } = new();

    public DirectLineChannel DirectLine => app.Services.GetRequiredService<DirectLineChannel>();

    public TeamsChannel Teams => app.Services.GetRequiredService<TeamsChannel>();

    public TeamsRooms Rooms => app.Services.GetRequiredService<TeamsRooms>();

    public TeamsClient TeamsClient => app.Services.GetRequiredService<TeamsClient>();

    public static CancellationToken Aborted => TestContext.Current.CancellationToken;

    public static async Task<WireHost> StartAsync(DirectLineOptions? directLine = null, TeamsOptions? teams = null, IPAddress? callers = null, FakeTimeProvider? clock = null)
    {
        clock ??= NewClock();
        var talk = new TalkDouble(clock);
        var memory = new KeptMemory();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<AcceptActivity>(talk.AcceptAsync);
        builder.Services.AddSingleton<RateAnswer>(talk.RateAsync);
        builder.Services.AddSingleton<ReadTranscript>(talk.ReadAsync);
        builder.Services.AddSingleton<ChannelMemory>(memory);
        builder.Services.AddDirectLine(directLine ?? new() { Enabled = true, Secret = Secret });
        builder.Services.AddTeams(teams ?? new() { Enabled = true, AllowUnauthenticated = true });
        var app = builder.Build();
        if (callers is not null) app.Use(From(callers));
        app.UseRouting();
        app.MapDirectLine().MapTeams();
        await app.StartAsync(Aborted);
        return new(app, clock, talk) { Memory = memory };
    }

    public static FakeTimeProvider NewClock() => new(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    public Task StopAsync() => app.StopAsync(Aborted);

    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string? bearer = null, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (bearer is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        return await Client.SendAsync(request, Aborted);
    }

    public async Task<JsonNode> JsonAsync(HttpMethod method, string path, string? bearer = null, string? json = null)
    {
        using var response = await CallAsync(method, path, bearer, json);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Aborted))!;
    }

    /// <summary>A person with a token and an open conversation.</summary>
    public async Task<Visitor> VisitAsync(string userId = "dl_parent_wang")
    {
        var token = await JsonAsync(HttpMethod.Post, "/v3/directline/tokens/generate", Secret, $$$"""{"user":{"id":"{{{userId}}}"}}""");
        var start = await JsonAsync(HttpMethod.Post, "/v3/directline/conversations", (string)token["token"]!, """{"locale":"zh-CN"}""");
        return new(this, (string)start["conversationId"]!, (string)start["token"]!, (string)start["streamUrl"]!, userId);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static Func<HttpContext, RequestDelegate, Task> From(IPAddress callers) => (context, next) =>
    {
        context.Connection.RemoteIpAddress = callers;
        return next(context);
    };
}

internal sealed record Visitor(WireHost Host, string Conversation, string Token, string StreamUrl, string UserId)
{
    public string Activities => $"/v3/directline/conversations/{Conversation}/activities";

    public ConversationId Id => new(ChannelId.DirectLine, Conversation);

    public Task<HttpResponseMessage> PostAsync(string json) => Host.CallAsync(HttpMethod.Post, Activities, Token, json);

    public async Task<string> TypeAsync(string text, string clientId)
    {
        var receipt = await Host.JsonAsync(HttpMethod.Post, Activities, Token, JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            channelId = "webchat",
            from = new { id = "dl_somebody_else", name = "王芳", role = "bot" },
            channelData = new { clientActivityID = clientId },
        }));
        return (string)receipt["id"]!;
    }

    /// <summary>The assistant answers: drawn, stored and sent like the talk does it.</summary>
    public async Task AnswerAsync(Reply reply, string activityId)
    {
        var body = Host.DirectLine.Draw(reply, new(Id, activityId, UserId, Host.Clock.GetUtcNow()));
        Host.Talk.Say(Id, body);
        await Host.DirectLine.SendAsync(new(Id, activityId, body), WireHost.Aborted);
    }
}
