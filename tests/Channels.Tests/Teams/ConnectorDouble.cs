using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>Stands for the Bot Connector: notes what it is sent and answers as told.</summary>
internal sealed class ConnectorDouble : IAsyncDisposable
{
    private readonly WebApplication app;

    private ConnectorDouble(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public List<(string Method, string Target, string Body)> Calls { get; } = [];

    public Func<HttpContext, Task> Answer { get; set; } = context =>
    {
        context.Response.StatusCode = 201;
        return context.Response.WriteAsync("""{"id":"platform-1"}""");
    };

    public static async Task<ConnectorDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new ConnectorDouble(builder.Build());
        connector.app.Run(connector.TakeAsync);
        await connector.app.StartAsync(WireHost.Aborted);
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Calls.Add((context.Request.Method, target, await body.ReadToEndAsync()));
        await Answer(context);
    }
}
