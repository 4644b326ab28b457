using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AfterSchoolBot.Channels.Teams.Gate;

/// <summary>
/// Lets in what the Bot Connector signed for this bot and nothing else. The checks stand in the order of the reference (A2.1); what needs no
/// key comes before the key is looked for, so that a token of another cloud makes nobody fetch keys.
/// </summary>
internal sealed class TeamsGate
{
    private const string Scheme = "Bearer";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TeamsOptions options;
    private readonly SigningKeys keys;
    private readonly ServiceAddresses addresses;
    private readonly TimeProvider time;

    public TeamsGate(TeamsOptions options, SigningKeys keys, ServiceAddresses addresses, TimeProvider time)
    {
        this.options = options;
        this.keys = keys;
        this.addresses = addresses;
        this.time = time;
    }

    /// <summary>Whose call it is, by its token alone, before a byte of the body is read.</summary>
    public async ValueTask<TeamsEntry> ReadAsync(string? authorization)
    {
        if (options.AppId.Length == 0) return TeamsEntry.BadToken("no app id");
        if (authorization?.Split(' ') is not [Scheme, { Length: > 0 } written]) return TeamsEntry.BadToken("no token");
        if (Parse(written) is not { } token) return TeamsEntry.BadToken("not a token");
        if (!Algorithms.Contains(token.Alg)) return TeamsEntry.BadToken("algorithm");
        if (token.Kid is not { Length: > 0 } name) return TeamsEntry.BadToken("no key");
        if (token.Issuer != options.Cloud.Issuer) return TeamsEntry.BadToken("issuer");
        if (!token.Audiences.Contains(options.AppId)) return TeamsEntry.BadToken("audience");
        if (!IsInTime(token)) return TeamsEntry.BadToken("time");

        var found = await keys.FindAsync(name);
        if (!found.AnyKeys) return new TeamsEntry.Refused(StatusCodes.Status503ServiceUnavailable, "no keys");
        if (found.Key is not { } key) return TeamsEntry.BadToken("unknown key");
        if (!(await handler.ValidateTokenAsync(token, Rules(key))).IsValid) return TeamsEntry.BadToken("signature");

        return token.TryGetPayloadValue<string>("serviceurl", out var service) && service is { Length: > 0 }
            ? new TeamsEntry.Signed(key, service)
            : TeamsEntry.BadToken("no serviceurl");
    }

    /// <summary>Whether the caller may say this. Null: yes.</summary>
    public TeamsEntry.Refused? Refuse(TeamsEntry.Signed caller, WireActivity activity)
    {
        // a user id of another channel is what its client says it is
        if (activity.ChannelId != ChannelId.Teams.Value) return TeamsEntry.NotAllowed("channel");
        if (!caller.Key.Endorsements.Contains(activity.ChannelId)) return TeamsEntry.NotAllowed("endorsement");
        if (!IsSameService(caller.ServiceUrl, activity.ServiceUrl)) return TeamsEntry.BadToken("serviceurl");
        if (!addresses.IsTrusted(activity.ServiceUrl)) return TeamsEntry.NotAllowed("service host");
        return IsOfOurTenants(activity) ? null : TeamsEntry.NotAllowed("tenant");
    }

    private static JsonWebToken? Parse(string written)
    {
        try
        {
            return new(written);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private bool IsInTime(JsonWebToken token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return token.ValidTo != DateTime.MinValue && now < token.ValidTo + Skew && token.ValidFrom - Skew <= now;
    }

    private TokenValidationParameters Rules(SigningKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        ValidIssuer = options.Cloud.Issuer,
        ValidAudience = options.AppId,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = (_, _, read, _) => read is JsonWebToken token && IsInTime(token),
    };

    private static bool IsSameService(string claimed, string? said) =>
        said is not null && claimed.AsSpan().TrimEnd('/').Equals(said.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private bool IsOfOurTenants(WireActivity activity)
    {
        var ofConversation = activity.Conversation?.TenantId;
        var ofChannel = activity.ChannelData?.Member("tenant").Text("id");
        return (ofConversation ?? ofChannel) is not null && IsOurs(ofConversation) && IsOurs(ofChannel);
    }

    private bool IsOurs(string? tenant) => tenant is null || (tenant.Length > 0 && options.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What a token is worth at the gate.</summary>
internal abstract record TeamsEntry
{
    private TeamsEntry() { }

    public static Refused BadToken(string why) => new(StatusCodes.Status401Unauthorized, why);

    public static Refused NotAllowed(string why) => new(StatusCodes.Status403Forbidden, why);

    /// <summary>The Bot Connector, with the key it signed by and the service it speaks for.</summary>
    public sealed record Signed(SigningKey Key, string ServiceUrl) : TeamsEntry;

    /// <summary>The reason goes to our log, never to the caller.</summary>
    public sealed record Refused(int Status, string Why) : TeamsEntry;
}
