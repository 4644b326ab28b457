using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>A child who did not come and is not on leave: family and office after five minutes, the principal after ten, each once (五.4).</summary>
internal sealed class WatchMissing : DueWork
{
    public override string Name => "watch-missing";

    public override async ValueTask<bool> IsDueAsync(Errand look) =>
        (await look.Programme.MissingChildren.AsNoTracking().Where(missing => missing.Day == look.Today && missing.FoundAt == null && missing.Told != ToldUpTo.Principal).ToListAsync(look.Aborted))
            .Exists(missing => missing.Urge(look.Now).Count > 0);

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        foreach (var missing in await errand.Programme.StillMissingAsync(errand.Today, errand.Aborted))
        {
            foreach (var rung in missing.Urge(errand.Now))
            {
                if (await errand.Programme.ChildAsync(missing.Child, errand.Aborted) is { } child) await TellAsync(missing, child, rung, errand);
            }
        }

        return false;
    }

    private async ValueTask TellAsync(MissingChild missing, Child child, ToldUpTo rung, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var (at, teacher) = (CareRooms.Clock(missing.NoticedAt, school), await CareRooms.PersonAsync(missing.NoticedBy, errand));
        await CareRooms.TellStaffAsync(rung is ToldUpTo.Office ? school.Coordinator : school.Principal, [child.Id], Name, () => new()
        {
            Card = new(Texts.MissingForStaff(child.Name, Texts.Class(child.Class)))
            {
                Texts = [Texts.MissingSince(at, teacher), rung is ToldUpTo.Office ? Texts.FamilyIsTold : Texts.OfficeIsTold],
                Actions = AttendanceCards.FoundButtons([child]),
                Source = Texts.Source("五.4"),
            },
        }, errand);
        if (rung is ToldUpTo.Office)
        {
            await CareRooms.TellFamilyAsync(child, () => new()
            {
                Card = new(Texts.MissingForFamily(child.Name, at)) { Texts = [Texts.MissingAskFamily(teacher)], Actions = [Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)] },
            }, errand);
        }
    }
}
