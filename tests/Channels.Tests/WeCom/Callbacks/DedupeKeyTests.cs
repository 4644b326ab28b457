using AfterSchoolBot.Channels.WeCom.Callbacks;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

/// <summary>Sender and second are not enough to tell two events apart (wecom.md 1.7): many come from "sys" at once.</summary>
public sealed class DedupeKeyTests
{
    private static readonly WeComCallback Tap = new()
    {
        Kind = CallbackKind.TemplateCard,
        ToUserName = "ww1a2b",
        FromUserName = "teacher_li",
        CreateTime = DateTimeOffset.FromUnixTimeSeconds(1790000000),
        MsgType = "event",
        AgentId = 1000007,
        Event = "template_card_event",
    };

    private static readonly Dictionary<string, Func<WeComCallback, WeComCallback>> Differences = new()
    {
        ["ToUserName"] = tap => tap with { ToUserName = "ww9" },
        ["AgentID"] = tap => tap with { AgentId = 1000008 },
        ["FromUserName"] = tap => tap with { FromUserName = "teacher_zhou" },
        ["CreateTime"] = tap => tap with { CreateTime = tap.CreateTime.AddSeconds(1) },
        ["Event"] = tap => tap with { Event = "template_card_menu_event" },
        ["ChangeType"] = tap => tap with { ChangeType = "x" },
        ["EventKey"] = tap => tap with { EventKey = "x" },
        ["TaskId"] = tap => tap with { TaskId = "x" },
        ["ResponseCode"] = tap => tap with { ResponseCode = "x" },
        ["Id"] = tap => tap with { Id = "x" },
        ["ChatId"] = tap => tap with { ChatId = "x" },
        ["ExternalUserID"] = tap => tap with { ExternalUserId = "x" },
        ["Token"] = tap => tap with { Token = "x" },
        ["OpenKfId"] = tap => tap with { OpenKfId = "x" },
        ["JobId"] = tap => tap with { JobId = "x" },
    };

    public static TheoryData<string> Fields => [.. Differences.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Two_events_of_one_second_that_differ_in_one_field_have_two_keys(string field) =>
        Assert.NotEqual(Tap.DedupeKey, Differences[field](Tap).DedupeKey);

    [Fact]
    public void No_two_of_these_events_share_a_key()
    {
        var keys = Differences.Values.Select(differ => differ(Tap).DedupeKey).Append(Tap.DedupeKey).ToHashSet();
        Assert.Equal(Differences.Count + 1, keys.Count);
    }

    [Fact]
    public void An_event_that_comes_again_has_the_same_key()
    {
        var xml = WeComXml.Event("change_school_contact", "<ChangeType>create_parent</ChangeType><Id>p1</Id>");
        var inOtherWords = xml.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        Assert.Equal(WeComXml.Must(xml).DedupeKey, WeComXml.Must(inOtherWords).DedupeKey);
    }

    [Fact]
    public void A_message_is_known_by_its_id() =>
        Assert.Equal(WeComXml.Must(WeComXml.Message("一", id: 7)).DedupeKey, WeComXml.Must(WeComXml.Message("二", id: 7)).DedupeKey);

    [Theory]
    [InlineData("change_contact")]
    [InlineData("an_event_of_tomorrow")]
    public void Events_whose_fields_we_do_not_know_are_told_apart_all_the_same(string name)
    {
        var first = WeComXml.Must(WeComXml.Event(name, "<ChangeType>create_user</ChangeType><Whom>a</Whom>"));
        var second = WeComXml.Must(WeComXml.Event(name, "<ChangeType>create_user</ChangeType><Whom>b</Whom>"));
        Assert.NotEqual(first.DedupeKey, second.DedupeKey);
    }

    [Fact]
    public void Messages_without_an_id_are_told_apart_by_what_they_say()
    {
        static string Key(string words) => WeComXml.Must($"<xml><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>{words}</Content></xml>").DedupeKey;
        Assert.NotEqual(Key("一"), Key("二"));
        Assert.Equal(Key("一"), Key("一"));
    }
}
