using System.Net.WebSockets;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>The socket on which a page sees the talk go on.</summary>
internal sealed class DirectLineStream(
    DirectLineGate gate, DirectLineSignals signals, ReadTranscript read, IHostApplicationLifetime host, TimeProvider time,
    ILogger<DirectLineStream> logger)
{
    // messages written by other nodes ring no bell here
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public async Task RunAsync(HttpContext context)
    {
        var conversationId = (string)context.GetRouteValue("conversationId")!;
        var pass = await gate.StreamAsync(context, conversationId);
        if (!context.WebSockets.IsWebSocketRequest) await DirectLineRefusal.NoSocket.WriteAsync(context, logger);
        else if (pass.Visit is null) await pass.Refusal.WriteAsync(context, logger);
        else await RunAsync(context, new(ChannelId.DirectLine, conversationId));
    }

    private async Task RunAsync(HttpContext context, ConversationId conversation)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync(DirectLineSocket.Upkeep);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        using var waker = signals.Open(conversation);
        await using var look = time.CreateTimer(static state => ((DirectLineWaker)state!).Wake(), waker, TimeSpan.Zero, Look);

        var wire = new DirectLineSocket(socket, time);
        var mark = DirectLineMark.Parse(context.Request.Query["watermark"]);
        await Task.WhenAll(HearAsync(wire, end), SpeakAsync(wire, waker, mark, end.Token));
    }

    private static async Task HearAsync(DirectLineSocket wire, CancellationTokenSource end)
    {
        await wire.HearOutAsync();
        await end.CancelAsync();
    }

    private async Task SpeakAsync(DirectLineSocket wire, DirectLineWaker waker, TranscriptMark mark, CancellationToken cancellationToken)
    {
        var why = await ShowAsync(wire, waker, mark, cancellationToken);
        await wire.CloseAsync(host.ApplicationStopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : why);
    }

    private async Task<WebSocketCloseStatus> ShowAsync(
        DirectLineSocket wire, DirectLineWaker waker, TranscriptMark mark, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await waker.WaitAsync(cancellationToken);
                mark = await ShowNewAsync(wire, waker.Conversation, mark, cancellationToken);
                await wire.KeepAliveAsync(cancellationToken);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            if (wire.WasTooSlow) Log.StreamTooSlow(logger, waker.Conversation.Value);
            return WebSocketCloseStatus.NormalClosure;
        }
        catch (Exception exception)
        {
            // the page comes back with its mark in a few seconds and misses nothing
            Log.StreamFailed(logger, exception, waker.Conversation.Value);
            return WebSocketCloseStatus.InternalServerError;
        }
    }

    private async Task<TranscriptMark> ShowNewAsync(
        DirectLineSocket wire, ConversationId conversation, TranscriptMark mark, CancellationToken cancellationToken)
    {
        const int MostAtOnce = 50;
        while (true)
        {
            var entries = await read(conversation, mark, MostAtOnce, cancellationToken);
            var frame = DirectLineFrame.Of(entries, conversation.Value, mark);
            if (frame.Count > 0) await wire.SendAsync(frame.Body, cancellationToken);
            mark = frame.Mark;
            if (entries.Count < MostAtOnce) return mark;
        }
    }
}
