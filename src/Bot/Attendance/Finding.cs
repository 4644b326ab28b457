using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>A child who was looked for is found: the register keeps both marks, one adult answers from then on, and everybody who was told hears it.</summary>
internal static class Finding
{
    /// <summary>A call within this time is promised, to the full five minutes.</summary>
    private const int CallWithin = 10;

    public static async ValueTask DoneAsync(MissingChild missing, FoundHow how, string form, Turn turn)
    {
        var (by, told) = (turn.Person!.Value, missing.Told);
        if (!missing.Find(how, by, turn.Now) || await turn.Programme.ChildAsync(missing.Child, turn.Aborted) is not { } child) return;

        if (how is not FoundHow.WithTheNurse) await ReviseAsync(missing, how is FoundHow.WithTheFamily ? Mark.Leave : Mark.Present, ReasonOf(how), turn);
        await TellAsync(missing, child, how, told, form, turn);
    }

    /// <summary>The mark in every register in which the child stands as absent.</summary>
    public static async ValueTask ReviseAsync(MissingChild missing, Mark mark, RevisionReason why, Turn turn)
    {
        var register = await turn.Programme.RegisterAsync(missing.Group, turn.Today, turn.Aborted);
        if (register?.MarkOf(missing.Child) is Mark.Absent) register.Revise(missing.Child, mark, why, turn.Person!.Value, turn.Now);
    }

    private static RevisionReason ReasonOf(FoundHow how) => how is FoundHow.WithTheFamily ? RevisionReason.LeaveWasKnown : RevisionReason.WasElsewhere;

    private static async ValueTask TellAsync(MissingChild missing, Child child, FoundHow how, ToldUpTo told, string form, Turn turn)
    {
        var school = await turn.SchoolAsync();
        var (by, at) = (turn.Person!.Value, CareRooms.Clock(turn.Now, school));
        var (finder, teacher) = (await CareRooms.PersonAsync(by, turn), await CareRooms.PersonAsync(missing.NoticedBy, turn));
        var whom = new[] { missing.NoticedBy, await LastLesson.TeacherAsync(child.Class, turn), told >= ToldUpTo.Office ? school.Coordinator : missing.NoticedBy, told >= ToldUpTo.Principal ? school.Principal : missing.NoticedBy };
        foreach (var person in whom.Distinct().Where(person => person != by))
        {
            await CareRooms.TellStaffAsync(person, [child.Id], form, () => new() { Card = AttendanceCards.FoundForStaff(child, how, finder, at, person == missing.NoticedBy) }, turn);
        }

        // a family that was not alarmed is not told of what is over, but for the nurse, who is somebody else's hand
        if (how is FoundHow.WithTheNurse) await CareRooms.TellFamilyAsync(child, () => new() { Text = Texts.FoundForFamilyNurse(child.Name, at, teacher, CareRooms.Clock(CallBy(turn.Now), school)) }, turn);
        else if (told >= ToldUpTo.Office && how is not FoundHow.WithTheFamily) await CareRooms.TellFamilyAsync(child, () => new() { Text = Texts.FoundForFamily(child.Name, at, finder) }, turn);
    }

    private static DateTimeOffset CallBy(DateTimeOffset now) => now.AddMinutes(CallWithin + 5 - (now.Minute % 5)).AddSeconds(-now.Second);
}
