using System.Text.Json.Serialization;

namespace AfterSchoolBot.Driver;

/// <summary>What a channel posts to a bot when somebody has typed something.</summary>
internal sealed record OutgoingMessage(
    string Id,
    DateTimeOffset Timestamp,
    string ChannelId,
    string ServiceUrl,
    Party From,
    Party Recipient,
    Party Conversation,
    string Text,
    string Locale)
{
    public string Type { get; } = "message";
    public string TextFormat { get; } = "plain";
}

internal sealed record Party(string Id, string? Name = null, string? Role = null);

/// <summary>What a bot posts back: of all its fields, those that say what a person would read.</summary>
internal sealed record IncomingActivity(string? Type, string? Text, string? Summary, string? ReplyToId, IncomingAttachment[]? Attachments)
{
    public string Words => FirstSaid(Text, Attachments is [{ Content: { } card }, ..] ? card.FallbackText : null, Summary);

    private static string FirstSaid(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrEmpty(text)) return text;

        return "";
    }
}

internal sealed record IncomingAttachment(IncomingCard? Content);

internal sealed record IncomingCard(string? FallbackText);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = false)]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(IncomingActivity))]
[JsonSerializable(typeof(ScriptStep[]))]
internal sealed partial class WireJson : JsonSerializerContext;
