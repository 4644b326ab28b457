using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.Teams.Wire;
using AfterSchoolBot.Testing.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>A word to the whole school on a bad day.</summary>
public sealed class TeamsBroadcastTests
{
    private const int People = 4_600;
    private const int Classes = 10;
    private const int EachClass = 40;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(0.05);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(5);

    private static readonly Func<Fault>[] Faults =
    [
        () => new Fault.Status(429, "Throttled", "3"), () => new Fault.Status(429), () => new Fault.Status(412, "PreconditionFailed"),
        () => new Fault.Status(502), () => new Fault.Status(503), () => new Fault.Status(504), () => new Fault.Status(500, "ServiceError"),
        () => new Fault.Status(403, "BotNotInConversationRoster"), () => new Fault.Status(404, "ConversationNotFound"),
        () => new Fault.Silence(true), () => new Fault.Silence(false), () => new Fault.Cut(true), () => new Fault.Cut(false),
    ];

    private readonly FakeTimeProvider clock = WireHost.NewClock();

    [Fact]
    public async Task Of_five_thousand_messages_with_a_fifth_of_the_calls_failing_each_has_one_end_and_no_limit_is_passed()
    {
        var random = new Random(20260901);
        await using var connector = await FakeConnector.StartAsync(time: clock);
        connector.Chance = () => random.Next(5) == 0 ? Faults[random.Next(Faults.Length)]() : null;
        var waiting = new WaitingClock(clock);
        var options = TeamsHost.Options(connector);
        using var client = new TeamsClient(options, new(options), waiting, NullLogger<TeamsClient>.Instance);
        var memory = new KeptMemory();
        var pump = new Pump(new TeamsChannel(options, client, new(client, memory, waiting, NullLogger<TeamsRooms>.Instance), new(options, client, memory), new(client, waiting), memory, NullLogger<TeamsChannel>.Instance), waiting);

        await RunAsync(pump, connector, waiting);

        Assert.Empty(connector.Violations);
        Assert.Equal(People + (Classes * EachClass), pump.Final.Select(end => end.Id).Distinct().Count());
        Assert.Equal(pump.Final.Count, pump.Final.Select(end => end.Id).Distinct().Count());
        var arrived = connector.Calls.Where(call => call.CarriedOut).CountBy(call => (string)JsonNode.Parse(call.Body)!["text"]!).ToDictionary();
        Assert.All(pump.Final, end => Assert.InRange(arrived.GetValueOrDefault(end.Id), end.Delivery is Delivery.Sent ? 1 : 0, end.Delivery is Delivery.Failed or Delivery.Later ? 0 : 1));
        Assert.InRange(connector.Calls.Count(call => call.Status is 0 or >= 400), connector.Calls.Count / 6, connector.Calls.Count / 4);
        Assert.InRange(pump.Final.Count(end => end.Delivery is Delivery.Later), 0, 5); // ten times in vain
        TestContext.Current.TestOutputHelper?.WriteLine(Summary(pump, connector));
    }

    private async Task RunAsync(Pump pump, FakeConnector connector, WaitingClock waiting)
    {
        pump.Commit(Messages(connector.ServiceUrl));
        var nextSweep = clock.GetUtcNow() + SweepEvery;
        while (pump.Final.Count < People + (Classes * EachClass))
        {
            // nobody is on the way: all wait for their turn, or for an answer that does not come
            while (pump.UnderWay != waiting.Waiting + connector.Waiting) await Task.Yield();

            clock.Advance(Tick);
            if (clock.GetUtcNow() < nextSweep) continue;

            nextSweep += SweepEvery;
            pump.Sweep();
        }
    }

    private static IEnumerable<OutboundMessage> Messages(string serviceUrl) =>
        Enumerable.Range(0, People).Select(person => Message(serviceUrl, $"a:{person}", $"p{person}"))
            .Concat(Enumerable.Range(0, Classes * EachClass).Select(number => Message(serviceUrl, $"19:class{number % Classes}@thread.v2", $"c{number}")));

    private static OutboundMessage Message(string serviceUrl, string conversation, string id) =>
        new(new(ChannelId.Teams, conversation), id, $$"""{"type":"message","text":"{{id}}"}""") { ServiceUrl = serviceUrl };

    private string Summary(Pump pump, FakeConnector connector)
    {
        var ends = pump.Final.CountBy(end => end.Delivery.GetType().Name).OrderBy(end => end.Key, StringComparer.Ordinal).Select(end => $"{end.Key} {end.Value}");
        var took = clock.GetUtcNow() - WireHost.NewClock().GetUtcNow();
        return $"{string.Join(", ", ends)}; {connector.Calls.Count} calls in {took}, {connector.Violations.Count} beyond a limit";
    }
}
