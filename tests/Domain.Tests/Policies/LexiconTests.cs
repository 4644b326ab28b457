using AfterSchoolBot.Domain.Policies;

namespace AfterSchoolBot.Domain.Tests.Policies;

public sealed class LexiconTests
{
    private const string Text = "disabled = handicap 殘疾\n\n# remark = kid\nchild = kid 娃 孩子\ncollect = pick_up a=b";

    [Theory]
    [InlineData("残疾孩子", "disabled|child")]
    [InlineData("handicapped kids", "disabled|child")]
    [InlineData("娃娃", "child|child")]
    [InlineData("akid", "")]
    [InlineData("1kid，kid", "child|child")]
    [InlineData("can i pick up", "collect")]
    [InlineData("pick_up", "")]
    [InlineData("a=b", "collect")]
    [InlineData("孩", "")]
    public void Words_stand_for_what_they_mean_English_ones_from_their_beginning(string folded, string meanings) =>
        Assert.Equal(meanings, string.Join('|', Lexicon.Parse(Text).MeaningsIn(folded)));

    [Fact]
    public void An_empty_lexicon_knows_no_word() => Assert.Empty(Lexicon.Empty.MeaningsIn("孩子"));

    [Fact]
    public void The_topics_file_says_by_which_words_a_rule_is_found_and_how_an_answer_begins()
    {
        var topics = PolicyTopic.Parse("# remark\n\n[voluntary]\nrule = 自願 + 選擇 | 强制\ntold = 校规\nnear = 原则\nopen = yes\nhans = 自愿。\nhant = 自願。\nen = Free: a = b.\n[rude]\nrefuse = yes");

        Assert.Equal(["voluntary", "rude"], topics.Select(topic => topic.Id));
        var (voluntary, rude) = (topics[0], topics[1]);
        Assert.Equal([["自愿", "选择"], ["强制"]], voluntary.Rule);
        Assert.Equal([["校规"]], voluntary.Told);
        Assert.Equal(("原则", true, false), (voluntary.Near, voluntary.LeavesOpen, voluntary.Refuses));
        Assert.Equal(("自愿。", "自願。", "Free: a = b."), (voluntary.Leads["zh-Hans"], voluntary.Leads["zh-Hant"], voluntary.Leads["en"]));
        Assert.Equal((null, false, true), (rude.Near, rude.LeavesOpen, rude.Refuses));
        Assert.Empty(rude.Rule.Concat(rude.Told));
        Assert.Empty(rude.Leads);
    }

    [Fact]
    public void A_line_of_the_topics_file_that_says_nothing_known_is_named_with_its_topic() =>
        Assert.Equal("[a] size = 3", Assert.Throws<FormatException>(() => PolicyTopic.Parse("[a]\nsize = 3")).Message);
}
