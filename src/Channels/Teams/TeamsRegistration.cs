using AfterSchoolBot.Channels.Teams.Gate;
using AfterSchoolBot.Channels.Teams.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>Brings Microsoft Teams: its channel, and /api/messages.</summary>
public static class TeamsRegistration
{
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options)
    {
        if (!options.Enabled) return services;

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<ServiceAddresses>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TeamsGate>();
        services.AddSingleton<TeamsClient>();
        services.AddSingleton<TeamsRooms>();
        services.AddSingleton<TeamsFirst>();
        services.AddSingleton(provider => new TeamsChannel(
            options,
            provider.GetRequiredService<TeamsClient>(),
            provider.GetRequiredService<TeamsRooms>(),
            provider.GetRequiredService<TeamsFirst>(),
            new(provider.GetRequiredService<TeamsClient>(), provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<ChannelMemory>(),
            provider.GetRequiredService<ILogger<TeamsChannel>>()));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TeamsChannel>());
        services.AddSingleton<TeamsInvokes>();
        services.AddSingleton<TeamsIntake>();
        services.AddSingleton<TeamsEndpoint>();
        return services;
    }

    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<TeamsEndpoint>() is not { } endpoint) return endpoints;

        endpoints.MapPost("/api/messages", (RequestDelegate)endpoint.PostAsync)
            .WithMetadata(new RequestSizeLimitAttribute(TeamsEndpoint.Limit.HeardOut));
        return endpoints;
    }
}
