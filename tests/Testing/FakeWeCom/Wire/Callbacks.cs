using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Posts what happened to the school's address, enveloped, five seconds and three attempts each (section 1.7).</summary>
internal sealed class Callbacks(Corp corp) : IDisposable
{
    private const int Attempts = 3;
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly PlatformCipher cipher = new(corp.Options.Token, corp.Options.EncodingAesKey, corp.Options.CorpId);
    private readonly List<string> held = [];

    /// <summary>How often each callback is delivered, wanted or not.</summary>
    public int Deliveries { get; set; } = 1;

    public bool Hold { get; set; }

    public Task<Delivery> SendAsync(CallbackXml message) => SendAsync(message.ToString());

    public async Task<Delivery> SendAsync(string xml)
    {
        if (Hold)
        {
            lock (held) held.Add(xml);
            return new(false, [], null);
        }

        var copies = await Task.WhenAll(Enumerable.Range(0, Math.Max(1, Deliveries)).Select(_ => TryAsync(xml)));
        return copies.FirstOrDefault(copy => copy.Accepted) ?? copies[0];
    }

    /// <summary>Delivers what was held, each as often as ordered, in an order drawn by the seed.</summary>
    public async Task<IReadOnlyList<Delivery>> ReleaseAsync(int seed)
    {
        string[] waiting;
        lock (held)
        {
            waiting = [.. held.SelectMany(xml => Enumerable.Repeat(xml, Math.Max(1, Deliveries)))];
            held.Clear();
        }

        Hold = false;
        new Random(seed).Shuffle(waiting);
        var deliveries = new List<Delivery>();
        foreach (var xml in waiting) deliveries.Add(await TryAsync(xml));
        return deliveries;
    }

    /// <summary>The check of the address when an administrator saves it: the plain echo within a second (section 1.2).</summary>
    public async Task<bool> VerifyUrlAsync()
    {
        var echo = RandomNumberGenerator.GetString("0123456789", 19);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1), corp.Time);
        var encrypted = cipher.Encrypt(echo);
        var address = $"{Address(encrypted)}&echostr={Uri.EscapeDataString(encrypted)}";
        using var response = await http.GetAsync(new Uri(address), limit.Token);
        return response.StatusCode == HttpStatusCode.OK
            && (await response.Content.ReadAsByteArrayAsync(limit.Token)).AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(echo));
    }

    public void Dispose() => http.Dispose();

    private async Task<Delivery> TryAsync(string xml)
    {
        var statuses = new List<int?>();
        while (statuses.Count < Attempts)
        {
            var (status, body) = await PostAsync(xml);
            statuses.Add(status);
            if (status == (int)HttpStatusCode.OK) return new(true, statuses, Reply(body));
        }

        return new(false, statuses, null);
    }

    private async Task<(int? Status, string Body)> PostAsync(string xml)
    {
        var encrypted = cipher.Encrypt(xml);
        var agent = xml.Contains("<AgentID>", StringComparison.Ordinal) // only callbacks of the app name it (section 1.3)
            ? $"<AgentID><![CDATA[{corp.Options.AgentId}]]></AgentID>" : "";
        var envelope = $"<xml><ToUserName><![CDATA[{corp.Options.CorpId}]]></ToUserName>{agent}<Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>";
        using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
        using var limit = new CancellationTokenSource(corp.Options.CallbackTimeout, corp.Time);
        try
        {
            using var response = await http.PostAsync(new Uri(Address(encrypted)), content, limit.Token);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(limit.Token));
        }
        catch (Exception trouble) when (trouble is HttpRequestException or OperationCanceledException or IOException)
        {
            return (null, "");
        }
    }

    private string Address(string encrypted)
    {
        var url = corp.CallbackUrl ?? throw new InvalidOperationException("Nobody said where callbacks go: set CallbackUrl.");
        var timestamp = corp.Seconds.ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetString("0123456789", 10);
        var signature = cipher.Sign(timestamp, nonce, encrypted);
        return $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}msg_signature={signature}&timestamp={timestamp}&nonce={nonce}";
    }

    /// <summary>A passive reply is enveloped as a callback is (section 1.8); nothing and "success" say nothing.</summary>
    private XElement? Reply(string body)
    {
        if (body.Trim() is "" or "success") return null;
        if (TryParse(body) is not { } envelope) return Odd("A callback was answered by something that is no envelope.");

        var encrypted = envelope.Element("Encrypt")?.Value ?? "";
        var signature = cipher.Sign(envelope.Element("TimeStamp")?.Value ?? "", envelope.Element("Nonce")?.Value ?? "", encrypted);
        if (signature != envelope.Element("MsgSignature")?.Value) return Odd("A passive reply is signed wrongly.");
        return TryParse(cipher.Decrypt(encrypted) ?? "") ?? Odd("A passive reply cannot be read.");
    }

    private XElement? Odd(string remark)
    {
        corp.Warn(remark);
        return null;
    }

    private static XElement? TryParse(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

/// <summary>How a callback went: accepted or not, the status of every attempt (null: none came), and a passive reply.</summary>
public sealed record Delivery(bool Accepted, IReadOnlyList<int?> Statuses, XElement? Reply)
{
    public int Attempts => Statuses.Count;
}
