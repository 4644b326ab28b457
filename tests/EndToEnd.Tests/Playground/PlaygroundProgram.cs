using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AfterSchoolBot.EndToEnd.Tests.Playground;

/// <summary>Microsoft's Agents Playground in a process of its own, with the people and the chats of manifests/teams/playground.</summary>
internal sealed class PlaygroundProgram : IAsyncDisposable
{
    public const string Missing = "There is no Playground: npm ci --ignore-scripts in manifests/teams/playground (test.sh does it)";

    private const string People = ".m365agentsplayground.yml";
    private const string Usual = "currentUser: ";
    private const string Other = "  - ";

    private static readonly string Folder = FolderFrom();
    private static readonly string Cli = Path.Combine(Folder, "node_modules/@microsoft/m365agentsplayground/cli.js");

    private readonly DirectoryInfo scratch; // it writes its logs where it is started
    private readonly ServedProcess process;

    private PlaygroundProgram(ServedProcess process, Uri address, DirectoryInfo scratch) => (this.process, Address, this.scratch) = (process, address, scratch);

    public static bool Present => File.Exists(Cli);

    public Uri Address { get; }

    /// <param name="me">Who sits before it, of the people in its file.</param>
    public static async Task<PlaygroundProgram> StartAsync(Uri bot, string me)
    {
        var address = ServedProcess.FreeAddress();
        var scratch = Directory.CreateTempSubdirectory("playground-");
        await File.WriteAllLinesAsync(Path.Combine(scratch.FullName, People), SeenBy(me, await File.ReadAllLinesAsync(Path.Combine(Folder, People))));
        var start = new ProcessStartInfo("node",
        [
            "--require", Path.Combine(Folder, "loopback.cjs"), Cli,
            "--app-endpoint", new Uri(bot, "/api/messages").ToString(),
            "--service-url", new Uri(address, "/_connector").ToString(),
            "--channel-id", "msteams", "--port", $"{address.Port}", "--disable-telemetry",
        ])
        {
            WorkingDirectory = scratch.FullName,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        return new(await ServedProcess.StartAsync(start, address), address, scratch);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        scratch.Delete(recursive: true);
    }

    /// <summary>The same people, with that one in the place of whoever sits before it usually.</summary>
    private static IEnumerable<string> SeenBy(string me, string[] lines)
    {
        var usual = lines.Single(line => line.StartsWith(Usual, StringComparison.Ordinal))[Usual.Length..];
        return lines.Select(line => line switch
        {
            _ when usual.Contains($"name: {me},", StringComparison.Ordinal) => line,
            _ when line.StartsWith(Usual, StringComparison.Ordinal) => Usual + lines.Single(one => one.StartsWith(Other, StringComparison.Ordinal) && one.Contains($"name: {me},", StringComparison.Ordinal))[Other.Length..],
            _ when line.Contains($"name: {me},", StringComparison.Ordinal) => Other + usual,
            _ => line,
        });
    }

    private static string FolderFrom([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../manifests/teams/playground"));
}
