using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class ChildConfiguration : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> builder)
    {
        builder.ToTable("children");
        builder.HasKey(child => child.Id);
        builder.Property(child => child.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(child => child.Name).HasColumnName("name");
        builder.Property(child => child.Class).HasColumnName("class_id");
        builder.Property(child => child.PupilNumber).HasColumnName("pupil_number").HasMaxLength(20);
        builder.Property(child => child.LeftOn).HasColumnName("left_on");
        builder.HasIndex(child => child.PupilNumber).IsUnique();
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(child => child.Class).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GuardianConfiguration : IEntityTypeConfiguration<Guardian>
{
    public void Configure(EntityTypeBuilder<Guardian> builder)
    {
        builder.ToTable("guardians");
        builder.HasKey(guardian => guardian.Id);
        builder.Property(guardian => guardian.Id).HasColumnName("person_id").ValueGeneratedNever();
        builder.Property(guardian => guardian.PhoneEnding).HasColumnName("phone_ending").IsSealed(SchoolRollExtensions.PhoneEnding);
        builder.HasOne<Person>().WithOne().HasForeignKey<Guardian>(guardian => guardian.Id);
    }
}

internal sealed class GuardianshipConfiguration : IEntityTypeConfiguration<Guardianship>
{
    public void Configure(EntityTypeBuilder<Guardianship> builder)
    {
        builder.ToTable("guardianships");
        builder.HasKey(bond => new { bond.Guardian, bond.Child });
        builder.Property(bond => bond.Guardian).HasColumnName("guardian_id");
        builder.Property(bond => bond.Child).HasColumnName("child_id");
        builder.Property(bond => bond.Relation).HasColumnName("relation");
        builder.Property(bond => bond.Authority).HasColumnName("authority");
        builder.Property(bond => bond.EndedOn).HasColumnName("ended_on");
        builder.HasOne<Guardian>().WithMany().HasForeignKey(bond => bond.Guardian);
        builder.HasOne<Child>().WithMany().HasForeignKey(bond => bond.Child);
    }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.HasKey(consent => new { consent.Guardian, consent.Document });
        builder.Property(consent => consent.Guardian).HasColumnName("guardian_id");
        builder.Property(consent => consent.Document).HasColumnName("document");
        builder.Ignore(consent => consent.Standing);
        builder.HasOne<Guardian>().WithMany().HasForeignKey(consent => consent.Guardian);
        builder.OwnsMany(consent => consent.History, entry =>
        {
            entry.ToTable("consent_history");
            entry.WithOwner().HasForeignKey("Guardian", "Document");
            entry.Property<PersonId>("Guardian").HasColumnName("guardian_id");
            entry.Property<Domain.Programmes.DocumentKind>("Document").HasColumnName("document");
            entry.HasKey("Guardian", "Document", nameof(ConsentEntry.Number));
            entry.Property(one => one.Number).HasColumnName("number").ValueGeneratedNever();
            entry.Property(one => one.Version).HasColumnName("version");
            entry.Property(one => one.GivenAt).HasColumnName("given_at");
            entry.Property(one => one.WithdrawnAt).HasColumnName("withdrawn_at");
        });
    }
}

internal sealed class RegistrationCodeConfiguration : IEntityTypeConfiguration<RegistrationCode>
{
    public void Configure(EntityTypeBuilder<RegistrationCode> builder)
    {
        builder.ToTable("registration_codes");
        builder.HasKey(code => code.Hash);
        builder.Property(code => code.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(code => code.Guardian).HasColumnName("guardian_id");
        builder.Property(code => code.IssuedAt).HasColumnName("issued_at");
        builder.Property(code => code.ExpiresAt).HasColumnName("expires_at");
        builder.Property(code => code.UsedAt).HasColumnName("used_at").IsConcurrencyToken(); // of two chats with one slip, one is bound
        builder.Property(code => code.SupersededAt).HasColumnName("superseded_at");
        builder.Property(code => code.IssuedBy).HasColumnName("issued_by_id");
        builder.HasOne<Guardian>().WithMany().HasForeignKey(code => code.Guardian);
    }
}

internal sealed class CodeAttemptsConfiguration : IEntityTypeConfiguration<CodeAttempts>
{
    public void Configure(EntityTypeBuilder<CodeAttempts> builder)
    {
        builder.ToTable("code_attempts");
        builder.HasKey(attempts => new { attempts.Chat, attempts.Day });
        builder.Property(attempts => attempts.Chat).HasColumnName("chat");
        builder.Property(attempts => attempts.Day).HasColumnName("day");
        builder.Property(attempts => attempts.Count).HasColumnName("tries").IsConcurrencyToken(); // no sixth try by trying twice at once
    }
}
