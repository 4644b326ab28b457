using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>A club in which a child sits on that day, and who has it there from when to when.</summary>
public sealed record ClubHour(ClubId Club, string Name, PersonId Leader, TimeOnly From, TimeOnly To, string? Room);

/// <summary>A child whom the school looks for in the room on that day, or knows to be away.</summary>
public sealed record ExpectedChild(ChildId Child, ClassId Class, bool OnLeave, ClubHour? Club);

/// <summary>Whom to expect on one day, from places, days off and clubs. Nobody is expected for any other reason, and nobody is present because expected (五.4).</summary>
public sealed class DayRoster
{
    private DayRoster(DateOnly day, IReadOnlyList<ExpectedChild> children) => (Day, Children) = (day, children);

    public DateOnly Day { get; }

    public IReadOnlyList<ExpectedChild> Children { get; }

    /// <param name="absent">Who was said to stay away on that day.</param>
    /// <param name="clubs">The clubs of the menu, with their places.</param>
    public static DayRoster Of(
        DateOnly day, IEnumerable<Child> children, IEnumerable<Enrolment> enrolments, IReadOnlyCollection<ChildId> absent, IEnumerable<Club> clubs, School school, SchoolCalendar calendar)
    {
        var staying = enrolments.Where(one => one.SessionsIn(day, day, school, calendar).Any()).Select(one => one.Child).ToHashSet();
        var seats = Seats(day, clubs, calendar);
        return new(day,
        [
            .. from child in children
               where child.IsPupil && staying.Contains(child.Id)
               orderby child.Class, child.Id.Value
               select new ExpectedChild(child.Id, child.Class, absent.Contains(child.Id), seats.GetValueOrDefault(child.Id)),
        ]);
    }

    /// <summary>Of a class all who stay, those in a club too: they come to the room first. Of a club who has a seat.</summary>
    public IReadOnlyList<ExpectedChild> In(CareGroup group) =>
        [.. Children.Where(one => group.Club is { } club ? one.Club?.Club == club : one.Class == group.Class)];

    public ExpectedChild? Find(ChildId child) => Children.FirstOrDefault(one => one.Child == child);

    private static Dictionary<ChildId, ClubHour> Seats(DateOnly day, IEnumerable<Club> clubs, SchoolCalendar calendar)
    {
        var seats = new Dictionary<ChildId, ClubHour>();
        foreach (var club in clubs.Where(club => club.ClosedOn is null && club.Weekday == calendar.WeekdayOn(day) && club.FirstDay <= day && day <= club.LastDay))
        {
            var hour = new ClubHour(club.Id, club.Name, club.Leader, club.Starts, club.Ends, club.Room);
            foreach (var place in club.Places.Where(place => place.State == PlaceState.Seated)) seats[place.Child] = hour;
        }

        return seats;
    }
}
