using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>
/// <c>school import</c>: the roll as the school keeps it. It says who is a pupil, in which class, and who answers for whom; it makes no
/// application and no consent (二.3), and a child or a guardian whom the list does not name stays as they were.
/// </summary>
internal sealed class RollImport(ImportOrder order) : ListImport(order)
{
    protected override async Task ReadInAsync(Errand errand, ImportReport report)
    {
        var lines = RollReading.Read(Sheet.Read(Order.File), report);
        if (Order.Leavers is { } leavers) lines = [.. lines, .. RollReading.Read(Sheet.Read(leavers), report, leavers: true)];
        if (report.Problems.Count > 0) return;

        if (!await errand.Programme.Schools.AnyAsync(errand.Aborted))
        {
            report.Wrong(0, "", Texts.NoSchoolYet);
            return;
        }

        var classes = (await errand.Programme.ClassesAsync(errand.Aborted)).Select(one => one.Id).ToHashSet();
        foreach (var line in lines.Where(line => !classes.Contains(line.Class) && line.Standing is not RollStanding.Left)) report.Wrong(line.Row, Texts.ColumnClass, Texts.NoSuchClass(Texts.Class(line.Class)));

        var roll = new RollBook(await errand.Programme.WholeRollAsync(errand.Aborted), errand);
        var matched = RollMatching.Match(lines, roll, report);
        if (report.Problems.Count > 0) return;

        var leaving = matched.Where(one => one.Line.Standing is RollStanding.Left && one.Child is { IsPupil: true }).Select(one => one.Child!).ToList();
        await new SchoolLeaving(errand, report).LeaveAsync(leaving, roll);
        foreach (var (line, child) in matched.Where(one => one.Line.Standing is not RollStanding.Left)) ReadIn(line, child, roll, report);
        report.Same += matched.Count - report.Added - report.Changed - report.Left;

        await RankAnewAsync(roll, errand);
        await roll.ShutOutAsync();
        Remind(matched, roll, report);
    }

    private static void ReadIn(RollLine line, Child? known, RollBook roll, ImportReport report)
    {
        var changes = new List<string>();
        var child = known ?? roll.Add(line.Name, line.Class);
        if (known is null)
        {
            changes.Add(Texts.ChildAdded(OwnChildren.Name(child)));
        }
        else if (!child.IsPupil && line.Standing is not RollStanding.Here)
        {
            report.Say(Texts.ChildLeftBefore(OwnChildren.Name(child), Texts.Day(child.LeftOn!.Value)));
            return;
        }

        changes.AddRange(roll.Correct(child, line));
        foreach (var cell in line.Guardians) changes.AddRange(roll.ReadIn(child, cell, report));
        foreach (var change in changes) report.Say(change);
        if (known is null) report.Added++;
        else if (changes.Count > 0) report.Changed++;
    }

    /// <summary>In another grade a child stands elsewhere in the published order: where it waits, it waits accordingly (三.3). Seats stay.</summary>
    private static async Task RankAnewAsync(RollBook roll, Errand errand)
    {
        if (roll.OtherGrade.Count == 0) return;

        foreach (var club in await errand.Programme.ClubsWithPlacesOfAsync([.. roll.OtherGrade.Select(child => child.Id)], errand.Aborted))
        {
            foreach (var child in roll.OtherGrade)
            {
                var enrolment = await errand.Programme.EnrolmentOfAsync(child.Id, errand.Aborted);
                club.Rank(child.Id, PriorityOrder.Default.TierOf(enrolment?.Priority, child.Class.Grade));
            }
        }
    }

    /// <summary>What the list leaves out is left alone, and said.</summary>
    private static void Remind(IReadOnlyList<(RollLine Line, Child? Child)> matched, RollBook roll, ImportReport report)
    {
        foreach (var (line, child) in matched.Where(one => one is { Child: not null, Line.Guardians.Count: > 0 }))
        {
            foreach (var bond in roll.BondsOf(child!).Where(bond => bond.EndedOn is null && !line.Guardians.Any(cell => cell.Name == roll.NameOf(bond))))
            {
                report.Say(Texts.GuardianNotInList(roll.Say(bond), OwnChildren.Name(child!)));
            }
        }

        if (roll.NotNamed(matched.Select(one => one.Child)) is > 0 and var missing) report.Say(Texts.ChildrenNotInList(Texts.Number(missing)));
        foreach (var (guardian, children) in roll.Siblings()) report.Say(Texts.OneGuardianForSeveral(guardian, Texts.List(children)));
    }
}
