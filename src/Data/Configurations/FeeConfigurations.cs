using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class FeeScheduleConfiguration : IEntityTypeConfiguration<FeeSchedule>
{
    public void Configure(EntityTypeBuilder<FeeSchedule> builder)
    {
        builder.ToTable("fee_schedules");
        builder.HasKey(schedule => schedule.Version);
        builder.Property(schedule => schedule.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(schedule => schedule.Authority).HasColumnName("authority");
        builder.Property(schedule => schedule.DocumentNumber).HasColumnName("document_number");
        builder.Property(schedule => schedule.ApprovedOn).HasColumnName("approved_on");
        builder.Property(schedule => schedule.EffectiveFrom).HasColumnName("effective_from");
        builder.OwnsMany(schedule => schedule.Items, item =>
        {
            item.ToTable("fee_items", table => table.HasCheckConstraint("ck_fee_items_shares", "cost = subsidy + family"));
            item.WithOwner().HasForeignKey("ScheduleVersion");
            item.Property<int>("ScheduleVersion").HasColumnName("schedule_version");
            item.HasKey("ScheduleVersion", nameof(FeeItem.Kind));
            item.Property(one => one.Kind).HasColumnName("kind");
            item.Property(one => one.Cost).HasColumnName("cost");
            item.Property(one => one.Subsidy).HasColumnName("subsidy");
            item.Property(one => one.Family).HasColumnName("family");
        });
    }
}

internal sealed class FeeConfirmationConfiguration : IEntityTypeConfiguration<FeeConfirmation>
{
    public void Configure(EntityTypeBuilder<FeeConfirmation> builder)
    {
        builder.ToTable("fee_confirmations");
        builder.HasKey(fee => new { fee.Child, fee.Number });
        builder.Property(fee => fee.Child).HasColumnName("child_id");
        builder.Property(fee => fee.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(fee => fee.ScheduleVersion).HasColumnName("schedule_version");
        builder.Property(fee => fee.Amount).HasColumnName("amount");
        builder.ComplexProperty(fee => fee.Confirmation, Confirmations.Columns);
        builder.Ignore(fee => fee.Guardian);
        builder.Ignore(fee => fee.At);
        builder.HasOne<Child>().WithMany().HasForeignKey(fee => fee.Child);
        builder.HasOne<FeeSchedule>().WithMany().HasForeignKey(fee => fee.ScheduleVersion);
    }
}

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ledger", table => table.HasCheckConstraint("ck_ledger_amount", "amount > 0"));
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).HasColumnName("id").ValueGeneratedOnAdd();
        builder.Property(entry => entry.Child).HasColumnName("child_id");
        builder.Property(entry => entry.Kind).HasColumnName("kind");
        builder.Property(entry => entry.Fee).HasColumnName("fee");
        builder.Property(entry => entry.Club).HasColumnName("club_id");
        builder.Property(entry => entry.Amount).HasColumnName("amount");
        builder.Property(entry => entry.ScheduleVersion).HasColumnName("schedule_version");
        builder.Property(entry => entry.At).HasColumnName("at");
        builder.Property(entry => entry.Reference).HasColumnName("reference");
        builder.Ignore(entry => entry.Item);
        builder.Ignore(entry => entry.Effect);
        builder.HasOne<Child>().WithMany().HasForeignKey(entry => entry.Child);
        builder.HasOne<FeeSchedule>().WithMany().HasForeignKey(entry => entry.ScheduleVersion);
        builder.HasIndex(entry => entry.Child).HasDatabaseName("ix_ledger_child_id");
    }
}
