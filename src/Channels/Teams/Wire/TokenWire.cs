using Microsoft.Identity.Client;

namespace AfterSchoolBot.Channels.Teams.Wire;

/// <summary>MSAL's way to the network; where another token address is set, every request of its goes there and nowhere else.</summary>
internal sealed class TokenWire : IMsalHttpClientFactory, IDisposable
{
    private readonly SocketsHttpHandler network = new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10), ActivityHeadersPropagator = null };
    private readonly Elsewhere elsewhere;
    private readonly HttpClient client;

    public TokenWire(Uri? tokenUrl)
    {
        elsewhere = new(tokenUrl, network);
        client = new(elsewhere) { Timeout = TimeSpan.FromSeconds(10) };
    }

    public HttpClient GetHttpClient() => client;

    public void Dispose()
    {
        client.Dispose();
        elsewhere.Dispose();
        network.Dispose();
    }

    private sealed class Elsewhere(Uri? tokenUrl, HttpMessageHandler network) : DelegatingHandler(network)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (tokenUrl is not null) request.RequestUri = new UriBuilder(tokenUrl) { Query = request.RequestUri!.Query }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
