using AfterSchoolBot.Data.Compiled.Sqlite;
using AfterSchoolBot.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data;

/// <summary>Opens the store that the settings name.</summary>
public static class TurnStores
{
    public static TurnStore Open(bool postgres, string connectionString, TimeProvider clock) =>
        postgres ? new PostgresTurnStore(connectionString, clock) : new SqliteTurnStore(connectionString, clock);
}

/// <summary>Makes short-lived views of the programme for what is read outside a turn, and for preparing the database.</summary>
public sealed class ProgrammeReader(bool postgres, string connectionString)
{
    public bool Postgres => postgres;

    public ProgrammeDb Open() => postgres
        ? new PostgresProgrammeDb(new DbContextOptionsBuilder<PostgresProgrammeDb>().UseNpgsql(connectionString).Options)
        : new SqliteProgrammeDb(new DbContextOptionsBuilder<SqliteProgrammeDb>().UseSqlite(connectionString).UseModel(SqliteProgrammeDbModel.Instance).Options);
}
