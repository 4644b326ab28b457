using System.Text.Json;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Tests.Families;

/// <summary>What is kept of a message holds no paper's number (D6), and everything else as it came.</summary>
public sealed class PaperNumbersTests
{
    [Theory]
    [InlineData("""{"type":"message","text":"证件 110105199003072311","id":"110105199003072311","n":1.50}""", "证件 110105199003072311")]
    [InlineData("""{"type":"message","text":"\uff11\uff11\uff10\uff11\uff10\uff15\uff11\uff19\uff19\uff10\uff10\uff13\uff10\uff17\uff12\uff13\uff11\uff38","n":1.50}""", "１１０１０５１９９００３０７２３１Ｘ")]
    public void The_wire_that_is_kept_is_masked_however_the_client_escaped_it(string wire, string text)
    {
        using var parsed = JsonDocument.Parse(wire);
        var kept = PaperNumbers.Mask(new() { Conversation = new(ChannelId.DirectLine, "c"), Id = "1", UserId = "u", Kind = InboundKind.Message, Text = text, Wire = parsed.RootElement });

        var root = kept.Wire!.Value;
        Assert.DoesNotContain("1990", root.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("１９９０", root.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("1.50", root.GetProperty("n").GetRawText());
        Assert.Equal("message", root.GetProperty("type").GetString());
        Assert.True(kept.PapersMasked);
    }
}
