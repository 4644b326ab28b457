using System.Text;
using AfterSchoolBot.Channels.WeCom.Callbacks;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>Writes callbacks as the platform does: text in CDATA, numbers bare.</summary>
internal static class WeComXml
{
    public static string Cdata(string text) => $"<![CDATA[{text.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    public static string Message(string content, long id = 7458712345678901234, string from = "teacher_li", long createTime = 1790000000) =>
        $"<xml><ToUserName>{Cdata("ww1a2b")}</ToUserName><FromUserName>{Cdata(from)}</FromUserName><CreateTime>{createTime}</CreateTime>"
        + $"<MsgType>{Cdata("text")}</MsgType><Content>{Cdata(content)}</Content><MsgId>{id}</MsgId><AgentID>1000007</AgentID></xml>";

    public static string Event(string name, string fields = "", string from = "sys", long createTime = 1790000000) =>
        $"<xml><ToUserName>{Cdata("ww1a2b")}</ToUserName><FromUserName>{Cdata(from)}</FromUserName><CreateTime>{createTime}</CreateTime>"
        + $"<MsgType>{Cdata("event")}</MsgType><Event>{Cdata(name)}</Event>{fields}<AgentID>1000007</AgentID></xml>";

    public static WeComCallback? Read(string xml) => CallbackXml.TryRead(Encoding.UTF8.GetBytes(xml), out var callback) ? callback : null;

    public static WeComCallback Must(string xml) => Read(xml) ?? throw new InvalidOperationException("Not read: " + xml);
}
