using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>
/// Seals what an address, a cookie or a link carries: nobody can read it, change it, or use it for another purpose. The same content gives the
/// same token, for a message is drawn alike however often: the nonce is an HMAC of the content.
/// </summary>
internal sealed class PageTokens(WeComOptions options, TimeProvider time)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int TimeBytes = 4;
    private const int LongestToken = 4_096;
    private const char Between = '\n'; // no id has one

    private readonly byte[] sealing = Derive(options, "AfterSchoolBot WeCom pages: sealing"u8);
    private readonly byte[] signing = Derive(options, "AfterSchoolBot WeCom pages: signing"u8);

    public string Seal(string purpose, DateTimeOffset until, params ReadOnlySpan<string?> parts)
    {
        var words = Encoding.UTF8.GetBytes(string.Join(Between, parts));
        var plain = new byte[TimeBytes + words.Length];
        BinaryPrimitives.WriteUInt32BigEndian(plain, (uint)until.ToUnixTimeSeconds());
        words.CopyTo(plain, TimeBytes);

        var token = new byte[NonceBytes + plain.Length + TagBytes];
        Nonce(purpose, plain).CopyTo(token, 0);
        using var cipher = new AesGcm(sealing, TagBytes);
        cipher.Encrypt(token.AsSpan(0, NonceBytes), plain, token.AsSpan(NonceBytes, plain.Length), token.AsSpan(^TagBytes..), Encoding.UTF8.GetBytes(purpose));
        return Base64Url.EncodeToString(token);
    }

    public PageToken Open(string purpose, string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken } || Unseal(purpose, token) is not { } plain) return new PageToken.Forged();

        var until = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(plain));
        var parts = Encoding.UTF8.GetString(plain.AsSpan(TimeBytes)).Split(Between);
        return time.GetUtcNow() < until ? new PageToken.Valid(parts, until) : new PageToken.Expired(parts);
    }

    private byte[]? Unseal(string purpose, string text)
    {
        if (!Base64Url.IsValid(text)) return null;

        var token = Base64Url.DecodeFromChars(text);
        if (token.Length < NonceBytes + TimeBytes + TagBytes) return null;

        var plain = new byte[token.Length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(sealing, TagBytes);
            cipher.Decrypt(token.AsSpan(0, NonceBytes), token.AsSpan(NonceBytes, plain.Length), token.AsSpan(^TagBytes..), plain, Encoding.UTF8.GetBytes(purpose));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return CryptographicOperations.FixedTimeEquals(token.AsSpan(0, NonceBytes), Nonce(purpose, plain)) ? plain : null;
    }

    private byte[] Nonce(string purpose, byte[] plain) => HMACSHA256.HashData(signing, (byte[])[.. Encoding.UTF8.GetBytes(purpose), 0, .. plain])[..NonceBytes];

    private static byte[] Derive(WeComOptions options, ReadOnlySpan<byte> use) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.PageKey is { Length: > 0 } key ? key : options.Secret), 32, info: use.ToArray());
}

/// <summary>What a token says, if it is one of ours for that purpose.</summary>
internal abstract record PageToken
{
    private PageToken() { }
    public sealed record Valid(IReadOnlyList<string> Parts, DateTimeOffset Until) : PageToken;
    public sealed record Expired(IReadOnlyList<string> Parts) : PageToken;
    public sealed record Forged : PageToken;
}
