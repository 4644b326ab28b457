using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>
/// When the care begins each class teacher is handed the register, when a club begins its leader; one that is not taken is the teacher's after the
/// published minutes, then the office's, then the principal's (五.4).
/// </summary>
internal sealed class CallRegisters : DueWork
{
    public override string Name => "call-registers";

    public override async ValueTask<bool> IsDueAsync(Errand look)
    {
        if (!await RunsAsync(look)) return false;

        var within = await WithinAsync(look);
        var calls = await look.Programme.RollCalls.AsNoTracking().Where(call => call.Day == look.Today).ToListAsync(look.Aborted);
        return calls.Count == 0 || calls.Exists(call => call.Call(look.Now) || call.Urge(within, look.Now).Count > 0);
    }

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        if (!await RunsAsync(errand)) return false;

        var known = await errand.Programme.RollCallsAsync(errand.Today, errand.Aborted);
        var calls = known.Any(call => call.CalledAt is not null || call.Expected == 0) ? known : await PrepareAsync(known, errand);
        foreach (var call in calls.Where(call => call.Call(errand.Now)).ToList()) await CallAsync(call, errand);

        var within = await WithinAsync(errand);
        var urged = calls.SelectMany(call => call.Urge(within, errand.Now).Select(rung => (Call: call, Rung: rung))).ToList();
        foreach (var rung in urged.GroupBy(one => (one.Rung, To: one.Rung is ToldUpTo.Teacher ? one.Call.Teacher : default))) await UrgeAsync(rung.Key.Rung, [.. rung.Select(one => one.Call)], errand);
        return false;
    }

    /// <summary>From the beginning of the care to the end of the service, on a day on which it runs.</summary>
    private static async ValueTask<bool> RunsAsync(Errand errand)
    {
        var (school, calendar) = (await errand.SchoolAsync(), await errand.CalendarAsync());
        var time = school.TimeOf(errand.Now);
        return time >= school.CareFrom && time < school.EndOfService(errand.Today) && calendar.WeekdayOn(errand.Today) is not null
            && await errand.PlanAsync() is { } plan && plan.Dates.FirstDay <= errand.Today && errand.Today <= plan.Dates.LastDay;
    }

    private static async ValueTask<TimeSpan> WithinAsync(Errand errand) => TimeSpan.FromMinutes((await errand.SchoolAsync()).RegisterWithin);

    /// <summary>Every class and every club of the day has its line, those without children too: so the day is prepared once.</summary>
    private static async ValueTask<IReadOnlyList<RollCall>> PrepareAsync(IReadOnlyList<RollCall> known, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var roster = await CareRooms.RosterAsync(null, errand);
        List<RollCall> calls = [.. known];
        foreach (var one in await errand.Programme.ClassesAsync(errand.Aborted)) Add(CareGroup.Of(one.Id), one.ClassTeacher, school.CareFrom);
        foreach (var club in await CareRooms.ClubsTodayAsync(errand)) Add(CareGroup.Of(club.Id), club.Leader, club.Starts);
        return calls;

        void Add(CareGroup group, PersonId teacher, TimeOnly from)
        {
            if (calls.Exists(call => call.Group == group)) return;

            var call = new RollCall(group, errand.Today, teacher, school.InstantOf(errand.Today, from), roster.In(group).Count(child => !child.OnLeave));
            errand.Programme.RollCalls.Add(call);
            calls.Add(call);
        }
    }

    private async ValueTask CallAsync(RollCall call, Errand errand)
    {
        var expected = (await CareRooms.RosterAsync(call.Group, errand)).In(call.Group);
        List<ChildId> leave = [.. expected.Where(one => one.OnLeave).Select(one => one.Child)];
        var names = await errand.Programme.ChildrenCalledAsync(leave, errand.Aborted);
        var room = await CareRooms.NamerAsync(call.Group, errand);
        await CareRooms.TellStaffAsync(call.Teacher, leave, Name, () => new() { Card = AttendanceCards.Called(room(), expected.Count, [.. leave.Select(child => names[child])]) }, errand);
    }

    private static async ValueTask UrgeAsync(ToldUpTo rung, IReadOnlyList<RollCall> calls, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var lines = new List<(RollCall Call, Func<string> Room, string Teacher)>();
        foreach (var call in calls) lines.Add((call, await CareRooms.NamerAsync(call.Group, errand), await CareRooms.PersonAsync(call.Teacher, errand)));

        errand.Tell(rung switch { ToldUpTo.Teacher => calls[0].Teacher, ToldUpTo.Office => school.Coordinator, _ => school.Principal }, () => new()
        {
            Card = new(Texts.RegistersNotTaken(CareRooms.Clock(errand.Now, school)))
            {
                Texts = [.. lines.Select(line => Texts.RegisterNotTaken(line.Room(), line.Teacher, Texts.Number(line.Call.Expected), CareRooms.Clock(line.Call.Opens, school)))],
                Actions = rung is ToldUpTo.Teacher ? [Verbs.ToSay(Texts.RollCallTitle, Command.RollCall)] : [],
                Source = Texts.Source("五.4"),
            },
        });
    }
}
