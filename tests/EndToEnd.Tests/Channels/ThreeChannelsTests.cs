using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.EndToEnd.Tests.Teams;
using AfterSchoolBot.EndToEnd.Tests.WeCom;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.Teams;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Channels;

/// <summary>One program, three channels: what a family and the office do ends alike, wherever they do it.</summary>
public sealed class ThreeChannelsTests
{
    private const string InWeChat = "wmDemoLiuGuiying";
    private const string InTeams = "29:liu";
    private const string Coordinator = "dl_admin_zhang";

    [Fact]
    public async Task The_same_way_ends_in_the_same_state_through_Teams_through_WeCom_and_on_the_web_page()
    {
        List<string> ends = [];
        foreach (var channel in new[] { "teams", "wecom", "web" })
        {
            await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
            await using var world = await World.StartAsync(database);
            await world.KnowAsync("msteams/" + Coordinator, "directline/" + Coordinator);
            await (channel switch
            {
                "teams" => FamilyLife.LiveAsync(world.InTeams(InTeams), world.InTeams(Coordinator)),
                "wecom" => FamilyLife.LiveAsync(await world.InWeChatAsync(InWeChat), new StaffTalk(world.WeCom, Coordinator)),
                _ => FamilyLife.LiveAsync(await world.OnTheWebAsync("dl_guest"), await world.OnTheWebAsync(Coordinator)),
            });
            ends.Add(await FamilyLife.StateAsync(database));
            Assert.Empty(world.WeCom.Warnings);
        }

        Assert.NotEqual("", ends[0]);
        Assert.All(ends, end => Assert.Equal(ends[0], end));
    }

    [Fact]
    public async Task Begun_in_Teams_gone_on_with_in_WeChat_and_on_the_web_page_it_ends_in_the_same_state()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var world = await World.StartAsync(database);
        var (teams, wechat, web) = (world.InTeams(InTeams), await world.InWeChatAsync(InWeChat), await world.OnTheWebAsync("dl_liu"));
        await teams.SayAsync("你好", "您好");
        await FamilyLife.RegisterAsync(teams);
        await world.KnowAsync("wecom/" + InWeChat, "msteams/" + InTeams);
        await world.KnowAsync("directline/dl_liu", "msteams/" + InTeams);
        await FamilyLife.GoOnAsync(teams, new StaffTalk(world.WeCom, Coordinator), wechat, web, teams);

        await using var pageDatabase = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var other = await World.StartAsync(pageDatabase);
        await FamilyLife.LiveAsync(await other.OnTheWebAsync("dl_guest"), await other.OnTheWebAsync(Coordinator));
        Assert.Equal(await FamilyLife.StateAsync(pageDatabase), await FamilyLife.StateAsync(database));
    }

    [Fact]
    public async Task In_Teams_a_card_is_pressed_and_its_place_is_taken_by_what_was_chosen()
    {
        await using var database = await TestDatabase.CreateAsync(Store.Sqlite);
        await using var world = await World.StartAsync(database);
        var parent = world.InTeams(InTeams);
        await parent.SayAsync("新码 7K4M92QH", "刘子涵");
        var face = await parent.PressAsync("对，登记", "请您决定");
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)face["type"]!);
        Assert.DoesNotContain("Action.Execute", face["value"]!.ToJsonString(), StringComparison.Ordinal); // it was answered: nothing is left to press
        await SchoolNoticeWayTests.UntilAsync(() => Task.FromResult(world.Teams.Calls.Any(call => call is { Method: "PUT", CarriedOut: true })), "it stays so when the page is loaded anew");
        await parent.PressAsync("同意", "记下了");
    }

    /// <summary>The program with all its channels, and what stands around it.</summary>
    private sealed class World(TestDatabase database, FakeWeCom wecom, FakeConnector teams, BotProgram bot) : IAsyncDisposable
    {
        private readonly List<IDisposable> clients = [];

        public FakeWeCom WeCom => wecom;

        public FakeConnector Teams => teams;

        public static async Task<World> StartAsync(TestDatabase database)
        {
            var (wecom, teams) = (await FakeWeCom.StartAsync(), await FakeConnector.StartAsync());
            return new(database, wecom, teams, await WeComWayTests.StartAsync(database, wecom, TeamsWayTests.SettingsOf(teams)));
        }

        public TeamsTalk InTeams(string user) => new(teams, bot.Address, user);

        public async Task<Messenger> OnTheWebAsync(string user)
        {
            var client = await DirectLineClient.OpenAsync(bot.Address, user);
            clients.Add(client);
            return new WebTalk(client);
        }

        public async Task<Messenger> InWeChatAsync(string user)
        {
            var parent = new ParentTalk(wecom, user);
            await parent.EnterAsync("您好");
            return parent;
        }

        /// <summary>The school's own lists say that this account is the same person's as that one.</summary>
        public async Task KnowAsync(string account, string sameAs)
        {
            await using var programme = database.Open();
            var person = (await programme.ChannelIdentities.AsNoTracking().SingleAsync(one => one.Account == sameAs)).PersonId;
            programme.ChannelIdentities.Add(new ChannelIdentity { Account = account, PersonId = person, Since = TimeProvider.System.GetUtcNow() });
            await programme.SaveChangesAsync();
        }

        public async ValueTask DisposeAsync()
        {
            clients.ForEach(client => client.Dispose());
            await bot.DisposeAsync();
            await teams.DisposeAsync();
            await wecom.DisposeAsync();
        }
    }
}
