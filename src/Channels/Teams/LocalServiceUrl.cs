using System.Diagnostics.CodeAnalysis;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>Where replies may go while callers show no token: to this machine, or we would call any address for anybody.</summary>
internal static class LocalServiceUrl
{
    private const int Longest = 2_048;

    public static bool IsAllowed([NotNullWhen(true)] string? serviceUrl) =>
        serviceUrl is { Length: > 0 and <= Longest }
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { IsLoopback: true, UserInfo: "", Query: "", Fragment: "" };
}
