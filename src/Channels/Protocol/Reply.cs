namespace AfterSchoolBot.Channels.Protocol;

/// <summary>What the assistant answers, before any channel draws it: a text, a card, or both in one message.</summary>
public sealed record Reply
{
    public string? Text { get; init; }
    public Card? Card { get; init; }

    /// <summary>The activity id of an earlier message of ours that this one replaces, where the channel can.</summary>
    public string? Replaces { get; init; }

    /// <summary>What the text rests on, for channels that show sources in their own way; the text names them, too. Only an answer about the rules has any.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The words are a model's: a channel with a mark of its own for that puts it on; the text says so, too.</summary>
    public bool WordedByModel { get; init; }

    /// <summary>The talk may go over to a person of the school, where the channel has one at hand: what is said when that person takes it. Null: it stays with the assistant.</summary>
    public string? WhenTaken { get; init; }
}

/// <summary>A place in a published paper, the words that stand there, and where the papers can be read.</summary>
public sealed record Citation(string Name, string Words, Uri Address);

/// <summary>To whom, in answer to what, and under which id of ours a reply goes.</summary>
public sealed record ReplyAddress(ConversationId Conversation, string ActivityId, string UserId, DateTimeOffset At)
{
    public string? InReplyTo { get; init; }

    /// <summary>The number under which we took in what this answers.</summary>
    public long? InReplyToNumber { get; init; }
    public string? ServiceUrl { get; init; }
    public string? BotId { get; init; }

    /// <summary>zh-Hans, zh-Hant or en.</summary>
    public string Language { get; init; } = "zh-Hans";
}
