using System.Text.Json;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>
/// Where an activity becomes durable, and only then the wire is answered. In a quiet conversation its turn is run at once, so that
/// accepting and answering are one commit; behind a turn under way it is accepted first and runs when its time comes.
/// </summary>
internal sealed class TurnInbox(TurnStore store, TurnRunner runner, TimeProvider clock, TurnOptions options, ILogger<TurnInbox> log)
{
    private readonly Lanes lanes = new();

    /// <summary>How many turns are under way or wait.</summary>
    public int UnderWay => lanes.Running;

    public async Task<Acceptance> AcceptAsync(InboundActivity received, CancellationToken cancellationToken)
    {
        var activity = PaperNumbers.Mask(received);
        var row = ToRow(activity);
        var accepted = new TaskCompletionSource<InboxRow?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!lanes.TryEnter(row.Conversation, () => RunWhenAcceptedAsync(accepted.Task, activity)))
        {
            return await AcceptOnlyAsync(row, accepted, cancellationToken);
        }

        // not the caller's token: a caller who hangs up does not undo a turn
        var durable = new TaskCompletionSource<Acceptance>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = RunThenLeaveAsync(row, activity, durable);
        return await durable.Task;
    }

    /// <summary>Runs an activity that was accepted earlier, by this process or by one that is gone.</summary>
    public void TakeUp(InboxRow row)
    {
        if (JsonSerializer.Deserialize(row.Body, TurnJson.Default.InboundActivity) is not { } activity) return;

        if (lanes.TryEnter(row.Conversation, () => runner.RunAsync(row, activity, accepted: null, CancellationToken.None))) _ = RunThenLeaveAsync(row, activity, durable: null);
    }

    /// <param name="durable">Who waits for the activity to be on the disk: at the end of its turn, or sooner where the turn waits for somebody outside.</param>
    private async Task RunThenLeaveAsync(InboxRow row, InboundActivity activity, TaskCompletionSource<Acceptance>? durable)
    {
        try
        {
            var result = await runner.RunAsync(row, activity, accepted => durable?.TrySetResult(new(accepted.Id, Repeated: false)), CancellationToken.None);
            lanes.Leave(row.Conversation); // before anybody hears of it: what they say next finds the lane free
            durable?.TrySetResult(new(result.InboxId, result.Repeated));
        }
        catch (Exception failure)
        {
            lanes.Leave(row.Conversation);
            if (durable?.TrySetException(failure) is not true) Log.TurnFailed(log, row.Id, failure); // it stays in the inbox and is taken up again
        }
    }

    private async Task<Acceptance> AcceptOnlyAsync(InboxRow row, TaskCompletionSource<InboxRow?> accepted, CancellationToken cancellationToken)
    {
        try
        {
            var acceptance = await store.AcceptAsync(row, cancellationToken);
            accepted.SetResult(acceptance.Repeated ? null : row with { Id = acceptance.InboxId });
            return new(acceptance.InboxId, acceptance.Repeated);
        }
        catch
        {
            accepted.SetResult(null); // nothing was accepted, so there is nothing to run
            throw;
        }
    }

    private async Task RunWhenAcceptedAsync(Task<InboxRow?> accepted, InboundActivity activity)
    {
        if (await accepted is not { } row) return;

        try
        {
            await runner.RunAsync(row, activity, accepted: null, CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.TurnFailed(log, row.Id, failure); // it stays in the inbox and is taken up again
        }
    }

    private InboxRow ToRow(InboundActivity activity)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Conversation = activity.Conversation.ToString(),
            ActivityId = activity.Id,
            Sender = $"{activity.Conversation.Channel}/{activity.UserId}",
            Body = JsonSerializer.Serialize(activity, TurnJson.Default.InboundActivity),
            AcceptedAt = now,
            DueAt = now + options.Lease,
        };
    }
}
