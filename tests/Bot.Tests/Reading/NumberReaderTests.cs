using AfterSchoolBot.Bot.Dialogs.Reading;
using CsCheck;

namespace AfterSchoolBot.Bot.Tests.Reading;

public sealed class NumberReaderTests
{
    [Fact]
    public void Chinese_numbers_up_to_ninety_nine_read_back_as_they_were_written() => Gen.Int[1, 99].Sample(number =>
        Numerals.Read(Numerals.Write(number), out var length) == number && length == Numerals.Write(number).Length);

    [Theory]
    [InlineData("二十三", 23, 3)]
    [InlineData("廿三", 23, 2)]
    [InlineData("十", 10, 1)]
    [InlineData("两", 2, 1)]
    [InlineData("叁", 3, 1)]
    [InlineData("一三五", 1, 1)]
    [InlineData("书法", 0, 0)]
    [InlineData("99999999999999", int.MaxValue, 14)]
    public void A_number_is_read_as_long_as_it_goes(string text, int number, int length)
    {
        Assert.Equal(number, Numerals.Read(text, out var read));
        Assert.Equal(length, read);
    }

    /// <summary>talks.md 3.14: 一, 1, １, ①, 第一个, 提交 are the same answer.</summary>
    [Theory]
    [InlineData("1", 1)]
    [InlineData("１", 1)]
    [InlineData("①", 1)]
    [InlineData("一", 1)]
    [InlineData("第一个", 1)]
    [InlineData("第1個", 1)]
    [InlineData("选1", 1)]
    [InlineData("選１", 1)]
    [InlineData("1吧", 1)]
    [InlineData("1。", 1)]
    [InlineData(" 2 ", 2)]
    [InlineData("1️⃣", 1)]
    [InlineData("no. 2", 2)]
    [InlineData("No 2", 2)]
    [InlineData("#2", 2)]
    [InlineData("the second (one)", 2)]
    [InlineData("the second one please", 2)]
    [InlineData("option 3", 3)]
    [InlineData("3rd", 3)]
    [InlineData("three", 3)]
    [InlineData("二", 2)]
    [InlineData("两", 2)]
    [InlineData("我選第三個", 3)]
    [InlineData("那就第二个吧", 2)]
    [InlineData("最后一个", 5)]
    [InlineData("the last one", 5)]
    [InlineData("1 谢谢老师", 1)]
    [InlineData("回复1", 1)]
    public void An_option_is_chosen_by_its_number(string text, int number) =>
        Assert.Equal(new Heard<int>.Clear(number), NumberReader.Read(text, 5));

    /// <summary>talks.md (c) 刘奶奶 11: a doubled 1 is not item 11.</summary>
    [Theory]
    [InlineData("11")]
    [InlineData("１１")]
    [InlineData("111")]
    [InlineData("一一")]
    [InlineData("1 1")]
    public void A_doubled_one_is_doubtful(string text) => Assert.Equal(new Heard<int>.Doubtful(1), NumberReader.Read(text, 3));

    [Fact]
    public void Eleven_is_eleven_where_there_are_eleven() => Assert.Equal(new Heard<int>.Clear(11), NumberReader.Read("11", 12));

    [Theory]
    [InlineData("1和3", 1, 3)]
    [InlineData("12", 1, 2)]
    [InlineData("1或2", 1, 2)]
    public void Two_numbers_where_one_was_wanted_are_several(string text, int first, int second) =>
        Assert.Equal([first, second], Assert.IsType<Heard<int>.Several>(NumberReader.Read(text, 3)).Values);

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("一点")]
    [InlineData("5点")]
    [InlineData("六点才下班")]
    [InlineData("3个孩子")]
    [InlineData("两个")]
    [InlineData("4月3日")]
    [InlineData("三年级")]
    [InlineData("不要1")]
    [InlineData("no one")]
    [InlineData("书法")]
    [InlineData("17:45")]
    [InlineData("99999999999")]
    [InlineData("一起申请减免")]
    public void What_only_holds_a_number_chooses_nothing(string text) => Assert.IsType<Heard<int>.Nothing>(NumberReader.Read(text, 5));

    [Theory]
    [InlineData("1 3", new[] { 1, 3 })]
    [InlineData("1,3", new[] { 1, 3 })]
    [InlineData("1，3", new[] { 1, 3 })]
    [InlineData("1、3", new[] { 1, 3 })]
    [InlineData("1和3吧", new[] { 1, 3 })]
    [InlineData("3跟1", new[] { 1, 3 })]
    [InlineData("①③", new[] { 1, 3 })]
    [InlineData("13", new[] { 1, 3 })]
    [InlineData("135", new[] { 1, 3, 5 })]
    [InlineData("一三五", new[] { 1, 3, 5 })]
    [InlineData("一、三、五", new[] { 1, 3, 5 })]
    [InlineData("第1個和第3個", new[] { 1, 3 })]
    [InlineData("1 and 3", new[] { 1, 3 })]
    [InlineData("1-3", new[] { 1, 2, 3 })]
    [InlineData("1到3", new[] { 1, 2, 3 })]
    [InlineData("都要", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("全部", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("all", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("除了2都要", new[] { 1, 3, 4, 5 })]
    [InlineData("all but 2", new[] { 1, 3, 4, 5 })]
    [InlineData("1、2、3都要", new[] { 1, 2, 3 })]
    [InlineData("2", new[] { 2 })]
    [InlineData("都不要", new int[0])]
    [InlineData("none", new int[0])]
    public void Several_options_are_chosen_in_one_breath(string text, int[] numbers) =>
        Assert.Equal(numbers, Assert.IsType<Heard<IReadOnlyList<int>>.Clear>(NumberReader.ReadSeveral(text, 5)).Value);

    [Theory]
    [InlineData("16")]
    [InlineData("1点到3点")]
    [InlineData("周一")]
    [InlineData("不要1和3")]
    [InlineData("冬天到几点")]
    public void A_list_with_a_stranger_in_it_is_no_list(string text) =>
        Assert.IsType<Heard<IReadOnlyList<int>>.Nothing>(NumberReader.ReadSeveral(text, 5));

    [Fact]
    public void Thirteen_is_thirteen_where_there_are_twenty() =>
        Assert.Equal([13], Assert.IsType<Heard<IReadOnlyList<int>>.Clear>(NumberReader.ReadSeveral("13", 20)).Value);

    [Fact]
    public void A_doubled_one_is_doubtful_in_a_list_too() =>
        Assert.Equal([1], Assert.IsType<Heard<IReadOnlyList<int>>.Doubtful>(NumberReader.ReadSeveral("11", 5)).Value);

    [Theory]
    [InlineData("1 那周二的折纸来一个", 1, "那周二的折纸来一个")]
    [InlineData("1 缺信息那三家让交务工证明", 1, "缺信息那三家让交务工证明")]
    [InlineData("1 批量通过", 1, "批量通过")]
    [InlineData("２，還有書法", 2, "還有書法")]
    public void A_number_may_open_a_longer_sentence(string text, int number, string rest) =>
        Assert.Equal(new LeadingNumber(number, rest), NumberReader.ReadLead(text, 5));

    [Theory]
    [InlineData("1")]
    [InlineData("1 3")]
    [InlineData("3 个孩子")]
    [InlineData("5 点来接")]
    [InlineData("21个 少一个")]
    [InlineData("3 to 5")]
    [InlineData("书法 1")]
    public void A_count_or_an_hour_opens_no_answer(string text) => Assert.Null(NumberReader.ReadLead(text, 5));
}
