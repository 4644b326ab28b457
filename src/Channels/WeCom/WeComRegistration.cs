using AfterSchoolBot.Channels.WeCom.Callbacks;
using AfterSchoolBot.Channels.WeCom.Kf;
using AfterSchoolBot.Channels.WeCom.Pages;
using AfterSchoolBot.Channels.WeCom.School;
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
        services.AddWeComSchool(options);
        services.AddSingleton(_ => new CallbackCipher(options.Token, options.EncodingAesKey, options.CorpId));
        services.AddSingleton<DirectoryChanges>();
        services.AddSingleton<CardUpdates>();
        services.AddSingleton<KfHandOver>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<KfSender>();
        services.AddSingleton(provider => new WeComChannel(
            options, provider.GetRequiredService<WeComClient>(), provider.GetRequiredService<CardUpdates>(), provider.GetRequiredService<KfSender>(),
            provider.GetRequiredService<RoomSender>(), provider.GetRequiredService<ParentNotices>(), provider.GetRequiredService<Pictures>(), provider.GetRequiredService<CardLinks>(), provider.GetRequiredService<TimeProvider>()));
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

    /// <summary>The home-school side alone, as the command line uses it: nobody is listened to.</summary>
    public static IServiceCollection AddWeComSchool(this IServiceCollection services, WeComOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<WeComClient>();
        services.AddSingleton(provider => new SchoolDirectory(provider.GetRequiredService<WeComClient>()));
        services.AddSingleton(provider => new ParentNotices(options, provider.GetRequiredService<WeComClient>(), provider.GetRequiredService<ChannelMemory>()));
        services.AddSingleton(provider => new SchoolNotices(options, provider.GetRequiredService<WeComClient>(), provider.GetRequiredService<SchoolDirectory>()));
        services.AddSingleton(provider => new RoomSender(options, provider.GetRequiredService<WeComClient>(), provider.GetRequiredService<SchoolNotices>(), provider.GetRequiredService<ChannelMemory>(), provider.GetRequiredService<TimeProvider>()));
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
