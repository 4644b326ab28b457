using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace AfterSchoolBot.Channels.Protocol;

/// <summary>Reads and writes the wire activity without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireActivity))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, and Chinese stays Chinese: what is kept for the transcript is read again and again.</summary>
    public static WireJson ForWire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = WireWriting.Compact.Encoder,
    });

    /// <summary>False for anything that is not one well-formed JSON object with the members we know in their right types.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out WireActivity? activity)
    {
        activity = null;
        if (!Utf8.IsValid(utf8)) return false;

        try
        {
            if (HasHalfCharacters(utf8)) return false;

            activity = JsonSerializer.Deserialize(utf8, Default.WireActivity);
            return activity is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // "\ud83d" alone passes the parser and throws only when the text is read, far from here. Escapes are rare (clients send UTF-8), so
    // the second look costs nothing in the usual case.
    private static bool HasHalfCharacters(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0) return false;

        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return true;
        }

        return false;
    }
}
