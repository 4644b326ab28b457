using System.Collections.Concurrent;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>
/// Keeps below half of what WeCom takes for one receiver: what is beyond its limit it drops without a word (reference 4.11 and 9), so a message
/// that has to wait is better than one that is gone.
/// </summary>
/// <param name="burst">So many at once.</param>
/// <param name="window">After so long a time all of them again.</param>
internal sealed class Pace(int burst, TimeSpan window, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> fullAt = new();

    private TimeSpan Each => window / burst;

    /// <summary>Null: it may go now, and is counted; else how long it has to wait.</summary>
    public TimeSpan? Take(string receiver)
    {
        TimeSpan? wait = null;
        var now = time.GetUtcNow();
        fullAt.AddOrUpdate(receiver, _ => now + Each, (_, full) =>
        {
            var next = (full > now ? full : now) + Each;
            wait = next - now > window ? next - now - window : null;
            return wait is null ? next : full;
        });
        if (fullAt.Count > 10_000) Forget(now);
        return wait;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (receiver, full) in fullAt)
        {
            if (full <= now) fullAt.TryRemove(new(receiver, full));
        }
    }
}
