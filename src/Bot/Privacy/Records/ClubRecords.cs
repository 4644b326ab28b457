using AfterSchoolBot.Bot.Clubs.Requests;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Places in clubs, taken, waited for and given up. Without a name they are figures, and stay.</summary>
internal sealed class ClubRecords : RecordKind
{
    public override int Order => 5;
    public override string Title => Texts.RecordsClubs;
    public override IReadOnlyList<string> Tables => ["club_places", "club_wishes", "club_requests"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var places = await (
            from club in errand.Programme.Clubs.AsNoTracking().IgnoreAutoIncludes()
            from place in club.Places
            where place.Child == whose.Child.Id
            select new { club.Name, Place = place }).ToListAsync(errand.Aborted);
        var wishes = await errand.Programme.ClubWishes.AsNoTracking().Where(wish => wish.Child == whose.Child.Id).OrderBy(wish => wish.Round).ToListAsync(errand.Aborted);
        var requests = await (
            from request in errand.Programme.ClubRequests.AsNoTracking()
            join club in errand.Programme.Clubs.AsNoTracking().IgnoreAutoIncludes() on request.Club equals club.Id
            where request.Child == whose.Child.Id
            orderby request.Number
            select new { club.Name, Request = request }).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsWhat, Texts.FactState, Texts.RecordsWhen, Texts.RecordsUntil],
            [.. places.OrderBy(one => one.Place.JoinedAt).Select(one => new[] { one.Name, Say(one.Place.State), Stamp(one.Place.JoinedAt, school), one.Place.LeftAt is { } left ? Stamp(left, school) : "" }),
                .. wishes.Select(wish => new[] { $"{Texts.Weekday(wish.Weekday)} {string.Join(" > ", wish.Ranked)}", $"{Texts.WishForClubs} {wish.Code}", Stamp(wish.Confirmation.At, school), "" }),
                .. requests.Select(one => new[]
                {
                    Texts.RecordsRequest(one.Name, one.Request.Number.ToString(), RequestCards.Say(one.Request.State)), one.Request.Reason ?? "",
                    Stamp(one.Request.Confirmation.At, school), one.Request.DecidedAt is { } decided ? Stamp(decided, school) : "",
                })]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        if (erasing.Child is not { } child) return;

        var mark = erasing.Mark;
        await errand.Programme.Set<Place>().Where(place => place.Child == child.Id && place.Confirmation != null).ExecuteUpdateAsync(set => set.SetProperty(place => place.Confirmation!.Activity, mark), errand.Aborted);
        await errand.Programme.ClubWishes.Where(wish => wish.Child == child.Id).ExecuteUpdateAsync(set => set.SetProperty(wish => wish.Confirmation.Activity, mark), errand.Aborted);

        // nobody is left to be answered, and what the school wrote goes
        await errand.Programme.ClubRequests.Where(request => request.Child == child.Id && request.State == ClubRequestState.Open).ExecuteDeleteAsync(errand.Aborted);
        await errand.Programme.ClubRequests.Where(request => request.Child == child.Id).ExecuteUpdateAsync(set => set.SetProperty(request => request.Reason, (string?)null).SetProperty(request => request.Confirmation.Activity, mark), errand.Aborted);
    }

    private static string Say(PlaceState state) => state switch
    {
        PlaceState.Seated or PlaceState.Held => Texts.RecordsSeated,
        PlaceState.Waiting => Texts.RecordsWaiting,
        _ => Texts.RecordsLeft,
    };
}
