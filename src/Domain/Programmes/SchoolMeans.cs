using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Programmes;

/// <summary>What the school has for the service. A plan promises no more than that: 量力而行 (三.5).</summary>
public sealed record SchoolMeans(School School, IReadOnlyCollection<StaffMember> Staff, IReadOnlyCollection<Room> Rooms)
{
    /// <summary>The school's own rules that are written and dated (五.5).</summary>
    public IReadOnlyCollection<DocumentKind> Rules { get; init; } = [];

    /// <summary>The version of the safety rules that those on duty must have read; null: there are none yet (五.4).</summary>
    public int? SafetyRules { get; init; }

    public StaffMember? Member(PersonId person) => Staff.FirstOrDefault(member => member.Id == person);

    /// <summary>A passed check that has not run out: without it nobody is put on a session (四.3).</summary>
    public bool IsVetted(PersonId person, DateOnly day) => Member(person)?.IsVetted(day) is true;

    public Room? RoomCalled(string name) => Rooms.FirstOrDefault(room => room.Name == name);
}
