using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Links what was noted since the last time into the chain, in order of number.</summary>
internal sealed class LinkAudit : DueWork
{
    private const int AtOnce = 500;

    public override string Name => "link-audit";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var loose = await errand.Programme.AuditEvents.Where(one => one.Number == null).OrderBy(one => one.Id).Take(AtOnce).ToListAsync(errand.Aborted);
        if (loose.Count == 0) return false;

        var last = await errand.Programme.AuditEvents.AsNoTracking().Where(one => one.Number != null).OrderByDescending(one => one.Number).FirstOrDefaultAsync(errand.Aborted);
        var (number, before) = (last?.Number ?? 0, last?.Link ?? AuditEvent.Beginning);
        foreach (var one in loose)
        {
            one.LinkTo(++number, before);
            before = one.Link!;
        }

        return loose.Count == AtOnce;
    }
}
