using System.Globalization;
using AfterSchoolBot.Data.Audit;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Files;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Privacy;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

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
    public DbSet<RollNews> RollNews => Set<RollNews>();
    public DbSet<CodeAttempts> CodeAttempts => Set<CodeAttempts>();

    // Staff
    public DbSet<StaffMember> Staff => Set<StaffMember>();

    // Programmes
    public DbSet<ServicePlan> Plans => Set<ServicePlan>();
    public DbSet<Room> Rooms => Set<Room>();
    public DbSet<PublishedDocument> Documents => Set<PublishedDocument>();

    // Enrolments
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<AskedAnew> AskedAnew => Set<AskedAnew>();
    public DbSet<DayAbsence> DayAbsences => Set<DayAbsence>();

    // Attendance
    public DbSet<RollCall> RollCalls => Set<RollCall>();
    public DbSet<Register> Registers => Set<Register>();
    public DbSet<ChildDay> ChildDays => Set<ChildDay>();
    public DbSet<ShiftHandover> Handovers => Set<ShiftHandover>();
    public DbSet<MissingChild> MissingChildren => Set<MissingChild>();
    public DbSet<UnclaimedChild> UnclaimedChildren => Set<UnclaimedChild>();
    public DbSet<Collection> Collections => Set<Collection>();
    public DbSet<Emergency> Emergencies => Set<Emergency>();
    // Pickups
    public DbSet<AuthorisedAdult> AuthorisedAdults => Set<AuthorisedAdult>();
    public DbSet<CustodyLimit> CustodyLimits => Set<CustodyLimit>();
    public DbSet<DayPickup> DayPickups => Set<DayPickup>();
    public DbSet<LatePickup> LatePickups => Set<LatePickup>();
    public DbSet<PickupNotice> PickupNotices => Set<PickupNotice>();

    // Clubs
    public DbSet<Club> Clubs => Set<Club>();
    public DbSet<ClubRequest> ClubRequests => Set<ClubRequest>();

    // Fees
    public DbSet<FeeSchedule> FeeSchedules => Set<FeeSchedule>();
    public DbSet<FeeConfirmation> FeeConfirmations => Set<FeeConfirmation>();
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();
    public DbSet<Exemption> Exemptions => Set<Exemption>();
    public DbSet<FeeNews> FeeNews => Set<FeeNews>();
    public DbSet<AccountChange> AccountChanges => Set<AccountChange>();

    // Oversight
    public DbSet<OfficeQuestion> OfficeQuestions => Set<OfficeQuestion>();
    public DbSet<ExportWish> ExportWishes => Set<ExportWish>();
    public DbSet<PolicyGap> PolicyGaps => Set<PolicyGap>();
    public DbSet<AnswerRating> AnswerRatings => Set<AnswerRating>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<JoiningAlert> JoiningAlerts => Set<JoiningAlert>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<NotJoining> NotJoining => Set<NotJoining>();
    public DbSet<Gift> Gifts => Set<Gift>();

    // Privacy
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<AccessEntry> AccessLog => Set<AccessEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Apply(configurationBuilder);

    // Announcements
    public DbSet<Announcement> Announcements => Set<Announcement>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();
    public DbSet<ClubRound> ClubRounds => Set<ClubRound>();
    public DbSet<ClubWish> ClubWishes => Set<ClubWish>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<KeptFile> KeptFiles => Set<KeptFile>();
    public DbSet<ChannelIdentity> ChannelIdentities => Set<ChannelIdentity>();
    public DbSet<ClassChat> ClassChats => Set<ClassChat>();
    public DbSet<ChannelNote> ChannelNotes => Set<ChannelNote>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProgrammeDb).Assembly);

    /// <summary>Writes what was changed, and beside it who changed it; a transaction that changed nothing writes nothing.</summary>
    /// <param name="keep">Writes a note by a statement that stands ready; null leaves it to EF.</param>
    internal async Task SaveNotedAsync(Acting acting, Action<AuditEvent>? keep, CancellationToken cancellationToken)
    {
        if (!ChangeTracker.Entries().Any()) return; // looks for changes, once

        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var notes = AuditTrail.Of(this, acting);
            if (keep is null) AuditEvents.AddRange(notes);
#pragma warning disable RS0030 // this is the one place
            await SaveChangesAsync(cancellationToken);
#pragma warning restore RS0030
            if (keep is not null) foreach (var note in notes) keep(note);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>Keeps the row for this turn until it commits, before it is read: who comes second reads what the first has left.</summary>
    internal abstract Task LockAsync(string table, int id, CancellationToken cancellationToken);

    /// <summary>The next number of that kind; no two turns get the same. A turn that is run again leaves a gap, which is no matter.</summary>
    internal abstract Task<int> NextNumberAsync(NumberKind kind, CancellationToken cancellationToken);

    /// <summary>By a plain command: EF would compile the question anew each time, and numbers are asked for often.</summary>
    private protected async Task<int> AskForNumberAsync(string sql, string kind, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        await using var command = Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // two constants, below
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = Database.CurrentTransaction?.GetDbTransaction();
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@kind", kind);
        command.Parameters.Add(parameter);
        var number = await command.ExecuteScalarAsync(cancellationToken);
        await Database.CloseConnectionAsync();
        return Convert.ToInt32(number, CultureInfo.InvariantCulture);
    }
}

/// <summary>One file, one school: the default.</summary>
public sealed class SqliteProgrammeDb(DbContextOptions<SqliteProgrammeDb> options) : ProgrammeDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<LastNumber>(number =>
        {
            number.ToTable("numbers");
            number.HasKey(one => one.Kind);
            number.Property(one => one.Kind).HasColumnName("kind");
            number.Property(one => one.Last).HasColumnName("last");
            number.HasData(Enum.GetValues<NumberKind>().Select(kind => new LastNumber { Kind = kind }));
        });
    }

    /// <summary>Nothing to do: here one turn writes at a time.</summary>
    internal override Task LockAsync(string table, int id, CancellationToken cancellationToken) => Task.CompletedTask;

    internal override Task<int> NextNumberAsync(NumberKind kind, CancellationToken cancellationToken) =>
        AskForNumberAsync("""UPDATE numbers SET "last" = "last" + 1 WHERE kind = @kind RETURNING "last" """, kind.ToString(), cancellationToken);
}

/// <summary>Many nodes, one district.</summary>
public sealed class PostgresProgrammeDb(DbContextOptions<PostgresProgrammeDb> options) : ProgrammeDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToUtc>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var kind in Enum.GetValues<NumberKind>()) modelBuilder.HasSequence<int>(SequenceOf(kind));
    }

    internal override Task LockAsync(string table, int id, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is null) throw new InvalidOperationException("A row is kept for as long as the transaction; there is none.");

        var name = this.GetService<ISqlGenerationHelper>().DelimitIdentifier(table);
#pragma warning disable EF1002 // the table's name is ours, never a person's
        return Database.ExecuteSqlRawAsync($"SELECT 1 FROM {name} WHERE id = {{0}} FOR UPDATE", [id], cancellationToken);
#pragma warning restore EF1002
    }

    internal override Task<int> NextNumberAsync(NumberKind kind, CancellationToken cancellationToken) =>
        AskForNumberAsync("SELECT nextval(@kind::regclass)::int", SequenceOf(kind), cancellationToken);

    private static string SequenceOf(NumberKind kind) => $"{kind.ToString().ToLowerInvariant()}_numbers";
}
