using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data;

/// <summary>Everything the school keeps about the programme.</summary>
public abstract class ProgrammeDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Child> Children => Set<Child>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();
    public DbSet<ChannelIdentity> ChannelIdentities => Set<ChannelIdentity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProgrammeDb).Assembly);
}

/// <summary>One file, one school: the default.</summary>
public sealed class SqliteProgrammeDb(DbContextOptions<SqliteProgrammeDb> options) : ProgrammeDb(options);

/// <summary>Many nodes, one district.</summary>
public sealed class PostgresProgrammeDb(DbContextOptions<PostgresProgrammeDb> options) : ProgrammeDb(options);
