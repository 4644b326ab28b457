using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
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

    public static async ValueTask<DroppedDays> OfAsync(Child child, Enrolment enrolment, Weekdays days, Turn turn)
    {
        if (days == Weekdays.None) return None;

        var leaving = await Leaving.OfAsync(child, enrolment, turn);
        var sessions = await turn.PlanAsync() is { } plan
            ? ServiceOutline.Of(plan, await turn.SchoolAsync(), await turn.CalendarAsync(), turn.Today).SessionsOn(days)
            : [];
        return new(days, [.. leaving.Places.Where(place => days.Includes(place.Club.Weekday))], leaving.RefundOf(days, sessions));
    }

    /// <summary>What ends and what comes back, where anything does.</summary>
    public IReadOnlyList<CardFact> Lines() =>
    [
        .. Clubs.Count == 0 ? Array.Empty<CardFact>() : [new(Texts.FactClubsEnd, Texts.List(Clubs.Select(place => place.Club.Name)))],
        .. Refund is { } refund && refund.Total > Money.Zero ? [new CardFact(Texts.FactRefund, Texts.ReturnedTheWayYouPaid(refund.Total.ToString()))] : Array.Empty<CardFact>(),
    ];

    public async ValueTask EndAsync(ChildId child, PersonId by, Turn turn)
    {
        if (Clubs.Count > 0)
        {
            foreach (var club in await turn.Programme.ClubsForChangeAsync([.. Clubs.Select(place => place.Club.Id)], child, turn.Aborted)) club.Leave(child, by, turn.Now);
        }

        if (Refund is not null) turn.Programme.Ledger.AddRange(Refund.Pay(turn.Now, turn.Activity.Id));
    }
}
