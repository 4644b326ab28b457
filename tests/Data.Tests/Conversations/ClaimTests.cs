using System.Globalization;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Conversations;

/// <summary>Messages to many are claimed by nodes that know nothing of each other but the rows: the store alone, on either database.</summary>
public sealed class ClaimTests
{
    private const string Channel = "wecom";

    private static readonly DateTimeOffset Start = new(2021, 4, 7, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(50), Burst = TimeSpan.FromMilliseconds(250);
    private static readonly ClaimWish Unpaced = new(Channel, 7, TimeSpan.Zero, TimeSpan.Zero, Start, Start.AddSeconds(20));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_bucket_gives_two_nodes_together_no_more_than_the_rate_and_one_burst_and_no_less_than_the_rate(bool postgres)
    {
        await using var nodes = await Nodes.OpenAsync(postgres);
        await nodes.LayAsync(300, Urgency.CanWait, Start);

        var taken = 0;
        for (var passed = TimeSpan.Zero; passed <= TimeSpan.FromSeconds(10); passed += TimeSpan.FromMilliseconds(70))
        {
            var wish = new ClaimWish(Channel, 64, Each, Burst, Start + passed, Start + passed + TimeSpan.FromSeconds(20));
            var claims = await Task.WhenAll(nodes.First.ClaimAsync(wish, Cancelled), nodes.Second.ClaimAsync(wish, Cancelled));
            taken += claims.Sum(rows => rows.Count);
            Assert.InRange(taken, passed / Each, (passed + Burst) / Each);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_an_hour_of_silence_no_more_than_one_burst_is_given_at_once(bool postgres)
    {
        await using var nodes = await Nodes.OpenAsync(postgres);
        await nodes.LayAsync(30, Urgency.CanWait, Start);
        Assert.Equal(5, (await nodes.First.ClaimAsync(new(Channel, 64, Each, Burst, Start, Start.AddSeconds(20)), Cancelled)).Count);

        var later = Start.AddHours(1);
        Assert.Equal(5, (await nodes.Second.ClaimAsync(new(Channel, 64, Each, Burst, later, later.AddSeconds(20)), Cancelled)).Count);
        Assert.Empty(await nodes.First.ClaimAsync(new(Channel, 64, Each, Burst, later, later.AddSeconds(20)), Cancelled));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_that_claim_at_once_never_get_one_message_and_together_get_all(bool postgres)
    {
        await using var nodes = await Nodes.OpenAsync(postgres);
        await nodes.LayAsync(200, Urgency.CanWait, Start);

        var claimed = (await Task.WhenAll(AllAsync(nodes.First), AllAsync(nodes.Second), AllAsync(nodes.First), AllAsync(nodes.Second))).SelectMany(rows => rows).ToList();
        Assert.Equal((200, 200), (claimed.Count, claimed.Select(row => row.Id).Distinct().Count()));
    }

    [Theory]
    [InlineData(false, OutboxState.Unknown, 0)]
    [InlineData(true, OutboxState.Unknown, 0)]
    [InlineData(false, OutboxState.Waiting, 3)]
    [InlineData(true, OutboxState.Waiting, 3)]
    public async Task A_claim_that_ran_out_becomes_what_the_channel_can_bear(bool postgres, OutboxState becomes, int claimedAgain)
    {
        await using var nodes = await Nodes.OpenAsync(postgres);
        await nodes.LayAsync(3, Urgency.CanWait, Start);
        var lease = Unpaced.Lease;
        Assert.Equal(3, (await nodes.First.ClaimAsync(Unpaced, Cancelled)).Count);

        Assert.Equal(0, await nodes.Second.EndClaimsAsync(Channel, lease.AddMilliseconds(-1), becomes, Cancelled));
        Assert.Equal(0, await nodes.Second.EndClaimsAsync("teams", lease, becomes, Cancelled));
        Assert.Equal(3, await nodes.Second.EndClaimsAsync(Channel, lease, becomes, Cancelled));
        Assert.Equal(0, await nodes.First.EndClaimsAsync(Channel, lease, becomes, Cancelled));
        Assert.Equal([becomes, becomes, becomes], await nodes.StatesAsync());
        Assert.Equal(claimedAgain, (await nodes.Second.ClaimAsync(Unpaced with { Now = lease, Lease = lease.AddSeconds(20) }, Cancelled)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_wait_comes_first_though_it_was_written_last(bool postgres)
    {
        await using var nodes = await Nodes.OpenAsync(postgres);
        await nodes.LayAsync(10, Urgency.CanWait, Start.AddMinutes(-1));
        await nodes.LayAsync(5, Urgency.Now, Start);

        var claimed = await nodes.First.ClaimAsync(Unpaced, Cancelled);
        Assert.Equal((5, 2), (claimed.Count(row => row.Urgency is Urgency.Now), claimed.Count(row => row.Urgency is Urgency.CanWait)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_due_later_is_nobodys_until_then(bool postgres)
    {
        await using var nodes = await Nodes.OpenAsync(postgres);
        var morning = Start.AddHours(11);
        await nodes.LayAsync(1, Urgency.CanWait, morning);

        Assert.Empty(await nodes.First.ClaimAsync(Unpaced with { Now = morning.AddMilliseconds(-1) }, Cancelled));
        Assert.Empty(await nodes.First.TakeUnsentAsync(morning, morning.AddMinutes(1), 10, Cancelled));
        Assert.Single(await nodes.Second.ClaimAsync(Unpaced with { Now = morning, Lease = morning.AddSeconds(20) }, Cancelled));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_channel_that_has_had_enough_is_left_alone_by_every_node_and_no_shorter_wish_wakes_it(bool postgres)
    {
        await using var nodes = await Nodes.OpenAsync(postgres);
        await nodes.LayAsync(20, Urgency.Now, Start);
        var until = Start.AddMinutes(1);
        await nodes.First.HoldAsync(Channel, until, Cancelled);
        await nodes.Second.HoldAsync(Channel, Start.AddSeconds(1), Cancelled);

        foreach (var node in (TurnStore[])[nodes.First, nodes.Second])
        {
            Assert.Empty(await node.ClaimAsync(new(Channel, 64, Each, Burst, until - Burst, until), Cancelled));
            Assert.Empty(await node.ClaimAsync(Unpaced with { Now = until.AddMilliseconds(-1) }, Cancelled));
        }

        Assert.NotEmpty(await nodes.Second.ClaimAsync(new(Channel, 64, Each, Burst, until, until.AddSeconds(20)), Cancelled));
    }

    private static async Task<IReadOnlyList<OutboxRow>> AllAsync(TurnStore node)
    {
        var all = new List<OutboxRow>();
        for (var rows = await node.ClaimAsync(Unpaced, Cancelled); rows.Count > 0; rows = await node.ClaimAsync(Unpaced, Cancelled)) all.AddRange(rows);
        return all;
    }

    /// <summary>Two nodes over one database. A SQLite file has one writer: there both are the same store.</summary>
    private sealed class Nodes(TestDatabase database, TurnStore first, TurnStore second) : IAsyncDisposable
    {
        private int laid;

        public TurnStore First => first;
        public TurnStore Second => second;

        public static async Task<Nodes> OpenAsync(bool postgres)
        {
            Assert.SkipWhen(postgres && TestDatabase.PostgresServer is null, TestDatabase.NoPostgres);
            var database = await TestDatabase.CreateAsync(postgres ? Store.Postgres : Store.Sqlite, Cancelled);
            var first = TurnStores.Open(postgres, database.ConnectionString, TimeProvider.System);
            return new(database, first, postgres ? TurnStores.Open(postgres, database.ConnectionString, TimeProvider.System) : first);
        }

        public async Task LayAsync(int count, Urgency urgency, DateTimeOffset due) => await first.RunErrandAsync("lay", transaction =>
        {
            for (var i = 0; i < count; i++) Lay(transaction, ++laid, urgency, due);
            return ValueTask.CompletedTask;
        }, Cancelled);

        public async Task<IReadOnlyList<OutboxState>> StatesAsync()
        {
            await using var programme = database.Open();
            return await programme.Set<OutboxRow>().AsNoTracking().Select(row => row.State).ToListAsync(Cancelled);
        }

        public async ValueTask DisposeAsync()
        {
            await first.DisposeAsync();
            if (second != first) await second.DisposeAsync();
            await database.DisposeAsync();
        }

        private static void Lay(TurnTransaction transaction, int person, Urgency urgency, DateTimeOffset due)
        {
            var name = person.ToString(CultureInfo.InvariantCulture);
            var delivery = new DeliveryRow { Announcement = new AnnouncementNumber(1), Version = 1, Person = person, Child = 0, Channel = Channel, Account = $"{Channel}/{name}", Conversation = $"{Channel}/{name}", Token = $"b1.1.{name}.0", State = DeliveryState.Queued };
            transaction.LayDown(delivery);
            transaction.Send(new() { Conversation = delivery.Conversation, ActivityId = delivery.Token, Body = "{}", CreatedAt = due, DueAt = due, DeliveryOf = delivery, Urgency = urgency, Channel = Channel });
        }
    }
}
