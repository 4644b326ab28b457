using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>
/// JSON with every character as itself. WeCom shows <c>\u4f60</c> as it stands (40033 and section 12 of the reference), and the framework's most
/// relaxed encoder still escapes emoji and the ideographic space.
/// </summary>
internal static class RawJson
{
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder(512);
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                WriteEach(text, '{', '}', members, member =>
                {
                    WriteString(text, member.Key);
                    text.Append(':');
                    Write(text, member.Value);
                });
                break;
            case JsonArray items:
                WriteEach(text, '[', ']', items, item => Write(text, item));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteEach<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) text.Append(',');
            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var one in value)
        {
            _ = one switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                < ' ' => text.Append("\\u").Append(((int)one).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(one),
            };
        }

        text.Append('"');
    }
}
