using System.Collections.Concurrent;
using AfterSchoolBot.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>
/// Turns in PostgreSQL: side by side, on any number of nodes. The conversation's row is locked for its turn, so one conversation
/// has one turn at a time everywhere; what else two turns want at once, row locks and constraints decide, and the loser is run again.
/// </summary>
internal sealed class PostgresTurnStore : TurnStore
{
    private const int MarksAtOnce = 500;

    private readonly ConcurrentQueue<SendMark> marks = new();
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider clock;
    private readonly ITimer markTimer;
    private readonly SemaphoreSlim marking = new(1);

    public PostgresTurnStore(string connectionString, TimeProvider clock)
    {
        this.clock = clock;
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 });
        markTimer = clock.CreateTimer(_ => _ = WriteMarksAsync(), null, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100));
    }

    public override async Task<Accepted> AcceptAsync(InboxRow activity, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await PostgresStatements.AcceptAsync(connection, activity, done: false, cancellationToken);
    }

    public override async Task<TurnResult> RunAsync(InboxRow activity, TurnBody talk, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var begun = await connection.BeginTransactionAsync(cancellationToken);
        await using var programme = new Lent(connection, begun);
        try
        {
            return await RunAsync(connection, begun, programme, activity, talk, cancellationToken);
        }
        catch (Exception failure) when (Conflicts(failure))
        {
            throw new TurnConflictException("The programme changed under this turn.", failure);
        }
    }

    public override async Task WriteAsync(Func<ProgrammeDb, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var begun = await connection.BeginTransactionAsync(cancellationToken);
        await using var programme = new Lent(connection, begun);
        await work(programme.Get(), cancellationToken);
        await programme.SaveAsync(Office(), cancellationToken);
        await begun.CommitAsync(cancellationToken);
    }

    public override async Task<IReadOnlyList<OutboxRow>> RunErrandAsync(string name, TurnBody work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var begun = await connection.BeginTransactionAsync(cancellationToken);
        if (!await PostgresStatements.TryTakeAsync(connection, name, cancellationToken)) return [];

        await using var programme = new Lent(connection, begun);
        try
        {
            var transaction = new TurnTransaction(0, null, null, programme.Get);
            await work(transaction);
            await programme.SaveAsync(transaction.Acting ?? Office(), cancellationToken);
            var ids = await PostgresStatements.SendAsync(connection, transaction, cancellationToken);
            await PostgresBroadcast.WriteAsync(connection, transaction, cancellationToken);
            await begun.CommitAsync(cancellationToken);
            return Numbered(transaction, ids);
        }
        catch (Exception failure) when (Conflicts(failure))
        {
            throw new TurnConflictException("The programme changed under this work.", failure);
        }
    }

    public override void Mark(SendMark mark) => marks.Enqueue(mark);

    public override async Task<IReadOnlyList<InboxRow>> TakeUnansweredAsync(DateTimeOffset now, DateTimeOffset nextDue, int most, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(PostgresStatements.TakeUnanswered);
        PostgresStatements.Add(command.Parameters, now, nextDue, most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return HotRows.ReadInbox(reader);
    }

    public override async Task<IReadOnlyList<OutboxRow>> TakeUnsentAsync(DateTimeOffset now, DateTimeOffset nextDue, int most, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(PostgresStatements.TakeUnsent);
        PostgresStatements.Add(command.Parameters, now, nextDue, most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return HotRows.ReadOutbox(reader);
    }

    public override async Task<IReadOnlyList<OutboxRow>> ClaimAsync(ClaimWish wish, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var begun = await connection.BeginTransactionAsync(cancellationToken);
        var claimed = await PostgresBroadcast.ClaimAsync(connection, wish, cancellationToken);
        await begun.CommitAsync(cancellationToken);
        return claimed;
    }

    public override async Task<int> EndClaimsAsync(string channel, DateTimeOffset now, OutboxState becomes, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(PostgresBroadcast.EndClaims);
        PostgresStatements.Add(command.Parameters, channel, now, (int)becomes);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async Task HoldAsync(string channel, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(PostgresBroadcast.KeepPace);
        PostgresStatements.Add(command.Parameters, channel, until.UtcTicks);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async Task<IReadOnlyList<TranscriptRow>> TranscriptAsync(
        string conversation, long afterInbox, long afterOutbox, int most, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Transcripts.Sql);
        command.Parameters.AddWithValue("conversation", conversation);
        command.Parameters.AddWithValue("afterInbox", afterInbox);
        command.Parameters.AddWithValue("afterOutbox", afterOutbox);
        command.Parameters.AddWithValue("most", most);
        return await Transcripts.ReadAsync(command, afterInbox, afterOutbox, cancellationToken);
    }

    public override async Task CompactAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("VACUUM"); // FULL would lock the tables; the room is used again, and backups of files follow
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async Task PingAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await markTimer.DisposeAsync();
        await WriteMarksAsync();
        await source.DisposeAsync();
        marking.Dispose();
    }

    private async Task<TurnResult> RunAsync(
        NpgsqlConnection connection, NpgsqlTransaction begun, Lent programme, InboxRow activity, TurnBody talk, CancellationToken cancellationToken)
    {
        var start = await PostgresStatements.BeginTurnAsync(connection, activity, cancellationToken);
        if (start.Accepted.Repeated) return new(start.Accepted.InboxId, true, []);

        var transaction = new TurnTransaction(start.Accepted.InboxId, start.State, start.Person, programme.Get);
        await talk(transaction);
        await programme.SaveAsync(transaction.Acting ?? Office(), cancellationToken);

        var ids = await PostgresStatements.EndTurnAsync(connection, activity, transaction, cancellationToken);
        await PostgresBroadcast.WriteAsync(connection, transaction, cancellationToken);
        await begun.CommitAsync(cancellationToken);
        return new(start.Accepted.InboxId, false, Numbered(transaction, ids));
    }

    /// <summary>Messages to many are not handed on: they are claimed.</summary>
    private static IReadOnlyList<OutboxRow> Numbered(TurnTransaction transaction, IReadOnlyList<long> ids) =>
        [.. transaction.Outbox.Where(row => row.Urgency is Urgency.Answer).Zip(ids, (row, id) => row with { Id = id })];

    private Acting Office() => new(null, Acting.OfTheOffice, null, clock.GetUtcNow());

    private static bool Conflicts(Exception failure) => failure is DbUpdateException
        || failure is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.CheckViolation };

    private async Task WriteMarksAsync()
    {
        if (marks.IsEmpty || !await marking.WaitAsync(TimeSpan.Zero)) return;

        try
        {
            var taken = new List<SendMark>();
            while (taken.Count < MarksAtOnce && marks.TryDequeue(out var mark))
            {
                taken.Add(mark);
            }

            await WriteMarksAsync(taken);
        }
        finally
        {
            marking.Release();
        }
    }

    private async Task WriteMarksAsync(List<SendMark> taken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            await PostgresStatements.MarkAsync(connection, taken);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or TimeoutException)
        {
            taken.ForEach(marks.Enqueue); // the database is away for a moment: the next round takes them again
        }
    }

    /// <summary>The programme on the turn's own connection, made only if the turn asks for it.</summary>
    private sealed class Lent(NpgsqlConnection connection, NpgsqlTransaction begun) : IAsyncDisposable
    {
        private PostgresProgrammeDb? programme;

        public PostgresProgrammeDb Get()
        {
            if (programme is null)
            {
                programme = new(new DbContextOptionsBuilder<PostgresProgrammeDb>().UseNpgsql(connection).Options);
                programme.Database.UseTransaction(begun);
            }

            return programme;
        }

        public Task SaveAsync(Acting acting, CancellationToken cancellationToken) =>
            programme is null ? Task.CompletedTask : programme.SaveNotedAsync(acting, keep: null, cancellationToken);

        public ValueTask DisposeAsync() => programme?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
