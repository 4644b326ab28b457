using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>The bodies of Direct Line besides activities.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DirectLineWish))]
[JsonSerializable(typeof(DirectLineSession))]
[JsonSerializable(typeof(DirectLineReceipt))]
[JsonSerializable(typeof(DirectLineError))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>An empty body wishes nothing in particular.</summary>
    public static DirectLineWish? ReadWish(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return new(null, null);
        try
        {
            return JsonSerializer.Deserialize(utf8, Default.DirectLineWish);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Who would like to talk, in which language. Of trusted origins we take no notice: a page of another origin cannot read our answers.</summary>
internal sealed record DirectLineWish(DirectLineUser? User, string? Locale);

internal sealed record DirectLineUser(string? Id, string? Name);

internal sealed record DirectLineSession(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

internal sealed record DirectLineReceipt(string Id);

internal sealed record DirectLineError(DirectLineFault Error);

internal sealed record DirectLineFault(string Code, string Message);
