using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>A table with its header row, which screen readers are told of.</summary>
internal static class CardTableRenderer
{
    public static void Write(Utf8JsonWriter json, CardTable table)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Table"u8);
        json.WriteStartArray("columns"u8);
        foreach (var _ in table.Header)
        {
            json.WriteStartObject();
            json.WriteNumber("width"u8, 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        WriteRow(json, table.Header);
        foreach (var row in table.Rows) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<string> cells)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TableRow"u8);
        json.WriteStartArray("cells"u8);
        foreach (var cell in cells)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "TableCell"u8);
            json.WriteStartArray("items"u8);
            CardRenderer.WriteText(json, cell);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
