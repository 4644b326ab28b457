using AfterSchoolBot.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("erasures");
        builder.HasKey(erasure => erasure.Number);
        builder.Property(erasure => erasure.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(erasure => erasure.Child).HasColumnName("child_id");
        builder.Property(erasure => erasure.Guardian).HasColumnName("guardian_id");
        builder.Property(erasure => erasure.LeavesSchool).HasColumnName("leaves_school");
        builder.Property(erasure => erasure.Chat).HasColumnName("chat");
        builder.Property(erasure => erasure.AskedAt).HasColumnName("asked_at");
        builder.Property(erasure => erasure.DoneAt).HasColumnName("done_at").IsConcurrencyToken();
        builder.Property(erasure => erasure.ClearedAt).HasColumnName("cleared_at");
    }
}

internal sealed class AccessEntryConfiguration : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> builder)
    {
        builder.ToTable("access_log");
        builder.HasKey(entry => entry.Id);
        builder.HasIndex(entry => new { entry.Child, entry.At });
        builder.HasIndex(entry => entry.At);
        builder.Property(entry => entry.Id).HasColumnName("id").ValueGeneratedOnAdd();
        builder.Property(entry => entry.Reader).HasColumnName("reader_id");
        builder.Property(entry => entry.Child).HasColumnName("child_id");
        builder.Property(entry => entry.Fields).HasColumnName("fields");
        builder.Property(entry => entry.Form).HasColumnName("form").HasMaxLength(64);
        builder.Property(entry => entry.At).HasColumnName("at");
        builder.Ignore(entry => entry.Shown);
    }
}
