using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>
/// Whom a pickup notice is for: the families of the children who are expected that day, not the class list; those who went home are left in peace. A
/// family is a child: it is reached when one of its guardians is.
/// </summary>
internal sealed record PickupFamilies(IReadOnlyList<Child> Children, IReadOnlyList<Member> Members, ReachMap Reach)
{
    public IReadOnlyList<Child> Missed => [.. Children.Where(child => !Reach.Reached.Any(row => row.Child == child.Id.Value))];

    public static async ValueTask<PickupFamilies> OfAsync(PickupAudience audience, DateOnly day, Broadcasts broadcasts, Turn turn)
    {
        var children = await ExpectedAsync(audience, day, turn);
        var bonds = await turn.Programme.BondsOfAsync([.. children.Select(child => child.Id)], turn.Aborted);
        IReadOnlyList<Member> members = [.. bonds.Select(bond => new Member(bond.Guardian.Value, bond.Child.Value))];
        return new(children, members, await broadcasts.ReachAsync(members, turn));
    }

    /// <summary>Granted for that day, and not excused.</summary>
    public static async ValueTask<IReadOnlyList<Child>> ExpectedAsync(PickupAudience audience, DateOnly day, Turn turn)
    {
        if (await turn.Programme.CurrentPlanAsync(day, turn.Aborted) is not { } plan) return [];

        var (school, calendar) = (await turn.SchoolAsync(), await turn.CalendarAsync());
        var children = await turn.Programme.ChildrenOfAudienceAsync(audience, turn.Aborted);
        var enrolments = (await turn.Programme.EnrolmentsOfAllAsync([.. children.Select(child => child.Id)], turn.Aborted)).ToLookup(one => one.Child);
        var away = (await turn.Programme.AbsentOnAsync(day, turn.Aborted)).ToHashSet();
        return [.. children.Where(child => !away.Contains(child.Id) && StayingDays.Of(child.Id, enrolments[child.Id], plan, school, calendar).Includes(day))];
    }
}
