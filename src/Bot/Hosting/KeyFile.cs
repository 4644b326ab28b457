using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>
/// In development nobody sets a secret; a key beside the SQLite file keeps open pages signed in, and what was sealed readable, when the program
/// starts again.
/// </summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public const string OfPages = ".pagekey";
    public const string OfFields = ".fieldkey";

    /// <summary>32 bytes in hex. Null where the database is no file, or its folder takes none: the key is then one of this start.</summary>
    public static string? Beside(string connectionString, string kind)
    {
        if (FileOf(connectionString) is not { } database) return null;

        return In(database + kind);
    }

    /// <summary>For a database that is no file: a key of this machine's user.</summary>
    public static string? OfThisUser(string connectionString, string kind)
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0 ? null : In(Path.Combine(folder, "AfterSchoolBot", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(connectionString)))[..16] + kind));
    }

    private static string? In(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (!File.Exists(file)) Write(file);
            return File.ReadAllText(file);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // a whole file or none: another start may be reading
    private static void Write(string file)
    {
        var draft = $"{file}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, options)) writer.Write(RandomNumberGenerator.GetHexString(64));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(draft); // the other one was first
        }
    }

    private static string? FileOf(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        string[] names = ["Data Source", "DataSource", "Filename"];
        var source = names.Select(name => parts.TryGetValue(name, out var value) ? value as string : null).FirstOrDefault(value => value is not null);
        var inMemory = parts.TryGetValue("Mode", out var mode) && string.Equals(mode as string, "Memory", StringComparison.OrdinalIgnoreCase);
        return inMemory || source is null or "" or ":memory:" || source.StartsWith("file:", StringComparison.Ordinal) ? null : Path.GetFullPath(source);
    }
}
