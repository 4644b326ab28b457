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

    /// <summary>The first number that no person has.</summary>
    public static async Task<PersonId> NextPersonAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(1 + (await programme.People.OrderByDescending(person => person.Id).Select(person => person.Id).FirstOrDefaultAsync(cancellationToken)).Value);

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
