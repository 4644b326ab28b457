using System.Text.Json;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>Reads JSON of which nothing is known for certain: what is missing or of another kind is simply not there.</summary>
internal static class TeamsJson
{
    public static JsonElement Member(this JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var member) ? member : default;

    public static string? Text(this JsonElement whole, string name)
    {
        try
        {
            return whole.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a character
        }
    }

    public static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return utf8.Length > 0 ? JsonElement.Parse(utf8) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
