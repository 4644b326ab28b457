using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Wire;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSchoolBot.Channels.Tests.WeCom;

public sealed class PictureTests
{
    private const string Link = "https://school.example/files/0a1b";
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, (byte)'-', (byte)'-', 0x0D, 0x0A];

    [Theory]
    [InlineData("app/dl_teacher_li", "message/send")]
    [InlineData("kf/wkDemoAfterSchool0001/wmDemoWangFang", "kf/send_msg")]
    public async Task What_lies_behind_a_link_is_shown_in_the_chat_byte_for_byte(string conversation, string call)
    {
        await using var wecom = await FakeWeCom.StartAsync();
        wecom.HoldCallbacks = true; // nobody listens here
        using var client = ClientOf(wecom);
        var pictures = new Pictures(client, (link, _) => Task.FromResult<LinkedFile?>(link == Link ? new("image/png", Png) : null));
        var part = await pictures.PartAsync(new(Link, PartOf(conversation)), default);

        await wecom.CustomerSaysAsync("wmDemoWangFang", "明细");
        Assert.IsType<WeComAnswer.Said>(await client.CallAsync(call, part, default));
        var shown = (call == "kf/send_msg" ? wecom.ChatOfCustomer("wmDemoWangFang") : wecom.ChatOf("dl_teacher_li"))[^1];
        Assert.Equal("image", shown.Type);
        Assert.Equal(Png, wecom.MediaOf(shown.Content["media_id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_link_to_somewhere_else_is_not_fetched_and_nothing_is_put_there()
    {
        await using var wecom = await FakeWeCom.StartAsync();
        using var client = ClientOf(wecom);
        var pictures = new Pictures(client, (_, _) => Task.FromResult<LinkedFile?>(null));
        Assert.Null(await pictures.PartAsync(new("https://elsewhere.example/a.png", "{}"), default));
        Assert.Empty(wecom.Calls);
    }

    [Theory]
    [InlineData("application/pdf", 20)]
    [InlineData("image/png", (2 * 1024 * 1024) + 1)]
    public async Task A_paper_stays_a_link_and_so_does_a_picture_that_is_too_large(string type, int length)
    {
        await using var wecom = await FakeWeCom.StartAsync();
        using var client = ClientOf(wecom);
        var pictures = new Pictures(client, (_, _) => Task.FromResult<LinkedFile?>(new(type, new byte[length])));
        Assert.Null(await pictures.PartAsync(new(Link, "{}"), default));
        Assert.Empty(wecom.Calls);
    }

    [Fact]
    public async Task When_WeCom_does_not_take_it_the_link_has_to_do()
    {
        await using var wecom = await FakeWeCom.StartAsync();
        wecom.Fail("media/upload", 45009);
        using var client = ClientOf(wecom);
        var pictures = new Pictures(client, (_, _) => Task.FromResult<LinkedFile?>(new("image/png", Png)));
        Assert.Null(await pictures.PartAsync(new(Link, "{}"), default));
    }

    private static WeComClient ClientOf(FakeWeCom wecom) => new(Tenant.Of(wecom), new KeptMemory(), TimeProvider.System, NullLogger<WeComClient>.Instance);

    private static string PartOf(string conversation)
    {
        var reply = new Reply { Card = new("明细") { Actions = [new("打开", "open") { Url = Link }] } };
        var address = new ReplyAddress(new(ChannelId.WeCom, conversation), "r1.1", "u", DateTimeOffset.UnixEpoch);
        var drawn = conversation.StartsWith("kf/", StringComparison.Ordinal)
            ? Channels.WeCom.Cards.MenuRenderer.Draw(reply, address)
            : new Channels.WeCom.Cards.TemplateCardRenderer(1_000_007).Draw(reply, address);
        return drawn.Picture!.Part;
    }
}
