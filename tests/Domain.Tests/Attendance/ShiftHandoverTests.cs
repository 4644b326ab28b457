using AfterSchoolBot.Domain.Attendance;
using static AfterSchoolBot.Domain.Tests.Attendance.SomeDay;

namespace AfterSchoolBot.Domain.Tests.Attendance;

/// <summary>Two-sided: nothing moves before the other has counted as many (五.4).</summary>
public sealed class ShiftHandoverTests
{
    [Fact]
    [Duty("五.4-f")]
    public void Until_the_receiver_confirms_the_same_count_the_giver_answers()
    {
        ChildDay[] days = [.. Enumerable.Range(1, 22).Select(n => Here(n))];
        var handover = Open(days);

        Assert.Equal(new HandoverOutcome.CountDiffers(22, 21), handover.Confirm(Wu, 21, days, At(17, 31)));
        Assert.All(days, one => Assert.True(one.IsWith(Li)));
        Assert.Equal(new HandoverOutcome.Moved(22), handover.Confirm(Wu, 22, days, At(17, 33)));
        Assert.All(days, one => Assert.Equal(new Carer(Wu, Class), one.ResponsibleAt(At(17, 33))));
        Assert.All(days, one => Assert.Equal(new Carer(Li, Class), one.ResponsibleAt(At(17, 32))));
        Assert.Equal((false, 22, At(17, 33)), (handover.IsOpen, handover.Counted, handover.ClosedAt));
    }

    [Fact]
    public void A_child_collected_meanwhile_is_not_counted_and_one_who_is_no_part_of_it_does_not_move()
    {
        ChildDay[] days = [Here(1), Here(2), Here(3)];
        var handover = Open(days);
        days[2].Collect(Li, At(17, 31));
        var other = Here(9);

        Assert.Equal(2, handover.Still([.. days, other]).Count);
        Assert.Equal(new HandoverOutcome.Moved(2), handover.Confirm(Wu, 2, [.. days, other], At(17, 33)));
        Assert.True(other.IsWith(Li));
    }

    [Fact]
    public void It_is_refused_with_its_reason()
    {
        ChildDay[] days = [Here(1)];
        var open = Open(days);

        Assert.Equal(Refusal.HandoverToOneself, Why(ShiftHandover.Open(2, Wednesday, Class, Li, Li, days, null, At(17, 30))));
        Assert.Equal(Refusal.HandoverIsOpen, Why(ShiftHandover.Open(2, Wednesday, Class, Li, Sun, days, open, At(17, 30))));
        Assert.Equal(Refusal.NotInYourCare, Why(ShiftHandover.Open(2, Wednesday, Class, Li, Wu, [], null, At(17, 30))));
        Assert.Equal(Refusal.NotInYourCare, Why(ShiftHandover.Open(2, Wednesday, Class, Sun, Wu, days, null, At(17, 30))));
        Assert.Equal(Refusal.NotTheReceiver, Why(open.Confirm(Sun, 1, days, At(17, 31))));
        Assert.Equal(Refusal.NotInYourCare, open.GiveUp(Wu, At(17, 31)));
        Assert.Null(open.GiveUp(Li, At(17, 31)));
        Assert.Equal(Refusal.HandoverIsOver, open.GiveUp(Li, At(17, 32)));
        Assert.Equal(Refusal.HandoverIsOver, Why(open.Confirm(Wu, 1, days, At(17, 32))));
        Assert.Null(open.Counted);
        Assert.True(days[0].IsWith(Li));
    }

    [Fact]
    [Duty("五.4-f")]
    public void Open_for_five_minutes_it_alerts_once()
    {
        var handover = Open([Here(1)]);

        Assert.False(handover.Alert(At(17, 34)));
        Assert.True(handover.Alert(At(17, 35)));
        Assert.False(handover.Alert(At(17, 40)));
        Assert.Equal(At(17, 35), handover.AlertedAt);
        var given = Open([Here(2)]);
        given.GiveUp(Li, At(17, 31));
        Assert.False(given.Alert(At(17, 40)));
    }

    private static ShiftHandover Open(ChildDay[] days) =>
        Assert.IsType<HandoverOutcome.Opened>(ShiftHandover.Open(1, Wednesday, Class, Li, Wu, days, null, At(17, 30))).Handover;

    private static Refusal? Why(HandoverOutcome outcome) => outcome is HandoverOutcome.Refused(var why) ? why : null;
}
