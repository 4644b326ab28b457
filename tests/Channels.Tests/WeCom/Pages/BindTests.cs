using System.Net;

namespace AfterSchoolBot.Channels.Tests.WeCom.Pages;

public sealed class BindTests
{
    private const string Bind = PageHost.Public + "h5/bind";

    [Fact]
    public async Task A_parent_who_comes_by_the_link_is_known_in_the_chat()
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone("dl_parent_liu");
        var page = await phone.OpenAsync(Bind);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Contains("/kfid/wkDemoAfterSchool0001?scene=bind&scene_param=", page.Address, StringComparison.Ordinal);

        await host.WeCom.CustomerEntersAsync("wmDemoLiuGuiying", Parameter(page), "bind");
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (host.Talk.Heard.Count == 0) await glance.WaitForNextTickAsync(PageHost.Aborted);
        Assert.Equal(("dl_parent_liu", "wmDemoLiuGuiying"), Assert.Single(host.Bound));
    }

    [Fact]
    public async Task The_token_binds_the_first_who_comes_with_it_and_nobody_else()
    {
        await using var host = await PageHost.StartAsync();
        var token = host.Binding.TokenFor("dl_parent_liu")!;
        Assert.True(await host.Binding.TryAsync(token, "wmDemoLiuGuiying", PageHost.Aborted));
        Assert.True(await host.Binding.TryAsync(token, "wmDemoLiuGuiying", PageHost.Aborted)); // the same arrival fetched twice
        Assert.False(await host.Binding.TryAsync(token, "wmDemoChenZhiyuan", PageHost.Aborted));
        Assert.All(host.Bound, bound => Assert.Equal(("dl_parent_liu", "wmDemoLiuGuiying"), bound));
    }

    [Fact]
    public async Task Of_many_who_come_at_once_with_one_token_one_is_bound()
    {
        await using var host = await PageHost.StartAsync();
        var token = host.Binding.TokenFor("dl_parent_liu")!;
        var tried = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => host.Binding.TryAsync(token, $"wmCustomer{number}", PageHost.Aborted)));
        Assert.Single(tried, done => done);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_the_token_is_over()
    {
        await using var host = await PageHost.StartAsync();
        var token = host.Binding.TokenFor("dl_parent_liu")!;
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await host.Binding.TryAsync(token, "wmDemoLiuGuiying", PageHost.Aborted));
        Assert.Empty(host.Bound);
    }

    [Theory]
    [InlineData("made up")]
    [InlineData("poster-3")]
    [InlineData("")]
    public async Task What_is_no_token_of_ours_binds_nobody(string parameter)
    {
        await using var host = await PageHost.StartAsync();
        Assert.False(await host.Binding.TryAsync(parameter, "wmDemoLiuGuiying", PageHost.Aborted));
        Assert.Empty(host.Bound);
    }

    [Fact]
    public async Task The_token_of_the_longest_id_fits_into_the_link()
    {
        await using var host = await PageHost.StartAsync();
        Assert.InRange(host.Binding.TokenFor(new('x', 64))!.Length, 1, 128);
        Assert.Null(host.Binding.TokenFor(new('x', 65)));
    }

    [Theory]
    [InlineData("somebody")]
    [InlineData("teacher_li")]
    public async Task Who_is_no_parent_of_the_school_is_told_how_to_become_one(string person)
    {
        await using var host = await PageHost.StartAsync();
        using var phone = host.Phone(person);
        var page = await phone.OpenAsync(Bind);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("学校通知", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_the_account_is_asked_for_once()
    {
        await using var host = await PageHost.StartAsync();
        using var first = host.Phone("dl_parent_liu");
        using var second = host.Phone("dl_parent_chen");
        await first.OpenAsync(Bind);
        await second.OpenAsync(Bind);
        Assert.Single(host.WeCom.Calls, call => call.Path == "kf/add_contact_way");
    }

    private static string Parameter(Page page) => Uri.UnescapeDataString(page.Address.Split("scene_param=")[1]);
}
