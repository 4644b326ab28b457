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

/// <summary>Until when a child is waited for, and who is called when nobody came.</summary>
internal static class PickupHour
{
    public static async ValueTask<DateTimeOffset> OfAsync(ChildId child, Errand errand)
    {
        _ = child;
        var school = await errand.SchoolAsync();
        return school.InstantOf(errand.Today, school.EndOfService(errand.Today));
    }

    /// <summary>The first or second guardian who may take the child; null: there is none.</summary>
    public static async ValueTask<GuardianToCall?> ToCallAsync(ChildId child, Rung rung, Errand errand)
    {
        var bonds = (await errand.Programme.GuardiansOfAsync(child, errand.Aborted)).Where(bond => bond.May(Authority.MayCollect)).ToList();
        if (bonds.ElementAtOrDefault((int)rung) is not { } bond) return null;

        var guardian = await errand.Programme.Guardians.FindAsync([bond.Guardian], errand.Aborted);
        return new(bond.Relation, guardian?.PhoneEnding ?? "");
    }

    /// <summary>Everybody who may take the child, each by relation and last digits.</summary>
    public static async ValueTask<IReadOnlyList<string>> FetchersAsync(ChildId child, Errand errand)
    {
        List<string> fetchers = [];
        for (var rung = 0; await ToCallAsync(child, (Rung)rung, errand) is { } one; rung++) fetchers.Add($"{one.Relation} {one.Ending}".Trim());
        return fetchers;
    }
}
