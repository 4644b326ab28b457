using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about fetching the children.</summary>
public static class PickupQueries
{
    public static Task<int> NextPickupNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) => programme.NextNumberAsync(NumberKind.Pickup, cancellationToken);

    /// <summary>Who may fetch that child on that day.</summary>
    public static async Task<PickupList> PickupListAsync(this ProgrammeDb programme, ChildId child, DateOnly day, CancellationToken cancellationToken) => PickupList.Of(
        child,
        await programme.GuardiansOnRollAsync(child, cancellationToken),
        await programme.AdultsOfAsync(child, cancellationToken),
        await programme.LimitsOfAsync(child, cancellationToken),
        day);

    /// <summary>The child's guardians with the names and endings of the roll.</summary>
    public static async Task<IReadOnlyList<GuardianOnRoll>> GuardiansOnRollAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken)
    {
        var rows = await (
            from bond in programme.Guardianships.AsNoTracking()
            where bond.Child == child && bond.EndedOn == null && bond.Authority != Authority.None
            join person in programme.People.AsNoTracking() on bond.Guardian equals person.Id
            join guardian in programme.Guardians.AsNoTracking() on bond.Guardian equals guardian.Id
            orderby bond.Guardian
            select new { bond, person.Name, guardian.PhoneEnding }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new GuardianOnRoll(row.bond, row.Name, row.PhoneEnding))];
    }

    /// <summary>Adults whom the family has entered, those off the list too; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<AuthorisedAdult>> AdultsOfAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        Added(programme, await programme.AuthorisedAdults.Where(adult => adult.Child == child).OrderBy(adult => adult.Number).ToListAsync(cancellationToken), adult => adult.Child == child);

    /// <summary>For the office alone, and for <see cref="PickupList"/>; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<CustodyLimit>> LimitsOfAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        await programme.CustodyLimits.Where(limit => limit.Child == child).OrderBy(limit => limit.Number).ToListAsync(cancellationToken);

    /// <summary>What was said of that child and day, the earliest first; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<DayPickup>> DayPickupsOfAsync(this ProgrammeDb programme, ChildId child, DateOnly day, CancellationToken cancellationToken) =>
        await programme.DayPickups.Where(pickup => pickup.Child == child && pickup.Day == day).OrderBy(pickup => pickup.Number).ToListAsync(cancellationToken);

    /// <summary>To be answered in this turn.</summary>
    public static Task<DayPickup?> DayPickupAsync(this ProgrammeDb programme, int number, CancellationToken cancellationToken) =>
        programme.DayPickups.SingleOrDefaultAsync(pickup => pickup.Number == number, cancellationToken);

    /// <summary>All that was said for that day and still counts or waits, of the whole school.</summary>
    public static async Task<IReadOnlyList<DayPickup>> DayPickupsOnAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        await programme.DayPickups.AsNoTracking()
            .Where(pickup => pickup.Day == day && (pickup.State == PickupState.Accepted || pickup.State == PickupState.Asked))
            .OrderBy(pickup => pickup.Number)
            .ToListAsync(cancellationToken);

    /// <summary>Whose line that code opens; null: nobody's, today. To be used up in this turn.</summary>
    public static Task<DayPickup?> DayPickupByCodeAsync(this ProgrammeDb programme, DateOnly day, string code, CancellationToken cancellationToken) =>
        programme.DayPickups.SingleOrDefaultAsync(pickup => pickup.Day == day && pickup.Code == code && pickup.State == PickupState.Accepted && pickup.CodeUsedAt == null, cancellationToken);

    /// <summary>Codes that open a line on that day.</summary>
    public static async Task<IReadOnlyList<string>> OpenGateCodesAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken)
    {
        var codes = await programme.DayPickups.AsNoTracking()
            .Where(pickup => pickup.Day == day && pickup.Code != null && pickup.State == PickupState.Accepted && pickup.CodeUsedAt == null)
            .Select(pickup => pickup.Code!)
            .ToListAsync(cancellationToken);
        return [.. codes, .. programme.DayPickups.Local.Where(pickup => pickup.Day == day).Select(pickup => pickup.Code).OfType<string>()];
    }

    /// <summary>To be changed in this turn.</summary>
    public static Task<LatePickup?> LateOfAsync(this ProgrammeDb programme, ChildId child, DateOnly day, CancellationToken cancellationToken) =>
        programme.LatePickups.SingleOrDefaultAsync(late => late.Child == child && late.Day == day, cancellationToken);

    public static async Task<IReadOnlyList<LatePickup>> LatesOnAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        await programme.LatePickups.AsNoTracking().Where(late => late.Day == day).OrderBy(late => late.Child).ToListAsync(cancellationToken);

    /// <summary>The notices that stand for that day, the latest first; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<PickupNotice>> PickupNoticesOnAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken)
    {
        var notices = await programme.PickupNotices.Where(notice => notice.Day == day && notice.RecalledAt == null && notice.SupersededAt == null).ToListAsync(cancellationToken);
        return [.. (await programme.NotRecalledAsync(notices, cancellationToken)).Where(notice => notice.Stands).OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Number)];
    }

    /// <summary>The notices that stand for that day or a later one, the latest first; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<PickupNotice>> PickupNoticesFromAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken)
    {
        var notices = await programme.PickupNotices.Where(notice => notice.Day >= day && notice.RecalledAt == null && notice.SupersededAt == null).ToListAsync(cancellationToken);
        return [.. (await programme.NotRecalledAsync(notices, cancellationToken)).OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Number)];
    }

    /// <summary>The children of these classes, or those who are seated in the club.</summary>
    public static async Task<IReadOnlyList<Child>> ChildrenOfAudienceAsync(this ProgrammeDb programme, PickupAudience audience, CancellationToken cancellationToken)
    {
        var children = programme.Children.AsNoTracking().Where(child => child.LeftOn == null);
        if (audience.Club is { } id)
        {
            var club = await programme.ClubAsync(id, cancellationToken);
            var seated = club?.Places.Where(place => place.State == PlaceState.Seated).Select(place => place.Child).ToList() ?? [];
            return await children.Where(child => seated.Contains(child.Id)).OrderBy(child => child.Id).ToListAsync(cancellationToken);
        }

        var classes = audience.Classes.ToList();
        return await children.Where(child => classes.Contains(child.Class)).OrderBy(child => child.Id).ToListAsync(cancellationToken);
    }

    /// <summary>All bonds of these children that count.</summary>
    public static async Task<IReadOnlyList<Guardianship>> BondsOfAsync(this ProgrammeDb programme, IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken)
    {
        var ids = children.ToList();
        return await programme.Guardianships.AsNoTracking().Where(bond => ids.Contains(bond.Child) && bond.EndedOn == null && bond.Authority != Authority.None).OrderBy(bond => bond.Guardian).ToListAsync(cancellationToken);
    }

    /// <summary>All that was ever asked for these children, for reading only.</summary>
    public static async Task<IReadOnlyList<Enrolment>> EnrolmentsOfAllAsync(this ProgrammeDb programme, IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken)
    {
        var ids = children.ToList();
        return await programme.Enrolments.AsNoTracking().Where(enrolment => ids.Contains(enrolment.Child)).ToListAsync(cancellationToken);
    }

    /// <summary>An announcement may be taken back as such: then the notice that it carried holds no more, either.</summary>
    private static async Task<IEnumerable<PickupNotice>> NotRecalledAsync(this ProgrammeDb programme, List<PickupNotice> notices, CancellationToken cancellationToken)
    {
        if (notices.Count == 0) return notices;

        var numbers = notices.Select(notice => new AnnouncementNumber(notice.Number)).ToList();
        var recalled = await programme.Announcements.AsNoTracking().Where(one => numbers.Contains(one.Number) && one.Recalled).Select(one => one.Number).ToListAsync(cancellationToken);
        return notices.Where(notice => !recalled.Contains(new(notice.Number)));
    }

    /// <summary>What was entered in this turn counts in this turn's answer, though the database does not know it yet.</summary>
    private static IReadOnlyList<AuthorisedAdult> Added(ProgrammeDb programme, List<AuthorisedAdult> found, Func<AuthorisedAdult, bool> meant) =>
        [.. found, .. programme.AuthorisedAdults.Local.Where(adult => meant(adult) && !found.Contains(adult))];
}
