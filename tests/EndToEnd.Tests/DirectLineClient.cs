using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AfterSchoolBot.EndToEnd.Tests;

/// <summary>One person on Direct Line, as a client of the published protocol sees it.</summary>
internal sealed class DirectLineClient : IDisposable
{
    private readonly HttpClient http;
    private string conversation = "";

    private DirectLineClient(Uri address, string user)
    {
        http = new HttpClient { BaseAddress = new(address, "/v3/directline/"), Timeout = TimeSpan.FromSeconds(20) };
        User = user;
    }

    public string User { get; }

    public static async Task<DirectLineClient> OpenAsync(Uri address, string user, string locale = "zh-CN")
    {
        var client = new DirectLineClient(address, user);
        client.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", BotProgram.Secret);
        var token = await client.PostAsync("tokens/generate", new { user = new { id = user } });
        client.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var opened = await client.PostAsync("conversations", new { locale });
        client.conversation = opened.GetProperty("conversationId").GetString()!;
        return client;
    }

    /// <summary>Posts a line under the client's own id; a repeat under the same id is the same line.</summary>
    /// <returns>The number under which it was accepted.</returns>
    public async Task<long> SayAsync(string text, string clientActivityId)
    {
        var answer = await PostAsync($"conversations/{conversation}/activities", new
        {
            type = "message",
            text,
            locale = "zh-CN",
            from = new { id = User },
            channelData = new { clientActivityID = clientActivityId },
        });
        return long.Parse(answer.GetProperty("id").GetString()!.Split('|')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<IReadOnlyList<JsonElement>> ReadAllAsync()
    {
        var all = new List<JsonElement>();
        for (var watermark = ""; ;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>(new Uri($"conversations/{conversation}/activities?watermark={watermark}", UriKind.Relative));
            var activities = page.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count == 0) return all;

            all.AddRange(activities);
            watermark = page.GetProperty("watermark").GetString();
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
