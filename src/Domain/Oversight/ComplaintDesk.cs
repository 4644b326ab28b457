using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>Who answers for a complaint, from below: each desk's next is the one that looks again.</summary>
public enum ComplaintDesk
{
    Coordinator,
    Principal,

    /// <summary>The district.</summary>
    Supervisor,
}

/// <summary>To which desk a complaint goes, by rule and by nobody's choice (五.5).</summary>
public static class ComplaintDesks
{
    /// <summary>The coordinator sees to what is about no one and is no breach; the district to what is about the principal; the principal to all else.</summary>
    public static ComplaintDesk For(ComplaintCategory category, ComplaintSubject subject, PersonId? about, School school)
    {
        var desk = subject is ComplaintSubject.Principal ? ComplaintDesk.Supervisor
            : subject is ComplaintSubject.Nobody && category is ComplaintCategory.Data or ComplaintCategory.Other ? ComplaintDesk.Coordinator
            : ComplaintDesk.Principal;
        while (about is { } person && desk.PersonIn(school) == person) desk = desk.Next();
        return desk;
    }

    public static ComplaintDesk Next(this ComplaintDesk desk) => desk is ComplaintDesk.Coordinator ? ComplaintDesk.Principal : ComplaintDesk.Supervisor;

    public static StaffRoles Role(this ComplaintDesk desk) => desk switch
    {
        ComplaintDesk.Coordinator => StaffRoles.Coordinator,
        ComplaintDesk.Principal => StaffRoles.Principal,
        _ => StaffRoles.Supervisor,
    };

    /// <summary>Null: the district names no person of the school.</summary>
    public static PersonId? PersonIn(this ComplaintDesk desk, School school) => desk switch
    {
        ComplaintDesk.Coordinator => school.Coordinator,
        ComplaintDesk.Principal => school.Principal,
        _ => null,
    };
}
