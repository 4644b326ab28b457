using System.Collections.Concurrent;
using System.Xml.Linq;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

/// <summary>A callback address that opens the envelopes and answers as it is told.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly PlatformCipher cipher;
    private readonly WebApplication app;

    private Listener(FakeWeComOptions options)
    {
        cipher = new(options.Token, options.EncodingAesKey, options.CorpId);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/callback", HearAsync);
        app.MapGet("/callback", (HttpRequest request) => EchoesWell ? cipher.Decrypt(request.Query["echostr"]!) : "\"echo\"");
    }

    public string Url { get; private set; } = "";

    public bool EchoesWell { get; set; } = true;

    /// <summary>Statuses to answer, one a request; then 200.</summary>
    public ConcurrentQueue<int> Statuses { get; } = [];

    public Func<PlatformCipher, string> Reply { get; set; } = _ => "";

    /// <summary>What holds every answer back until it is done.</summary>
    public Task Holding { get; set; } = Task.CompletedTask;

    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<XElement> Heard { get; } = [];

    public string Last(string name) => Heard.Last().Element(name)!.Value;

    public static async Task<Listener> StartAsync(FakeWeComOptions options)
    {
        var listener = new Listener(options);
        await listener.app.StartAsync();
        listener.Url = listener.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/callback";
        return listener;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task HearAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var envelope = XElement.Parse(await reader.ReadToEndAsync());
        var encrypted = envelope.Element("Encrypt")!.Value;
        var query = context.Request.Query;
        Assert.Equal(query["msg_signature"], cipher.Sign(query["timestamp"]!, query["nonce"]!, encrypted));
        Heard.Enqueue(XElement.Parse(cipher.Decrypt(encrypted)!));
        var holding = Holding; // read before the test goes on
        Reached.TrySetResult();
        await holding;
        context.Response.StatusCode = Statuses.TryDequeue(out var status) ? status : StatusCodes.Status200OK;
        await context.Response.WriteAsync(Reply(cipher));
    }
}
