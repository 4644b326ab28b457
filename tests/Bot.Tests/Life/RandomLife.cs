using System.Collections.Concurrent;
using System.Text;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Tests.Rolls;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>
/// A school in which everybody does whatever comes to mind: families, the office, onlookers, the clock, and platforms that deliver twice.
/// The same seed lives the same life, but for what runs at once.
/// </summary>
internal sealed class RandomLife : IAsyncDisposable
{
    private const string Coordinator = "dl_admin_zhang";
    private const int Families = 10;
    private const int Newcomers = 6;
    private const int AtOnce = 12;

    private static readonly string[] Languages = ["zh-CN", "zh-CN", "zh-TW", "en-US"];
    private static readonly int[] Minutes = [1, 7, 20, 45, 180, 720, 1440];

    private readonly Dictionary<string, Chatterer> byConversation = [];
    private readonly List<Chatterer> people = [];
    private readonly Random chance;

    private RandomLife(TalkHost host, int seed)
    {
        Host = host;
        chance = new(seed);
        foreach (var (user, mind) in Cast())
        {
            var one = new Chatterer(user, Languages[chance.Next(Languages.Length)], mind, new(chance.Next()));
            people.Add(one);
            byConversation[one.Conversation.ToString()] = one;
        }

        host.Drew = (conversation, reply) =>
        {
            if (reply.Text?.Contains(Texts.SomethingWentWrong, StringComparison.Ordinal) == true) Apologies.Add(conversation.ToString());
            if (reply.Card is { } card && byConversation.TryGetValue(conversation.ToString(), out var to)) to.Sees(card);
        };
    }

    public TalkHost Host { get; }

    /// <summary>Where the assistant had to say that something went wrong: a fault of ours, whatever was said to it.</summary>
    public ConcurrentBag<string> Apologies { get; } = [];

    public int Commands { get; private set; }

    public IReadOnlyList<Chatterer> People => people;

    public static async Task<RandomLife> BeginAsync(Store store, int seed, ConcurrentBag<string>? logs = null) => new(
        await Spring.StartAsync(store, logs: logs, from: LogLevel.Warning, also: spring =>
        {
            spring.Add(spring.Calligraphy(id: 9, seats: 3, "国画"));
            spring.Add(spring.Calligraphy(id: 10, seats: 2, "陶艺"));
            spring.EnrolClassmates();
            spring.AddMany(Families);
            spring.AddNewcomers(Newcomers);
            spring.Apply(new(5001), Weekdays.Wednesday, Domain.Enrolments.PriorityGroup.MigrantWorkersChild);
            spring.Apply(new(5002), Weekdays.Monday | Weekdays.Wednesday);
            foreach (var (account, person) in new[] { ("dl_principal_zhou", 1), (Coordinator, 2), ("dl_teacher_sun", 3) }) spring.Bind(account, new(person));
            spring.Hire(new(20), "秦督导", StaffRoles.Supervisor, "dl_supervisor_qin");
            spring.Hire(new(21), "马会长", StaffRoles.ParentsCommittee, "dl_committee_ma");
        }),
        seed);

    /// <summary>One thing happens: now and then the clock goes on, a message comes twice, or the office reads in a list; else somebody speaks.</summary>
    public async Task StepAsync()
    {
        Commands++;
        switch (chance.Next(1000))
        {
            case < 22:
                Host.Clock.Advance(TimeSpan.FromMinutes(Minutes[chance.Next(Minutes.Length)]));
                await Host.DueAsync();
                break;
            case < 52:
                if (Someone().Again() is { } again) await Host.Inbox.AcceptAsync(again, default);
                break;
            case < 54:
                await ReadAListAsync();
                break;
            default:
                Host.Clock.Advance(TimeSpan.FromSeconds(chance.Next(1, 9)));
                await Host.Inbox.AcceptAsync(Someone().Next(), default);
                break;
        }
    }

    /// <summary>A dozen of them at once, each with turns of their own.</summary>
    public async Task AtOnceAsync(int steps)
    {
        var some = people.ToArray();
        chance.Shuffle(some);
        some = some[..AtOnce];
        Commands += steps * some.Length;
        await Task.WhenAll(some.Select(async one =>
        {
            for (var i = 0; i < steps; i++) await Host.Inbox.AcceptAsync(i % 20 == 19 ? one.Again()! : one.Next(), default);
        }));
    }

    /// <summary>What holds at every moment, looked at from outside; a line for each thing that does not.</summary>
    public async Task<IReadOnlyList<string>> WrongsAsync()
    {
        await Host.DueAsync(); // links what was noted
        await using var programme = Host.Open();
        var now = Host.Database.Clock.SchoolNow;
        return
        [
            .. await new ProgrammeCheck(programme, now, default).RunAsync(),
            .. await new Invariants(programme).BrokenAsync(),
            .. Apologies.Select(where => $"{where}: something went wrong"),
        ];
    }

    /// <summary>All that anybody remembers having said comes a second time, shuffled.</summary>
    public async Task EverythingAgainAsync()
    {
        var again = people.SelectMany(one => one.Sent).ToArray();
        chance.Shuffle(again);
        foreach (var activity in again) Assert.True((await Host.Inbox.AcceptAsync(activity, default)).Repeated);
    }

    /// <summary>Everything that stands in the database, table by table.</summary>
    public async Task<string> FingerprintAsync()
    {
        await using var programme = Host.Open();
        var connection = programme.Database.GetDbConnection();
        await connection.OpenAsync();
        var all = new StringBuilder();
        foreach (var table in programme.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {(table == "outbox" ? "id, conversation, activity_id, body" : "*")} FROM {table}"; // that a message was sent is written a moment later
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
            all.Append(table).Append(' ').AppendLine(Fingerprint.Of([.. rows.Order(StringComparer.Ordinal)]));
        }

        return all.ToString();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>The office has more to do than any family.</summary>
    private Chatterer Someone() => chance.NextDouble() < 0.12 ? people.Find(one => one.User == Coordinator)! : people[chance.Next(people.Count)];

    /// <summary>A child goes to another class, leaves the school, or has one guardian less.</summary>
    private async Task ReadAListAsync()
    {
        var n = chance.Next(1, Families + 1);
        var line = chance.Next(3) switch
        {
            0 => $"姓名,班级,学号\n孩子{n},{chance.Next(1, 3) switch { 1 => "3-2", _ => "3-1" }},9{n:00}\n",
            1 => $"姓名,班级,学号,状态\n孩子{n},3-1,9{n:00},转出\n",
            _ => $"姓名,班级,学号,监护人姓名,关系,手机尾号,权限\n孩子{n},3-1,9{n:00},家长{n},妈妈,5521,接送\n",
        };
        await Lists.ReadRollAsync(Host, line);
    }

    private static IEnumerable<(string User, IReadOnlyList<string> Mind)> Cast() =>
    [
        (Spring.Mother, Minds.Parents), (Spring.Father, Minds.Parents), (Spring.Chen, Minds.Parents),
        .. Enumerable.Range(1, Families).Select(n => (Spring.Parent(n), Minds.Parents)),
        .. Enumerable.Range(1, Newcomers).SelectMany(n => new[] { (Spring.Newcomer(n), Minds.Parents), ($"{Spring.Newcomer(n)}b", Minds.Parents) }),
        (Coordinator, Minds.Coordinators), ("dl_principal_zhou", Minds.Principals), ("dl_teacher_sun", Minds.Teachers),
        ("dl_supervisor_qin", Minds.Onlookers), ("dl_committee_ma", Minds.Onlookers), ("dl_stranger", Minds.Onlookers),
    ];
}
