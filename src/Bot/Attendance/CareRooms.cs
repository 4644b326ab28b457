using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>The groups of today, how they are called, when they begin, and whose they are.</summary>
internal static class CareRooms
{
    /// <summary>A member of staff who may see who is here; the text says why not. With an expired check nobody is seen (四.3).</summary>
    public static async ValueTask<(OfficeEyes? Eyes, string? Why)> EyesAsync(Turn turn) =>
        await OfficeEyes.OfAsync(turn) is not { } eyes || !eyes.Member.Roles.Sees(Field.Attendance) ? (null, Texts.NotForYou)
        : !eyes.Member.Sees(Field.Attendance, turn.Today) ? (null, Texts.Explain(Refusal.VettingNotValid))
        : (eyes, null);

    /// <summary>The own classes, and the clubs one leads today.</summary>
    public static async ValueTask<IReadOnlyList<CareGroup>> OfAsync(OfficeEyes eyes, Turn turn) =>
    [
        .. eyes.Classes.Select(CareGroup.Of),
        .. (await ClubsTodayAsync(turn)).Where(club => club.Leader == eyes.Member.Id).Select(club => CareGroup.Of(club.Id)),
    ];

    /// <summary>Whether this member may speak for the group: its own teachers and the office.</summary>
    public static async ValueTask<bool> MayAsync(OfficeEyes eyes, CareGroup group, Turn turn) => eyes.Office || (await OfAsync(eyes, turn)).Contains(group);

    public static async ValueTask<IReadOnlyList<Club>> ClubsTodayAsync(Errand errand)
    {
        var weekday = (await errand.CalendarAsync()).WeekdayOn(errand.Today);
        return [.. (await errand.Programme.ClubsOnMenuAsync(errand.Today, errand.Aborted)).Where(club => club.Weekday == weekday && club.FirstDay <= errand.Today)];
    }

    /// <summary>三年级2班, or 书法.</summary>
    public static async ValueTask<string> NameAsync(CareGroup group, Errand errand) =>
        group.Class is { } @class ? Texts.Class(@class)
        : (await errand.Programme.ClubTitleAsync(group.Club!.Value, errand.Aborted))?.Name ?? "";

    /// <summary>The same, said later in the language of whoever hears it.</summary>
    public static async ValueTask<Func<string>> NamerAsync(CareGroup group, Errand errand)
    {
        var club = group.Class is null ? await NameAsync(group, errand) : "";
        return () => group.Class is { } @class ? Texts.Class(@class) : club;
    }

    public static async ValueTask<DateTimeOffset> OpensAsync(CareGroup group, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var from = group.Club is { } id && await errand.Programme.ClubAsync(id, errand.Aborted) is { } club ? club.Starts : school.CareFrom;
        return school.InstantOf(errand.Today, from);
    }

    public static async ValueTask<DayRoster> RosterAsync(CareGroup? group, Errand errand) =>
        await errand.Programme.RosterAsync(errand.Today, group, await errand.SchoolAsync(), await errand.CalendarAsync(), errand.Aborted);

    /// <summary>The names of these children, each written down as shown to this member (D1).</summary>
    public static async ValueTask<IReadOnlyList<Child>> ShowAsync(IEnumerable<ChildId> children, PersonId reader, string form, Errand errand)
    {
        var ids = children.ToList();
        var known = await errand.Programme.ChildrenCalledAsync(ids, errand.Aborted);
        foreach (var child in ids.Where(known.ContainsKey)) errand.Show(reader, child, form, Field.ChildName, Field.ClassName, Field.Attendance);
        return [.. ids.Where(known.ContainsKey).Select(id => known[id])];
    }

    public static async ValueTask<string> PersonAsync(PersonId person, Errand errand) => (await errand.Programme.PersonAsync(person, errand.Aborted))?.Name ?? "";

    /// <summary>Tells one of the staff about children by name, where her check is valid; else the coordinator hears in her place.</summary>
    public static async ValueTask TellStaffAsync(PersonId person, IReadOnlyList<ChildId> children, string form, Func<Channels.Protocol.Reply> say, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var sees = await errand.Programme.StaffMemberAsync(person, errand.Aborted) is { } member && member.Sees(Field.Attendance, errand.Today);
        var to = sees ? person : school.Coordinator;
        foreach (var child in children) errand.Show(to, child, form, Field.ChildName, Field.ClassName, Field.Attendance);
        errand.Tell(to, say);
    }

    /// <summary>Each of the child's guardians, one to one: nothing but the own child.</summary>
    public static async ValueTask TellFamilyAsync(Child child, Func<Channels.Protocol.Reply> say, Errand errand)
    {
        foreach (var bond in await errand.Programme.GuardiansOfAsync(child.Id, errand.Aborted)) errand.Tell(bond.Guardian, say);
    }

    public static string Clock(DateTimeOffset at, School school) => Texts.Time(school.TimeOf(at));
}
