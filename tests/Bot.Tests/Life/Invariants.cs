using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>The invariants of the programme, counted from the rows by other means than the program's own check.</summary>
internal sealed class Invariants(ProgrammeDb programme)
{
    private static readonly HashSet<(EnrolmentState From, EnrolmentState To)> Ways =
    [
        (EnrolmentState.Submitted, EnrolmentState.InReview),
        (EnrolmentState.InReview, EnrolmentState.Approved), (EnrolmentState.InReview, EnrolmentState.Waiting), (EnrolmentState.InReview, EnrolmentState.Declined),
        (EnrolmentState.Waiting, EnrolmentState.Approved), (EnrolmentState.Waiting, EnrolmentState.Declined),
        (EnrolmentState.Approved, EnrolmentState.Enrolled),

        // further days declined: what was granted stands
        (EnrolmentState.Declined, EnrolmentState.Approved), (EnrolmentState.Declined, EnrolmentState.Enrolled),

        // days changed by the guardian: fewer at once, more through the review again
        (EnrolmentState.Submitted, EnrolmentState.Submitted), (EnrolmentState.InReview, EnrolmentState.InReview), (EnrolmentState.Waiting, EnrolmentState.Waiting),
        (EnrolmentState.Approved, EnrolmentState.Approved), (EnrolmentState.Enrolled, EnrolmentState.Enrolled),
        (EnrolmentState.Approved, EnrolmentState.Submitted), (EnrolmentState.Enrolled, EnrolmentState.Submitted), (EnrolmentState.InReview, EnrolmentState.Submitted), (EnrolmentState.Waiting, EnrolmentState.Submitted),

        (EnrolmentState.Submitted, EnrolmentState.Withdrawn), (EnrolmentState.InReview, EnrolmentState.Withdrawn), (EnrolmentState.Waiting, EnrolmentState.Withdrawn),
        (EnrolmentState.Approved, EnrolmentState.Withdrawn), (EnrolmentState.Enrolled, EnrolmentState.Withdrawn),
        (EnrolmentState.Submitted, EnrolmentState.Ended), (EnrolmentState.InReview, EnrolmentState.Ended), (EnrolmentState.Waiting, EnrolmentState.Ended),
        (EnrolmentState.Approved, EnrolmentState.Ended), (EnrolmentState.Enrolled, EnrolmentState.Ended),
    ];

    private readonly List<string> broken = [];

    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        var clubs = await programme.Clubs.AsNoTracking().ToListAsync();
        var enrolments = await programme.Enrolments.AsNoTracking().ToListAsync();
        NoClubSeatsMoreThanItHas(clubs);
        NoChildSitsTwiceOnADay(clubs);
        await EveryLiveEnrolmentIsAGuardiansOwnYesAsync(enrolments);
        foreach (var one in enrolments) NoStageIsSkipped(one);
        EveryPriorityChildIsServed(enrolments);
        await NothingFallsAwayThatWasNotChargedAsync();
        return broken;
    }

    // 1
    private void NoClubSeatsMoreThanItHas(List<Club> clubs)
    {
        foreach (var club in clubs)
        {
            var taken = club.Places.Count(place => place.State is PlaceState.Seated or PlaceState.Held or PlaceState.Offered);
            if (taken > club.Seats) broken.Add($"1: {club.Name} has {club.Seats} seats and {taken} children");
        }
    }

    // 2
    private void NoChildSitsTwiceOnADay(List<Club> clubs)
    {
        var seats = from club in clubs from place in club.Places where place.State is PlaceState.Seated or PlaceState.Held select (place.Child, club.Weekday);
        broken.AddRange(seats.GroupBy(seat => seat).Where(same => same.Count() > 1).Select(same => $"2: child {same.Key.Child} has {same.Count()} seats on {same.Key.Weekday}"));
    }

    // 3
    private async Task EveryLiveEnrolmentIsAGuardiansOwnYesAsync(List<Enrolment> enrolments)
    {
        var bonds = (await programme.Guardianships.AsNoTracking().ToListAsync()).ToDictionary(bond => (bond.Guardian, bond.Child));
        var plans = await programme.Plans.AsNoTracking().Where(plan => plan.PublishedAt != null).ToListAsync();
        foreach (var one in enrolments.Where(one => one.IsLive))
        {
            var yes = one.Confirmation;
            if (yes.Child != one.Child) broken.Add($"3: {one.Number} stands on a yes for child {yes.Child}");
            if (!bonds.ContainsKey((yes.Guardian, one.Child))) broken.Add($"3: {one.Number} stands on the yes of {yes.Guardian}, who is nobody's guardian");
            var yeses = one.History.Select(line => line.Confirmation?.At).OfType<DateTimeOffset>();
            if (!yeses.Any(at => one.Terms.PlanVersion >= plans.Where(plan => plan.PublishedAt < at).Max(plan => (int?)plan.Version))) broken.Add($"3: {one.Number} stands under plan {one.Terms.PlanVersion}, to which nobody said yes while it was in force");
            if (one.GrantedDays != Weekdays.None && !one.History.Any(line => line.State == EnrolmentState.Approved)) broken.Add($"3: {one.Number} has days that nobody granted");
        }

        broken.AddRange(enrolments.Where(one => one.IsLive).GroupBy(one => one.Child).Where(live => live.Count() > 1).Select(live => $"3: child {live.Key} has {live.Count()} live applications"));
    }

    private void NoStageIsSkipped(Enrolment one)
    {
        var lines = one.History;
        if (lines[0].State != EnrolmentState.Submitted || lines[0].Confirmation is null) broken.Add($"3: {one.Number} began as {lines[0].State}");
        foreach (var (before, after) in lines.Zip(lines.Skip(1)).Where(pair => !Ways.Contains((pair.First.State, pair.Second.State)))) broken.Add($"3: {one.Number} went from {before.State} to {after.State}");
        foreach (var line in lines.Where(line => line.State is EnrolmentState.Enrolled or EnrolmentState.Withdrawn && line.Confirmation is null && line.Reason.Length == 0)) broken.Add($"3: {one.Number} became {line.State} without a guardian's yes and without a reason");
        if (lines.Zip(lines.Skip(1)).Any(pair => pair.Second.At < pair.First.At)) broken.Add($"3: the history of {one.Number} goes back in time");
    }

    // 10
    private void EveryPriorityChildIsServed(List<Enrolment> enrolments) =>
        broken.AddRange(enrolments.Where(one => one.Priority is not null && one.State is EnrolmentState.Declined or EnrolmentState.Waiting && one.Priority is not null).Select(one => $"10: {one.Number} is {one.State}"));

    private async Task NothingFallsAwayThatWasNotChargedAsync()
    {
        var lines = await programme.Ledger.AsNoTracking().Where(line => line.Fee != null).ToListAsync();
        foreach (var item in lines.GroupBy(line => (line.Child, line.Item)))
        {
            var charged = item.Where(line => line.Kind == LedgerKind.Charge).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
            var fell = item.Where(line => line.Kind == LedgerKind.Refund).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
            if (fell > charged) broken.Add($"fees: child {item.Key.Child} was charged {charged} for {item.Key.Item?.Kind} and {fell} fell away");
        }
    }
}
