using AfterSchoolBot.Bot.Dialogs.Reading;

namespace AfterSchoolBot.Bot.Tests.Reading;

public sealed class AnswerReaderTests
{
    private static readonly Candidate[] Children = [new("ming", "王小明（三年级2班）") { IsPerson = true }, new("yu", "王小雨（一年级1班）") { IsPerson = true }];
    private static readonly Candidate[] Needs = [new("pickup", "没人能按时来接", "Nobody can pick him up in time"), new("home", "家里没人照看", "Nobody is at home"), new("other", "其他", "Other")];
    private static readonly Candidate[] Consent = [new("agree", "同意"), new("decline", "不同意"), new("full", "看全文")];
    private static readonly Candidate[] Priority = [new("add", "记上"), new("skip", "不用"), new("fix", "上面有写错的")];
    private static readonly Candidate[] Menu = [new("basketball", "篮球"), new("choir", "合唱"), new("calligraphy", "书法"), new("robots", "机器人"), new("kinds", "按类别看"), new("none", "先不选")];

    [Theory]
    [InlineData("1", "ming")]
    [InlineData("小明", "ming")]
    [InlineData("王小明", "ming")]
    [InlineData("王小明（三年级2班）", "ming")]
    [InlineData("王小明 三年级2班", "ming")]
    [InlineData("给小雨选", "yu")]
    [InlineData("第二个", "yu")]
    [InlineData("一年级1班", "yu")]
    public void A_child_is_chosen_by_number_or_name(string text, string child) => Assert.Equal(new Heard<string>.Clear(child), AnswerReader.ReadChoice(text, Children));

    [Fact]
    public void A_name_with_a_slip_is_doubtful() => Assert.Equal(new Heard<string>.Doubtful("ming"), AnswerReader.ReadChoice("小名", Children));

    [Fact]
    public void A_word_that_fits_both_is_several() => Assert.Equal(["ming", "yu"], Assert.IsType<Heard<string>.Several>(AnswerReader.ReadChoice("王小", Children)).Values);

    [Theory]
    [InlineData("没人能按时来接", "pickup")]
    [InlineData("沒人能按時來接", "pickup")]
    [InlineData("没人能按时来接。", "pickup")]
    [InlineData("没人能", "pickup")]
    [InlineData("没人照看", "home")]
    [InlineData("Nobody is at home", "home")]
    [InlineData("nobody can pick him up", "pickup")]
    [InlineData("３", "other")]
    [InlineData("其他吧", "other")]
    [InlineData("選其他", "other")]
    public void An_option_is_chosen_by_its_words_or_their_beginning(string text, string need) => Assert.Equal(new Heard<string>.Clear(need), AnswerReader.ReadChoice(text, Needs));

    [Theory]
    [InlineData("同意", "agree")]
    [InlineData("不同意", "decline")]
    [InlineData("我同意", "agree")]
    [InlineData("我不同意", "decline")]
    [InlineData("看全文", "full")]
    [InlineData("全文", "full")]
    public void Yes_is_no_part_of_no(string text, string value) => Assert.Equal(new Heard<string>.Clear(value), AnswerReader.ReadChoice(text, Consent));

    [Theory]
    [InlineData("要的", "add")]
    [InlineData("好", "add")]
    [InlineData("记上吧", "add")]
    [InlineData("莫得", "skip")]
    [InlineData("不用了", "skip")]
    [InlineData("1", "add")]
    public void A_plain_yes_means_the_option_that_is_the_yes(string text, string value) =>
        Assert.Equal(new Heard<string>.Clear(value), AnswerReader.ReadChoice(text, Priority, yes: "add", no: "skip"));

    [Fact]
    public void A_plain_yes_chooses_nothing_where_no_option_is_the_yes() => Assert.IsType<Heard<string>.Nothing>(AnswerReader.ReadChoice("好的", Menu));

    [Theory]
    [InlineData("书法", "calligraphy")]
    [InlineData("選書法", "calligraphy")]
    [InlineData("书法吧，谢谢", "calligraphy")]
    [InlineData("不要篮球，要书法", "calligraphy")]
    [InlineData("要不书法吧", "calligraphy")]
    [InlineData("先不选", "none")]
    [InlineData("先不选了", "none")]
    public void A_club_is_chosen_by_what_is_said_of_it(string text, string value) => Assert.Equal(new Heard<string>.Clear(value), AnswerReader.ReadChoice(text, Menu));

    [Theory]
    [InlineData("小雨能上书法不")] // talk 4.19: a question
    [InlineData("书法要钱吗")]
    [InlineData("书法几点下课")]
    [InlineData("is calligraphy free?")]
    [InlineData("不选书法")]
    [InlineData("冬天到几点")]
    [InlineData("写了会不会对孩子不好 班主任知道吗")]
    [InlineData("")]
    [InlineData("👌")]
    [InlineData("选")]
    public void A_question_about_an_option_chooses_nothing(string text) => Assert.IsType<Heard<string>.Nothing>(AnswerReader.ReadChoice(text, Menu));

    [Fact]
    public void A_doubled_one_is_doubtful() => Assert.Equal(new Heard<string>.Doubtful("ming"), AnswerReader.ReadChoice("11", Children));

    [Theory]
    [InlineData("1 3", new[] { "pickup", "other" })]
    [InlineData("没人能按时来接、其他", new[] { "pickup", "other" })]
    [InlineData("其他，还有家里没人照看", new[] { "home", "other" })]
    [InlineData("2", new[] { "home" })]
    [InlineData("全部", new[] { "pickup", "home", "other" })]
    [InlineData("家里没人", new[] { "home" })]
    public void Several_are_chosen_by_number_or_words(string text, string[] values) =>
        Assert.Equal(values, Assert.IsType<Heard<IReadOnlyList<string>>.Clear>(AnswerReader.ReadChoices(text, Needs)).Value);

    [Fact]
    public void A_list_understood_in_part_is_doubtful() =>
        Assert.Equal(["other"], Assert.IsType<Heard<IReadOnlyList<string>>.Doubtful>(AnswerReader.ReadChoices("要人辅导、其他", Needs)).Value);

    [Theory]
    [InlineData("书法和机器人", new[] { "calligraphy", "robots" })]
    [InlineData("篮球 合唱", new[] { "basketball", "choir" })]
    public void Several_clubs_are_named(string text, string[] values) =>
        Assert.Equal(values, Assert.IsType<Heard<IReadOnlyList<string>>.Clear>(AnswerReader.ReadChoices(text, Menu)).Value);

    [Fact]
    public void A_word_that_fits_two_options_chooses_neither_of_several() =>
        Assert.IsType<Heard<IReadOnlyList<string>>.Nothing>(AnswerReader.ReadChoices("王小", Children));
}
