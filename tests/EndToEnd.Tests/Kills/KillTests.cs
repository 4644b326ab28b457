using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Kills;

/// <summary>The program is killed with -9 at random moments under load, again and again. Accepted means answered, once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 50;
    private const int People = 16;

    private static readonly string[] Lines = ["留言", "明天想请老师打个电话", "4", "1"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_was_accepted_is_answered_exactly_once_over_fifty_kills(bool postgres)
    {
        Assert.SkipWhen(postgres && TestDatabase.PostgresServer is null, TestDatabase.NoPostgres);
        await using var database = await TestDatabase.CreateAsync(postgres ? Store.Postgres : Store.Sqlite);
        await using var bot = new BotProgram(database);
        await bot.StartAsync(("Demo__Enabled", "false"), ("Turns__LeaseSeconds", "2"));

        using var stop = new CancellationTokenSource();
        var talkers = await Task.WhenAll(Enumerable.Range(1, People).Select(number => Talker.OpenAsync(bot.Address, $"dl_person_{number}")));
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await WaitAsync(RandomNumberGenerator.GetInt32(50, 500));
            await bot.KillAsync();
            await bot.StartAsync(("Demo__Enabled", "false"), ("Turns__LeaseSeconds", "2"));
        }

        await stop.CancelAsync();
        await Task.WhenAll(talking);
        await Task.WhenAll(talkers.Select(talker => talker.CheckAsync()));
        await using var programme = database.Open();
        var numbers = talkers.SelectMany(talker => talker.Numbers).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(numbers.Order(), (await programme.OfficeQuestions.Select(question => question.Number).ToListAsync()).Select(number => number.ToString()).Order());
        output.WriteLine($"{talkers.Sum(talker => talker.Accepted)} activities accepted over {Kills} kills, {numbers.Count} lines for the office; every one answered once");
        foreach (var talker in talkers) talker.Dispose();
    }

    private static async Task WaitAsync(int milliseconds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(milliseconds));
        await timer.WaitForNextTickAsync();
    }

    /// <summary>Someone who says the same four things again and again, and repeats a line under its id until it is accepted.</summary>
    private sealed class Talker(DirectLineClient client) : IDisposable
    {
        private readonly ConcurrentDictionary<long, string> accepted = new();
        private readonly List<string> numbers = [];

        public int Accepted => accepted.Count;

        public IReadOnlyList<string> Numbers => numbers;

        public static async Task<Talker> OpenAsync(Uri address, string user) => new(await DirectLineClient.OpenAsync(address, user));

        public async Task TalkAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var line in Lines) await SayUntilAcceptedAsync(line);
            }
        }

        /// <summary>Each accepted line stands once in the transcript, with one answer of its own, in order.</summary>
        public async Task CheckAsync()
        {
            var all = await client.ReadAllAsync();
            var heard = all.Where(activity => Role(activity) == "user").Select(activity => Text(activity, "id")).ToList();
            Assert.Equal(heard.Count, heard.Distinct().Count());
            Assert.Equal(accepted.Keys.Order(), heard.Select(id => long.Parse(id.Split('|')[^1], System.Globalization.CultureInfo.InvariantCulture)).Order());
            foreach (var number in accepted.Keys)
            {
                var answers = all.Where(activity => Role(activity) == "bot" && Text(activity, "id") == $"r{number}.1"
                    && heard.Contains(Text(activity, "replyToId")) && Text(activity, "replyToId").EndsWith($"|{number:D7}", StringComparison.Ordinal)).ToList();
                Assert.True(answers.Count == 1, $"Activity {number} was answered {answers.Count} times.");
                if (Text(answers[0], "text") is var text && text.IndexOf("WD-", StringComparison.Ordinal) is var at and >= 0) numbers.Add(text.Substring(at, 7));
            }
        }

        public void Dispose() => client.Dispose();

        private async Task SayUntilAcceptedAsync(string line)
        {
            for (var id = Guid.NewGuid().ToString("n"); ;)
            {
                try
                {
                    accepted[await client.SayAsync(line, id)] = id;
                    return;
                }
                catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
                {
                    await WaitAsync(20); // as a client does: the same line again, under the same id
                }
            }
        }

        private static string Role(JsonElement activity) => Text(activity.GetProperty("from"), "role");

        private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
    }
}
