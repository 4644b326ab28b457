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
    private readonly Stack<IAsyncDisposable> started = new();
    private TestDatabase? database;
    private BotProgram? bot;
    private PlaygroundProgram? playground;
    private Browser? browser;

    protected static bool IsThere => Browser.Present && PlaygroundProgram.Present;

    internal ProgrammeDb Programme => database!.Open();

    public virtual async ValueTask InitializeAsync()
    {
        if (!IsThere) return;

        database = Started(await TestDatabase.CreateAsync(Store.Sqlite));
        bot = Started(new BotProgram(database));
        await bot.StartAsync(("Channels__Teams__Enabled", "true"), ("Channels__Teams__AllowUnauthenticated", "true"));
        playground = Started(await PlaygroundProgram.StartAsync(bot.Address, me));
        browser = Started(await Browser.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        while (started.TryPop(out var last)) await last.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Teams, at the chat with the assistant alone.</summary>
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
