using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Pickups;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>
/// What whoever takes children over must know of them: who comes for one today, who comes later, who of their room has not arrived. To whom a child is
/// not given only the office reads; for anybody else the card is the same with a limit and without (五.4-c).
/// </summary>
internal sealed class HandoverNotes
{
    private readonly List<Func<string>> lines = [];

    /// <summary>In the language of whoever reads them.</summary>
    public IReadOnlyList<string> Say() => [.. lines.Select(line => line())];

    /// <param name="form">In whose name the receiver is shown these children.</param>
    public static async ValueTask<HandoverNotes> OfAsync(ShiftHandover handover, IReadOnlyList<ChildDay> handed, string form, Errand errand)
    {
        var notes = new HandoverNotes();
        var (school, receiver) = (await errand.SchoolAsync(), handover.To);
        var children = await errand.Programme.ChildrenCalledAsync([.. handed.Select(one => one.Child)], errand.Aborted);
        if (school.IsLedBy(receiver))
        {
            foreach (var child in children.Values.OrderBy(child => child.Id.Value)) await notes.AddLimitsAsync(child, receiver, form, errand);
        }

        foreach (var pickup in (await errand.Programme.DayPickupsOnAsync(errand.Today, errand.Aborted)).Where(one => children.ContainsKey(one.Child)))
        {
            if (await PickupMatter.OfAsync(pickup, errand) is { } matter) notes.Add(matter.Child, () => matter.SayToWhoTakesOver(school), receiver, form, Field.Pickup, errand);
        }

        foreach (var late in (await errand.Programme.LatesOnAsync(errand.Today, errand.Aborted)).Where(one => children.ContainsKey(one.Child)))
        {
            notes.Add(children[late.Child], () => Texts.LateUntil(Texts.Time(late.Expected)), receiver, form, Field.Pickup, errand);
        }

        await notes.AddMissingAsync([.. handed.Select(one => one.Responsible!.Group).OfType<CareGroup>().Distinct()], receiver, form, school, errand);
        return notes;
    }

    private void Add(Child child, Func<string> say, PersonId receiver, string form, Field field, Errand errand)
    {
        errand.Show(receiver, child.Id, form, Field.ChildName, Field.ClassName, field);
        lines.Add(() => Texts.PickupLine(OwnChildren.Name(child), say()));
    }

    private async ValueTask AddLimitsAsync(Child child, PersonId receiver, string form, Errand errand)
    {
        var barred = (await errand.Programme.LimitsOfAsync(child.Id, errand.Aborted)).Where(limit => limit.Stands).Select(limit => limit.Name).ToList();
        if (barred.Count == 0) return;

        errand.Show(receiver, child.Id, form, Field.GuardianName);
        Add(child, () => Texts.NotGivenTo(Texts.List(barred)), receiver, form, Field.Pickup, errand);
    }

    private async ValueTask AddMissingAsync(IReadOnlyCollection<CareGroup> rooms, PersonId receiver, string form, School school, Errand errand)
    {
        foreach (var missing in (await errand.Programme.StillMissingAsync(errand.Today, errand.Aborted)).Where(one => rooms.Contains(one.Group)))
        {
            if (await errand.Programme.ChildAsync(missing.Child, errand.Aborted) is not { } child) continue;

            var (at, teacher) = (CareRooms.Clock(missing.NoticedAt, school), await CareRooms.PersonAsync(missing.NoticedBy, errand));
            Add(child, () => Texts.MissingSince(at, teacher), receiver, form, Field.Attendance, errand);
        }
    }
}
