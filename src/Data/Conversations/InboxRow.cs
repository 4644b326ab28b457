namespace AfterSchoolBot.Data.Conversations;

/// <summary>An activity that was accepted. From then on it is answered, whatever happens to the process.</summary>
public sealed record InboxRow
{
    /// <summary>In order of acceptance; 0 until it is durable.</summary>
    public long Id { get; init; }

    /// <summary>Channel and thread, as <c>directline/abc</c>.</summary>
    public required string Conversation { get; init; }

    /// <summary>The channel's own id of the activity. A resend comes under the same id and stops here.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Channel and sender, as <c>directline/dl_parent_wang</c>.</summary>
    public required string Sender { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Not answered by then: any node may take it up.</summary>
    public DateTimeOffset DueAt { get; init; }

    public bool Done { get; init; }
}
