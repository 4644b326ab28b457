using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>The programme's database as a channel sees it.</summary>
internal sealed class ProgrammeMemory(TurnStore store, ProgrammeReader reader, TimeProvider clock) : ChannelMemory
{
    public override async Task<SentMessage?> SentAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await programme.SentAsync(conversation.ToString(), activityId, cancellationToken) is { } row ? new(row.Body, row.ChannelMessageId) : null;
    }

    public override async Task<Heard?> HeardAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await programme.HeardAsync(conversation.ToString(), cancellationToken) is { } heard ? new(heard.At, heard.SentSince) : null;
    }

    public override Task ReleaseAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        store.WriteAsync((programme, aborted) => programme.ReleaseAsync(conversation.ToString(), clock.GetUtcNow(), aborted), cancellationToken);

    public override async Task<string?> RecallAsync(string key, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await programme.NoteAsync(key, cancellationToken);
    }

    public override Task KeepAsync(string key, string value, CancellationToken cancellationToken) => store.WriteAsync(
        async (programme, aborted) =>
        {
            if (await programme.ChannelNotes.FindAsync([key], aborted) is not { } note) programme.ChannelNotes.Add(note = new(key));
            (note.Value, note.KeptAt) = (value, clock.GetUtcNow());
        },
        cancellationToken);
}
