using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>The programme's database as a channel sees it.</summary>
internal sealed class ProgrammeMemory(TurnStore store, ProgrammeReader reader, TimeProvider clock) : ChannelMemory
{
    private const int AtOnce = 500;

    public override async Task<SentMessage?> SentAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await programme.SentAsync(conversation.ToString(), activityId, cancellationToken) is { } row ? new(row.Body, row.ChannelMessageId) : null;
    }

    public override async Task<IReadOnlyList<DrawnAnswer>> AnswersAsync(ConversationId conversation, long number, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return [.. (await programme.AnswersAsync(conversation.ToString(), number, cancellationToken)).Select(row => new DrawnAnswer(row.ActivityId, row.Body, row.Replaces))];
    }

    public override async Task<Heard?> HeardAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await programme.HeardAsync(conversation.ToString(), cancellationToken) is { } heard ? new(heard.At, heard.SentSince) : null;
    }

    public override async Task ReleaseAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        await using (var programme = reader.Open())
        {
            if (!await programme.Held(conversation.ToString(), clock.GetUtcNow()).AnyAsync(cancellationToken)) return; // nearly always: no commit for it
        }

        await store.WriteAsync((programme, aborted) => programme.ReleaseAsync(conversation.ToString(), clock.GetUtcNow(), aborted), cancellationToken);
    }

    public override Task RouteAsync(ConversationId conversation, RouteState route, CancellationToken cancellationToken) =>
        store.WriteAsync((programme, aborted) => programme.CloseAsync(conversation.ToString(), route is RouteState.Open ? null : route.ToString(), aborted), cancellationToken);

    public override async Task<string?> RecallAsync(string key, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await programme.NoteAsync(key, cancellationToken);
    }

    public override async Task<IReadOnlyDictionary<string, string>> RecallAllAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var programme = reader.Open();
        foreach (var some in keys.Chunk(AtOnce))
        {
            foreach (var (key, note) in await programme.NotesAsync(some, cancellationToken)) notes[key] = note.Value;
        }

        return notes;
    }

    public override Task KeepAsync(string key, string value, CancellationToken cancellationToken) => store.WriteAsync(
        async (programme, aborted) =>
        {
            if (await programme.ChannelNotes.FindAsync([key], aborted) is not { } note) programme.ChannelNotes.Add(note = new(key));
            (note.Value, note.KeptAt) = (value, clock.GetUtcNow());
        },
        cancellationToken);

    public override Task KeepAllAsync(IReadOnlyDictionary<string, string> notes, CancellationToken cancellationToken) => store.WriteAsync(
        async (programme, aborted) =>
        {
            foreach (var some in notes.Chunk(AtOnce))
            {
                var known = await programme.NotesAsync([.. some.Select(note => note.Key)], aborted);
                foreach (var (key, value) in some)
                {
                    if (known.GetValueOrDefault(key) is { } same && same.Value == value) continue;
                    if (!known.TryGetValue(key, out var note)) programme.ChannelNotes.Add(note = new(key));
                    (note.Value, note.KeptAt) = (value, clock.GetUtcNow());
                }
            }
        },
        cancellationToken);
}
