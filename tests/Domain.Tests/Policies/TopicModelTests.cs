using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Policies;

public sealed class TopicModelTests
{
    private static readonly TopicExample[] Examples =
    [
        new("voluntary", "是不是自愿的"), new("voluntary", "必须参加吗"), new("voluntary", "可以不报吗"), new("voluntary", "is it compulsory"), new("voluntary", "is it mandatory"),
        new("until-when", "几点结束"), new("until-when", "冬天到几点"), new("until-when", "几点去接孩子"), new("until-when", "when does it end"), new("until-when", "what time is pick up"),
        new("cooking", "红烧肉怎么做"), new("cooking", "饺子煮多久"), new("cooking", "how do I bake bread"), new("cooking", "汤放多少盐"),
    ];

    private const string Words = "child = 娃 孩子 kid\n# a remark\ncollect = 接 领 pick_up";

    private static readonly TopicModel Model = TopicModel.Learn(Examples, Lexicon.Parse(Words));

    [Theory]
    [InlineData("是不是自原的", "voluntary")] // sounds alike
    [InlineData("必須參加嗎", "voluntary")] // the other script
    [InlineData("is it mandetory", "voluntary")] // misspelt
    [InlineData("几点去领娃", "until-when")] // other words of the same meaning
    [InlineData("几 点 结 束", "until-when")]
    [InlineData("牛肉怎么做", "cooking")]
    public void A_question_is_known_though_its_words_differ(string question, string topic) => Assert.Equal(topic, Model.Rank(question)[0].Topic);

    [Fact]
    public void What_shares_nothing_with_the_examples_is_no_ones_and_shares_add_up_to_one()
    {
        var ranked = Model.Rank("zzz 龘龘");

        Assert.True(ranked[0].Sureness < 0.5f);
        Assert.Equal(1f, ranked.Sum(guess => guess.Sureness), 3);
        Assert.Equal(3, ranked.Count);
    }

    [Fact]
    public void The_same_examples_give_the_same_model() =>
        Assert.Equal(Model.Rank("几点能走"), TopicModel.Learn(Examples, Lexicon.Parse("child = 娃 孩子 kid\ncollect = 接 领 pick_up")).Rank("几点能走"));

    [Fact]
    public void A_line_of_the_lexicon_or_of_the_topics_that_cannot_be_read_is_named()
    {
        Assert.Contains("no sign", Assert.Throws<FormatException>(() => Lexicon.Parse("no sign")).Message, StringComparison.Ordinal);
        Assert.Contains("rules: x", Assert.Throws<FormatException>(() => PolicyTopic.Parse("[a]\nrules: x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_is_found_by_its_own_words_and_a_question_about_something_else_finds_nothing()
    {
        const string others = "三、图书：图书室中午借书。\n四、卫生：教室每天打扫。\n五、饮水：水杯写上姓名。\n六、校门：东门七点半开。\n七、雨具：雨伞放在走廊。\n八、自行车：停在车棚里。\n九、广播：大课间播音乐。\n十、花园：不摘花。";
        var corpus = new Corpus([new Paper(DocumentKind.OtherNotice, "游泳馆公告", 1, ClauseSplitter.Split($"游泳馆公告\n一、开放：游泳馆每周三下午开放，带好泳帽。\n二、存包：更衣柜请当天清空。\n{others}"))]);

        Assert.Equal("一", corpus.Search("游泳馆周几开放")[0].Clause.Id);
        Assert.Empty(corpus.Search("火车站怎么走"));
        Assert.Empty(corpus.Search(""));
        Assert.Empty(Corpus.Empty.Search("游泳馆"));
    }

    /// <summary>The figures by which the answers were judged: another weight, another order or another share would be another model.</summary>
    [Theory]
    [InlineData("必须报名吗", "voluntary 0.835 until-when 0.083 cooking 0.083")]
    [InlineData("冬天几点结束", "until-when 0.970 cooking 0.015 voluntary 0.015")]
    [InlineData("3点去接", "until-when 0.819 cooking 0.091 voluntary 0.090")]
    [InlineData("自原", "voluntary 0.527 until-when 0.236 cooking 0.236")]
    [InlineData("is it mandetory or compulsory", "voluntary 0.945 until-when 0.035 cooking 0.020")]
    [InlineData("what time does pick up end", "until-when 0.982 cooking 0.011 voluntary 0.007")]
    [InlineData("baking breads", "cooking 0.648 until-when 0.176 voluntary 0.176")]
    [InlineData("红烧饺子放盐", "cooking 0.895 until-when 0.055 voluntary 0.050")]
    [InlineData("???", "cooking 0.333 until-when 0.333 voluntary 0.333")]
    public void What_is_learnt_is_learnt_to_the_third_place(string question, string ranked) =>
        Assert.Equal(ranked, string.Join(' ', TopicModel.Learn(Examples, Lexicon.Parse(Words)).Rank(question).Select(guess => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{guess.Topic} {guess.Sureness:0.000}"))));

    [Fact]
    public void With_many_topics_none_is_forgotten_in_the_sums()
    {
        TopicExample[] many = [.. from topic in Enumerable.Range(0, 21) from times in Enumerable.Range(0, 3) select new TopicExample($"t{topic:00}", $"{(char)('一' + (topic * 37))}{(char)('丁' + (topic * 41))}")];
        var model = TopicModel.Learn(many, Lexicon.Empty);

        Assert.All(many, example => Assert.Equal(example.Topic, model.Rank(example.Question)[0].Topic));
        Assert.Equal(Enumerable.Range(0, 21).Select(topic => $"t{topic:00}"), model.Rank("一").Select(guess => guess.Topic).Order(StringComparer.Ordinal));
    }
}
