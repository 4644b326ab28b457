using System.Reflection;
using System.Text.Json;
using AfterSchoolBot.Domain.Policies;
using CsCheck;

namespace AfterSchoolBot.Domain.Tests.Policies;

public sealed class ClauseSplitterTests
{
    [Fact]
    public void The_districts_plan_splits_into_the_clauses_that_people_cite()
    {
        var expected = JsonDocument.Parse(Data("clauses.json")).RootElement.EnumerateArray()
            .Select(one => (Id: one.GetProperty("id").GetString()!, Heading: one.GetProperty("heading").GetString()!, Text: one.GetProperty("text").GetString()!)).ToList();

        var clauses = ClauseSplitter.Split(Data("plan.txt"));

        Assert.Equal(expected.Select(one => one.Id), clauses.Select(clause => clause.Id));
        Assert.Equal(expected.Select(one => one.Text), clauses.Select(clause => clause.Text));
        Assert.Equal(expected.Skip(1).Select(one => one.Heading), clauses.Skip(1).Select(clause => clause.Heading)); // the first is a heading of ours
    }

    [Theory]
    [InlineData("一、对象：本校学生。\n二、时间：到 18:00。", "一|二", "对象|时间")]
    [InlineData("# 办法\n\n## 一、总则\n1. **目的**。为了孩子。\n2. **范围**。本校。", "前言|一.1|一.2", "前言|目的|范围")]
    [InlineData("第一条 学生自愿参加。\n第二条 每周一至周五。", "第一条|第二条", "学生自愿参加|每周一至周五")]
    [InlineData("一、方式\n1.申请。家长申请.2.审核。学校审核：(1)材料。看表。(2)结果。通知", "一.1|一.2|一.2(1)|一.2(2)", "申请|审核|材料|结果")]
    [InlineData("一、费用\n1.金额。每次 3.50 元，18:30 前，4.1 日起。2.退费。按次退。", "一.1|一.2", "金额|退费")]
    [InlineData("没有编号的一段话。第二句。", "前言", "前言")]
    public void Numbers_begin_clauses_wherever_they_stand_and_amounts_times_and_dates_do_not(string text, string ids, string headings)
    {
        var clauses = ClauseSplitter.Split(text);

        Assert.Equal(ids.Split('|'), clauses.Select(clause => clause.Id));
        Assert.Equal(headings.Split('|'), clauses.Select(clause => clause.Heading));
    }

    [Fact]
    public void Every_character_of_a_paper_is_in_one_of_its_clauses_whatever_the_paper()
    {
        string[] pieces = ["一、", "二、", "1.", "2.", "(1)", "(2)", "第三条", "时间。", "到18:30，", "3.5元；", "\n", "# ", "学校负责", "。", "。4."];
        Gen.Int[0, pieces.Length - 1].List[0, 30].Sample(picked =>
        {
            var text = string.Concat(picked.Select(at => pieces[at]));
            static string Bare(string value) => new([.. value.Where(c => char.IsLetterOrDigit(c))]);
            Assert.Equal(Bare(text), Bare(string.Concat(ClauseSplitter.Split(text).Select(clause => clause.Text))));
        });
    }

    [Fact]
    public void Sentences_are_words_of_the_paper()
    {
        foreach (var clause in ClauseSplitter.Split(Data("plan.txt")))
        {
            Assert.NotEmpty(clause.Sentences);
            Assert.All(clause.Sentences, sentence => Assert.Contains(sentence, clause.Text.ReplaceLineEndings(""), StringComparison.Ordinal));
        }
    }

    private static string Data(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"AfterSchoolBot.Domain.Tests.Policies.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [Theory]
    [InlineData("一、时间。周一开始。到18:00；夏季18:30！\n1.接送：家长接。\n(1)东门。走。", "一 时间: 周一开始。/到18:00；/夏季18:30！ | 一.1 接送: 家长接。 | 一.1(1) 东门: 走。")]
    [InlineData("第十二條  对象,本校。\n第13条 费用", "第十二條 对象，本校: 对象,本校。 | 第13条 费用: 费用")]
    [InlineData("> - **说明**\n二、安排\n１．东门２．西门", "前言 前言: 说明 | 二.1 东门: 东门 | 二.2 西门: 西门")]
    [InlineData("三、要求\n（1）守时。守信\n(2)到家。", "三 要求: 要求 | 三(1) 守时: 守信 | 三(2) 到家: 到家。")]
    [InlineData("四、方式1、申请。2、审核。4、不是。3、通知。", "四 方式1、申请: 2、审核。/4、不是。/3、通知。")]
    [InlineData("五、总则：\n1.甲。", "五 总则: 总则： | 五.1 甲: 甲。")]
    [InlineData("二、办法\n如下1.申请。2.审核。", "二 办法: 办法/如下 | 二.1 申请: 申请。 | 二.2 审核: 审核。")]
    [InlineData("二、办法\n如下(1)申请。(2)审核。", "二 办法: 办法/如下 | 二(1) 申请: 申请。 | 二(2) 审核: 审核。")]
    [InlineData("二、办法\n1.走5.号门。(3)楼。", "二.1 走5.号门: (3)楼。")]
    [InlineData("二、办法\n3.乙。", "二.3 乙: 乙。")]
    [InlineData("1.甲。\n2.乙。", "1 甲: 甲。 | 2 乙: 乙。")]
    [InlineData("", "")]
    public void A_clause_says_its_sentences_without_numbers_and_titles(string text, string clauses) =>
        Assert.Equal(clauses, string.Join(" | ", ClauseSplitter.Split(text).Select(clause => $"{clause.Id} {clause.Heading}: {string.Join('/', clause.Sentences)}")));

    [Fact]
    public void A_sentence_too_long_to_be_read_at_once_is_parted_at_its_commas_but_not_within_a_bracket()
    {
        string Of(int length) => new('长', length);

        Assert.Equal([160], Lengths($"{Of(80)}，{Of(78)}。"));
        Assert.Equal([80, 80], Lengths($"{Of(80)}，{Of(79)}。"));
        Assert.Equal([60, 141], Lengths($"{Of(60)}，{Of(140)}。"));
        Assert.Equal([201], Lengths($"{Of(59)}，{Of(140)}。"));
        Assert.Equal([202], Lengths($"（{Of(80)}，{Of(118)}）。"));
        Assert.Equal([84, 120], Lengths($"《{Of(80)},》{Of(1)},{Of(119)}。"));

        Assert.Equal([80, 80, 80, 81], Lengths($"{Of(80)}，{Of(80)}，{Of(80)}，{Of(80)}。"));
        Assert.Equal([80, 151, 101], Lengths($"{Of(80)}，{Of(50)}，{Of(100)}，{Of(100)}。"));
        Assert.Equal([80, 152], Lengths($"{Of(80)}，{Of(70)}，{Of(80)}。"));

        static IEnumerable<int> Lengths(string sentence) => ClauseSplitter.Split($"一、题目。{sentence}")[0].Sentences.Select(part => part.Length);
    }
}
