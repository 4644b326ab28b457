using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>A handover that stands open for five minutes: both teachers and the office hear of it, once (五.4).</summary>
internal sealed class WatchHandovers : DueWork
{
    public override string Name => "watch-handovers";

    public override async ValueTask<bool> IsDueAsync(Errand look) => (await OpenAsync(look)).Exists(handover => handover.Alert(look.Now));

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var school = await errand.SchoolAsync();
        foreach (var handover in (await OpenAsync(errand)).Where(handover => handover.Alert(errand.Now)))
        {
            var (giver, receiver) = (await CareRooms.PersonAsync(handover.From, errand), await CareRooms.PersonAsync(handover.To, errand));
            var room = await CareRooms.NamerAsync(handover.Group, errand);
            var still = handover.Still(await errand.Programme.HereAsync(errand.Today, errand.Aborted));
            var notes = await HandoverNotes.OfAsync(handover, still, Name, errand);
            foreach (var person in new[] { handover.From, handover.To, school.Coordinator }.Distinct())
            {
                errand.Tell(person, () => new()
                {
                    Card = person == handover.To
                        ? HandoverCards.ToReceive(handover, room(), giver, still.Count, notes.Say())
                        : new Card(Texts.HandoverIsLate(room())) { Texts = [Texts.HandoverIsLateSince(giver, CareRooms.Clock(handover.OpenedAt, school), receiver, Texts.Number(still.Count))], Source = Texts.Source("五.4") },
                });
            }
        }

        return false;
    }

    private static Task<List<ShiftHandover>> OpenAsync(Errand errand) =>
        errand.Programme.Handovers.Where(handover => handover.Day == errand.Today && handover.ClosedAt == null && handover.AlertedAt == null).OrderBy(handover => handover.Number).ToListAsync(errand.Aborted);
}
