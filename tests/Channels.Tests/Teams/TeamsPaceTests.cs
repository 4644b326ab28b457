using AfterSchoolBot.Channels.Teams.Wire;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>How long a message waits for its turn.</summary>
public sealed class TeamsPaceTests
{
    private readonly FakeTimeProvider clock = WireHost.NewClock();

    [Fact]
    public async Task Five_may_go_at_once_in_a_thread_and_the_sixth_waits_two_seconds()
    {
        var pace = new TeamsPace(clock);
        for (var number = 0; number < 5; number++) Assert.Null(await pace.TakeAsync("a", WireHost.Aborted));
        var sixth = pace.TakeAsync("a", WireHost.Aborted).AsTask();
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(sixth.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(await sixth);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1_800, 3_600)]
    public async Task Who_talks_in_one_thread_without_a_pause_stays_below_its_limits(int most, int seconds)
    {
        var pace = new TeamsPace(clock);
        var went = new List<DateTimeOffset>();
        while (went.Count < 1_900)
        {
            var turn = pace.TakeAsync("a", WireHost.Aborted).AsTask();
            while (!turn.IsCompleted) clock.Advance(TimeSpan.FromSeconds(0.1));
            if (await turn is null) went.Add(clock.GetUtcNow());
        }

        Assert.All(went, (start, number) => Assert.InRange(went.Skip(number).TakeWhile(one => one < start.AddSeconds(seconds)).Count(), 1, most));
    }

    [Fact]
    public async Task Who_would_stand_too_long_is_told_when_to_come_back_and_is_not_counted()
    {
        var pace = new TeamsPace(clock);
        var turns = Enumerable.Range(0, 9).Select(_ => pace.TakeAsync("a", WireHost.Aborted).AsTask()).ToArray();
        Assert.Equal([true, true, true, true, true, false, false, true, true], turns.Select(turn => turn.IsCompleted));
        Assert.Equal(await turns[7], await turns[8]);
        Assert.Equal(TimeSpan.FromSeconds(6.3), await turns[8]);
    }

    [Fact]
    public void A_crowd_is_told_to_come_back_one_after_the_other()
    {
        var pace = new TeamsPace(clock);
        var turns = Enumerable.Range(0, 500).Select(number => pace.TakeAsync($"{number}", WireHost.Aborted).AsTask()).ToArray();
        var later = turns.Where(turn => turn.IsCompleted).Select(turn => turn.Result).OfType<TimeSpan>().ToArray();
        Assert.Equal((5, 90, 405), (turns.Count(turn => turn is { IsCompleted: true, Result: null }), turns.Count(turn => !turn.IsCompleted), later.Length));
        Assert.Equal(later.Order(), later);
        Assert.Equal(405, later.Distinct().Count());
    }

    [Fact]
    public async Task Threads_that_are_quiet_again_are_forgotten()
    {
        var pace = new TeamsPace(clock);
        for (var number = 0; number < 25_000; number++)
        {
            Assert.Null(await pace.TakeAsync($"{number}", WireHost.Aborted));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(pace.Threads, 1, 10_000);
    }
}
