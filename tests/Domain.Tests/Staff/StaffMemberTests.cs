using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Tests.Staff;

public sealed class StaffMemberTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(3, 26, 17);

    [Fact]
    public void A_teacher_has_each_class_once_in_order_until_it_is_handed_on()
    {
        var teacher = new StaffMember(new(3), StaffKind.Teacher, StaffRoles.Teacher);
        foreach (var taught in new ClassId[] { new(3, 2), new(1, 1), new(3, 2) }) teacher.Teach(taught);

        Assert.Equal([new(1, 1), new(3, 2)], teacher.Classes);
        Assert.True(teacher.Teaches(new(3, 2)));
        teacher.LeaveClass(new(3, 2));
        Assert.Equal([new(1, 1)], teacher.Classes);
        Assert.False(teacher.Teaches(new(3, 2)));

        teacher.Appoint(StaffRoles.ClubLeader);
        Assert.False(teacher.Teaches(new(1, 1))); // who is no teacher any more teaches no class
    }

    [Fact]
    public void An_office_is_held_or_not_and_no_office_is_none()
    {
        var both = new StaffMember(new(3), StaffKind.Teacher, StaffRoles.Teacher | StaffRoles.Principal);

        Assert.Equal((true, true, false, false), (both.Is(StaffRoles.Teacher), both.Is(StaffRoles.Principal), both.Is(StaffRoles.Coordinator), both.Is(StaffRoles.None)));
    }

    [Fact]
    public void A_check_holds_through_its_last_day_and_without_one_nobody_is_checked()
    {
        var member = new StaffMember(new(3), StaffKind.Volunteer, StaffRoles.ClubLeader);
        Assert.False(member.IsVetted(new(2021, 4, 1)));

        member.PassVetting(new(2021, 4, 1));
        Assert.Equal((true, false), (member.IsVetted(new(2021, 4, 1)), member.IsVetted(new(2021, 4, 2))));
    }

    [Fact]
    public void A_newer_reading_of_the_safety_rules_replaces_the_older_and_an_older_does_not()
    {
        var member = new StaffMember(new(3), StaffKind.Teacher, StaffRoles.Teacher);
        member.ReadSafetyRules(2, Now);
        member.ReadSafetyRules(1, Now.AddDays(1));
        Assert.Equal((2, Now), (member.SafetyRulesRead, member.SafetyRulesReadAt));
        member.ReadSafetyRules(3, Now.AddDays(2));
        Assert.Equal((3, Now.AddDays(2)), (member.SafetyRulesRead, member.SafetyRulesReadAt));
    }
}
