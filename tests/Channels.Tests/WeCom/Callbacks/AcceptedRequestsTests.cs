using System.Globalization;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.WeCom.Callbacks;

public sealed class AcceptedRequestsTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly AcceptedRequests accepted;
    private int taken;

    public AcceptedRequestsTests() => accepted = new(clock);

    [Fact]
    public async Task What_was_accepted_is_remembered_for_ten_minutes()
    {
        await accepted.TakeOnceAsync("a", Take);
        clock.Advance(AcceptedRequests.Kept);
        await accepted.TakeOnceAsync("a", Take);
        Assert.Equal(1, taken);

        clock.Advance(TimeSpan.FromSeconds(1));
        await accepted.TakeOnceAsync("a", Take);
        Assert.Equal(2, taken);
    }

    [Fact]
    public async Task No_more_are_remembered_than_there_is_room_for()
    {
        for (var number = 0; number <= AcceptedRequests.Most + 1; number++) await accepted.TakeOnceAsync(number.ToString(CultureInfo.InvariantCulture), Take);

        taken = 0;
        await accepted.TakeOnceAsync("2", Take);
        Assert.Equal(0, taken);
        await accepted.TakeOnceAsync("0", Take);
        Assert.Equal(1, taken);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_waits_for_the_first()
    {
        var stored = new TaskCompletionSource();
        var first = accepted.TakeOnceAsync("a", () => stored.Task);
        var second = accepted.TakeOnceAsync("a", Take);
        Assert.False(second.IsCompleted);

        stored.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(0, taken);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_takes_what_the_first_could_not()
    {
        var stored = new TaskCompletionSource();
        var first = accepted.TakeOnceAsync("a", () => stored.Task);
        var second = accepted.TakeOnceAsync("a", Take);
        stored.SetException(new InvalidOperationException("The store is down."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await second;
        Assert.Equal(1, taken);
    }

    [Fact]
    public async Task Of_many_at_once_one_is_taken()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => accepted.TakeOnceAsync("a", async () =>
        {
            await Task.Yield();
            Interlocked.Increment(ref taken);
        }))));
        Assert.Equal(1, taken);
    }

    private Task Take()
    {
        taken++;
        return Task.CompletedTask;
    }
}
