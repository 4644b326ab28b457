using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AfterSchoolBot.Driver;

/// <summary>A bot we started, and therefore may end: the one process and its children, nothing else.</summary>
internal sealed class BotProcess : IDisposable
{
    private const int LinesKept = 20;

    private readonly string scratch = Directory.CreateTempSubdirectory("bench-").FullName;
    private readonly ConcurrentQueue<string> lastLines = new();
    private readonly Process process;

    public BotProcess(BotSpec spec, string serviceUrl)
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}");
        string Fill(string text) => text
            .Replace("{port}", $"{port}", StringComparison.Ordinal)
            .Replace("{scratch}", scratch, StringComparison.Ordinal)
            .Replace("{serviceUrl}", serviceUrl, StringComparison.Ordinal);

        var words = Fill(spec.Run).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var program = words[0].Contains('/', StringComparison.Ordinal) ? Path.Combine(spec.WorkingDirectory, words[0]) : words[0];
        var start = new ProcessStartInfo(program, words[1..])
        {
            WorkingDirectory = spec.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in spec.Environment) start.Environment[name] = Fill(value);

        StartedAt = TimeProvider.System.GetTimestamp();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }
    public long StartedAt { get; }
    public bool HasExited => process.HasExited;
    public string LastWords => string.Join(Environment.NewLine, lastLines);

    public ProcessUse Use() => ProcessUse.Of(process.Id);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(scratch, recursive: true);
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lastLines.Enqueue(line);
        if (lastLines.Count > LinesKept) lastLines.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
