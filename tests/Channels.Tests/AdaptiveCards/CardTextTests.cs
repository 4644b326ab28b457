using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.AdaptiveCards;

public sealed class CardTextTests
{
    [Fact]
    public void Choices_are_numbered_and_their_buttons_are_not() => Assert.Equal(
        "1/3 哪几天需要留校？\n1 周一\n2 周二\n3 周三", Text("days"));

    [Fact]
    public void Without_choices_the_buttons_are_numbered_but_not_those_that_open_a_page() => Assert.Equal(
        "您好，这里是示范小学课后服务助手\n由程序自动应答，随时可以换老师。\n不登记也能看公告、问规定。\n1 问规定\n2 登记孩子", Text("welcome"));

    [Fact]
    public void Facts_are_lines_and_the_source_is_last() => Assert.Equal(
        "请您核对\n孩子：王小明（三年级2班）\n时间：每周一、周三，4月12日—6月30日，共 21 次\n预计家庭承担：21 次 × ¥3.00 = ¥63.00\n"
        + "1 提交申请\n2 修改\n3 不报了\n依据：二.3、五.2；《服务约定》第2版",
        Text("read-back"));

    [Fact]
    public void English_facts_have_an_English_colon() =>
        Assert.StartsWith("Please check\nChild: 王小明 (class 3-2)\nDays: Mondays", Text("read-back-en"), StringComparison.Ordinal);

    [Fact]
    public void A_table_is_a_line_a_row() => Assert.Equal("本学期社团\n星期 · 社团 · 名额\n周一 · 篮球 · 30\n周三 · 书法 · 25", Text("week"));

    [Fact]
    public void A_twin_of_its_own_is_said_instead() => Assert.Equal("短", CardText.Of(new("长") { Twin = "短" }, "zh-Hans"));

    [Fact]
    public void A_number_stands_for_the_same_as_in_the_text()
    {
        var options = CardText.Numbered(SampleCards.All["days"].Card);
        Assert.Equal(new NumberedOption(2, "周二", "next", "tue", "days"), options[1]);
        Assert.Equal(new NumberedOption(1, "提交申请", "submit", "h4c5"), CardText.Numbered(SampleCards.All["read-back"].Card)[0]);
    }

    [Fact]
    public void With_two_questions_on_one_card_a_number_means_a_button()
    {
        var card = new Card("t")
        {
            Inputs = [new ChoiceInput("a", "a", [new("1", "x")]), new ChoiceInput("b", "b", [new("1", "y")])],
            Actions = [new("Next", "next")],
        };
        Assert.Equal([new NumberedOption(1, "Next", "next", null)], CardText.Numbered(card));
    }

    private static string Text(string name) => CardText.Of(SampleCards.All[name].Card, SampleCards.All[name].Language);
}
