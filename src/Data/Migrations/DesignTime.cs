using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AfterSchoolBot.Data.Migrations;

// For `dotnet ef migrations add`: it asks for a model, not for a database, so no server need be there.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteProgrammeDb>
{
    public SqliteProgrammeDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteProgrammeDb>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresProgrammeDb>
{
    public PostgresProgrammeDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresProgrammeDb>().UseNpgsql("Host=localhost").Options);
}
