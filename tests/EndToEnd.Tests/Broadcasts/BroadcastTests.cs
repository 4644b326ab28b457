using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.EndToEnd.Tests.Kills;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Broadcasts;

/// <summary>One announcement to very many families, by real processes that die, over a platform that does wrong.</summary>
public sealed class BroadcastTests(ITestOutputHelper output)
{
    private static readonly int Families = int.TryParse(Environment.GetEnvironmentVariable("BROADCAST_FAMILIES"), out var wished) ? wished : 2_000;
    private static readonly int Scale = Math.Max(1, Families / 2_000); // more families are told faster, so that the kills fall into the telling
    private const int Kills = 10;
    private const int LeaseSeconds = 3;
    private const int StartsTake = 3; // seconds in which two fresh processes compile what they run

    private static readonly Func<Fault>[] Faults =
    [
        () => new Fault.Status(429, "Throttled", "1"), () => new Fault.Status(429), () => new Fault.Status(502), () => new Fault.Status(503), () => new Fault.Status(500, "ServiceError"),
        () => new Fault.Status(403, "BotNotInConversationRoster"), () => new Fault.Silence(true), () => new Fault.Silence(false), () => new Fault.Cut(true), () => new Fault.Cut(false),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Duty("I5")]
    public async Task Every_family_has_one_outcome_and_nobody_is_told_twice_whatever_the_platform_does_and_however_often_the_program_dies(bool postgres)
    {
        Assert.SkipWhen(postgres && TestDatabase.PostgresServer is null, TestDatabase.NoPostgres);
        var random = new Random(20261129);
        await using var connector = await FakeConnector.StartAsync(new() { NeedsToken = false, MostASecond = int.MaxValue });
        connector.Chance = () => random.Next(5) == 0 ? Faults[random.Next(Faults.Length)]() : null;
        await using var database = await TestDatabase.CreateAsync(postgres ? Store.Postgres : Store.Sqlite);
        await BroadcastSchool.LayAsync(database, Families, connector.ServiceUrl);
        await using var bot = new BotProgram(database);
        for (var kill = 0; kill < Kills; kill++)
        {
            await StartAsync(bot, 200 * Scale);
            await Moments.PassAsync(random.Next(400, 1200));
            await bot.KillAsync();
        }

        await StartAsync(bot, 1_000 * Scale);
        var tally = await EndAsync(database);
        Assert.Equal(Families, tally.Audience);
        Assert.True(tally.IsOver);
        var arrived = connector.Calls.Where(call => call.CarriedOut).GroupBy(call => call.Target).ToDictionary(chat => Uri.UnescapeDataString(chat.Key).Split('/')[^2], chat => chat.Count());
        Assert.All(arrived, chat => Assert.Equal((chat.Key, 1), (chat.Key, chat.Value)));

        await using var programme = database.Open();
        var rows = await programme.DeliveriesAsync(BroadcastSchool.Number, 1, default);
        Assert.Equal(Families, rows.Select(row => row.Person).Distinct().Count());
        foreach (var row in rows)
        {
            var told = arrived.ContainsKey(row.Conversation!["msteams/".Length..]);
            Assert.True(row.State is DeliveryState.Unknown || told == row.State is DeliveryState.Sent, $"{row.Conversation} is {row.State}, and it {(told ? "arrived" : "did not arrive")}");
        }

        output.WriteLine($"{tally[DeliveryState.Sent]} sent, {tally[DeliveryState.Failed]} failed, {tally[DeliveryState.Unknown]} unknown of {Families}; {connector.Calls.Count} calls, {Kills} kills");
    }

    [Fact]
    [Duty("I5")]
    public async Task Two_nodes_share_one_announcement_and_one_rate_and_when_one_dies_the_other_finishes()
    {
        Assert.SkipWhen(TestDatabase.PostgresServer is null, TestDatabase.NoPostgres);
        const int Rate = 150;
        await using var connector = await FakeConnector.StartAsync(new() { NeedsToken = false, MostASecond = int.MaxValue });
        await using var database = await TestDatabase.CreateAsync(Store.Postgres);
        await BroadcastSchool.LayAsync(database, Families, connector.ServiceUrl);
        await using var one = new BotProgram(database);
        await using var other = new BotProgram(database);
        await Task.WhenAll(StartAsync(one, Rate), StartAsync(other, Rate));
        while (connector.Calls.Count < Families / 2) await Moments.PassAsync(50);

        await one.KillAsync();
        var tally = await EndAsync(database);
        Assert.Equal(Families, tally.Audience);
        Assert.InRange(tally[DeliveryState.Unknown], 0, 64); // what the dead node had claimed
        Assert.Equal(Families - tally[DeliveryState.Unknown], tally[DeliveryState.Sent]);
        Assert.All(connector.Calls.GroupBy(call => call.Target), chat => Assert.Single(chat));

        // the bucket's promise: never more than its rate since the first, but for what may be spent at once and what the first calls of a fresh process hold up
        var first = connector.Calls.Min(call => call.At);
        var times = connector.Calls.Select(call => (call.At - first).TotalSeconds).Order().ToList();
        Assert.All(times.Index(), call => Assert.InRange(call.Index, 0, (Rate * call.Item) + Rate));
        var busiest = times.Where(from => from > StartsTake).Max(from => times.Count(at => at >= from && at < from + 1));
        output.WriteLine($"{tally[DeliveryState.Sent]} sent, {tally[DeliveryState.Unknown]} unknown in {times[^1]:0.0} s: {times.Count / times[^1]:0} a second of {Rate}, {busiest} in the busiest");
        Assert.InRange(busiest, 0, (int)(Rate * 1.4)); // a quarter of a second may be spent at once
        Assert.InRange(times.Count / times[^1], 0, Rate * 1.02);
    }

    private static Task StartAsync(BotProgram bot, int rate) =>
        bot.StartAsync([.. BroadcastSchool.Settings, ("Turns__LeaseSeconds", $"{LeaseSeconds}"), ("Sending__PerSecond__teams", $"{rate}")]);

    private static async Task<Tally> EndAsync(TestDatabase database)
    {
        for (var second = 0; second < 180; second++)
        {
            await using (var programme = database.Open())
            {
                var announcement = await programme.Announcements.AsNoTracking().SingleAsync();
                if (announcement.State is AnnouncementState.Sent) return await programme.TallyAsync(announcement.Number, 1, default);
            }

            await Moments.PassAsync(1000);
        }

        await using var after = database.Open();
        throw new InvalidOperationException($"It did not end: {string.Join(", ", (await after.TallyAsync(BroadcastSchool.Number, 1, default)).Counts)}");
    }
}
