using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Unicode;

namespace AfterSchoolBot.Driver;

/// <summary>The channel's side of the Bot Framework protocol: the address to which a bot posts its replies.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Conversation> conversations = new(StringComparer.Ordinal);
    private readonly string run = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", null);
    private int opened;
    private int received;

    private Connector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });

        app = builder.Build();
        app.Run(AnswerAsync); // no routing: four paths, told apart by hand, cost the bot the least of the shared cores
    }

    public string ServiceUrl => app.Urls.Single();

    /// <summary>Ctrl-C or a polite kill: the host hears them, the run ends and takes its bots with it.</summary>
    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    public static async Task<Connector> StartAsync()
    {
        var connector = new Connector();
        await connector.app.StartAsync();
        return connector;
    }

    public Conversation Open()
    {
        var conversation = new Conversation($"{run}-{Interlocked.Increment(ref opened)}");
        conversations[conversation.Self.Id] = conversation;
        return conversation;
    }

    public void Close(Conversation conversation) => conversations.TryRemove(conversation.Self.Id, out _);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        // /v3/conversations/{conversation}/activities[/{activity}]
        if (http.Request.Path.Value?.Split('/') is not ["", "v3", "conversations", var id, "activities", .. var rest]
            || !conversations.TryGetValue(id, out var conversation))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        switch (http.Request.Method)
        {
            case "POST":
                var arrived = TimeProvider.System.GetTimestamp();
                var activity = await ReadAsync(http);
                await ReceiptAsync(http.Response, StatusCodes.Status201Created);

                // heard only once the bot has its receipt: on a real channel nobody reads a message before that either
                if (activity is { Type: "message" })
                    conversation.Hear(new Reply(activity.Words, activity.ReplyToId ?? rest.FirstOrDefault(), arrived));
                break;
            case "PUT": // an answered card redrawn: not a reply
                await ReceiptAsync(http.Response, StatusCodes.Status200OK);
                break;
            case "DELETE":
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                break;
        }
    }

    private static ValueTask<IncomingActivity?> ReadAsync(HttpContext http) =>
        JsonSerializer.DeserializeAsync(http.Request.BodyReader, WireJson.Default.IncomingActivity, http.RequestAborted);

    private async Task ReceiptAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        Utf8.TryWrite(response.BodyWriter.GetSpan(32), $$"""{"id":"r{{Interlocked.Increment(ref received)}}"}""", out var length);
        response.ContentLength = length;
        response.BodyWriter.Advance(length);
        await response.CompleteAsync();
    }
}
