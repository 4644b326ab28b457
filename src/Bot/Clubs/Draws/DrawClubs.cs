using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Configurations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Clubs.Draws;

/// <summary>
/// A round that has closed is drawn: seats for those whose wish came out, a place in line in the order of the lots for the others, and every
/// family is told its own result. The draw and the places are one commit.
/// </summary>
internal sealed class DrawClubs : DueWork
{
    public override string Name => "draw-clubs";

    public override async ValueTask<bool> IsDueAsync(Errand look) => await look.Programme.RoundToDrawAsync(look.Now, look.Aborted) is not null;

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        if (await errand.Programme.RoundToDrawAsync(errand.Now, errand.Aborted) is not { } round) return false;

        var clubs = (await errand.Programme.AllClubsForChangeAsync(errand.Aborted)).ToDictionary(club => club.Id);
        var takers = await TakersAsync(round, errand);
        var entries = takers.Select(one => one.Entry).ToList();
        var seats = clubs.Values.Where(club => entries.Any(entry => entry.Ranked.Contains(club.Id))).ToDictionary(club => club.Id, club => club.SeatsFree(errand.Now));
        if (round.Run(entries, seats, errand.Now) is not DrawOutcome.Drawn(var results)) return false;

        var byKey = takers.ToDictionary(one => (one.Entry.Code, one.Entry.Weekday));
        foreach (var result in results.OrderBy(result => result.Club is null)) Place(result, byKey[(result.Code, result.Weekday)], clubs, errand);
        foreach (var child in takers.GroupBy(one => one.Child.Id)) await TellAsync([.. child], results, clubs, errand);
        return false;
    }

    /// <summary>Those who wished and may have a club on that day: granted it, of its grade, and not in another club then.</summary>
    private static async ValueTask<IReadOnlyList<Taker>> TakersAsync(ClubRound round, Errand errand)
    {
        var misses = await errand.Programme.MissesBeforeAsync(round.Number, errand.Aborted);
        var takers = new List<Taker>();
        foreach (var ofChild in (await errand.Programme.WishesAsync(round.Number, errand.Aborted)).GroupBy(wish => wish.Child))
        {
            if (await errand.Programme.ChildAsync(ofChild.Key, errand.Aborted) is not { } child
                || await errand.Programme.EnrolmentOfAsync(child.Id, errand.Aborted) is not { } enrolment)
            {
                continue;
            }

            var taken = (await errand.Programme.PlacesOfAsync(child.Id, errand.Now, errand.Aborted)).Taken();
            var chooser = Chooser.For(child.Id, child.Class.Grade, enrolment, PriorityOrder.Default, taken, round.OpensAt);
            takers.AddRange(
                from wish in ofChild
                where chooser.Days.HasFlag(Domain.WeekdaysExtensions.ToWeekdays(wish.Weekday)) && taken.All(seat => seat.Weekday != wish.Weekday)
                select new Taker(child, chooser, wish, new(wish.Code, wish.Weekday, chooser.Tier.Value, misses.GetValueOrDefault(child.Id), wish.Ranked)));
        }

        return takers;
    }

    private static void Place(DrawResult result, Taker taker, Dictionary<ClubId, Club> clubs, Errand errand)
    {
        var club = clubs[result.Club ?? taker.Wish.First];
        _ = result.Club is null ? club.Wait(taker.Chooser, taker.Wish.Confirmation, errand.Now) : club.Join(taker.Chooser, taker.Wish.Confirmation, errand.Now);
    }

    private static async ValueTask TellAsync(IReadOnlyList<Taker> wishes, IReadOnlyList<DrawResult> results, Dictionary<ClubId, Club> clubs, Errand errand)
    {
        var own = wishes.Select(one => (one.Wish, Result: results.Single(result => result.Code == one.Wish.Code && result.Weekday == one.Wish.Weekday))).OrderBy(one => one.Wish.Weekday).ToList();
        foreach (var bond in await errand.Programme.GuardiansOfAsync(wishes[0].Child.Id, errand.Aborted))
        {
            if (bond.May(Authority.MayApply)) errand.Tell(bond.Guardian, () => new() { Card = DrawCards.Result(wishes[0].Child, own, clubs) });
        }
    }

    private sealed record Taker(Child Child, Chooser Chooser, ClubWish Wish, DrawEntry Entry);
}
