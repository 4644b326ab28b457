using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>How often the keys are fetched that sign what Teams sends.</summary>
public sealed class SigningKeysTests
{
    [Fact]
    public async Task A_thousand_messages_fetch_the_keys_once()
    {
        await using var host = await TeamsHost.StartAsync();
        for (var number = 0; number < 1_000; number++) await host.PostAsync(change: activity => activity["id"] = $"{number}");
        Assert.Equal((1_000, 1), (host.Wire.Talk.Heard.Count, host.Connector.KeysFetched));
    }

    [Fact]
    public async Task An_unknown_key_makes_the_keys_be_fetched_once()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        for (var tries = 0; tries < 20; tries++) Assert.Equal(Answered.BadToken, await host.PostAsync(new TokenWish { Key = KeyFor.Stranger, Kid = $"made up {tries}" }));
        Assert.Equal(2, host.Connector.KeysFetched);
    }

    [Fact]
    public async Task A_key_that_is_new_is_found_when_the_keys_are_fetched_again()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync();
        host.Connector.ChangeKeys();
        Assert.Equal(Answered.BadToken, await host.PostAsync(new TokenWish { Key = KeyFor.Coming })); // asked a moment ago
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Answered.Taken, await host.PostAsync(new TokenWish { Key = KeyFor.Coming }, activity => activity["id"] = "2"));
        Assert.Equal(2, host.Connector.KeysFetched);
    }

    [Fact]
    public async Task Keys_are_fetched_again_every_twelve_hours_and_a_day_is_the_longest()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync();
        host.Clock.Advance(TimeSpan.FromHours(12));
        await host.PostAsync();
        Assert.Equal(2, host.Connector.KeysFetched);

        host.Connector.KeysAreAway = true;
        host.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(200, (await host.PostAsync()).Status);
        host.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(new Answered(503, false), await host.PostAsync());
    }

    [Fact]
    public async Task While_there_are_no_keys_nobody_is_let_in_and_nobody_is_called_a_liar()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.KeysAreAway = true;
        Assert.Equal(new Answered(503, false), await host.PostAsync());
        Assert.Equal(new Answered(503, false), await host.PostAsync());
        Assert.Equal(1, host.Connector.KeysFetched);

        host.Connector.KeysAreAway = false;
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Answered.Taken, await host.PostAsync());
    }
}
