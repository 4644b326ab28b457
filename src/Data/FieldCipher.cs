using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Data;

/// <summary>
/// Seals what people wrote, and the endings of telephones, before the database has them: whoever has the file or a backup, but not the
/// school's key, reads none of it (D13). A sealed value is bound to its column, so that it cannot be moved to another.
/// </summary>
/// <remarks>
/// A value reads <c>$1$key$…</c>: the version, which key sealed it, then nonce, text and tag of AES-256-GCM in base64. What was written
/// before there was a key carries no such mark and is read as it stands; <see cref="SealedColumns"/> seals it when the program starts.
/// </remarks>
public sealed class FieldCipher
{
    public const int KeyBytes = 32;

    private const string Version = "$1$";
    private const int IdLength = 6;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int LongestPlace = 128;

    private static FieldCipher? ofThisProcess;

    private readonly Key current;
    private readonly FrozenDictionary<string, Key> byId;

    /// <param name="key">Seals and opens.</param>
    /// <param name="old">Only open what they sealed before.</param>
    public FieldCipher(byte[] key, params IEnumerable<byte[]> old)
        : this(new Key(key), old.Select(one => new Key(one)))
    {
    }

    private FieldCipher(Key key, IEnumerable<Key> old)
    {
        current = key;
        byId = old.Prepend(key).DistinctBy(one => one.Id).ToFrozenDictionary(one => one.Id);
    }

    /// <summary>
    /// The cipher of the process. EF's compiled model is one static object for every database of a process, and its converters are static
    /// code in it: nothing of a context ever reaches them. So the keys cannot come with the database, and a process has one set of them.
    /// </summary>
    public static FieldCipher OfThisProcess => ofThisProcess ?? throw new InvalidOperationException("No key has been set that seals the database's words: see Privacy:Key.");

    /// <summary>What a value sealed today begins with.</summary>
    public string Mark => $"{Version}{current.Id}$";

    /// <summary>From now on this cipher seals; keys used before in this process still open.</summary>
    public static void Use(FieldCipher cipher)
    {
        for (var before = ofThisProcess; ;)
        {
            var next = before is null ? cipher : new(cipher.current, cipher.byId.Values.Concat(before.byId.Values));
            if (Interlocked.CompareExchange(ref ofThisProcess, next, before) is var seen && seen == before) return;
            before = seen;
        }
    }

    /// <summary>For EF's converters and the hot rows alike.</summary>
    public static string SealText(string text, string place) => OfThisProcess.Seal(text, place);

    /// <inheritdoc cref="SealText"/>
    public static string OpenText(string kept, string place) => OfThisProcess.Open(kept, place);

    /// <param name="text">Empty stays empty: there is nothing to hide.</param>
    /// <param name="place">Table and column, as office_questions.text.</param>
    public string Seal(string text, string place)
    {
        if (text.Length == 0) return text;

        var length = Encoding.UTF8.GetByteCount(text);
        var plain = ArrayPool<byte>.Shared.Rent(length);
        var packed = ArrayPool<byte>.Shared.Rent(NonceBytes + length + TagBytes);
        var written = packed.AsSpan(0, NonceBytes + length + TagBytes);
        Encoding.UTF8.GetBytes(text, plain);
        RandomNumberGenerator.Fill(written[..NonceBytes]);
        Span<byte> bound = stackalloc byte[LongestPlace];
        current.Encrypt(written[..NonceBytes], plain.AsSpan(0, length), written.Slice(NonceBytes, length), written[(NonceBytes + length)..], bound[..Encoding.UTF8.GetBytes(place, bound)]);

        var kept = string.Concat(Version, current.Id, "$", Convert.ToBase64String(written));
        CryptographicOperations.ZeroMemory(plain.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(plain);
        ArrayPool<byte>.Shared.Return(packed);
        return kept;
    }

    /// <exception cref="CryptographicException">The value was altered, or belongs to another column, or its key is not among ours.</exception>
    public string Open(string kept, string place)
    {
        if (!IsSealed(kept)) return kept;
        if (!byId.TryGetValue(kept.Substring(Version.Length, IdLength), out var key)) throw new CryptographicException($"{place} holds a value sealed with a key that is neither Privacy:Key nor in Privacy:OldKeys.");

        var text = kept.AsSpan(Version.Length + IdLength + 1);
        var packed = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        if (!Convert.TryFromBase64Chars(text, packed, out var length) || length < NonceBytes + TagBytes) throw new CryptographicException($"{place} holds a value that is cut off.");

        var written = packed.AsSpan(0, length);
        length -= NonceBytes + TagBytes;
        var plain = ArrayPool<byte>.Shared.Rent(length);
        Span<byte> bound = stackalloc byte[LongestPlace];
        key.Decrypt(written[..NonceBytes], written.Slice(NonceBytes, length), written[(NonceBytes + length)..], plain.AsSpan(0, length), bound[..Encoding.UTF8.GetBytes(place, bound)]);

        var opened = Encoding.UTF8.GetString(plain, 0, length);
        CryptographicOperations.ZeroMemory(plain.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(plain);
        ArrayPool<byte>.Shared.Return(packed);
        return opened;
    }

    private static bool IsSealed(string kept) =>
        kept.Length > Version.Length + IdLength && kept.StartsWith(Version, StringComparison.Ordinal) && kept[Version.Length + IdLength] == '$';

    /// <summary>A key under the first digits of its hash. The platform's ciphers are made once and lent out, for one is used by one thread at a time.</summary>
    private sealed class Key(byte[] bytes)
    {
        private readonly ConcurrentBag<AesGcm> idle = [];

        public string Id { get; } = bytes.Length == KeyBytes
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))[..IdLength]
            : throw new ArgumentException($"A key has {KeyBytes} bytes.", nameof(bytes));

        public void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> hidden, Span<byte> tag, ReadOnlySpan<byte> bound)
        {
            var cipher = Take();
            cipher.Encrypt(nonce, plain, hidden, tag, bound);
            idle.Add(cipher);
        }

        public void Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> hidden, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> bound)
        {
            var cipher = Take();
            cipher.Decrypt(nonce, hidden, tag, plain, bound);
            idle.Add(cipher);
        }

        private AesGcm Take() => idle.TryTake(out var cipher) ? cipher : new(bytes, TagBytes);
    }
}
