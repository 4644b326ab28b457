using System.Globalization;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>
/// What an answer about the rules rests on. Teams lists it under the message, and marks a model's words (reference A4.7); Web Chat knows neither, and
/// makes a list of the links that are defined in the text (A8.6).
/// </summary>
internal static class SourceRenderer
{
    private const int MostSources = 10; // what every client takes
    private const int LongestName = 80;
    private const int LongestWords = 160;

    /// <summary>The text as Markdown with its numbers: 依据：三.2 [1].</summary>
    public static string InText(string text, IReadOnlyList<Citation> citations, bool listed)
    {
        var (shown, numbers) = (citations.Take(MostSources).ToList(), Enumerable.Range(1, Math.Min(citations.Count, MostSources)));
        var marked = $"{Markdown.Plain(text)} {string.Join(' ', numbers.Select(number => $"[{number.ToString(CultureInfo.InvariantCulture)}]"))}";
        return listed ? marked : $"{marked}\n\n{string.Join('\n', shown.Select((one, at) => $"[{(at + 1).ToString(CultureInfo.InvariantCulture)}]: {one.Address.AbsoluteUri} \"{InQuotes(one.Name)}\""))}";
    }

    public static void Write(Utf8JsonWriter json, Reply reply)
    {
        json.WriteStartObject("channelData"u8);
        json.WriteStartObject("feedbackLoop"u8);
        json.WriteString("type"u8, "default"u8);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("entities"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "https://schema.org/Message"u8);
        json.WriteString("@type"u8, "Message"u8);
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteString("@id"u8, ""u8);
        if (reply.WordedByModel)
        {
            json.WriteStartArray("additionalType"u8);
            json.WriteStringValue("AIGeneratedContent"u8);
            json.WriteEndArray();
        }

        json.WriteStartArray("citation"u8);
        for (var at = 0; at < Math.Min(reply.Citations.Count, MostSources); at++) Write(json, reply.Citations[at], at + 1);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Citation citation, int position)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Claim"u8);
        json.WriteNumber("position"u8, position);
        json.WriteStartObject("appearance"u8);
        json.WriteString("@type"u8, "DigitalDocument"u8);
        json.WriteString("name"u8, WrittenText.Shorten(citation.Name, LongestName));
        json.WriteString("abstract"u8, WrittenText.Shorten(citation.Words, LongestWords));
        json.WriteString("url"u8, citation.Address.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string InQuotes(string name) => name.Replace("\"", "", StringComparison.Ordinal);
}
