using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Policies;

/// <summary>What no topic covers is looked for by its words: what says more of them, says them more shortly or says the rarer ones stands first.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("图书", "图书借阅登记|图书借阅图书", "图书借阅图书|图书借阅登记")] // twice
    [InlineData("图书", "图书放在三楼走廊尽头的大房间里面|图书在三楼", "图书在三楼|图书放在三楼走廊尽头的大房间里面")] // more shortly
    [InlineData("图书", "图书放在三楼走廊尽头的大房间里面|图书在三楼走廊图书", "图书在三楼走廊图书|图书放在三楼走廊尽头的大房间里面")]
    [InlineData("图书", "图书甲乙|图书丙丁", "图书甲乙|图书丙丁")] // as good: in the order of the papers
    [InlineData("图书", "图书甲乙|图书丙丁|图书戊己", "图书甲乙|图书丙丁")] // no more than two
    [InlineData("时间游泳", "图书时间|图书地点|时间人员|游泳时间", "游泳时间")] // the rarer word
    [InlineData("library books", "library opens|books and library|books", "books and library|books")]
    public void The_best_passage_stands_first(string question, string passages, string found) =>
        Assert.Equal(found, string.Join('|', Of(passages.Split('|')).Search(question).Select(passage => passage.Sentence)));

    [Fact]
    public void What_nearly_every_passage_says_tells_nothing()
    {
        Assert.Equal(2, Of([.. Said("学校", 50)]).Search("学校").Count);
        Assert.Empty(Of([.. Said("学校", 51)]).Search("学校"));
        Assert.Equal(2, Of([.. Said("学校", 60), .. Said("花园", 190)]).Search("学校").Count); // 60 of 250 are not a quarter
    }

    [Fact]
    public void Less_than_half_of_what_is_particular_in_a_question_is_chance()
    {
        var corpus = Of([.. Said("花园", 19), "图书在三楼"]);

        Assert.Equal(["图书在三楼"], corpus.Search("图书校").Select(passage => passage.Sentence));
        Assert.Empty(corpus.Search("图书校车"));
    }

    private static IEnumerable<string> Said(string word, int times) => Enumerable.Range(0, times).Select(at => $"{word}{(char)('一' + at)}");

    private static Corpus Of(params string[] sentences) =>
        new([new Paper(DocumentKind.OtherNotice, "公告", 1, [.. sentences.Select((sentence, at) => new Clause($"{at}", "", sentence) { Sentences = [sentence] })])]);
}
