using System.Net;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.Http;

/// <summary>Whether a request was made on this very machine, by a program that meant to call it.</summary>
internal static class LocalCaller
{
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)

        // behind a proxy on this machine everybody looks local
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")

        // a foreign page may point its own name at 127.0.0.1 and call us through the visitor's browser
        && IsLocalName(context.Request.Host.Host);

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
