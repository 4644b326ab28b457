using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>Keeps which readers have opened the page behind an announcement: not a confirmation, and not nothing (talk 8).</summary>
internal sealed class OpenedMessages(TurnStore store, TimeProvider clock)
{
    public async Task NoteAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken)
    {
        if (Broadcasts.Named(activityId) is not var (number, version, person, child)) return;

        await store.WriteAsync((programme, aborted) => programme.OpenedAsync(number, version, person, child, clock.GetUtcNow(), aborted), cancellationToken);
    }
}
