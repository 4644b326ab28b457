using System.Diagnostics.CodeAnalysis;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>Where replies may go. A token is the school's word, so it goes to known hosts only (reference A2.4).</summary>
internal sealed class ServiceAddresses(TeamsOptions options)
{
    private const int Longest = 2_048;

    // the same few addresses come again and again
    private string? trusted;

    /// <summary>A service of Teams: it may be sent a token.</summary>
    public bool IsTrusted([NotNullWhen(true)] string? serviceUrl)
    {
        if (serviceUrl is null || options.AppId.Length == 0) return false;
        if (serviceUrl == Volatile.Read(ref trusted)) return true;
        if (!IsPlain(serviceUrl, out var url) || !IsListed(url)) return false;

        Volatile.Write(ref trusted, serviceUrl);
        return true;
    }

    /// <summary>On this machine, for callers that show no token: elsewhere we would call any address for anybody.</summary>
    public bool IsLocal([NotNullWhen(true)] string? serviceUrl) =>
        options.AllowUnauthenticated && serviceUrl is not null && IsPlain(serviceUrl, out var url) && url.IsLoopback;

    private bool IsListed(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && options.Cloud.Hosts.Any(host => Names(host, url.Host)))
        || options.ServiceUrls.Any(listed => Uri.Compare(listed, url, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool Names(string host, string asked) => host.StartsWith('.')
        ? asked.EndsWith(host, StringComparison.OrdinalIgnoreCase)
        : asked.Equals(host, StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(string serviceUrl, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        return serviceUrl.Length is > 0 and <= Longest
            && Uri.TryCreate(serviceUrl, UriKind.Absolute, out url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url is { UserInfo: "", Query: "", Fragment: "" };
    }
}
