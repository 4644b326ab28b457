using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>What a child could leave, and what of it would come back.</summary>
internal sealed record Leaving(
    Child Child, Enrolment Enrolment, IReadOnlyList<PlaceOfChild> Places, FeeFacts? Unused, FeeConfirmation? Confirmed, FeeSchedule? Schedule, IReadOnlyList<LedgerEntry> Ledger)
{
    public static async ValueTask<Leaving> OfAsync(Child child, Enrolment enrolment, Errand errand)
    {
        var places = await errand.Programme.PlacesOfAsync(child.Id, errand.Now, errand.Aborted);
        var confirmations = await errand.Programme.FeeConfirmationsOfAsync(child.Id, errand.Aborted);
        var confirmed = confirmations.Count > 0 ? confirmations[0] : null;
        var plan = await errand.Programme.CurrentPlanAsync(errand.Today, errand.Aborted);
        return new(
            child,
            enrolment,
            places,
            plan is null ? null : await FeeFacts.UnusedAsync(enrolment, plan, errand),
            confirmed,
            confirmed is null ? null : await errand.Programme.FeeScheduleAsync(confirmed.ScheduleVersion, errand.Aborted),
            await errand.Programme.LedgerOfAsync(child.Id, errand.Aborted));
    }

    /// <summary>For fewer days: their care, and the clubs that end with them; null when no fee was ever confirmed.</summary>
    public RefundQuote? RefundOf(Weekdays dropped, int sessions) => Confirmed is null || Schedule is null || Unused is null
        ? null
        : RefundQuote.For(Confirmed, Schedule, new(dropped, sessions), Unused.Clubs.Where(each => dropped.Includes(each.Weekday)), Ledger);

    /// <summary>For everything, or for one club; null when no fee was ever confirmed.</summary>
    public RefundQuote? Refund(ClubId? club)
    {
        if (Confirmed is null || Schedule is null || Unused is null) return null;

        return club is { } one
            ? RefundQuote.For(Confirmed, Schedule, default, Unused.Clubs.Where(each => each.Club == one), Ledger)
            : RefundQuote.For(Confirmed, Schedule, Unused.Care, Unused.Clubs, Ledger);
    }
}
