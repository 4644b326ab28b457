using System.Diagnostics;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>
/// Runs a turn: one transaction from the activity to the messages that answer it, then hands those on. A turn that lost a race is
/// run again; one that cannot be run is answered with an apology, so that nothing accepted stays without an answer.
/// </summary>
internal sealed class TurnRunner(
    TurnStore store, DialogRunner dialogs, OutboxSender sender, IEnumerable<IChannel> channels, SchoolClock clock, SchoolBook book, TurnOptions options, TurnMetrics metrics, ILogger<TurnRunner> log)
{
    private readonly Dictionary<ChannelId, IChannel> channelOf = channels.ToDictionary(channel => channel.Id);

    public async Task<TurnResult> RunAsync(InboxRow row, InboundActivity activity, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await RunUntilDoneAsync(row, activity, cancellationToken);
        metrics.TurnDone(activity.Conversation.Channel, result.Repeated, Stopwatch.GetElapsedTime(started));
        sender.Send(result.Outbox);
        return result;
    }

    private async Task<TurnResult> RunUntilDoneAsync(InboxRow row, InboundActivity activity, CancellationToken cancellationToken)
    {
        Dictionary<string, string?>? outside = null;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await store.RunAsync(row, transaction => TalkAsync(transaction, activity, outside, cancellationToken), cancellationToken);
            }
            catch (OutsideWordWantedException wanted)
            {
                row = await AcceptFirstAsync(row, cancellationToken); // it may take seconds: what was said is durable before
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

    private async ValueTask TalkAsync(TurnTransaction transaction, InboundActivity activity, IReadOnlyDictionary<string, string?>? outside, CancellationToken cancellationToken)
    {
        var turn = new Turn(activity, transaction, book, clock.SchoolNow, cancellationToken, outside);
        var talk = await dialogs.RunAsync(turn, transaction.InboxId, TalkState.Parse(transaction.State));
        var channel = channelOf[activity.Conversation.Channel];

        transaction.NextState = talk.State.ToJson();
        transaction.ServiceUrl = activity.ServiceUrl;
        Send(transaction, channel, turn, talk);
        await SendNoticesAsync(transaction, turn);
        Log.TurnDone(log, transaction.InboxId, talk.State.Open?.Dialog ?? "-", talk.Outcome);
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
        if (channel.CanReplace)
        {
            foreach (var quiet in talk.Replacements)
            {
                transaction.Send(ToRow(transaction, channel, quiet, address with { ActivityId = quiet.Replaces! }));
            }
        }

        var reply = talk.Finish();
        var inPlace = channel.CanReplace && reply.Replaces is not null;
        transaction.Send(ToRow(transaction, channel, inPlace ? reply : reply with { Replaces = null }, inPlace ? address with { ActivityId = reply.Replaces! } : address));
    }

    private OutboxRow ToRow(TurnTransaction transaction, IChannel channel, Reply reply, ReplyAddress address) => new()
    {
        Conversation = address.Conversation.ToString(),
        ActivityId = address.ActivityId,
        InboxId = transaction.InboxId,
        InReplyTo = address.InReplyTo,
        ServiceUrl = address.ServiceUrl,
        Body = channel.Draw(reply, address),
        Replaces = reply.Replaces is not null,
        CreatedAt = address.At,
        DueAt = address.At + options.Lease,
    };

    /// <summary>Messages to others go to every thread in which they were last heard, in their own language.</summary>
    private async Task SendNoticesAsync(TurnTransaction transaction, Turn turn)
    {
        var number = 0;
        foreach (var notice in turn.Notices)
        {
            foreach (var reach in await ReachAsync(notice, turn))
            {
                var to = ConversationId.Parse(reach.Conversation);
                if (!channelOf.TryGetValue(to.Channel, out var channel)) continue;

                var language = reach.Language ?? TalkState.Parse(reach.State).Spoken ?? Texts.Simplified;
                Texts.Speak(language);
                var address = new ReplyAddress(to, $"n{transaction.InboxId}.{++number}", reach.UserId, turn.Now) { ServiceUrl = reach.ServiceUrl, Language = language };
                transaction.Send(ToRow(transaction, channel, notice.Say(), address) with { InboxId = null });
            }
        }
    }

    private static Task<IReadOnlyList<Reach>> ReachAsync(Notice notice, Turn turn) => notice.To is { } person
        ? turn.Programme.ReachOfAsync(person, turn.Aborted)
        : turn.Programme.ReachOfAsync(notice.Account!, turn.Aborted);

    private ValueTask ApologiseAsync(TurnTransaction transaction, InboundActivity activity)
    {
        var turn = new Turn(activity, transaction, book, clock.SchoolNow, default);
        var talk = new Talk(turn, transaction.InboxId, TalkState.Parse(transaction.State));
        Languages.Choose(talk);
        talk.Say(Texts.SomethingWentWrong);
        Send(transaction, channelOf[activity.Conversation.Channel], turn, talk);
        return ValueTask.CompletedTask;
    }
}
