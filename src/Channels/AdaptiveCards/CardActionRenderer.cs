using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>The buttons of a card.</summary>
internal static class CardActionRenderer
{
    public static void Write(Utf8JsonWriter json, Card card, CardDialect dialect)
    {
        json.WriteStartArray("actions"u8);
        foreach (var action in card.Actions)
        {
            if (action.Url is { } url) WriteOpen(json, action, url);
            else if (dialect == CardDialect.Submit) WriteSubmit(json, action, card.Stamp);
            else WriteExecute(json, action, card.Stamp);
        }

        json.WriteEndArray();
    }

    private static void WriteOpen(Utf8JsonWriter json, CardAction action, string url)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Action.OpenUrl"u8);
        WriteLooks(json, action);
        json.WriteString("url"u8, url);
        json.WriteEndObject();
    }

    private static void WriteSubmit(Utf8JsonWriter json, CardAction action, string stamp)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Action.Submit"u8);
        WriteLooks(json, action);
        WriteData(json, action, stamp);
        json.WriteEndObject();
    }

    private static void WriteExecute(Utf8JsonWriter json, CardAction action, string stamp)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Action.Execute"u8);
        WriteLooks(json, action);
        json.WriteString("verb"u8, action.Verb);
        WriteData(json, action, stamp);
        json.WritePropertyName("fallback"u8);
        WriteSubmit(json, action, stamp);
        json.WriteEndObject();
    }

    private static void WriteLooks(Utf8JsonWriter json, CardAction action)
    {
        json.WriteString("title"u8, action.Title);
        if (action.Primary) json.WriteString("style"u8, "positive"u8);
    }

    private static void WriteData(Utf8JsonWriter json, CardAction action, string stamp)
    {
        if (action.IgnoresInputs) json.WriteString("associatedInputs"u8, "none"u8);
        json.WriteStartObject("data"u8);
        json.WriteString(CardKeys.Stamp, stamp);
        json.WriteString(CardKeys.Verb, action.Verb);
        if (action.Value is { } value) json.WriteString(CardKeys.Value, value);
        json.WriteEndObject();
    }
}
