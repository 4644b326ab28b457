using System.Text;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using CsCheck;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>A thousand messages to and from the official @wecom/crypto package: what one side seals and signs, the other opens.</summary>
public sealed class OfficialCryptoTests(OfficialCrypto official) : IClassFixture<OfficialCrypto>
{
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private const string Token = "theTokenOfTheSchool";
    private const string ReceiveId = "ww1a2b3c4d5e6f7081";
    private const string Timestamp = "1790000000";

    private static readonly string[] Oddities =
        ["😀", "👨‍👩‍👧", "]]>", "\u001d", "\0", "\r\n", "&amp;", "<xml>", "三年级二班", "王小明", "\uFFFF", "　", "\""];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Oddities.Length - 1].Select(at => Oddities[at]),
        Gen.Char[' ', '~'].Select(letter => letter.ToString()));

    // most are short, one in ten is a picture's worth of text
    private static readonly Gen<string> Message =
        from pieces in Piece.Array[0, 60]
        from times in Gen.Frequency((9, Gen.Const(1)), (1, Gen.Int[1, 600]))
        let text = string.Concat(Enumerable.Repeat(string.Concat(pieces), times))
        select Encoding.UTF8.GetByteCount(text) <= 60_000 ? text : string.Concat(pieces);

    [Fact]
    public void What_the_package_seals_we_open_and_the_other_way_round()
    {
        using var cipher = new CallbackCipher(Token, Key, ReceiveId);
        Gen.Select(Message, Gen.UInt).Sample(
            (message, nonce) => GoesBothWays(cipher, message, nonce.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            iter: 1_000,
            threads: 1);
    }

    [Fact]
    public void What_a_person_wrote_arrives_through_cipher_and_XML()
    {
        using var cipher = new CallbackCipher(Token, Key, ReceiveId);
        Message.Sample(
            message =>
            {
                var sealedMessage = official.Ask(new { seal = WeComXml.Message(message), key = Key, id = ReceiveId, token = Token, timestamp = Timestamp, nonce = "n" });
                var isOpen = cipher.TryDecrypt((string)sealedMessage["encrypted"]!, out var opened, out _);
                using var text = opened;
                return isOpen && CallbackXml.TryRead(text.Utf8, out var callback) && callback.Content == AsXmlSaysIt(message);
            },
            iter: 100,
            threads: 1);
    }

    private static string AsXmlSaysIt(string message) => message
        .Replace('\u001d', ' ').Replace('\0', ' ').Replace('\uFFFF', '\uFFFD').Replace("\r\n", "\n", StringComparison.Ordinal);

    private bool GoesBothWays(CallbackCipher cipher, string message, string nonce)
    {
        var theirs = official.Ask(new { seal = message, key = Key, id = ReceiveId, token = Token, timestamp = Timestamp, nonce });
        var (encrypted, signature) = ((string)theirs["encrypted"]!, (string)theirs["signature"]!);
        var isOpen = cipher.TryDecrypt(encrypted, out var opened, out _);
        using var text = opened;

        var ours = cipher.Encrypt(Encoding.UTF8.GetBytes(message));
        var back = official.Ask(new { open = ours, key = Key, id = ReceiveId, token = Token, timestamp = Timestamp, nonce });
        return isOpen && Encoding.UTF8.GetString(text.Utf8) == message && cipher.IsSigned(signature, Timestamp, nonce, encrypted)
            && (string)back["message"]! == message && (string)back["id"]! == ReceiveId && (string)back["signature"]! == cipher.Sign(Timestamp, nonce, ours);
    }
}

/// <summary>The official @wecom/crypto package.</summary>
public sealed class OfficialCrypto() : NodeScript("@wecom/crypto", "wecom-crypto.mjs");
