using System.Text;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Cards;

/// <summary>The judge of every card that is drawn in a test sees what is wrong with one.</summary>
public sealed class CardSchemaTests
{
    private static readonly Card Right = new("哪几天？")
    {
        Texts = ["自愿参加。"],
        Facts = [new("孩子", "王小明")],
        Table = new(["星期", "名额"], [["周一", "30"]]),
        Image = new("https://school.example/clubs.png", "操场"),
        Inputs = [new ChoiceInput("days", "哪几天", [new("mon", "周一"), new("tue", "周二")], Several: true) { Required = true }, new DateInput("day", "哪一天", new(2021, 4, 12))],
        Actions = [new("下一步", "next") { Primary = true }, new("公告", "open") { Url = "https://school.example/service" }],
        Stamp = "c1",
    };

    [Theory]
    [InlineData(CardDialect.Submit)]
    [InlineData(CardDialect.ExecuteOrSubmit)]
    public void A_right_card_has_no_fault(CardDialect dialect) => Assert.Empty(CardFaces.FaultsOf(CardRenderer.TryRender(Right, "zh-Hans", dialect)!.Value));

    [Theory]
    [InlineData("\"wrap\":true", "\"wrap\":\"yes\"")]
    [InlineData("\"weight\":\"Bolder\"", "\"weight\":\"Heaviest\"")]
    [InlineData("\"weight\":\"Bolder\"", "\"wide\":true")]
    [InlineData("\"type\":\"Input.Date\"", "\"type\":\"Input.Rating\"")]
    [InlineData("\"min\":\"2021-04-12\"", "\"min\":\"12.4.2021\"")]
    [InlineData("\"id\":\"days\",", "")]
    [InlineData("\"id\":\"days\"", "\"id\":\"day\"")]
    [InlineData("\"value\":\"tue\"", "\"value\":\"mon\"")]
    [InlineData("\"value\":\"tue\"", "\"value\":\"tue,wed\"")]
    [InlineData("\"label\":\"哪几天\"", "\"label\":\"\"")]
    [InlineData("\"altText\":\"操场\"", "\"altText\":\"\"")]
    [InlineData("https://school.example/service", "no address")]
    [InlineData("\"title\":\"下一步\"", "\"title\":\"\"")]
    [InlineData("\"version\":\"1.5\"", "\"version\":\"1.6\"")]
    [InlineData("\"lang\":\"zh\"", "\"lang\":\"zh-Hans\"")]
    public void A_wrong_card_has_one(string right, string wrong)
    {
        var json = Encoding.UTF8.GetString(CardRenderer.TryRender(Right, "zh-Hans", CardDialect.Submit)!.Value.Span);
        Assert.Contains(right, json, StringComparison.Ordinal);

        Assert.NotEmpty(CardFaces.FaultsOf(Encoding.UTF8.GetBytes(json.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_card_that_is_too_big_has_one_for_each_way() => Assert.Equal(2, FaultsOf(new("长") { Texts = [new string('长', 10_000)] }).Count);

    [Fact]
    public void A_seventh_button_is_back_or_cancel()
    {
        var six = Enumerable.Range(1, 6).Select(number => new CardAction($"第{number}", "answer", $"{number}"));

        Assert.Empty(FaultsOf(new("哪个？") { Actions = [.. six, new("返回", "back") { IgnoresInputs = true }] }));
        Assert.NotEmpty(FaultsOf(new("哪个？") { Actions = [.. six, new("第7", "answer", "7")] }));
    }

    private static IReadOnlyList<string> FaultsOf(Card card) =>
        CardFaces.FaultsOf(new Reply { Card = card }, new(new(ChannelId.DirectLine, "talk"), "a1", "dl_parent_wang", default));
}
