using AfterSchoolBot.Bot.Dialogs.Reading;

namespace AfterSchoolBot.Bot.Tests.Reading;

/// <summary>All numbers are made up: published samples and sequences that no register has given out.</summary>
public sealed class SensitiveReaderTests
{
    [Theory]
    [InlineData("身份证号11010519491231002X", nameof(SensitiveKind.IdCard), 4, 18)]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", nameof(SensitiveKind.IdCard), 0, 18)]
    [InlineData("110105 19491231 002x", nameof(SensitiveKind.IdCard), 0, 20)]
    [InlineData("110105194912310021", nameof(SensitiveKind.IdCard), 0, 18)] // check digit wrong: mistyped, and as telling
    [InlineData("卡号 4111111111111111", nameof(SensitiveKind.BankCard), 3, 16)]
    [InlineData("4111 1111 1111 1111 谢谢", nameof(SensitiveKind.BankCard), 0, 19)]
    [InlineData("6222021234567890128", nameof(SensitiveKind.BankCard), 0, 19)]
    [InlineData("打13800138000", nameof(SensitiveKind.MobilePhone), 1, 11)]
    [InlineData("138-0013-8000", nameof(SensitiveKind.MobilePhone), 0, 13)]
    [InlineData("8613800138000", nameof(SensitiveKind.MobilePhone), 0, 13)]
    [InlineData("+86 13800138000", nameof(SensitiveKind.MobilePhone), 1, 14)]
    [InlineData("13800138000 1", nameof(SensitiveKind.MobilePhone), 0, 11)]
    [Duty("D6")]
    public void Numbers_that_have_no_place_in_a_chat_are_found(string text, string kind, int start, int length) =>
        Assert.Equal(new SensitiveNumber(Enum.Parse<SensitiveKind>(kind), start, length), Assert.Single(SensitiveReader.Find(text)));

    [Theory]
    [InlineData("")]
    [InlineData("编号 BM-0417")]
    [InlineData("X教体〔2021〕12号，3月20日")]
    [InlineData("4111111111111112")] // no card: Luhn fails
    [InlineData("123456789012345678")] // no date of birth in it
    [InlineData("12800138000")]
    [InlineData("138001380001")]
    [InlineData("1 3 5")]
    [InlineData("尾号 2208")]
    [InlineData("新码 7k4m 92qh")]
    [InlineData("¥118.00 2021-04-06 17:45")]
    [InlineData("010-12345678")]
    public void What_the_school_needs_stays_readable(string text)
    {
        Assert.Empty(SensitiveReader.Find(text));
        Assert.Same(text, SensitiveReader.Mask(text));
        Assert.False(SensitiveReader.HasPapers(text));
    }

    [Theory]
    [InlineData("身份证号11010519491231002X，电话13800138000", "身份证号******************，电话*******8000")]
    [InlineData("4111 1111 1111 1111 谢谢", "******************* 谢谢")]
    public void A_mask_leaves_only_the_end_of_a_phone(string text, string masked)
    {
        Assert.Equal(masked, SensitiveReader.Mask(text));
        Assert.True(SensitiveReader.HasPapers(text));
    }

    [Fact]
    public void A_phone_is_no_paper() => Assert.False(SensitiveReader.HasPapers("打13800138000"));

    [Theory]
    [InlineData("11010519491231002x", true)]
    [InlineData("440524188001010014", true)]
    [InlineData("110105194912310021", false)]
    public void The_check_digit_is_that_of_the_standard(string id, bool right) => Assert.Equal(right, SensitiveReader.HasCheckDigit(id));
}
