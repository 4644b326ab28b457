using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AfterSchoolBot.EndToEnd.Tests.Kills;

/// <summary>Someone who says the same lines again and again, and repeats a line under its id until it is accepted.</summary>
internal sealed class Talker(DirectLineClient client, IReadOnlyList<string> lines) : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LongestAnswer = 30; // seconds

    private readonly ConcurrentDictionary<long, (string Id, string Line)> accepted = new();
    private readonly List<string> answers = [];

    public int Accepted => accepted.Count;

    public static async Task<Talker> OpenAsync(Uri address, string user, IReadOnlyList<string> lines) => new(await DirectLineClient.OpenAsync(address, user), lines);

    public async Task TalkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var line in lines) await SayUntilAcceptedAsync(line);
        }
    }

    /// <summary>Each accepted line stands once in the transcript, with one answer of its own, in order. A line that waits for somebody outside is accepted before it is answered.</summary>
    public async Task CheckAsync()
    {
        var all = await client.ReadAllAsync();
        for (var waited = 0; waited < LongestAnswer && accepted.Keys.Any(number => !all.Any(activity => IsAnswer(activity, number))); waited++)
        {
            await Moments.PassAsync(1000);
            all = await client.ReadAllAsync();
        }

        var heard = all.Where(activity => Role(activity) == "user").Select(activity => Text(activity, "id")).ToList();
        Assert.Equal(heard.Count, heard.Distinct().Count());
        Assert.Equal(accepted.Keys.Order(), heard.Select(id => long.Parse(id.Split('|')[^1], CultureInfo.InvariantCulture)).Order());
        foreach (var number in accepted.Keys.Order())
        {
            var own = all.Where(activity => IsAnswer(activity, number) && heard.Contains(Text(activity, "replyToId"))).ToList();
            Assert.True(own.Count == 1, $"Activity {number} of {accepted.Count} up to {accepted.Keys.Max()}, 「{accepted[number].Line}」, was answered {own.Count} times; around it:\n{Around(all, number)}");
            answers.Add(JsonSerializer.Serialize(own[0], Readable));
        }
    }

    /// <summary>What followed these words in each answer that has them, in order.</summary>
    public IReadOnlyList<string> Said(string words, int length) =>
    [
        .. answers.Select(answer => (Answer: answer, At: answer.IndexOf(words, StringComparison.Ordinal))).Where(found => found.At >= 0)
            .Select(found => found.Answer.Substring(found.At + words.Length, length)),
    ];

    /// <summary>That message is a "1" of this person, and was accepted.</summary>
    public bool Confirmed(string activity) => accepted.Values.Any(one => one.Line == "1" && activity == $"{client.User}|{one.Id}");

    public void Dispose() => client.Dispose();

    private async Task SayUntilAcceptedAsync(string line)
    {
        for (var id = Guid.NewGuid().ToString("n"); ;)
        {
            try
            {
                accepted[await client.SayAsync(line, id)] = (id, line);
                return;
            }
            catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
            {
                await Moments.PassAsync(20); // as a client does: the same line again, under the same id
            }
        }
    }

    /// <summary>The answer itself, and no older card that it puts to rest under that card's id.</summary>
    private static bool IsAnswer(JsonElement activity, long number) =>
        Role(activity) == "bot" && Text(activity, "id") == $"r{number}.1" && Text(activity, "replyToId").EndsWith($"|{number:D7}", StringComparison.Ordinal);

    private static string Around(IReadOnlyList<JsonElement> all, long number)
    {
        var line = all.First(one => Text(one, "id").EndsWith($"|{number:D7}", StringComparison.Ordinal));
        var at = DateTimeOffset.Parse(Text(line, "timestamp"), CultureInfo.InvariantCulture);
        var near = all.Where(one => Math.Abs((DateTimeOffset.Parse(Text(one, "timestamp"), CultureInfo.InvariantCulture) - at).TotalSeconds) < 3);
        return string.Join('\n', near.Select(one => $"{Text(one, "timestamp")} {Role(one)} {Text(one, "id")} to {Text(one, "replyToId")}: {Text(one, "text")}"));
    }

    private static string Role(JsonElement activity) => Text(activity.GetProperty("from"), "role");

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

internal static class Moments
{
    public static async Task PassAsync(int milliseconds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(milliseconds));
        await timer.WaitForNextTickAsync();
    }
}
