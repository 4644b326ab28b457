using System.Net;

namespace AfterSchoolBot.Channels.Tests.WeCom.Pages;

public sealed class CardPageTests
{
    private const string Answer = """{"stamp":"r7","verb":"answer","days":"1,3"}""";

    [Fact]
    public async Task The_parent_who_was_asked_signs_in_once_and_sees_the_card()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var link = host.Ask();
        var page = await phone.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(link, page.Address); // the code is gone from the address
        Assert.Contains("AdaptiveCard", page.Html, StringComparison.Ordinal);
        Assert.Equal(4, phone.Way.Count);
        await phone.OpenAsync(link);
        Assert.Equal(5, phone.Way.Count);
        Assert.Single(host.WeCom.Calls, call => call.Path == "auth/getuserinfo");
    }

    [Fact]
    public async Task Another_parent_is_refused_in_the_language_of_the_talk()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_chen");
        var page = await phone.OpenAsync(host.Ask(language: "en"));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("This form was sent to somebody else", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-card", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whom_the_school_does_not_know_is_refused()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("somebody");
        Assert.Equal(HttpStatusCode.NotFound, (await phone.OpenAsync(host.Ask())).Status);
    }

    [Fact]
    public async Task A_parent_whom_the_schools_book_knows_under_the_other_id_is_let_in()
    {
        await using var host = await PageHost.StartAsync(know: (parent, customer, _) => Task.FromResult(parent == "dl_parent_wang" && customer == "wmAnotherIdOfWangFang"));
        using var hers = host.Phone("dl_parent_wang");
        using var his = host.Phone("dl_parent_chen");
        var link = host.Ask("wmAnotherIdOfWangFang");
        Assert.Equal(HttpStatusCode.OK, (await hers.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await his.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Where_the_school_asks_for_no_sign_in_the_link_alone_is_enough()
    {
        await using var host = await PageHost.StartAsync(requireOAuth: false);
        using var phone = host.Phone("dl_parent_chen");
        Assert.Equal(HttpStatusCode.OK, (await phone.OpenAsync(host.Ask())).Status);
        Assert.Single(phone.Way);
    }

    [Fact]
    public async Task A_changed_link_is_refused_and_says_how_to_go_on()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var page = await phone.OpenAsync(host.Ask()[..^4] + "AAAA");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("再点一次“打开表单”", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "这份表单过期了")]
    [InlineData("zh-Hant", "這份表單過期了")]
    [InlineData("en", "This form has expired")]
    public async Task A_link_of_yesterday_says_so_in_the_language_of_the_talk(string language, string words)
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var link = host.Ask(language: language);
        host.Clock.Advance(TimeSpan.FromHours(24));
        var page = await phone.OpenAsync(link);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains(words, page.Html, StringComparison.Ordinal);
        Assert.Contains($"lang=\"{language}\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_cleared_away_is_gone()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var link = host.Ask();
        host.Memory.Sent.Clear();
        Assert.Equal(HttpStatusCode.Gone, (await phone.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task A_sign_in_that_another_browser_began_does_not_count()
    {
        await using var host = await PageHost.StartAsync();
        using var hers = host.Phone("dl_parent_wang");
        using var other = host.Phone("dl_parent_wang");
        var asked = await hers.StepAsync(host.Ask());
        var back = await hers.StepAsync(asked.Address);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.OpenAsync(back.Address)).Status);
        Assert.DoesNotContain(host.WeCom.Calls, call => call.Path == "auth/getuserinfo");
    }

    [Fact]
    public async Task A_code_that_WeCom_did_not_give_does_not_count()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var link = host.Ask();
        var state = (await phone.StepAsync(link)).Address.Split("state=")[1].Split('#')[0];
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.OpenAsync($"{link}?code=madeup&state={state}")).Status);
    }

    [Fact]
    public async Task While_WeCom_does_not_answer_the_page_asks_for_patience()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        host.WeCom.FailHttp("auth/getuserinfo", 502);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await phone.OpenAsync(host.Ask())).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.OpenAsync(host.Ask())).Status);
    }

    [Fact]
    public async Task The_state_is_letters_and_digits_and_the_cookies_are_closed_to_scripts()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var asked = await phone.StepAsync(host.Ask());
        Assert.Matches("[?&]state=[a-z0-9]{1,128}#wechat_redirect$", asked.Address);
        var cookie = Assert.Single(asked.Cookies);
        foreach (var kept in new[] { "httponly", "samesite=lax", "path=/h5" }) Assert.Contains(kept, cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_sent_is_heard_in_the_talk_once_however_often_it_is_tapped()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var link = host.Ask();
        var ticket = (await phone.OpenAsync(link)).Ticket;
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => phone.SendAsync(link, ticket, Answer)));
        Assert.All(sent, status => Assert.Equal(HttpStatusCode.NoContent, status));
        var heard = Assert.Single(host.Talk.Messages);
        Assert.Equal(PageHost.WangFang, heard.UserId);
        Assert.Equal(("r7", "answer", "1,3"), (heard.Answer!.Stamp, heard.Answer.Verb, heard.Answer.Inputs["days"]));

        var again = (await phone.OpenAsync(link)).Ticket; // the form opened anew is another turn, to which the talk has a word
        Assert.Equal(HttpStatusCode.NoContent, await phone.SendAsync(link, again, Answer));
        Assert.Equal(2, host.Talk.Messages.Length);
    }

    [Fact]
    public async Task What_another_site_or_another_card_sends_is_refused()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        using var his = host.Phone("dl_parent_chen");
        var link = host.Ask();
        await phone.OpenAsync(link);
        var foreign = (await his.OpenAsync(host.Ask("wmDemoChenZhiyuan"))).Ticket;
        Assert.Equal(HttpStatusCode.Forbidden, await phone.SendAsync(link, ticket: null, Answer));
        Assert.Equal(HttpStatusCode.Forbidden, await phone.SendAsync(link, foreign, Answer));
        Assert.Empty(host.Talk.Messages);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"stamp":"r6","verb":"answer"}""")]
    [InlineData("""{"stamp":"r7"}""")]
    public async Task What_is_no_answer_to_the_card_is_refused(string answer)
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var link = host.Ask();
        Assert.Equal(HttpStatusCode.BadRequest, await phone.SendAsync(link, (await phone.OpenAsync(link)).Ticket, answer));
        Assert.Empty(host.Talk.Messages);
    }

    [Fact]
    public async Task A_form_left_open_until_tomorrow_is_not_taken_any_more()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_wang");
        var link = host.Ask();
        var ticket = (await phone.OpenAsync(link)).Ticket;
        host.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.Gone, await phone.SendAsync(link, ticket, Answer));
    }
}
