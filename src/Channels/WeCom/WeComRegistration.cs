using AfterSchoolBot.Channels.WeCom.Callbacks;
using AfterSchoolBot.Channels.WeCom.Kf;
using AfterSchoolBot.Channels.WeCom.Pages;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>Brings WeCom: its channel, the callback address, the worker that fetches what parents wrote, and the pages that they open.</summary>
public static class WeComRegistration
{
    private const string CallbackPath = "/api/wecom/callback";

    public static IServiceCollection AddWeCom(this IServiceCollection services, WeComOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => new CallbackCipher(options.Token, options.EncodingAesKey, options.CorpId));
        services.AddSingleton<WeComClient>();
        services.AddSingleton<CardUpdates>();
        services.AddSingleton<KfSender>();
        services.AddSingleton(provider => new WeComChannel(
            options, provider.GetRequiredService<WeComClient>(), provider.GetRequiredService<CardUpdates>(), provider.GetRequiredService<KfSender>(), provider.GetRequiredService<CardLinks>()));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<WeComChannel>());
        services.AddPages();
        services.AddSingleton<KfPuller>();
        services.AddHostedService(provider => provider.GetRequiredService<KfPuller>());
        services.AddSingleton<WeComIntake>();
        services.AddSingleton(provider => new CallbackEndpoint(
            provider.GetRequiredService<CallbackCipher>(),
            provider.GetRequiredService<WeComIntake>().TakeAsync,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CallbackEndpoint>>()));
        return services;
    }

    public static IEndpointRouteBuilder MapWeCom(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<CallbackEndpoint>();
        endpoints.MapGet(CallbackPath, (RequestDelegate)endpoint.CheckAsync);
        endpoints.MapPost(CallbackPath, (RequestDelegate)endpoint.PostAsync).WithMetadata(new RequestSizeLimitAttribute(CallbackEndpoint.Limit.HeardOut));
        endpoints.MapPages(endpoints.ServiceProvider.GetRequiredService<WeComOptions>());
        return endpoints;
    }
}
