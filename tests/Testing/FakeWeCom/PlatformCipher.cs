using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The platform's side of the envelope (sections 1.4 and 1.5), written apart from ours so that each checks the other.</summary>
public sealed class PlatformCipher(string token, string encodingAesKey, string receiveId)
{
    private const int Block = 32; // PKCS#7 over 32 bytes, which .NET's own padding refuses above 16
    private const int Prefix = 16;
    private readonly byte[] key = Convert.FromBase64String(encodingAesKey + "=");

    [SuppressMessage("Security", "CA5350", Justification = "The protocol says SHA-1")]
    public string Sign(string timestamp, string nonce, string encrypted)
    {
        string[] parts = [token, timestamp, nonce, encrypted];
        Array.Sort(parts, StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
    }

    public string Encrypt(string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        var receiver = Encoding.UTF8.GetBytes(receiveId);
        var length = Prefix + sizeof(int) + text.Length + receiver.Length;
        var pad = Block - (length % Block);
        var plain = new byte[length + pad];
        RandomNumberGenerator.Fill(plain.AsSpan(0, Prefix));
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(Prefix), text.Length);
        text.CopyTo(plain, Prefix + sizeof(int));
        receiver.CopyTo(plain, Prefix + sizeof(int) + text.Length);
        plain.AsSpan(length).Fill((byte)pad);
        using var aes = Aes();
        return Convert.ToBase64String(aes.EncryptCbc(plain, key.AsSpan(0, Prefix), PaddingMode.None)); // the IV is the key's beginning
    }

    /// <summary>The message, or null when the envelope is not one that this corp made.</summary>
    public string? Decrypt(string encrypted)
    {
        var cipher = new byte[encrypted.Length];
        if (!Convert.TryFromBase64String(encrypted, cipher, out var size) || size == 0 || size % Block != 0) return null;

        using var aes = Aes();
        var plain = aes.DecryptCbc(cipher.AsSpan(0, size), key.AsSpan(0, Prefix), PaddingMode.None);
        int pad = plain[^1];
        if (pad is < 1 or > Block || plain.AsSpan(size - pad).ContainsAnyExcept((byte)pad)) return null;

        var content = plain.AsSpan(Prefix, size - pad - Prefix);
        if (content.Length < sizeof(int)) return null;

        var length = BinaryPrimitives.ReadInt32BigEndian(content);
        if (length < 0 || length > content.Length - sizeof(int)) return null;

        var receiver = Encoding.UTF8.GetString(content[(sizeof(int) + length)..]);
        return receiver == receiveId ? Encoding.UTF8.GetString(content.Slice(sizeof(int), length)) : null;
    }

    private Aes Aes()
    {
        var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        return aes;
    }
}
