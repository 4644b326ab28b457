using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace AfterSchoolBot.Channels.Teams.Wire;

/// <summary>
/// The bot's word to the Bot Connector: by secret, by certificate, or by the identity of the machine (reference A3.2). MSAL asks for it and keeps
/// it; one asks at a time, and a token that was turned away is asked for anew only while it is still the one we have.
/// </summary>
internal sealed class TeamsTokens : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private readonly TokenWire wire;
    private readonly ILogger logger;
    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> ask;
    private X509Certificate2? certificate;
    private string? latest;

    public TeamsTokens(TeamsOptions options, ILogger logger)
    {
        this.logger = logger;
        wire = new(options.TokenUrl);
        ask = new(() => options.AppType == TeamsAppType.UserAssignedMSI ? ByMachine(options) : BySecret(options));
    }

    /// <summary>Why there was none the last time, in Microsoft's one word; null: there was one.</summary>
    public string? Refusal { get; private set; }

    /// <param name="failed">The token that was just turned away; null: none was.</param>
    /// <returns>Null: there is none now.</returns>
    public async Task<string?> GetAsync(string? failed, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var result = await ask.Value(failed is not null && failed == latest, cancellationToken);
            Refusal = null;
            return latest = result.AccessToken;
        }
        catch (MsalException refused)
        {
            TeamsLog.NoToken(logger, Refusal = refused.ErrorCode); // its words quote the request
            return null;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            TeamsLog.NoToken(logger, Refusal = broken.GetType().Name);
            return null;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        one.Dispose();
        wire.Dispose();
        certificate?.Dispose();
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> BySecret(TeamsOptions options)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(new Uri(options.Cloud.Login, options.TenantId), validateAuthority: false)
            .WithInstanceDiscovery(false) // the addresses are known; one call less
            .WithHttpClientFactory(wire, retryOnceOn5xx: false);
        var app = (options.CertificateFile.Length > 0 ? builder.WithCertificate(certificate = Certificate(options)) : builder.WithClientSecret(options.ClientSecret)).Build();
        string[] scopes = [options.Cloud.Audience + "/.default"];
        return (anew, cancellationToken) => app.AcquireTokenForClient(scopes).WithForceRefresh(anew).ExecuteAsync(cancellationToken);
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> ByMachine(TeamsOptions options)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId)).WithHttpClientFactory(wire, retryOnceOn5xx: false).Build();
        return (anew, cancellationToken) => app.AcquireTokenForManagedIdentity(options.Cloud.Audience).WithForceRefresh(anew).ExecuteAsync(cancellationToken);
    }

    private static X509Certificate2 Certificate(TeamsOptions options)
    {
        var password = options.CertificatePassword.Length > 0 ? options.CertificatePassword : null;
        return !options.CertificateFile.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(options.CertificateFile, password)
            : password is null ? X509Certificate2.CreateFromPemFile(options.CertificateFile)
            : X509Certificate2.CreateFromEncryptedPemFile(options.CertificateFile, password);
    }
}
