using AfterSchoolBot.Bot.Attendance;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain.Attendance;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Where the child was, by registers and handovers: days, marks and hands, no reasons. They show nothing that is needed later, and go with a deletion.</summary>
internal sealed class AttendanceRecords : RecordKind
{
    public override int Order => 15;
    public override string Title => Texts.RecordsAttendance;

    public override IReadOnlyList<string> Tables =>
        ["register_marks", "register_revisions", "child_days", "care_steps", "handed_children", "missing_children", "unclaimed_children", "unclaimed_rungs", "collections"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var (programme, child, school) = (errand.Programme, whose.Child.Id, await errand.SchoolAsync());
        var rows = new List<(DateTimeOffset At, string[] Cells)>();
        foreach (var register in await programme.Registers.AsNoTracking().Where(one => one.Lines.Any(line => line.Child == child)).ToListAsync(errand.Aborted))
        {
            var revisions = register.Revisions.Where(one => one.Child == child).ToList();
            Add(register.Day, register.TakenAt, AttendanceWords.Of(revisions.Count > 0 ? revisions[0].Old : register.MarkOf(child)!.Value), "");
            foreach (var one in revisions) Add(register.Day, one.At, $"{AttendanceWords.Of(one.Old)} → {AttendanceWords.Of(one.New)}", AttendanceWords.Of(one.Why));
        }

        foreach (var day in await programme.ChildDays.AsNoTracking().Where(one => one.Child == child).ToListAsync(errand.Aborted))
        {
            foreach (var step in day.Steps) Add(day.Day, step.At, AttendanceWords.Of(step.Act), step.Responsible is { } person ? (await programme.People.FindAsync([person], errand.Aborted))?.Name ?? "" : "");
        }

        foreach (var one in await programme.Collections.AsNoTracking().Where(one => one.Child == child).ToListAsync(errand.Aborted)) Add(one.Day, one.At, AttendanceWords.Of(CareAct.Collected), $"{one.AdultName} {one.Gate}".Trim());
        return new([Texts.RecordsAbsentDay, Texts.RecordsWhen, Texts.RecordsWhat, Texts.RecordsWho], [.. rows.OrderBy(row => row.At).Select(row => row.Cells)]);

        void Add(DateOnly day, DateTimeOffset at, string what, string who) => rows.Add((at, [Stamp(day), Stamp(at, school), what, who]));
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        if (erasing.Child is not { Id: var child }) return;

        var programme = errand.Programme;
        await programme.Database.ExecuteSqlAsync($"DELETE FROM register_marks WHERE child_id = {child.Value}", errand.Aborted);
        await programme.Database.ExecuteSqlAsync($"DELETE FROM register_revisions WHERE child_id = {child.Value}", errand.Aborted);
        await programme.Database.ExecuteSqlAsync($"DELETE FROM handed_children WHERE child_id = {child.Value}", errand.Aborted);
        await programme.ChildDays.Where(one => one.Child == child).ExecuteDeleteAsync(errand.Aborted);
        await programme.MissingChildren.Where(one => one.Child == child).ExecuteDeleteAsync(errand.Aborted);
        await programme.UnclaimedChildren.Where(one => one.Child == child).ExecuteDeleteAsync(errand.Aborted);
        await programme.Collections.Where(one => one.Child == child).ExecuteDeleteAsync(errand.Aborted);
    }
}
