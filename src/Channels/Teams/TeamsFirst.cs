using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Wire;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>
/// The chat with somebody who has the app and has never spoken: it is opened by the first message to them, and once more where Teams does not know it
/// any more (reference A3.1, A3.4). Until they speak the conversation has a name of our own: <c>first/person</c>.
/// </summary>
internal sealed class TeamsFirst(TeamsOptions options, TeamsClient client, ChannelMemory memory)
{
    private const string Prefix = "first/";

    private readonly string? address = options.ServiceUrls is [var listed, ..] ? listed.AbsoluteUri : options.Cloud.Service?.AbsoluteUri;

    public ConversationId? With(string userId) => address is null || options.AppId.Length == 0 ? null : new(ChannelId.Teams, Prefix + userId);

    public static bool Is(ConversationId conversation) => conversation.Value.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task<ConnectorAnswer> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var person = message.Conversation.Value[Prefix.Length..];
        var key = TeamsChannel.FirstNote(person);
        if (await memory.RecallAsync(key, cancellationToken) is { } chat)
        {
            var answer = await client.SendAsync(address, chat, message.Body, cancellationToken);
            if (answer is not ConnectorAnswer.Refused { Action: ConnectorAction.Gone }) return answer;
        }

        var opened = await client.CreateConversationAsync(address, person, Request(person), cancellationToken);
        if (opened is not ConnectorAnswer.Taken { Id: { Length: > 0 } made }) return opened is ConnectorAnswer.Taken ? new ConnectorAnswer.Never("Teams opened a chat without a name") : opened;

        await memory.KeepAsync(key, made, cancellationToken);
        return await client.SendAsync(address, made, message.Body, cancellationToken);
    }

    private string Request(string person) => new JsonObject
    {
        ["bot"] = new JsonObject { ["id"] = $"28:{options.AppId}" },
        ["isGroup"] = false,
        ["members"] = new JsonArray(new JsonObject { ["id"] = person }),
        ["tenantId"] = options.TenantId,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = options.TenantId } },
    }.ToJsonString();
}
