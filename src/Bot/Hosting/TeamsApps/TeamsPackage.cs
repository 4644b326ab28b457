using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AfterSchoolBot.Bot.Hosting.TeamsApps;

/// <summary><c>teams package</c>: the file that is uploaded to Teams, so that the school's people find the bot. The same settings give the same file.</summary>
internal static class TeamsPackage
{
    public const string UsualName = "teams-app.zip";

    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(TeamsApp app, string file, TextWriter output, TextWriter errors)
    {
        try
        {
            await File.WriteAllBytesAsync(file, Make(app));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file} cannot be written.");
            return 1;
        }

        await output.WriteLineAsync($"{file}: version {app.Version} of the app {app.AppId}, links to {app.Domain}. Upload it in the Teams admin center under Manage apps (manifests/teams/README.md).");
        return 0;
    }

    /// <summary>All files lie at the root of the archive: Teams looks nowhere else.</summary>
    public static byte[] Make(TeamsApp app)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in TeamsManifest.Files(app)) Add(zip, name, JsonSerializer.SerializeToUtf8Bytes(content, Readable));
            Add(zip, TeamsManifest.ColorIcon, TeamsIcons.Color());
            Add(zip, TeamsManifest.OutlineIcon, TeamsIcons.Outline());
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
