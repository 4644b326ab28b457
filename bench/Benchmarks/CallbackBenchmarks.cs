using System.Text;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using BenchmarkDotNet.Attributes;

namespace AfterSchoolBot.Benchmarks;

/// <summary>What the gate does with one message of 500 bytes: envelope, signature, cipher and the message itself.</summary>
[MemoryDiagnoser]
public class CallbackBenchmarks
{
    private const string Timestamp = "1790000000";
    private const string Nonce = "1372623149";
    private const string Head = "<xml><ToUserName><![CDATA[ww1a2b3c4d5e6f7081]]></ToUserName><FromUserName><![CDATA[teacher_li]]></FromUserName>"
        + "<CreateTime>1790000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[";
    private const string Tail = "]]></Content><MsgId>7458712345678901234</MsgId><AgentID>1000007</AgentID></xml>";
    private const int Size = 500;

    private static readonly CallbackCipher Cipher = new("benchtoken", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "ww1a2b3c4d5e6f7081");

    private byte[] body = [];
    private string signature = "";
    private string encrypted = "";

    [GlobalSetup]
    public void Seal()
    {
        var letters = Size - Encoding.UTF8.GetByteCount(Head + Tail);
        var content = new StringBuilder().Insert(0, "今天几点放学", letters / 18).Append('.', letters % 18);
        encrypted = Cipher.Encrypt(Encoding.UTF8.GetBytes(Head + content + Tail));
        signature = Cipher.Sign(Timestamp, Nonce, encrypted);
        body = Encoding.UTF8.GetBytes(
            $"<xml><ToUserName><![CDATA[ww1a2b3c4d5e6f7081]]></ToUserName><AgentID><![CDATA[1000007]]></AgentID><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>");
    }

    /// <summary>All that a callback costs before it is passed on.</summary>
    [Benchmark(Baseline = true)]
    public string Whole()
    {
        var envelope = CallbackXml.ReadEnvelope(body)!;
        return Signature() ? Read(envelope.Encrypt) : throw new InvalidOperationException("The sample is not signed.");
    }

    [Benchmark]
    public bool Signature() => Cipher.IsSigned(signature, Timestamp, Nonce, encrypted);

    [Benchmark]
    public string DecryptAndParse() => Read(encrypted);

    [Benchmark]
    public string Envelope() => CallbackXml.ReadEnvelope(body)!.Encrypt;

    private static string Read(string text)
    {
        var isOpen = Cipher.TryDecrypt(text, out var opened, out var fault);
        using var message = opened;
        return isOpen && CallbackXml.TryRead(message.Utf8, out var callback)
            ? callback.Content!
            : throw new InvalidOperationException($"The sample was not read: {fault}.");
    }
}
