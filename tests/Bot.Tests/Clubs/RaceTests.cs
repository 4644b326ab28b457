using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Clubs;

/// <summary>Seven o'clock: two hundred families at once, each in a conversation of its own, on the real turns.</summary>
public sealed class RaceTests
{
    private const int Families = 200;
    private const int Seats = 30;
    private const string Wanted = "国画";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("I1")]
    public async Task Two_hundred_parents_press_for_thirty_seats_thirty_sit_and_the_others_wait_from_1_to_170(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres), also: spring =>
        {
            spring.Add(spring.Calligraphy(id: 9, Seats, Wanted));
            spring.AddMany(Families);
        });
        var parents = Enumerable.Range(1, Families).Select(n => host.As(Spring.Parent(n))).ToList();

        await AtOnceAsync(parents, parent => parent.Says("选社团").Hears("书法", $"{Wanted}（文化艺术）余 30"));
        await AtOnceAsync(parents, parent => parent.Says(Wanted));
        Assert.Equal(Seats, parents.Count(parent => parent.Heard().Contains("余位给您留 5 分钟", StringComparison.Ordinal)));
        Assert.Equal(Families - Seats, parents.Count(parent => parent.Heard().Contains($"{Wanted} 30 人已满", StringComparison.Ordinal)));

        await AtOnceAsync(parents, parent => parent.Says("1"));
        Assert.Equal(Seats, parents.Count(parent => parent.Heard().Contains("选好了", StringComparison.Ordinal)));
        foreach (var position in Enumerable.Range(1, Families - Seats))
        {
            _ = Assert.Single(parents, parent => parent.Heard().Contains($"，第 {position} 位", StringComparison.Ordinal));
        }

        await using var programme = host.Open();
        var club = await programme.Clubs.SingleAsync(one => one.Name == Wanted);
        Assert.Equal((Seats, Seats, Families - Seats), (club.Taken, club.Places.Count(place => place.State == PlaceState.Seated), club.Places.Count(place => place.State == PlaceState.Waiting)));
        Assert.Equal(Families, club.Places.Select(place => place.Child).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, Families - Seats), club.Places.Select(place => club.PositionOf(place.Child, Spring.Seven)).OfType<int>().Order());
    }

    private static Task AtOnceAsync(IEnumerable<Talk> parents, Func<Talk, Talk> step) => Task.WhenAll(parents.Select(async parent => await step(parent)));
}
