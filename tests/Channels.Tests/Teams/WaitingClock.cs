using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>A clock that stands, and knows how many wait for it to go on. Who only guards against waiting too long is not counted.</summary>
internal sealed class WaitingClock(FakeTimeProvider inner) : TimeProvider
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(9);

    private int waiting;

    public int Waiting => Volatile.Read(ref waiting);

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= Guard || dueTime <= TimeSpan.Zero) return inner.CreateTimer(callback, state, dueTime, period);

        Interlocked.Increment(ref waiting);
        return inner.CreateTimer(
            told =>
            {
                Interlocked.Decrement(ref waiting);
                callback(told);
            },
            state,
            dueTime,
            period);
    }
}
