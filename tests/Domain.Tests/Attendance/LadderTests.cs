using AfterSchoolBot.Domain.Attendance;
using static AfterSchoolBot.Domain.Tests.Attendance.SomeDay;

namespace AfterSchoolBot.Domain.Tests.Attendance;

/// <summary>Who hears when something is late: by stored times, each once, and late is as good as twice.</summary>
public sealed class LadderTests
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    [Fact]
    [Duty("五.4-d", "五.4-i")]
    public void A_register_not_taken_reaches_the_teacher_then_the_office_then_the_principal_each_once()
    {
        var call = new RollCall(Class, Wednesday, Li, At(16, 40), 31);

        Assert.False(call.Call(At(16, 39)));
        Assert.True(call.Call(At(16, 40)));
        Assert.False(call.Call(At(16, 41)));
        Assert.Empty(call.Urge(Within, At(16, 49)));
        Assert.Equal([ToldUpTo.Teacher], call.Urge(Within, At(16, 50)));
        Assert.Empty(call.Urge(Within, At(16, 54)));
        Assert.Equal([ToldUpTo.Office], call.Urge(Within, At(16, 55)));
        Assert.Equal([ToldUpTo.Principal], call.Urge(Within, At(17, 0)));
        Assert.Empty(call.Urge(Within, At(18, 0)));
    }

    [Fact]
    public void Looked_at_late_it_tells_all_of_them_at_once_and_a_register_taken_or_empty_tells_nobody()
    {
        Assert.Equal([ToldUpTo.Teacher, ToldUpTo.Office, ToldUpTo.Principal], new RollCall(Class, Wednesday, Li, At(16, 40), 31).Urge(Within, At(17, 30)));

        var taken = new RollCall(Class, Wednesday, Li, At(16, 40), 31);
        taken.Take(At(16, 44));
        taken.Take(At(16, 46));
        Assert.Equal(At(16, 44), taken.TakenAt);
        Assert.Empty(taken.Urge(Within, At(17, 30)));
        Assert.False(taken.Call(At(16, 45)));
        Assert.False(new RollCall(Class, Wednesday, Li, At(16, 40), 0).Call(At(16, 45)));
        Assert.True(taken.Close(At(18, 14)));
        Assert.False(taken.Close(At(18, 15)));
        Assert.Equal(At(18, 14), taken.EmptyAt);
    }

    [Fact]
    [Duty("五.4-d")]
    public void A_child_who_did_not_come_is_the_familys_and_the_offices_after_five_minutes_and_the_principals_after_ten()
    {
        var missing = new MissingChild(new(7), Wednesday, Class, Li, At(16, 44));

        Assert.Empty(missing.Urge(At(16, 48)));
        Assert.Equal([ToldUpTo.Office], missing.Urge(At(16, 49)));
        Assert.Equal([ToldUpTo.Principal], missing.Urge(At(16, 54)));
        Assert.Empty(missing.Urge(At(17, 54)));
        Assert.True(missing.Find(FoundHow.WithTheNurse, Sun, At(17, 55)));
        Assert.False(missing.Find(FoundHow.InTheRoom, Li, At(17, 56)));
        Assert.Equal((FoundHow.WithTheNurse, Sun, At(17, 55)), (missing.How, missing.FoundBy, missing.FoundAt));

        missing.LookAgain(At(18, 0));
        Assert.True(missing.IsMissing);
        Assert.Equal([ToldUpTo.Office, ToldUpTo.Principal], missing.Urge(At(18, 10)));
    }

    [Fact]
    public void A_child_found_in_time_troubles_nobody()
    {
        var missing = new MissingChild(new(7), Wednesday, Class, Li, At(16, 44));
        missing.Find(FoundHow.InTheRoom, Li, At(16, 46));
        Assert.Empty(missing.Urge(At(17, 30)));
    }

    [Fact]
    [Duty("五.4-i", "I8")]
    public void Nobody_came_guardian_guardian_leader_principal_ten_minutes_apart_until_the_child_has_gone()
    {
        var waiting = new UnclaimedChild(new(7), Wednesday, At(18, 0));

        Assert.Null(waiting.Climb(At(17, 59)));
        Assert.Equal(Rung.FirstGuardian, waiting.Climb(At(18, 0)));
        Assert.Null(waiting.Climb(At(18, 9)));
        Assert.Equal(Rung.SecondGuardian, waiting.Climb(At(18, 10)));
        Assert.Equal(Rung.DutyLeader, waiting.Climb(At(18, 20)));
        Assert.Equal(Rung.Principal, waiting.Climb(At(18, 30)));
        Assert.Null(waiting.Climb(At(19, 30)));
        Assert.Equal([At(18, 0), At(18, 10), At(18, 20), At(18, 30)], waiting.Rungs.Select(climbed => climbed.At));
        waiting.End(At(18, 41));
        Assert.False(waiting.IsOpen);
        waiting.End(At(18, 50));
        Assert.Equal(At(18, 41), waiting.EndedAt);
    }

    [Fact]
    public void A_word_from_the_family_holds_it_until_five_minutes_after_they_said_they_would_come()
    {
        var waiting = new UnclaimedChild(new(7), Wednesday, At(18, 0));
        Assert.Equal(Refusal.NobodyIsWaitedFor, waiting.Hold(At(18, 13), Wu, At(17, 50)));
        waiting.Climb(At(18, 0));

        Assert.Null(waiting.Hold(At(18, 13), Wu, At(18, 3)));
        Assert.Equal((At(18, 13), Wu), (waiting.ComesAt, waiting.HeardBy));
        Assert.Null(waiting.Climb(At(18, 17)));
        Assert.Equal(Rung.SecondGuardian, waiting.Climb(At(18, 18)));
        Assert.Equal(Rung.DutyLeader, waiting.Climb(At(18, 28)));
        Assert.Null(waiting.Hold(At(18, 20), Wu, At(18, 28))); // sooner than the next rung: the ladder stays as it is
        Assert.Equal(At(18, 38), waiting.NextAt);
        waiting.End(At(18, 30));
        Assert.Equal(Refusal.NobodyIsWaitedFor, waiting.Hold(At(18, 40), Wu, At(18, 31)));
        Assert.Null(waiting.Climb(At(19, 0)));
    }

    [Fact]
    public void An_hour_that_was_moved_later_is_waited_for_and_one_moved_earlier_changes_nothing()
    {
        var waiting = new UnclaimedChild(new(7), Wednesday, At(18, 0));
        waiting.Climb(At(18, 0));

        waiting.WaitUntil(At(18, 5));
        Assert.Equal(At(18, 10), waiting.NextAt);
        waiting.WaitUntil(At(18, 30));
        Assert.Null(waiting.Climb(At(18, 29)));
        Assert.Equal(Rung.SecondGuardian, waiting.Climb(At(18, 30)));
        waiting.End(At(18, 31));
        waiting.WaitUntil(At(19, 0));
        Assert.Null(waiting.NextAt);
    }

    [Fact]
    public void Looked_at_late_all_rungs_are_climbed_one_after_the_other()
    {
        var waiting = new UnclaimedChild(new(7), Wednesday, At(18, 0));
        var climbed = new List<Rung>();
        while (waiting.Climb(At(19, 0)) is { } rung) climbed.Add(rung);
        Assert.Equal(Enum.GetValues<Rung>(), climbed);
    }
}
