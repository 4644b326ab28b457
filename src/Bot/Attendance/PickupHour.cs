using AfterSchoolBot.Bot.Attendance.Gates;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>Whom to call for a child, by what they are to it and the last digits of the telephone.</summary>
internal sealed record GuardianToCall(Relation Bond, string Ending)
{
    public string Relation => RegisterCards.Say(Bond);
}

/// <summary>Until when a child is waited for, who is called when nobody came, and who may fetch it.</summary>
internal static class PickupHour
{
    /// <summary>The end of the service, or the hour which the family named for today.</summary>
    public static async ValueTask<DateTimeOffset> OfAsync(ChildId child, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var end = school.EndOfService(errand.Today);
        var late = await errand.Programme.LateOfAsync(child, errand.Today, errand.Aborted);
        return school.InstantOf(errand.Today, late?.Expected > end ? late.Expected : end);
    }

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
