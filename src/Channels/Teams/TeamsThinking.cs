using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Wire;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>
/// While an answer is thought about: one to one the chat says what is being done, and the whole, checked answer takes the place of that line as the
/// end of a stream (reference A4.8). Where Teams does not stream, and in groups, it shows that somebody types. Nothing of it outlives the process.
/// </summary>
internal sealed class TeamsThinking(TeamsClient client, TimeProvider time)
{
    private const string Typing = """{"type":"typing"}""";

    // Teams ends a stream after two minutes
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(110);

    private readonly ConcurrentDictionary<ConversationId, (Task<ConnectorAnswer> Begun, long At)> open = new();

    public Task BeginAsync(InboundActivity activity, string words)
    {
        var (conversation, serviceUrl) = (activity.Conversation, activity.ServiceUrl);
        if (activity.Room is not null) return client.SendAsync(serviceUrl, conversation.Value, Typing, CancellationToken.None);

        var line = new JsonObject
        {
            ["type"] = "typing",
            ["text"] = words,
            ["conversation"] = new JsonObject { ["id"] = conversation.Value, ["conversationType"] = "personal" },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "streaminfo", ["streamType"] = "informative", ["streamSequence"] = 1 }),
        };
        var begun = client.SendAsync(serviceUrl, conversation.Value, line.ToJsonString(), CancellationToken.None);
        open[conversation] = (begun, time.GetTimestamp());
        return begun;
    }

    /// <summary>The answer in the place of the line; null: there is none, or Teams takes no more of the stream, and the answer goes as any other.</summary>
    public async Task<ConnectorAnswer?> EndAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Replaces || !open.TryRemove(message.Conversation, out var line) || time.GetElapsedTime(line.At) > Longest) return null;
        if (await line.Begun is not ConnectorAnswer.Taken { Id: { Length: > 0 } stream }) return null;

        var body = JsonNode.Parse(message.Body)!.AsObject();
        if (body["entities"] is not JsonArray entities) body["entities"] = entities = [];
        if (body["conversation"] is JsonObject conversation) conversation["conversationType"] = "personal"; // the Playground streams to no other
        entities.Add(new JsonObject { ["type"] = "streaminfo", ["streamId"] = stream, ["streamType"] = "final" });
        return await client.SendAsync(message.ServiceUrl, message.Conversation.Value, body.ToJsonString(), cancellationToken) switch
        {
            ConnectorAnswer.Refused { Status: 400 or 403 } => null,
            ConnectorAnswer.Taken { Id: null } => new ConnectorAnswer.Taken(JsonElement.Parse(new JsonObject { ["id"] = stream }.ToJsonString())), // it has the stream's name
            var answer => answer,
        };
    }
}
