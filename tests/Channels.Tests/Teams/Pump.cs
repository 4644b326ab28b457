namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>The outbox as the bot works through it: in order within a conversation, again what was told to come later, ten tries at most.</summary>
internal sealed class Pump(IChannel channel, TimeProvider time)
{
    private const int MostTries = 10;
    private const int AtOnce = 500;

    private readonly Lock gate = new();
    private readonly List<Row> waiting = [];
    private readonly Dictionary<string, Task> lanes = [];
    private int underWay;

    /// <summary>What became of each message, every time somebody said it was final.</summary>
    public List<(string Id, Delivery Delivery)> Final { get; } = [];

    /// <summary>Calls that were begun and are not over.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    public void Commit(IEnumerable<OutboundMessage> messages) => Start([.. messages.Select(message => new Row(message, 0, time.GetUtcNow()))]);

    public void Sweep()
    {
        Row[] due;
        lock (gate)
        {
            due = [.. waiting.Where(row => row.Due <= time.GetUtcNow()).OrderBy(row => row.Due).Take(AtOnce)];
            foreach (var row in due) waiting.Remove(row);
        }

        Start(due);
    }

    private void Start(Row[] rows)
    {
        lock (gate)
        {
            foreach (var row in rows)
            {
                var lane = row.Message.Conversation.Value;
                lanes[lane] = AfterAsync(lanes.GetValueOrDefault(lane, Task.CompletedTask), row);
            }
        }
    }

    private async Task AfterAsync(Task earlier, Row row)
    {
        await earlier;
        Interlocked.Increment(ref underWay);
        var delivery = await channel.SendAsync(row.Message, CancellationToken.None);
        lock (gate)
        {
            if (delivery is Delivery.Later later && row.Tries + 1 < MostTries) waiting.Add(new(row.Message, row.Tries + 1, time.GetUtcNow() + later.After));
            else Final.Add((row.Message.ActivityId, delivery));
        }

        Interlocked.Decrement(ref underWay);
    }

    private sealed record Row(OutboundMessage Message, int Tries, DateTimeOffset Due);
}
