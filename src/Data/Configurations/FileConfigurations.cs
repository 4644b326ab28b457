using AfterSchoolBot.Data.Files;
using AfterSchoolBot.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class KeptFileConfiguration : IEntityTypeConfiguration<KeptFile>
{
    public void Configure(EntityTypeBuilder<KeptFile> builder)
    {
        builder.ToTable("kept_files");
        builder.HasKey(file => file.Key);
        builder.HasIndex(file => file.ExpiresAt);
        builder.Property(file => file.Key).HasColumnName("key").HasMaxLength(64);
        builder.Property(file => file.Owner).HasColumnName("owner_id");
        builder.Property(file => file.Name).HasColumnName("name").HasMaxLength(120);
        builder.Property(file => file.ContentType).HasColumnName("content_type").HasMaxLength(100);
        builder.Property(file => file.Sealed).HasColumnName("sealed");
        builder.Property(file => file.ExpiresAt).HasColumnName("expires_at");
        builder.HasOne<Person>().WithMany().HasForeignKey(file => file.Owner);
    }
}
