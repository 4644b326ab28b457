using System.Text.Json;

namespace AfterSchoolBot.Channels.Protocol;

/// <summary>What someone said or did, in our words. What the wire had besides stays in <see cref="Wire"/>, unread.</summary>
public sealed record InboundActivity
{
    /// <summary>The platform's id of the activity; a resend comes under the same id.</summary>
    public required string Id { get; init; }
    public required ConversationId Conversation { get; init; }

    /// <summary>The group chat or channel in which others listen; null: one to one.</summary>
    public ConversationId? Room { get; init; }

    /// <summary>The platform's id of the sender.</summary>
    public required string UserId { get; init; }

    /// <summary>The platform's id of the member of staff who had the talk, where it was given back.</summary>
    public string? GivenBackBy { get; init; }
    public InboundKind Kind { get; init; } = InboundKind.Message;
    public string? Text { get; init; }

    /// <summary>What was written was longer than anyone writes to a school; only its beginning is in <see cref="Text"/>.</summary>
    public bool TextWasCut { get; init; }

    /// <summary>A press on one of our cards, where it was one.</summary>
    public CardAnswer? Answer { get; init; }

    /// <summary>Numbers of papers were written in it, and are masked.</summary>
    public bool PapersMasked { get; init; }

    /// <summary>BCP 47, as the platform reports it.</summary>
    public string? Locale { get; init; }

    /// <summary>Where replies go, on channels that say so per message.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The bot's own id in this conversation, on channels that address it.</summary>
    public string? BotId { get; init; }

    /// <summary>The activity as it came, on channels that show it again (Direct Line echoes it).</summary>
    public JsonElement? Wire { get; init; }
}

public enum InboundKind
{
    /// <summary>Text, or a press on a card.</summary>
    Message,

    /// <summary>A person opened the conversation; a welcome is due.</summary>
    Arrival,

    /// <summary>Something we can neither read nor hear: a voice message, a picture, a sticker, a location.</summary>
    Unreadable,

    /// <summary>A person of the school had the talk and has given it back.</summary>
    GivenBack,
}

/// <summary>A press on a card: which card as it was drawn (stamp), which button (verb), its value, and what the inputs held.</summary>
public sealed record CardAnswer(string Stamp, string Verb, string? Value, IReadOnlyDictionary<string, string> Inputs);
