using System.Text.Json;

namespace AfterSchoolBot.Channels.Protocol;

/// <summary>Reads the value of a pressed card. Whoever can post can post anything, so nothing here throws.</summary>
internal static class CardAnswers
{
    // a card of ours has a handful of inputs; beyond this somebody is trying things out
    private const int MostInputs = 50;

    /// <summary>The answer to a card that is not ours: the talk says a clear word.</summary>
    public static readonly CardAnswer Foreign = new("", "", null, new Dictionary<string, string>());

    public static CardAnswer Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || Member(value, CardKeys.Stamp) is not { } stamp
            || Member(value, CardKeys.Verb) is not { Length: > 0 } verb)
        {
            return Foreign;
        }

        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (CardKeys.Reserved(member.Name) || Scalar(member.Value) is not { } held) continue;
            if (inputs.Count == MostInputs) return Foreign;
            inputs[WrittenText.Clean(member.Name).Text] = WrittenText.Clean(held).Text;
        }

        var chosen = value.TryGetProperty(CardKeys.Value, out var carried) ? Scalar(carried) : null;
        return new(stamp, verb, chosen is null ? null : WrittenText.Clean(chosen).Text, inputs);
    }

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? WrittenText.Clean(member.GetString()).Text
            : null;

    private static string? Scalar(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.String => member.GetString(),
        JsonValueKind.Number => member.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}

/// <summary>The members that a press carries besides the inputs.</summary>
internal static class CardKeys
{
    public const string Stamp = "stamp";
    public const string Verb = "verb";
    public const string Value = "value";

    public static bool Reserved(string id) => id is Stamp or Verb or Value;
}
