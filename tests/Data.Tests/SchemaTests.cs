using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AfterSchoolBot.Data.Tests;

/// <summary>The short cuts of a cold start say the same as what they stand for.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void The_script_that_lays_an_empty_SQLite_file_is_what_the_migrator_would_run()
    {
        using var programme = Mapped(Store.Sqlite);

        Assert.Equal(Lines(programme.GetService<IMigrator>().GenerateScript()), Lines(Schema.SqliteScript));
    }

    [Fact]
    public void No_class_has_changed_without_a_migration_on_either_database()
    {
        using var sqlite = Mapped(Store.Sqlite);
        using var postgres = Mapped(Store.Postgres);

        Assert.False(sqlite.Database.HasPendingModelChanges(), "SQLite: dotnet ef migrations add, see docs/architecture.md");
        Assert.False(postgres.Database.HasPendingModelChanges(), "PostgreSQL: dotnet ef migrations add, see docs/architecture.md");
    }

    [Fact]
    public void The_compiled_model_has_the_tables_of_the_model()
    {
        using var compiled = new ProgrammeReader(postgres: false, "Data Source=:memory:").Open();
        using var mapped = Mapped(Store.Sqlite);

        Assert.Equal(Tables(mapped), Tables(compiled));
        Assert.Contains("club_places.seated_at INTEGER null", Tables(compiled));
    }

    [Fact]
    [Duty("D6")]
    public void No_column_is_for_identity_cards_health_whereabouts_or_faces()
    {
        using var programme = Mapped(Store.Sqlite);
        string[] never = ["identity_card", "id_card", "passport", "health", "illness", "allergy", "diagnosis", "location", "latitude", "face", "photo", "birth", "address"];

        Assert.Empty(from table in programme.Model.GetRelationalModel().Tables from column in table.Columns where never.Any(word => column.Name.Contains(word, StringComparison.Ordinal)) select $"{table.Name}.{column.Name}");
        Assert.All(["guardians.phone_ending", "children.name"], kept => Assert.Contains(Tables(programme), line => line.StartsWith(kept, StringComparison.Ordinal))); // the names are those that are searched
    }

    private static ProgrammeDb Mapped(Store store) => store is Store.Sqlite
        ? new SqliteProgrammeDb(new DbContextOptionsBuilder<SqliteProgrammeDb>().UseSqlite("Data Source=:memory:").Options)
        : new PostgresProgrammeDb(new DbContextOptionsBuilder<PostgresProgrammeDb>().UseNpgsql("Host=nowhere").Options);

    private static List<string> Tables(ProgrammeDb programme) =>
    [
        .. from table in programme.Model.GetRelationalModel().Tables
           from line in table.Columns.Select(column => $"{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")}")
               .Concat(table.Indexes.Select(index => $"{index.Name} {string.Join(',', index.Columns.Select(column => column.Name))} {index.IsUnique} {index.Filter}"))
               .Concat(table.ForeignKeyConstraints.Select(key => key.Name))
           orderby table.Name, line
           select $"{table.Name}.{line}",
    ];

    private static List<string> Lines(string script) => [.. script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
