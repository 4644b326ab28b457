using System.Net.WebSockets;
using AfterSchoolBot.Channels.DirectLine;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.DirectLine;

public sealed class DirectLineSocketTests
{
    [Fact]
    public async Task A_page_that_does_not_read_is_let_go_after_ten_seconds()
    {
        var clock = new FakeTimeProvider();
        using var stuck = new StuckSocket();
        var wire = new DirectLineSocket(stuck, clock);
        var sending = wire.SendAsync(new byte[1], WireHost.Aborted);
        clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.True(wire.WasTooSlow);
    }

    [Fact]
    public async Task A_page_that_does_not_say_goodbye_is_hung_up_on()
    {
        var clock = new FakeTimeProvider();
        using var stuck = new StuckSocket();
        var wire = new DirectLineSocket(stuck, clock);
        var closing = wire.CloseAsync(WebSocketCloseStatus.NormalClosure);
        clock.Advance(TimeSpan.FromSeconds(2));
        await closing;
        Assert.Equal(WebSocketState.Aborted, stuck.State);
    }

    /// <summary>A connection into a tunnel: nothing gets through, nothing comes back.</summary>
    private sealed class StuckSocket : WebSocket
    {
        private WebSocketState state = WebSocketState.Open;

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => state;

        public override string? SubProtocol => null;

        public override void Abort() => state = WebSocketState.Aborted;

        public override void Dispose() => Abort();

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            ForeverAsync(cancellationToken);

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            Task.CompletedTask;

        public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
        {
            await ForeverAsync(cancellationToken);
            throw new InvalidOperationException("Forever has ended.");
        }

        public override Task SendAsync(
            ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
            ForeverAsync(cancellationToken);

        private static Task ForeverAsync(CancellationToken cancellationToken) => new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }
}
