using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>The elements of a callback that we know, in whatever order they came; the others are passed over.</summary>
internal sealed class CallbackElements
{
    public static readonly FrozenSet<string> OfEnvelope = ["ToUserName", "AgentID", "Encrypt"];

    public static readonly FrozenSet<string> OfMessage =
    [
        "ToUserName", "FromUserName", "CreateTime", "MsgType", "MsgId", "AgentID", "Content", "MediaId", "Event", "EventKey", "ChangeType", "Id",
        "TaskId", "CardType", "ResponseCode", "Token", "OpenKfId", "ChatId", "UpdateDetail", "ExternalUserID", "EffectTime",
    ];

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Except("\t\n\r"), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    private readonly FrozenSet<string> wanted;
    private readonly Dictionary<string, string> texts = new(16);
    private readonly List<WeComSelection> selections = [];
    private readonly List<string> authorised = [];
    private readonly List<string> withdrawn = [];

    private CallbackElements(FrozenSet<string> wanted) => this.wanted = wanted;

    private delegate void ReadChild(XmlReader reader);

    private string? this[string name] => texts.GetValueOrDefault(name);

    /// <summary>Null where the root is another; throws <see cref="XmlException"/> where it is no XML.</summary>
    public static CallbackElements? TryRead(XmlReader reader, FrozenSet<string> wanted)
    {
        if (reader.MoveToContent() is not XmlNodeType.Element || reader.LocalName is not "xml") return null;

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
            SelectedItems = selections,
            Token = this["Token"],
            OpenKfId = this["OpenKfId"],
            AuthAddOpenKfIds = authorised,
            AuthDelOpenKfIds = withdrawn,
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

    private static void ReadChildren(XmlReader reader, ReadChild readChild)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        if (isEmpty) return;

        while (reader.NodeType is not XmlNodeType.EndElement)
        {
            if (reader.NodeType is XmlNodeType.Element) readChild(reader);
            else reader.Read();
        }

        reader.Read();
    }

    private static string ReadText(XmlReader reader)
    {
        var text = reader.ReadElementContentAsString();
        if (!text.AsSpan().ContainsAny(Suspects)) return text;

        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) readable.Append(IsReadable(rune) ? rune.ToString() : " ");
        return readable.ToString();
    }

    private static bool IsReadable(Rune rune) => rune.Value is >= ' ' and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r';

    private void ReadElement(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "SelectedItems":
                ReadChildren(reader, ReadSelection);
                break;
            case "ScanCodeInfo":
                ReadChildren(reader, inner => ReadIf(inner, inner.LocalName is "ScanResult"));
                break;
            case "BatchJob":
                ReadChildren(reader, inner => ReadIf(inner, inner.LocalName is "JobId"));
                break;
            case "AuthAddOpenKfId":
                authorised.Add(ReadText(reader));
                break;
            case "AuthDelOpenKfId":
                withdrawn.Add(ReadText(reader));
                break;
            case var name:
                ReadIf(reader, wanted.Contains(name));
                break;
        }
    }

    private void ReadIf(XmlReader reader, bool isWanted)
    {
        if (isWanted) texts[reader.LocalName] = ReadText(reader);
        else reader.Skip();
    }

    // every level is a list, even of one (2.3)
    private void ReadSelection(XmlReader reader)
    {
        if (reader.LocalName is not "SelectedItem")
        {
            reader.Skip();
            return;
        }

        var question = "";
        var options = new List<string>();
        ReadChildren(reader, part =>
        {
            if (part.LocalName is "QuestionKey") question = ReadText(part);
            else if (part.LocalName is "OptionIds") ReadChildren(part, option => ReadOption(option, options));
            else part.Skip();
        });
        selections.Add(new(question, options));
    }

    private static void ReadOption(XmlReader reader, List<string> options)
    {
        if (reader.LocalName is "OptionId") options.Add(ReadText(reader));
        else reader.Skip();
    }
}

/// <summary>What stands around a sealed message.</summary>
internal sealed record CallbackEnvelope(string ToUserName, string? AgentId, string Encrypt);
