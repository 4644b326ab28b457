using AfterSchoolBot.Domain.Announcements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class AnnouncementConfiguration : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.ToTable("announcements");
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(one => one.Kind).HasColumnName("kind");
        builder.Property(one => one.Wanted).HasColumnName("wanted");
        builder.Property(one => one.Audience).HasColumnName("audience").HasMaxLength(32);
        builder.Property(one => one.Author).HasColumnName("author_id");
        builder.Property(one => one.WrittenAt).HasColumnName("written_at");
        builder.Property(one => one.Version).HasColumnName("version").IsConcurrencyToken(); // two corrections at once: the second reads the first
        builder.Property(one => one.State).HasColumnName("state");
        builder.Property(one => one.DueAt).HasColumnName("due_at");
        builder.Property(one => one.SecondBy).HasColumnName("second_by_id");
        builder.Property(one => one.EndedAt).HasColumnName("ended_at");
        builder.Property(one => one.Recalled).HasColumnName("recalled");
        builder.HasIndex(one => one.State).HasDatabaseName("ix_announcements_state");

        builder.HasMany(one => one.Texts).WithOne().HasForeignKey(AnnouncementTextConfiguration.Announcement).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(one => one.Texts).HasField("texts").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class AnnouncementTextConfiguration : IEntityTypeConfiguration<AnnouncementText>
{
    public const string Announcement = "Announcement";

    public void Configure(EntityTypeBuilder<AnnouncementText> builder)
    {
        builder.ToTable("announcement_texts");
        builder.Property<AnnouncementNumber>(Announcement).HasColumnName("announcement");
        builder.HasKey(Announcement, nameof(AnnouncementText.Version), nameof(AnnouncementText.Language));
        builder.Property(text => text.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(text => text.Language).HasColumnName("language").HasMaxLength(8);
        builder.Property(text => text.Title).HasColumnName("title").IsSealed("announcement_texts.title");
        builder.Property(text => text.Words).HasColumnName("words").IsSealed("announcement_texts.words");
    }
}
