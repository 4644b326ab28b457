using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.Teams;

public sealed partial class FakeConnector
{
    private readonly HttpClient outward = new();

    /// <summary>Somebody of the school says something to the bot, one to one; the status with which it is answered.</summary>
    public async Task<int> SayAsync(Uri bot, string user, string text)
    {
        var (status, _) = await PostAsync(bot, Activity("message", user, ("text", text)));
        return status;
    }

    /// <summary>Presses the button of the newest card that has it; what the bot answers is seen in the card's place, by this person at once.</summary>
    public async Task<JsonNode> PressAsync(Uri bot, string user, string title, JsonObject? inputs = null)
    {
        var (card, button) = ChatCalls(user).Reverse().Select(call => (call, Button(call.Body, title))).First(found => found.Item2 is not null);
        var data = button!["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in inputs ?? []) data[id] = value!.DeepClone();
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button["verb"]!.DeepClone(), ["data"] = data };
        var (status, answer) = await PostAsync(bot, Activity("invoke", user, ("name", "adaptiveCard/action"), ("replyToId", card.Named), ("value", new JsonObject { ["action"] = action, ["trigger"] = "manual" })));
        return status == 200 ? JsonNode.Parse(answer)! : throw new InvalidOperationException($"{status} {answer}");
    }

    /// <summary>What the bot said to somebody, as it came; a card that was changed, as it was and as it is.</summary>
    public IReadOnlyList<string> ChatOf(string user) => [.. ChatCalls(user).Select(call => call.Body)];

    private IEnumerable<RecordedCall> ChatCalls(string user) => Calls.Where(call => call.CarriedOut && call.Target.Contains(Uri.EscapeDataString(ChatWith(user)), StringComparison.Ordinal));

    private JsonObject Activity(string type, string user, params IReadOnlyList<(string Name, JsonNode? Value)> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"said-{Interlocked.Increment(ref messages)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = user },
            ["recipient"] = new JsonObject { ["id"] = "28:" + Options.AppId, ["name"] = "校园助手" },
            ["conversation"] = new JsonObject { ["id"] = ChatWith(user), ["conversationType"] = "personal", ["tenantId"] = Options.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Options.TenantId } },
            ["locale"] = "zh-CN",
        };
        foreach (var (name, value) in more) activity[name] = value;
        return activity;
    }

    private async Task<(int Status, string Body)> PostAsync(Uri bot, JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        using var response = await outward.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static JsonObject? Button(string body, string title) =>
        JsonNode.Parse(body)!["attachments"]?[0]?["content"]?["actions"]?.AsArray().OfType<JsonObject>()
            .FirstOrDefault(action => (string?)action["type"] is "Action.Execute" && ((string)action["title"]!).StartsWith(title, StringComparison.Ordinal));

    private static string ChatWith(string user) => "a:with-" + user;
}
