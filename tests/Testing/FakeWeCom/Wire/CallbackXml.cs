using System.Globalization;
using System.Text;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Writes a callback as the platform does: texts in CDATA, numbers bare, control characters as the person typed them (section 12).</summary>
internal sealed class CallbackXml
{
    private readonly StringBuilder xml = new("<xml>");

    public static CallbackXml From(Corp corp, string? sender, string type)
    {
        var message = new CallbackXml().Text("ToUserName", corp.Options.CorpId);
        if (sender is not null) message.Text("FromUserName", sender);
        return message.Number("CreateTime", corp.Seconds).Text("MsgType", type);
    }

    /// <summary>An event of the app: these carry its number.</summary>
    public static CallbackXml Event(Corp corp, string sender, string name, string key) =>
        From(corp, sender, "event").Text("Event", name).Text("EventKey", key).Number("AgentID", corp.Options.AgentId);

    public CallbackXml Text(string name, string value)
    {
        var safe = value.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal);
        xml.Append(CultureInfo.InvariantCulture, $"<{name}><![CDATA[{safe}]]></{name}>");
        return this;
    }

    public CallbackXml Number(string name, long value)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<{name}>{value}</{name}>");
        return this;
    }

    public CallbackXml Inside(string name, Action<CallbackXml> content)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<{name}>");
        content(this);
        xml.Append(CultureInfo.InvariantCulture, $"</{name}>");
        return this;
    }

    public override string ToString() => $"{xml}</xml>";
}
