using AfterSchoolBot.Testing.WeCom;
using CsCheck;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class PlatformCipherTests
{
    private readonly PlatformCipher cipher = new("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");

    [Fact]
    public void The_official_echo_has_the_official_signature_and_text()
    {
        var echo = Uri.UnescapeDataString("P9nAzCzyDtyTWESHep1vC5X9xho%2FqYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp%2B4RPcs8TgAE7OaBO%2BFZXvnaqQ%3D%3D");

        Assert.Equal("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", cipher.Sign("1409659589", "263014780", echo));
        Assert.Equal("1616140317555161061", cipher.Decrypt(echo));
    }

    [Fact]
    public void What_is_enveloped_comes_out_again_whatever_its_length() =>
        Gen.String.Where(text => text.IsNormalizedUnicode()).Sample(text => Assert.Equal(text, cipher.Decrypt(cipher.Encrypt(text))), iter: 200);

    [Fact]
    public void Another_corps_envelope_is_not_opened() =>
        Assert.Null(new PlatformCipher("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "ww1").Decrypt(cipher.Encrypt("hello")));

    [Fact]
    public void Rubbish_is_not_opened()
    {
        Assert.Null(cipher.Decrypt("no base64!"));
        Assert.Null(cipher.Decrypt(Convert.ToBase64String(new byte[64])));
    }
}

internal static class Unicode
{
    /// <summary>Without lone surrogates, which UTF-8 cannot carry.</summary>
    public static bool IsNormalizedUnicode(this string text) => !text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD);
}
