using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>
/// Looks whether the programme is as the rules say it must be, by reading all of it anew: places, guardians' yeses, accounts, and the chain of
/// what was done. It believes no counter and no state that can be counted again.
/// </summary>
internal sealed class ProgrammeCheck(ProgrammeDb programme, DateTimeOffset now, CancellationToken cancellationToken)
{
    private readonly List<string> problems = [];

    /// <summary>What was looked at, a line a part; ids only.</summary>
    public List<string> Looked { get; } = [];

    /// <returns>What is wrong, a line each; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var enrolments = await programme.Enrolments.AsNoTracking().ToListAsync(cancellationToken);
        var clubs = await programme.Clubs.AsNoTracking().ToListAsync(cancellationToken);
        CheckPlaces(clubs, enrolments);
        await CheckYesesAsync(enrolments);
        await CheckAccountsAsync();
        await CheckChainAsync();
        return problems;
    }

    private void CheckPlaces(List<Club> clubs, List<Enrolment> enrolments)
    {
        var granted = enrolments.Where(one => one.IsLive).ToDictionary(one => one.Child, one => one.GrantedDays);
        var today = DateOnly.FromDateTime(now.DateTime);
        foreach (var club in clubs)
        {
            var taken = club.Places.Count(place => place.State is PlaceState.Held or PlaceState.Seated or PlaceState.Offered);
            Must(taken == club.Taken, $"club {club.Id}: {taken} places are taken, the figure says {club.Taken}");
            Must(taken <= club.Seats, $"club {club.Id}: {taken} places are taken of {club.Seats}");
            foreach (var twice in club.Places.Where(place => place.IsLive).GroupBy(place => place.Child).Where(places => places.Count() > 1)) Wrong($"club {club.Id}: child {twice.Key} has {twice.Count()} places");
            foreach (var place in club.Places.Where(place => place.State is PlaceState.Seated or PlaceState.Waiting or PlaceState.Offered))
            {
                Must(place.Confirmation?.Child == place.Child, $"club {club.Id}: child {place.Child} has a place and no guardian's yes (二.3)");
                Must(club.LastDay < today || granted.GetValueOrDefault(place.Child).Includes(club.Weekday), $"club {club.Id}: child {place.Child} does not stay on {club.Weekday} (三.5)");
            }
        }

        var seats = from club in clubs from place in club.Places where place.State is PlaceState.Seated select (place.Child, club.Weekday);
        foreach (var clash in seats.GroupBy(seat => seat).Where(same => same.Count() > 1)) Wrong($"child {clash.Key.Child} sits in {clash.Count()} clubs on {clash.Key.Weekday}");
        Looked.Add($"places: {clubs.Count} clubs, {clubs.Sum(club => club.Taken)} seats taken, {clubs.Sum(club => club.Places.Count(place => place.State is PlaceState.Waiting))} in line");
    }

    private async Task CheckYesesAsync(List<Enrolment> enrolments)
    {
        var bonds = (await programme.Guardianships.AsNoTracking().Select(bond => new { bond.Guardian, bond.Child }).ToListAsync(cancellationToken)).Select(bond => (bond.Guardian, bond.Child)).ToHashSet();
        var plans = await programme.Plans.AsNoTracking().Where(plan => plan.PublishedAt != null).ToDictionaryAsync(plan => plan.Version, plan => plan.PublishedAt!.Value, cancellationToken);
        var schedules = await programme.FeeSchedules.AsNoTracking().IgnoreAutoIncludes().Select(schedule => schedule.Version).ToListAsync(cancellationToken);
        var consents = (await programme.Consents.AsNoTracking().Where(consent => consent.Document == DocumentKind.PrivacyNotice).ToListAsync(cancellationToken)).ToDictionary(consent => consent.Guardian);
        foreach (var one in enrolments)
        {
            var first = one.History[0].Confirmation;
            Must(first is not null && first.Child == one.Child, $"{one.Number}: no guardian's yes began it (二.3)");
            Must(first is null || bonds.Contains((first.Guardian, one.Child)), $"{one.Number}: {first?.Guardian} is no guardian of child {one.Child} (二.3)");
            Must(plans.TryGetValue(one.Terms.PlanVersion, out var published) && published <= one.Confirmation.At, $"{one.Number}: plan {one.Terms.PlanVersion} was not published when it was confirmed (四.2)");
            Must(one.Terms.FeeScheduleVersion == 0 || schedules.Contains(one.Terms.FeeScheduleVersion), $"{one.Number}: there is no version {one.Terms.FeeScheduleVersion} of the fees (五.2)");
            Must(one.Priority is null || one.State is not (EnrolmentState.Declined or EnrolmentState.Waiting), $"{one.Number}: a child that is placed first is not served (五.5)");
            Must(consents.GetValueOrDefault(one.Applicant)?.History.Any(entry => entry.GivenAt <= one.History[0].At) == true, $"{one.Number}: {one.Applicant} had not agreed to the privacy notice");
        }

        foreach (var twice in enrolments.Where(one => one.IsLive).GroupBy(one => one.Child).Where(live => live.Count() > 1)) Wrong($"child {twice.Key}: {twice.Count()} live applications (三.4)");
        Looked.Add($"applications: {enrolments.Count}, {enrolments.Count(one => one.IsLive)} live");
    }

    private async Task CheckAccountsAsync()
    {
        var ledger = await programme.Ledger.AsNoTracking().ToListAsync(cancellationToken);
        var confirmed = (await programme.FeeConfirmations.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(fee => fee.Child);
        foreach (var account in ledger.GroupBy(entry => entry.Child))
        {
            foreach (var charge in account.Where(entry => entry.Kind == LedgerKind.Charge))
            {
                Must(
                    confirmed[account.Key].Any(fee => fee.Confirmation.Activity == charge.Reference && fee.ScheduleVersion == charge.ScheduleVersion),
                    $"child {account.Key}: a charge of {charge.Amount} was confirmed by nobody (五.2)");
            }

            foreach (var item in account.Where(entry => entry.Item is not null).GroupBy(entry => entry.Item!)) Must(item.Balance() >= Money.Zero, $"child {account.Key}: more fell away for {item.Key.Kind} than was charged (五.2)");
        }

        Looked.Add($"accounts: {ledger.Select(entry => entry.Child).Distinct().Count()} children, {ledger.Count} lines, {ledger.Charged()} charged in all");
    }

    private async Task CheckChainAsync()
    {
        var linked = await programme.AuditEvents.AsNoTracking().Where(one => one.Number != null).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        if (AuditEvent.FirstBrokenLink(linked) is { } broken) Wrong($"the chain of what was done breaks at number {broken}");
        var old = now.AddMinutes(-5);
        var loose = await programme.AuditEvents.CountAsync(one => one.Number == null && one.At < old, cancellationToken);
        Must(loose == 0, $"{loose} acts of more than five minutes ago are not linked: does the service run?");
        Looked.Add($"chain: {linked.Count} acts linked");
    }

    private void Must(bool holds, string otherwise)
    {
        if (!holds) Wrong(otherwise);
    }

    private void Wrong(string problem) => problems.Add(problem);
}
