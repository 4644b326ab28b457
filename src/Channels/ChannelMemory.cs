using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels;

/// <summary>What a channel may ask of what was said and sent, and what it may keep between messages: shared by all nodes, gone with no restart.</summary>
public abstract class ChannelMemory
{
    /// <summary>The newest message of ours under that id in the conversation, and what the platform calls it; null: none, or none any more.</summary>
    public abstract Task<SentMessage?> SentAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>What the talk said in the conversation to the activity with that number; empty while its turn is not over.</summary>
    public abstract Task<IReadOnlyList<DrawnAnswer>> AnswersAsync(ConversationId conversation, long number, CancellationToken cancellationToken);

    /// <summary>When the person was last heard in the conversation, and how many messages went out to them since; null: never heard.</summary>
    public abstract Task<Heard?> HeardAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>The person spoke: what waited for that may go out now.</summary>
    public abstract Task ReleaseAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>The platform says that the way into a conversation is closed, or open again.</summary>
    public abstract Task RouteAsync(ConversationId conversation, RouteState route, CancellationToken cancellationToken);

    public abstract Task<string?> RecallAsync(string key, CancellationToken cancellationToken);

    /// <summary>Those of the notes that there are.</summary>
    public virtual async Task<IReadOnlyDictionary<string, string>> RecallAllAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (await RecallAsync(key, cancellationToken) is { } value) notes[key] = value;
        }

        return notes;
    }

    public abstract Task KeepAsync(string key, string value, CancellationToken cancellationToken);

    /// <summary>Many at once; what is as it was is left alone.</summary>
    public virtual async Task KeepAllAsync(IReadOnlyDictionary<string, string> notes, CancellationToken cancellationToken)
    {
        foreach (var (key, value) in notes)
        {
            if (await RecallAsync(key, cancellationToken) != value) await KeepAsync(key, value, cancellationToken);
        }
    }
}

/// <summary>A message in answer to an activity, as it was drawn.</summary>
/// <param name="Replaces">It takes the place of an earlier message with the same activity id.</param>
public sealed record DrawnAnswer(string ActivityId, string Body, bool Replaces);

/// <summary>A message of ours as it was drawn last, and what the platform called it when it was sent first.</summary>
public sealed record SentMessage(string Body, string? ChannelMessageId);

/// <summary>The moment of the last message of a person, and the count of ours after it.</summary>
public readonly record struct Heard(DateTimeOffset At, int SentSince);
