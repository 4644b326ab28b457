using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using static AfterSchoolBot.Domain.Tests.Attendance.SomeDay;

namespace AfterSchoolBot.Domain.Tests.Attendance;

public sealed class RegisterTests
{
    [Fact]
    [Duty("五.4-d")]
    public void Every_expected_child_has_exactly_one_mark_and_who_gave_it_when()
    {
        var register = Take(Expected(32, onLeave: 1), absent: 7);

        Assert.Equal((30, 1, 1, 0), (register.Count(Mark.Present), register.Count(Mark.Absent), register.Count(Mark.Leave), register.Count(Mark.LeftEarly)));
        Assert.Equal((Li, At(16, 44), 32), (register.TakenBy, register.TakenAt, register.Lines.Count));
        Assert.Equal([new ChildId(7)], register.Those(Mark.Absent));
    }

    [Fact]
    [Duty("五.4-d")]
    public void A_child_without_a_mark_keeps_the_register_open_for_nobody_is_present_by_default()
    {
        var expected = Expected(3);
        var marks = Marks(expected);
        marks.Remove(new(2));

        Assert.Equal(Refusal.EveryChildNeedsAMark, Why(Register.Take(Class, Wednesday, expected, marks, null, At(16, 40), Li, At(16, 44))));
    }

    [Fact]
    public void It_is_not_taken_before_its_time_nor_twice_nor_for_nobody_nor_with_a_child_of_others()
    {
        var expected = Expected(3);
        var marks = Marks(expected);

        Assert.Equal(Refusal.RegisterNotOpenYet, Why(Register.Take(Class, Wednesday, expected, marks, null, At(16, 40), Li, At(16, 39))));
        Assert.Equal(Refusal.RegisterIsClosed, Why(Register.Take(Class, Wednesday, expected, marks, Take(expected), At(16, 40), Li, At(16, 50))));
        Assert.Equal(Refusal.NobodyIsExpected, Why(Register.Take(Class, Wednesday, [], new Dictionary<ChildId, Mark>(), null, At(16, 40), Li, At(16, 44))));
        marks.Add(new(99), Mark.Present);
        Assert.Equal(Refusal.NotOnThisRegister, Why(Register.Take(Class, Wednesday, expected, marks, null, At(16, 40), Li, At(16, 44))));
    }

    [Fact]
    [Duty("五.4-d")]
    public void After_it_is_closed_a_mark_is_revised_and_both_values_stay()
    {
        var register = Take(Expected(3), absent: 2);

        Assert.Null(register.Revise(new(2), Mark.Present, RevisionReason.WasElsewhere, Li, At(16, 55)));
        Assert.Equal(Mark.Present, register.MarkOf(new(2)));
        var revision = Assert.Single(register.Revisions);
        Assert.Equal((1, new ChildId(2), Mark.Absent, Mark.Present, RevisionReason.WasElsewhere, Li, At(16, 55)), (revision.Number, revision.Child, revision.Old, revision.New, revision.Why, revision.By, revision.At));
        Assert.Equal(1, register.Version);

        Assert.Equal(Refusal.MarkStandsAlready, register.Revise(new(2), Mark.Present, RevisionReason.CameLater, Li, At(16, 56)));
        Assert.Equal(Refusal.NotOnThisRegister, register.Revise(new(9), Mark.Present, RevisionReason.CameLater, Li, At(16, 56)));
        Assert.Null(register.Revise(new(2), Mark.LeftEarly, RevisionReason.WentEarly, Li, At(17, 10)));
        Assert.Equal([1, 2], register.Revisions.Select(one => one.Number));
        Assert.Null(register.MarkOf(new(9)));
    }

    [Fact]
    public void A_group_is_a_class_or_a_club_and_reads_back_as_it_is_written()
    {
        Assert.Equal("3-2", Class.ToString());
        Assert.Equal("club-7", Calligraphy.ToString());
        Assert.Equal(Class, CareGroup.Parse("3-2"));
        Assert.Equal(Calligraphy, CareGroup.Parse("club-7"));
        Assert.Equal((new ClassId(3, 2), null), (Class.Class, Class.Club));
        Assert.Equal("", default(CareGroup).ToString());
        Assert.Equal(default, CareGroup.Parse(""));
    }

    private static Refusal? Why(RegisterOutcome outcome) => outcome is RegisterOutcome.Refused(var why) ? why : null;
}
