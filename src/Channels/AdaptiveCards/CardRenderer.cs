using System.Buffers;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>Draws a card as Adaptive Card 1.5 JSON. The same card gives the same bytes, always.</summary>
public static class CardRenderer
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What every route to Teams carries; the strictest one counts here.</summary>
    public const int MostBytes = 28 * 1024;

    /// <summary>The card's JSON in UTF-8, or null where it would be too big to be sent: then its text twin goes instead.</summary>
    public static ReadOnlyMemory<byte>? TryRender(Card card, string language, CardDialect dialect)
    {
        var buffer = new ArrayBufferWriter<byte>(2_048);
        using (var writer = new Utf8JsonWriter(buffer, WireWriting.Compact)) Write(writer, card, language, dialect);
        return buffer.WrittenCount <= MostBytes ? buffer.WrittenMemory : default(ReadOnlyMemory<byte>?);
    }

    private static void Write(Utf8JsonWriter json, Card card, string language, CardDialect dialect)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "AdaptiveCard"u8);
        json.WriteString("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        json.WriteString("version"u8, "1.5"u8);
        json.WriteString("lang"u8, language.AsSpan(0, Math.Min(2, language.Length))); // a longer tag is refused by the official library
        json.WriteString("fallbackText"u8, CardText.Of(card, language));
        WriteBody(json, card, dialect);
        if (card.Actions.Count > 0) CardActionRenderer.Write(json, card, dialect);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, Card card, CardDialect dialect)
    {
        json.WriteStartArray("body"u8);
        if (!card.Inputs.Any(input => input.Label == card.Title)) WriteTitle(json, card.Title); // the label says it already
        foreach (var text in card.Texts) WriteText(json, text);
        if (card.Image is { } image) WriteImage(json, image);
        if (card.Facts.Count > 0) WriteFacts(json, card.Facts);
        if (card.Table is { } table) CardTableRenderer.Write(json, table);
        foreach (var input in card.Inputs) CardInputRenderer.Write(json, input, dialect);
        if (card.Source is { Length: > 0 } source) WriteSource(json, source);
        json.WriteEndArray();
    }

    private static void WriteTitle(Utf8JsonWriter json, string title)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteString("text"u8, Markdown.Plain(title));
        json.WriteString("style"u8, "heading"u8);
        json.WriteString("size"u8, "Medium"u8);
        json.WriteString("weight"u8, "Bolder"u8);
        json.WriteBoolean("wrap"u8, true);
        json.WriteEndObject();
    }

    internal static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteString("text"u8, Markdown.Plain(text));
        json.WriteBoolean("wrap"u8, true);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, string source)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteString("text"u8, Markdown.Plain(source));
        json.WriteString("size"u8, "Small"u8);
        json.WriteBoolean("isSubtle"u8, true);
        json.WriteBoolean("wrap"u8, true);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, CardImage image)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Image"u8);
        json.WriteString("url"u8, image.Url);
        json.WriteString("altText"u8, image.AltText);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, IReadOnlyList<CardFact> facts)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "FactSet"u8);
        json.WriteStartArray("facts"u8);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, Markdown.Plain(fact.Name));
            json.WriteString("value"u8, Markdown.Plain(fact.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
