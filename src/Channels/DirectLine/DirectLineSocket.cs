using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>One open socket: text out, nothing but pings in, and an end in every case.</summary>
internal sealed class DirectLineSocket(WebSocket socket, TimeProvider time)
{
    private static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FarewellFor = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastSent = time.GetTimestamp();

    /// <summary>The protocol's own pings find the dead: a phone that went into a tunnel says no goodbye.</summary>
    public static WebSocketAcceptContext Upkeep => new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(15),
        KeepAliveTimeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>The other side did not read for so long that it was let go.</summary>
    public bool WasTooSlow { get; private set; }

    public async Task SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        using var slow = new CancellationTokenSource(SlowAfter, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellationToken);
        try
        {
            await socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, either.Token);
            lastSent = time.GetTimestamp();
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested)
        {
            WasTooSlow = true;
            throw;
        }
    }

    /// <summary>An empty frame now and then, for proxies that cut silent connections.</summary>
    public Task KeepAliveAsync(CancellationToken cancellationToken) =>
        time.GetElapsedTime(lastSent) < SilentFor ? Task.CompletedTask : SendAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);

    /// <summary>Clients only ping, with empty frames; whatever else they send is dropped. Returns when the other side is gone.</summary>
    public async Task HearOutAsync()
    {
        var scrap = new byte[256];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
                if ((await socket.ReceiveAsync(scrap.AsMemory(), CancellationToken.None)).MessageType == WebSocketMessageType.Close) return;
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException)
        {
            // nobody is left to be told
        }
        finally
        {
            gone.TrySetResult();
        }
    }

    /// <summary>Says goodbye, waits a moment for the other's, and hangs up.</summary>
    public async Task CloseAsync(WebSocketCloseStatus why)
    {
        using var farewell = new CancellationTokenSource(FarewellFor, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(why, null, farewell.Token);
            await gone.Task.WaitAsync(FarewellFor, time, CancellationToken.None);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or TimeoutException or IOException)
        {
            // hung up below
        }

        socket.Abort();
    }
}
