using AfterSchoolBot.Bot.Attendance.Gates;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Pickups;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>Whom to call for a child, by what they are to it and the last digits of the telephone.</summary>
internal sealed record GuardianToCall(Relation Bond, string Ending)
{
    public string Relation => RegisterCards.Say(Bond);
}

/// <summary>Until when a child is waited for, who is called when nobody came, and who may fetch it.</summary>
internal static class PickupHour
{
    /// <summary>For each of these children the end of the service; later, where today's notice for its club or class, or its family, says so.</summary>
    public static async ValueTask<IReadOnlyDictionary<ChildId, DateTimeOffset>> OfAllAsync(IReadOnlyCollection<ChildId> children, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var known = await errand.Programme.ChildrenCalledAsync(children, errand.Aborted);
        var clubs = await CareRooms.ClubsTodayAsync(errand);
        var notices = await errand.Programme.PickupNoticesOnAsync(errand.Today, errand.Aborted);
        var late = (await errand.Programme.LatesOnAsync(errand.Today, errand.Aborted)).ToDictionary(one => one.Child, one => school.InstantOf(one.Day, one.Expected));
        return known.Values.ToDictionary(child => child.Id, child =>
        {
            var hour = HourOf(PickupFacts.NoticeFor(child, SeatedIn(child.Id, clubs), notices), school, errand.Today);
            return late.TryGetValue(child.Id, out var said) && said > hour ? said : hour;
        });
    }

    /// <summary>Until the end of the service a child is looked after anyhow: an hour before it calls nobody (talk 9).</summary>
    private static DateTimeOffset HourOf(PickupNotice? notice, School school, DateOnly day)
    {
        var end = school.InstantOf(day, school.EndOfService(day));
        return notice?.From is { } from && school.InstantOf(day, from) is var moved && moved > end ? moved : end;
    }

    private static IReadOnlyCollection<ClubId> SeatedIn(ChildId child, IEnumerable<Club> clubs) =>
        [.. clubs.Where(club => club.Places.Any(place => place.Child == child && place.State == PlaceState.Seated)).Select(club => club.Id)];

    /// <summary>The first or second guardian who may take the child today; null: there is none.</summary>
    public static async ValueTask<GuardianToCall?> ToCallAsync(ChildId child, Rung rung, Errand errand)
    {
        var list = await errand.Programme.PickupListAsync(child, errand.Today, errand.Aborted);
        return list.Adults.Where(one => one.Bond is not null).ElementAtOrDefault((int)rung) is { } guardian
            ? new(guardian.Bond!.Value, guardian.PhoneEnding ?? "")
            : null;
    }

    /// <summary>Everybody who may take the child today, each by relation and last digits, as the gate matches them.</summary>
    public static async ValueTask<IReadOnlyList<string>> FetchersAsync(ChildId child, Errand errand)
    {
        var list = await errand.Programme.PickupListAsync(child, errand.Today, errand.Aborted);
        return [.. list.Adults.Select(one => $"{GateCards.Relation(one)} {one.PhoneEnding}".Trim())];
    }
}
