using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>The day after the service's last: what was asked for in this term is at its end, and the next begins with the guardian's own new yes (二.3, 四.1).</summary>
internal sealed class EndTerm : DueWork
{
    private const int AtOnce = 200;

    public override string Name => "end-term";

    public override async ValueTask<bool> IsDueAsync(Errand look) => (await look.Programme.EnrolmentsOfEndedPlansAsync(look.Today, AtOnce, look.Aborted)).Count > 0;

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var over = await errand.Programme.EnrolmentsOfEndedPlansAsync(errand.Today, AtOnce, errand.Aborted);
        if (over.Count == 0) return false;

        var by = (await errand.SchoolAsync()).Coordinator;
        foreach (var (enrolment, lastDay) in over) enrolment.End(lastDay.AddDays(1), by, Texts.ReasonTermIsOver, errand.Now);
        return over.Count == AtOnce;
    }
}
