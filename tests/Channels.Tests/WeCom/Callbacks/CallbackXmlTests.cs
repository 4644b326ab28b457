using System.Text;
using System.Xml;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using CsCheck;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

public sealed class CallbackXmlTests
{
    private const string CardEvent = """
        <xml><ToUserName><![CDATA[ww1a2b]]></ToUserName><FromUserName><![CDATA[teacher_li]]></FromUserName><CreateTime>1760000300</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event><EventKey><![CDATA[confirm]]></EventKey><TaskId><![CDATA[pk-20261009-3b2@v1]]></TaskId><CardType><![CDATA[multiple_interaction]]></CardType><ResponseCode><![CDATA[rc_opaque]]></ResponseCode><AgentID>1000007</AgentID><SelectedItems><SelectedItem><QuestionKey><![CDATA[club]]></QuestionKey><OptionIds><OptionId><![CDATA[c_chess]]></OptionId></OptionIds></SelectedItem><SelectedItem><QuestionKey><![CDATA[day]]></QuestionKey><OptionIds><OptionId><![CDATA[d2]]></OptionId><OptionId><![CDATA[d4]]></OptionId></OptionIds></SelectedItem></SelectedItems></xml>
        """;

    [Fact]
    public void The_official_message_is_read()
    {
        var callback = WeComXml.Must(OfficialVectors.Message.Plain);
        Assert.Equal(
            (CallbackKind.Text, "wx5823bf96d3bd56c7", "mycreate", "text", 4561255354251345929, 218, "hello"),
            (callback.Kind, callback.ToUserName, callback.FromUserName, callback.MsgType, callback.MsgId, callback.AgentId, callback.Content));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1409659813), callback.CreateTime);
        Assert.Equal("4561255354251345929", callback.DedupeKey);
    }

    [Fact]
    public void A_tapped_card_says_what_was_ticked()
    {
        var callback = WeComXml.Must(CardEvent);
        Assert.Equal(
            ("confirm", "pk-20261009-3b2@v1", "multiple_interaction", "rc_opaque"),
            (callback.EventKey, callback.TaskId, callback.CardType, callback.ResponseCode));
        Assert.Equal(["club", "day"], callback.SelectedItems.Select(item => item.QuestionKey));
        Assert.Equal(["c_chess", "d2", "d4"], callback.SelectedItems.SelectMany(item => item.OptionIds));
    }

    [Fact]
    public void Customer_service_has_no_sender()
    {
        var callback = WeComXml.Must(
            "<xml><ToUserName><![CDATA[ww1a2b]]></ToUserName><CreateTime>1760000000</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[ENC1]]></Token><OpenKfId><![CDATA[wk9x]]></OpenKfId></xml>");
        Assert.Equal((CallbackKind.KfMessageOrEvent, "", "ENC1", "wk9x"), (callback.Kind, callback.FromUserName, callback.Token, callback.OpenKfId));
    }

    [Fact]
    public void Elements_come_in_any_order_and_unknown_ones_are_passed_over()
    {
        var callback = WeComXml.Must(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml> <Strange a=\"1\"><Content>no</Content><Id/></Strange>\n<MsgId>7</MsgId><Content>yes</Content><!-- said --><New/>"
            + "<MsgType>text</MsgType><SelectedItems><Other/><SelectedItem><X>1</X><OptionIds><Y/></OptionIds></SelectedItem></SelectedItems><CreateTime> 1760000000 </CreateTime></xml>\n");
        Assert.Equal(("yes", 7L, null, ""), (callback.Content, callback.MsgId, callback.Id, callback.FromUserName));
        Assert.Equal(("", 0), (Assert.Single(callback.SelectedItems).QuestionKey, callback.SelectedItems[0].OptionIds.Count));
    }

    [Theory]
    [InlineData("一\u001d二", "一 二")]
    [InlineData("\0\u0001\u001f\t\n", "   \t\n")]
    [InlineData("\uFFFE\uFFFF。", "\uFFFD\uFFFD。")]
    [InlineData("a]]>b<c>&amp;", "a]]>b<c>&amp;")]
    [InlineData("👨‍👩‍👧 王小明 😀", "👨‍👩‍👧 王小明 😀")]
    [InlineData("", "")]
    [InlineData("一\r\n二\r三\n\r", "一\n二\n三\n\n")]
    [InlineData("]]>]]>]]", "]]>]]>]]")]
    public void What_people_write_is_read_whatever_it_is(string written, string read) =>
        Assert.Equal(read, WeComXml.Must(WeComXml.Message(written)).Content);

    [Theory]
    [InlineData("a&lt;b&#x4e8c;", "a<b二")]
    [InlineData("a&#128512;", "a😀")]
    [InlineData("一<![CDATA[二]]>三", "一二三")]
    public void Text_outside_CDATA_is_read_too(string written, string read) =>
        Assert.Equal(read, WeComXml.Must($"<xml><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>{written}</Content></xml>").Content);

    [Theory]
    [InlineData("&#x1D;")]
    [InlineData("&#0;")]
    [InlineData("&#xD800;")]
    [InlineData("&#xFFFF;")]
    [InlineData("&#x110000;")]
    [InlineData("&#99999999999999999999;")]
    [InlineData("&unknown;")]
    public void A_reference_to_what_is_no_letter_is_refused_or_replaced(string reference)
    {
        var content = WeComXml.Read($"<xml><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>a{reference}b</Content></xml>")?.Content;
        Assert.True(content is null or "a b" or "a\uFFFDb", content);
    }

    [Fact]
    public void A_long_text_is_read_whole()
    {
        var words = string.Concat(Enumerable.Repeat("三年级二班😀]]>", 2_500));
        Assert.Equal(words, WeComXml.Must(WeComXml.Message(words)).Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<xml>")]
    [InlineData("<xml/>")]
    [InlineData("<html><MsgType>text</MsgType><CreateTime>1</CreateTime></html>")]
    [InlineData("<xml><MsgType>text</MsgType></xml>")]
    [InlineData("<xml><CreateTime>1</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><CreateTime>soon</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><CreateTime>-1</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><CreateTime>253402300800</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><CreateTime>1</CreateTime></xml><xml/>")]
    [InlineData("<xml><MsgType>text</MsgType><CreateTime>1</CreateTime></xml>more")]
    [InlineData("<xml><MsgType>text</MsgType><CreateTime><b>1</b></CreateTime></xml>")]
    [InlineData("{\"MsgType\":\"text\"}")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-eight\"?><xml><MsgType>text</MsgType><CreateTime>1</CreateTime></xml>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-")]
    [InlineData("<xml><MsgType>text</MsgType><CreateTime>1</CreateTime><b:")]
    public void What_is_no_callback_is_refused(string xml) => Assert.Null(WeComXml.Read(xml));

    [Theory]
    [InlineData("<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x.dtd\">", "a")]
    [InlineData("<!DOCTYPE xml [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>", "&file;")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE xml>", "a")]
    [InlineData("", "&file;")]
    public void Entities_and_document_types_are_refused(string type, string content) =>
        Assert.Null(WeComXml.Read($"{type}<xml><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>{content}</Content></xml>"));

    [Fact]
    public void A_text_too_long_or_too_deep_is_refused()
    {
        Assert.Null(WeComXml.Read(WeComXml.Message(new string('a', CallbackXml.Longest))));
        Assert.Null(WeComXml.Read(Nested("<BatchJob>", "</BatchJob>", 20_000)));
        Assert.Null(WeComXml.Read(Nested("<OptionIds>", "</OptionIds>", 10_000)));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Assert.False(CallbackXml.TryRead([.. "<xml><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>"u8, 0xC3, 0x28, .. "</Content></xml>"u8], out _));

    [Fact]
    public void A_text_in_another_encoding_is_refused()
    {
        Assert.False(CallbackXml.TryRead(Encoding.Unicode.GetBytes(WeComXml.Message("a")), out _));
        Assert.Null(WeComXml.Read("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + WeComXml.Message("a")));
    }

    [Fact]
    public void Nothing_from_outside_throws()
    {
        var sample = Encoding.UTF8.GetBytes(CardEvent + "<?a?><!--b-->&#x1d;&lt;<![CDATA[c]]>");
        string[] marks = ["<", ">", "&", "]]>", "<!", "&#", "=\"", "/>", "<?"];
        Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Int[0, 80], Gen.OneOf(Gen.Byte.Array[0, 6], Gen.Int[0, marks.Length - 1].Select(at => Encoding.UTF8.GetBytes(marks[at]))))
            .Sample((at, cut, put) =>
            {
                byte[] broken = [.. sample[..at], .. put, .. sample.Skip(at + cut)];
                CallbackXml.TryRead(broken, out _);
                CallbackXml.ReadEnvelope(broken);
            }, iter: 20_000);
        Assert.Equal("hello", WeComXml.Must(OfficialVectors.Message.Plain).Content);
    }

    [Fact]
    public void The_names_of_strangers_are_not_kept()
    {
        for (var number = 0; number < 5_000; number++)
        {
            var name = $"a_name_that_nobody_has_heard_of_{number}";
            var xml = $"<xml><p{number}:{name} xmlns:p{number}=\"urn:{name}\" {name}=\"1\"><{name}/></p{number}:{name}><MsgType>text</MsgType><CreateTime>1</CreateTime></xml>";
            Assert.NotNull(WeComXml.Read(xml));
        }
    }

    [Fact]
    public void What_another_reader_takes_we_read_alike() =>
        Gen.String.Where(text => XmlIsFit(text)).Sample(text => WeComXml.Must(WeComXml.Message(text)).Content == Standard(WeComXml.Message(text)));

    [Fact]
    public void The_envelope_is_read_in_any_order()
    {
        var envelope = CallbackXml.ReadEnvelope("<xml><Encrypt><![CDATA[QUJD]]></Encrypt><Other>1</Other><ToUserName><![CDATA[ww1a2b]]></ToUserName></xml>"u8);
        Assert.Equal(new("ww1a2b", null, "QUJD"), envelope);
    }

    [Theory]
    [InlineData("<xml><ToUserName>ww1a2b</ToUserName></xml>")]
    [InlineData("<xml><Encrypt></Encrypt></xml>")]
    [InlineData("<xml><Inner><Encrypt>QUJD</Encrypt></Inner></xml>")]
    [InlineData("{\"encrypt\":\"QUJD\"}")]
    public void An_envelope_without_a_letter_is_none(string xml) => Assert.Null(CallbackXml.ReadEnvelope(Encoding.UTF8.GetBytes(xml)));

    private static string Nested(string open, string close, int depth) =>
        $"<xml><CreateTime>1</CreateTime><MsgType>text</MsgType>{string.Concat(Enumerable.Repeat(open, depth))}{string.Concat(Enumerable.Repeat(close, depth))}</xml>";

    private static bool XmlIsFit(string text) => text.EnumerateRunes().All(rune => rune.Value is >= ' ' and not (0xFFFD or 0xFFFE or 0xFFFF) or '\t' or '\n' or '\r');

    private static string Standard(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        reader.ReadToFollowing("Content");
        return reader.ReadElementContentAsString();
    }
}
