using System.Collections.Concurrent;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>Whatever anybody does in any order, the programme stays as the rules say it must be.</summary>
public sealed class RandomLifeTests
{
    private const int CommandsALife = 2500;
    private const int LookEvery = 250;
    private const int RoundsAtOnce = 5;
    private const int StepsAtOnce = 20;
    private const int StepsAlone = 30;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    [Duty("I1", "I2", "I3", "I10")]
    public async Task Whatever_people_do_the_invariants_hold(int seed)
    {
        var logs = new ConcurrentBag<string>();
        await using var life = await RandomLife.BeginAsync(Store.Sqlite, seed, logs);
        while (life.Commands < CommandsALife)
        {
            await life.StepAsync();
            if (life.Commands % LookEvery == 0) AllIsWell(await life.WrongsAsync(), life, seed, logs);
        }
    }

    [Fact]
    [Duty("I1", "I2", "I3", "I10")]
    public async Task On_PostgreSQL_everybody_at_once_and_the_invariants_hold()
    {
        var logs = new ConcurrentBag<string>();
        await using var life = await RandomLife.BeginAsync(Stores.Of(postgres: true), seed: 7, logs);
        for (var round = 0; round < RoundsAtOnce; round++)
        {
            await life.AtOnceAsync(StepsAtOnce);
            for (var i = 0; i < StepsAlone; i++) await life.StepAsync(); // the clock and the office
            AllIsWell(await life.WrongsAsync(), life, 7, logs);
        }
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("I6")]
    public async Task What_was_said_once_changes_nothing_when_it_comes_again_in_any_order(bool postgres)
    {
        await using var life = await RandomLife.BeginAsync(Stores.Of(postgres), seed: 11);
        for (var i = 0; i < 400; i++) await life.StepAsync();

        var before = await life.FingerprintAsync();
        await life.EverythingAgainAsync();

        Assert.Equal(before, await life.FingerprintAsync());
    }

    private static void AllIsWell(IReadOnlyList<string> wrongs, RandomLife life, int seed, ConcurrentBag<string> logs) =>
        Assert.True(wrongs.Count == 0, $"Life {seed}, after {life.Commands} commands: {string.Join("; ", wrongs)}\n{string.Join('\n', logs.Where(line => line.Contains("Exception", StringComparison.Ordinal)).Take(3))}");
}
