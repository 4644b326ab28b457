using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data;

/// <summary>Everything the school keeps about the programme.</summary>
public abstract class ProgrammeDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    // Schools
    public DbSet<School> Schools => Set<School>();
    public DbSet<SchoolClass> Classes => Set<SchoolClass>();
    public DbSet<Term> Terms => Set<Term>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<MakeUpDay> MakeUpDays => Set<MakeUpDay>();

    // Families
    public DbSet<Child> Children => Set<Child>();
    public DbSet<Guardian> Guardians => Set<Guardian>();
    public DbSet<Guardianship> Guardianships => Set<Guardianship>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<RegistrationCode> RegistrationCodes => Set<RegistrationCode>();
    public DbSet<CodeAttempts> CodeAttempts => Set<CodeAttempts>();

    // Staff
    public DbSet<StaffMember> Staff => Set<StaffMember>();

    // Programmes
    public DbSet<ServicePlan> Plans => Set<ServicePlan>();
    public DbSet<PublishedDocument> Documents => Set<PublishedDocument>();

    // Oversight
    public DbSet<OfficeQuestion> OfficeQuestions => Set<OfficeQuestion>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Apply(configurationBuilder);

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();
    public DbSet<ChannelIdentity> ChannelIdentities => Set<ChannelIdentity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProgrammeDb).Assembly);
}

/// <summary>One file, one school: the default.</summary>
public sealed class SqliteProgrammeDb(DbContextOptions<SqliteProgrammeDb> options) : ProgrammeDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToMilliseconds>();
    }
}

/// <summary>Many nodes, one district.</summary>
public sealed class PostgresProgrammeDb(DbContextOptions<PostgresProgrammeDb> options) : ProgrammeDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToUtc>();
    }
}
