using System.Text.Json.Nodes;
using AfterSchoolBot.EndToEnd.Tests.WeCom;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Teams;

/// <summary>A family in Teams, against a Teams that signs what it sends and asks for the bot's token; only settings differ.</summary>
public sealed class TeamsWayTests
{
    [Fact]
    public async Task A_parent_registers_with_the_school_s_code()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var teams = await FakeConnector.StartAsync();
        await using var bot = await StartAsync(database, teams);
        var parent = new TeamsTalk(teams, bot.Address, "29:liu");
        await parent.SayAsync("新码 7K4M92QH", "刘子涵");
        await parent.SayAsync("1", "同意");
        await parent.SayAsync("1", "记下了");

        Assert.All(teams.Calls, call => Assert.NotNull(call.Token));
        Assert.Equal((1, 1), (teams.KeysFetched, teams.TokensAsked));
        await using var programme = database.Open();
        Assert.Contains(await programme.Children.AsNoTracking().ToListAsync(), child => child.Name == "刘子涵");
    }

    [Fact]
    public async Task Who_comes_without_a_token_is_turned_away()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var teams = await FakeConnector.StartAsync();
        await using var bot = await StartAsync(database, teams);
        using var stranger = new HttpClient { BaseAddress = bot.Address };
        using var content = new StringContent("""{"type":"message","text":"1"}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await stranger.PostAsync("/api/messages", content);
        Assert.Equal(401, (int)response.StatusCode);
    }

    internal static async Task<BotProgram> StartAsync(TestDatabase database, FakeConnector teams)
    {
        var bot = new BotProgram(database);
        await bot.StartAsync([.. SettingsOf(teams)]);
        return bot;
    }

    internal static IReadOnlyList<(string, string)> SettingsOf(FakeConnector teams) =>
    [
        ("Channels__Teams__Enabled", "true"),
        ("Channels__Teams__AppId", teams.Options.AppId),
        ("Channels__Teams__TenantId", teams.Options.TenantId),
        ("Channels__Teams__ClientSecret", teams.Options.Secret),
        ("Channels__Teams__ServiceUrls__0", teams.ServiceUrl),
        ("Channels__Teams__OpenIdMetadataUrl", teams.MetadataUrl.ToString()),
        ("Channels__Teams__TokenUrl", teams.TokenUrl.ToString()),
    ];
}

/// <summary>Somebody in Teams, one to one with the bot.</summary>
internal sealed class TeamsTalk(FakeConnector teams, Uri bot, string user) : Messenger(user)
{
    /// <summary>What takes the card's place.</summary>
    public async Task<JsonNode> PressAsync(string title, string hears)
    {
        JsonNode? face = null;
        await ThenHearAsync(async () => face = await teams.PressAsync(bot, User, title), hears);
        return face!;
    }

    protected override Task<IReadOnlyList<string>> ChatAsync() => Task.FromResult(teams.ChatOf(User));

    protected override async Task SayAsync(string text) => Assert.Equal(200, await teams.SayAsync(bot, User, text));
}
