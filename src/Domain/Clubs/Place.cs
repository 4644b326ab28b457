using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Clubs;

public enum PlaceState
{
    /// <summary>A seat kept for a few minutes while its guardian reads. It counts as taken.</summary>
    Held,
    Seated,
    Waiting,

    /// <summary>In line, and a seat that came free is kept for this child until a published hour. It counts as taken.</summary>
    Offered,
    Left,

    /// <summary>A hold that was not used in time, or was given back.</summary>
    Lapsed,
}

/// <summary>One child's place in one club, seated or in line. A child that leaves and comes back gets a new one: history stays.</summary>
public sealed class Place
{
    internal Place(int number, ChildId child, PriorityTier tier, DateTimeOffset joinedAt) =>
        (Number, Child, Tier, JoinedAt) = (number, child, tier, joinedAt);

    /// <summary>Order of coming. In line it decides between children of one tier.</summary>
    public int Number { get; private set; }
    public ChildId Child { get; private set; }

    public PriorityTier Tier { get; private set; }
    public PlaceState State { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Until when a seat is kept, held or offered.</summary>
    public DateTimeOffset? HoldUntil { get; private set; }

    /// <summary>Let an offer go by. It stays in line, and is asked again when a further seat comes free.</summary>
    public bool Passed { get; private set; }

    /// <summary>The club's weekday while a seat is held or taken, else none: so the database, too, can refuse two seats on one day.</summary>
    public DayOfWeek? SeatOn { get; private set; }

    /// <summary>When the seat was taken. It stays when the child leaves: the meetings until then were used.</summary>
    public DateTimeOffset? SeatedAt { get; private set; }

    /// <summary>The guardian's yes; a seat that is only held has none yet.</summary>
    public GuardianConfirmation? Confirmation { get; private set; }

    public PersonId? LeftBy { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    public bool IsLive => State is PlaceState.Held or PlaceState.Seated or PlaceState.Waiting or PlaceState.Offered;

    /// <summary>The state at that moment: a hold or an offer that has run out is none, whether or not anyone has written it down.</summary>
    public PlaceState StateAt(DateTimeOffset now) => State switch
    {
        PlaceState.Held when HoldUntil <= now => AfterHold,
        PlaceState.Offered when HoldUntil <= now => PlaceState.Waiting,
        _ => State,
    };

    // who waited before the seat was held has the guardian's yes to waiting, and goes back to the line
    private PlaceState AfterHold => Confirmation is null ? PlaceState.Lapsed : PlaceState.Waiting;

    /// <summary>
    /// The days of the club on which the child has had or will have this seat. Taken or left in the course of a day counts from the next.
    /// </summary>
    public IEnumerable<DateOnly> SessionsIn(Club club, School school, SchoolCalendar calendar)
    {
        if (SeatedAt is not { } seated) return [];

        var last = LeftAt is { } left && school.DayOf(left) < club.LastDay ? school.DayOf(left) : club.LastDay;
        return calendar.SchoolDaysOn(club.Weekday.ToWeekdays(), club.FirstDay, last).Where(day => day > school.DayOf(seated));
    }

    internal void Hold(DayOfWeek weekday, DateTimeOffset until) => (State, SeatOn, HoldUntil) = (PlaceState.Held, weekday, until);

    internal void LetGo() => (State, SeatOn, HoldUntil) = (AfterHold, null, null);

    /// <summary>No day is taken by an offer: the child may sit in another club of that day until it accepts.</summary>
    internal void Offer(DateTimeOffset until) => (State, HoldUntil) = (PlaceState.Offered, until);

    /// <summary>The hour until which it was kept stays on record: the family may ask what became of it.</summary>
    internal void PassOn() => (State, Passed) = (PlaceState.Waiting, true);

    internal void AskAgain() => Passed = false;

    /// <summary>The yes may be older than the seat, after a draw or a request: the meetings between the two were not the child's.</summary>
    internal void Seat(DayOfWeek weekday, GuardianConfirmation confirmation, DateTimeOffset now) =>
        (State, SeatOn, HoldUntil, Confirmation, SeatedAt) = (PlaceState.Seated, weekday, null, confirmation, now);

    internal void Queue(GuardianConfirmation confirmation) =>
        (State, SeatOn, HoldUntil, Confirmation) = (PlaceState.Waiting, null, null, confirmation);

    internal void Rank(PriorityTier tier) => Tier = tier;

    internal void Leave(PersonId by, DateTimeOffset at) =>
        (State, SeatOn, HoldUntil, LeftBy, LeftAt) = (PlaceState.Left, null, null, by, at);
}
