using System.Security.Cryptography;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Files;
using AfterSchoolBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Files;

/// <summary>A file as it is saved on a person's device.</summary>
internal sealed record MadeFile(string Name, string ContentType, byte[] Bytes)
{
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/// <summary>
/// Files made for one person, fetched by a link that only their own chat was told. Whoever has the database without the link cannot read
/// them: they are sealed with the link's secret (AES-256-GCM), of which only a hash is kept.
/// </summary>
internal sealed class FileShelf(PublicAddress address)
{
    private const int SecretBytes = 32;

    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Keeps the file in the errand's commit.</summary>
    /// <returns>The link, to be shown in the owner's own chat and nowhere else.</returns>
    public Uri Put(PersonId owner, MadeFile file, Errand errand)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var bytes = new byte[AesGcm.NonceByteSizes.MaxSize + file.Bytes.Length + AesGcm.TagByteSizes.MaxSize];
        var nonce = bytes.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        var rest = bytes.AsSpan(AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(secret, AesGcm.TagByteSizes.MaxSize);
        cipher.Encrypt(nonce, file.Bytes, rest[..file.Bytes.Length], rest[file.Bytes.Length..]);
        errand.Programme.KeptFiles.Add(new()
        {
            Key = KeyOf(secret),
            Owner = owner,
            Name = file.Name,
            ContentType = file.ContentType,
            Sealed = bytes,
            ExpiresAt = errand.Now + KeptFor,
        });
        return new(Folder(address), Convert.ToHexStringLower(secret));
    }

    /// <summary>Null: no such link, or its time is over. The two look the same.</summary>
    public static async Task<MadeFile?> FindAsync(string secret, ProgrammeDb programme, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var bytes = new byte[SecretBytes];
        if (secret.Length != SecretBytes * 2 || Convert.FromHexString(secret, bytes, out _, out _) != System.Buffers.OperationStatus.Done) return null;

        var key = KeyOf(bytes);
        var kept = await programme.KeptFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Key == key, cancellationToken);
        if (kept is null || kept.ExpiresAt <= now) return null;

        var text = kept.Sealed.AsSpan(AesGcm.NonceByteSizes.MaxSize);
        var length = text.Length - AesGcm.TagByteSizes.MaxSize;
        var opened = new byte[length];
        using var cipher = new AesGcm(bytes, AesGcm.TagByteSizes.MaxSize);
        cipher.Decrypt(kept.Sealed.AsSpan(0, AesGcm.NonceByteSizes.MaxSize), text[..length], text[length..], opened);
        return new(kept.Name, kept.ContentType, opened);
    }

    /// <summary>How a channel reads what lies behind a link that was given out here.</summary>
    public static ReadFile Reading(PublicAddress address, ProgrammeReader reader, TimeProvider clock) => async (link, cancellationToken) =>
    {
        var folder = Folder(address).ToString();
        if (!link.StartsWith(folder, StringComparison.Ordinal)) return null;

        await using var programme = reader.Open();
        return await FindAsync(link[folder.Length..], programme, clock.GetUtcNow(), cancellationToken) is { } file ? new(file.ContentType, file.Bytes) : null;
    };

    private static Uri Folder(PublicAddress address) => new(address.Root, "files/");

    private static string KeyOf(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}

/// <summary>Files whose time is over go (D9).</summary>
internal sealed class ClearFiles : DueWork
{
    public override string Name => "clear-files";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        await errand.Programme.KeptFiles.Where(file => file.ExpiresAt <= errand.Now).ExecuteDeleteAsync(errand.Aborted);
        return false;
    }
}
