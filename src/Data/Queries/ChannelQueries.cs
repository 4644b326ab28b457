using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What a channel asks of what was said and sent.</summary>
public static class ChannelQueries
{
    private static readonly OutboxState[] Gone = [OutboxState.Sent, OutboxState.Unknown];

    /// <summary>The newest body of ours under that id, for it may have been replaced, and the newest name that the platform gave it; null: there is none.</summary>
    public static async Task<(string Body, string? ChannelMessageId)?> SentAsync(this ProgrammeDb programme, string conversation, string activityId, CancellationToken cancellationToken)
    {
        // from the newest on: it was nearly always said a moment ago, and a long talk is not read to its beginning
        var versions = programme.Set<OutboxRow>().AsNoTracking().Where(row => row.Conversation == conversation && row.ActivityId == activityId).OrderByDescending(row => row.Id).Select(row => new { row.Body, row.ChannelMessageId });
        if (await versions.FirstOrDefaultAsync(cancellationToken) is not { } newest) return null;

        return (newest.Body, newest.ChannelMessageId ?? (await versions.FirstOrDefaultAsync(row => row.ChannelMessageId != null, cancellationToken))?.ChannelMessageId);
    }

    /// <summary>What was said in the conversation to the activity with that number, in order.</summary>
    public static async Task<IReadOnlyList<OutboxRow>> AnswersAsync(this ProgrammeDb programme, string conversation, long inboxId, CancellationToken cancellationToken) =>
        await programme.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.Conversation == conversation && row.InboxId == inboxId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);

    /// <summary>When somebody was last heard in the conversation, and how many messages of ours went out after that.</summary>
    public static async Task<(DateTimeOffset At, int SentSince)?> HeardAsync(this ProgrammeDb programme, string conversation, CancellationToken cancellationToken)
    {
        var last = await programme.Set<InboxRow>().AsNoTracking()
            .Where(row => row.Conversation == conversation)
            .OrderByDescending(row => row.Id)
            .Select(row => (DateTimeOffset?)row.AcceptedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not { } at) return null;

        var since = await programme.Set<OutboxRow>().CountAsync(row => row.Conversation == conversation && row.CreatedAt >= at && Gone.Contains(row.State), cancellationToken);
        return (at, since);
    }

    /// <summary>What waits for the person to speak.</summary>
    public static IQueryable<OutboxRow> Held(this ProgrammeDb programme, string conversation, DateTimeOffset now) =>
        programme.Set<OutboxRow>().Where(row => row.Conversation == conversation && row.State == OutboxState.Waiting && row.DueAt > now && row.Why != null);

    /// <summary>It may go out now.</summary>
    public static Task ReleaseAsync(this ProgrammeDb programme, string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
        programme.Held(conversation, now).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now), cancellationToken);

    /// <summary>Nothing arrives in the conversation any more; of a group it is forgotten whose it was.</summary>
    /// <param name="why">Null: it is open again.</param>
    public static async Task CloseAsync(this ProgrammeDb programme, string conversation, string? why, CancellationToken cancellationToken)
    {
        await programme.Conversations.Where(row => row.Id == conversation).ExecuteUpdateAsync(set => set.SetProperty(row => row.Closed, why), cancellationToken);
        if (why is not null) programme.ClassChats.RemoveRange(await programme.ClassChats.Where(chat => chat.Conversation == conversation).ToListAsync(cancellationToken));
    }

    /// <summary>Where the families of a class are told all at once.</summary>
    public static async Task<IReadOnlyList<string>> ClassChatsAsync(this ProgrammeDb programme, ClassId @class, CancellationToken cancellationToken) =>
        await programme.ClassChats.AsNoTracking().Where(chat => chat.Class == @class).OrderBy(chat => chat.BoundAt).Select(chat => chat.Conversation).ToListAsync(cancellationToken);

    /// <summary>A message that went out, by the platform's name for it, else the newest of the conversation: its number, and the body of what it answered.</summary>
    public static async Task<(long Number, string Question)?> AnswerAsync(this ProgrammeDb programme, string conversation, string? channelMessageId, CancellationToken cancellationToken)
    {
        var answer = await (
            from row in programme.Set<OutboxRow>().AsNoTracking()
            where row.Conversation == conversation && (channelMessageId == null || row.ChannelMessageId == channelMessageId)
            join asked in programme.Set<InboxRow>() on row.InboxId equals asked.Id
            orderby row.Id descending
            select new { row.Id, asked.Body }).FirstOrDefaultAsync(cancellationToken);
        return answer is null ? null : (answer.Id, answer.Body);
    }

    /// <summary>Those of the notes that there are, to be changed in this work.</summary>
    public static Task<Dictionary<string, ChannelNote>> NotesAsync(this ProgrammeDb programme, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        programme.ChannelNotes.Where(note => keys.Contains(note.Key)).ToDictionaryAsync(note => note.Key, cancellationToken);

    public static Task<string?> NoteAsync(this ProgrammeDb programme, string key, CancellationToken cancellationToken) =>
        programme.ChannelNotes.AsNoTracking().Where(note => note.Key == key).Select(note => note.Value).FirstOrDefaultAsync(cancellationToken);
}
