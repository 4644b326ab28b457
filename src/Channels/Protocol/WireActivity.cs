using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSchoolBot.Channels.Protocol;

#pragma warning disable CA2227 // the serializer fills what is left over

/// <summary>
/// The Bot Framework activity as it travels. The members we use are typed, the others are kept as they came, nested ones too: a receiver must
/// accept what it does not know (A2005), and Direct Line shows a person's own activity again.
/// </summary>
public sealed class WireActivity
{
    public string? Type { get; set; }
    public string? Id { get; set; }

    /// <summary>Text, not a date: an activity is never refused for its timestamp (A2042).</summary>
    public string? Timestamp { get; set; }
    public string? ServiceUrl { get; set; }
    public string? ChannelId { get; set; }
    public WireAccount? From { get; set; }
    public WireConversation? Conversation { get; set; }
    public WireAccount? Recipient { get; set; }
    public string? Text { get; set; }
    public string? TextFormat { get; set; }
    public string? Locale { get; set; }
    public string? Summary { get; set; }
    public string? Name { get; set; }
    public string? ReplyToId { get; set; }
    public IReadOnlyList<WireAttachment?>? Attachments { get; set; }
    public IReadOnlyList<WireAccount?>? MembersAdded { get; set; }
    public IReadOnlyList<WireAccount?>? MembersRemoved { get; set; }
    public string? Action { get; set; }

    /// <summary>Any JSON: what a pressed card carries.</summary>
    public JsonElement? Value { get; set; }
    public JsonElement? ChannelData { get; set; }
    public JsonElement? Entities { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

public sealed class WireAccount
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Role { get; set; }

    /// <summary>The person in the school's directory, the same for every bot; only the platform's own service says it.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>By what we know the account: the person in the directory where the platform says so, else its own name for them.</summary>
    internal string? AccountName => AadObjectId is { Length: > 0 } person ? person.ToLowerInvariant() : Id;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

public sealed class WireConversation
{
    public string? Id { get; set; }

    /// <summary>Whose conversation it is, where a platform serves many schools.</summary>
    public string? TenantId { get; set; }

    /// <summary>personal, groupChat or channel, where a platform says so.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Others listen; some platforms say so by this alone.</summary>
    public JsonElement? IsGroup { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

public sealed class WireAttachment
{
    public string? ContentType { get; set; }
    public JsonElement? Content { get; set; }
    public string? ContentUrl { get; set; }
    public string? Name { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}
