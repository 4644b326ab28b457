using System.Collections.Concurrent;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Wire;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>Replies in Teams, at the service address a message came with.</summary>
public sealed class TeamsChannel : IChannel
{
    private const int MostAnswersKept = 5_000;

    private static readonly MessageStyle Style = new(ChannelId.Teams, CardDialect.ExecuteOrSubmit) { ListsSources = true };

    private readonly TeamsOptions options;
    private readonly TeamsClient client;
    private readonly TeamsRooms rooms;
    private readonly TeamsFirst first;
    private readonly TeamsThinking thinking;
    private readonly ChannelMemory memory;
    private readonly ILogger<TeamsChannel> logger;

    // the last answer of a talk is nearly always what changes next, and may change before its name is in the database
    private readonly ConcurrentDictionary<ConversationId, (string ActivityId, string Name)> lastAnswer = new();

    internal TeamsChannel(TeamsOptions options, TeamsClient client, TeamsRooms rooms, TeamsFirst first, TeamsThinking thinking, ChannelMemory memory, ILogger<TeamsChannel> logger)
    {
        this.options = options;
        this.client = client;
        this.rooms = rooms;
        this.first = first;
        this.thinking = thinking;
        this.memory = memory;
        this.logger = logger;
    }

    public ChannelId Id => ChannelId.Teams;

    public string? AloneAddress => options.AppId.Length > 0 ? $"https://teams.microsoft.com/l/chat/0/0?users=28:{options.AppId}" : null;

    public bool CanReplace(ConversationId conversation) => true;

    public bool ChangesFreely => true;

    /// <summary>The note of which chat was opened with somebody who had not spoken; it goes when the person is forgotten.</summary>
    public static string FirstNote(string userId) => $"teams/first/{userId}";

    public ConversationId? FirstConversation(string userId) => first.With(userId);

    public Task<IReadOnlySet<string>> InRoomAsync(ConversationId room, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) =>
        rooms.MembersAsync(room, cancellationToken);

    public string Draw(Reply reply, ReplyAddress address) => MessageRenderer.Draw(reply, address, Style);

    public Task BusyAsync(InboundActivity activity, string words) => thinking.BeginAsync(activity, words);

    public async Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var delivery = Outcome(TeamsFirst.Is(message.Conversation) ? await first.SendAsync(message, cancellationToken) : await CallAsync(await AddressedAsync(message, cancellationToken), cancellationToken));
        if (WhyNot(delivery) is { } why) Log.MessageNotTaken(logger, message.ActivityId, why);
        if (message.InReplyTo is not null && delivery is Delivery.Sent { ChannelMessageId: { } name }) Keep(message, name);
        return delivery;
    }

    /// <summary>A notice to a group answers nobody, so it brings no address along.</summary>
    private async Task<OutboundMessage> AddressedAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        message.ServiceUrl is null ? message with { ServiceUrl = await rooms.AddressAsync(message.Conversation, cancellationToken) } : message;

    private void Keep(OutboundMessage answer, string name)
    {
        if (lastAnswer.Count >= MostAnswersKept) lastAnswer.Clear();
        lastAnswer[answer.Conversation] = (answer.ActivityId, name);
    }

    /// <summary>What Teams calls the message that is to be changed; null: it is not known.</summary>
    private async ValueTask<string?> NameOfAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        lastAnswer.TryGetValue(message.Conversation, out var last) && last.ActivityId == message.ActivityId
            ? last.Name
            : (await memory.SentAsync(message.Conversation, message.ActivityId, cancellationToken))?.ChannelMessageId;

    private async Task<ConnectorAnswer> CallAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (await thinking.EndAsync(message, cancellationToken) is { } ended) return ended;

        var thread = message.Conversation.Value;
        if (message.Replaces && await NameOfAsync(message, cancellationToken) is { } earlier)
        {
            var updated = await client.UpdateAsync(message.ServiceUrl, thread, earlier, message.Body, cancellationToken);
            if (updated is not ConnectorAnswer.Refused { Action: ConnectorAction.Anew }) return updated;
        }
        else if (message.InReplyTo is { } question)
        {
            var replied = await client.ReplyAsync(message.ServiceUrl, thread, question, message.Body, cancellationToken);
            if (replied is not ConnectorAnswer.Refused { Action: ConnectorAction.Anew }) return replied;
        }

        return await client.SendAsync(message.ServiceUrl, thread, message.Body, cancellationToken);
    }

    private static Delivery Outcome(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Taken taken => new Delivery.Sent(taken.Id),
        ConnectorAnswer.Refused { Action: ConnectorAction.Later } busy => new Delivery.Later(busy.Why, busy.Asked ?? ConnectorErrors.Usual(busy.Status)),
        ConnectorAnswer.Refused refused => new Delivery.Failed(refused.Why) { Route = RouteAfter(refused.Action), Technical = refused.Action is ConnectorAction.Ours or ConnectorAction.SetUp or ConnectorAction.Token },
        ConnectorAnswer.NotNow notNow => new Delivery.Later(notNow.Why, notNow.After),
        ConnectorAnswer.Unknown unknown => new Delivery.Unknown(unknown.Why), // a send is not told apart from its repeat here (reference A3.5)
        ConnectorAnswer.Never never => new Delivery.Failed(never.Why) { Technical = true },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static RouteState RouteAfter(ConnectorAction action) => action switch
    {
        ConnectorAction.Uninstalled => RouteState.Uninstalled,
        ConnectorAction.Blocked => RouteState.Blocked,
        ConnectorAction.Gone => RouteState.Gone,
        _ => RouteState.Open,
    };

    private static string? WhyNot(Delivery delivery) => delivery switch
    {
        Delivery.Failed failed => failed.Why,
        Delivery.Later later => later.Why,
        Delivery.Unknown unknown => unknown.Why,
        _ => null,
    };
}
