using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace AfterSchoolBot.Channels.Teams.Gate;

/// <summary>
/// The keys with which the Bot Connector signs, by their names. A name nobody knows makes them be fetched once, and then not for a while:
/// whoever invents names cannot make us fetch on and on (reference A2.1).
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFirst = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1);
    private readonly HttpClient wire = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10), ActivityHeadersPropagator = null });
    private readonly Uri address;
    private readonly TimeProvider time;
    private readonly ILogger<SigningKeys> logger;
    private Fetched? fetched;
    private DateTimeOffset? askedAt;

    public SigningKeys(TeamsOptions options, TimeProvider time, ILogger<SigningKeys> logger)
    {
        address = options.OpenIdMetadataUrl ?? options.Cloud.Metadata;
        this.time = time;
        this.logger = logger;
    }

    public ValueTask<KeyFound> FindAsync(string name)
    {
        var longest = one.CurrentCount == 0 ? Usable : Fresh; // while somebody fetches, nobody else need wait
        return fetched is { } known && time.GetUtcNow() - known.At < longest && known.Keys.TryGetValue(name, out var key)
            ? ValueTask.FromResult<KeyFound>(new(key, AnyKeys: true))
            : new(FetchAndFindAsync(name));
    }

    /// <summary>All that are published; null: they cannot be fetched.</summary>
    public async Task<IReadOnlyCollection<SigningKey>?> AllAsync()
    {
        await FindAsync("");
        return fetched?.Keys.Values;
    }

    public void Dispose()
    {
        one.Dispose();
        wire.Dispose();
    }

    private async Task<KeyFound> FetchAndFindAsync(string name)
    {
        await one.WaitAsync();
        try
        {
            var now = time.GetUtcNow();
            var missing = fetched is null || now - fetched.At >= Fresh || !fetched.Keys.ContainsKey(name);
            if (missing && (askedAt is null || now - askedAt >= (fetched is null ? BetweenFirst : Between)))
            {
                askedAt = now;
                fetched = await FetchAsync(now) ?? fetched;
            }

            return fetched is { } known && now - known.At < Usable
                ? new(known.Keys.GetValueOrDefault(name), AnyKeys: true)
                : new(null, AnyKeys: false);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<Fetched?> FetchAsync(DateTimeOffset now)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var documents = new HttpDocumentRetriever(wire) { RequireHttps = !address.IsLoopback };
            var described = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, documents, patience.Token);
            return new(now, described.JsonWebKeySet.Keys.Where(IsForUs).Select(SigningKey.From).DistinctBy(key => key.Name).ToFrozenDictionary(key => key.Name));
        }
        catch (Exception failure)
        {
            TeamsLog.KeysNotFetched(logger, failure.GetType().Name); // its words hold addresses
            return null;
        }
    }

    private static bool IsForUs(JsonWebKey key) => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "" or JsonWebKeyUseNames.Sig };

    private sealed record Fetched(DateTimeOffset At, FrozenDictionary<string, SigningKey> Keys);
}

/// <summary>The key of that name, if there are any keys to look in.</summary>
internal readonly record struct KeyFound(SigningKey? Key, bool AnyKeys);

/// <summary>A key of the Bot Connector, and the channels it may speak for.</summary>
internal sealed record SigningKey(string Name, JsonWebKey Key, FrozenSet<string> Endorsements)
{
    public static SigningKey From(JsonWebKey key) => new(key.Kid, key, Endorsed(key).ToFrozenSet(StringComparer.Ordinal));

    private static IEnumerable<string> Endorsed(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)
            : [];
}
