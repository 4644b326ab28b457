using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>A thread in which a person can be told something, and the language to tell it in; without a thread the account has never spoken.</summary>
public sealed record Reach(string? Conversation, string Account, string? ServiceUrl, string? State, string? Language)
{
    /// <summary>The account without its channel.</summary>
    public string UserId => Account[(Account.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

/// <summary>A child who is expected in the service, and the accounts of each guardian.</summary>
public sealed record ExpectedFamily(ChildId Child, ClassId Class, IReadOnlyList<IReadOnlyList<string>> Guardians);

public static class ReachQueries
{
    /// <summary>Each account of this person, with the thread in which it was last heard.</summary>
    public static async Task<IReadOnlyList<Reach>> ReachOfAsync(this ProgrammeDb programme, PersonId person, CancellationToken cancellationToken)
    {
        var language = await programme.People.Where(one => one.Id == person).Select(one => one.Language).SingleOrDefaultAsync(cancellationToken);
        var threads = await (
            from identity in programme.ChannelIdentities
            where identity.PersonId == person.Value
            join conversation in programme.Conversations on identity.Account equals conversation.Sender into heard
            from thread in heard.DefaultIfEmpty()
            select new { identity.Account, Thread = thread }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. threads.GroupBy(one => one.Account, one => one.Thread)
                .Select(account => (Account: account.Key, Thread: account.MaxBy(thread => thread?.TouchedAt)))
                .Where(one => one.Thread?.Closed is null)
                .Select(one => new Reach(one.Thread?.Id, one.Account, one.Thread?.ServiceUrl, one.Thread?.State, language)),
        ];
    }

    /// <summary>The name of whoever has the account; null: nobody of the school's.</summary>
    public static async Task<string?> NameOfAccountAsync(this ProgrammeDb programme, string account, CancellationToken cancellationToken) =>
        await programme.ChannelIdentities.AsNoTracking().FirstOrDefaultAsync(one => one.Account == account, cancellationToken) is { } identity
            ? (await programme.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == new PersonId(identity.PersonId), cancellationToken))?.Name
            : null;

    /// <summary>The families of a class: of each child those who may act for it, with their accounts.</summary>
    public static async Task<IReadOnlyList<ClassFamily>> FamiliesOfClassAsync(this ProgrammeDb programme, ClassId @class, CancellationToken cancellationToken)
    {
        var children = (await programme.ChildrenInAsync(@class, cancellationToken)).ToDictionary(child => child.Id);
        var ids = children.Keys.ToList();
        var bonds = await programme.Guardianships.AsNoTracking().Where(bond => ids.Contains(bond.Child) && bond.EndedOn == null && bond.Authority != Authority.None).ToListAsync(cancellationToken);
        var people = bonds.Select(bond => bond.Guardian.Value).Distinct().ToList();
        var accounts = (await programme.OpenAccounts().Where(identity => people.Contains(identity.PersonId)).ToListAsync(cancellationToken)).ToLookup(one => one.PersonId, one => one.Account);
        return [.. children.Values.Select(child => new ClassFamily(child.Id, child.Name, bonds.Where(bond => bond.Child == child.Id).ToDictionary(bond => bond.Guardian, bond => (IReadOnlyList<string>)[.. accounts[bond.Guardian.Value]])))];
    }

    /// <summary>The accounts to which no platform has closed the way.</summary>
    private static IQueryable<ChannelIdentity> OpenAccounts(this ProgrammeDb programme) =>
        programme.ChannelIdentities.AsNoTracking().Where(identity => !programme.Conversations.Any(thread => thread.Sender == identity.Account && thread.Closed != null));

    /// <summary>The families of the children whom the service expects, by class.</summary>
    public static async Task<IReadOnlyList<ExpectedFamily>> ExpectedFamiliesAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var children = await programme.Children.AsNoTracking()
            .Where(child => child.LeftOn == null && programme.Enrolments.Any(one => one.Child == child.Id && (one.State == EnrolmentState.Approved || one.State == EnrolmentState.Enrolled)))
            .ToListAsync(cancellationToken);
        var bonds = (await programme.Guardianships.AsNoTracking().Where(bond => bond.EndedOn == null && bond.Authority != Authority.None).ToListAsync(cancellationToken)).ToLookup(bond => bond.Child);
        var accounts = (await programme.OpenAccounts().ToListAsync(cancellationToken)).ToLookup(one => one.PersonId, one => one.Account);
        return
        [
            .. children.OrderBy(child => child.Class).ThenBy(child => child.Id.Value)
                .Select(child => new ExpectedFamily(child.Id, child.Class, [.. bonds[child.Id].Select(bond => (IReadOnlyList<string>)[.. accounts[bond.Guardian.Value]])])),
        ];
    }

    /// <summary>The accounts heard since then in threads whose name begins so.</summary>
    public static async Task<IReadOnlySet<string>> AccountsHeardAsync(this ProgrammeDb programme, string threads, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await programme.Conversations.AsNoTracking()
            .Where(conversation => conversation.Id.StartsWith(threads) && conversation.TouchedAt >= since)
            .Select(conversation => conversation.Sender)
            .ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>The thread in which an account was last heard, bound to a person or not.</summary>
    public static async Task<IReadOnlyList<Reach>> ReachOfAsync(this ProgrammeDb programme, string account, CancellationToken cancellationToken)
    {
        var threads = await programme.Conversations
            .Where(conversation => conversation.Sender == account && conversation.Closed == null)
            .OrderByDescending(conversation => conversation.TouchedAt)
            .Take(1)
            .Select(thread => new { thread.Id, thread.Sender, thread.ServiceUrl, thread.State })
            .ToListAsync(cancellationToken);
        return [.. threads.Select(thread => new Reach(thread.Id, thread.Sender, thread.ServiceUrl, thread.State, null))];
    }
}

/// <summary>A child of a class, and the accounts of each who may act for it.</summary>
public sealed record ClassFamily(ChildId Id, string Child, IReadOnlyDictionary<PersonId, IReadOnlyList<string>> Guardians);
