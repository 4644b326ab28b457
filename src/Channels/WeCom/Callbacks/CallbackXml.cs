using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>Reads the two texts of a callback, the envelope and what was sealed in it, and never throws for what came from outside.</summary>
internal static class CallbackXml
{
    public const int Longest = 256 * 1024;

    private static readonly XmlDictionaryReaderQuotas Quotas = new()
    {
        MaxBytesPerRead = Longest,
        MaxDepth = 32,
        MaxNameTableCharCount = 4 * 1024,
        MaxStringContentLength = Longest,
    };

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (byte)code).Except("\t\n\r"u8.ToArray())]);

    // a reader of SOAP's making: it knows no DTD and no resolver at all, and it can be used again, which spares most of what a new one costs
    [ThreadStatic]
    private static XmlDictionaryReader? usedReader;

    /// <summary>The envelope; null where it is not one.</summary>
    public static CallbackEnvelope? ReadEnvelope(ReadOnlySpan<byte> xml) =>
        Read(xml, CallbackElements.OfEnvelope)?.ToEnvelope();

    public static bool TryRead(ReadOnlySpan<byte> xml, [NotNullWhen(true)] out WeComCallback? callback)
    {
        callback = Read(xml, CallbackElements.OfMessage)?.ToCallback();

        // a message without its id, a member of many imported at once, a kind of tomorrow: the known fields may be the same
        if (callback is { MsgId: null, Kind: <= CallbackKind.Link or CallbackKind.ContactChange })
        {
            callback = callback with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(xml)) };
        }

        return callback is not null;
    }

    private static CallbackElements? Read(ReadOnlySpan<byte> xml, string[] wanted)
    {
        if (xml.Length > Longest || !Utf8.IsValid(xml)) return null;

        var text = ArrayPool<byte>.Shared.Rent(xml.Length);
        try
        {
            xml.CopyTo(text);
            ReplaceUnreadable(text.AsSpan(0, xml.Length));
            using var reader = Over(text, xml.Length);
            return CallbackElements.TryRead(reader, wanted);
        }
        catch (Exception) // of any kind: this reader meets a broken declaration with IndexOutOfRange, a name cut at its colon with Argument
        {
            usedReader = null; // stopped half-way, it is not used again
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text, clearArray: true);
        }
    }

    private static XmlDictionaryReader Over(byte[] text, int length)
    {
        if (usedReader is null) return usedReader = XmlDictionaryReader.CreateTextReader(text, 0, length, Encoding.UTF8, Quotas, null);

        ((IXmlTextReaderInitializer)usedReader).SetInput(text, 0, length, Encoding.UTF8, Quotas, null);
        return usedReader;
    }

    // XML 1.0 has no place for these, phones send them all the same (12: 0x1D); each is replaced by as many bytes
    private static void ReplaceUnreadable(Span<byte> xml)
    {
        for (var rest = xml; rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..]) rest[at] = (byte)' ';
        for (var rest = xml; rest.IndexOf("\uFFFE"u8) is >= 0 and var at; rest = rest[(at + 3)..]) "\uFFFD"u8.CopyTo(rest[at..]);
        for (var rest = xml; rest.IndexOf("\uFFFF"u8) is >= 0 and var at; rest = rest[(at + 3)..]) "\uFFFD"u8.CopyTo(rest[at..]);
    }
}
