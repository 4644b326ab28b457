using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Clubs;

public sealed class RaceTests
{
    private const int Guardians = 200;
    private const string Popular = "合唱"; // thirty seats, for all grades, on Mondays

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Of_two_hundred_at_once_thirty_sit_and_the_others_wait_in_one_line_without_gaps(bool postgres)
    {
        // the last two hundred on the roll are of grades five and six: one tier, so that the line is in order of coming
        var children = Enumerable.Range(630 - Guardians + 1, Guardians).Select(number => new ChildId(number)).ToArray();
        await using var host = await StartAsync(postgres, async programme =>
        {
            foreach (var child in children)
            {
                await programme.ApprovedAsync(child, Weekdays.Monday);
                var guardian = await programme.Guardianships.Where(bond => bond.Child == child).OrderBy(bond => bond.Guardian).Select(bond => bond.Guardian).FirstAsync();
                programme.Bind($"race-{child}", guardian);
            }
        });

        var talks = children.Select(child => host.As($"race-{child}")).ToArray();
        await Task.WhenAll(talks.Select(async talk => await talk.Says($"选{Popular}").Presses(Popular)));

        var club = await host.ClubAsync(Popular);
        var now = host.Clock.GetUtcNow();
        var seated = club.Places.Where(place => place.StateAt(now) == PlaceState.Seated).ToList();
        var waiting = club.Places.Where(place => place.StateAt(now) == PlaceState.Waiting).ToList();
        Assert.Equal((30, 170, 30, Guardians), (seated.Count, waiting.Count, club.Taken, club.Places.Count));
        Assert.Equal(Guardians, club.Places.Select(place => place.Child).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, Guardians), club.Places.Select(place => place.Number));
        Assert.Equal(Enumerable.Range(1, 170), waiting.Select(place => club.PositionOf(place.Child, now)!.Value).Order());

        // and each heard what is so
        foreach (var (talk, child) in talks.Zip(children))
        {
            var position = club.PositionOf(child, now);
            Assert.Contains(position is { } place ? $"，{Popular}，第 {place} 位" : "选好了：", talk.Heard(), StringComparison.Ordinal);
        }
    }
}
