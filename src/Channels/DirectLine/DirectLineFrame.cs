using System.Buffers;
using System.Globalization;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>A piece of the transcript as clients read it: {"activities":[…],"watermark":"…"}.</summary>
internal sealed record DirectLineFrame(ReadOnlyMemory<byte> Body, int Count, TranscriptMark Mark)
{
    public static string IdOf(string conversationId, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{number:D7}");

    public static DirectLineFrame Of(IReadOnlyList<TranscriptEntry> entries, string conversationId, TranscriptMark before)
    {
        var mark = entries.Count > 0 ? entries[^1].Mark : before;
        var count = 0;
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(buffer, WireWriting.Compact))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities"u8);
            foreach (var entry in entries)
                if (TryWrite(json, entry, conversationId)) count++;

            json.WriteEndArray();
            json.WriteString("watermark"u8, DirectLineMark.Format(mark));
            json.WriteEndObject();
        }

        return new(buffer.WrittenMemory, count, mark);
    }

    // the transcript also holds what is nothing to look at, such as an arrival
    private static bool TryWrite(Utf8JsonWriter json, TranscriptEntry entry, string conversationId)
    {
        if (string.IsNullOrEmpty(entry.Body)) return false;
        if (entry.FromPerson) return TryEcho(json, entry, conversationId);

        json.WriteRawValue(entry.Body, skipInputValidation: true);
        return true;
    }

    // the person's own words come back under the id that the post was answered with: only then the page shows them as sent
    private static bool TryEcho(Utf8JsonWriter json, TranscriptEntry entry, string conversationId)
    {
        using var said = JsonDocument.Parse(entry.Body);
        if (said.RootElement.ValueKind != JsonValueKind.Object) return false;

        json.WriteStartObject();
        json.WriteString("id"u8, IdOf(conversationId, entry.Mark.Inbound));
        json.WriteString("timestamp"u8, entry.At.UtcDateTime);
        foreach (var member in said.RootElement.EnumerateObject())
            if (!member.NameEquals("id"u8) && !member.NameEquals("timestamp"u8)) member.WriteTo(json);

        json.WriteEndObject();
        return true;
    }
}
