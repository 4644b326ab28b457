using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>The elements of a callback that we know, in whatever order they came; the others are passed over.</summary>
internal sealed class CallbackElements
{
    public static readonly string[] OfEnvelope = ["ToUserName", "AgentID", "Encrypt"];

    public static readonly string[] OfMessage =
    [
        "ToUserName", "FromUserName", "CreateTime", "MsgType", "MsgId", "AgentID", "Content", "MediaId", "Event", "EventKey", "ChangeType", "Id",
        "TaskId", "CardType", "ResponseCode", "Token", "OpenKfId", "ChatId", "UpdateDetail", "ExternalUserID", "EffectTime",
        "SelectedItems", "ScanCodeInfo", "ScanResult", "BatchJob", "JobId", "AuthAddOpenKfId", "AuthDelOpenKfId",
    ];

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Except("\t\n"), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    private readonly string[] wanted;
    private readonly string?[] texts;
    private List<WeComSelection>? selections;
    private List<string>? authorised;
    private List<string>? withdrawn;

    private CallbackElements(string[] wanted)
    {
        this.wanted = wanted;
        texts = new string?[wanted.Length];
    }

    private string? this[string name] => texts[Array.IndexOf(wanted, name)];

    /// <summary>Null where the root is another; throws where it is no XML.</summary>
    public static CallbackElements? TryRead(XmlDictionaryReader reader, string[] wanted)
    {
        if (reader.MoveToContent() is not XmlNodeType.Element || !reader.IsLocalName("xml")) return null;

        var elements = new CallbackElements(wanted);
        ReadChildren(reader, elements.ReadElement);
        while (reader.Read()) { } // what stands behind the root must be XML too
        return elements;
    }

    public CallbackEnvelope? ToEnvelope() => this["Encrypt"] is { Length: > 0 } encrypted ? new(this["ToUserName"] ?? "", this["AgentID"], encrypted) : null;

    public WeComCallback? ToCallback()
    {
        if (this["MsgType"] is not { Length: > 0 } msgType) return null;
        if (Number("CreateTime") is not (>= 0 and < 253_402_300_800 and var created)) return null; // up to the year 9999

        return new()
        {
            Kind = CallbackKinds.Of(msgType, this["Event"]),
            ToUserName = this["ToUserName"] ?? "",
            FromUserName = this["FromUserName"] ?? "",
            CreateTime = DateTimeOffset.FromUnixTimeSeconds(created),
            MsgType = msgType,
            MsgId = Number("MsgId"),
            AgentId = Number("AgentID") is >= int.MinValue and <= int.MaxValue and var agent ? (int)agent : null,
            Content = this["Content"],
            MediaId = this["MediaId"],
            Event = this["Event"],
            EventKey = this["EventKey"],
            ChangeType = this["ChangeType"]?.Replace("deparmtment", "department", StringComparison.Ordinal), // both spellings occur (2.4)
            Id = this["Id"],
            TaskId = this["TaskId"],
            CardType = this["CardType"],
            ResponseCode = this["ResponseCode"],
            SelectedItems = selections ?? [],
            Token = this["Token"],
            OpenKfId = this["OpenKfId"],
            AuthAddOpenKfIds = authorised ?? [],
            AuthDelOpenKfIds = withdrawn ?? [],
            ScanResult = this["ScanResult"],
            ChatId = this["ChatId"],
            UpdateDetail = this["UpdateDetail"],
            ExternalUserId = this["ExternalUserID"],
            JobId = this["JobId"],
            EffectTime = this["EffectTime"],
        };
    }

    private long? Number(string name) =>
        long.TryParse(this[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void ReadChildren(XmlDictionaryReader reader, Action<XmlDictionaryReader> readChild)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        if (isEmpty) return;

        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (reader.NodeType is XmlNodeType.Element) readChild(reader);
            else reader.Read();
        }

        reader.Read();
    }

    private static string ReadText(XmlDictionaryReader reader)
    {
        var text = reader.ReadElementContentAsString();
        if (!text.AsSpan().ContainsAny(Suspects)) return text;

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'); // which this reader forgets within CDATA
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) readable.Append(IsReadable(rune) ? rune.ToString() : " ");
        return readable.ToString();
    }

    private static bool IsReadable(Rune rune) => rune.Value is >= ' ' and not (0xFFFE or 0xFFFF) or '\t' or '\n';

    // the names are compared where they stand: a reader that is used again must not collect those of strangers
    private void ReadElement(XmlDictionaryReader reader)
    {
        var at = reader.IndexOfLocalName(wanted, "");
        switch (at < 0 ? null : wanted[at])
        {
            case null:
                reader.Skip();
                break;
            case "SelectedItems":
                ReadChildren(reader, ReadSelection);
                break;
            case "ScanCodeInfo":
                ReadChildren(reader, inner => ReadOnly("ScanResult", inner));
                break;
            case "BatchJob":
                ReadChildren(reader, inner => ReadOnly("JobId", inner));
                break;
            case "AuthAddOpenKfId":
                (authorised ??= []).Add(ReadText(reader));
                break;
            case "AuthDelOpenKfId":
                (withdrawn ??= []).Add(ReadText(reader));
                break;
            default:
                texts[at] = ReadText(reader);
                break;
        }
    }

    private void ReadOnly(string name, XmlDictionaryReader reader)
    {
        if (reader.IsLocalName(name)) texts[Array.IndexOf(wanted, name)] = ReadText(reader);
        else reader.Skip();
    }

    // every level is a list, even of one (2.3)
    private void ReadSelection(XmlDictionaryReader reader)
    {
        if (!reader.IsLocalName("SelectedItem"))
        {
            reader.Skip();
            return;
        }

        var question = "";
        var options = new List<string>();
        ReadChildren(reader, part =>
        {
            if (part.IsLocalName("QuestionKey")) question = ReadText(part);
            else if (part.IsLocalName("OptionIds")) ReadChildren(part, option => ReadOption(option, options));
            else part.Skip();
        });
        (selections ??= []).Add(new(question, options));
    }

    private static void ReadOption(XmlDictionaryReader reader, List<string> options)
    {
        if (reader.IsLocalName("OptionId")) options.Add(ReadText(reader));
        else reader.Skip();
    }
}

/// <summary>What stands around a sealed message.</summary>
internal sealed record CallbackEnvelope(string ToUserName, string? AgentId, string Encrypt);
