namespace AfterSchoolBot.Domain.Staff;

/// <summary>What can be known about one child in the service, and the figures that name no child.</summary>
public enum Field
{
    /// <summary>Counts by day, club and class; statistics of complaints; the proof of a draw.</summary>
    Figures,
    ChildName,
    ClassName,
    Days,
    Clubs,
    Attendance,
    Pickup,
    GuardianName,

    /// <summary>The last four digits, no more.</summary>
    Phone,

    /// <summary>Where an application stands, and why.</summary>
    Application,

    /// <summary>The guardian's own words about why the child cannot leave on time (三.3).</summary>
    Need,

    /// <summary>Why a child is placed first. Confidential: one role sees it (三.3).</summary>
    PriorityGroup,
    Fee,

    /// <summary>That a family pays a reduced share. As confidential as the group: one role sees it (五.2).</summary>
    Exemption,

    /// <summary>What a family complains of. Of these roles only the desk at which it lies, and never the one complained of (五.5).</summary>
    Complaint,
}

/// <summary>
/// The one table of what a role sees. It says which fields; for which children follows from the classes taught, the clubs led and,
/// for guardians, from guardianship: a guardian sees every field of the own child and nothing of another.
/// </summary>
public static class Visibility
{
    private static readonly (StaffRoles Role, Field[] Fields)[] Table =
    [
        (StaffRoles.Teacher, [Field.Figures, Field.ChildName, Field.ClassName, Field.Days, Field.Clubs, Field.Attendance, Field.Pickup, Field.GuardianName, Field.Phone]),
        (StaffRoles.ClubLeader, [Field.Figures, Field.ChildName, Field.ClassName, Field.Clubs, Field.Attendance, Field.Pickup]),
        (StaffRoles.Coordinator, Enum.GetValues<Field>()),
        (StaffRoles.Principal, [.. Enum.GetValues<Field>().Where(field => field is not (Field.PriorityGroup or Field.Exemption))]),
        (StaffRoles.Supervisor, [Field.Figures, Field.Complaint]),
        (StaffRoles.ParentsCommittee, [Field.Figures]),
    ];

    /// <summary>Whoever holds several roles sees what any one of them sees.</summary>
    public static bool Sees(this StaffRoles roles, Field field) =>
        Table.Any(row => roles.HasFlag(row.Role) && row.Fields.Contains(field));

    /// <summary>An expired vetting closes every field that names a child: no roster without a passed check (四.3).</summary>
    public static bool Sees(this StaffMember member, Field field, DateOnly today) =>
        member.Roles.Sees(field) && (field is Field.Figures || member.IsVetted(today));
}
