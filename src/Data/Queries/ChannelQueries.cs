using AfterSchoolBot.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What a channel asks of what was said and sent.</summary>
public static class ChannelQueries
{
    private static readonly OutboxState[] Gone = [OutboxState.Sent, OutboxState.Unknown];

    /// <summary>The newest message of ours under that id, for it may have been replaced.</summary>
    public static Task<OutboxRow?> SentAsync(this ProgrammeDb programme, string conversation, string activityId, CancellationToken cancellationToken) =>
        programme.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.Conversation == conversation && row.ActivityId == activityId)
            .OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);

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

    /// <summary>Those of the notes that there are, to be changed in this work.</summary>
    public static Task<Dictionary<string, ChannelNote>> NotesAsync(this ProgrammeDb programme, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        programme.ChannelNotes.Where(note => keys.Contains(note.Key)).ToDictionaryAsync(note => note.Key, cancellationToken);

    public static Task<string?> NoteAsync(this ProgrammeDb programme, string key, CancellationToken cancellationToken) =>
        programme.ChannelNotes.AsNoTracking().Where(note => note.Key == key).Select(note => note.Value).FirstOrDefaultAsync(cancellationToken);
}
