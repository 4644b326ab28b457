using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.EndToEnd.Tests;

/// <summary>The real program in a process of its own, on a free port of this machine and a database of its own; it can be killed and started again.</summary>
internal sealed class BotProgram(TestDatabase database) : IAsyncDisposable
{
    public const string Secret = "a secret for this test only";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Queue<string> lastWords = new();
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public int ProcessId => process!.Id;

    public async Task StartAsync(params (string Name, string Value)[] more)
    {
        var start = new ProcessStartInfo("dotnet", typeof(Bot.Dialogs.Dialog).Assembly.Location)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Database__Provider"] = database.Store.ToString();
        start.Environment["ConnectionStrings__Programme"] = database.ConnectionString;
        start.Environment["Channels__DirectLine__Secret"] = Secret;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in more) start.Environment[name] = value;

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReadyAsync();
    }

    /// <summary>kill -9: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public string LastWords()
    {
        lock (lastWords) return string.Join('\n', lastWords);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience && !process!.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync("/healthz/ready");
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // it is still starting
            }

            await timer.WaitForNextTickAsync();
        }

        throw new InvalidOperationException($"The program did not get ready. Its last words:\n{LastWords()}");
    }

    private void Keep(string? line)
    {
        if (line is null) return;

        lock (lastWords)
        {
            lastWords.Enqueue(line);
            if (lastWords.Count > 40) lastWords.Dequeue();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
