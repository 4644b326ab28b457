using System.Text.Json;

namespace AfterSchoolBot.Channels.Protocol;

/// <summary>Bot Framework activities in our words. Pure: tested with recorded bodies.</summary>
public static class ActivityTranslator
{
    private const int LongestLocale = 35;

    /// <summary>Null where there is nothing to do: typing, reactions, the bot's own arrival, types nobody has heard of.</summary>
    public static InboundActivity? ToInbound(WireActivity wire, ConversationId conversation, string id, string userId) => wire.Type switch
    {
        "message" => Message(wire, Blank(wire, conversation, id, userId)),
        "conversationUpdate" when Newcomer(wire) is { } newcomer =>
            Blank(wire, conversation, id, newcomer.AccountName!) with { Kind = InboundKind.Arrival },
        _ => null,
    };

    /// <summary>Whether an id may go into our rows as it is: not empty, not endless, nothing invisible in it.</summary>
    public static bool IsUsableId(string? id) =>
        id is { Length: > 0 and <= 512 } && !id.AsSpan().ContainsAnyInRange('\0', '\u001f') && !id.Contains('\u007f', StringComparison.Ordinal);

    /// <summary>The language tag if it is one; what a client may put there instead is not ours to keep.</summary>
    public static string? LocaleOf(string? tag) =>
        tag is { Length: > 0 and <= LongestLocale } && tag.All(one => char.IsAsciiLetterOrDigit(one) || one == '-') ? tag : null;

    /// <summary>Who, where and in which language; nothing of what was said or done.</summary>
    internal static InboundActivity Blank(WireActivity wire, ConversationId conversation, string id, string userId) => new()
    {
        Id = id,
        Conversation = conversation,
        UserId = userId,
        Locale = LocaleOf(wire.Locale) ?? LocaleOf(ClientLocale(wire.Entities)),
        ServiceUrl = wire.ServiceUrl,
        BotId = wire.Recipient?.Id,
    };

    private static InboundActivity Message(WireActivity wire, InboundActivity blank)
    {
        var written = WrittenText.Clean(wire.Text);
        var spoken = blank with { Text = written.Text, TextWasCut = written.WasCut };
        if (wire.Value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value)
        {
            var answer = CardAnswers.Read(value);

            // words beside a foreign value are what the person meant (a messageBack button); a foreign value alone still gets an answer
            return answer == CardAnswers.Foreign && written.Text.Length > 0 ? spoken : spoken with { Answer = answer };
        }

        return written.Text.Length > 0 ? spoken : spoken with { Kind = InboundKind.Unreadable };
    }

    private static WireAccount? Newcomer(WireActivity wire) =>
        wire.MembersAdded?.FirstOrDefault(member => IsUsableId(member?.Id) && IsUsableId(member!.AccountName) && member.Id != wire.Recipient?.Id);

    private static string? ClientLocale(JsonElement? entities)
    {
        if (entities is not { ValueKind: JsonValueKind.Array } list) return null;

        foreach (var entity in list.EnumerateArray())
        {
            if (entity.ValueKind == JsonValueKind.Object
                && entity.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("clientInfo")
                && entity.TryGetProperty("locale", out var locale) && locale.ValueKind == JsonValueKind.String)
            {
                return locale.GetString();
            }
        }

        return null;
    }
}
