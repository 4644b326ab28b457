using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>What goes with days on which a child no longer stays: the clubs of those days, and the fee of what is still to come.</summary>
internal sealed record DroppedDays(Weekdays Days, IReadOnlyList<PlaceOfChild> Clubs, RefundQuote? Refund)
{
    public static readonly DroppedDays None = new(Weekdays.None, [], null);

    public static async ValueTask<DroppedDays> OfAsync(GuardedChild own, Enrolment enrolment, Weekdays days, Turn turn)
    {
        if (days == Weekdays.None) return None;

        var leaving = await Leaving.OfAsync(own, enrolment, turn);
        var sessions = await turn.Programme.CurrentPlanAsync(turn.Today, turn.Aborted) is { } plan
            ? ServiceOutline.Of(plan, await turn.SchoolAsync(), await turn.CalendarAsync(), turn.Today).SessionsOn(days).Count
            : 0;
        return new(days, [.. leaving.Places.Where(place => days.Includes(place.Club.Weekday))], leaving.RefundOf(days, sessions));
    }

    public async ValueTask EndAsync(ChildId child, PersonId by, Turn turn)
    {
        await EndClubsAsync(child, Days, by, turn);
        if (Refund is not null) turn.Programme.Ledger.AddRange(Refund.Pay(turn.Now, turn.Activity.Id));
    }

    public static async ValueTask EndClubsAsync(ChildId child, Weekdays days, PersonId by, Turn turn)
    {
        if (days == Weekdays.None) return;

        var ended = (await turn.Programme.PlacesOfAsync(child, turn.Now, turn.Aborted)).Where(place => days.Includes(place.Club.Weekday));
        foreach (var club in await turn.Programme.ClubsForChangeAsync([.. ended.Select(place => place.Club.Id)], child, turn.Aborted)) club.Leave(child, by, turn.Now);
    }
}
