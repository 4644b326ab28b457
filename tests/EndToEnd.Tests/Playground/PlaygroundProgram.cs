using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AfterSchoolBot.EndToEnd.Tests.Playground;

/// <summary>Microsoft's Agents Playground in a process of its own, with the people and the chats of manifests/teams/playground.</summary>
internal sealed class PlaygroundProgram : IAsyncDisposable
{
    public const string Missing = "There is no Playground: npm ci --ignore-scripts in manifests/teams/playground (test.sh does it)";

    private static readonly string Folder = FolderFrom();
    private static readonly string Cli = Path.Combine(Folder, "node_modules/@microsoft/m365agentsplayground/cli.js");

    private readonly DirectoryInfo scratch; // it writes its logs where it is started
    private readonly ServedProcess process;

    private PlaygroundProgram(ServedProcess process, Uri address, DirectoryInfo scratch) => (this.process, Address, this.scratch) = (process, address, scratch);

    public static bool Present => File.Exists(Cli);

    public Uri Address { get; }

    public static async Task<PlaygroundProgram> StartAsync(Uri bot)
    {
        var address = ServedProcess.FreeAddress();
        var scratch = Directory.CreateTempSubdirectory("playground-");
        var start = new ProcessStartInfo("node",
        [
            "--require", Path.Combine(Folder, "loopback.cjs"), Cli,
            "--app-endpoint", new Uri(bot, "/api/messages").ToString(),
            "--service-url", new Uri(address, "/_connector").ToString(),
            "--channel-id", "msteams", "--port", $"{address.Port}", "--disable-telemetry",
        ]) { WorkingDirectory = scratch.FullName };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(Folder, ".m365agentsplayground.yml");
        start.Environment["NO_PROXY"] = "127.0.0.1";
        return new(await ServedProcess.StartAsync(start, address), address, scratch);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        scratch.Delete(recursive: true);
    }

    private static string FolderFrom([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../manifests/teams/playground"));
}
