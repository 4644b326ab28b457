using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Tests.Staff;

public class VisibilityTests
{
    /// <summary>Role × field, written out on purpose: whoever changes the table changes it here as well and says why.</summary>
    private static readonly Dictionary<Field, StaffRoles> SeenBy = new()
    {
        [Field.Figures] = StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator | StaffRoles.Principal | StaffRoles.Supervisor | StaffRoles.ParentsCommittee,
        [Field.ChildName] = StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.ClassName] = StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Days] = StaffRoles.Teacher | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Clubs] = StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Attendance] = StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Pickup] = StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.GuardianName] = StaffRoles.Teacher | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Phone] = StaffRoles.Teacher | StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Application] = StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Need] = StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.PriorityGroup] = StaffRoles.Coordinator,
        [Field.Fee] = StaffRoles.Coordinator | StaffRoles.Principal,
        [Field.Exemption] = StaffRoles.Coordinator,
        [Field.Complaint] = StaffRoles.Coordinator | StaffRoles.Principal | StaffRoles.Supervisor,
    };

    [Fact]
    [Duty("D8", "I11")]
    public void Each_role_sees_its_fields_and_no_other()
    {
        foreach (var field in Enum.GetValues<Field>())
        {
            foreach (var role in Enum.GetValues<StaffRoles>())
                Assert.True(role.Sees(field) == (role is not StaffRoles.None && SeenBy[field].HasFlag(role)), $"{role} × {field}");
        }
    }

    [Fact]
    [Duty("三.3-c")]
    public void Only_the_coordinator_sees_why_a_child_is_placed_first()
    {
        var everybodyElse = Enum.GetValues<StaffRoles>().Where(role => role is not StaffRoles.Coordinator).Aggregate((one, other) => one | other);

        Assert.True(StaffRoles.Coordinator.Sees(Field.PriorityGroup));
        Assert.False(everybodyElse.Sees(Field.PriorityGroup));
    }

    [Fact]
    [Duty("四.3-b", "D8")]
    public void Nobody_sees_a_roster_without_a_passed_and_unexpired_vetting()
    {
        var teacher = new StaffMember(new(3), StaffKind.Teacher, StaffRoles.Teacher);
        Assert.False(teacher.Sees(Field.ChildName, new(2021, 3, 15)));

        teacher.PassVetting(new(2021, 3, 15));
        Assert.True(teacher.Sees(Field.ChildName, new(2021, 3, 15)));
        Assert.False(teacher.Sees(Field.ChildName, new(2021, 3, 16)));
        Assert.True(teacher.Sees(Field.Figures, new(2021, 3, 16)));
    }

    [Fact]
    public void Who_gives_up_one_class_keeps_the_other()
    {
        var teacher = new StaffMember(new(3), StaffKind.Teacher, StaffRoles.Teacher);
        teacher.Teach(new(3, 2));
        teacher.Teach(new(2, 1));

        teacher.LeaveClass(new(3, 2));

        Assert.Equal([new(2, 1)], teacher.Classes);
    }

    [Fact]
    public void A_teacher_teaches_the_own_classes_only()
    {
        var teacher = new StaffMember(new(3), StaffKind.Teacher, StaffRoles.Teacher);
        teacher.Teach(new(3, 2));
        teacher.Teach(new(3, 2));

        Assert.Equal([new(3, 2)], teacher.Classes);
        Assert.False(teacher.Teaches(new(3, 1)));
        teacher.Appoint(StaffRoles.ClubLeader);
        Assert.False(teacher.Teaches(new(3, 2)));
    }
}
