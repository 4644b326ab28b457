using AfterSchoolBot.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AfterSchoolBot.EndToEnd.Tests.Pages;

/// <summary>The page itself: for everybody, at every width, over a reload and over a broken line.</summary>
public sealed class PageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task Axe_finds_no_serious_fault(int width, int height)
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var bot = new BotProgram(database);
        await bot.StartAsync();
        await using var browser = await Browser.StartAsync();
        var chat = await browser.OpenAsync(bot.Address, width, height);
        await chat.SayAsync("报名");
        await chat.PressAsync("王小明");
        await chat.SeeLastAsync("周五");
        await chat.PictureAsync($"page-{width}");

        var faults = (await chat.Page.RunAxe()).Violations.Where(fault => fault.Impact is "serious" or "critical").ToList();
        foreach (var fault in faults) output.WriteLine($"{fault.Impact} {fault.Id}: {fault.Help}\n{string.Join('\n', fault.Nodes.Select(node => node.Html))}");
        Assert.Empty(faults);
        await chat.FitsAsync();
    }

    [Fact]
    public async Task A_reload_keeps_the_talk_also_when_the_line_was_lost_or_the_person_changed()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var bot = new BotProgram(database);
        await bot.StartAsync();
        await using var browser = await Browser.StartAsync();
        var chat = await browser.OpenAsync(bot.Address);
        await chat.SayAsync("报名");
        await chat.PressAsync("王小明");
        await chat.TickAsync("周一");
        await chat.Page.ReloadAsync();
        await chat.SeeAsync("已答：王小明");
        await chat.TickAsync("周一");
        await chat.PressAsync("下一步");
        await chat.SeeAsync("已答：周一");

        await chat.BeAsync("dl_admin_zhang");
        await chat.SeeLastAsync("审核");
        await chat.BeAsync("dl_parent_wang");
        await chat.SeeAsync("已答：周一");

        await bot.KillAsync();
        await bot.StartAsync();
        await chat.SayAsync("帮助");
        await chat.SeeAsync("随时可以说");
    }

    [Fact]
    public async Task A_question_about_the_rules_is_answered_with_its_clause_and_one_that_nobody_answers_is_passed_on()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var bot = new BotProgram(database);
        await bot.StartAsync();
        await using var browser = await Browser.StartAsync();
        var chat = await browser.OpenAsync(bot.Address);
        await chat.SayAsync("老师说都得报 是不是必须的");
        await chat.SeeLastAsync("严禁以任何方式强制");
        await chat.FitsAsync();
        await chat.PictureAsync("rules-1-answer");
        await chat.SayAsync("管晚饭吗");
        await chat.SeeLastAsync("没写");
        await chat.FitsAsync();
        await chat.PictureAsync("rules-2-silent");
        await chat.PressAsync("转给校务处");
        await chat.SeeLastAsync("WD-");

        await chat.BeAsync("dl_admin_zhang");
        await chat.SayAsync("看问题");
        await chat.SeeLastAsync("管晚饭吗");
        await chat.PictureAsync("rules-3-questions");
        await chat.FitsAsync();
        Assert.Empty(chat.Faults);
    }
}
