using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Reads fields as the platform does: what has another kind counts as absent.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    extension(JsonObject json)
    {
        public string? Text(string name) =>
            json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

        public string TextOr(string name, string otherwise = "") => json.Text(name) ?? otherwise;

        public long? Number(string name) =>
            json[name] is JsonValue value && value.TryGetValue(out long number) ? number : null;

        public bool? Truth(string name) =>
            json[name] is JsonValue value && value.TryGetValue(out bool truth) ? truth : null;

        public JsonObject? Part(string name) => json[name] as JsonObject;

        /// <summary>The objects of an array; null when there is no array.</summary>
        public IReadOnlyList<JsonObject>? Parts(string name) =>
            json[name] is JsonArray array ? [.. array.OfType<JsonObject>()] : null;

        /// <summary>The strings of an array; null when it is absent or not an array of strings.</summary>
        public IReadOnlyList<string>? Texts(string name) =>
            json[name] is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.String)
                ? [.. array.Select(item => item!.GetValue<string>())]
                : null;
    }

    public static int Bytes(this string text) => Encoding.UTF8.GetByteCount(text);

    public static int Characters(this string text) => text.EnumerateRunes().Count();

    /// <summary>The beginning that fits into so many bytes, cut between characters.</summary>
    public static string CutTo(this string text, int bytes)
    {
        var taken = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0) break;
            taken.Append(rune);
        }

        return taken.ToString();
    }

    public static JsonArray ToJson(this IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
