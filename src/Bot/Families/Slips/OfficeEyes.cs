using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Families.Slips;

/// <summary>Which children this member of staff sees by name: the office all, a teacher the own classes; with an expired vetting nobody (四.3).</summary>
internal sealed record OfficeEyes(StaffMember Member, bool Office, bool Names, IReadOnlyList<ClassId> Classes)
{
    /// <summary>Null: the sender does not work in the service.</summary>
    public static ValueTask<OfficeEyes?> OfAsync(Turn turn) => OfAsync(turn.Person, turn);

    private static async ValueTask<OfficeEyes?> OfAsync(PersonId? who, Turn turn)
    {
        if (who is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member) return null;

        var office = member.Is(StaffRoles.Coordinator) || member.Is(StaffRoles.Principal);
        var led = (await turn.Programme.ClassesAsync(turn.Aborted)).Where(one => one.ClassTeacher == person).Select(one => one.Id);
        IReadOnlyList<ClassId> classes = [.. led.Union(member.Classes).Order()];
        return new(member, office, member.Sees(Field.GuardianName, turn.Today) && (office || classes.Count > 0), classes);
    }

    /// <summary>For what may be decided where others listen: nothing of a child is shown there.</summary>
    public static ValueTask<OfficeEyes?> OfSpeakerAsync(Turn turn) => OfAsync(turn.Speaker, turn);

    public bool SeesClass(ClassId @class) => Names && (Office || Classes.Contains(@class));

    /// <summary>In whose classes' name this member speaks to the families: the office in every one's, a teacher in the own.</summary>
    public async ValueTask<IReadOnlyList<ClassId>> SpeaksForAsync(Turn turn) => Office || Member.Is(StaffRoles.Teacher) ? await ClassesAsync(turn) : [];

    private async ValueTask<IReadOnlyList<ClassId>> ClassesAsync(Turn turn) => Office ? [.. (await turn.Programme.ClassesAsync(turn.Aborted)).Select(one => one.Id)] : Classes;

    public async ValueTask<IReadOnlyList<Child>> ChildrenAsync(Turn turn)
    {
        var classes = await ClassesAsync(turn);
        var children = new List<Child>();
        foreach (var one in Names ? classes : []) children.AddRange(await turn.Programme.ChildrenInAsync(one, turn.Aborted));
        return children;
    }
}
