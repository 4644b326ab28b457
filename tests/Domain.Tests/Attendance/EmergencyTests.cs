using AfterSchoolBot.Domain.Attendance;
using static AfterSchoolBot.Domain.Tests.Attendance.SomeDay;

namespace AfterSchoolBot.Domain.Tests.Attendance;

public sealed class EmergencyTests
{
    private static readonly Dictionary<PersonId, int> Rooms = new() { [Li] = 22, [Sun] = 9 };

    [Fact]
    [Duty("五.4-g")]
    public void Every_teacher_with_children_answers_and_when_all_are_there_it_is_complete()
    {
        var alarm = Raise(drill: false);
        Assert.Equal((31, false, 2), (alarm.Expected, alarm.IsDrill, alarm.Unanswered.Count));

        Assert.Null(alarm.Answer(Li, HeadCountAnswer.AllThere, At(17, 6)));
        Assert.Null(alarm.Answer(Sun, HeadCountAnswer.NeedsHelp, At(17, 7)));
        Assert.Empty(alarm.Unanswered);
        Assert.Null(alarm.CompleteAt);
        Assert.Null(alarm.Answer(Sun, HeadCountAnswer.AllThere, At(17, 11)));
        Assert.Equal(At(17, 11), alarm.CompleteAt);
        Assert.Null(alarm.Clear(Spring2021.School(), Spring2021.Principal, At(17, 50)));
        Assert.Equal((false, At(17, 50)), (alarm.IsOpen, alarm.ClearedAt));
    }

    [Fact]
    [Duty("五.4-g")]
    public void Only_principal_and_coordinator_raise_and_clear_it_and_there_is_one_at_a_time()
    {
        var alarm = Raise(drill: true);
        Assert.True(alarm.IsDrill);

        Assert.Equal(Refusal.OnlyLeadersRaiseAnAlarm, Why(Emergency.Declare(2, Spring2021.School(), Wednesday, "", false, Rooms, null, Li, At(17, 5))));
        Assert.Equal(Refusal.AlarmIsRaised, Why(Emergency.Declare(2, Spring2021.School(), Wednesday, "", false, Rooms, alarm, Spring2021.Coordinator, At(17, 6))));
        Assert.Equal(Refusal.TextTooLong, Why(Emergency.Declare(2, Spring2021.School(), Wednesday, new string('字', 101), false, Rooms, null, Spring2021.Principal, At(17, 6))));
        Assert.Equal(Refusal.NotInYourCare, alarm.Answer(Wu, HeadCountAnswer.AllThere, At(17, 7)));
        Assert.Equal(Refusal.OnlyLeadersRaiseAnAlarm, alarm.Clear(Spring2021.School(), Li, At(17, 8)));
        Assert.Null(alarm.Clear(Spring2021.School(), Spring2021.Coordinator, At(17, 8)));
        Assert.Equal(Refusal.NoAlarmIsRaised, alarm.Clear(Spring2021.School(), Spring2021.Coordinator, At(17, 9)));
        Assert.Equal(Refusal.NoAlarmIsRaised, alarm.Answer(Li, HeadCountAnswer.AllThere, At(17, 9)));
        Assert.IsType<EmergencyOutcome.Raised>(Emergency.Declare(2, Spring2021.School(), Wednesday, "", false, Rooms, alarm, Spring2021.Principal, At(17, 10)));
    }

    private static Emergency Raise(bool drill) =>
        Assert.IsType<EmergencyOutcome.Raised>(Emergency.Declare(1, Spring2021.School(), Wednesday, "南门外电线掉了 全体走东门", drill, Rooms, null, Spring2021.Principal, At(17, 5))).Emergency;

    private static Refusal? Why(EmergencyOutcome outcome) => outcome is EmergencyOutcome.Refused(var why) ? why : null;
}
