using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Policies;

/// <summary>An answer quotes the papers in force, the plan before the school's own, and nothing that they do not say.</summary>
public sealed class CorpusTests
{
    private const string PlanText = "方案\n一、原則。堅持自願選擇。嚴禁強制參加；不得變相強制。\n二、时间。冬季到18:00。可以包括：";

    private const string SchoolText =
        "公告\n一、接送。请家长在东门接孩子。\n二、补充。家长在每天下午放学以后先到传达室登记姓名电话和班级，然后由门卫老师用对讲机通知班主任，班主任把孩子带到东门口，再由家长签字以后接走孩子，没有签字的不能离开学校的大门。";

    private readonly Corpus both = new([Of(DocumentKind.OtherNotice, "公告", SchoolText), Of(DocumentKind.Plan, "方案", PlanText)]);

    [Fact]
    public void The_plan_stands_first_though_it_was_read_last() => Assert.Equal(["方案", "公告"], both.Papers.Select(paper => paper.Title));

    [Fact]
    public void A_sentence_is_found_by_all_its_words_in_either_script_its_clauses_heading_counting_as_said()
    {
        Assert.Equal("堅持自願選擇。", both.Find(["自愿", "选择"])!.Sentence);
        Assert.Equal("堅持自願選擇。", both.Find(["原则", "自愿"])!.Sentence);
        Assert.Equal("不得變相強制。", both.Find(["变相"])!.Excerpt);
        Assert.Null(both.Find(["自愿", "东门"]));
        Assert.Null(both.Find(["校车"]));
        Assert.Equal("堅持自願選擇。", both.Find(["愿"])!.Sentence); // one character only
    }

    [Fact]
    public void What_the_school_adds_is_looked_for_in_its_own_papers()
    {
        Assert.Null(both.Find(["自愿"], inSchoolsPapers: true));
        Assert.Equal("请家长在东门接孩子。", both.Find(["东门"], inSchoolsPapers: true)!.Sentence);
    }

    [Fact]
    public void A_title_is_no_sentence_and_a_heading_leads_to_its_clause()
    {
        Assert.Null(both.Find(["公告"]));
        Assert.Equal("二", both.UnderHeading("时间")!.Clause.Id);
        Assert.Equal("一", both.UnderHeading("原则")!.Clause.Id);
        Assert.Null(both.UnderHeading("校车"));
    }

    [Fact]
    public void Of_a_long_sentence_the_part_about_the_matter_is_quoted_from_comma_to_comma()
    {
        var middle = both.Find(["对讲机"])!;
        Assert.Equal("…然后由门卫老师用对讲机通知班主任…", middle.Excerpt);
        Assert.Contains("传达室", middle.Sentence, StringComparison.Ordinal);
        Assert.Equal("…然后由门卫老师用对讲机通知班主任，班主任把孩子带到东门口，再由家长签字以后接走孩子…", both.Find(["对讲机", "签字以后"])!.Excerpt);
        Assert.StartsWith("家长在每天", both.Find(["传达室"])!.Excerpt, StringComparison.Ordinal);
        Assert.EndsWith("班级…", both.Find(["传达室"])!.Excerpt, StringComparison.Ordinal);
        Assert.Equal("…没有签字的不能离开学校的大门。", both.Find(["大门"])!.Excerpt);
        Assert.EndsWith("班级…", both.Find(["家长在每天"])!.Excerpt, StringComparison.Ordinal);
        Assert.Equal("…没有签字的不能离开学校的大门。", both.Find(["没有签字"])!.Excerpt);
        Assert.Equal(middle.Sentence, both.Find(["补充"])!.Excerpt); // only its heading says so
    }

    [Fact]
    public void A_line_that_only_leads_to_a_list_is_known_as_such()
    {
        Assert.True(both.Find(["可以包括"])!.OnlyIntroduces);
        Assert.False(both.Find(["自愿"])!.OnlyIntroduces);
    }

    [Fact]
    public void A_topic_quotes_two_sentences_of_the_rules_at_most_each_once_and_one_of_the_school()
    {
        var found = both.FindingsOf(new("voluntary") { Rule = [["自愿"], ["选择"], ["严禁"], ["变相"]], Told = [["校车"], ["东门"], ["传达室"]] });

        Assert.Equal(["堅持自願選擇。", "嚴禁強制參加；"], found.Rules.Select(passage => passage.Sentence));
        Assert.Equal(["请家长在东门接孩子。"], found.Schools.Select(passage => passage.Sentence));
        Assert.True(found.Any);
    }

    [Fact]
    public void Where_the_first_words_of_a_rule_are_in_no_paper_the_others_are_not_quoted_for_it()
    {
        Assert.False(both.FindingsOf(new("bus") { Rule = [["校车"], ["自愿"]] }).Any);
        Assert.False(both.FindingsOf(new("none")).Any);
        Assert.False(both.FindingsOf(new("plan") { Told = [["自愿"]] }).Any); // the plan is not the school's own
        Assert.True(both.FindingsOf(new("gate") { Told = [["东门"]] }).Any);
    }

    [Fact]
    public void A_question_finds_the_passages_that_have_most_of_its_words_the_best_first()
    {
        Assert.Equal(["请家长在东门接孩子。"], both.Search("東門接孩子").Select(passage => passage.Sentence).Take(1));
        Assert.Equal(2, both.Search("强制").Count);
        Assert.Empty(both.Search("校车什么时候来"));
        Assert.Empty(both.Search("？！"));
    }

    [Fact]
    public void English_words_count_as_a_whole()
    {
        var notice = new Corpus([Of(DocumentKind.OtherNotice, "Notice", "Notice\n一、Pool：the swimming pool opens on Wednesday.\n二、Gate：the east gate opens at seven.")]);

        Assert.Equal("二", Assert.Single(notice.Search("east gate")).Clause.Id);
        Assert.Empty(notice.Search("swim at"));
    }

    private static Paper Of(DocumentKind kind, string title, string text) => new(kind, title, 1, ClauseSplitter.Split(text));

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_sentence_of_sixty_characters_is_quoted_as_a_whole(int length, bool shortened)
    {
        var sentence = $"{new string('长', length - 4)}，东门。";
        var passage = new Corpus([new Paper(DocumentKind.OtherNotice, "公告", 1, [new Clause("一", "", sentence) { Sentences = [sentence] }])]).Find(["东门"])!;

        Assert.Equal(shortened ? "…东门。" : sentence, passage.Excerpt);
    }
}
