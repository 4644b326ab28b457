using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Staff;

/// <summary>Who takes part in the service (四.3). Shown as such on the menu.</summary>
public enum StaffKind
{
    Teacher,
    RetiredTeacher,
    OutsideExpert,
    Volunteer,
}

/// <summary>What a member of staff does in the service. One person may hold several; what each sees is in <see cref="Visibility"/>.</summary>
[Flags]
public enum StaffRoles
{
    None = 0,
    Teacher = 1,
    ClubLeader = 2,
    Coordinator = 4,
    Principal = 8,

    /// <summary>The district: figures across schools, no names (五.1).</summary>
    Supervisor = 16,

    /// <summary>The parents' committee: menu, counts, statistics; no names, no payments (五.3).</summary>
    ParentsCommittee = 32,
}

/// <summary>Someone who works in the service. Only the result of the vetting is kept, never its papers (四.3).</summary>
public sealed class StaffMember(PersonId id, StaffKind kind, StaffRoles roles)
{
    private readonly List<Teaching> teaching = [];

    public PersonId Id { get; } = id;
    public StaffKind Kind { get; private set; } = kind;
    public StaffRoles Roles { get; private set; } = roles;

    /// <summary>The last day on which the passed vetting counts. Null: never passed.</summary>
    public DateOnly? VettedUntil { get; private set; }

    /// <summary>The version of the safety rules that was read last; null: none (五.4).</summary>
    public int? SafetyRulesRead { get; private set; }

    public DateTimeOffset? SafetyRulesReadAt { get; private set; }

    public IReadOnlyList<ClassId> Classes => [.. teaching.Select(taught => taught.Class).Order()];

    public bool Is(StaffRoles role) => role is not StaffRoles.None && Roles.HasFlag(role);

    public bool IsVetted(DateOnly day) => day <= VettedUntil;

    /// <summary>A teacher's own classes only; for a class of others the answer is no.</summary>
    public bool Teaches(ClassId @class) => Is(StaffRoles.Teacher) && teaching.Exists(taught => taught.Class == @class);

    public void PassVetting(DateOnly until) => VettedUntil = until;

    /// <summary>Retired meanwhile, or on the staff now: shown as such on the menu.</summary>
    public void ComeAs(StaffKind kind) => Kind = kind;

    /// <summary>Read before the first duty, and again whenever there is a new version (五.4).</summary>
    public bool HasReadSafetyRules(int version) => SafetyRulesRead >= version;

    public void ReadSafetyRules(int version, DateTimeOffset at)
    {
        if (!HasReadSafetyRules(version)) (SafetyRulesRead, SafetyRulesReadAt) = (version, at);
    }

    public void Appoint(StaffRoles roles) => Roles = roles;

    public void Teach(ClassId @class)
    {
        if (!teaching.Exists(taught => taught.Class == @class)) teaching.Add(new Teaching(@class));
    }

    public void LeaveClass(ClassId @class) => teaching.RemoveAll(taught => taught.Class == @class);
}

/// <summary>One class that the member of staff teaches.</summary>
public sealed class Teaching(ClassId @class)
{
    public ClassId Class { get; } = @class;
}
