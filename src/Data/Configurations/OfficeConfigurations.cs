using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class RollNewsConfiguration : IEntityTypeConfiguration<RollNews>
{
    public void Configure(EntityTypeBuilder<RollNews> builder)
    {
        builder.ToTable("roll_news");
        builder.HasKey(news => new { news.Guardian, news.Child });
        builder.Property(news => news.Guardian).HasColumnName("guardian_id");
        builder.Property(news => news.Child).HasColumnName("child_id");
        builder.Property(news => news.From).HasColumnName("from_day");
        builder.Property(news => news.Refund).HasColumnName("refund");
        builder.HasOne<Guardian>().WithMany().HasForeignKey(news => news.Guardian);
        builder.HasOne<Child>().WithMany().HasForeignKey(news => news.Child);
    }
}

internal sealed class ExportWishConfiguration : IEntityTypeConfiguration<ExportWish>
{
    public void Configure(EntityTypeBuilder<ExportWish> builder)
    {
        builder.ToTable("export_wishes");
        builder.HasKey(wish => wish.Number);
        builder.Property(wish => wish.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(wish => wish.Report).HasColumnName("report");
        builder.Property(wish => wish.AskedBy).HasColumnName("asked_by_id");
        builder.Property(wish => wish.AskedAt).HasColumnName("asked_at");
        builder.Property(wish => wish.Pupils).HasColumnName("pupils");
        builder.Property(wish => wish.DecidedBy).HasColumnName("decided_by_id");
        builder.Property(wish => wish.DecidedAt).HasColumnName("decided_at").IsConcurrencyToken(); // two who decide at once
        builder.Property(wish => wish.Agreed).HasColumnName("agreed");
        builder.HasOne<Person>().WithMany().HasForeignKey(wish => wish.AskedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
