using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using CsCheck;

namespace AfterSchoolBot.Channels.Tests.Protocol;

public sealed class WireActivityTests
{
    private static readonly string[] OurTexts =
        ["type", "id", "timestamp", "serviceUrl", "channelId", "text", "textFormat", "locale", "summary", "name", "replyToId"];

    private static readonly Gen<string> Words = Gen.String[Gen.Char['\u0020', '\u9fff'], 0, 12];

    // names of nobody's members: a member of ours in another case is read as ours, which is meant
    private static readonly Gen<string> StrangeNames = Gen.Char.AlphaNumeric.Array[3, 8].Select(letters => "x" + new string(letters));

    private static readonly Gen<JsonNode?> Anything = Gen.Recursive<JsonNode?>((depth, inner) => depth > 3
        ? Scalar()
        : Gen.OneOf(
            Scalar(),
            inner.List[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Members(StrangeNames, inner, 3).Select(members => (JsonNode?)members)));

    private static readonly Gen<JsonObject> Activities =
        Gen.Select(
            Members(OneOf(OurTexts), Words.Select(text => (JsonNode?)JsonValue.Create(text)), 6),
            Members(StrangeNames, Anything, 4),
            Members(OneOf("value", "channelData", "entities"), Anything, 3),
            Members(OneOf("from", "recipient", "conversation"), Account(), 3),
            Account().List[0, 3])
        .Select((texts, strange, any, accounts, members) =>
        {
            var whole = Merge(texts, strange, any, accounts);
            whole["membersAdded"] = new JsonArray([.. members.Select(member => member?.DeepClone())]);
            whole["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "x/y", ["content"] = strange.DeepClone(), ["xMore"] = 1 });
            return whole;
        });

    [Fact]
    public void Whatever_comes_goes_out_again_unchanged() => Activities.Sample(activity =>
    {
        Assert.True(WireJson.TryRead(Encoding.UTF8.GetBytes(activity.ToJsonString()), out var wire));
        var back = JsonNode.Parse(JsonSerializer.Serialize(wire, WireJson.Default.WireActivity));
        return JsonNode.DeepEquals(WithoutNulls(activity), WithoutNulls(back));
    }, iter: 10_000);

    [Fact]
    public void What_is_kept_for_the_transcript_says_the_same() => Activities.Sample(activity =>
    {
        Assert.True(WireJson.TryRead(Encoding.UTF8.GetBytes(activity.ToJsonString()), out var wire));
        var back = JsonNode.Parse(JsonSerializer.SerializeToElement(wire, WireJson.ForWire.WireActivity).GetRawText());
        return JsonNode.DeepEquals(WithoutNulls(activity), WithoutNulls(back));
    });

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"} x")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"from\":\"me\"}")]
    [InlineData("{\"text\":\"\\ud83d\"}")]
    [InlineData("{\"value\":{\"stamp\":\"\\uDC00\"}}")]
    [InlineData("{\"value\":{\"\\ud83d\":1}}")]
    public void A_body_that_is_no_activity_is_refused(string body) =>
        Assert.False(WireJson.TryRead(Encoding.UTF8.GetBytes(body), out _));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.False(WireJson.TryRead([.. "{\"value\":\""u8, 0xC3, 0x28, .. "\"}"u8], out _));

    [Fact]
    public void A_thousand_brackets_are_refused() =>
        Assert.False(WireJson.TryRead(Encoding.UTF8.GetBytes("{\"value\":" + new string('[', 1_000) + new string(']', 1_000) + "}"), out _));

    [Fact]
    public void Member_names_are_read_in_any_case()
    {
        Assert.True(WireJson.TryRead("""{"TYPE":"message","Text":"hi"}"""u8, out var wire));
        Assert.Equal(("message", "hi"), (wire.Type, wire.Text));
    }

    [Fact]
    public void An_escaped_picture_is_read_whole()
    {
        Assert.True(WireJson.TryRead("""{"text":"\ud83d\ude00"}"""u8, out var wire));
        Assert.Equal("😀", wire.Text);
    }

    private static Gen<JsonNode?> Scalar() => Gen.OneOf(
        Words.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(yes => (JsonNode?)JsonValue.Create(yes)),
        Gen.Bool.Select(_ => (JsonNode?)null));

    private static Gen<string> OneOf(params string[] names) => Gen.Int[0, names.Length - 1].Select(index => names[index]);

    private static Gen<JsonNode?> Account() => Gen.Select(Words, Words, Members(StrangeNames, Anything, 2))
        .Select((id, name, more) => (JsonNode?)Merge(new JsonObject { ["id"] = id, ["name"] = name, ["tenantId"] = name, ["aadObjectId"] = id, ["isGroup"] = id.Length > 6 }, more));

    private static Gen<JsonObject> Members(Gen<string> names, Gen<JsonNode?> values, int most) =>
        Gen.Select(names, values).List[0, most].Select(pairs =>
        {
            var made = new JsonObject();
            foreach (var (name, value) in pairs) made[name] = value?.DeepClone();
            return made;
        });

    private static JsonObject Merge(params JsonObject[] parts)
    {
        var whole = new JsonObject();
        foreach (var (name, value) in parts.SelectMany(part => part)) whole[name] = value?.DeepClone();
        return whole;
    }

    private static JsonNode? WithoutNulls(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null)
            .Select(member => KeyValuePair.Create(member.Key, WithoutNulls(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutNulls)]),
        null => null,
        _ => node.DeepClone(),
    };
}
