using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AfterSchoolBot.Data;

/// <summary>
/// Brings a database to this version's tables. EF's migrator builds its whole model anew for that, which is most of a cold start;
/// so it is asked only when there is an older database. A current one is recognised, and an empty SQLite file laid, by plain commands.
/// </summary>
public static class Schema
{
    /// <summary>All of SQLite's migrations as one script; a test holds it to what the migrator would do.</summary>
    public static string SqliteScript
    {
        get
        {
            using var stream = typeof(Schema).Assembly.GetManifestResourceStream("AfterSchoolBot.Data.Migrations.Sqlite.Schema.sql")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public static async Task PrepareAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var last = programme.GetService<IMigrationsAssembly>().Migrations.Keys.Max();
        switch (await LastAppliedAsync(programme, cancellationToken))
        {
            case var applied when applied == last:
                return;
            case null when programme is SqliteProgrammeDb:
                await ExecuteAsync(programme, SqliteScript, cancellationToken);
                return;
            default:
                await programme.Database.MigrateAsync(cancellationToken);
                return;
        }
    }

    /// <summary>Null: no school has been laid yet.</summary>
    public static Task<string?> SchoolNameAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        AskAsync(programme, "SELECT name FROM school", cancellationToken);

    /// <summary>Null: a database without any tables of ours, or no database at all.</summary>
    private static async Task<string?> LastAppliedAsync(ProgrammeDb programme, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(programme, """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """, cancellationToken);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static async Task<string?> AskAsync(ProgrammeDb programme, string sql, CancellationToken cancellationToken)
    {
        await programme.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = programme.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // constants of this class
            command.CommandText = sql;
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }
        finally
        {
            await programme.Database.CloseConnectionAsync();
        }
    }

    private static async Task ExecuteAsync(ProgrammeDb programme, string script, CancellationToken cancellationToken)
    {
        await programme.Database.OpenConnectionAsync(cancellationToken);
        await using var command = programme.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the script is a resource of this assembly
        command.CommandText = script;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
        await programme.Database.CloseConnectionAsync();
    }
}
