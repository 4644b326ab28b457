using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>All that the roll holds, to be changed in this work: who is in which class, and who answers for whom, bonds that have ended included.</summary>
public sealed record WholeRoll(
    IReadOnlyList<Child> Children, IReadOnlyList<Guardian> Guardians, IReadOnlyList<Guardianship> Bonds, IReadOnlyDictionary<PersonId, Person> People);

/// <summary>What is asked about the school roll as a whole, and what only the school does with it.</summary>
public static class RollQueries
{
    public static async Task<WholeRoll> WholeRollAsync(this ProgrammeDb programme, CancellationToken cancellationToken) => new(
        await programme.Children.OrderBy(child => child.Id).ToListAsync(cancellationToken),
        await programme.Guardians.OrderBy(guardian => guardian.Id).ToListAsync(cancellationToken),
        await programme.Guardianships.OrderBy(bond => bond.Child).ThenBy(bond => bond.Guardian).ToListAsync(cancellationToken),
        await programme.People.ToDictionaryAsync(person => person.Id, cancellationToken));

    /// <summary>The roll to look into only: its people have no names here.</summary>
    public static async Task<WholeRoll> RollAsReadAsync(this ProgrammeDb programme, CancellationToken cancellationToken) => new(
        await programme.Children.AsNoTracking().OrderBy(child => child.Id).ToListAsync(cancellationToken),
        await programme.Guardians.AsNoTracking().OrderBy(guardian => guardian.Id).ToListAsync(cancellationToken),
        await programme.Guardianships.AsNoTracking().OrderBy(bond => bond.Child).ThenBy(bond => bond.Guardian).ToListAsync(cancellationToken),
        new Dictionary<PersonId, Person>());

    /// <summary>The first number that no person has.</summary>
    public static async Task<PersonId> NextPersonAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(1 + (await programme.People.OrderByDescending(person => person.Id).Select(person => person.Id).FirstOrDefaultAsync(cancellationToken)).Value);

    /// <summary>Guardians of pupils to whom no chat is bound: for them slips are printed, and the office knows that nothing reaches them (二.1).</summary>
    public static async Task<IReadOnlyList<PersonId>> UnboundGuardiansAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var bound = (await programme.ChannelIdentities.Select(identity => identity.PersonId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var guardians = await programme.Guardianships.AsNoTracking()
            .Where(bond => bond.EndedOn == null && bond.Authority != Authority.None && programme.Children.Any(child => child.Id == bond.Child && child.LeftOn == null))
            .Select(bond => bond.Guardian)
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. guardians.Where(guardian => !bound.Contains(guardian.Value)).OrderBy(guardian => guardian.Value)];
    }

    /// <summary>Pupils none of whose guardians has a chat, by class.</summary>
    public static async Task<IReadOnlyList<Child>> UnreachableChildrenAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var bound = (await programme.ChannelIdentities.Select(identity => identity.PersonId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var bonds = await programme.Guardianships.AsNoTracking().Where(bond => bond.EndedOn == null && bond.Authority != Authority.None).ToListAsync(cancellationToken);
        var reached = bonds.Where(bond => bound.Contains(bond.Guardian.Value)).Select(bond => bond.Child).ToHashSet();
        var children = (await programme.Children.AsNoTracking().Where(child => child.LeftOn == null).ToListAsync(cancellationToken)).Where(child => !reached.Contains(child.Id));
        return [.. children.OrderBy(child => child.Class).ThenBy(child => child.Id.Value)];
    }

    /// <summary>The chats bound to this person, wherever they were last heard.</summary>
    public static async Task<IReadOnlyList<ConversationRow>> ChatsOfAsync(this ProgrammeDb programme, PersonId person, CancellationToken cancellationToken) =>
        await programme.Conversations.AsNoTracking()
            .Where(chat => programme.ChannelIdentities.Any(identity => identity.PersonId == person.Value && identity.Account == chat.Sender))
            .ToListAsync(cancellationToken);

    /// <summary>What stands open in that chat is forgotten.</summary>
    public static Task ResetChatAsync(this ProgrammeDb programme, string conversation, string state, CancellationToken cancellationToken) =>
        programme.Conversations.Where(chat => chat.Id == conversation).ExecuteUpdateAsync(chat => chat.SetProperty(one => one.State, state), cancellationToken);

    /// <summary>From the next message on the person's accounts are strangers.</summary>
    public static Task UnbindAsync(this ProgrammeDb programme, PersonId person, CancellationToken cancellationToken) =>
        programme.ChannelIdentities.Where(identity => identity.PersonId == person.Value).ExecuteDeleteAsync(cancellationToken);

    /// <summary>What families are still to be told, to be struck off in this work; some of it, the same some every time.</summary>
    public static async Task<IReadOnlyList<RollNews>> RollNewsAsync(this ProgrammeDb programme, int most, CancellationToken cancellationToken) =>
        await programme.RollNews.OrderBy(news => news.Child).ThenBy(news => news.Guardian).Take(most).ToListAsync(cancellationToken);
}
