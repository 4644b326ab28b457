using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests;

/// <summary>One run of node with a platform's official package, asked line by line.</summary>
public abstract class NodeScript(string package, string script) : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "node");

    private readonly SemaphoreSlim one = new(1);
    private Process? node;

    public ValueTask InitializeAsync()
    {
        Assert.True(
            Directory.Exists(Path.Combine([Folder, "node_modules", .. package.Split('/')])),
            $"The official {package} package is not installed: run `npm ci` in {Folder} (./test.sh does).");
        node = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        });
        return ValueTask.CompletedTask;
    }

    public JsonNode Ask(object question)
    {
        one.Wait();
        try
        {
            node!.StandardInput.WriteLine(JsonSerializer.Serialize(question, Relaxed));
            node.StandardInput.Flush();
            return Read(node.StandardOutput.ReadLine());
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>For a question whose answer needs this process, too.</summary>
    public async Task<JsonNode> AskAsync(object question)
    {
        await one.WaitAsync();
        try
        {
            await node!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, Relaxed));
            await node.StandardInput.FlushAsync();
            return Read(await node.StandardOutput.ReadLineAsync());
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        one.Dispose();
        if (node is null) return;

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.Dispose();
    }

    private static string Here([CallerFilePath] string here = "") => here;

    private static JsonNode Read(string? line) => JsonNode.Parse(line ?? throw new InvalidOperationException("node has ended."))!;
}
