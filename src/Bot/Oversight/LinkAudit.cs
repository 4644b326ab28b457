using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Audit;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Links what was noted since the last time into the chain.</summary>
internal sealed class LinkAudit : DueWork
{
    public override string Name => "link-audit";

    public override async ValueTask<bool> RunAsync(Errand errand) => await errand.Programme.LinkAuditAsync(errand.Aborted);
}
