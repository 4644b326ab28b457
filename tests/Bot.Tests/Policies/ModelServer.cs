using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Bot.Tests.Policies;

/// <summary>A real HTTP server that speaks as OpenAI's does and answers whatever it is told to, well or badly. Keeps every request.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ModelServer(WebApplication app, Func<string, HttpContext, Task> answer)
    {
        this.app = app;
        app.MapPost("/v1/chat/completions", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            Requests.Add(body);
            await answer(body, context);
        });
    }

    public ConcurrentBag<string> Requests { get; } = [];

    public Uri Endpoint => new($"{app.Urls.First()}/v1");

    public static Task<ModelServer> SayingAsync(string words) => StartAsync((_, context) => context.Response.WriteAsync(Completion(words)));

    public static async Task<ModelServer> StartAsync(Func<string, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ModelServer(builder.Build(), async (body, context) =>
        {
            context.Response.ContentType = "application/json";
            await answer(body, context);
        });
        await server.app.StartAsync();
        return server;
    }

    public static string Completion(string words) => JsonSerializer.Serialize(new
    {
        id = "c1",
        @object = "chat.completion",
        created = 1,
        model = "m",
        choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = words } } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    });

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
