using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests;

/// <summary>Both databases, for theories; PostgreSQL is skipped with a reason where there is none.</summary>
internal static class Stores
{
    public static TheoryData<bool> Both => new(false, true);

    public static Store Of(bool postgres)
    {
        Assert.SkipWhen(postgres && TestDatabase.PostgresServer is null, TestDatabase.NoPostgres);
        return postgres ? Store.Postgres : Store.Sqlite;
    }
}
