using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>
/// Free seats go to those who wait, one family each, told outside the quiet hours: a seat that came free at night is offered in the
/// morning, and its hours count from then.
/// </summary>
internal sealed class OfferSeats : DueWork
{
    private const int ClubsAtOnce = 20;

    public override string Name => "offer-seats";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var school = await errand.SchoolAsync();
        if (!school.MayWrite(errand.Now)) return false;

        var until = school.OfferEnds(errand.Now);
        var clubs = await errand.Programme.ClubsWithSeatsToOfferAsync(errand.Today, errand.Now, ClubsAtOnce, errand.Aborted);
        foreach (var club in clubs)
        {
            foreach (var place in club.OfferFreeSeats(errand.Now, until)) await TellAsync(club, place.Child, until, errand);
        }

        return clubs.Count == ClubsAtOnce;
    }

    private static async ValueTask TellAsync(Club club, ChildId id, DateTimeOffset until, Errand errand)
    {
        if (await errand.Programme.ChildAsync(id, errand.Aborted) is not { } child) return;

        foreach (var bond in await errand.Programme.GuardiansOfAsync(id, errand.Aborted))
        {
            if (bond.May(Authority.MayApply)) errand.Tell(bond.Guardian, () => new() { Card = OfferCards.Tell(child, club, until.ToOffset(errand.Now.Offset)) });
        }
    }
}
