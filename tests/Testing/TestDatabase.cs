using AfterSchoolBot.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AfterSchoolBot.Testing;

internal enum Store
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A database of its own for a class of tests, thrown away after it: a file for SQLite, a database in the server that TEST_POSTGRES
/// names for PostgreSQL. It is laid by the migrations where there are any, else from the model.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public const string PostgresVariable = "TEST_POSTGRES";
    public const string NoPostgres = "TEST_POSTGRES names no server: export it as Host=…;Port=…;Username=… to run this on PostgreSQL";

    // in memory where there is room for it: the tests are about what is written, and thousands of commits would wait for a disk
    private static readonly string Folder = Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > 2L << 30 ? "/dev/shm" : Path.GetTempPath();

    private readonly string name = $"afterschool_{Guid.NewGuid():n}";

    private TestDatabase(Store store) => Store = store;

    public static string? PostgresServer => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server ? server : null;

    public Store Store { get; }

    public string ConnectionString => Store is Store.Sqlite
        ? new SqliteConnectionStringBuilder { DataSource = File }.ToString()
        : new NpgsqlConnectionStringBuilder(PostgresServer ?? throw new InvalidOperationException(NoPostgres)) { Database = name, MaxPoolSize = 20 }.ToString();

    private string File => Path.Combine(Folder, $"{name}.db");

    public static async Task<TestDatabase> CreateAsync(Store store, CancellationToken cancellationToken = default)
    {
        var database = new TestDatabase(store);
        await using var programme = database.Open();
        if (programme.Database.GetMigrations().Any()) await programme.Database.MigrateAsync(cancellationToken);
        else await programme.Database.EnsureCreatedAsync(cancellationToken);
        return database;
    }

    /// <summary>A fresh context: what it reads comes from the database and not from what another one remembers.</summary>
    public ProgrammeDb Open() => Store is Store.Sqlite
        ? new SqliteProgrammeDb(new DbContextOptionsBuilder<SqliteProgrammeDb>().UseSqlite(ConnectionString).Options)
        : new PostgresProgrammeDb(new DbContextOptionsBuilder<PostgresProgrammeDb>().UseNpgsql(ConnectionString).Options);

    public async ValueTask DisposeAsync()
    {
        await using var programme = Open();
        await programme.Database.EnsureDeletedAsync(); // clears the pool of its connections as well
    }
}
