using System.Security.Cryptography;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>One change of who comes, as the school sees it.</summary>
internal sealed record PickupMatter(DayPickup Pickup, Child Child, PickupList List, IReadOnlyList<DayPickup> Said)
{
    /// <summary>Null: the child is not on the roll.</summary>
    public static async ValueTask<PickupMatter?> OfAsync(DayPickup pickup, Errand errand) =>
        await errand.Programme.ChildAsync(pickup.Child, errand.Aborted) is { } child
            ? new(pickup, child, await errand.Programme.PickupListAsync(child.Id, pickup.Day, errand.Aborted), await errand.Programme.DayPickupsOfAsync(child.Id, pickup.Day, errand.Aborted))
            : null;

    /// <summary>The office, the child's own teachers, who leads its club that day, and the one in charge.</summary>
    public async ValueTask<bool> IsForAsync(OfficeEyes eyes, Turn turn)
    {
        if (eyes.Office || eyes.Classes.Contains(Child.Class)) return true;

        var weekday = (await turn.CalendarAsync()).WeekdayOn(Pickup.Day);
        if (weekday is null) return false;
        if ((await turn.PlanAsync())?.DayOn(weekday.Value) is { } day && (day.InCharge == eyes.Member.Id || day.Backup == eyes.Member.Id)) return true;

        var places = await turn.Programme.PlacesOfAsync(Child.Id, turn.Now, turn.Aborted);
        return places.Any(place => place.State == PlaceState.Seated && place.Club.Weekday == weekday && place.Club.Leader == eyes.Member.Id);
    }

    public string SayAdult() => List.Find(Pickup.Guardian, Pickup.Adult) is { } adult ? Texts.PickupAdultShort(PickupFacts.Relation(adult), adult.Name, PickupFacts.Ending(adult)) : Texts.SomebodyElse;

    /// <summary>Who comes, and on whose word.</summary>
    public string SayChange(School school)
    {
        var at = Texts.Time(school.TimeOf(Pickup.DecidedAt ?? Pickup.AskedAt));
        return Pickup.State is PickupState.Asked ? Texts.ChangeWaits(SayAdult(), Texts.Number(Pickup.Number)) : Pickup.DecidedBy is null ? Texts.ChangeSaid(SayAdult(), at) : Texts.ChangeAgreed(SayAdult(), at);
    }

    /// <summary>The same for one of whom no answer is asked.</summary>
    public string SayToWhoTakesOver(School school) => Pickup.State is PickupState.Asked ? Texts.ChangeUnanswered(SayAdult()) : SayChange(school);

    /// <summary>Where the child is fetched today; null: no notice says.</summary>
    public async ValueTask<string?> PlaceAsync(Turn turn) => (await NoticeAsync(turn))?.Place;

    public async ValueTask<PickupNotice?> NoticeAsync(Turn turn)
    {
        var weekday = (await turn.CalendarAsync()).WeekdayOn(Pickup.Day);
        var places = await turn.Programme.PlacesOfAsync(Child.Id, turn.Now, turn.Aborted);
        var clubs = places.Where(place => place.State == PlaceState.Seated && place.Club.Weekday == weekday).Select(place => place.Club.Id).ToList();
        return PickupFacts.NoticeFor(Child, clubs, await turn.Programme.PickupNoticesOnAsync(Pickup.Day, turn.Aborted));
    }

    /// <summary>A code that nobody foresees, and that opens no other line of the day.</summary>
    public static async ValueTask<Func<string>> CodeAsync(DateOnly day, Turn turn)
    {
        var open = await turn.Programme.OpenGateCodesAsync(day, turn.Aborted);
        return () => GateCode.Draw(open, RandomNumberGenerator.GetInt32);
    }

    /// <summary>For the family: who agreed, and what to say at the gate.</summary>
    public Card Agreed(string teacher, string place) => new(Texts.PickupWasAgreed(teacher, Child.Name, SayAdult()))
    {
        Texts = [Texts.AtThePlace(place, Pickup.Code ?? "")],
        Actions = [Verbs.ToSay(Texts.StillMe, $"{Texts.SayStillMe} {Child.Name}")],
    };

    /// <summary>Another was first: what came of it, and whose answer it was.</summary>
    public async ValueTask<string> SayDecidedAsync(Turn turn)
    {
        var who = Pickup.DecidedBy is { } by ? (await turn.Programme.PersonAsync(by, turn.Aborted))?.Name ?? "" : "";
        var state = Pickup.State switch
        {
            PickupState.Accepted => Texts.PickupAccepted,
            PickupState.Declined => Texts.PickupDeclined,
            _ => Texts.PickupTakenBack,
        };
        return Texts.PickupIsDecided(OwnChildren.Name(Child), SayAdult(), who, Texts.Time((await turn.SchoolAsync()).TimeOf(Pickup.DecidedAt ?? Pickup.AskedAt)), state);
    }
}
