using AfterSchoolBot.Channels.WeCom.Callbacks;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>The platform's own samples (wecom.md 1.6).</summary>
internal static class OfficialVectors
{
    public const string Token = "QDG6eK";
    public const string ReceiveId = "wx5823bf96d3bd56c7";
    public const string Key = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    public static readonly SealedSample Echo = new(
        "1409659589", "263014780", "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "c41b64491c2468d0",
        Uri.UnescapeDataString("P9nAzCzyDtyTWESHep1vC5X9xho%2FqYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp%2B4RPcs8TgAE7OaBO%2BFZXvnaqQ%3D%3D"),
        "1616140317555161061");

    public static readonly SealedSample Message = new(
        "1409659813", "1372623149", "477715d11cdb4164915debcba66cb864d751f3e6", "0960688932c47ef1",
        "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==",
        """
        <xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName>
        <FromUserName><![CDATA[mycreate]]></FromUserName>
        <CreateTime>1409659813</CreateTime>
        <MsgType><![CDATA[text]]></MsgType>
        <Content><![CDATA[hello]]></Content>
        <MsgId>4561255354251345929</MsgId>
        <AgentID>218</AgentID>
        </xml>
        """.ReplaceLineEndings("\n"));

    public static CallbackCipher Cipher() => new(Token, Key, ReceiveId);
}

internal sealed record SealedSample(string Timestamp, string Nonce, string Signature, string Prefix, string Encrypted, string Plain);
