using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>
/// The one writer of a SQLite file. Work that waits is taken in groups into one <c>BEGIN IMMEDIATE … COMMIT</c>, so that one flush
/// to the disk makes many turns durable; a savepoint a piece keeps one turn's failure from the others.
/// Work runs on the writer's connection and must not wait for anything but that connection.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestGroup = 256;

    private readonly Channel<Work> waiting = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly List<SqliteCommand> commands = [];
    private readonly Action beforeEachGroup;
    private readonly Action afterFailure;
    private readonly Task loop;
    private readonly SqliteCommand begin, commit, rollback, savepoint, release, undo;

    /// <param name="beforeEachGroup">Runs inside the group's transaction before its work: what may ride along.</param>
    /// <param name="afterFailure">Runs after a piece of work was undone, to forget what it had in memory.</param>
    public SqliteWriter(string connectionString, Action beforeEachGroup, Action afterFailure)
    {
        this.beforeEachGroup = beforeEachGroup;
        this.afterFailure = afterFailure;
        Connection = OpenDurably(connectionString);
        begin = Command("BEGIN IMMEDIATE");
        commit = Command("COMMIT");
        rollback = Command("ROLLBACK");
        savepoint = Command("SAVEPOINT turn");
        release = Command("RELEASE turn");
        undo = Command("ROLLBACK TO turn");
        loop = Task.Run(RunAsync);
    }

    public SqliteConnection Connection { get; }

    public SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // every statement is a constant of this folder
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        commands.Add(command);
        return command;
    }

    /// <summary>Runs the work in the next group; completes when the group is on the disk.</summary>
    public async Task<T> WriteAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var item = new Work<T>(work);
        await waiting.Writer.WriteAsync(item, cancellationToken);
        return await item.Committed;
    }

    /// <summary>Runs a statement between two groups, outside any transaction.</summary>
    public async Task RunAloneAsync(string sql, CancellationToken cancellationToken)
    {
        var item = new Work<bool>(() =>
        {
            using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // every statement is a constant of this folder
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            return ValueTask.FromResult(true);
        })
        { Alone = true };
        await waiting.Writer.WriteAsync(item, cancellationToken);
        await item.Committed;
    }

    /// <summary>Makes a group even when no work waits, for the sake of what rides along.</summary>
    public void Poke() => waiting.Writer.TryWrite(new Work<bool>(() => ValueTask.FromResult(true)));

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        commands.ForEach(command => command.Dispose());
        await Connection.DisposeAsync();
    }

    private static SqliteConnection OpenDurably(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        // FULL: a commit that was answered survives a power cut; the grouping pays for it. A larger cache and rarer check-points keep
        // the writer at writing: the log grows to some 40 MB between them
        pragmas.CommandText =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; " +
            "PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=10000; PRAGMA temp_store=MEMORY;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    private async Task RunAsync()
    {
        var group = new List<Work>(LargestGroup);
        while (await waiting.Reader.WaitToReadAsync())
        {
            Work? alone = null;
            while (alone is null && group.Count < LargestGroup && waiting.Reader.TryRead(out var work))
            {
                if (work.Alone) alone = work;
                else group.Add(work);
            }

            if (group.Count > 0) await CommitAsync(group);
            group.Clear();
            if (alone is not null) await RunAsync(alone);
        }
    }

    private static async Task RunAsync(Work alone)
    {
        try
        {
            await alone.RunAsync();
        }
        catch (Exception failure)
        {
            alone.Fail(failure);
        }

        alone.Complete();
    }

    private async Task CommitAsync(List<Work> group)
    {
        try
        {
            begin.ExecuteNonQuery();
            beforeEachGroup();
            foreach (var work in group)
            {
                await RunOneAsync(work);
            }

            commit.ExecuteNonQuery();
        }
        catch (Exception failure)
        {
            TryRollBack();
            afterFailure();
            group.ForEach(work => work.Fail(failure));
        }

        group.ForEach(work => work.Complete());
    }

    private async Task RunOneAsync(Work work)
    {
        savepoint.ExecuteNonQuery();
        try
        {
            await work.RunAsync();
        }
        catch (Exception failure)
        {
            undo.ExecuteNonQuery();
            afterFailure();
            work.Fail(failure);
        }

        release.ExecuteNonQuery();
    }

    private void TryRollBack()
    {
        try
        {
            rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // the failure had already ended the transaction
        }
    }

    private abstract class Work
    {
        public bool Alone { get; init; }
        public abstract ValueTask RunAsync();
        public abstract void Complete();
        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<ValueTask<T>> run) : Work
    {
        private readonly TaskCompletionSource<T> committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? failed;
        private T? result;

        public Task<T> Committed => committed.Task;

        public override async ValueTask RunAsync() => result = await run();

        public override void Fail(Exception failure) => failed = failure;

        public override void Complete()
        {
            if (failed is null) committed.SetResult(result!);
            else committed.SetException(failed);
        }
    }
}
