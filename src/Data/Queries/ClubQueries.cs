using AfterSchoolBot.Data.Configurations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>A club as the menu shows it; SeatsFree are those a newcomer can have at that moment.</summary>
public sealed record ClubOnMenu(
    ClubId Id, string Name, ClubKind Kind, DayOfWeek Weekday, TimeOnly Starts, TimeOnly Ends, GradeRange Grades,
    string LeaderOnMenu, DateOnly FirstDay, DateOnly LastDay, int Seats, int SeatsFree, int Waiting);

/// <summary>A child's live place in a club; Position only in line.</summary>
public sealed record PlaceOfChild(Club Club, Place Place, PlaceState State, int? Position);

/// <summary>What a club is called, and its day.</summary>
public sealed record ClubTitle(DayOfWeek Weekday, string Name);

/// <summary>What is asked about clubs.</summary>
public static class ClubQueries
{
    private static readonly PlaceState[] Live = [PlaceState.Held, PlaceState.Seated, PlaceState.Waiting, PlaceState.Offered];

    /// <summary>Those for that grade on those days that have not ended, full ones too: one can wait for them. By weekday, then as on the menu.</summary>
    public static async Task<IReadOnlyList<ClubOnMenu>> ClubsOpenToAsync(
        this ProgrammeDb programme, int grade, Weekdays days, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var weekdays = days.Each().ToArray();
        var clubs = await programme.Clubs.AsNoTracking().IgnoreAutoIncludes()
            .Where(club => weekdays.Contains(club.Weekday) && club.Grades.From <= grade && club.Grades.To >= grade && club.LastDay >= today && club.ClosedOn == null)
            .Select(club => new
            {
                Club = club,
                Taken = club.Places.Count(place => place.State == PlaceState.Seated
                    || ((place.State == PlaceState.Held || place.State == PlaceState.Offered) && place.HoldUntil > now)),
                Waiting = club.Places.Count(place => place.State == PlaceState.Waiting
                    || (place.State == PlaceState.Offered && place.HoldUntil <= now)
                    || (place.State == PlaceState.Held && place.HoldUntil <= now && place.Confirmation != null)),
                Passed = club.Places.Count(place => (place.State == PlaceState.Waiting && place.Passed)
                    || (place.State == PlaceState.Offered && place.HoldUntil <= now)),
            })
            .ToListAsync(cancellationToken);

        return
        [
            .. clubs.OrderBy(one => one.Club.Weekday).ThenBy(one => one.Club.Id.Value).Select(one => new ClubOnMenu(
                one.Club.Id, one.Club.Name, one.Club.Kind, one.Club.Weekday, one.Club.Starts, one.Club.Ends, one.Club.Grades,
                one.Club.LeaderOnMenu, one.Club.FirstDay, one.Club.LastDay, one.Club.Seats,
                programme.ChangedInThisTurn(one.Club.Id)?.SeatsFree(now) ?? Club.SeatsFree(one.Club.Seats, one.Taken, one.Waiting - one.Passed), one.Waiting)),
        ];
    }

    /// <summary>A seat let go in this turn is free in this turn's answer, though the database does not know it yet.</summary>
    private static Club? ChangedInThisTurn(this ProgrammeDb programme, ClubId id) => programme.Clubs.Local.FirstOrDefault(club => club.Id == id);

    /// <summary>The club with its places, for reading only.</summary>
    public static Task<Club?> ClubAsync(this ProgrammeDb programme, ClubId club, CancellationToken cancellationToken) =>
        programme.Clubs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == club, cancellationToken);

    /// <summary>What a club is called and its day: its places are not read.</summary>
    public static Task<ClubTitle?> ClubTitleAsync(this ProgrammeDb programme, ClubId club, CancellationToken cancellationToken) =>
        programme.Clubs.Where(one => one.Id == club).Select(one => new ClubTitle(one.Weekday, one.Name)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>As <see cref="ClubsForChangeAsync"/>, for one club.</summary>
    public static async Task<Club?> ClubForChangeAsync(this ProgrammeDb programme, ClubId club, ChildId child, CancellationToken cancellationToken) =>
        (await programme.ClubsForChangeAsync([club], child, cancellationToken)).SingleOrDefault();

    /// <summary>
    /// To be changed in this turn for that child, by club number. To look at one club is to look away from the others of that day: where the
    /// child only holds a seat, in time or run out, it is let go in the same commit, or the database would refuse the new one.
    /// </summary>
    public static async Task<IReadOnlyList<Club>> ClubsForChangeAsync(
        this ProgrammeDb programme, IReadOnlyCollection<ClubId> clubs, ChildId child, CancellationToken cancellationToken)
    {
        var weekdays = programme.Clubs.Where(club => clubs.Contains(club.Id)).Select(club => club.Weekday);
        var needed = await programme.Clubs.AsNoTracking().IgnoreAutoIncludes()
            .Where(club => clubs.Contains(club.Id)
                || (weekdays.Contains(club.Weekday) && club.Places.Any(place => place.Child == child && place.State == PlaceState.Held)))
            .OrderBy(club => club.Id)
            .Select(club => club.Id)
            .ToListAsync(cancellationToken);

        // always by number, so that no two turns wait for each other
        foreach (var id in needed) await programme.LockAsync(ClubConfiguration.Table, id.Value, cancellationToken);

        var found = await programme.Clubs.Where(club => needed.Contains(club.Id)).OrderBy(club => club.Id).ToListAsync(cancellationToken);
        foreach (var other in found.Where(club => !clubs.Contains(club.Id))) other.LetGo(child);
        return found.FindAll(club => clubs.Contains(club.Id));
    }

    /// <summary>Every club in which one of these children has a place, to be changed in this work: they move to another class, or leave the school.</summary>
    public static async Task<IReadOnlyList<Club>> ClubsWithPlacesOfAsync(
        this ProgrammeDb programme, IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken)
    {
        var needed = await programme.Clubs.AsNoTracking().IgnoreAutoIncludes()
            .Where(club => club.Places.Any(place => children.Contains(place.Child) && Live.Contains(place.State)))
            .OrderBy(club => club.Id)
            .Select(club => club.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in needed) await programme.LockAsync(ClubConfiguration.Table, id.Value, cancellationToken);
        return await programme.Clubs.Where(club => needed.Contains(club.Id)).OrderBy(club => club.Id).ToListAsync(cancellationToken);
    }

    /// <summary>All of the menu, to be changed in this work, by number.</summary>
    public static async Task<IReadOnlyList<Club>> AllClubsForChangeAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var all = await programme.Clubs.AsNoTracking().IgnoreAutoIncludes().OrderBy(club => club.Id).Select(club => club.Id).ToListAsync(cancellationToken);
        foreach (var id in all) await programme.LockAsync(ClubConfiguration.Table, id.Value, cancellationToken);
        return await programme.Clubs.OrderBy(club => club.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The clubs that have not ended and are not closed, with their places, for reading only; by weekday, then as on the menu.</summary>
    public static async Task<IReadOnlyList<Club>> ClubsOnMenuAsync(this ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken)
    {
        var clubs = await programme.Clubs.AsNoTracking().Where(club => club.LastDay >= today && club.ClosedOn == null).ToListAsync(cancellationToken);
        return [.. clubs.OrderBy(club => club.Weekday).ThenBy(club => club.Id.Value)];
    }

    /// <summary>Some club of the menu could still be brought to the coordinator: the clock asks this first, and mostly the answer is no.</summary>
    public static Task<bool> DemandIsOpenAsync(this ProgrammeDb programme, DateOnly today, DateOnly soon, CancellationToken cancellationToken) =>
        programme.Clubs.IgnoreAutoIncludes().AnyAsync(
            club => club.LastDay >= today && club.ClosedOn == null
                && ((club.SecondGroupProposedOn == null && club.Places.Count(place => place.State == PlaceState.Waiting) * 2 > club.Seats)
                    || (club.ShortReportedOn == null && club.FirstDay > today && club.FirstDay <= soon && club.Places.Count(place => place.State == PlaceState.Seated) < club.MinimumToOpen)),
            cancellationToken);

    /// <summary>The child's seats, holds and places in line, by weekday.</summary>
    public static async Task<IReadOnlyList<PlaceOfChild>> PlacesOfAsync(
        this ProgrammeDb programme, ChildId child, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clubs = await programme.Clubs.AsNoTracking()
            .Where(club => club.Places.Any(place => place.Child == child
                && Live.Contains(place.State)))
            .ToListAsync(cancellationToken);

        return
        [
            .. from club in clubs
               from place in club.Places
               let state = place.StateAt(now)
               where place.Child == child && Live.Contains(state)
               orderby club.Weekday, club.Id.Value
               select new PlaceOfChild(club, place, state, club.PositionOf(child, now)),
        ];
    }

    /// <summary>Clubs in which a seat is free, or an offer or hold has run out, while somebody waits; to be changed in this errand, by club number.</summary>
    public static async Task<IReadOnlyList<Club>> ClubsWithSeatsToOfferAsync(this ProgrammeDb programme, DateOnly today, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var ids = await programme.Clubs.AsNoTracking().IgnoreAutoIncludes()
            .Where(club => club.LastDay >= today && club.ClosedOn == null
                && ((club.Taken < club.Seats && club.Places.Any(place => place.State == PlaceState.Waiting && !place.Passed))
                    || (club.Places.Any(place => place.State == PlaceState.Waiting && !place.Passed)
                        && club.Places.Any(place => (place.State == PlaceState.Held || place.State == PlaceState.Offered) && place.HoldUntil <= now))))
            .OrderBy(club => club.Id)
            .Select(club => club.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        foreach (var id in ids) await programme.LockAsync(ClubConfiguration.Table, id.Value, cancellationToken);

        return await programme.Clubs.Where(club => ids.Contains(club.Id)).OrderBy(club => club.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Every seat the child has or had, of clubs left as well: what the fee of a term is counted from.</summary>
    public static async Task<IReadOnlyList<(Club Club, Place Seat)>> SeatsEverOfAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken)
    {
        var clubs = await programme.Clubs.AsNoTracking()
            .Where(club => club.Places.Any(place => place.Child == child && place.SeatedAt != null))
            .OrderBy(club => club.Id)
            .ToListAsync(cancellationToken);
        return [.. from club in clubs from place in club.Places where place.Child == child && place.SeatedAt is not null select (club, place)];
    }

    /// <summary>What <see cref="Chooser"/> must know of the child's other clubs. A seat only held elsewhere is none: <see cref="ClubsForChangeAsync"/> lets it go.</summary>
    public static IReadOnlyCollection<TakenSeat> Taken(this IEnumerable<PlaceOfChild> places) =>
        [.. places.Where(one => one.State == PlaceState.Seated).Select(one => new TakenSeat(one.Club.Id, one.Club.Weekday))];
}
