using System.Globalization;
using System.Net;
using System.Text;
using AfterSchoolBot.Channels.Teams.Gate;
using AfterSchoolBot.Channels.Teams.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSchoolBot.Channels.Teams.Checks;

/// <summary>Goes through the set-up of the bot in Teams: what is written, and what Microsoft's servers and the public address say to it. Changes nothing.</summary>
public static class TeamsCheck
{
    public const string Path = "api/messages";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="publicAddress">What the messaging endpoint in the portal begins with; null: there is none.</param>
    public static async Task<IReadOnlyList<TeamsFinding>> RunAsync(TeamsOptions options, Uri? publicAddress, TimeProvider time, CancellationToken cancellationToken)
    {
        var written = Written(options);
        var token = written.All(finding => finding.IsRight || finding.Point is TeamsPoint.Enabled or TeamsPoint.Listed or TeamsPoint.Signed)
            ? await TokenAsync(options, cancellationToken)
            : [];
        IReadOnlyList<TeamsFinding> endpoint = publicAddress is null ? [] : [await EndpointAsync(publicAddress, cancellationToken)];
        return [.. written, .. token, .. await KeysAsync(options, time), .. endpoint];
    }

    private static IReadOnlyList<TeamsFinding> Written(TeamsOptions options) =>
    [
        new(TeamsPoint.Enabled, options.Enabled),
        new(TeamsPoint.AppId, IsId(options.AppId)),
        new(TeamsPoint.Tenant, IsId(options.TenantId)),
        new(TeamsPoint.Credential, HasCredential(options)),
        new(TeamsPoint.Listed, options.AllowedTenants.All(IsId)),
        new(TeamsPoint.Signed, !options.AllowUnauthenticated),
    ];

    // a secret is never an id: who pastes one has taken the column beside it
    private static bool HasCredential(TeamsOptions options) => options.AppType == TeamsAppType.UserAssignedMSI
        || (options.CertificateFile.Length > 0 ? File.Exists(options.CertificateFile) : options.ClientSecret.Length > 0 && !IsId(options.ClientSecret));

    private static bool IsId(string written) => Guid.TryParseExact(written, "D", out _);

    private static async Task<IReadOnlyList<TeamsFinding>> TokenAsync(TeamsOptions options, CancellationToken cancellationToken)
    {
        using var tokens = new TeamsTokens(options, NullLogger.Instance);
        var token = await tokens.GetAsync(null, cancellationToken);
        TeamsFinding[] right = [new(TeamsPoint.Login, true), new(TeamsPoint.Application, true), new(TeamsPoint.Secret, true)];
        if (token is not null) return right;

        return tokens.Refusal switch
        {
            "invalid_client" => [right[0], right[1], new(TeamsPoint.Secret, false, tokens.Refusal)],
            "unauthorized_client" or "invalid_request" or "invalid_tenant" or "invalid_scope" or "invalid_resource" => [right[0], new(TeamsPoint.Application, false, tokens.Refusal)],
            nameof(IOException) or nameof(UnauthorizedAccessException) or nameof(System.Security.Cryptography.CryptographicException) => [new(TeamsPoint.Credential, false, tokens.Refusal)],
            _ => [new(TeamsPoint.Login, false, tokens.Refusal)],
        };
    }

    private static async Task<IReadOnlyList<TeamsFinding>> KeysAsync(TeamsOptions options, TimeProvider time)
    {
        using var keys = new SigningKeys(options, time, NullLogger<SigningKeys>.Instance);
        if (await keys.AllAsync() is not { Count: > 0 } published) return [new(TeamsPoint.Keys, false)];

        return [new(TeamsPoint.Keys, true), new(TeamsPoint.Endorsed, published.Any(key => key.Endorsements.Contains(Protocol.ChannelId.Teams.Value)))];
    }

    /// <summary>Knocks at our own door as a stranger: the gate must turn us away, and as it does it: with no word. Others ask for a password, or explain.</summary>
    private static async Task<TeamsFinding> EndpointAsync(Uri publicAddress, CancellationToken cancellationToken)
    {
        using var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(wire) { Timeout = Patience };
        try
        {
            using var nothing = new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri(publicAddress, Path), nothing, cancellationToken);
            var isRight = answer.StatusCode == HttpStatusCode.Unauthorized && answer.Headers.WwwAuthenticate.Count == 0 && (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).Length == 0;
            return new(TeamsPoint.Endpoint, isRight, isRight ? null : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            return new(TeamsPoint.Endpoint, false);
        }
    }
}
