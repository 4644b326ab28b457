using System.Net.Http.Headers;
using System.Text.Json;

namespace AfterSchoolBot.Driver;

/// <summary>The line to one bot: messages go out here, its replies come back through the connector.</summary>
internal sealed class BotLine(HttpClient http, Connector connector, Uri bot, BotSpec spec, Options options)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly Party Bot = new("bot", "Bot", "bot");

    private readonly Uri messages = new(bot, "/api/messages");
    private readonly string serviceUrl = connector.ServiceUrl;

    public Conversation Open() => connector.Open();

    public void Close(Conversation conversation) => connector.Close(conversation);

    /// <summary>Done when the bot has answered the POST; a refusal is an exception.</summary>
    public async Task PostAsync(Conversation conversation, string activityId, string text, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage(
            activityId, TimeProvider.System.GetUtcNow(), spec.Channel, serviceUrl,
            conversation.Guardian, Bot, conversation.Self, text, options.Locale);

        using var request = new HttpRequestMessage(HttpMethod.Post, messages);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.OutgoingMessage));
        request.Content.Headers.ContentType = Json;
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Says the next step and waits for its reply and for the answer to the POST.</summary>
    public async Task<Turn> SayNextAsync(Conversation conversation, Script script, CancellationToken cancellationToken)
    {
        var step = script.Steps[conversation.Step];
        var activityId = conversation.NextActivityId();
        var started = TimeProvider.System.GetTimestamp();
        await PostAsync(conversation, activityId, step.Say, cancellationToken);
        var reply = await conversation.ReplyToAsync(activityId, cancellationToken);

        conversation.Step = (conversation.Step + 1) % script.Steps.Count;
        return new Turn(step, reply.Words, TimeProvider.System.GetElapsedTime(started, reply.Arrived));
    }
}

/// <summary>One message and its reply.</summary>
internal readonly record struct Turn(ScriptStep Step, string Heard, TimeSpan Latency)
{
    public bool IsRight => Step.Fits(Heard);
    public override string ToString() => $"said \"{Step.Say}\", expected \"{Step.Expect}\", heard \"{Heard}\"";
}
