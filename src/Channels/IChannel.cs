using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels;

/// <summary>A platform on which people talk with the assistant.</summary>
public interface IChannel
{
    ChannelId Id { get; }

    /// <summary>Whether a message already sent there can be replaced in place.</summary>
    bool CanReplace(ConversationId conversation);

    /// <summary>What stands there may be changed as often as one likes, unasked.</summary>
    bool ChangesFreely => false;

    /// <summary>A message that is sent twice under one id arrives once there, so that a send of which nobody knows the outcome may be made again.</summary>
    bool DropsRepeats => false;

    /// <summary>Where somebody can be told something who has never spoken there; null: nowhere before they do.</summary>
    ConversationId? FirstConversation(string userId) => null;

    /// <summary>Where the staff are told all at once; null: nowhere here.</summary>
    ConversationId? StaffRoom => null;

    /// <summary>The address that opens a talk with the assistant alone, for those who meet it among others; null: there is none.</summary>
    string? AloneAddress => null;

    /// <summary>Where the families of a class are told all at once; null: nowhere here.</summary>
    Task<ConversationId?> ClassRoomAsync(int grade, int number, CancellationToken cancellationToken) => Task.FromResult<ConversationId?>(null);

    /// <summary>The families' own group of a class, in which only people speak: a message waits there until that member of staff sends it; null: there is none here.</summary>
    Task<ConversationId?> FamilyGroupAsync(int grade, int number, string userId, CancellationToken cancellationToken) => Task.FromResult<ConversationId?>(null);

    /// <summary>Which of these people see what is said in a room.</summary>
    Task<IReadOnlySet<string>> InRoomAsync(ConversationId room, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    /// <summary>The body that will go over the wire. Pure: built once, before the commit, and stored as it is.</summary>
    string Draw(Reply reply, ReplyAddress address);

    /// <summary>Shows that an answer is being thought about, where that can be shown. Nothing is kept of it, and nothing depends on it.</summary>
    /// <param name="words">What is being done, where there is room for it.</param>
    Task BusyAsync(InboundActivity activity, string words) => Task.CompletedTask;

    /// <summary>Puts a committed message on the wire. Throws only when cancelled; what went wrong is in the outcome.</summary>
    Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken);
}

/// <summary>A committed message on its way out.</summary>
public sealed record OutboundMessage(ConversationId Conversation, string ActivityId, string Body)
{
    public string? InReplyTo { get; init; }
    public string? ServiceUrl { get; init; }

    /// <summary>It replaces the earlier message with the same activity id.</summary>
    public bool Replaces { get; init; }
}

/// <summary>What became of a send.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>The platform took it, under its own id where it says one.</summary>
    public sealed record Sent(string? ChannelMessageId = null) : Delivery;

    /// <summary>It cannot work by trying again.</summary>
    public sealed record Failed(string Why) : Delivery
    {
        /// <summary>A mistake of ours, or the set-up is wrong: nothing about the person. Somebody must look at it.</summary>
        public bool Technical { get; init; }

        /// <summary>Whether the person can still be reached there.</summary>
        public RouteState Route { get; init; }
    }

    /// <summary>Not now: again after the given time.</summary>
    public sealed record Later(string Why, TimeSpan After) : Delivery
    {
        /// <summary>The platform has had enough from the school altogether, not only for this person.</summary>
        public bool Everybody { get; init; }
    }

    /// <summary>Not before the person speaks again: a messenger that takes answers only.</summary>
    public sealed record WhenHeard(string Why) : Delivery;

    /// <summary>It may have arrived: a time-out, a broken connection after the request was out.</summary>
    public sealed record Unknown(string Why) : Delivery;
}

/// <summary>The way to a person on a channel, as far as the platform tells.</summary>
public enum RouteState
{
    /// <summary>Nothing is known against it.</summary>
    Open,

    /// <summary>The assistant was taken out of the chat: open again when it is put back.</summary>
    Uninstalled,

    /// <summary>The person does not want to hear from it.</summary>
    Blocked,

    /// <summary>The conversation or the person is no more.</summary>
    Gone,
}

/// <summary>Keeps that the page behind a message was opened, where a channel shows messages on a page: it was seen, and nobody has answered yet.</summary>
public delegate Task NoteOpened(ConversationId conversation, string activityId, CancellationToken cancellationToken);

/// <summary>Keeps what somebody thought of an answer.</summary>
public delegate Task RateAnswer(RatedAnswer rated, CancellationToken cancellationToken);

/// <summary>A thumb up or down for an answer about the rules.</summary>
/// <param name="ChannelMessageId">The platform's name of the answer; null: the newest in the conversation.</param>
public sealed record RatedAnswer(ConversationId Conversation, string UserId, string? ChannelMessageId, bool Helped)
{
    public string Words { get; init; } = "";
}

/// <summary>The talk's side of the wire: takes an activity in. Only when it has returned may the wire be answered.</summary>
public delegate Task<Acceptance> AcceptActivity(InboundActivity activity, CancellationToken cancellationToken);

/// <summary>The activity is durable under this number; a resend gets the number of the first.</summary>
public readonly record struct Acceptance(long Number, bool Repeated);

/// <summary>A file of the assistant's own behind a link that it gave out; null: it is no such link, or none any more.</summary>
public delegate Task<LinkedFile?> ReadFile(string link, CancellationToken cancellationToken);

/// <summary>A file as it lies behind its link.</summary>
public sealed record LinkedFile(string ContentType, byte[] Bytes);

/// <summary>Reads what was said in a conversation after the given point, oldest first: what Direct Line shows again after a lost connection.</summary>
public delegate Task<IReadOnlyList<TranscriptEntry>> ReadTranscript(
    ConversationId conversation, TranscriptMark after, int most, CancellationToken cancellationToken);

/// <summary>How far a reader has read: the last inbound number and the last outbound number seen.</summary>
public readonly record struct TranscriptMark(long Inbound, long Outbound);

/// <summary>One message of a transcript: what a person sent (the wire JSON) or what the assistant answered (the drawn body), with the mark after it.</summary>
public sealed record TranscriptEntry(TranscriptMark Mark, bool FromPerson, string Body, DateTimeOffset At);
