using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about who read what of a child, and about what is to be deleted.</summary>
public static class PrivacyQueries
{
    public static async Task<ErasureNumber> NextErasureNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(await programme.NextNumberAsync(NumberKind.Erasure, cancellationToken));

    /// <summary>Asked for until then and not carried out yet, the oldest first; to be carried out in this piece of work.</summary>
    public static Task<Erasure?> NextErasureAsync(this ProgrammeDb programme, DateTimeOffset until, CancellationToken cancellationToken) =>
        programme.Erasures.Where(erasure => erasure.DoneAt == null && erasure.AskedAt <= until).OrderBy(erasure => erasure.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Guardians who have asked that what the service keeps be deleted: they are not taken up again unasked.</summary>
    public static async Task<IReadOnlySet<PersonId>> AskedForDeletionAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        (await programme.Erasures.AsNoTracking().Where(erasure => erasure.Guardian != null).Select(erasure => erasure.Guardian!.Value).ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>Deleted, but perhaps still in the unused room of the database's file.</summary>
    public static async Task<IReadOnlyList<Erasure>> ErasuresToClearAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Erasures.Where(erasure => erasure.DoneAt != null && erasure.ClearedAt == null).ToListAsync(cancellationToken);

    /// <summary>Who was shown something of the child, the latest first.</summary>
    public static async Task<IReadOnlyList<AccessEntry>> AccessToAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        await programme.AccessLog.AsNoTracking().Where(entry => entry.Child == child).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<AccessEntry>> AccessBetweenAsync(this ProgrammeDb programme, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) =>
        await programme.AccessLog.AsNoTracking().Where(entry => entry.At >= since && entry.At < until).OrderBy(entry => entry.At).ToListAsync(cancellationToken);

    /// <summary>The accounts from which a person talks.</summary>
    public static async Task<IReadOnlyList<string>> AccountsOfAsync(this ProgrammeDb programme, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var numbers = people.Select(person => person.Value).ToList();
        return await programme.ChannelIdentities.Where(identity => numbers.Contains(identity.PersonId)).Select(identity => identity.Account).ToListAsync(cancellationToken);
    }
}
