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
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"said-{Interlocked.Increment(ref messages)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = user },
            ["recipient"] = new JsonObject { ["id"] = "28:" + Options.AppId, ["name"] = "校园助手" },
            ["conversation"] = new JsonObject { ["id"] = ChatWith(user), ["conversationType"] = "personal", ["tenantId"] = Options.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Options.TenantId } },
            ["locale"] = "zh-CN",
            ["text"] = text,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        using var response = await outward.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>What the bot said to somebody, as it came.</summary>
    public IReadOnlyList<string> ChatOf(string user) =>
        [.. Calls.Where(call => call.CarriedOut && call.Target.Contains(Uri.EscapeDataString(ChatWith(user)), StringComparison.Ordinal)).Select(call => call.Body)];

    private static string ChatWith(string user) => "a:with-" + user;
}
