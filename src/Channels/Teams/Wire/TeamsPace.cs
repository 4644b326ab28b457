namespace AfterSchoolBot.Channels.Teams.Wire;

/// <summary>
/// Keeps below what Teams takes (reference A3.5): in a thread 7 in a second, 8 in two, 60 in thirty, 1,800 in an hour; from the app in a tenant 30 in
/// a second by the older of two documents. A bucket of 5 that fills again every 2.1 s is below all four, one of 5 with 20 a second below the fifth.
/// All tenants share the last one, so that each is below. With several nodes each has its own.
/// </summary>
internal sealed class TeamsPace(TimeProvider time)
{
    private const int Burst = 5;
    private const int MostThreads = 10_000;

    private static readonly TimeSpan ThreadEach = TimeSpan.FromSeconds(2.1);
    private static readonly TimeSpan TenantEach = TimeSpan.FromSeconds(0.05);

    // the queue that people stand in is short; beyond it they are told when to come back, a little slower than the queue moves
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4.5);
    private static readonly TimeSpan ComeBackEach = TenantEach * 1.25;

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> threads = [];
    private DateTimeOffset tenant;
    private DateTimeOffset comeBack;

    /// <summary>How many threads are remembered.</summary>
    public int Threads => threads.Count;

    /// <summary>Waits for a turn. Null: it is there; else how long until it is worth asking again.</summary>
    public async ValueTask<TimeSpan?> TakeAsync(string thread, CancellationToken cancellationToken)
    {
        // first the thread's turn and only then a place in the tenant's queue: a place taken for later would come due beside another's
        if (await WaitAsync(AskThread(thread), cancellationToken) is { } notInThread) return notInThread;

        return await WaitAsync(AskTenant(), cancellationToken) is null ? null : ComeBackAfter();
    }

    private async ValueTask<TimeSpan?> WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait > LongestWait) return wait;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
        return null;
    }

    private TimeSpan AskThread(string thread)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (threads.Count >= MostThreads) Forget(now);
            var full = threads.GetValueOrDefault(thread);
            var wait = Take(ref full, ThreadEach, now);
            threads[thread] = full;
            return wait;
        }
    }

    private TimeSpan AskTenant()
    {
        lock (gate) return Take(ref tenant, TenantEach, time.GetUtcNow());
    }

    // a bucket is the moment at which it will be full again: a place taken is a moment further
    private static TimeSpan Take(ref DateTimeOffset full, TimeSpan each, DateTimeOffset now)
    {
        var next = (full > now ? full : now) + each;
        var wait = next - (each * Burst) - now;
        if (wait <= LongestWait) full = next;
        return wait;
    }

    private TimeSpan ComeBackAfter()
    {
        lock (gate)
        {
            var soonest = time.GetUtcNow() + LongestWait;
            comeBack = (comeBack > soonest ? comeBack : soonest) + ComeBackEach;
            return comeBack - time.GetUtcNow();
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (thread, full) in threads)
        {
            if (full <= now) threads.Remove(thread);
        }
    }
}
