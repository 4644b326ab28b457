using System.Threading.Channels;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>Wakes the open sockets of a conversation on this node. What there is to show they read from the transcript.</summary>
internal sealed class DirectLineSignals
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationId, List<DirectLineWaker>> open = [];

    public DirectLineWaker Open(ConversationId conversation)
    {
        var waker = new DirectLineWaker(this, conversation);
        lock (gate)
        {
            if (!open.TryGetValue(conversation, out var wakers)) open[conversation] = wakers = [];
            wakers.Add(waker);
        }

        return waker;
    }

    public void Wake(ConversationId conversation)
    {
        lock (gate)
        {
            if (!open.TryGetValue(conversation, out var wakers)) return;
            foreach (var waker in wakers) waker.Wake();
        }
    }

    internal void Close(DirectLineWaker waker)
    {
        lock (gate)
        {
            if (!open.TryGetValue(waker.Conversation, out var wakers)) return;
            wakers.Remove(waker);
            if (wakers.Count == 0) open.Remove(waker.Conversation);
        }
    }
}

/// <summary>One socket's alarm: however often it rings before the socket looks, it looks once.</summary>
internal sealed class DirectLineWaker(DirectLineSignals signals, ConversationId conversation) : IDisposable
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public ConversationId Conversation => conversation;

    public void Wake() => bell.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => bell.Reader.ReadAsync(cancellationToken);

    public void Dispose() => signals.Close(this);
}
