using System.Text;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.AdaptiveCards;

public sealed class CardRendererTests
{
    public static TheoryData<string> Names => [.. SampleCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_drawn_as_approved(string name) => Approved.Match(name, SampleCards.All[name].Draw());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_drawn_in_the_same_bytes_every_time(string name) =>
        Assert.True(SampleCards.All[name].Draw().Span.SequenceEqual(SampleCards.All[name].Draw().Span));

    [Fact]
    public void No_approved_card_is_left_over() => Assert.Equal(
        SampleCards.All.Keys.Order(StringComparer.Ordinal),
        Directory.GetFiles(Approved.Folder, "*.json").Where(file => !file.EndsWith(".received.json", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Chinese_is_not_escaped() => Assert.Contains("周一", Encoding.UTF8.GetString(SampleCards.All["days"].Draw().Span), StringComparison.Ordinal);

    [Fact]
    public void A_card_too_big_to_be_sent_is_not_drawn() =>
        Assert.Null(CardRenderer.TryRender(new("长") { Texts = [new string('长', 10_000)] }, "zh-Hans", CardDialect.Submit));

    [Fact]
    public void A_card_of_exactly_the_limit_is_drawn()
    {
        var bare = CardRenderer.TryRender(new("t") { Texts = ["x"], Twin = "" }, "en", CardDialect.Submit)!.Value.Length;
        var full = new Card("t") { Texts = [new string('x', CardRenderer.MostBytes - bare + 1)], Twin = "" };
        Assert.Equal(CardRenderer.MostBytes, CardRenderer.TryRender(full, "en", CardDialect.Submit)!.Value.Length);
        Assert.Null(CardRenderer.TryRender(full with { Title = "tt" }, "en", CardDialect.Submit));
    }

    [Theory]
    [InlineData("stamp")]
    [InlineData("verb")]
    [InlineData("value")]
    public void An_input_that_would_overwrite_its_button_is_a_bug(string id) => Assert.Throws<ArgumentException>(
        () => CardRenderer.TryRender(new("t") { Inputs = [new TimeInput(id, "l")] }, "en", CardDialect.Submit));

    [Fact]
    public void A_pressed_button_comes_back_as_the_answer_it_was_drawn_for()
    {
        var data = JsonNode.Parse(SampleCards.All["read-back"].Draw().Span)!["actions"]![0]!["data"]!;
        data["days"] = "mon,wed";
        var wire = new WireActivity { Type = "message", Value = System.Text.Json.JsonSerializer.SerializeToElement(data) };
        var answer = ActivityTranslator.ToInbound(wire, new(ChannelId.Teams, "c"), "i", "u")!.Answer!;
        Assert.Equal(("r1", "submit", "h4c5", "mon,wed"), (answer.Stamp, answer.Verb, answer.Value, answer.Inputs["days"]));
    }
}
