namespace AfterSchoolBot.Data.Conversations;

/// <summary>A message that is going out. It exists because a commit made it; nothing is sent that is not a row here.</summary>
public sealed record OutboxRow
{
    public long Id { get; init; }
    public required string Conversation { get; init; }

    /// <summary>Our own id of the message, the same on every try, so that a receiver can drop a repeat.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The inbox row that it answers, where it answers one.</summary>
    public long? InboxId { get; init; }

    /// <summary>The channel's id of the activity that it answers.</summary>
    public string? InReplyTo { get; init; }
    public string? ServiceUrl { get; init; }

    /// <summary>The wire's body, built once.</summary>
    public required string Body { get; init; }

    /// <summary>It takes the place of an earlier message with the same activity id.</summary>
    public bool Replaces { get; init; }
    public OutboxState State { get; init; }
    public int Tries { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>While it is being written: it goes out at its time and not with its commit.</summary>
    public bool IsKeptBack { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? ChannelMessageId { get; init; }
    public string? Why { get; init; }

    /// <summary>Part of an announcement to many: which delivery. Such messages are claimed before they are sent, and paced.</summary>
    public long? Delivery { get; init; }

    /// <summary>The delivery, while both are being written.</summary>
    public DeliveryRow? DeliveryOf { get; init; }
    public Urgency Urgency { get; init; }

    /// <summary>Of a message to many: its channel, so that each is paced by itself.</summary>
    public string? Channel { get; init; }
}

/// <summary>What goes first where many messages wait for one channel.</summary>
public enum Urgency
{
    /// <summary>Somebody waits for it: it does not stand in that line.</summary>
    Answer,

    /// <summary>Danger, or where children are fetched today.</summary>
    Now,
    CanWait,
}

public enum OutboxState
{
    Waiting,
    Sent,

    /// <summary>The platform refused it for good.</summary>
    Failed,

    /// <summary>It may have arrived. Never sent again by itself.</summary>
    Unknown,

    /// <summary>Of a message to many: a node is about to send it, or is sending it.</summary>
    Claimed,
}

/// <summary>What became of one try to send a row.</summary>
public sealed record SendMark(long OutboxId, OutboxState State, DateTimeOffset At)
{
    public string? ChannelMessageId { get; init; }
    public string? Why { get; init; }

    /// <summary>When to try again, while it is still waiting.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
