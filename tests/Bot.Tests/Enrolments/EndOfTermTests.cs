using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

/// <summary>The service of a term ends on its last day, and with it what was asked for.</summary>
public sealed class EndOfTermTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("三.4-a")]
    public async Task The_day_after_the_last_day_every_enrolment_of_the_term_is_at_its_end(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres));
        host.ItIs(7, 2, 18, 30);
        await host.DueAsync();
        Assert.All(await StatesAsync(host), state => Assert.Equal(EnrolmentState.Approved, state));

        host.ItIs(7, 3, 0, 1);
        await host.DueAsync();
        Assert.All(await StatesAsync(host), state => Assert.Equal(EnrolmentState.Ended, state));
        await host.As(Spring.Mother).Says("小明请假").HearsNot("请您核对");

        await host.DueAsync(); // and once only
        await using var programme = host.Open();
        var line = (await programme.Enrolments.FirstAsync()).History[^1];
        Assert.Equal((EnrolmentState.Ended, "本学期服务结束"), (line.State, line.Reason));
    }

    private static async Task<IReadOnlyList<EnrolmentState>> StatesAsync(TalkHost host)
    {
        await using var programme = host.Open();
        return await programme.Enrolments.Select(enrolment => enrolment.State).ToListAsync();
    }
}
