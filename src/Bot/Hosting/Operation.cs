using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Conversations;
using OpenTelemetry.Metrics;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>What those who run the service see of it: logs, health, metrics; and what protects those who use it.</summary>
internal static class Operation
{
    private const long LargestRequest = 1024 * 1024;

    public static void AddOperation(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        if (builder.Configuration["urls"] is null or "") builder.WebHost.UseUrls("http://localhost:5080");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(TurnMetrics.MeterName)
            .AddAspNetCoreInstrumentation()
            .AddPrometheusExporter());
    }

    public static void MapOperation(this WebApplication app)
    {
        app.MapGet("/healthz/live", () => Results.Text("ok"));
        app.MapGet("/healthz/ready", async (TurnStore store, CancellationToken cancellationToken) =>
        {
            try
            {
                await store.PingAsync(cancellationToken);
                return Results.Text("ok");
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
        app.MapPrometheusScrapingEndpoint();
    }

    /// <summary>Nothing is loaded from elsewhere, nobody frames the page, nothing is guessed. Web Chat makes its own style tags and worker blobs.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; " +
            "worker-src blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        await next(context);
    });
}
