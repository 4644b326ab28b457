using AfterSchoolBot.Bot.Privacy.Records;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>Does what was promised when deletion was asked for, one wish at a time, each kind of record in turn (D12).</summary>
internal sealed class CarryOutErasures(IEnumerable<RecordKind> kinds) : DueWork
{
    public override string Name => "erase";

    public override async ValueTask<bool> IsDueAsync(Errand look) => await look.Programme.NextErasureAsync(look.Now - Erasure.Grace, look.Aborted) is not null;

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        if (await errand.Programme.NextErasureAsync(errand.Now - Erasure.Grace, errand.Aborted) is not { } wish) return false;

        var erasing = await ReachAsync(wish, errand);
        foreach (var kind in kinds.OrderByDescending(kind => kind.Order)) await kind.EraseAsync(erasing, errand); // accounts last but names: they say which chats
        wish.Done(errand.Now);
        return true;
    }

    /// <summary>Whom and what the wish reaches, as the roll stands now.</summary>
    public static async Task<Erasing> ReachAsync(Erasure wish, Errand errand)
    {
        var programme = errand.Programme;
        if (wish is not { Child: { } child, Guardian: { } asker }) return new(wish) { Accounts = wish.Chat is { } chat ? [chat] : [] };

        var guardians = await programme.Guardianships.AsNoTracking().Where(bond => bond.Child == child).Select(bond => bond.Guardian).ToListAsync(errand.Aborted);
        var free = new List<PersonId>();
        foreach (var guardian in guardians)
        {
            var elsewhere = await programme.Guardianships.AnyAsync(bond => bond.Guardian == guardian && bond.Child != child && bond.EndedOn == null, errand.Aborted);
            if (!elsewhere && !await programme.Staff.AnyAsync(member => member.Id == guardian, errand.Aborted)) free.Add(guardian);
        }

        IReadOnlyList<PersonId> forgotten = wish.LeavesSchool ? free : [];
        IReadOnlyList<PersonId> talkers = [.. forgotten.Append(asker).Distinct()];
        var staff = await programme.Staff.AsNoTracking().Select(member => member.Id).ToListAsync(errand.Aborted);
        var accounts = await programme.AccountsOfAsync(talkers, errand.Aborted);
        return new(wish)
        {
            Child = await programme.ChildAsync(child, errand.Aborted),
            Forgotten = forgotten,
            Unbound = wish.LeavesSchool ? free : [.. free.Where(guardian => guardian == asker)],
            Talkers = talkers,
            Accounts = accounts,
            Others = [.. (await programme.AccountsOfAsync([.. staff, .. guardians], errand.Aborted)).Except(accounts)],
        };
    }
}
