using System.Net.Http.Headers;
using System.Text;

namespace AfterSchoolBot.Channels.Http;

/// <summary>How a platform is called: straight to the address that was checked.</summary>
internal static class Outward
{
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false, // a redirect would lead away from that address
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ActivityHeadersPropagator = null,
    };

    public static ByteArrayContent Json(string body) => new(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };

    /// <summary>The request was never on its way, so that it may be made again.</summary>
    public static bool NeverLeft(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
}
