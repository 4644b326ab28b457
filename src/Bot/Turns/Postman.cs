using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>Writes what is said into the outbox, drawn by its channel, in the transaction under way.</summary>
internal sealed class Postman(IEnumerable<IChannel> channels, TurnOptions options)
{
    private readonly Dictionary<ChannelId, IChannel> channelOf = channels.ToDictionary(channel => channel.Id);

    public IChannel Of(ChannelId channel) => channelOf[channel];

    public OutboxRow ToRow(IChannel channel, Reply reply, ReplyAddress address, long? inboxId) => new()
    {
        Conversation = address.Conversation.ToString(),
        ActivityId = address.ActivityId,
        InboxId = inboxId,
        InReplyTo = address.InReplyTo,
        ServiceUrl = address.ServiceUrl,
        Body = channel.Draw(reply, address),
        Replaces = reply.Replaces is not null,
        CreatedAt = address.At,
        DueAt = address.At + options.Lease,
    };

    /// <summary>Messages to others go to every thread in which they were last heard, in their own language; where none of their accounts on a channel was ever heard, to where it can be told something.</summary>
    /// <param name="name">What the messages' ids begin with: the same for no other piece of work.</param>
    public async Task SendNoticesAsync(TurnTransaction transaction, Errand errand, string name)
    {
        SendToMany(transaction, errand);
        var number = 0;
        foreach (var notice in errand.Notices)
        {
            if (notice.Room is { } room)
            {
                Texts.Speak(Texts.Simplified); // a room has no language of its own
                transaction.Send(ToRow(channelOf[room.Channel], notice.Say(), new(room, $"{name}.{++number}", "", errand.Now), null));
                continue;
            }

            foreach (var (reach, to) in Threads(await ReachAsync(notice, errand)))
            {
                if (!channelOf.TryGetValue(to.Channel, out var channel)) continue;

                var language = reach.Language ?? Dialogs.TalkState.Parse(reach.State).Spoken ?? Texts.Simplified;
                Texts.Speak(language);
                var stands = notice.Name is { } known && await errand.Programme.StandsAsync(to.ToString(), known, errand.Aborted);
                var changes = stands && channel.ChangesFreely;
                if (notice.OnlyWhereItStands && !changes) continue;

                var id = changes || (notice.Name is not null && !stands) ? notice.Name! : $"{name}.{++number}";
                var address = new ReplyAddress(to, id, reach.UserId, errand.Now) { ServiceUrl = reach.ServiceUrl, Language = language };
                var row = ToRow(channel, notice.Say() with { Replaces = changes ? id : null }, address, null);
                transaction.Send(notice.NotBefore is { } later && later > errand.Now ? row with { DueAt = later, IsKeptBack = true } : row);
            }
        }
    }

    /// <summary>Messages to many: each person's own, under an id that says which announcement and whose.</summary>
    private void SendToMany(TurnTransaction transaction, Errand errand)
    {
        foreach (var one in errand.ToMany)
        {
            if (one.Row.Id == 0) transaction.LayDown(one.Row);
            if (one.Say is null || one.Row.Conversation is null) continue;

            Texts.Speak(one.Language);
            var to = ConversationId.Parse(one.Row.Conversation);
            var user = one.Row.Account![(one.Row.Channel.Length + 1)..];
            var address = new ReplyAddress(to, one.Row.Token, user, errand.Now) { ServiceUrl = one.ServiceUrl, Language = one.Language };
            var reply = one.Say() with { Replaces = one.Row.Form is DeliveryForm.InPlace ? one.Row.Token : null };
            transaction.Send(ToRow(channelOf[to.Channel], reply, address, null) with
            {
                DeliveryOf = one.Row,
                Delivery = one.Row.Id == 0 ? null : one.Row.Id,
                Urgency = one.Urgency,
                Channel = one.Row.Channel,
                DueAt = one.DueAt,
            });
        }
    }

    private IEnumerable<(Reach Reach, ConversationId To)> Threads(IReadOnlyList<Reach> reaches)
    {
        foreach (var accounts in reaches.GroupBy(reach => reach.Account[..reach.Account.IndexOf('/', StringComparison.Ordinal)]))
        {
            var heard = accounts.Where(reach => reach.Conversation is not null).ToList();
            foreach (var reach in heard) yield return (reach, ConversationId.Parse(reach.Conversation!));
            if (heard.Count > 0 || !channelOf.TryGetValue(new(accounts.Key), out var channel)) continue;

            foreach (var reach in accounts)
            {
                if (channel.FirstConversation(reach.UserId) is { } first) yield return (reach, first);
            }
        }
    }

    private static Task<IReadOnlyList<Reach>> ReachAsync(Notice notice, Errand errand) => notice.To is { } person
        ? errand.Programme.ReachOfAsync(person, errand.Aborted)
        : errand.Programme.ReachOfAsync(notice.Account!, errand.Aborted);
}
