using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>Brings the pages that parents open in WeChat, where the school has an address that WeChat can reach.</summary>
internal static class WeComPages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageTokens>();
        services.AddSingleton<CardLinks>();
        services.AddSingleton<ParentBinding>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<PageHtml>();
        services.AddSingleton<CardPage>();
        services.AddSingleton<BindPage>();
    }

    public static void MapPages(this IEndpointRouteBuilder endpoints, WeComOptions options)
    {
        if (options.PublicBaseUrl is null || options.OpenKfId.Length == 0) return;

        var card = endpoints.ServiceProvider.GetRequiredService<CardPage>();
        var route = $"/{PagePaths.Card}{{{CardPage.RouteToken}}}";
        endpoints.MapGet(route, (RequestDelegate)card.ShowAsync);
        endpoints.MapPost(route, (RequestDelegate)card.SubmitAsync).WithMetadata(new RequestSizeLimitAttribute(CardPage.MostBytes));
        endpoints.MapGet($"/{PagePaths.Bind}", (RequestDelegate)endpoints.ServiceProvider.GetRequiredService<BindPage>().GoAsync);
    }
}
