using AfterSchoolBot.EndToEnd.Tests.Pages;
using AfterSchoolBot.EndToEnd.Tests.WeCom;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.EndToEnd.Tests.Playground;

/// <summary>The demo school's assistant and a Teams beside it, for all the talks of one class.</summary>
public sealed class PlaygroundSchool : IAsyncLifetime
{
    private readonly Stack<IAsyncDisposable> started = new();
    private BotProgram? bot;
    private PlaygroundProgram? playground;
    private Browser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!Browser.Present || !PlaygroundProgram.Present) return;

        var database = Started(await TestDatabase.CreateAsync(Store.Sqlite));
        bot = Started(new BotProgram(database));
        await bot.StartAsync(("Channels__Teams__Enabled", "true"), ("Channels__Teams__AllowUnauthenticated", "true"));
        playground = Started(await PlaygroundProgram.StartAsync(bot.Address));
        browser = Started(await Browser.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        while (started.TryPop(out var last)) await last.DisposeAsync();
    }

    /// <summary>Teams as the Playground's own person has it before her, at her chat with the assistant.</summary>
    internal async Task<TeamsScreen> OpenAsync()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        Assert.SkipUnless(PlaygroundProgram.Present, PlaygroundProgram.Missing);
        var screen = new TeamsScreen(await browser!.NewPageAsync(width: 1280, height: 800));
        await screen.OpenAsync(playground!.Address);
        return screen;
    }

    /// <summary>Somebody at the school's web chat.</summary>
    internal async Task<WebTalk> AtWebChatAsync(string person) => new(await DirectLineClient.OpenAsync(bot!.Address, person));

    private T Started<T>(T one)
        where T : IAsyncDisposable
    {
        started.Push(one);
        return one;
    }
}
