using System.Text;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Tests.AdaptiveCards;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Cards;
using AfterSchoolBot.Channels.WeCom.Wire;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.Channels.Tests.WeCom;

/// <summary>The sample cards as a member of staff sees them in WeCom and a parent in WeChat.</summary>
public sealed class CardFaceTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 25, 19, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<string> Names => [.. SampleCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Staff_see_it_as_approved(string name) => Match($"wecom-staff/{name}", Staff(Card(name), Language(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Parents_see_it_as_approved(string name) => Match($"wecom-parent/{name}", Parent(Card(name), Language(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void WeCom_would_take_it_and_show_all_of_it(string name) =>
        Assert.Empty(Staff(Card(name), Language(name)).Parts.Concat(Parent(Card(name), Language(name)).Parts).SelectMany(WeComJudge.FaultsOf));

    [Fact]
    public void Nothing_is_cut_within_a_character()
    {
        const string Family = "👨‍👩‍👧";
        Assert.Equal($"一二{Family}…", $"一二{Family}{Family}{Family}".ToBytes(Measure.Bytes($"一二{Family}…") + 3));
        Assert.Equal("一二…", $"一二{Family}四五六".ToCharacters(4));
        Assert.All(Measure.InPieces(string.Concat(Enumerable.Repeat(Family, 300)), 2_048), piece => Assert.True(Measure.Bytes(piece) <= 2_048 && piece.Length % Family.Length == 0));
    }

    [Fact]
    public void A_long_text_arrives_whole_in_pieces()
    {
        var lines = Enumerable.Range(0, 400).Select(n => $"第{n}行：今天的课后服务").ToList();
        var pieces = Measure.InPieces(string.Join('\n', lines), 2_048);
        Assert.Equal(lines, pieces.SelectMany(piece => piece.Split('\n')));
        Assert.All(pieces, piece => Assert.True(Measure.Bytes(piece) <= 2_048));
    }

    [Fact]
    public void No_name_and_no_value_stands_in_a_key()
    {
        var card = new Card("王小明") { Actions = [.. Enumerable.Range(0, 3).Select(n => new CardAction($"选{n}", "say", $"选 王小明 {n}"))] };
        var keys = Staff(card, "zh-Hans").Parts.Concat(Parent(card, "zh-Hans").Parts).SelectMany(KeysIn).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.DoesNotContain("王", key, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_character_goes_over_the_wire_as_itself() =>
        Assert.Equal("""{"a":"你好　😀<&\"\\\n\u0001"}""", RawJson.Of(new JsonObject { ["a"] = "你好　😀<&\"\\\n\u0001" }));

    private static IEnumerable<string> KeysIn(string part)
    {
        var whole = JsonNode.Parse(part)!;
        var buttons = whole["template_card"]?["button_list"]?.AsArray().Select(button => button!["key"]!.GetValue<string>()) ?? [];
        var items = whole["msgmenu"]?["list"]?.AsArray().Select(item => item!["click"]!["id"]!.GetValue<string>()) ?? [];
        return [.. buttons, .. items, whole["template_card"]?["task_id"]?.GetValue<string>() ?? "", whole["msgid"]?.GetValue<string>() ?? ""];
    }

    private static Card Card(string name) => SampleCards.All[name].Card;

    private static string Language(string name) => SampleCards.All[name].Language;

    private static DrawnBody Staff(Card card, string language) =>
        new TemplateCardRenderer(1_000_007).Draw(new() { Card = card }, new(WeComAddress.OfStaff("teacher").Conversation, "r7.1", "teacher", At) { Language = language });

    private static DrawnBody Parent(Card card, string language) =>
        MenuRenderer.Draw(new() { Card = card }, new(WeComAddress.OfParent("wkAccount", "wmParent").Conversation, "r7.1", "wmParent", At) { Language = language });

    private static void Match(string name, DrawnBody body)
    {
        var whole = new JsonObject
        {
            ["parts"] = new JsonArray([.. body.Parts.Select(part => JsonNode.Parse(part))]),
            ["presses"] = new JsonArray([.. body.Presses.Select(press => (JsonNode)$"{press.Verb} {press.Value} {press.Input} {press.Choice}".TrimEnd())]),
        };
        Approved.Match(name, Encoding.UTF8.GetBytes(whole.ToJsonString()));
    }
}
