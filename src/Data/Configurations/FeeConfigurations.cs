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
            item.HasKey("ScheduleVersion", nameof(FeeItem.Kind), nameof(FeeItem.IsExemption));
            item.Property(one => one.Kind).HasColumnName("kind");
            item.Property(one => one.Cost).HasColumnName("cost");
            item.Property(one => one.Subsidy).HasColumnName("subsidy");
            item.Property(one => one.Family).HasColumnName("family");
            item.Property(one => one.IsExemption).HasColumnName("is_exemption");
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
        builder.Property(fee => fee.ExemptFrom).HasColumnName("exempt_from");
        builder.Property(fee => fee.Reference).HasColumnName("payment_number");
        builder.Property(fee => fee.ToPay).HasColumnName("to_pay");
        builder.ComplexProperty(fee => fee.Confirmation, Confirmations.Columns);
        builder.Ignore(fee => fee.Guardian);
        builder.Ignore(fee => fee.At);
        builder.HasOne<Child>().WithMany().HasForeignKey(fee => fee.Child);
        builder.HasOne<FeeSchedule>().WithMany().HasForeignKey(fee => fee.ScheduleVersion);
        builder.HasIndex(fee => fee.Reference).IsUnique().HasDatabaseName("ux_fee_confirmations_payment_number");
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
        builder.Property(entry => entry.BankTransaction).HasColumnName("bank_transaction");
        builder.Ignore(entry => entry.Item);
        builder.Ignore(entry => entry.Effect);
        builder.HasOne<Child>().WithMany().HasForeignKey(entry => entry.Child);
        builder.HasOne<FeeSchedule>().WithMany().HasForeignKey(entry => entry.ScheduleVersion);
        builder.HasIndex(entry => entry.Child).HasDatabaseName("ix_ledger_child_id");
        builder.HasIndex(entry => entry.BankTransaction).IsUnique().HasDatabaseName("ux_ledger_bank_transaction");
    }
}

internal sealed class ExemptionConfiguration : IEntityTypeConfiguration<Exemption>
{
    public void Configure(EntityTypeBuilder<Exemption> builder)
    {
        builder.ToTable("exemptions");
        builder.HasKey(exemption => new { exemption.Child, exemption.Number });
        builder.Property(exemption => exemption.Child).HasColumnName("child_id");
        builder.Property(exemption => exemption.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(exemption => exemption.From).HasColumnName("from_day");
        builder.Property(exemption => exemption.State).HasColumnName("state").IsConcurrencyToken(); // decided once
        builder.Property(exemption => exemption.DecidedBy).HasColumnName("decided_by");
        builder.Property(exemption => exemption.DecidedAt).HasColumnName("decided_at");
        builder.Property(exemption => exemption.Reason).HasColumnName("reason").IsSealed("exemptions.reason");
        builder.ComplexProperty(exemption => exemption.Confirmation, Confirmations.Columns);
        builder.HasOne<Child>().WithMany().HasForeignKey(exemption => exemption.Child);
    }
}

internal sealed class FeeNewsConfiguration : IEntityTypeConfiguration<FeeNews>
{
    public void Configure(EntityTypeBuilder<FeeNews> builder)
    {
        builder.ToTable("fee_news");
        builder.HasKey(news => new { news.Child, news.About, news.Number });
        builder.Property(news => news.Child).HasColumnName("child_id");
        builder.Property(news => news.About).HasColumnName("about");
        builder.Property(news => news.Number).HasColumnName("number");
        builder.Property(news => news.At).HasColumnName("at");
        builder.HasOne<Child>().WithMany().HasForeignKey(news => news.Child);
    }
}

internal sealed class AccountChangeConfiguration : IEntityTypeConfiguration<AccountChange>
{
    public void Configure(EntityTypeBuilder<AccountChange> builder)
    {
        builder.ToTable("account_changes");
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).HasColumnName("id").ValueGeneratedOnAdd();
        builder.Property(change => change.Name).HasColumnName("name");
        builder.Property(change => change.Bank).HasColumnName("bank");
        builder.Property(change => change.AccountNumber).HasColumnName("account_number");
        builder.Property(change => change.ProposedBy).HasColumnName("proposed_by");
        builder.Property(change => change.ProposedAt).HasColumnName("proposed_at");
        builder.Property(change => change.DecidedBy).HasColumnName("decided_by");
        builder.Property(change => change.DecidedAt).HasColumnName("decided_at");
        builder.Property(change => change.Confirmed).HasColumnName("confirmed").IsConcurrencyToken(); // decided once
        builder.Ignore(change => change.Account);
    }
}
