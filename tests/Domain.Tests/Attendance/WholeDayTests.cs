using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using static AfterSchoolBot.Domain.Tests.Attendance.SomeDay;

namespace AfterSchoolBot.Domain.Tests.Attendance;

/// <summary>
/// The day of a class of forty: five on leave, nine in calligraphy, one who did not come and is found with the nurse, three fetched by other adults, one
/// stopped at the gate, two who are late, one for whom nobody comes. Walked through minute by minute.
/// </summary>
public sealed class WholeDayTests
{
    private readonly List<ChildDay> days = [.. Enumerable.Range(1, 40).Select(n => new ChildDay(new(n), Wednesday))];
    private readonly List<Collection> collections = [];
    private ShiftHandover? shift;
    private UnclaimedChild? late, unclaimed;

    [Fact]
    [Duty("五.4-d", "五.4-f", "I8")]
    public void At_every_minute_one_adult_answers_for_each_present_child_and_nobody_is_left_at_the_end()
    {
        var expected = Expected(40, onLeave: 5, inClub: 9);
        var register = default(Register);
        for (var now = At(16, 30); now <= At(18, 30); now = now.AddMinutes(1))
        {
            if (now == At(16, 44)) register = TakeRegister(expected);
            Act(now);
            Check(now, register);
        }

        Assert.All(days, day => Assert.Null(day.Responsible));
        Assert.Equal(35, collections.Count);
        Assert.Equal(35, days.Count(day => day.HasGone));
        Assert.Equal((34 + 1, 0, 5), (register!.Count(Mark.Present), register.Count(Mark.Absent), register.Count(Mark.Leave)));
        Assert.Equal([Rung.FirstGuardian, Rung.SecondGuardian], unclaimed!.Rungs.Select(climbed => climbed.Rung));
        Assert.Equal([Rung.FirstGuardian], late!.Rungs.Select(climbed => climbed.Rung));
    }

    private Register TakeRegister(IReadOnlyList<ExpectedChild> expected)
    {
        var register = Take(expected, absent: 20);
        foreach (var child in register.Those(Mark.Present)) Assert.Null(Day(child).Arrive(Li, Class, At(16, 44)));
        return register;
    }

    private void Act(DateTimeOffset now)
    {
        var step = (now.Hour, now.Minute);
        if (step == (16, 45)) foreach (var day in days[..9]) Assert.Null(day.ReceiveInto(Calligraphy, Sun, now));
        if (step == (16, 47)) Assert.Null(days[19].TakeToNurse(Sun, now));
        if (step == (16, 55)) Assert.Null(days[19].TakeIn(Li, Class, now));
        if (step == (17, 30)) shift = Assert.IsType<HandoverOutcome.Opened>(ShiftHandover.Open(1, Wednesday, Class, Li, Wu, [.. days.Where(day => day.IsWith(Li))], null, now)).Handover;
        if (step == (17, 32)) Assert.IsType<HandoverOutcome.CountDiffers>(shift!.Confirm(Wu, 25, days, now));
        if (step == (17, 33)) Assert.Equal(new HandoverOutcome.Moved(26), shift!.Confirm(Wu, 26, days, now));
        if (step == (17, 45)) shift = Assert.IsType<HandoverOutcome.Opened>(ShiftHandover.Open(2, Wednesday, Class, Sun, Wu, [.. days.Where(day => day.IsWith(Sun))], null, now)).Handover;
        if (step == (17, 46)) Assert.Equal(new HandoverOutcome.Moved(9), shift!.Confirm(Wu, 9, days, now));
        if (now >= At(17, 48) && now < At(18, 0)) Leave(now);
        if (step == (18, 0)) (late, unclaimed) = (new(new(34), Wednesday, At(18, 0)), new(new(35), Wednesday, At(18, 0)));
        late?.Climb(now);
        unclaimed?.Climb(now);
        if (step == (18, 3)) Assert.Null(late!.Hold(At(18, 13), Wu, now));
        if (step == (18, 14)) Collect(34, now, "陈志远", late);
        if (step == (18, 19)) Collect(35, now, "周家奶奶", unclaimed);
    }

    /// <summary>Three a minute: others' hands are as good as a guardian's, if they are on the list; one who is not on it takes nobody.</summary>
    private void Leave(DateTimeOffset now)
    {
        var gone = (now.Minute - 48) * 3;
        foreach (var n in Enumerable.Range(gone + 1, 3).Where(n => n <= 33 && n != 33)) Collect(n, now, n <= 3 ? "爷爷" : "家长", null);
        if (now == At(17, 55)) Assert.True(days[32].IsWith(Wu)); // stopped at the gate: the child stays where it is
        if (now == At(17, 59)) Collect(33, now, "妈妈", null);
    }

    private void Collect(int n, DateTimeOffset now, string adult, UnclaimedChild? ladder)
    {
        collections.Add(Assert.IsType<CollectionOutcome.Recorded>(Collection.Record(days[n - 1], new(null, adult), "东门", Wu, now)).Collection);
        ladder?.End(now);
    }

    private void Check(DateTimeOffset now, Register? register)
    {
        if (register?.MarkOf(new(20)) is Mark.Absent && days[19].IsWith(Li)) Assert.Null(register.Revise(new(20), Mark.Present, RevisionReason.WasElsewhere, Li, now));
        foreach (var day in days)
        {
            var answers = new[] { Li, Wu, Sun }.Count(day.IsWith) + (day.Responsible is { IsNurse: true } ? 1 : 0);
            var present = register?.MarkOf(day.Child) is Mark.Present && !day.HasGone;
            Assert.Equal(day.IsHere ? 1 : 0, answers);
            if (present) Assert.True(day.IsHere, $"{day.Child} at {now:HH:mm}");
            Assert.Equal(day.Responsible, day.ResponsibleAt(now));
        }
    }

    private ChildDay Day(ChildId child) => days[child.Value - 1];
}
