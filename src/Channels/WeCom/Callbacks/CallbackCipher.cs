using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>The seal on WeCom's callbacks: tells who signed one, opens it, and seals what a platform would send (wecom.md 1.4, 1.5).</summary>
internal sealed class CallbackCipher : IDisposable
{
    public const int PrefixLength = 16;

    private const int KeyCharacters = 43;
    private const int LengthAt = PrefixLength;
    private const int MessageAt = PrefixLength + sizeof(uint);
    private const int CipherBlock = 16;
    private const int PaddingBlock = 32; // wider than AES's own block, so PaddingMode.PKCS7 refuses it (1.5)
    private const int SignatureLength = SHA1.HashSizeInBytes * 2;

    private readonly string token;
    private readonly byte[] receiveId;
    private readonly byte[] iv;
    private readonly ThreadLocal<Aes> aes;

    public CallbackCipher(string token, string encodingAesKey, string receiveId)
    {
        var key = KeyOf(encodingAesKey);
        this.token = token;
        this.receiveId = Encoding.UTF8.GetBytes(receiveId);
        iv = key[..CipherBlock];
        aes = new(() => WithKey(key), trackAllValues: true);
    }

    public bool IsSigned(string signature, string timestamp, string nonce, string encrypted)
    {
        if (signature.Length != SignatureLength) return false;

        Span<byte> expected = stackalloc byte[SignatureLength];
        Span<byte> given = stackalloc byte[SignatureLength];
        Sign(timestamp, nonce, encrypted, expected);
        Encoding.ASCII.GetBytes(signature, given);
        return CryptographicOperations.FixedTimeEquals(expected, given);
    }

    public string Sign(string timestamp, string nonce, string encrypted)
    {
        Span<byte> signature = stackalloc byte[SignatureLength];
        Sign(timestamp, nonce, encrypted, signature);
        return Encoding.ASCII.GetString(signature);
    }

    /// <summary>Never throws for what came from outside. The message lives in a pooled buffer until it is disposed.</summary>
    public bool TryDecrypt(ReadOnlySpan<char> encrypted, out DecryptedMessage message, out CipherFault fault)
    {
        message = default;
        var sealedBytes = ArrayPool<byte>.Shared.Rent(encrypted.Length);
        var plain = ArrayPool<byte>.Shared.Rent(encrypted.Length);
        try
        {
            fault = Open(encrypted, sealedBytes, plain, out var length);
            if (fault is not CipherFault.None) return false;

            message = new(plain, MessageAt, length);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(sealedBytes);
            if (message.IsEmpty) ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        }
    }

    public string Encrypt(ReadOnlySpan<byte> message)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        RandomNumberGenerator.Fill(prefix);
        return Encrypt(message, prefix);
    }

    public string Encrypt(ReadOnlySpan<byte> message, ReadOnlySpan<byte> prefix)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(prefix.Length, PrefixLength);
        var length = MessageAt + message.Length + receiveId.Length;
        var padding = PaddingBlock - (length % PaddingBlock);
        var plain = new byte[length + padding];
        prefix.CopyTo(plain);
        BinaryPrimitives.WriteUInt32BigEndian(plain.AsSpan(LengthAt), (uint)message.Length);
        message.CopyTo(plain.AsSpan(MessageAt));
        receiveId.CopyTo(plain.AsSpan(MessageAt + message.Length));
        plain.AsSpan(length).Fill((byte)padding);
        return Convert.ToBase64String(aes.Value!.EncryptCbc(plain, iv, PaddingMode.None));
    }

    public void Dispose()
    {
        foreach (var one in aes.Values) one.Dispose();
        aes.Dispose();
    }

    private static byte[] KeyOf(string encodingAesKey) =>
        encodingAesKey.Length == KeyCharacters && encodingAesKey.All(char.IsAsciiLetterOrDigit)
            ? Convert.FromBase64String(encodingAesKey + "=")
            : throw new ArgumentException(
                $"An EncodingAESKey is {KeyCharacters} letters and digits, as the WeCom console shows it; this one has {encodingAesKey.Length} characters.",
                nameof(encodingAesKey));

    private static Aes WithKey(byte[] key)
    {
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }

    private CipherFault Open(ReadOnlySpan<char> encrypted, Span<byte> sealedBytes, Span<byte> plain, out int length)
    {
        length = 0;
        if (!Convert.TryFromBase64Chars(encrypted, sealedBytes, out var size)) return CipherFault.BadBase64;
        if (size == 0 || size % CipherBlock != 0) return CipherFault.BadLength;

        aes.Value!.DecryptCbc(sealedBytes[..size], iv, plain, PaddingMode.None);
        var padding = plain[size - 1];
        if (padding is 0 or > PaddingBlock || padding > size) return CipherFault.BadPadding;
        if (plain[(size - padding)..size].ContainsAnyExcept(padding)) return CipherFault.BadPadding;

        var end = size - padding;
        if (end < MessageAt) return CipherFault.BadLength;

        var stated = BinaryPrimitives.ReadUInt32BigEndian(plain[LengthAt..]);
        if (stated > end - MessageAt) return CipherFault.BadLength;

        length = (int)stated;
        return plain[(MessageAt + length)..end].SequenceEqual(receiveId) ? CipherFault.None : CipherFault.OtherReceiveId;
    }

    private void Sign(string timestamp, string nonce, string encrypted, Span<byte> signature)
    {
        string[] parts = [token, timestamp, nonce, encrypted];
        Array.Sort(parts, StringComparer.Ordinal); // a culture would sort "a" before "A" (1.4)

        // the platform sends ASCII only; its sample of 1.6 makes a question mark of every other letter
        var text = ArrayPool<byte>.Shared.Rent(parts.Sum(part => part.Length));
        var length = 0;
        foreach (var part in parts) length += Encoding.ASCII.GetBytes(part, text.AsSpan(length));

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the platform signs with SHA-1 and nothing else (1.4)
        SHA1.HashData(text.AsSpan(0, length), hash);
#pragma warning restore CA5350
        Convert.TryToHexStringLower(hash, signature, out _);
        ArrayPool<byte>.Shared.Return(text, clearArray: true);
    }
}

/// <summary>Why a sealed message was not opened.</summary>
internal enum CipherFault
{
    None,
    BadBase64,
    BadPadding,
    BadLength,
    OtherReceiveId,
}

/// <summary>An opened message, until it is disposed.</summary>
internal readonly ref struct DecryptedMessage(byte[] buffer, int start, int length)
{
    public bool IsEmpty => buffer is null;

    public ReadOnlySpan<byte> Utf8 => buffer.AsSpan(start, length);

    // what a parent wrote does not stay in the pool
    public void Dispose()
    {
        if (buffer is not null) ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }
}
