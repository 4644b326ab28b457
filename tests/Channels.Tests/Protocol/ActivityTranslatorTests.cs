using System.Text;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.Protocol;

public sealed class ActivityTranslatorTests
{
    [Fact]
    public void Words_typed_in_Teams_come_with_who_where_and_in_which_language()
    {
        var heard = Translate("""
            {"type":"message","id":"1700000000001","timestamp":"2026-09-01T07:30:00.123Z","channelId":"msteams",
             "serviceUrl":"https://smba.trafficmanager.net/apac/t/","from":{"id":"29:1abc","name":"Wang Li","aadObjectId":"0f0e"},
             "recipient":{"id":"28:bot","name":"School Helper"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"t"},
             "text":" 报名 ","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>报名</p>"}],
             "entities":[{"type":"clientInfo","locale":"zh-CN","country":"CN","platform":"iOS","timezone":"Asia/Shanghai"}],
             "channelData":{"tenant":{"id":"t"}}}
            """)!;
        Assert.Equal(InboundKind.Message, heard.Kind);
        Assert.Equal(("报名", "zh-CN", "28:bot", "https://smba.trafficmanager.net/apac/t/"), (heard.Text, heard.Locale, heard.BotId, heard.ServiceUrl));
        Assert.Null(heard.Answer);
    }

    [Fact]
    public void A_press_on_our_card_is_an_answer_with_what_the_inputs_held()
    {
        var answer = Translate("""
            {"type":"message","value":{"stamp":"s1","verb":"next","value":"5","days":"mon,wed","note":"六点\u0000才下班","count":2,"sure":true,"nested":{"a":1}}}
            """)!.Answer!;
        Assert.Equal(("s1", "next", "5"), (answer.Stamp, answer.Verb, answer.Value));
        Assert.Equal(
            [("count", "2"), ("days", "mon,wed"), ("note", "六点才下班"), ("sure", "true")],
            answer.Inputs.Select(input => (input.Key, input.Value)).Order());
    }

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("[1,2]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("""{"stamp":"s1"}""")]
    [InlineData("""{"verb":"next"}""")]
    [InlineData("""{"stamp":"s1","verb":""}""")]
    [InlineData("""{"stamp":1,"verb":"next"}""")]
    [InlineData("""{"stamp":{"stamp":"s"},"verb":["next"]}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"next","data":{"stamp":"s1"}}}""")]
    public void A_value_nobody_offered_is_an_answer_to_no_card(string value)
    {
        var heard = Translate($$"""{"type":"message","value":{{value}}}""")!;
        Assert.Equal((InboundKind.Message, "", "", ""), (heard.Kind, heard.Text, heard.Answer!.Stamp, heard.Answer.Verb));
    }

    [Fact]
    public void A_card_with_a_hundred_inputs_is_not_ours()
    {
        var inputs = string.Join(',', Enumerable.Range(0, 100).Select(number => $"\"i{number}\":\"x\""));
        Assert.Equal("", Translate($$$"""{"type":"message","value":{"stamp":"s","verb":"v",{{{inputs}}}}}""")!.Answer!.Verb);
    }

    [Fact]
    public void Words_beside_a_foreign_value_are_what_was_meant()
    {
        var heard = Translate("""{"type":"message","text":"mb","value":{"k":1},"channelData":{"messageBack":{"displayText":"disp"}}}""")!;
        Assert.Equal(("mb", null), (heard.Text, heard.Answer));
    }

    [Theory]
    [InlineData("""{"type":"message","attachments":[{"contentType":"audio/mp3","contentUrl":"https://x/y"}]}""")]
    [InlineData("""{"type":"message","attachments":[null]}""")]
    [InlineData("""{"type":"message","text":"\u200b\u0000 "}""")]
    [InlineData("""{"type":"message","value":null}""")]
    [InlineData("""{"type":"message"}""")]
    public void A_message_without_words_is_one_we_cannot_read(string body) => Assert.Equal(InboundKind.Unreadable, Translate(body)!.Kind);

    [Fact]
    public void A_picture_with_words_is_read_by_its_words() => Assert.Equal(
        InboundKind.Message, Translate("""{"type":"message","text":"看","attachments":[{"contentType":"image/png","contentUrl":"https://x/y"}]}""")!.Kind);

    [Fact]
    public void A_text_cut_short_is_marked() =>
        Assert.True(Translate($$"""{"type":"message","text":"{{new string('a', 3_000)}}"}""")!.TextWasCut);

    [Fact]
    public void A_person_who_comes_in_has_arrived()
    {
        var heard = Translate("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"bot"},null,{"id":"parent"}]}""")!;
        Assert.Equal((InboundKind.Arrival, "parent"), (heard.Kind, heard.UserId));
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"bot"}]}""")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed"}}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("""{"type":"aTypeOfTomorrow","value":[1]}""")]
    [InlineData("""{"text":"no type"}""")]
    public void Of_everything_else_nothing_is_made(string body) => Assert.Null(Translate(body));

    [Theory]
    [InlineData("zh-Hant-HK", "zh-Hant-HK")]
    [InlineData("zh'; drop table", null)]
    [InlineData("", null)]
    public void A_language_is_only_taken_from_a_language_tag(string tag, string? locale) => Assert.Equal(locale, ActivityTranslator.LocaleOf(tag));

    [Theory]
    [InlineData("29:1abc", true)]
    [InlineData("19:x@thread.tacv2;messageid=1", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a\0b", false)]
    public void An_id_with_something_invisible_in_it_is_none(string? id, bool usable) => Assert.Equal(usable, ActivityTranslator.IsUsableId(id));

    private static InboundActivity? Translate(string body)
    {
        Assert.True(WireJson.TryRead(Encoding.UTF8.GetBytes(body), out var wire));
        return ActivityTranslator.ToInbound(wire, new(ChannelId.Teams, "c"), wire.Id ?? "i", wire.From?.Id ?? "u");
    }
}
