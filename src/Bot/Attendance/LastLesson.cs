using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>
/// Who had a child before the care began, and so knows where it went. The programme has no timetable: the class teacher stands for the teacher of the
/// last lesson.
/// </summary>
internal static class LastLesson
{
    /// <summary>With an expired check she hears of no child: the coordinator is asked in her place (四.3).</summary>
    public static async ValueTask<PersonId> TeacherAsync(ClassId @class, Errand errand)
    {
        var teacher = (await errand.Programme.ClassesAsync(errand.Aborted)).FirstOrDefault(one => one.Id == @class)?.ClassTeacher;
        return teacher is { } person && await errand.Programme.StaffMemberAsync(person, errand.Aborted) is { } member && member.Sees(Field.Attendance, errand.Today)
            ? person
            : (await errand.SchoolAsync()).Coordinator;
    }

    /// <summary>Asked once, as soon as they are looked for; not of children whom somebody has, and not of her who noticed it herself.</summary>
    /// <returns>The names of those who were asked.</returns>
    public static async ValueTask<IReadOnlyList<string>> AskAsync(IReadOnlyList<Child> missing, string form, Turn turn)
    {
        var (school, noticer) = (await turn.SchoolAsync(), turn.PersonName ?? "");
        var here = (await turn.Programme.HereAsync(turn.Today, turn.Aborted)).Select(one => one.Child).ToHashSet();
        var fresh = turn.Programme.MissingChildren.Local.Where(one => one.NoticedAt == turn.Now).Select(one => one.Child).ToHashSet();
        List<string> asked = [];
        foreach (var room in missing.Where(child => fresh.Contains(child.Id) && !here.Contains(child.Id)).GroupBy(child => child.Class))
        {
            var teacher = await TeacherAsync(room.Key, turn);
            if (teacher == turn.Person) continue;

            var children = await CareRooms.ShowAsync(room.Select(child => child.Id), teacher, form, turn);
            turn.Tell(teacher, () => new() { Card = WhereDidTheyGo(children, CareRooms.Clock(turn.Now, school), noticer) });
            asked.Add(await CareRooms.PersonAsync(teacher, turn));
        }

        return asked;
    }

    /// <summary>Whom the day expects and no teacher has: with the nurse, looked for, or not called yet. Each is asked of the teacher of its last lesson.</summary>
    public static async ValueTask<IReadOnlyDictionary<PersonId, IReadOnlyList<Child>>> UnplacedAsync(Errand errand)
    {
        var expected = (await CareRooms.RosterAsync(null, errand)).Children.Where(one => !one.OnLeave).Select(one => one.Child).ToList();
        var days = await errand.Programme.ChildDays.AsNoTracking().Where(one => one.Day == errand.Today).ToDictionaryAsync(one => one.Child, errand.Aborted);
        var lookedFor = await errand.Programme.MissingChildren.AsNoTracking().Where(one => one.Day == errand.Today).ToDictionaryAsync(one => one.Child, errand.Aborted);
        var called = (await errand.Programme.RegistersOfDayAsync(errand.Today, errand.Aborted)).SelectMany(register => register.Lines).Select(line => line.Child).ToHashSet();
        var runs = Runs(await errand.SchoolAsync(), errand);

        var unplaced = await errand.Programme.ChildrenCalledAsync([.. expected.Where(IsUnplaced)], errand.Aborted);
        var asked = new Dictionary<PersonId, IReadOnlyList<Child>>();
        foreach (var room in unplaced.Values.OrderBy(child => child.Id.Value).GroupBy(child => child.Class))
        {
            var teacher = await TeacherAsync(room.Key, errand);
            asked[teacher] = [.. asked.GetValueOrDefault(teacher, []), .. room];
        }

        return asked;

        bool IsUnplaced(ChildId child) =>
            days.TryGetValue(child, out var day) && (day.IsHere || day.HasGone) ? day.Responsible is { IsNurse: true }
            : lookedFor.TryGetValue(child, out var missing) ? missing.IsMissing
            : runs && !called.Contains(child);
    }

    // before it the children are in their lessons, after it whoever was never called has gone home
    private static bool Runs(School school, Errand errand) => school.TimeOf(errand.Now) is var time && time >= school.Dismissal && time < school.EndOfService(errand.Today);

    private static Card WhereDidTheyGo(IReadOnlyList<Child> children, string at, string noticer) => new(Texts.WhereAfterTheLastLesson(AttendanceCards.Names(children)))
    {
        Texts = [Texts.MissingSince(at, noticer)],
        Actions = AttendanceCards.FoundButtons(children),
        Source = Texts.Source("五.4"),
    };
}
