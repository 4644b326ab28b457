using AfterSchoolBot.Channels.Protocol;
using CsCheck;

namespace AfterSchoolBot.Channels.Tests.Protocol;

public sealed class WrittenTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("  报名 \n", "报名")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("一\r\n二\r三", "一\n二\n三")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\tb\u200b", "a b")]
    [InlineData("\u200b\ufeff\u2060", "")]
    [InlineData("\u202e对\u2069", "对")]
    [InlineData("是\u200d的", "是的")]
    [InlineData("好的👍", "好的👍")]
    [InlineData("❤️", "❤️")]
    [InlineData("👨‍👩‍👧 来接", "👨‍👩‍👧 来接")]
    [InlineData("👍🏽\0", "👍🏽")]
    [InlineData("👩🏽‍🏫", "👩🏽‍🏫")]
    public void What_cannot_be_seen_goes_and_pictures_stay(string? raw, string clean) => Assert.Equal(clean, WrittenText.Clean(raw).Text);

    [Fact]
    public void A_long_text_is_cut_and_says_so()
    {
        var written = WrittenText.Clean(new string('长', 2_001));
        Assert.Equal((2_000, true), (written.Text.Length, written.WasCut));
    }

    [Fact]
    public void A_text_of_two_thousand_is_whole() => Assert.False(WrittenText.Clean(new string('长', 2_000)).WasCut);

    [Fact]
    public void No_picture_is_cut_in_half() =>
        Assert.Equal(1_999, WrittenText.Clean(new string('a', 1_999) + "😀😀").Text.Length);

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Gen.String.Sample(raw => WrittenText.Clean(WrittenText.Clean(raw).Text) == (WrittenText.Clean(raw) with { WasCut = false }));
}
