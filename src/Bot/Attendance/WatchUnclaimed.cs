using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>
/// After the end of the service, or the hour that a notice or the family named: guardian, guardian, duty leader, principal, ten minutes apart, until the
/// child is in somebody's hand (五.4). Each rung stands by its stored time.
/// </summary>
internal sealed class WatchUnclaimed : DueWork
{
    private const int MostButtons = 2;

    public override string Name => "watch-unclaimed";

    public override async ValueTask<bool> IsDueAsync(Errand look)
    {
        var here = await look.Programme.ChildDays.Where(one => one.Day == look.Today && one.IsHere).Select(one => one.Child).ToListAsync(look.Aborted);
        if (here.Count == 0) return false;

        var known = await look.Programme.UnclaimedChildren.AsNoTracking().Where(one => one.Day == look.Today).ToListAsync(look.Aborted);
        return known.Exists(one => one.NextAt <= look.Now && here.Contains(one.Child)) || (await PickupHour.OfAllAsync([.. here.Except(known.Select(one => one.Child))], look)).Values.Any(hour => hour <= look.Now);
    }

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var school = await errand.SchoolAsync();
        var here = await errand.Programme.HereAsync(errand.Today, errand.Aborted);
        var hours = await PickupHour.OfAllAsync([.. here.Select(one => one.Child)], errand);
        var waiting = (await errand.Programme.UnclaimedAsync(errand.Today, errand.Aborted)).ToDictionary(one => one.Child);
        var climbed = new List<(ChildDay Day, UnclaimedChild Ladder, Rung Rung)>();
        foreach (var day in here.Where(one => hours.ContainsKey(one.Child)))
        {
            var hour = hours[day.Child];
            if (!waiting.TryGetValue(day.Child, out var ladder))
            {
                if (hour > errand.Now) continue; // it may be moved yet

                errand.Programme.UnclaimedChildren.Add(ladder = new(day.Child, errand.Today, hour));
            }

            ladder.WaitUntil(hour);
            while (ladder.Climb(errand.Now) is { } rung) climbed.Add((day, ladder, rung));
        }

        foreach (var teacher in climbed.Where(one => one.Rung is Rung.FirstGuardian or Rung.SecondGuardian).GroupBy(one => one.Day.Responsible!.Person ?? school.Coordinator))
        {
            await AskToCallAsync(teacher.Key, [.. teacher.Select(one => (one.Ladder, one.Rung))], errand);
        }

        foreach (var leader in climbed.Where(one => one.Rung is Rung.DutyLeader or Rung.Principal).GroupBy(one => one.Rung))
        {
            await EscalateAsync(leader.Key, [.. leader.Select(one => one.Day)], errand);
        }

        return false;
    }

    /// <summary>Whom to call for each child, by relation and last digits; and when who is next.</summary>
    private async ValueTask AskToCallAsync(PersonId teacher, IReadOnlyList<(UnclaimedChild Ladder, Rung Rung)> climbed, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var lines = new List<(Child Child, GuardianToCall? Call, UnclaimedChild Ladder)>();
        foreach (var (ladder, rung) in climbed)
        {
            if (await errand.Programme.ChildAsync(ladder.Child, errand.Aborted) is not { } child) continue;

            lines.RemoveAll(line => line.Child.Id == child.Id);
            lines.Add((child, await PickupHour.ToCallAsync(child.Id, rung, errand), ladder));
            errand.Show(teacher, child.Id, Name, Seen.GuardianName, Seen.Phone);
        }

        await CareRooms.TellStaffAsync(teacher, [.. lines.Select(line => line.Child.Id)], Name, () => new()
        {
            Card = new(Texts.StillWaiting(Texts.Number(lines.Count)))
            {
                Texts =
                [
                    .. lines.Select(line => line.Call is { } call
                        ? Texts.PleaseCall(line.Child.Name, call.Relation, call.Ending)
                        : Texts.NobodyElseToCall(line.Child.Name)),
                    Texts.WhoIsNext(lines[0].Ladder.NextAt is { } next ? CareRooms.Clock(next, school) : ""),
                ],
                Actions =
                [
                    .. lines.Take(MostButtons).SelectMany(line => new[]
                    {
                        Verbs.ToSay(Texts.GotThrough(line.Child.Name), Texts.GotThroughWords(AttendanceCards.Id(line.Child))),
                        Verbs.ToSay(Texts.NotThrough(line.Child.Name), Texts.NotThroughWords(AttendanceCards.Id(line.Child))),
                    }),
                ],
                Source = Texts.Source("五.4"),
            },
        }, errand);
    }

    private async ValueTask EscalateAsync(Rung rung, IReadOnlyList<ChildDay> days, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var to = rung is Rung.DutyLeader ? school.Coordinator : school.Principal;
        var lines = new List<(string Child, Domain.Schools.ClassId Class, string Teacher)>();
        foreach (var day in days)
        {
            if (await errand.Programme.ChildAsync(day.Child, errand.Aborted) is { } child) lines.Add((child.Name, child.Class, day.Responsible!.Person is { } person ? await CareRooms.PersonAsync(person, errand) : ""));
        }

        await CareRooms.TellStaffAsync(to, [.. days.Select(day => day.Child)], Name, () => new()
        {
            Card = new(Texts.StillWaiting(Texts.Number(lines.Count)))
            {
                Texts = [.. lines.Select(line => Texts.StillWaitingWith(line.Child, Texts.Class(line.Class), line.Teacher.Length == 0 ? Texts.TheNurse : line.Teacher)), Texts.FamiliesNotReached(CareRooms.Clock(errand.Now, school))],
                Source = Texts.Source("五.4"),
            },
        }, errand);
    }
}
