using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using CsCheck;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

public sealed class CallbackCipherTests
{
    private const string OtherKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private readonly CallbackCipher cipher = OfficialVectors.Cipher();

    public static TheoryData<string> Samples => ["echo", "message"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_official_samples_are_signed_and_open_and_seal_again(string name)
    {
        var sample = Sample(name);
        Assert.True(cipher.IsSigned(sample.Signature, sample.Timestamp, sample.Nonce, sample.Encrypted));
        Assert.Equal((sample.Plain, CipherFault.None), Open(cipher, sample.Encrypted));
        Assert.Equal(sample.Encrypted, cipher.Encrypt(Encoding.UTF8.GetBytes(sample.Plain), Encoding.ASCII.GetBytes(sample.Prefix)));
    }

    [Fact]
    public void The_sample_of_a_signature_alone_is_met()
    {
        using var senparc = new CallbackCipher("Senparc", OfficialVectors.Key, "");
        Assert.Equal("7f374c198863ee83d28532eb764dc0d6ecf03c66", senparc.Sign("Weixin", "QY", "盛派网络"));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    [InlineData("")]
    public void No_culture_changes_a_signature(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var lower = new CallbackCipher("a", OfficialVectors.Key, "");
#pragma warning disable CA5350 // the platform's own choice
            var capitalsFirst = Convert.ToHexStringLower(SHA1.HashData("AIai"u8));
#pragma warning restore CA5350
            Assert.Equal(capitalsFirst, lower.Sign("i", "I", "A"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("477715d11cdb4164915debcba66cb864d751f3e7")]
    [InlineData("477715D11CDB4164915DEBCBA66CB864D751F3E6")]
    [InlineData("477715d11cdb4164915debcba66cb864d751f3e")]
    [InlineData("477715d11cdb4164915debcba66cb864d751f3e66")]
    [InlineData("４77715d11cdb4164915debcba66cb864d751f3e6")]
    [InlineData("")]
    public void A_wrong_signature_is_none(string signature)
    {
        var sample = OfficialVectors.Message;
        Assert.False(cipher.IsSigned(signature, sample.Timestamp, sample.Nonce, sample.Encrypted));
    }

    [Fact]
    public void A_signature_holds_for_its_own_words_only()
    {
        var sample = OfficialVectors.Message;
        Assert.False(cipher.IsSigned(sample.Signature, "1409659814", sample.Nonce, sample.Encrypted));
        Assert.False(cipher.IsSigned(sample.Signature, sample.Timestamp, "1372623148", sample.Encrypted));
        Assert.False(cipher.IsSigned(sample.Signature, sample.Timestamp, sample.Nonce, sample.Encrypted + "="));
        using var other = new CallbackCipher("QDG6eL", OfficialVectors.Key, OfficialVectors.ReceiveId);
        Assert.False(other.IsSigned(sample.Signature, sample.Timestamp, sample.Nonce, sample.Encrypted));
    }

    [Fact]
    public void A_message_of_any_length_opens_as_it_was_sealed() =>
        Gen.Byte.Array[0, 200].Sample(message =>
        {
            var isOpen = cipher.TryDecrypt(cipher.Encrypt(message), out var opened, out _);
            using var text = opened;
            return isOpen && text.Utf8.SequenceEqual(message);
        });

    [Fact]
    public void What_another_key_sealed_is_refused_and_throws_nothing()
    {
        using var other = new CallbackCipher(OfficialVectors.Token, OtherKey, OfficialVectors.ReceiveId);
        Assert.Equal(("", CipherFault.BadPadding), Open(other, OfficialVectors.Message.Encrypted));
    }

    [Theory]
    [InlineData("ww1a2b3c4d5e6f7081")]
    [InlineData("")]
    [InlineData("wx5823bf96d3bd56c")]
    [InlineData("wx5823bf96d3bd56c77")]
    [InlineData("WX5823bf96d3bd56c7")]
    public void What_is_for_another_receiver_is_refused(string receiveId)
    {
        using var other = new CallbackCipher(OfficialVectors.Token, OfficialVectors.Key, receiveId);
        Assert.Equal(("", CipherFault.OtherReceiveId), Open(other, OfficialVectors.Message.Encrypted));
    }

    [Theory]
    [InlineData("", CipherFault.BadLength)]
    [InlineData("AAAA", CipherFault.BadLength)]
    [InlineData("not Base64!", CipherFault.BadBase64)]
    [InlineData("P9nAzCzy DtyTW*", CipherFault.BadBase64)]
    [InlineData("盛派网络", CipherFault.BadBase64)]
    internal void What_is_not_sealed_is_refused(string encrypted, CipherFault fault) => Assert.Equal(("", fault), Open(cipher, encrypted));

    [Theory]
    [InlineData(0, 0, CipherFault.BadPadding)]
    [InlineData(33, 64, CipherFault.BadPadding)]
    [InlineData(255, 64, CipherFault.BadPadding)]
    [InlineData(32, 16, CipherFault.BadPadding)]
    [InlineData(32, 32, CipherFault.BadLength)]
    [InlineData(13, 32, CipherFault.BadLength)]
    internal void Padding_that_does_not_fit_is_refused(byte padding, int size, CipherFault fault)
    {
        var plain = new byte[Math.Max(size, 32)].AsSpan(0, size is 0 ? 32 : size);
        plain.Fill(padding);
        Assert.Equal(("", fault), Open(cipher, SealRaw(plain)));
    }

    [Fact]
    public void Padding_of_unlike_bytes_is_refused()
    {
        var plain = new byte[32];
        plain.AsSpan(28).Fill(4);
        plain[29] = 3;
        Assert.Equal(("", CipherFault.BadPadding), Open(cipher, SealRaw(plain)));
    }

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0x80000000)]
    [InlineData(12)]
    public void A_stated_length_beyond_the_end_is_refused(uint stated)
    {
        var plain = new byte[32];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(plain.AsSpan(16), stated);
        plain[31] = 1;
        Assert.Equal(("", CipherFault.BadLength), Open(cipher, SealRaw(plain)));
    }

    [Fact]
    public void Nothing_from_outside_throws() =>
        Gen.OneOf(Gen.String, Gen.Byte.Array[0, 300].Select(Convert.ToBase64String)).Sample(encrypted =>
        {
            var isOpen = cipher.TryDecrypt(encrypted, out var opened, out var fault);
            using var text = opened;
            return !isOpen && fault is not CipherFault.None;
        });

    [Theory]
    [InlineData("")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C=")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2 ")]
    public void A_key_of_another_form_is_named_without_being_shown(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => new CallbackCipher("token", key, "id"));
        Assert.Contains("EncodingAESKey is 43 letters and digits", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("jWmYm7", exception.Message, StringComparison.Ordinal);
    }

    private static SealedSample Sample(string name) => name is "echo" ? OfficialVectors.Echo : OfficialVectors.Message;

    private static (string Plain, CipherFault Fault) Open(CallbackCipher cipher, string encrypted)
    {
        cipher.TryDecrypt(encrypted, out var opened, out var fault);
        using var message = opened;
        return (Encoding.UTF8.GetString(message.Utf8), fault);
    }

    private static string SealRaw(ReadOnlySpan<byte> plain)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(OfficialVectors.Key + "=");
        return Convert.ToBase64String(aes.EncryptCbc(plain, aes.Key.AsSpan(0, 16), PaddingMode.None));
    }
}
