using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Tests.AdaptiveCards;

namespace AfterSchoolBot.Channels.Tests;

/// <summary>One run of node with a platform's official package, asked line by line.</summary>
public abstract class NodeScript(string package, string script) : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim one = new(1);
    private Process? node;

    public ValueTask InitializeAsync()
    {
        Assert.True(
            Directory.Exists(Path.Combine([Approved.NodeFolder, "node_modules", .. package.Split('/')])),
            $"The official {package} package is not installed: run `npm ci` in {Approved.NodeFolder} (./test.sh does).");
        node = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Approved.NodeFolder,
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

    private static JsonNode Read(string? line) => JsonNode.Parse(line ?? throw new InvalidOperationException("node has ended."))!;
}
