using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Tests.Oversight;

/// <summary>五.5: what became of a complaint is a line each time, counted once, and no desk is left out.</summary>
public sealed class ComplaintHistoryTests
{
    private static readonly DateTimeOffset Evening = Spring2021.At(4, 7, 20, 20);
    private static readonly School School = Spring2021.School();
    private static readonly StaffMember Principal = new(Spring2021.Principal, StaffKind.Teacher, StaffRoles.Principal);
    private static readonly StaffMember Coordinator = new(Spring2021.Coordinator, StaffKind.Teacher, StaffRoles.Coordinator);

    [Fact]
    public void Passed_on_and_settled_are_lines_without_words()
    {
        var complaint = File(ComplaintCategory.Other);
        complaint.PassOn(Coordinator, Evening.AddHours(1));
        complaint.Reply("好。", Principal, Evening.AddHours(2));
        complaint.Settle(Evening.AddHours(3));

        Assert.Equal(
            [(ComplaintState.Filed, ""), (ComplaintState.PassedOn, ""), (ComplaintState.Answered, "好。"), (ComplaintState.Settled, "")],
            complaint.History.Select(line => (line.State, line.Words)));
        Assert.Equal((4, ComplaintState.Settled), (complaint.Version, complaint.State));
    }

    [Fact]
    public void That_it_is_late_is_counted_as_a_change()
    {
        var complaint = File(ComplaintCategory.Other);
        complaint.TellLate(new(2021, 4, 15));

        Assert.Equal((2, 1), (complaint.Version, complaint.History.Count));
    }

    [Fact]
    public void From_the_coordinator_it_goes_to_the_principal_and_only_then_to_the_district()
    {
        Assert.Equal(ComplaintDesk.Principal, ComplaintDesk.Coordinator.Next());
        Assert.Equal(ComplaintDesk.Supervisor, ComplaintDesk.Principal.Next());
        Assert.Equal([StaffRoles.Coordinator, StaffRoles.Principal, StaffRoles.Supervisor], Enum.GetValues<ComplaintDesk>().Select(desk => desk.Role()));
        Assert.Equal(ComplaintDesk.Principal, ComplaintDesks.For(ComplaintCategory.Other, ComplaintSubject.Nobody, Spring2021.Coordinator, School));
    }

    private static Complaint File(ComplaintCategory category) => Assert.IsType<ComplainOutcome.Filed>(Complaint.File(
        new(7), new("wecom:wm1", null, category, ComplaintSubject.Nobody, null, null, "点心太少"), School, Evening, Spring2021.Calendar)).Complaint;
}
