using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about a day's registers, and about who has which child.</summary>
public static class AttendanceQueries
{
    /// <summary>Whom to expect on that day. Nobody, where no service runs on it.</summary>
    /// <param name="group">Only of this class or club; null: of the whole school.</param>
    public static async Task<DayRoster> RosterAsync(
        this ProgrammeDb programme, DateOnly day, CareGroup? group, School school, SchoolCalendar calendar, CancellationToken cancellationToken)
    {
        if (calendar.WeekdayOn(day) is not { } weekday || await programme.CurrentPlanAsync(day, cancellationToken) is not { } plan || day < plan.Dates.FirstDay || day > plan.Dates.LastDay)
        {
            return DayRoster.Of(day, [], [], [], [], school, calendar);
        }

        var clubs = await programme.Clubs.AsNoTracking().Where(club => club.Weekday == weekday && club.FirstDay <= day && club.LastDay >= day && club.ClosedOn == null).ToListAsync(cancellationToken);
        var wanted = programme.Children.AsNoTracking().Where(child => child.LeftOn == null);
        if (group is { Class: { } @class }) wanted = wanted.Where(child => child.Class == @class);
        if (group is { Club: { } one })
        {
            var seated = clubs.Where(club => club.Id == one).SelectMany(club => club.Places).Select(place => place.Child).Distinct().ToList();
            wanted = wanted.Where(child => seated.Contains(child.Id));
        }

        var children = await wanted.OrderBy(child => child.Id).ToListAsync(cancellationToken);
        var numbers = children.ConvertAll(child => child.Id);
        var bit = weekday.ToWeekdays();
        var enrolments = await programme.Enrolments.AsNoTracking()
            .Where(enrolment => enrolment.History.Any(change => (change.Granted & bit) != 0) && (enrolment.LeavesOn == null || enrolment.LeavesOn > day) && (group == null || numbers.Contains(enrolment.Child)))
            .ToListAsync(cancellationToken);
        return DayRoster.Of(day, children, enrolments, [.. await programme.AbsentOnAsync(day, cancellationToken)], clubs, school, calendar);
    }

    /// <summary>To be revised in this turn; null: not taken yet.</summary>
    public static Task<Register?> RegisterAsync(this ProgrammeDb programme, CareGroup group, DateOnly day, CancellationToken cancellationToken) =>
        programme.Registers.SingleOrDefaultAsync(register => register.Day == day && register.Group == group, cancellationToken);

    /// <summary>Every register taken that day, to be revised in this turn.</summary>
    public static async Task<IReadOnlyList<Register>> RegistersOfDayAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        await programme.Registers.Where(register => register.Day == day).OrderBy(register => register.Group).ToListAsync(cancellationToken);

    /// <summary>Whose register the group's is, and whether it is taken.</summary>
    public static Task<RollCall?> RollCallAsync(this ProgrammeDb programme, CareGroup group, DateOnly day, CancellationToken cancellationToken) =>
        programme.RollCalls.SingleOrDefaultAsync(call => call.Day == day && call.Group == group, cancellationToken);

    /// <summary>All of that day, to be changed in this work.</summary>
    public static async Task<IReadOnlyList<RollCall>> RollCallsAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        await programme.RollCalls.Where(call => call.Day == day).OrderBy(call => call.Group).ToListAsync(cancellationToken);

    /// <summary>The chain of one child on that day; it is begun where there is none.</summary>
    public static async Task<ChildDay> ChildDayAsync(this ProgrammeDb programme, ChildId child, DateOnly day, CancellationToken cancellationToken)
    {
        if (await programme.ChildDays.FindAsync([child, day], cancellationToken) is { } known) return known;

        var begun = new ChildDay(child, day);
        programme.ChildDays.Add(begun);
        return begun;
    }

    /// <summary>The chains of these children on that day, each begun where there is none.</summary>
    public static async Task<IReadOnlyDictionary<ChildId, ChildDay>> ChildDaysAsync(this ProgrammeDb programme, IReadOnlyCollection<ChildId> children, DateOnly day, CancellationToken cancellationToken)
    {
        var days = await programme.ChildDays.Where(one => one.Day == day && children.Contains(one.Child)).ToDictionaryAsync(one => one.Child, cancellationToken);
        foreach (var child in children.Where(child => !days.ContainsKey(child)))
        {
            var begun = new ChildDay(child, day);
            programme.ChildDays.Add(begun);
            days.Add(child, begun);
        }

        return days;
    }

    /// <summary>Every chain of that day that has not ended, this turn's own acts included, to be changed in this work: all who are here.</summary>
    public static async Task<IReadOnlyList<ChildDay>> HereAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken)
    {
        var kept = await programme.ChildDays.Where(one => one.Day == day && one.IsHere).ToListAsync(cancellationToken);
        return [.. kept.Union(programme.ChildDays.Local.Where(one => one.Day == day)).Where(one => one.IsHere).OrderBy(one => one.Child.Value)];
    }

    /// <summary>Whom this teacher has now: the room's truth.</summary>
    public static async Task<IReadOnlyList<ChildDay>> HereWithAsync(this ProgrammeDb programme, PersonId teacher, DateOnly day, CancellationToken cancellationToken) =>
        [.. (await programme.HereAsync(day, cancellationToken)).Where(one => one.IsWith(teacher))];

    /// <summary>To be confirmed in this turn.</summary>
    public static Task<ShiftHandover?> HandoverAsync(this ProgrammeDb programme, int number, CancellationToken cancellationToken) =>
        programme.Handovers.SingleOrDefaultAsync(handover => handover.Number == number, cancellationToken);

    public static Task<ShiftHandover?> OpenHandoverFromAsync(this ProgrammeDb programme, PersonId teacher, CancellationToken cancellationToken) =>
        programme.Handovers.SingleOrDefaultAsync(handover => handover.From == teacher && handover.ClosedAt == null, cancellationToken);

    /// <summary>Those that wait for this teacher's count, the oldest first.</summary>
    public static async Task<IReadOnlyList<ShiftHandover>> OpenHandoversToAsync(this ProgrammeDb programme, PersonId teacher, CancellationToken cancellationToken) =>
        await programme.Handovers.Where(handover => handover.To == teacher && handover.ClosedAt == null).OrderBy(handover => handover.Number).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<MissingChild>> StillMissingAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        await programme.MissingChildren.Where(missing => missing.Day == day && missing.FoundAt == null).OrderBy(missing => missing.Child).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<UnclaimedChild>> UnclaimedAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        await programme.UnclaimedChildren.Where(unclaimed => unclaimed.Day == day && unclaimed.EndedAt == null).OrderBy(unclaimed => unclaimed.Child).ToListAsync(cancellationToken);

    /// <summary>The alarm that stands; null: none does.</summary>
    public static Task<Emergency?> OpenEmergencyAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.Emergencies.OrderByDescending(emergency => emergency.Number).FirstOrDefaultAsync(emergency => emergency.ClearedAt == null, cancellationToken);

    /// <summary>The children with these numbers, by name and class.</summary>
    public static async Task<IReadOnlyDictionary<ChildId, Child>> ChildrenCalledAsync(this ProgrammeDb programme, IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken) =>
        await programme.Children.AsNoTracking().Where(child => children.Contains(child.Id)).ToDictionaryAsync(child => child.Id, cancellationToken);

    /// <summary>Every guardian of these children: who hears in an emergency.</summary>
    public static async Task<IReadOnlyList<PersonId>> GuardiansOfAllAsync(this ProgrammeDb programme, IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken) =>
        await programme.Guardianships.AsNoTracking()
            .Where(bond => children.Contains(bond.Child) && bond.EndedOn == null && bond.Authority != Authority.None)
            .Select(bond => bond.Guardian).Distinct().OrderBy(guardian => guardian).ToListAsync(cancellationToken);

    public static Task<int> NextHandoverNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) => programme.NextNumberAsync(NumberKind.Handover, cancellationToken);

    public static Task<int> NextEmergencyNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) => programme.NextNumberAsync(NumberKind.Emergency, cancellationToken);
}
