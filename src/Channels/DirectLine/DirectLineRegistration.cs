using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>Brings the web chat: its channel, and Direct Line 3.0 under /v3/directline.</summary>
public static class DirectLineRegistration
{
    /// <summary>The host brings <see cref="AcceptActivity"/> and <see cref="ReadTranscript"/>.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, DirectLineOptions options)
    {
        if (!options.Enabled) return services;
        if (string.IsNullOrEmpty(options.Secret) && !options.AllowWithoutSecret)
            throw new ArgumentException("Channels:DirectLine:Secret is missing: without it nobody could ask for a token.", nameof(options));

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<DirectLineSignals>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton(provider => new DirectLineIssuer(provider.GetRequiredService<DirectLineTokens>()));
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<DirectLineSessions>();
        services.AddSingleton<DirectLineActivities>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton(provider => new DirectLineChannel(provider.GetRequiredService<DirectLineSignals>()));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<DirectLineChannel>());
        return services;
    }

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetService<DirectLineOptions>() is not { } options) return endpoints;
        if (string.IsNullOrEmpty(options.Secret) && string.IsNullOrEmpty(options.SigningKey))
            Log.TokensEndWithProcess(services.GetRequiredService<ILogger<DirectLineSessions>>());

        var sessions = services.GetRequiredService<DirectLineSessions>();
        var activities = services.GetRequiredService<DirectLineActivities>();
        var wire = endpoints.MapGroup("/v3/directline").WithMetadata(new RequestSizeLimitAttribute(DirectLineSessions.Limit.HeardOut));
        wire.MapPost("/tokens/generate", (RequestDelegate)sessions.GenerateAsync);
        wire.MapPost("/tokens/refresh", (RequestDelegate)sessions.RefreshAsync);
        wire.MapPost("/conversations", (RequestDelegate)sessions.StartAsync);
        wire.MapGet("/conversations/{conversationId}", (RequestDelegate)sessions.ReconnectAsync);
        wire.MapPost("/conversations/{conversationId}/activities", (RequestDelegate)activities.PostAsync);
        wire.MapGet("/conversations/{conversationId}/activities", (RequestDelegate)activities.ReadAsync);
        wire.MapPost("/conversations/{conversationId}/upload", (RequestDelegate)activities.UploadAsync);
        wire.Map("/conversations/{conversationId}/stream", Stream(endpoints));
        return endpoints;
    }

    // brings its own WebSocket handshake, so that no host can forget it
    private static RequestDelegate Stream(IEndpointRouteBuilder endpoints)
    {
        var stream = endpoints.ServiceProvider.GetRequiredService<DirectLineStream>();
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(stream.RunAsync);
        return pipeline.Build();
    }
}
