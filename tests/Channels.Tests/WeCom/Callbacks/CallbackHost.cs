using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>The gate on a real server on this machine, a platform before it and a double behind it, and a clock that stands.</summary>
internal sealed class CallbackHost : IAsyncDisposable
{
    public const string Path = "/api/wecom";

    private readonly WebApplication app;
    private readonly HttpClient client;

    private CallbackHost(WebApplication app, FakeTimeProvider clock, TakeDouble taker, LogDouble log)
    {
        this.app = app;
        (Clock, Taker, Log) = (clock, taker, log);
        client = new() { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public FakeTimeProvider Clock { get; }

    public TakeDouble Taker { get; }

    public LogDouble Log { get; }

    public CallbackCipher Cipher { get; } = OfficialVectors.Cipher();

    public static async Task<CallbackHost> StartAsync(long now = 1_790_000_000)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(now));
        var (taker, log) = (new TakeDouble(), new LogDouble());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var endpoint = new CallbackEndpoint(OfficialVectors.Cipher(), taker.TakeAsync, clock, app.Services.GetRequiredService<ILogger<CallbackEndpoint>>());
        app.MapGet(Path, (RequestDelegate)endpoint.CheckAsync);
        app.Map(Path, (RequestDelegate)endpoint.PostAsync);
        await app.StartAsync(WireHost.Aborted);
        return new(app, clock, taker, log);
    }

    /// <summary>What the platform would send now.</summary>
    public SealedRequest Seal(string plain, int secondsAgo = 0) => SealWith(Cipher, plain, secondsAgo);

    public SealedRequest SealWith(CallbackCipher cipher, string plain, int secondsAgo = 0)
    {
        var timestamp = (Clock.GetUtcNow().ToUnixTimeSeconds() - secondsAgo).ToString(CultureInfo.InvariantCulture);
        var nonce = Guid.NewGuid().ToString("N");
        var encrypted = cipher.Encrypt(Encoding.UTF8.GetBytes(plain));
        return new(cipher.Sign(timestamp, nonce, encrypted), timestamp, nonce, encrypted);
    }

    public Task<HttpResponseMessage> GetAsync(string query) => client.GetAsync(Path + query, WireHost.Aborted);

    public async Task<int> PostAsync(SealedRequest request) => await PostAsync(request.Query, request.Body);

    public async Task<int> PostAsync(string query, string body, string? contentType = "text/xml")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await client.PostAsync(Path + query, content, WireHost.Aborted);
        Assert.Equal("", await response.Content.ReadAsStringAsync(WireHost.Aborted));
        return (int)response.StatusCode;
    }

    public async Task<int> SendAsync(HttpMethod method, string query)
    {
        using var request = new HttpRequestMessage(method, Path + query);
        using var response = await client.SendAsync(request, WireHost.Aborted);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        Cipher.Dispose();
        await app.DisposeAsync();
    }
}

internal sealed record SealedRequest(string Signature, string Timestamp, string Nonce, string Encrypted)
{
    public string Query => $"?msg_signature={Signature}&timestamp={Timestamp}&nonce={Nonce}";

    public string EchoQuery => $"{Query}&echostr={Uri.EscapeDataString(Encrypted)}";

    public string Body => $"<xml><ToUserName><![CDATA[{OfficialVectors.ReceiveId}]]></ToUserName><Encrypt><![CDATA[{Encrypted}]]></Encrypt></xml>";
}

/// <summary>Stands for the store behind the gate: keeps what it was given, or fails.</summary>
internal sealed class TakeDouble
{
    public ConcurrentQueue<WeComCallback> Taken { get; } = [];

    public bool IsDown { get; set; }

    public Task Until { get; set; } = Task.CompletedTask;

    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task TakeAsync(WeComCallback callback, CancellationToken cancellationToken)
    {
        Asked.TrySetResult();
        await Until;
        if (IsDown) throw new InvalidOperationException("The store is down.");

        Taken.Enqueue(callback);
    }
}

/// <summary>Every line that was logged, with all its parts.</summary>
internal sealed class LogDouble : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public string All => string.Join('\n', Lines);

    public ILogger CreateLogger(string categoryName) => categoryName.EndsWith(nameof(CallbackEndpoint), StringComparison.Ordinal)
        ? this
        : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose() { }
}
