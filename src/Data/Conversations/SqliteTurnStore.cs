using System.Collections.Concurrent;
using AfterSchoolBot.Data.Audit;
using AfterSchoolBot.Data.Compiled.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>Turns in one SQLite file: one after the other on the one writer, many to a commit.</summary>
internal sealed class SqliteTurnStore : TurnStore
{
    private readonly ConcurrentQueue<SendMark> marks = new();
    private readonly SqliteWriter writer;
    private readonly SqliteStatements statements;
    private readonly SqliteProgrammeDb programme;
    private readonly string connectionString;
    private readonly TimeProvider clock;
    private readonly ITimer markTimer;

    public SqliteTurnStore(string connectionString, TimeProvider clock)
    {
        this.connectionString = connectionString;
        this.clock = clock;
        writer = new(connectionString, WriteMarks, () => programme!.ChangeTracker.Clear());
        statements = new(writer);
        programme = new(new DbContextOptionsBuilder<SqliteProgrammeDb>().UseSqlite(writer.Connection).UseModel(SqliteProgrammeDbModel.Instance).Options);
        programme.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never; // the group is the transaction
        markTimer = clock.CreateTimer(_ => PokeForMarks(), null, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(200));
    }

    public override Task<Accepted> AcceptAsync(InboxRow activity, CancellationToken cancellationToken) =>
        writer.WriteAsync(() => ValueTask.FromResult(statements.Accept(activity, done: false)), cancellationToken);

    public override Task<TurnResult> RunAsync(InboxRow activity, TurnBody talk, CancellationToken cancellationToken) =>
        writer.WriteAsync(() => RunOnWriterAsync(activity, talk), cancellationToken);

    public override Task WriteAsync(Func<ProgrammeDb, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        writer.WriteAsync(async () =>
        {
            await work(programme, cancellationToken);
            await SaveAsync(null);
            return true;
        }, cancellationToken);

    public override Task<IReadOnlyList<OutboxRow>> RunErrandAsync(string name, TurnBody work, CancellationToken cancellationToken) =>
        writer.WriteAsync(async () =>
        {
            var transaction = new TurnTransaction(0, null, null, () => programme);
            await work(transaction);
            await SaveAsync(transaction.Acting);
            return (IReadOnlyList<OutboxRow>)Send(transaction);
        }, cancellationToken);

    public override void Mark(SendMark mark) => marks.Enqueue(mark);

    public override Task<IReadOnlyList<InboxRow>> TakeUnansweredAsync(DateTimeOffset now, DateTimeOffset nextDue, int most, CancellationToken cancellationToken) =>
        writer.WriteAsync(() => ValueTask.FromResult(statements.TakeUnanswered(now, nextDue, most)), cancellationToken);

    public override Task<IReadOnlyList<OutboxRow>> TakeUnsentAsync(DateTimeOffset now, DateTimeOffset nextDue, int most, CancellationToken cancellationToken) =>
        writer.WriteAsync(() => ValueTask.FromResult(statements.TakeUnsent(now, nextDue, most)), cancellationToken);

    public override Task<IReadOnlyList<OutboxRow>> ClaimAsync(ClaimWish wish, CancellationToken cancellationToken) =>
        writer.WriteAsync(() => ValueTask.FromResult(statements.Claim(wish)), cancellationToken);

    public override Task<int> EndClaimsAsync(string channel, DateTimeOffset now, OutboxState becomes, CancellationToken cancellationToken) =>
        writer.WriteAsync(() => ValueTask.FromResult(statements.EndClaims(channel, now, becomes)), cancellationToken);

    public override Task HoldAsync(string channel, DateTimeOffset until, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            () =>
            {
                statements.Hold(channel, until.UtcTicks);
                return ValueTask.FromResult(true);
            },
            cancellationToken);

    public override async Task<IReadOnlyList<TranscriptRow>> TranscriptAsync(
        string conversation, long afterInbox, long afterOutbox, int most, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Transcripts.Sql;
        command.Parameters.AddWithValue("@conversation", conversation);
        command.Parameters.AddWithValue("@afterInbox", afterInbox);
        command.Parameters.AddWithValue("@afterOutbox", afterOutbox);
        command.Parameters.AddWithValue("@most", most);
        return await Transcripts.ReadAsync(command, afterInbox, afterOutbox, cancellationToken);
    }

    public override Task CompactAsync(CancellationToken cancellationToken) => writer.RunAloneAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);

    public override Task PingAsync(CancellationToken cancellationToken) =>
        writer.WriteAsync(() => ValueTask.FromResult(true), cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await markTimer.DisposeAsync();
        PokeForMarks();
        await writer.DisposeAsync();
        await programme.DisposeAsync();
    }

    private async ValueTask<TurnResult> RunOnWriterAsync(InboxRow activity, TurnBody talk)
    {
        var accepted = activity.Id == 0
            ? statements.Accept(activity, done: true)
            : statements.TakeUp(activity.Id);
        if (accepted.Repeated) return new(accepted.InboxId, true, []);

        var (state, person) = statements.Conversation(activity.Conversation, activity.Sender);
        var transaction = new TurnTransaction(accepted.InboxId, state, person, () => programme);
        await talk(transaction);
        await SaveAsync(transaction.Acting);

        if (transaction.NextState is { } next) statements.Keep(activity, next, transaction, clock.GetUtcNow());
        return new(accepted.InboxId, false, Send(transaction));
    }

    /// <summary>Messages to many are not handed on: they are claimed.</summary>
    private List<OutboxRow> Send(TurnTransaction transaction)
    {
        foreach (var delivery in transaction.Deliveries) statements.LayDown(delivery);
        var now = new List<OutboxRow>();
        foreach (var row in transaction.Outbox)
        {
            var id = statements.Send(row);
            if (row.Urgency is Urgency.Answer) now.Add(row with { Id = id });
        }

        return now;
    }

    private async ValueTask SaveAsync(Acting? acting)
    {
        try
        {
            await programme.SaveNotedAsync(acting ?? Office(), statements.Note, CancellationToken.None);
        }
        catch (DbUpdateException conflict)
        {
            throw new TurnConflictException("The programme changed under this turn.", conflict);
        }

        programme.ChangeTracker.Clear();
    }

    private Acting Office() => new(null, Acting.OfTheOffice, null, clock.GetUtcNow());

    private void WriteMarks()
    {
        while (marks.TryDequeue(out var mark))
        {
            statements.Mark(mark);
        }
    }

    private void PokeForMarks()
    {
        if (!marks.IsEmpty) writer.Poke();
    }
}
