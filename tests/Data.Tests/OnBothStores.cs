using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Data.Tests;

/// <summary>One database for the tests of a class; on PostgreSQL they are skipped, with the reason, where no server is named.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private readonly Store store;
    private TestDatabase? database;

    private protected StoreFixture(Store store) => this.store = store;

    public ProgrammeDb Open()
    {
        Assert.SkipWhen(database is null, TestDatabase.NoPostgres);
        return database.Open();
    }

    public async ValueTask InitializeAsync()
    {
        if (store is Store.Postgres && TestDatabase.PostgresServer is null) return;
        database = await TestDatabase.CreateAsync(store, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class Sqlite() : StoreFixture(Store.Sqlite);

public sealed class Postgres() : StoreFixture(Store.Postgres);

/// <summary>Tests that are run twice, once a database. Each keeps to people and children of its own.</summary>
public abstract class StoreTests(StoreFixture store)
{
    private static int people;

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected static int NextNumber() => Interlocked.Increment(ref people);

    protected ProgrammeDb Open() => store.Open();

    /// <summary>One turn: a fresh context, one commit.</summary>
    protected async Task TurnAsync(Func<ProgrammeDb, Task> turn)
    {
        await using var programme = Open();
        await turn(programme);
        await programme.SaveChangesAsync(Cancelled);
    }

    protected Task TurnAsync(Action<ProgrammeDb> turn) => TurnAsync(programme =>
    {
        turn(programme);
        return Task.CompletedTask;
    });

    protected async Task<T> ReadAsync<T>(Func<ProgrammeDb, Task<T>> question)
    {
        await using var programme = Open();
        return await question(programme);
    }
}
