using System.Diagnostics;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>
/// Runs a turn: one transaction from the activity to the messages that answer it, then hands those on. A turn that lost a race is
/// run again; one that cannot be run is answered with an apology, so that nothing accepted stays without an answer.
/// </summary>
internal sealed class TurnRunner(
    TurnStore store, DialogRunner dialogs, OutboxSender sender, Postman postman, SchoolClock clock, SchoolBook book, TurnOptions options, TurnMetrics metrics, BroadcastSignal signal, ILogger<TurnRunner> log)
{
    /// <param name="accepted">Told where the activity becomes durable before its turn is over, for that waits for somebody outside.</param>
    public async Task<TurnResult> RunAsync(InboxRow row, InboundActivity activity, Action<InboxRow>? accepted, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await RunUntilDoneAsync(row, activity, accepted, cancellationToken);
        metrics.TurnDone(activity.Conversation.Channel, result.Repeated, Stopwatch.GetElapsedTime(started));
        sender.Send(result.Outbox);
        return result;
    }

    private async Task<TurnResult> RunUntilDoneAsync(InboxRow row, InboundActivity activity, Action<InboxRow>? accepted, CancellationToken cancellationToken)
    {
        Dictionary<string, string?>? outside = null;
        for (var tries = 1; ; tries++)
        {
            try
            {
                var hurries = false;
                var result = await store.RunAsync(row, async transaction => hurries = await TalkAsync(transaction, activity, outside, cancellationToken), cancellationToken);
                if (hurries) signal.Wake();
                return result;
            }
            catch (OutsideWordWantedException wanted)
            {
                row = await AcceptFirstAsync(row, cancellationToken); // it may take seconds: what was said is durable before
                accepted?.Invoke(row);
                _ = postman.Of(activity.Conversation.Channel).BusyAsync(activity, Texts.LookingUp);
                (outside ??= [])[wanted.Key] = await wanted.Ask(cancellationToken);
            }
            catch (TurnConflictException) when (tries < options.Tries)
            {
                Log.TurnRunsAgain(log, row.Id, tries); // at once: what it lost to is committed, and rows that many want are locked, not raced for
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.TurnFailed(log, row.Id, failure);
                return await store.RunAsync(row, transaction => ApologiseAsync(transaction, activity), cancellationToken);
            }
        }
    }

    private async Task<InboxRow> AcceptFirstAsync(InboxRow row, CancellationToken cancellationToken)
    {
        if (row.Id != 0) return row;

        var accepted = await store.AcceptAsync(row, cancellationToken);
        return accepted.Repeated ? row : row with { Id = accepted.InboxId };
    }

    /// <returns>Something goes to many as soon as this is committed.</returns>
    private async ValueTask<bool> TalkAsync(TurnTransaction transaction, InboundActivity activity, IReadOnlyDictionary<string, string?>? outside, CancellationToken cancellationToken)
    {
        var turn = new Turn(activity, transaction, book, clock.SchoolNow, cancellationToken, outside);
        var talk = await dialogs.RunAsync(turn, transaction.InboxId, TalkState.Parse(transaction.State));
        turn.KeepAccess();
        var channel = postman.Of(activity.Conversation.Channel);

        transaction.Acting = new((turn.Person ?? turn.Speaker)?.Value, talk.Act, activity.Id, turn.Now);
        transaction.NextState = talk.State.ToJson();
        transaction.ServiceUrl = activity.ServiceUrl;
        transaction.OthersListen = activity.Room is not null;
        Send(transaction, channel, turn, talk);
        await postman.SendNoticesAsync(transaction, turn, $"n{transaction.InboxId}");
        Log.TurnDone(log, transaction.InboxId, talk.State.Open?.Dialog ?? "-", talk.Outcome);
        return turn.Hurries;
    }

    private void Send(TurnTransaction transaction, IChannel channel, Turn turn, Talk talk)
    {
        var address = new ReplyAddress(turn.Activity.Conversation, talk.ReplyId, turn.Activity.UserId, turn.Now)
        {
            InReplyTo = turn.Activity.Id,
            InReplyToNumber = transaction.InboxId,
            ServiceUrl = turn.Activity.ServiceUrl,
            BotId = turn.Activity.BotId,
            Language = talk.Language,
        };
        var canReplace = channel.CanReplace(address.Conversation);
        if (canReplace)
        {
            foreach (var quiet in talk.Replacements)
            {
                transaction.Send(postman.ToRow(channel, quiet, address with { ActivityId = quiet.Replaces! }, transaction.InboxId));
            }
        }

        var reply = talk.Finish() with { WhenTaken = turn.WhenTaken };
        var inPlace = canReplace && reply.Replaces is not null;
        transaction.Send(postman.ToRow(channel, inPlace ? reply : reply with { Replaces = null }, inPlace ? address with { ActivityId = reply.Replaces! } : address, transaction.InboxId));
    }

    private ValueTask ApologiseAsync(TurnTransaction transaction, InboundActivity activity)
    {
        var turn = new Turn(activity, transaction, book, clock.SchoolNow, default);
        var talk = new Talk(turn, transaction.InboxId, TalkState.Parse(transaction.State));
        Languages.Choose(talk);
        talk.Say(Texts.SomethingWentWrong);
        Send(transaction, postman.Of(activity.Conversation.Channel), turn, talk);
        return ValueTask.CompletedTask;
    }
}
