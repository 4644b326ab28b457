using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>Who fetched a child when is kept about a term; the list of those who may, as long as it stands (D9, D13).</summary>
public sealed class PickupPrivacyTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D9")]
    public async Task Who_came_when_goes_after_the_term_and_the_list_stays(bool postgres)
    {
        await using var host = await PickupDay.StartAsync(Stores.Of(postgres), Spring.At(4, 14, 12, 0));
        await host.As(Spring.Mother).Says("今天爷爷去接").Says("1").Hears("接送码");
        await host.As(Spring.Chen).Says("要晚20分钟").Hears("陈一诺");
        await host.As(Spring.Mother).Says("加接送人 小明 李大勇 舅舅 5678").Says("1").Hears("加好了");

        host.ItIs(9, 1, 8, 0);
        await host.DueAsync();
        await using (var programme = host.Open()) Assert.Equal((1, 1), (await programme.DayPickups.CountAsync(), await programme.LatePickups.CountAsync()));

        host.ItIs(9, 14, 8, 0);
        await host.DueAsync();
        await using var after = host.Open();
        Assert.Empty(after.DayPickups);
        Assert.Empty(after.LatePickups);
        Assert.Equal(2, await after.AuthorisedAdults.CountAsync());
    }

    [Fact]
    [Duty("D13")]
    public async Task Names_and_digits_of_adults_are_sealed_in_the_database()
    {
        await using var host = await PickupDay.StartAsync(also: spring => spring.Lay(programme => programme.Add(PickupDay.Limit(null, "赵某某"))));

        await using var programme = host.Open();
        var kept = await programme.Database.SqlQueryRaw<string>("SELECT name || relation || phone_ending AS \"Value\" FROM authorised_adults UNION ALL SELECT name AS \"Value\" FROM custody_limits").ToListAsync();
        Assert.Equal(2, kept.Count);
        Assert.All(kept, row => Assert.DoesNotMatch("王建国|爷爷|2208|赵某某", row));
        Assert.Equal("赵某某", (await programme.CustodyLimits.SingleAsync()).Name);
    }
}
