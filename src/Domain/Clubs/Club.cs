using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Clubs;

/// <summary>A group that meets once a week in service time. Places are numbered in order of coming; those for whom no seat is left wait in line.</summary>
/// <remarks>
/// A seat looked at is held for five minutes: a real place, with an owner and an end, that nobody else can have. It ends by its stored time,
/// not by a timer; every act on the club first lets go of the holds and offers that have run out.
/// A newcomer never overtakes the line: free seats are offered to those who wait, in their order, and only seats beyond them are open to others.
/// </remarks>
public sealed class Club
{
    /// <summary>How long a seat is held while its guardian reads.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(5);

    private readonly List<Place> places = [];
    private int seats;

    public required ClubId Id { get; init; }
    public required string Name { get; init; }
    public required ClubKind Kind { get; init; }
    public required DayOfWeek Weekday { get; init; }
    public required TimeOnly Starts { get; init; }
    public required TimeOnly Ends { get; init; }
    public required GradeRange Grades { get; init; }
    public required int Seats { get => seats; init => seats = value; }
    public required PersonId Leader { get; init; }

    /// <summary>The leader as the menu names them, with what they are: volunteers and outside staff are visible as such (四.3).</summary>
    public required string LeaderOnMenu { get; init; }

    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>With fewer children than this the club does not open.</summary>
    public required int MinimumToOpen { get; init; }

    /// <summary>Where it meets, if the school has said so.</summary>
    public string? Room { get; init; }

    /// <summary>A second group was proposed to the coordinator: once is enough (四.2).</summary>
    public DateOnly? SecondGroupProposedOn { get; private set; }

    /// <summary>The coordinator was told that too few children have chosen it.</summary>
    public DateOnly? ShortReportedOn { get; private set; }

    /// <summary>The school has closed it, and its families know.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Seats taken or held when the club was last touched. Kept as a figure so that the database, too, can refuse one seat too many.</summary>
    public int Taken { get; private set; }

    /// <summary>Counts the changes, so that two turns cannot both build on the same list.</summary>
    public int Version { get; private set; }

    /// <summary>In order of coming, those who left included.</summary>
    public IReadOnlyList<Place> Places => [.. places.OrderBy(place => place.Number)];

    /// <summary>Seats a newcomer can have at that moment.</summary>
    public int SeatsFree(DateTimeOffset now) => SeatsFree(
        Seats,
        places.Count(place => place.StateAt(now) is PlaceState.Held or PlaceState.Seated or PlaceState.Offered),
        InLine(now).Count(place => !HasPassed(place, now)));

    /// <summary>The rule by itself: those who wait come before those who come.</summary>
    public static int SeatsFree(int seats, int taken, int waiting) => Math.Max(0, seats - taken - waiting);

    /// <summary>The child's place in line, from 1; none if it does not wait.</summary>
    public int? PositionOf(ChildId child, DateTimeOffset now) =>
        InLine(now).Select(place => place.Child).ToList().IndexOf(child) is var index and >= 0 ? index + 1 : null;

    /// <summary>Keeps a seat while the guardian reads what it would mean.</summary>
    public HoldOutcome Hold(Chooser chooser, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if (WhyNot(chooser, now) is { } why) return new HoldOutcome.Refused(why);

        var own = LivePlaceOf(chooser.Child);
        if (own is { State: PlaceState.Offered } && WhyNotASeat(chooser) is { } rival) return new HoldOutcome.Refused(rival);
        if (own is { State: PlaceState.Held or PlaceState.Offered, HoldUntil: { } until }) return new HoldOutcome.Held(until); // asking twice does not make it longer
        if (!HasSeatFor(chooser.Child, now)) return new HoldOutcome.Full(PositionOf(chooser.Child, now) ?? NextPosition(chooser.Tier, now));
        if (WhyNotASeat(chooser) is { } notASeat) return new HoldOutcome.Refused(notASeat); // after Full: waiting there is fair

        own ??= Add(chooser, now);
        own.Hold(Weekday, now + HoldTime);
        Touch();
        return new HoldOutcome.Held(now + HoldTime);
    }

    /// <summary>Whether there is a seat, keeping none: for those who ask the school when choosing is over.</summary>
    public HoldOutcome Look(Chooser chooser, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if (WhyNot(chooser, now) is { } why) return new HoldOutcome.Refused(why);
        if (LivePlaceOf(chooser.Child) is { State: PlaceState.Offered, HoldUntil: { } until }) return new HoldOutcome.Held(until);
        if (!HasSeatFor(chooser.Child, now)) return new HoldOutcome.Full(PositionOf(chooser.Child, now) ?? NextPosition(chooser.Tier, now));
        return WhyNotASeat(chooser) is { } notASeat ? new HoldOutcome.Refused(notASeat) : new HoldOutcome.Free();
    }

    /// <summary>
    /// The guardian has read and says yes: the child is seated, or waits if others were first. A seat promised by a hold that ran out is not
    /// turned into waiting unasked.
    /// </summary>
    public JoinOutcome Join(Chooser chooser, GuardianConfirmation confirmation, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if ((WhyNot(chooser, now) ?? WhyNotASeat(chooser) ?? WhyNotConfirmed(chooser, confirmation)) is { } why)
            return new JoinOutcome.Refused(why);

        var own = LivePlaceOf(chooser.Child);
        if (own is { State: PlaceState.Held or PlaceState.Offered } || HasSeatFor(chooser.Child, now)) return Seat(own ?? Add(chooser, now), confirmation, now);
        if (own is null && LastPlaceOf(chooser.Child) is { State: PlaceState.Lapsed }) return new JoinOutcome.Refused(Refusal.HoldHasEnded);

        return Queue(own ?? Add(chooser, now), confirmation, now);
    }

    /// <summary>The guardian was told that the club is full and wants to wait. Should a seat be free by now, the child has it.</summary>
    public JoinOutcome Wait(Chooser chooser, GuardianConfirmation confirmation, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if ((WhyNot(chooser, now) ?? WhyNotConfirmed(chooser, confirmation)) is { } why) return new JoinOutcome.Refused(why);

        var own = LivePlaceOf(chooser.Child);
        var seatIsFree = own is { State: PlaceState.Held or PlaceState.Offered } || HasSeatFor(chooser.Child, now);
        if (seatIsFree && WhyNotASeat(chooser) is { } notASeat) return new JoinOutcome.Refused(notASeat);

        own ??= Add(chooser, now);
        return seatIsFree ? Seat(own, confirmation, now) : Queue(own, confirmation, now);
    }

    /// <summary>
    /// Leaving is free at any time, seated, waiting or only holding (二.3). The first in line is not moved up by it: a seat is offered, never
    /// thrust upon a family; whoever waits may take a seat that reaches their position.
    /// </summary>
    public LeaveOutcome Leave(ChildId child, PersonId by, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if (LivePlaceOf(child) is not { } own) return new LeaveOutcome.Refused(Refusal.NotAMember);

        var was = own.State;
        own.Leave(by, now);
        if (was == PlaceState.Seated) places.ForEach(place => place.AskAgain()); // a further seat: whoever let the last one go by is asked, too
        Touch();
        return new LeaveOutcome.Left(was);
    }

    /// <summary>
    /// Seats that came free are kept for those who wait longest, in the published order, one each, until the given hour. Whoever lets an offer
    /// go by stays in line; the seat goes to the next.
    /// </summary>
    /// <returns>The offers made now: each is made once, and only these families are told.</returns>
    public IReadOnlyList<Place> OfferFreeSeats(DateTimeOffset now, DateTimeOffset until)
    {
        LetGoOfEndedHolds(now);
        var next = InLine(now).Where(place => !place.Passed).Take(Seats - Taken).ToList();
        if (next.Count == 0) return next;

        next.ForEach(place => place.Offer(until));
        Touch();
        return next;
    }

    /// <summary>The guardian lets the offer go to the next child at once; the own child stays in line.</summary>
    public JoinOutcome PassOn(ChildId child, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if (LivePlaceOf(child) is not { State: PlaceState.Offered } own) return new JoinOutcome.Refused(Refusal.NothingOffered);

        own.PassOn();
        Touch();
        return new JoinOutcome.Waiting(PositionOf(child, now)!.Value);
    }

    /// <summary>To another club. The seat here is given up only for a seat there: if the other is full, the child waits there and stays here.</summary>
    public JoinOutcome ChangeTo(Club other, Chooser chooser, GuardianConfirmation confirmation, DateTimeOffset now)
    {
        if (LivePlaceOf(chooser.Child) is not { State: PlaceState.Seated }) return new JoinOutcome.Refused(Refusal.NotAMember);

        var outcome = other.Join(chooser.Without(Id), confirmation, now);
        if (outcome is JoinOutcome.Seated) Leave(chooser.Child, confirmation.Guardian, now);
        return outcome;
    }

    /// <summary>The child's place in the published order is another now: it stands in line accordingly. A seat is not touched by it.</summary>
    public void Rank(ChildId child, PriorityTier tier)
    {
        if (places.Find(place => place.Child == child && place.IsLive) is not { State: not PlaceState.Seated } own || own.Tier == tier) return;

        own.Rank(tier);
        Touch();
    }

    /// <summary>More seats open the line; fewer than are taken would put a child out, and that is nobody's to do by a number (二.3).</summary>
    public ResizeOutcome Resize(int newSeats, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if (newSeats < Taken || newSeats <= 0) return new ResizeOutcome.Refused(Refusal.SeatsAreTaken);

        var gained = newSeats - seats;
        seats = newSeats;
        Touch();
        return new ResizeOutcome.Resized(gained, Math.Min(Math.Max(0, seats - Taken), InLine(now).Count()));
    }

    /// <summary>Children in line.</summary>
    public int WaitingAt(DateTimeOffset now) => InLine(now).Count();

    /// <summary>More than half as many wait as there are seats: the school is asked whether it can open a second group (四.2).</summary>
    public bool NeedsSecondGroup(DateTimeOffset now) => ClosedOn is null && WaitingAt(now) * 2 > Seats;

    /// <summary>Fewer have a seat than it takes to open.</summary>
    public bool IsShort => ClosedOn is null && places.Count(place => place.State is PlaceState.Seated) < MinimumToOpen;

    public void ProposeSecondGroup(DateOnly today)
    {
        SecondGroupProposedOn ??= today;
        Touch();
    }

    public void ReportShort(DateOnly today)
    {
        ShortReportedOn ??= today;
        Touch();
    }

    /// <summary>The club does not open: every place in it ends, and those who had one are told by whoever closes it.</summary>
    public CloseOutcome Close(PersonId by, DateTimeOffset now)
    {
        LetGoOfEndedHolds(now);
        if (ClosedOn is not null) return new CloseOutcome.Refused(Refusal.ClubIsClosed);

        var left = places.FindAll(place => place.IsLive);
        left.ForEach(place => place.Leave(by, now));
        ClosedOn = DateOnly.FromDateTime(now.DateTime);
        Touch();
        return new CloseOutcome.Closed([.. left.Select(place => place.Child)]);
    }

    /// <summary>The guardian looks elsewhere: the seat is held no longer. One who waited before waits again, at the old number.</summary>
    public void LetGo(ChildId child)
    {
        if (LivePlaceOf(child) is not { State: PlaceState.Held } held) return;

        held.LetGo();
        Touch();
    }

    /// <summary>Holds and offers end by their stored time; this writes down what <see cref="Place.StateAt"/> already says.</summary>
    public void LetGoOfEndedHolds(DateTimeOffset now)
    {
        var ended = places.FindAll(place => place.State != place.StateAt(now));
        if (ended.Count == 0) return;

        foreach (var place in ended)
        {
            if (place.State == PlaceState.Offered) place.PassOn();
            else place.LetGo();
        }

        Touch();
    }

    /// <summary>Those in line, in the published order.</summary>
    public IReadOnlyList<ChildId> LineAt(DateTimeOffset now) => [.. InLine(now).Select(place => place.Child)];

    /// <summary>Two groups in one hour want two leaders and two rooms.</summary>
    public bool MeetsWith(DayOfWeek weekday, TimeOnly starts, TimeOnly ends, DateOnly first, DateOnly last) =>
        ClosedOn is null && Weekday == weekday && Starts < ends && starts < Ends && FirstDay <= last && first <= LastDay;

    private Refusal? WhyNot(Chooser chooser, DateTimeOffset now)
    {
        if (ClosedOn is not null) return Refusal.ClubIsClosed;
        if (now < chooser.MayChooseFrom) return Refusal.ClubChoiceNotOpenYet;
        if (DateOnly.FromDateTime(now.DateTime) > LastDay) return Refusal.ApplicationsClosed;
        if (chooser.Days == Weekdays.None) return Refusal.NotApprovedYet;
        if (!Grades.Includes(chooser.Grade)) return Refusal.OtherGrades; // before the day: a day can be added, a grade cannot
        if (!chooser.Days.Includes(Weekday)) return Refusal.ChildNotHereThatDay;
        if (LivePlaceOf(chooser.Child) is { State: PlaceState.Seated }) return Refusal.AlreadyMember;
        return null;
    }

    // waiting for one club while seated in another of the same day is fair; two seats are not
    private Refusal? WhyNotASeat(Chooser chooser) =>
        chooser.Taken.Any(seat => seat.Club != Id && seat.Weekday == Weekday) ? Refusal.SameWeekdayTaken : null;

    private static Refusal? WhyNotConfirmed(Chooser chooser, GuardianConfirmation confirmation) =>
        confirmation.Child == chooser.Child ? null : Refusal.ConfirmedSomethingElse;

    private Place? LivePlaceOf(ChildId child) => places.Find(place => place.Child == child && place.IsLive);

    private Place? LastPlaceOf(ChildId child) => places.Where(place => place.Child == child).MaxBy(place => place.Number);

    private IEnumerable<Place> InLine(DateTimeOffset now) =>
        places.Where(place => place.StateAt(now) == PlaceState.Waiting).OrderBy(place => place.Tier).ThenBy(place => place.Number);

    // an offer that has run out was let go by, whether or not anyone has written it down
    private static bool HasPassed(Place place, DateTimeOffset now) => place.Passed || (place.State == PlaceState.Offered && place.HoldUntil <= now);

    private int NextPosition(PriorityTier tier, DateTimeOffset now) => InLine(now).Count(place => place.Tier <= tier) + 1;

    private bool HasSeatFor(ChildId child, DateTimeOffset now) =>
        PositionOf(child, now) is { } position ? Seats - Taken >= position : SeatsFree(now) > 0;

    private Place Add(Chooser chooser, DateTimeOffset now)
    {
        var place = new Place(places.Count + 1, chooser.Child, chooser.Tier, now);
        places.Add(place);
        return place;
    }

    private JoinOutcome.Seated Seat(Place place, GuardianConfirmation confirmation, DateTimeOffset now)
    {
        place.Seat(Weekday, confirmation, now);
        Touch();
        return new JoinOutcome.Seated();
    }

    private JoinOutcome.Waiting Queue(Place place, GuardianConfirmation confirmation, DateTimeOffset now)
    {
        if (place.State != PlaceState.Waiting) place.Queue(confirmation);
        Touch();
        return new JoinOutcome.Waiting(PositionOf(place.Child, now)!.Value);
    }

    private void Touch()
    {
        Taken = places.Count(place => place.State is PlaceState.Held or PlaceState.Seated or PlaceState.Offered);
        Version++;
    }
}
