using System.Globalization;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>For whom one of the staff may say where children are fetched: the own classes and clubs, the office for all.</summary>
internal static class PickupAudiences
{
    private const string ClubPrefix = "club:";

    /// <summary>3-1,3-2 or club:7.</summary>
    public static PickupAudience Parse(string to) => to.StartsWith(ClubPrefix, StringComparison.Ordinal)
        ? new([], new ClubId(int.Parse(to[ClubPrefix.Length..], CultureInfo.InvariantCulture)))
        : new([.. to.Split(',').Select(ClassId.Parse)], null);

    public static string Write(PickupAudience audience) => audience.Club is { } club ? $"{ClubPrefix}{club}" : string.Join(',', audience.Classes);

    public static async ValueTask<IReadOnlyList<(string Key, string Title)>> OfAsync(OfficeEyes eyes, Turn turn)
    {
        var clubs = (await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted)).Where(club => eyes.Office || (club.Leader == eyes.Member.Id && eyes.Member.Is(StaffRoles.ClubLeader)));
        return [.. (await eyes.SpeaksForAsync(turn)).Select(one => (one.ToString(), Texts.Class(one))), .. clubs.Select(club => ($"{ClubPrefix}{club.Id}", Clubs.ClubCards.Name(club.Weekday, club.Name)))];
    }

    /// <summary>Every class of it, or the club, is among them.</summary>
    public static bool Covers(IReadOnlyList<(string Key, string Title)> allowed, string to) => to.Split(',').All(one => allowed.Any(known => known.Key == one));

    public static async ValueTask<string> SayAsync(PickupAudience audience, Turn turn) => audience.Club is { } club
        ? (await turn.Programme.ClubTitleAsync(club, turn.Aborted))?.Name ?? ""
        : Texts.List(audience.Classes.Select(Texts.Class));

    /// <summary>What the sentence says, by the school's own rooms and clubs.</summary>
    public static async ValueTask<PickupSaid> ReadAsync(string sentence, Turn turn)
    {
        var rooms = (await turn.Programme.RoomsAsync(turn.Aborted)).Select(room => room.Name).ToList();
        var clubs = (await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted)).Select(club => club.Name).Distinct().ToList();
        return PickupReading.Read(sentence, turn.Today, rooms, clubs);
    }

    /// <summary>The audience that the sentence names; null: none, or not sure which.</summary>
    public static async ValueTask<string?> ToAsync(PickupSaid said, Turn turn)
    {
        if (said.Classes.Count > 0) return string.Join(',', said.Classes);
        if (said.Grade is { } grade)
        {
            var classes = (await turn.Programme.ClassesAsync(turn.Aborted)).Where(one => one.Id.Grade == grade).Select(one => one.Id).ToList();
            return classes.Count == 0 ? null : string.Join(',', classes);
        }

        if (said.Club is not { } name) return null;

        var weekday = (await turn.CalendarAsync()).WeekdayOn(said.Day ?? turn.Today);
        var called = (await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted)).Where(club => club.Name == name).ToList();
        return (called.Count > 1 ? called.FindAll(club => club.Weekday == weekday) : called) is [var only] ? $"{ClubPrefix}{only.Id}" : null;
    }
}
