using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.AdaptiveCards;

/// <summary>Where an answer stands in the papers: listed by Teams, linked in Web Chat (reference A4.7, A8.6).</summary>
public sealed class SourceRendererTests
{
    private static readonly Reply Answer = new()
    {
        Text = "不是必须的。\n「坚持*自愿*」\n依据：二.3",
        Citations = [new("《工作方案》第1版 二.3", "「坚持自愿」", new("https://afterschool.example.edu.cn/service")), new("《服务公告》\"第2版\"", new string('长', 400), new("https://afterschool.example.edu.cn/service"))],
    };

    [Fact]
    public async Task Teams_lists_them_by_number_and_asks_whether_it_helped()
    {
        await using var host = await WireHost.StartAsync();
        var drawn = JsonNode.Parse(host.Teams.Draw(Answer, Address(ChannelId.Teams)))!;
        Assert.Equal(("不是必须的。\n\n「坚持\\*自愿\\*」\n\n依据：二.3 [1] [2]", "markdown", "default"), ((string)drawn["text"]!, (string)drawn["textFormat"]!, (string)drawn["channelData"]!["feedbackLoop"]!["type"]!));
        var message = Assert.Single(drawn["entities"]!.AsArray())!;
        Assert.Equal(("https://schema.org/Message", null, 2), ((string)message["type"]!, message["additionalType"], message["citation"]!.AsArray().Count));
        var (first, second) = (message["citation"]![0]!, message["citation"]![1]!);
        Assert.Equal((1, "《工作方案》第1版 二.3", "「坚持自愿」"), ((int)first["position"]!, (string)first["appearance"]!["name"]!, (string)first["appearance"]!["abstract"]!));
        Assert.Equal((2, 160), ((int)second["position"]!, ((string)second["appearance"]!["abstract"]!).Length));
    }

    [Fact]
    public async Task A_models_words_carry_the_mark_of_Teams()
    {
        await using var host = await WireHost.StartAsync();
        var drawn = JsonNode.Parse(host.Teams.Draw(Answer with { WordedByModel = true }, Address(ChannelId.Teams)))!;
        Assert.Equal("""["AIGeneratedContent"]""", drawn["entities"]![0]!["additionalType"]!.ToJsonString());
    }

    [Fact]
    public async Task Web_chat_gets_them_as_links_that_are_defined_in_the_text()
    {
        await using var host = await WireHost.StartAsync();
        var drawn = JsonNode.Parse(host.DirectLine.Draw(Answer, Address(ChannelId.DirectLine)))!;
        Assert.EndsWith("依据：二.3 [1] [2]\n\n[1]: https://afterschool.example.edu.cn/service \"《工作方案》第1版 二.3\"\n[2]: https://afterschool.example.edu.cn/service \"《服务公告》第2版\"", (string)drawn["text"]!, StringComparison.Ordinal);
        Assert.Equal(("markdown", null), ((string)drawn["textFormat"]!, drawn["entities"]));
    }

    [Fact]
    public async Task What_cites_nothing_is_plain()
    {
        await using var host = await WireHost.StartAsync();
        var drawn = JsonNode.Parse(host.Teams.Draw(new() { Text = "好的 *1*" }, Address(ChannelId.Teams)))!;
        Assert.Equal(("好的 *1*", "plain", null, null), ((string)drawn["text"]!, (string)drawn["textFormat"]!, drawn["entities"], drawn["channelData"]));
    }

    private static ReplyAddress Address(ChannelId channel) => new(new(channel, "c"), "a1", "u", new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
}
