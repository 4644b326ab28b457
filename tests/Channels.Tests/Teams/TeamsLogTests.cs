using System.Collections.Concurrent;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Gate;
using AfterSchoolBot.Channels.Teams.Wire;
using AfterSchoolBot.Testing.Teams;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>What goes into the log when things go wrong.</summary>
public sealed class TeamsLogTests
{
    [Fact]
    public async Task No_secret_no_token_no_address_and_no_name_is_ever_logged()
    {
        await using var connector = await FakeConnector.StartAsync();
        var (options, clock, lines) = (TeamsHost.Options(connector), TimeProvider.System, new ConcurrentQueue<string>());
        using var client = new TeamsClient(options, new(options), clock, new Listener<TeamsClient>(lines));
        using var keys = new SigningKeys(options, clock, new Listener<SigningKeys>(lines));
        connector.RefuseTokens("invalid_client");
        await client.SendAsync(connector.ServiceUrl, "a:1", "{\"type\":\"message\"}", WireHost.Aborted);
        connector.RefuseTokens(null);
        connector.Order(new Fault.Status(401, "BotNotRegistered"), new Fault.Status(401), new Fault.Status(403, "BotNotInConversationRoster"));
        for (var number = 0; number < 3; number++) await client.SendAsync(connector.ServiceUrl, "a:1", "{\"type\":\"message\"}", WireHost.Aborted);
        connector.KeysAreAway = true;
        await keys.FindAsync("key-teams");

        var said = string.Join('\n', lines);
        Assert.Equal(5, lines.Count);
        Assert.Contains("Microsoft gave the bot no token: invalid_client; check Channels:Teams:AppId", said, StringComparison.Ordinal);
        Assert.Contains("Teams refused with 403 BotNotInConversationRoster: Uninstalled (correlation c0ffee)", said, StringComparison.Ordinal);
        Assert.All(
            new[] { connector.Options.Secret, connector.Options.AppId, "Bearer", "token-", "王小明", "127.0.0.1", "a:1" },
            secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    private sealed class Listener<T>(ConcurrentQueue<string> lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);
    }
}
