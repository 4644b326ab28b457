using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Oversight;

/// <summary>Every act leaves its mark, and no mark can be rubbed out unseen.</summary>
public sealed class AuditTests
{
    [Theory, MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Every_act_says_who_did_it_by_what_for_which_child_and_under_which_versions(bool postgres)
    {
        await using var host = await ClubChosenAsync(postgres);
        await using var programme = host.Open();

        var seat = await programme.AuditEvents.OrderBy(one => one.Id).LastAsync(one => one.Subject == "Club 7");
        Assert.Equal((101, "choose-club", Spring.XiaoMing.Value), (seat.Actor?.Value, seat.Act, seat.Child));
        Assert.Contains("Place Seated", seat.Change, StringComparison.Ordinal);
        Assert.NotEqual(seat.Before, seat.After);
        Assert.NotNull(seat.Activity);

        var fee = await programme.AuditEvents.SingleAsync(one => one.Subject.StartsWith("FeeConfirmation"));
        Assert.Contains("fees 3", fee.Versions, StringComparison.Ordinal);
        Assert.All(await programme.AuditEvents.ToListAsync(), one => Assert.DoesNotContain("王小明", $"{one.Subject} {one.Change} {one.Reason} {one.Act}", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Acts_are_linked_into_a_chain_that_holds(bool postgres)
    {
        await using var host = await ClubChosenAsync(postgres);
        await host.DueAsync();

        Assert.Empty(await ProblemsAsync(host));
        await using var programme = host.Open();
        Assert.Equal(0, await programme.AuditEvents.CountAsync(one => one.Number == null));
    }

    [Theory]
    [InlineData("UPDATE audit_events SET actor_id = 102 WHERE number = 2", 2)]
    [InlineData("DELETE FROM audit_events WHERE number = 2", 2)]
    [InlineData("UPDATE audit_events SET after = 'ffffffffffffffffffffffffffffffff' WHERE number = 3", 3)]
    [InlineData("UPDATE audit_events SET at = at + 1000 WHERE number = 1", 1)]
    public async Task An_act_that_was_altered_or_taken_out_breaks_the_chain_there(string tampering, int at)
    {
        await using var host = await ClubChosenAsync(false);
        await host.DueAsync();
        await using var programme = host.Open();
        await programme.Database.ExecuteSqlRawAsync(tampering);

        Assert.Equal(at, AuditEvent.FirstBrokenLink(await programme.AuditEvents.AsNoTracking().Where(one => one.Number != null).OrderBy(one => one.Number).ToListAsync()));
        Assert.Contains($"breaks at number {at}", Assert.Single(await ProblemsAsync(host)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE club_places SET state = 'Seated' WHERE club_id = 3 AND state = 'Waiting'", "club 3")]
    [InlineData("UPDATE clubs SET taken = taken - 1 WHERE id = 7", "club 7")]
    [InlineData("UPDATE enrolments SET granted_days = 1 WHERE child_id = 1", "does not stay on Wednesday")]
    [InlineData("UPDATE ledger SET amount = amount, reference = 'nobody'", "confirmed by nobody")]
    [InlineData("DELETE FROM consent_history WHERE guardian_id = 101", "had not agreed")]
    [Duty("I3")]
    public async Task What_was_changed_behind_the_rules_is_found(string tampering, string found)
    {
        await using var host = await ClubChosenAsync(false);
        await host.DueAsync();
        await using var programme = host.Open();
        await programme.Database.ExecuteSqlRawAsync(tampering);

        Assert.Contains(await ProblemsAsync(host), problem => problem.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_demo_school_is_in_order()
    {
        await using var host = await DemoTalks.StartAsync();
        await using var programme = host.Open();
        Assert.Empty(await new ProgrammeCheck(programme, host.Database.Clock.SchoolNow, default).RunAsync());
    }

    [Fact]
    public async Task A_turn_that_only_reads_leaves_no_mark()
    {
        await using var host = await Spring.StartAsync();
        await host.As(Spring.Mother).Says("你好").Says("进度").Says("几点放学");

        await using var programme = host.Open();
        Assert.Empty(await programme.AuditEvents.ToListAsync());
    }

    private static async Task<TalkHost> ClubChosenAsync(bool postgres)
    {
        var host = await Spring.StartAsync(Stores.Of(postgres));
        await host.As(Spring.Mother).Says("给小明选书法").Says("1").Hears("选好了").Says("小明要交多少").Presses("确认费用").Hears("确认好了");
        return host;
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(TalkHost host)
    {
        await using var programme = host.Open();
        return (await new ProgrammeCheck(programme, host.Database.Clock.SchoolNow, default).RunAsync()).Where(problem => !OfFillers(problem)).ToList();
    }

    /// <summary>The classmates who fill the clubs of the talks have seats and no applications: they are no part of it.</summary>
    private static bool OfFillers(string problem) => System.Text.RegularExpressions.Regex.IsMatch(problem, @"child \d{5} does not stay");
}
