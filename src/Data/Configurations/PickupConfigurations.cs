using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class AuthorisedAdultConfiguration : IEntityTypeConfiguration<AuthorisedAdult>
{
    public void Configure(EntityTypeBuilder<AuthorisedAdult> builder)
    {
        builder.ToTable("authorised_adults");
        builder.HasKey(adult => adult.Number);
        builder.Property(adult => adult.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(adult => adult.Child).HasColumnName("child_id");
        builder.Property(adult => adult.Name).HasColumnName("name").IsSealed("authorised_adults.name");
        builder.Property(adult => adult.Relation).HasColumnName("relation").IsSealed("authorised_adults.relation");
        builder.Property(adult => adult.PhoneEnding).HasColumnName("phone_ending").IsSealed("authorised_adults.phone_ending");
        builder.Property(adult => adult.From).HasColumnName("from_day");
        builder.Property(adult => adult.Until).HasColumnName("until_day");
        builder.Property(adult => adult.EnteredBy).HasColumnName("entered_by_id");
        builder.Property(adult => adult.EnteredAt).HasColumnName("entered_at");
        builder.Property(adult => adult.EndedBy).HasColumnName("ended_by_id");
        builder.Property(adult => adult.EndedAt).HasColumnName("ended_at").IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(adult => adult.Child);
        builder.HasIndex(adult => adult.Child).HasDatabaseName("ix_authorised_adults_child_id");
    }
}

internal sealed class CustodyLimitConfiguration : IEntityTypeConfiguration<CustodyLimit>
{
    public void Configure(EntityTypeBuilder<CustodyLimit> builder)
    {
        builder.ToTable("custody_limits");
        builder.HasKey(limit => limit.Number);
        builder.Property(limit => limit.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(limit => limit.Child).HasColumnName("child_id");
        builder.Property(limit => limit.Person).HasColumnName("person_id");
        builder.Property(limit => limit.Name).HasColumnName("name").IsSealed("custody_limits.name");
        builder.Property(limit => limit.PhoneEnding).HasColumnName("phone_ending").IsSealed("custody_limits.phone_ending");
        builder.Property(limit => limit.Since).HasColumnName("since");
        builder.Property(limit => limit.EnteredBy).HasColumnName("entered_by_id");
        builder.Property(limit => limit.EndedBy).HasColumnName("ended_by_id");
        builder.Property(limit => limit.EndedAt).HasColumnName("ended_at").IsConcurrencyToken();
        builder.Ignore(limit => limit.Stands);
        builder.HasOne<Child>().WithMany().HasForeignKey(limit => limit.Child);
        builder.HasIndex(limit => limit.Child).HasDatabaseName("ix_custody_limits_child_id");
    }
}

internal sealed class DayPickupConfiguration : IEntityTypeConfiguration<DayPickup>
{
    public void Configure(EntityTypeBuilder<DayPickup> builder)
    {
        builder.ToTable("day_pickups");
        builder.HasKey(pickup => pickup.Number);
        builder.Property(pickup => pickup.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(pickup => pickup.Child).HasColumnName("child_id");
        builder.Property(pickup => pickup.Day).HasColumnName("day");
        builder.Property(pickup => pickup.Guardian).HasColumnName("guardian_id");
        builder.Property(pickup => pickup.Adult).HasColumnName("adult_number");
        builder.Property(pickup => pickup.AskedBy).HasColumnName("asked_by_id");
        builder.Property(pickup => pickup.AskedAt).HasColumnName("asked_at");
        builder.Property(pickup => pickup.State).HasColumnName("state").IsConcurrencyToken();
        builder.Property(pickup => pickup.DecidedBy).HasColumnName("decided_by_id");
        builder.Property(pickup => pickup.DecidedAt).HasColumnName("decided_at");
        builder.Property(pickup => pickup.Code).HasColumnName("code").HasMaxLength(GateCode.Length);
        builder.Property(pickup => pickup.CodeUsedAt).HasColumnName("code_used_at").IsConcurrencyToken();
        builder.Ignore(pickup => pickup.Counts);
        builder.Ignore(pickup => pickup.CodeIsOpen);
        builder.HasOne<Child>().WithMany().HasForeignKey(pickup => pickup.Child);
        builder.HasIndex(pickup => pickup.Day).HasDatabaseName("ix_day_pickups_day");
        builder.HasIndex(pickup => pickup.Child).HasDatabaseName("ix_day_pickups_child_id");
    }
}

internal sealed class LatePickupConfiguration : IEntityTypeConfiguration<LatePickup>
{
    public void Configure(EntityTypeBuilder<LatePickup> builder)
    {
        builder.ToTable("late_pickups");
        builder.HasKey(late => new { late.Child, late.Day }); // the last word of a day counts
        builder.Property(late => late.Child).HasColumnName("child_id");
        builder.Property(late => late.Day).HasColumnName("day");
        builder.Property(late => late.Expected).HasColumnName("expected");
        builder.Property(late => late.SaidBy).HasColumnName("said_by_id");
        builder.Property(late => late.SaidAt).HasColumnName("said_at").IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(late => late.Child);
        builder.HasIndex(late => late.Day).HasDatabaseName("ix_late_pickups_day");
    }
}

internal sealed class PickupNoticeConfiguration : IEntityTypeConfiguration<PickupNotice>
{
    public void Configure(EntityTypeBuilder<PickupNotice> builder)
    {
        builder.ToTable("pickup_notices");
        builder.HasKey(notice => new { notice.Number, notice.Version });
        builder.Property(notice => notice.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(notice => notice.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(notice => notice.ForClasses).HasColumnName("for_classes").HasMaxLength(400);
        builder.Property(notice => notice.Club).HasColumnName("club_id");
        builder.Property(notice => notice.Day).HasColumnName("day");
        builder.Property(notice => notice.Place).HasColumnName("place").HasMaxLength(PickupNotice.LongestPlace);
        builder.Property(notice => notice.From).HasColumnName("from_time");
        builder.Property(notice => notice.Reason).HasColumnName("reason");
        builder.Property(notice => notice.Remark).HasColumnName("remark").HasMaxLength(PickupNotice.LongestRemark);
        builder.Property(notice => notice.By).HasColumnName("by_id");
        builder.Property(notice => notice.At).HasColumnName("at");
        builder.Property(notice => notice.RecalledAt).HasColumnName("recalled_at").IsConcurrencyToken();
        builder.Property(notice => notice.SupersededAt).HasColumnName("superseded_at").IsConcurrencyToken();
        builder.Ignore(notice => notice.Classes);
        builder.Ignore(notice => notice.Stands);
        builder.Ignore(notice => notice.Terms);
        builder.HasIndex(notice => notice.Day).HasDatabaseName("ix_pickup_notices_day");
    }
}
