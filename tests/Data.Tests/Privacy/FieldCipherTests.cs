using System.Security.Cryptography;

namespace AfterSchoolBot.Data.Tests.Privacy;

/// <summary>What people wrote, as the database has it (D13).</summary>
public sealed class FieldCipherTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(FieldCipher.KeyBytes);
    private static readonly byte[] Another = RandomNumberGenerator.GetBytes(FieldCipher.KeyBytes);
    private readonly FieldCipher cipher = new(Key);

    [Theory]
    [InlineData("5521")]
    [InlineData("我和他爸六点才下班 🙂")]
    [InlineData("$1$ is how a sealed word begins")]
    public void What_was_sealed_is_opened_as_it_was(string words)
    {
        var kept = cipher.Seal(words, "a.b");

        Assert.Equal(words, cipher.Open(kept, "a.b"));
        Assert.DoesNotContain(words, kept, StringComparison.Ordinal);
        Assert.NotEqual(kept, cipher.Seal(words, "a.b")); // the same words do not look the same
    }

    [Fact]
    public void Nothing_stays_nothing_and_what_was_written_before_there_was_a_key_is_read_as_it_stands()
    {
        Assert.Equal("", cipher.Seal("", "a.b"));
        Assert.Equal("""{"open":null}""", cipher.Open("""{"open":null}""", "a.b"));
    }

    [Fact]
    public void A_value_moved_to_another_column_is_not_opened() =>
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open(cipher.Seal("5521", "guardians.phone_ending"), "office_questions.text"));

    [Fact]
    public void An_altered_value_is_not_opened()
    {
        var kept = cipher.Seal("5521", "a.b");
        var altered = kept[..^6] + (kept[^6] == 'A' ? 'B' : 'A') + kept[^5..];

        Assert.ThrowsAny<CryptographicException>(() => cipher.Open(altered, "a.b"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open(cipher.Mark + "AAAA", "a.b"));
    }

    [Fact]
    public void An_old_key_opens_and_only_the_new_one_seals()
    {
        var before = cipher.Seal("5521", "a.b");
        var rotated = new FieldCipher(Another, Key);

        Assert.Equal("5521", rotated.Open(before, "a.b"));
        Assert.StartsWith(rotated.Mark, rotated.Seal("5521", "a.b"), StringComparison.Ordinal);
        var lost = Assert.Throws<CryptographicException>(() => new FieldCipher(Another).Open(before, "a.b"));
        Assert.Contains("Privacy:OldKeys", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_length_is_none() => Assert.Throws<ArgumentException>(() => new FieldCipher(new byte[16]));
}
