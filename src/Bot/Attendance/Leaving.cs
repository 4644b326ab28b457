using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>A child leaves in somebody's hand: it is written down, the family hears it, and with the last one of a class the teachers hear that the day is over.</summary>
internal static class Leaving
{
    /// <returns>Null: the child has left.</returns>
    public static async ValueTask<Refusal?> DoneAsync(Child child, Taker adult, Func<string> said, string? gate, string form, Turn turn)
    {
        var me = turn.Person!.Value;
        var day = await turn.Programme.ChildDayAsync(child.Id, turn.Today, turn.Aborted);
        var outcome = Collection.Record(day, adult, gate, me, turn.Now);
        if (outcome is not CollectionOutcome.Recorded(var collection)) return ((CollectionOutcome.Refused)outcome).Why;

        turn.Programme.Collections.Add(collection);
        if (await turn.Programme.UnclaimedChildren.FindAsync([child.Id, turn.Today], turn.Aborted) is { } ladder) ladder.End(turn.Now);

        var (school, teacher) = (await turn.SchoolAsync(), turn.PersonName ?? "");
        var at = CareRooms.Clock(turn.Now, school);
        await CareRooms.TellFamilyAsync(child, () => new() { Text = Texts.PickedUp(child.Name, at, said(), gate ?? Texts.TheGate, teacher) }, turn);
        await CloseAsync(child, at, said, form, turn);
        return null;
    }

    /// <summary>Nobody of the class is here any more, and nobody is looked for: the day closes only then (invariant 8).</summary>
    private static async ValueTask CloseAsync(Child last, string at, Func<string> said, string form, Turn turn)
    {
        var group = CareGroup.Of(last.Class);
        if (await turn.Programme.RollCallAsync(group, turn.Today, turn.Aborted) is not { TakenAt: not null } call) return;

        var roster = (await CareRooms.RosterAsync(group, turn)).In(group).Select(one => one.Child).ToHashSet();
        if ((await turn.Programme.HereAsync(turn.Today, turn.Aborted)).Any(one => roster.Contains(one.Child))) return;
        if ((await turn.Programme.StillMissingAsync(turn.Today, turn.Aborted)).Any(one => roster.Contains(one.Child))) return;
        if (!call.Close(turn.Now)) return;

        var before = await turn.Programme.Collections.CountAsync(one => one.Day == turn.Today && roster.Contains(one.Child), turn.Aborted);
        var gone = Texts.Number(before + turn.Programme.Collections.Local.Count(one => one.Day == turn.Today && roster.Contains(one.Child) && turn.Programme.Entry(one).State is EntityState.Added));
        foreach (var person in new[] { call.Teacher, turn.Person!.Value }.Distinct())
        {
            await CareRooms.TellStaffAsync(person, [last.Id], form, () => new() { Text = Texts.DayIsOver(Texts.Class(last.Class), gone, last.Name, at, said()) }, turn);
        }
    }
}
