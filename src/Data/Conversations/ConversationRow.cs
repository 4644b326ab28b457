namespace AfterSchoolBot.Data.Conversations;

/// <summary>Where a conversation stands: the open form, the parked ones, what was asked last.</summary>
public sealed record ConversationRow
{
    /// <summary>Channel and thread, as <c>directline/abc</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The talk's own JSON; storage does not look inside.</summary>
    public required string State { get; init; }

    /// <summary>Counts the turns.</summary>
    public long Version { get; init; }

    /// <summary>Channel and person last heard here: whom a proactive message in this thread reaches; empty where others listen.</summary>
    public required string Sender { get; init; }
    public string? ServiceUrl { get; init; }
    public required DateTimeOffset TouchedAt { get; init; }

    /// <summary>Why nothing arrives here any more, as the platform said it; null: it does. Whoever speaks here opens it again.</summary>
    public string? Closed { get; init; }
}

/// <summary>A person's account on a channel. Made by the school roll or a registration code, never by a typed name.</summary>
public sealed record ChannelIdentity
{
    /// <summary>Channel and account, as <c>directline/dl_parent_wang</c>.</summary>
    public required string Account { get; init; }
    public required int PersonId { get; init; }
    public required DateTimeOffset Since { get; init; }
}
