using System.Globalization;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Audit;

/// <summary>Links what was noted into the chain, in order of number.</summary>
public static class AuditChain
{
    private const int AtOnce = 500;

    /// <summary>One statement links them all: an evening at which clubs open notes some thousands a minute.</summary>
    /// <returns>There may be more.</returns>
    public static async Task<bool> LinkAuditAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var loose = await programme.AuditEvents.AsNoTracking().Where(one => one.Number == null).OrderBy(one => one.Id).Take(AtOnce).ToListAsync(cancellationToken);
        if (loose.Count == 0) return false;

        var last = await programme.AuditEvents.AsNoTracking().Where(one => one.Number != null).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        var (number, before) = (last?.Number ?? 0, last?.Link ?? AuditEvent.Beginning);
        foreach (var one in loose)
        {
            one.LinkTo(++number, before);
            before = one.Link!;
        }

        var links = string.Join(", ", loose.Select(one => string.Create(CultureInfo.InvariantCulture, $"({one.Id}, {one.Number}, '{one.Link}')")));
#pragma warning disable EF1002 // numbers and fingerprints, none of them a person's words
        await programme.Database.ExecuteSqlRawAsync(
            $"UPDATE audit_events SET number = linked.column2, link = linked.column3 FROM (VALUES {links}) AS linked WHERE audit_events.id = linked.column1", cancellationToken);
#pragma warning restore EF1002
        return loose.Count == AtOnce;
    }
}
