using AfterSchoolBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>A thread in which a person can be told something, and the language to tell it in.</summary>
public sealed record Reach(string Conversation, string Account, string? ServiceUrl, string State, string? Language)
{
    /// <summary>The account without its channel.</summary>
    public string UserId => Account[(Account.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

public static class ReachQueries
{
    /// <summary>The thread in which each account of this person was last heard.</summary>
    public static async Task<IReadOnlyList<Reach>> ReachOfAsync(this ProgrammeDb programme, PersonId person, CancellationToken cancellationToken)
    {
        var language = await programme.People.Where(one => one.Id == person).Select(one => one.Language).SingleOrDefaultAsync(cancellationToken);
        var threads = await (
            from identity in programme.ChannelIdentities
            where identity.PersonId == person.Value
            join conversation in programme.Conversations on identity.Account equals conversation.Sender
            select new { conversation.Id, conversation.Sender, conversation.ServiceUrl, conversation.State, conversation.TouchedAt }).ToListAsync(cancellationToken);
        return
        [
            .. threads.GroupBy(thread => thread.Sender)
                .Select(account => account.MaxBy(thread => thread.TouchedAt)!)
                .Select(thread => new Reach(thread.Id, thread.Sender, thread.ServiceUrl, thread.State, language)),
        ];
    }

    /// <summary>The thread in which an account was last heard, bound to a person or not.</summary>
    public static async Task<IReadOnlyList<Reach>> ReachOfAsync(this ProgrammeDb programme, string account, CancellationToken cancellationToken)
    {
        var threads = await programme.Conversations
            .Where(conversation => conversation.Sender == account)
            .OrderByDescending(conversation => conversation.TouchedAt)
            .Take(1)
            .Select(thread => new { thread.Id, thread.Sender, thread.ServiceUrl, thread.State })
            .ToListAsync(cancellationToken);
        return [.. threads.Select(thread => new Reach(thread.Id, thread.Sender, thread.ServiceUrl, thread.State, null))];
    }
}
