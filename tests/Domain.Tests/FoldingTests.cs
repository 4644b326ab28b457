using CsCheck;

namespace AfterSchoolBot.Domain.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("報名，選社團", "报名,选社团")]
    [InlineData("週三書法", "周三书法")]
    [InlineData("裡裏后後", "里里后后")]
    [InlineData("唔係 · 幾多錢", "唔系 · 几多钱")]
    [InlineData("１２：３０ Ｎｏ．", "12:30 no.")]
    [InlineData("①②⑨⑩", "129十")]
    [InlineData("㈠㊂❶⒈", "一三11")]
    [InlineData("BM-0417", "bm-0417")]
    [InlineData("Don’t", "don't")]
    [InlineData("4月12日—6月30日", "4月12日-6月30日")]
    [InlineData("放著", "放着")]
    [InlineData("⼀三⽉", "一三月")]
    [InlineData("　", " ")]
    public void One_spelling_for_what_people_write_in_many(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData("👌👍🏽")]
    [InlineData("王小明 3-2")]
    [InlineData("¥118.00")]
    public void What_is_plain_already_stays_the_same_object(string plain) => Assert.Same(plain, Folding.Fold(plain));

    [Fact]
    public void Folding_keeps_every_place_and_is_done_once_for_all() => Gen.String.Sample(text =>
    {
        var folded = Folding.Fold(text);
        return folded.Length == text.Length && Folding.Fold(folded) == folded;
    });

    [Fact]
    public void Every_single_character_folds_to_one_that_stays()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++) Assert.Equal(Folding.Fold(c), Folding.Fold(Folding.Fold(c)));
    }

    [Theory]
    [InlineData("确认费用 ¥118.00", "确认费用11800")]
    [InlineData("王小明（三年级2班）", "王小明三年级2班")]
    public void Bare_text_has_letters_and_digits_only(string written, string bare) => Assert.Equal(bare, Folding.Bare(written));

    [Theory]
    [InlineData("Ⓐⓩ", "az")]
    [InlineData("⓪ⒶⓏ", "⓪az")]
    [InlineData("㊀㊉㈩", "一十十")]
    [InlineData("➀➊➉⑴⒇", "11十1⒇")]
    [InlineData("！～", "!~")]
    [InlineData("「好」〜“是”", "\"好\"~\"是\"")]
    [InlineData("二〇二一", "二零二一")]
    public void Circled_and_bracketed_signs_are_the_signs_within(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Fact]
    public void Letters_and_digits_alone_are_bare_already() => Assert.Same("报名3班", Folding.Bare("报名3班"));

    [Theory]
    [InlineData("課後服務", "课后服务")]
    [InlineData("BM-0417 ABC", "BM-0417 ABC")]
    [InlineData("放學後,到18:00", "放学后，到18:00")]
    [InlineData("時間:四點;地點:教室", "时间：四点；地点：教室")]
    [InlineData(",好", "，好")]
    [InlineData("好,", "好，")]
    [InlineData("a,b;c:d", "a,b;c:d")]
    [InlineData(",", ",")]
    [InlineData("反覆著急瞭解藉口", "反覆著急瞭解藉口")]
    [InlineData("①　—", "①　—")]
    public void In_print_only_the_script_changes_and_the_stops_among_Chinese(string written, string printed) => Assert.Equal(printed, Folding.Simplify(written));
}
