using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AfterSchoolBot.EndToEnd.Tests;

/// <summary>A program that serves an address of this machine, until it is killed.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Queue<string> lastWords = new();
    private readonly Process process;

    private ServedProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts it and waits until that address says that all is well.</summary>
    public static async Task<ServedProcess> StartAsync(ProcessStartInfo start, Uri address)
    {
        var served = new ServedProcess(start);
        try
        {
            await served.WaitForAsync(address);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>kill -9: nothing is finished, nothing is said.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitForAsync(Uri address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(address);
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

    private string LastWords()
    {
        lock (lastWords) return string.Join('\n', lastWords);
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
}
