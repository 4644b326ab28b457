using System.Collections.Concurrent;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.DirectLine;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSchoolBot.Testing;

/// <summary>The assistant as it runs in production, but for the wire, the clock and the database's place: real turns, real forms, real storage.</summary>
internal sealed class TalkHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly ConcurrentDictionary<string, Reply> drawn = new();

    private TalkHost(TestDatabase database, DateTimeOffset now, bool replaces, ModelOptions? model, ConcurrentBag<string>? logs, LogLevel from, int announceAlone)
    {
        this.database = database;
        Clock = new(now);
        var settings = new Settings
        {
            Postgres = database.Store is Store.Postgres,
            ConnectionString = database.ConnectionString,
            SchoolZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            Demo = false,
            DirectLine = new DirectLineOptions(),
            Teams = new TeamsOptions(),
            Model = model,
            Broadcasts = new() { Alone = announceAlone },
        };
        Database = new(settings, Clock);
        services = new ServiceCollection()
            .AddLogging(logging => _ = logs is null ? logging.SetMinimumLevel(LogLevel.None) : logging.SetMinimumLevel(from).AddProvider(new LogKeeper(logs)))
            .AddMetrics()
            .Also(all => all.AddProgramme(Database))
            .Also(all => all.AddTalk(settings))
            .AddSingleton<IChannel>(new TalkChannel(drawn, replaces, message => Takes?.Invoke(message) ?? new Delivery.Sent(), (address, reply) =>
            {
                Drew?.Invoke(address.Conversation, reply);
                Said?.Invoke(address, reply);
            }))
            .BuildServiceProvider();
        services.GetRequiredService<SchoolName>().Name = "示范小学";
    }

    /// <summary>The one parent who is in every group chat.</summary>
    public const string InEveryGroup = "dl_parent_wang";

    public FakeTimeProvider Clock { get; }

    /// <summary>Told of every message as it is drawn, before its turn is committed: for those who cannot read every transcript.</summary>
    public Action<ConversationId, Reply>? Drew { get; set; }

    /// <summary>The same, for those who ask in which language.</summary>
    public Action<ReplyAddress, Reply>? Said { get; set; }

    /// <summary>What the platform says to a message; null: it takes it, as it takes all where nothing is said here.</summary>
    public Func<OutboundMessage, Delivery?>? Takes { get; set; }

    public Database Database { get; }

    public TurnInbox Inbox => services.GetRequiredService<TurnInbox>();

    public TurnStore Turns => services.GetRequiredService<TurnStore>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <param name="lay">Lays the school into the fresh database.</param>
    /// <param name="replaces">Whether the channel can change a card that was sent.</param>
    public static async Task<TalkHost> StartAsync(
        Store store, DateTimeOffset now, Func<ProgrammeDb, CancellationToken, Task>? lay = null, bool replaces = true, ModelOptions? model = null, ConcurrentBag<string>? logs = null, LogLevel from = LogLevel.Trace, int announceAlone = 300)
    {
        await TopicBook.LearnAsync(); // else who asks first is answered later than everybody expects
        var database = await TestDatabase.CreateAsync(store);
        if (lay is not null)
        {
            await using var programme = database.Open();
            await lay(programme, default);
            await programme.SaveChangesAsync();
        }

        return new(database, now, replaces, model, logs, from, announceAlone);
    }

    /// <summary>Sets the clock on the school's wall; it only goes forward.</summary>
    public void ItIs(int month, int day, int hour, int minute, int second = 0, int year = 2021) =>
        Clock.SetUtcNow(new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromHours(8)));

    /// <summary>What the clock asks for at this moment is done: offers that ran out, reviews that are late.</summary>
    public Task DueAsync() => services.GetRequiredService<DueRunner>().RunAsync(default);

    /// <summary>What was committed for many is sent, as the broadcaster does in production.</summary>
    public async Task SentAsync()
    {
        var sender = Get<OutboxSender>();
        for (var rows = await ClaimAsync(); rows.Count > 0; rows = await ClaimAsync())
        {
            foreach (var row in rows) await sender.SendOneOfManyAsync(row);
        }

        Clock.Advance(TimeSpan.FromMilliseconds(300)); // marks ride along with the next commit
        await Turns.PingAsync(default);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await StillClaimedAsync()) await timer.WaitForNextTickAsync();

        Task<IReadOnlyList<OutboxRow>> ClaimAsync() => Turns.ClaimAsync(new("directline", 100, TimeSpan.Zero, TimeSpan.Zero, Clock.GetUtcNow(), Clock.GetUtcNow().AddSeconds(20)), default);
    }

    private async Task<bool> StillClaimedAsync()
    {
        await using var programme = Open();
        return await programme.Set<OutboxRow>().AnyAsync(row => row.State == OutboxState.Claimed);
    }

    public ProgrammeDb Open() => database.Open();

    public Talk As(string user, string locale = "zh-CN") => new(this, user, locale);

    /// <summary>Completes when nothing of this thread waits for its turn to end: one that asks somebody outside is accepted before.</summary>
    public async Task AnsweredAsync(ConversationId conversation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (Inbox.UnderWay > 0)
        {
            await using (var programme = Open())
            {
                if (!await programme.Set<InboxRow>().AnyAsync(row => row.Conversation == conversation.ToString() && !row.Done)) return;
            }

            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Somebody who speaks to the assistant where others listen.</summary>
    public Talk Among(string user, string group) => new(this, user, "zh-CN", group);

    /// <summary>Everything said to this thread after the mark, oldest first, with the mark after it.</summary>
    public async Task<(IReadOnlyList<Reply> Replies, TranscriptMark Mark)> HeardAsync(ConversationId conversation, TranscriptMark after)
    {
        var rows = await Turns.TranscriptAsync(conversation.ToString(), after.Inbound, after.Outbound, 1000, default);
        return ([.. rows.Where(row => !row.Inbound).Select(row => drawn[row.Body])], rows.Count == 0 ? after : new(rows[^1].InboxId, rows[^1].OutboxId));
    }

    /// <summary>Whatever staff are shown of a child stands in the access log, in the same turn (D1): every talk of a member of staff is held to it.</summary>
    public async Task SeesOnlyWhatIsWrittenDownAsync(string user, string heard)
    {
        await using var programme = Open();
        var account = $"directline/{user}";
        if (await programme.ChannelIdentities.SingleOrDefaultAsync(identity => identity.Account == account) is not { } identity) return;

        var person = new PersonId(identity.PersonId);
        if (!await programme.Staff.AnyAsync(member => member.Id == person)) return;

        var own = await programme.Guardianships.Where(bond => bond.Guardian == person).Select(bond => bond.Child).ToListAsync();
        var now = Clock.GetUtcNow();
        var written = (await programme.AccessLog.Where(entry => entry.Reader == person).ToListAsync()).Where(entry => (now - entry.At).Duration() < TimeSpan.FromSeconds(1)).Select(entry => entry.Child).ToHashSet();
        foreach (var child in (await programme.Children.AsNoTracking().ToListAsync()).Where(child => heard.Contains(child.Name, StringComparison.Ordinal) && !own.Contains(child.Id)))
        {
            Assert.True(written.Contains(child.Id), $"{user} was shown {child.Name}, and nothing is in the access log: the form says turn.Show(person, child, Name, fields). Heard: {heard}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Keeps every line that is logged.</summary>
    private sealed class LogKeeper(ConcurrentBag<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }

    /// <summary>Keeps what was drawn instead of sending it.</summary>
    private sealed class TalkChannel(ConcurrentDictionary<string, Reply> drawn, bool replaces, Func<OutboundMessage, Delivery> takes, Action<ReplyAddress, Reply> drew) : IChannel
    {
        public ChannelId Id => ChannelId.DirectLine;

        public bool CanReplace(ConversationId conversation) => replaces;

        public bool ChangesFreely => replaces;

        public string Draw(Reply reply, ReplyAddress address)
        {
            var key = Guid.NewGuid().ToString("n");
            drawn[key] = reply;
            drew(address, reply);
            if (WeComFaces.FaultsOf(reply, address) is { Count: > 0 } faults) throw new InvalidOperationException($"WeCom would not show this: {string.Join("; ", faults)}");
            if (CardFaces.FaultsOf(reply, address) is { Count: > 0 } flaws) throw new InvalidOperationException($"Teams and the web chat would not show 「{reply.Card?.Title}」: {string.Join("; ", flaws)}");
            return key;
        }

        public string AloneAddress => "https://chat.example/alone";

        public Task<IReadOnlySet<string>> InRoomAsync(ConversationId room, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlySet<string>>(userIds.Where(user => user == InEveryGroup).ToHashSet());

        public Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
            Task.FromResult(takes(message));
    }
}

internal static class ServiceCollectionExtensions
{
    public static IServiceCollection Also(this IServiceCollection services, Action<IServiceCollection> add)
    {
        add(services);
        return services;
    }
}
