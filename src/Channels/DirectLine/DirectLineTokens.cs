using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>Issues and reads the tokens of the web chat: one conversation, one person, half an hour.</summary>
internal sealed class DirectLineTokens
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>How long a browser that does not come back is remembered.</summary>
    public static readonly TimeSpan BrowserLifetime = TimeSpan.FromDays(30);

    // a stream address stands in logs of proxies, so it opens for one minute only
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(1);

    private const string Conversation = "conv";
    private const string User = "user"; // the name that directlinejs looks for
    private const string Issuer = "AfterSchoolBot";

    // the audience: a token from an address opens no conversation, and the other way round
    private const string ForCalls = "directline";
    private const string ForStream = "directline-stream";
    private const string ForBrowser = "directline-browser";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials;
    private readonly TokenValidationParameters callRules;
    private readonly TokenValidationParameters streamRules;
    private readonly TokenValidationParameters browserRules;
    private readonly TokenValidationParameters renewalRules;
    private readonly TimeProvider time;
    private readonly byte[]? secret;

    public DirectLineTokens(DirectLineOptions options, TimeProvider time)
    {
        this.time = time;
        secret = string.IsNullOrEmpty(options.Secret) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(options.Secret));
        var key = new SymmetricSecurityKey(KeyFrom(options.SigningKey ?? options.Secret));
        credentials = new(key, SecurityAlgorithms.HmacSha256);
        callRules = Rules(key, ForCalls);
        streamRules = Rules(key, ForStream);
        browserRules = Rules(key, ForBrowser);
        renewalRules = Rules(key, ForCalls);
#pragma warning disable CA5404 // an old token is only read to know which conversation to go on with; the cookie says who is here
        renewalRules.ValidateLifetime = false;
#pragma warning restore CA5404
        renewalRules.LifetimeValidator = null;
    }

    /// <summary>Compares digests, so that neither the time nor the length tells anything.</summary>
    public bool IsSecret(string bearer) =>
        secret is not null && CryptographicOperations.FixedTimeEquals(secret, SHA256.HashData(Encoding.UTF8.GetBytes(bearer)));

    public string Issue(DirectLineVisit visit) => Sign(visit, Lifetime, ForCalls);

    public string IssueForStream(DirectLineVisit visit) => Sign(visit, StreamLifetime, ForStream);

    public string IssueForBrowser(string userId) => Sign(new(ForBrowser, userId), BrowserLifetime, ForBrowser);

    public Task<DirectLineEntry> ReadAsync(string token) => ReadAsync(token, callRules);

    public Task<DirectLineEntry> ReadForStreamAsync(string token) => ReadAsync(token, streamRules);

    public Task<DirectLineEntry> ReadForBrowserAsync(string token) => ReadAsync(token, browserRules);

    /// <summary>However old the token is: who shows by other means to be its person may go on with its conversation.</summary>
    public Task<DirectLineEntry> ReadForRenewalAsync(string token) => ReadAsync(token, renewalRules);

    private string Sign(DirectLineVisit visit, TimeSpan lifetime, string audience)
    {
        var now = time.GetUtcNow();
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Claims = new Dictionary<string, object> { [Conversation] = visit.ConversationId, [User] = visit.UserId },
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = credentials,
        });
    }

    private async Task<DirectLineEntry> ReadAsync(string token, TokenValidationParameters rules)
    {
        var result = await handler.ValidateTokenAsync(token, rules);
        if (result.Exception is SecurityTokenInvalidLifetimeException) return new DirectLineEntry.Expired();

        return result is { IsValid: true, SecurityToken: JsonWebToken read }
            && Text(read, Conversation) is { } conversation && Text(read, User) is { } user
            ? new DirectLineEntry.Valid(new(conversation, user))
            : new DirectLineEntry.Forged();
    }

    private TokenValidationParameters Rules(SecurityKey key, string audience) => new()
    {
        IssuerSigningKey = key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidIssuer = Issuer,
        ValidAudience = audience,
        LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
    };

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    private static byte[] KeyFrom(string? text) => string.IsNullOrEmpty(text)
        ? RandomNumberGenerator.GetBytes(32)
        : HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(text), 32, info: "AfterSchoolBot Direct Line tokens"u8.ToArray());
}

/// <summary>Who talks, and in which conversation.</summary>
internal sealed record DirectLineVisit(string ConversationId, string UserId)
{
    private const string Prefix = "dl_";
    private const int LongestUserId = 64;

    /// <summary>The person asked for, where the id is one a page could not have chosen by chance; else somebody new.</summary>
    public static DirectLineVisit New(string? userId) => new(
        RandomNumberGenerator.GetHexString(32, lowercase: true),
        IsUserId(userId) ? userId! : Prefix + RandomNumberGenerator.GetHexString(32, lowercase: true));

    private static bool IsUserId(string? id) => id is { Length: > 3 and <= LongestUserId }
        && id.StartsWith(Prefix, StringComparison.Ordinal)
        && id.All(one => char.IsAsciiLetterOrDigit(one) || one is '_' or '-' or '.');
}

/// <summary>What a token opens.</summary>
internal abstract record DirectLineEntry
{
    private DirectLineEntry() { }
    public sealed record Valid(DirectLineVisit Visit) : DirectLineEntry;
    public sealed record Expired : DirectLineEntry;
    public sealed record Forged : DirectLineEntry;
}
