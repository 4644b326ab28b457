using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>A message of the app, and what each recipient sees of it now.</summary>
internal sealed class AppMessage(string id, string type, JsonObject content, IEnumerable<string> recipients, Corp corp)
{
    public string Id { get; } = id;

    public string Type { get; } = type;

    public DateTimeOffset At { get; } = corp.Now;

    public long Order { get; } = corp.NewOrder();

    public JsonObject Content { get; } = content;

    public Dictionary<string, JsonObject> Seen { get; } = recipients.ToDictionary(userId => userId, _ => (JsonObject)content.DeepClone());

    public bool Recalled { get; set; }
}

/// <summary>The right to update a card once, for 72 hours (section 4.8).</summary>
internal sealed class ResponseCode(AppMessage message, DateTimeOffset since)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    public AppMessage Message { get; } = message;

    public DateTimeOffset Since { get; } = since;

    public bool Used { get; set; }
}

/// <summary>A message that the platform dropped without a word, because the member got too many (section 4.11).</summary>
public sealed record DroppedMessage(string UserId, string Type, JsonObject Content, DateTimeOffset At);
