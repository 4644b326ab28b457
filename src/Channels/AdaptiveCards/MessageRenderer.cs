using System.Buffers;
using System.Text;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>What differs between the channels that speak Bot Framework activities.</summary>
internal sealed record MessageStyle(ChannelId Channel, CardDialect Dialect)
{
    /// <summary>Our name in the transcript; null where the platform knows the bot by the id in the address.</summary>
    public string? BotId { get; init; }

    /// <summary>The message says its own id, its time and its recipient; where not, the platform knows them by the address.</summary>
    public bool SaysIdAndTime { get; init; }

    /// <summary>Sources go beside the text, with the platform's mark for a model's words and its buttons for what one thinks of them; else as links in the text.</summary>
    public bool ListsSources { get; init; }
}

/// <summary>Draws a reply as a message activity: the text, or the card with its text twin as summary.</summary>
internal static class MessageRenderer
{
    private const string DefaultBot = "assistant";

    public static string Draw(Reply reply, ReplyAddress address, MessageStyle style)
    {
        var card = reply.Card is { } drawn ? CardRenderer.TryRender(drawn, address.Language, style.Dialect) : null;
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(buffer, WireWriting.Compact))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "message"u8);
            WriteEnvelope(json, reply, address, style);
            WriteWords(json, reply, address, style, card is not null);
            if (style.ListsSources && reply.Citations.Count > 0) SourceRenderer.Write(json, reply);
            if (card is { } body) WriteCard(json, reply.Card!, address, body);
            json.WriteString("inputHint"u8, reply.Card is null ? "acceptingInput"u8 : "expectingInput"u8);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteEnvelope(Utf8JsonWriter json, Reply reply, ReplyAddress address, MessageStyle style)
    {
        if (style.SaysIdAndTime)
        {
            json.WriteString("id"u8, reply.Replaces ?? address.ActivityId);
            json.WriteString("timestamp"u8, address.At.UtcDateTime);
        }

        json.WriteString("channelId"u8, style.Channel.Value);
        json.WriteStartObject("from"u8);
        json.WriteString("id"u8, style.BotId ?? address.BotId ?? DefaultBot);
        json.WriteString("role"u8, "bot"u8);
        json.WriteEndObject();
        if (style.SaysIdAndTime)
        {
            json.WriteStartObject("recipient"u8);
            json.WriteString("id"u8, address.UserId);
            json.WriteEndObject();
        }

        json.WriteStartObject("conversation"u8);
        json.WriteString("id"u8, address.Conversation.Value);
        json.WriteEndObject();
        if (address.InReplyTo is { } question) json.WriteString("replyToId"u8, question);
    }

    // a card says everything itself: with the same words as text beside it, Web Chat would show both
    private static void WriteWords(Utf8JsonWriter json, Reply reply, ReplyAddress address, MessageStyle style, bool asCard)
    {
        var twin = asCard || reply.Card is null ? null : CardText.Of(reply.Card, address.Language);
        var text = string.Join('\n', new[] { reply.Text, twin }.Where(part => !string.IsNullOrEmpty(part)));
        if (text.Length > 0 || !asCard)
        {
            json.WriteString("text"u8, reply.Citations.Count == 0 ? text : SourceRenderer.InText(text, reply.Citations, style.ListsSources));
            json.WriteString("textFormat"u8, reply.Citations.Count == 0 ? "plain"u8 : "markdown"u8);
        }

        json.WriteString("locale"u8, address.Language);
    }

    private static void WriteCard(Utf8JsonWriter json, Card card, ReplyAddress address, ReadOnlyMemory<byte> body)
    {
        json.WriteString("summary"u8, CardText.Of(card, address.Language));
        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, CardRenderer.ContentType);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(body.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
