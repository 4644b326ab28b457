using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.EndToEnd.Tests.Pages;
using AfterSchoolBot.EndToEnd.Tests.WeCom;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Playground;

/// <summary>The demo school's assistant and a Teams beside it, for all the talks of one class.</summary>
/// <param name="me">Who sits before Teams.</param>
public abstract class PlaygroundSchool(string me) : IAsyncLifetime
{
    private TestDatabase? database;
    private BotProgram? bot;
    private PlaygroundProgram? playground;
    private Browser? browser;
    private TeamsScreen? screen;

    protected static bool IsThere => Browser.Present && PlaygroundProgram.Present;

    internal ProgrammeDb Programme => database!.Open();

    public virtual async ValueTask InitializeAsync()
    {
        if (!IsThere) return;

        database = await TestDatabase.CreateAsync(Store.Sqlite);
        bot = new BotProgram(database);
        await bot.StartAsync(("Channels__Teams__Enabled", "true"), ("Channels__Teams__AllowUnauthenticated", "true"));
        playground = await PlaygroundProgram.StartAsync(bot.Address, me);
        browser = await Browser.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (playground is not null) await playground.DisposeAsync();
        if (bot is not null) await bot.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Teams, at the chat with the assistant alone.</summary>
    internal async Task<TeamsScreen> OpenAsync()
    {
        Assert.SkipUnless(Browser.Present, Browser.Missing);
        Assert.SkipUnless(PlaygroundProgram.Present, PlaygroundProgram.Missing);
        if (screen is not null) await screen.Page.CloseAsync(); // the Playground is for one window
        screen = new(await browser!.NewPageAsync(width: 1280, height: 800));
        await screen.OpenAsync(playground!.Address);
        return screen;
    }

    /// <summary>Somebody at the school's web chat.</summary>
    internal async Task<WebTalk> AtWebChatAsync(string person) => new(await DirectLineClient.OpenAsync(bot!.Address, person));
}

/// <summary>刘桂英 sits before Teams; the school does not know her yet.</summary>
public sealed class ParentsPlayground() : PlaygroundSchool("刘桂英");

/// <summary>李老师 of 三年级2班 sits before Teams; the staff list has said who she is there.</summary>
public sealed class TeachersPlayground() : PlaygroundSchool("李老师")
{
    private const string ObjectId = "00000000-0000-0000-0000-0000000000a3";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (!IsThere) return;

        await using var programme = Programme;
        var known = await programme.ChannelIdentities.SingleAsync(account => account.Account == "directline/dl_teacher_li");
        programme.Add(new ChannelIdentity { Account = $"{ChannelId.Teams}/{ObjectId}", PersonId = known.PersonId, Since = known.Since });
        await programme.SaveChangesAsync();
    }
}
