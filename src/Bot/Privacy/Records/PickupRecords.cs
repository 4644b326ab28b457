using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Pickups;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>
/// Who may fetch the child, and who was said to fetch it. To whom a child is not given stands in no family's file: a guardian of whom it speaks would
/// read it there; the office answers for that (五.4, D7). It goes when the child leaves the school.
/// </summary>
internal sealed class PickupRecords : RecordKind
{
    public override int Order => 16;
    public override string Title => Texts.RecordsPickups;
    public override IReadOnlyList<string> Tables => ["authorised_adults", "day_pickups", "late_pickups", "custody_limits"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var (child, school, programme) = (whose.Child.Id, await errand.SchoolAsync(), errand.Programme);
        var adults = await programme.AuthorisedAdults.AsNoTracking().Where(adult => adult.Child == child).OrderBy(adult => adult.Number).ToListAsync(errand.Aborted);
        var said = await programme.DayPickups.AsNoTracking().Where(pickup => pickup.Child == child).OrderBy(pickup => pickup.Number).ToListAsync(errand.Aborted);
        var late = await programme.LatePickups.AsNoTracking().Where(one => one.Child == child).OrderBy(one => one.Day).ToListAsync(errand.Aborted);
        var guardians = (await programme.GuardiansOnRollAsync(child, errand.Aborted)).ToDictionary(one => one.Bond.Guardian, one => one.Name);
        return new(
            [Texts.RecordsWhat, Texts.RecordsPickupDay, Texts.RecordsPickupAdult, Texts.RecordsWhen],
            [
                .. adults.Select(adult => new[] { adult.EndedAt is null ? Texts.RecordsOnTheList : Texts.RecordsOffTheList, Stamp(adult.From), $"{adult.Relation} {adult.Name} {adult.PhoneEnding}", Stamp(adult.EndedAt ?? adult.EnteredAt, school) }),
                .. said.Select(pickup => new[] { Say(pickup.State), Stamp(pickup.Day), Adult(pickup), Stamp(pickup.AskedAt, school) }),
                .. late.Select(one => new[] { Texts.LateUntil(Texts.Time(one.Expected)), Stamp(one.Day), "", Stamp(one.SaidAt, school) }),
            ]);

        string Adult(DayPickup pickup) => pickup.Guardian is { } guardian ? guardians.GetValueOrDefault(guardian) ?? "" : adults.Find(adult => adult.Number == pickup.Adult)?.Name ?? "";
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        if (erasing.Child is not { } child) return;

        await errand.Programme.AuthorisedAdults.Where(adult => adult.Child == child.Id).ExecuteDeleteAsync(errand.Aborted);
        await errand.Programme.DayPickups.Where(pickup => pickup.Child == child.Id).ExecuteDeleteAsync(errand.Aborted);
        await errand.Programme.LatePickups.Where(late => late.Child == child.Id).ExecuteDeleteAsync(errand.Aborted);
        if (erasing.Wish.LeavesSchool) await errand.Programme.CustodyLimits.Where(limit => limit.Child == child.Id).ExecuteDeleteAsync(errand.Aborted); // while it is here, it protects the child
    }

    private static string Say(PickupState state) => state switch
    {
        PickupState.Accepted => Texts.PickupAccepted,
        PickupState.Declined => Texts.PickupDeclined,
        PickupState.TakenBack => Texts.PickupTakenBack,
        _ => Texts.RecordsPickupAsked,
    };
}
