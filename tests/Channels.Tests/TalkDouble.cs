using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests;

/// <summary>Stands for the talk and its storage: takes activities in once, and keeps the transcript that Direct Line reads.</summary>
internal sealed class TalkDouble(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<(ConversationId Conversation, TranscriptEntry Entry)> transcript = [];
    private readonly Dictionary<(ConversationId, string), long> numbers = [];
    private long inbound;
    private long outbound;

    public List<InboundActivity> Heard { get; } = [];

    public InboundActivity[] Messages
    {
        get
        {
            lock (gate) return [.. Heard.Where(activity => activity.Kind != InboundKind.Arrival)];
        }
    }

    public List<RatedAnswer> Rated { get; } = [];

    public bool StorageIsDown { get; set; }

    public Task RateAsync(RatedAnswer rated, CancellationToken cancellationToken)
    {
        Rated.Add(rated);
        return Task.CompletedTask;
    }

    public Task<Acceptance> AcceptAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (numbers.TryGetValue((activity.Conversation, activity.Id), out var first)) return Task.FromResult(new Acceptance(first, Repeated: true));

            var number = numbers[(activity.Conversation, activity.Id)] = ++inbound;
            Heard.Add(activity);
            var body = activity.Wire?.GetRawText() ?? "";
            transcript.Add((activity.Conversation, new(new(inbound, outbound), FromPerson: true, body, time.GetUtcNow())));
            return Task.FromResult(new Acceptance(number, Repeated: false));
        }
    }

    public void Say(ConversationId conversation, string body)
    {
        lock (gate)
        {
            outbound++;
            transcript.Add((conversation, new(new(inbound, outbound), FromPerson: false, body, time.GetUtcNow())));
        }
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(
        ConversationId conversation, TranscriptMark after, int most, CancellationToken cancellationToken)
    {
        if (StorageIsDown) throw new InvalidOperationException("The storage is down.");
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<TranscriptEntry>>([.. transcript
                .Where(line => line.Conversation == conversation)
                .Select(line => line.Entry)
                .Where(entry => entry.FromPerson ? entry.Mark.Inbound > after.Inbound : entry.Mark.Outbound > after.Outbound)
                .Take(most)]);
        }
    }
}
