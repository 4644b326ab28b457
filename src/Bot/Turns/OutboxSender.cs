using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>
/// Puts committed messages on the wire, in order within a conversation, and remembers what became of each. An answer is sent at
/// least once, always under its own id, because silence is worse than a repeat.
/// </summary>
internal sealed class OutboxSender(TurnStore store, ChannelMemory memory, IEnumerable<IChannel> channels, TimeProvider clock, ILogger<OutboxSender> log)
{
    private const int MostTries = 10;

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);

    /// <summary>How long a message waits for a person to speak before it is looked at again.</summary>
    private static readonly TimeSpan StaysWorthSaying = TimeSpan.FromDays(7);

    private readonly Dictionary<ChannelId, IChannel> channelOf = channels.ToDictionary(channel => channel.Id);
    private readonly Lanes lanes = new();

    public int UnderWay => lanes.Running;

    public void Send(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows.Where(row => !row.IsKeptBack))
        {
            if (lanes.TryEnter(row.Conversation, () => SendAsync(row))) _ = SendThenLeaveAsync(row);
        }
    }

    private async Task SendThenLeaveAsync(OutboxRow row)
    {
        try
        {
            await SendAsync(row);
        }
        finally
        {
            lanes.Leave(row.Conversation);
        }
    }

    private async Task SendAsync(OutboxRow row)
    {
        var conversation = ConversationId.Parse(row.Conversation);
        if (!channelOf.TryGetValue(conversation.Channel, out var channel)) return; // switched off: it waits

        var delivery = await DeliverAsync(channel, conversation, row);
        if (delivery is not Delivery.Sent) Log.NotDelivered(log, row.Id, delivery.GetType().Name);
        if (delivery is Delivery.Failed { Route: not RouteState.Open } failed) await CloseAsync(row, failed.Route);
        store.Mark(ToMark(row, delivery));
    }

    /// <summary>Sends one claimed message of an announcement and remembers what became of it.</summary>
    /// <returns>Until when the platform wants nothing more from the school; null: it said nothing of the kind.</returns>
    public async Task<DateTimeOffset?> SendOneOfManyAsync(OutboxRow row)
    {
        var conversation = ConversationId.Parse(row.Conversation);
        var delivery = await DeliverAsync(channelOf[conversation.Channel], conversation, row);
        if (delivery is not Delivery.Sent) Log.NotDelivered(log, row.Id, delivery.GetType().Name);
        if (delivery is Delivery.Failed { Route: not RouteState.Open } failed) await CloseAsync(row, failed.Route);
        if (delivery is Delivery.Later later) delivery = later with { After = Jittered(later.After, row.Tries) };
        store.Mark(delivery is Delivery.WhenHeard wait ? new(row.Id, OutboxState.Failed, clock.GetUtcNow()) { Why = $"{SendFault.Recipient}:{wait.Why}" } : ToMark(row, delivery));
        return delivery is Delivery.Later { Everybody: true } held ? clock.GetUtcNow() + held.After : null;
    }

    /// <summary>Each try waits longer, and no two alike, so that those who were turned away together do not come back together.</summary>
    private static TimeSpan Jittered(TimeSpan asked, int tries)
    {
        var grown = TimeSpan.FromSeconds(Math.Min(LongestBackOff.TotalSeconds, Math.Pow(2, Math.Min(tries, 10))));
        var wait = asked > grown ? asked : grown;
#pragma warning disable CA5394 // nobody gains anything by guessing it
        return wait + (wait * Random.Shared.NextDouble() / 4);
#pragma warning restore CA5394
    }

    /// <summary>Later messages to that person take another way, where there is one.</summary>
    private async Task CloseAsync(OutboxRow row, RouteState route)
    {
        try
        {
            await memory.RouteAsync(ConversationId.Parse(row.Conversation), route, CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.RouteNotClosed(log, row.Id, failure); // the next message finds out again
        }
    }

    private static async Task<Delivery> DeliverAsync(IChannel channel, ConversationId conversation, OutboxRow row)
    {
        try
        {
            return await channel.SendAsync(
                new(conversation, row.ActivityId, row.Body) { InReplyTo = row.InReplyTo, ServiceUrl = row.ServiceUrl, Replaces = row.Replaces },
                CancellationToken.None);
        }
        catch (Exception failure)
        {
            return new Delivery.Unknown(failure.GetType().Name);
        }
    }

    private SendMark ToMark(OutboxRow row, Delivery delivery)
    {
        var now = clock.GetUtcNow();
        return delivery switch
        {
            Delivery.Sent sent => new(row.Id, OutboxState.Sent, now) { ChannelMessageId = sent.ChannelMessageId },
            Delivery.Failed failed => new(row.Id, OutboxState.Failed, now) { Why = $"{(failed.Technical ? SendFault.Technical : SendFault.Recipient)}:{failed.Why}" },
            Delivery.Unknown unknown => new(row.Id, OutboxState.Unknown, now) { Why = unknown.Why },
            Delivery.WhenHeard wait => new(row.Id, OutboxState.Waiting, now) { Why = wait.Why, DueAt = now + StaysWorthSaying },
            Delivery.Later later when row.Tries + 1 < MostTries => new(row.Id, OutboxState.Waiting, now) { Why = later.Why, DueAt = now + later.After },
            Delivery.Later later => new(row.Id, OutboxState.Failed, now) { Why = $"{SendFault.Temporary}:{later.Why}" },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>Why a message could not be sent, as far as anybody can do something about it; it stands before the channel's own code.</summary>
internal enum SendFault
{
    /// <summary>Nothing about the message: the platform was busy, or away, for longer than it is worth waiting.</summary>
    Temporary,

    /// <summary>The person cannot be reached there any more.</summary>
    Recipient,

    /// <summary>A mistake of ours, or the set-up is wrong.</summary>
    Technical,
}
