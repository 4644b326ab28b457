using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.DirectLine;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>The web chat's page, and who is sitting at it: a person of the demo, or this browser's guest.</summary>
internal static class ChatPage
{
    private const string Limit = "chat page";
    private const string Cookie = "afterschool_guest";

    // a school's whole evening may come from one address
    private const int TokensAtOnce = 60;
    private const int TokensPerMinute = 60;

    private static readonly DemoPerson[] People =
    [
        new("dl_parent_wang", "王芳 · 家长"),
        new("dl_parent_chen", "陈先生 · 家长"),
        new("dl_teacher_li", "李老师"),
        new("dl_admin_zhang", "张主任 · 统筹"),
        new("dl_principal_zhou", "周校长"),
        new("dl_supervisor_qin", "秦督导 · 区里"),
        new("dl_committee_ma", "马会长 · 家委会"),
        new("dl_guest", "访客"),
    ];

    public static void AddChatPage(this WebApplicationBuilder builder)
    {
        // a program that was built and not published has its page where the manifest beside it says
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Limit, context => RateLimitPartition.GetTokenBucketLimiter(Caller(context.Connection.RemoteIpAddress), _ => new()
            {
                TokenLimit = TokensAtOnce,
                TokensPerPeriod = TokensPerMinute,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            }));
        });
    }

    public static void MapChatPage(this WebApplication app, Settings settings)
    {
        if (!settings.DirectLine.Enabled)
        {
            if (settings.WeCom is { PublicBaseUrl: not null }) app.ServeFiles();
            return;
        }

        app.UseDefaultFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.ServeFiles();

        app.MapGet("/chat/settings", (SchoolName school) => Results.Json(new { school = school.Name, demo = settings.Demo ? People : null }));
        app.MapPost("/chat/token", async (HttpContext context, ChatWish? wish, DirectLineIssuer issuer) =>
        {
            var person = wish?.Person is { Length: > 0 } wanted
                ? settings.Demo && Array.Exists(People, one => one.Id == wanted) ? wanted : null
                : await GuestAsync(context, issuer);
            if (person is null) return Results.NotFound();

            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(await issuer.IssueAsync(person, wish?.Token));
        }).RequireRateLimiting(Limit);
    }

    private static void ServeFiles(this WebApplication app)
    {
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{app.Environment.ApplicationName}.staticwebassets.endpoints.json"))) app.MapStaticAssets();
        else app.UseStaticFiles();
    }

    private static async Task<string> GuestAsync(HttpContext context, DirectLineIssuer issuer)
    {
        var person = await issuer.RecallAsync(context.Request.Cookies[Cookie]) ?? DirectLineIssuer.NewPerson();
        context.Response.Cookies.Append(Cookie, issuer.Remember(person), new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = DirectLineIssuer.Memory,
            Path = "/chat",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
        return person;
    }

    // one household of IPv6 has the first half of the address
    private static string Caller(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private sealed record DemoPerson(string Id, string Name);

    private sealed record ChatWish(string? Person, string? Token);
}
