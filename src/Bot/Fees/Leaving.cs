using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>What a child could leave, and what of it would come back.</summary>
internal sealed record Leaving(Child Child, Enrolment Enrolment, IReadOnlyList<PlaceOfChild> Places, FeeFacts? Unused, ChildFees Fees)
{
    public static async ValueTask<Leaving> OfAsync(Child child, Enrolment enrolment, Errand errand)
    {
        var places = await errand.Programme.PlacesOfAsync(child.Id, errand.Now, errand.Aborted);
        var plan = await errand.PlanAsync();
        return new(
            child,
            enrolment,
            places,
            plan is null ? null : (await FeeFacts.WholeAsync(enrolment, plan, errand)).After(errand.Today),
            await ChildFees.OfAsync(child.Id, errand));
    }

    /// <summary>For fewer days: their care, and the clubs that end with them; null when no fee was ever confirmed.</summary>
    public RefundQuote? RefundOf(Weekdays dropped, IReadOnlyList<DateOnly> sessions) =>
        Quote(new(dropped, sessions), Unused?.Clubs.Where(each => dropped.Includes(each.Weekday)));

    /// <summary>For everything, or for one club; null when no fee was ever confirmed.</summary>
    public RefundQuote? Refund(ClubId? club) => club is { } one
        ? Quote(CareSessions.None, Unused?.Clubs.Where(each => each.Club == one))
        : Quote(Unused?.Care ?? CareSessions.None, Unused?.Clubs);

    private RefundQuote? Quote(CareSessions care, IEnumerable<ClubSessions>? clubs) => Fees is { Latest: { } latest, ConfirmedPrices: { } prices } && clubs is not null
        ? RefundQuote.For(latest, prices, care, clubs, Fees.Ledger)
        : null;
}
