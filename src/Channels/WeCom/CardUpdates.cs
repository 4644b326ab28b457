using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>
/// Changes a template card in place: with the code of the press that led to it, else with the code that came when the card was sent. Each
/// works once and for three days (reference 4.8); with none left a new message is sent instead.
/// </summary>
internal sealed class CardUpdates(WeComOptions options, WeComClient client, ChannelMemory memory)
{
    private const string Pressed = "card:";
    private const int LongestName = 10;

    /// <summary>What an inbound press carries along so that its answer can change the card.</summary>
    public static string ServiceUrl(string activityId, string responseCode) => $"{Pressed}{activityId}:{responseCode}";

    /// <summary>What is kept of a send.</summary>
    public static string? Mark(WeComAnswer.Said said) => said.Text("response_code") ?? said.Text("msgid");

    /// <summary>Null: it cannot be changed any more, and says enough to be sent anew.</summary>
    public async Task<Delivery?> TryAsync(OutboundMessage message, DrawnBody body, WeComAddress to, CancellationToken cancellationToken)
    {
        foreach (var code in await CodesAsync(message, cancellationToken))
        {
            var answer = await client.CallAsync("message/update_template_card", RawJson.Of(Request(body, to, code)), cancellationToken);
            if (answer is not WeComAnswer.Said { Action: ErrorAction.CardGone or ErrorAction.Payload }) return WeComChannel.Outcome(answer);
        }

        return body.Presses.Count > 0 ? null : new Delivery.Failed("the card can no longer be changed"); // a card that only goes quiet may stay as it is
    }

    private async Task<IReadOnlyList<string>> CodesAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var pressed = message.ServiceUrl is { } url && url.StartsWith($"{Pressed}{message.ActivityId}:", StringComparison.Ordinal) ? url[(Pressed.Length + message.ActivityId.Length + 1)..] : null;
        var sent = (await memory.SentAsync(message.Conversation, message.ActivityId, cancellationToken))?.ChannelMessageId;
        return [.. new[] { pressed, sent }.OfType<string>()];
    }

    private JsonObject Request(DrawnBody body, WeComAddress to, string code)
    {
        var request = new JsonObject { ["userids"] = new JsonArray(to.User), ["agentid"] = options.AgentId, ["response_code"] = code };
        var card = body.Parts.Select(part => JsonNode.Parse(part)!["template_card"]).OfType<JsonObject>().FirstOrDefault();
        if (card is null || body.Presses.Count == 0)
        {
            request["button"] = new JsonObject { ["replace_name"] = Name(body).ToCharacters(LongestName) };
            return request;
        }

        card.Remove("task_id"); // the card keeps its own
        request["template_card"] = card.DeepClone();
        return request;
    }

    /// <summary>What the greyed button says: the last line of the quiet card, which tells what was chosen.</summary>
    private static string Name(DrawnBody body)
    {
        var text = body.Parts.Select(part => JsonNode.Parse(part)!["text"]?["content"]?.GetValue<string>()).OfType<string>().LastOrDefault();
        return text?.Split('\n')[^1] is { Length: > 0 } last ? last : "✓";
    }
}
