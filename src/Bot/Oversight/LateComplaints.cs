using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>A complaint whose clock has run out shows itself: the district hears the number and the day, the desk that it does (五.5).</summary>
internal sealed class LateComplaints : DueWork
{
    public override string Name => "late-complaints";

    public override async ValueTask<bool> IsDueAsync(Errand look) => (await look.Programme.ComplaintsGoneLateAsync(look.Today, look.Aborted)).Count > 0;

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        foreach (var complaint in await errand.Programme.ComplaintsGoneLateAsync(errand.Today, errand.Aborted))
        {
            if (!complaint.TellLate(errand.Today)) continue;

            await ComplaintLine.TellSupervisorsAsync(complaint, errand, () => Texts.DistrictHearsOfLate(complaint.Number.ToString(), ComplaintWords.Say(complaint.Category), Texts.Day(complaint.Due)));
            if (complaint.Desk is not ComplaintDesk.Supervisor) await ComplaintLine.TellDeskAsync(complaint, errand, () => Texts.DeskHearsOfLate(complaint.Number.ToString(), Texts.Day(complaint.Due)));
        }

        return false;
    }
}
