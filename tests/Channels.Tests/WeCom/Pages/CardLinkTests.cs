using System.Text;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Pages;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.WeCom.Pages;

public sealed class CardLinkTests
{
    private const string Root = "https://afterschool.example.edu.cn/";

    private static readonly WeComAddress WangFang = WeComAddress.OfParent("wkDemoAfterSchool0001", "wmDemoWangFang");

    private readonly FakeTimeProvider clock = new(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    private ReplyAddress Address => new(WangFang.Conversation, "r41.2", WangFang.User, clock.GetUtcNow()) { Language = "zh-Hant" };

    [Fact]
    public void A_link_opens_the_card_of_the_talk_for_which_it_was_made()
    {
        var links = Links();
        var valid = Assert.IsType<CardLinkEntry.Valid>(links.Read(Token(links.For(Address))));
        Assert.Equal(new(WangFang, "r41.2", "zh-Hant", clock.GetUtcNow() + CardLinks.Lifetime), valid.Link);
    }

    [Fact]
    public void Whatever_is_changed_in_a_link_closes_it()
    {
        var links = Links();
        var token = Token(links.For(Address));
        Gen.Select(Gen.Int[0, token.Length - 2], Gen.Char["ABCxyz019-_"]).Where(change => token[change.Item1] != change.Item2)
            .Sample(change => links.Read(token[..change.Item1] + change.Item2 + token[(change.Item1 + 1)..]) is CardLinkEntry.Forged);
    }

    [Fact]
    public void Whatever_somebody_makes_up_is_no_link() =>
        Gen.String.Sample(text => Links().Read(text) is CardLinkEntry.Forged);

    [Fact]
    public void A_link_is_good_for_a_day_and_then_still_knows_its_language()
    {
        var links = Links();
        var token = Token(links.For(Address));
        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.IsType<CardLinkEntry.Valid>(links.Read(token));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new CardLinkEntry.Expired("zh-Hant"), links.Read(token));
    }

    [Fact]
    public void A_link_of_another_installation_is_none() => Assert.IsType<CardLinkEntry.Forged>(Links("another key").Read(Token(Links().For(Address))));

    [Fact]
    public void A_token_made_for_something_else_is_no_link()
    {
        var tokens = new PageTokens(Options("a key"), clock);
        var token = tokens.Seal("visitor", clock.GetUtcNow().AddHours(1), WangFang.Conversation.Value, "r41.2", "en");
        Assert.IsType<CardLinkEntry.Forged>(Links().Read(token));
    }

    [Fact]
    public void A_link_into_a_talk_of_staff_is_none()
    {
        var links = Links();
        Assert.IsType<CardLinkEntry.Forged>(links.Read(Token(links.For(Address with { Conversation = WeComAddress.OfStaff("teacher_li").Conversation }))));
    }

    [Fact]
    public void Nothing_about_a_person_can_be_read_in_a_link_and_it_is_short()
    {
        var link = Links().For(Address)!;
        var raw = Encoding.Latin1.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(Token(link)));
        foreach (var told in new[] { WangFang.User, WangFang.OpenKfId!, "r41.2" }) Assert.DoesNotContain(told, link + raw, StringComparison.Ordinal);
        Assert.InRange(link.Length, 60, 300);
    }

    [Fact]
    public void The_same_message_has_the_same_link_however_often_it_is_drawn() => Assert.Equal(Links().For(Address), Links().For(Address));

    [Fact]
    public void Without_a_public_address_there_is_no_link() => Assert.Null(new CardLinks(new() { Secret = "a secret" }, new(new() { Secret = "a secret" }, clock)).For(Address));

    private CardLinks Links(string key = "a key") => new(Options(key), new(Options(key), clock));

    private static WeComOptions Options(string key) => new() { PageKey = key, PublicBaseUrl = new(Root) };

    private static string Token(string? link) => link!.Split('/')[^1];
}
