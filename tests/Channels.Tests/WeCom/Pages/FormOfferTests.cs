using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Cards;
using AfterSchoolBot.Channels.WeCom.Wire;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.Channels.Tests.WeCom.Pages;

/// <summary>Which cards have a form in WeChat, and how it is offered.</summary>
public sealed class FormOfferTests
{
    private const string Form = "https://afterschool.example.edu.cn/h5/card/token";

    private static readonly CardAction[] Next = [new("下一步", "answer") { Primary = true }, new("取消", "cancel") { IgnoresInputs = true }];

    [Theory]
    [InlineData("zh-Hans", "打开表单")]
    [InlineData("zh-Hant", "打開表單")]
    [InlineData("en", "Open the form")]
    public void Several_of_several_have_numbers_to_type_and_a_form(string language, string words)
    {
        var drawn = Draw(PageHost.Days, language);
        var menu = JsonNode.Parse(Assert.Single(drawn.Parts))!["msgmenu"]!;
        Assert.Contains("3 周三", menu["head_content"]!.GetValue<string>(), StringComparison.Ordinal);
        var item = menu["list"]!.AsArray().Last()!["view"]!; // after the button that leaves the question
        Assert.Equal((Form, words), (item["url"]!.GetValue<string>(), item["content"]!.GetValue<string>()));
        Assert.Equal("AdaptiveCard", drawn.Form!.Value.GetProperty("type").GetString());
    }

    [Fact]
    public void Words_dates_times_and_numbers_have_a_form()
    {
        CardInput[] inputs = [new TextInput("words", "怎么了", 200), new DateInput("day", "哪天"), new TimeInput("time", "几点"), new NumberInput("count", "几个")];
        foreach (var input in inputs) Assert.NotNull(Draw(new("问题") { Inputs = [input], Actions = Next }).Form);
    }

    [Fact]
    public void A_question_that_a_tap_answers_has_none()
    {
        var drawn = Draw(new("给哪个孩子办？") { Inputs = [Choices(5)], Actions = Next });
        Assert.Null(drawn.Form);
        Assert.DoesNotContain(Form, drawn.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_choices_than_a_menu_takes_have_numbers_and_a_form()
    {
        var drawn = Draw(new("选社团") { Inputs = [Choices(14)], Actions = Next });
        var menu = JsonNode.Parse(Assert.Single(drawn.Parts))!["msgmenu"]!;
        Assert.Contains("14 第14个", menu["head_content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(menu["list"]!.AsArray());
    }

    [Fact]
    public void What_is_too_long_for_a_menus_head_stays_one_message_with_the_address_in_it()
    {
        var drawn = Draw(PageHost.Days with { Texts = [new('长', 400)] });
        var text = JsonNode.Parse(Assert.Single(drawn.Parts))!["text"]!["content"]!.GetValue<string>();
        Assert.EndsWith($"打开表单 {Form}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_stored_is_read_back_with_its_form()
    {
        var drawn = Draw(PageHost.Days);
        Assert.True(JsonElement.DeepEquals(drawn.Form!.Value, DrawnBody.Parse(drawn.ToJson())!.Form!.Value));
        Assert.Null(Draw(PageHost.Days, form: null).Form);
    }

    private static DrawnBody Draw(Card card, string language = "zh-Hans", string? form = Form)
    {
        var parent = WeComAddress.OfParent("wkAccount", "wmParent");
        var drawn = MenuRenderer.Draw(new() { Card = card }, new(parent.Conversation, "r7", parent.User, DateTimeOffset.UnixEpoch) { Language = language }, form);
        Assert.Empty(drawn.Parts.SelectMany(WeComJudge.FaultsOf));
        return drawn;
    }

    private static ChoiceInput Choices(int count) => new("one", "选一个", [.. Enumerable.Range(1, count).Select(number => new CardChoice($"{number}", $"第{number}个"))]);
}
