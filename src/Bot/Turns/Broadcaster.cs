using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>Wakes whoever sends to many: something was committed for them.</summary>
internal sealed class BroadcastSignal
{
    private volatile TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => woken.Task;

    public void Wake() => Interlocked.Exchange(ref woken, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}

/// <summary>How fast messages to many go out.</summary>
internal sealed class BroadcastOptions
{
    /// <summary>Messages a second on each channel, for all nodes together (Sending:PerSecond:*); a channel without a figure has no limit of ours.</summary>
    public IReadOnlyDictionary<string, double> PerSecond { get; init; } = new Dictionary<string, double>();

    /// <summary>Up to how many families one person tells alone (Office:AnnounceAlone).</summary>
    public int Alone { get; init; } = 300;
}

/// <summary>
/// Sends messages to many: claims as many as the channel's bucket allows, durably and before the call, so that a process that dies sends none of them a
/// second time by itself. All nodes take from one bucket, and whoever finds a claim that ran out says that its outcome is not known.
/// </summary>
internal sealed class Broadcaster(
    TurnStore store, OutboxSender sender, DueRunner due, IEnumerable<IChannel> channels, BroadcastSignal signal, BroadcastOptions options, TurnOptions turns, TimeProvider clock, ILogger<Broadcaster> log)
    : BackgroundService
{
    private const int MostAtOnce = 64; // calls under way: what a process that dies leaves without a known outcome
    private const int LargestClaim = 32;

    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([GoOutAsync(stoppingToken), .. channels.Select(channel => SendAsync(channel, stoppingToken))]);

    /// <summary>
    /// Announcements whose time has come become messages as soon as they are committed, and their report follows the last of them at once; the scheduler
    /// finds those for a later time.
    /// </summary>
    private async Task GoOutAsync(CancellationToken stopping)
    {
        var lastWoken = clock.GetUtcNow();
        while (!stopping.IsCancellationRequested)
        {
            var next = signal.Next;
            await due.RunAsync(nameof(AnnouncementsGoOut), stopping);
            var soon = clock.GetUtcNow() - lastWoken < turns.Lease ? TimeSpan.FromSeconds(1) : turns.DueEvery;
            if (await Task.WhenAny(next, Task.Delay(soon, clock, stopping)) == next) lastWoken = clock.GetUtcNow();
        }
    }

    private async Task SendAsync(IChannel channel, CancellationToken stopping)
    {
        using var room = new SemaphoreSlim(MostAtOnce);
        try
        {
            await SendUntilStoppedAsync(channel, room, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // what is under way is waited for
        }

        for (var left = 0; left < MostAtOnce; left++) await room.WaitAsync(CancellationToken.None);
    }

    private async Task SendUntilStoppedAsync(IChannel channel, SemaphoreSlim room, CancellationToken stopping)
    {
        var (lastFound, lastLooked) = (clock.GetUtcNow(), DateTimeOffset.MinValue);
        var ofTheDead = turns.Alone ? turns.Lease : TimeSpan.Zero; // nobody else uses the database: every claim that is found at the start is a dead process's
        var most = 1; // the first call finds the way, and takes its time: those behind it would arrive all at once
        while (!stopping.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (clock.GetUtcNow() - lastLooked >= turns.SweepEvery)
                {
                    await EndClaimsAsync(channel, clock.GetUtcNow() + ofTheDead, stopping);
                    (lastLooked, ofTheDead) = (clock.GetUtcNow(), TimeSpan.Zero);
                }

                if (await SendSomeAsync(channel, room, most, stopping) > 0)
                {
                    (lastFound, most) = (clock.GetUtcNow(), LargestClaim);
                    continue;
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.BroadcastFailed(log, channel.Id.Value, failure);
            }

            var soon = clock.GetUtcNow() - lastFound < turns.Lease ? LookAgain : turns.SweepEvery;
            await Task.WhenAny(next, Task.Delay(soon, clock, stopping));
        }
    }

    private Task<int> EndClaimsAsync(IChannel channel, DateTimeOffset until, CancellationToken stopping) =>
        store.EndClaimsAsync(channel.Id.Value, until, channel.DropsRepeats ? OutboxState.Waiting : OutboxState.Unknown, stopping);

    private async Task<int> SendSomeAsync(IChannel channel, SemaphoreSlim room, int most, CancellationToken stopping)
    {
        await room.WaitAsync(stopping); // one call is over: there is room for some more
        var free = 1;
        while (free < most && room.Wait(0, CancellationToken.None)) free++;

        var now = clock.GetUtcNow();
        var each = options.PerSecond.TryGetValue(channel.Id.Value, out var rate) ? TimeSpan.FromSeconds(1 / rate) : TimeSpan.Zero;
        IReadOnlyList<OutboxRow> claimed = [];
        try
        {
            claimed = await store.ClaimAsync(new(channel.Id.Value, free, each, Burst > each ? Burst : each, now, now + turns.Lease), stopping);
        }
        finally
        {
            if (free > claimed.Count) room.Release(free - claimed.Count);
        }

        var sending = claimed.Select(row => SendAsync(row, room)).ToList();
        if (most == 1) await Task.WhenAll(sending);
        if (claimed.Count > 0 && claimed.Count < free && each > TimeSpan.Zero) await Task.Delay(each < Burst / 4 ? Burst / 4 : each, clock, stopping);
        return claimed.Count;
    }

    private async Task SendAsync(OutboxRow row, SemaphoreSlim room)
    {
        await Task.Yield();
        try
        {
            if (await sender.SendOneOfManyAsync(row) is { } everybodyUntil) await store.HoldAsync(row.Channel!, everybodyUntil + Burst, CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.BroadcastFailed(log, row.Channel!, failure);
        }
        finally
        {
            room.Release();
        }
    }
}
