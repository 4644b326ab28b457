using AfterSchoolBot.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AfterSchoolBot.Data.Configurations;

// Inbox, outbox and conversations are written by plain commands; they are mapped so that migrations make their tables
// and questions of the office can be asked of them. Their times are unix milliseconds on both databases.

internal sealed class InboxConfiguration : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("inbox");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Conversation, row.ActivityId }).IsUnique();
        builder.HasIndex(row => row.DueAt).HasFilter("NOT done");
        builder.Property(row => row.Id).HasColumnName("id");
        builder.Property(row => row.Conversation).HasColumnName("conversation");
        builder.Property(row => row.ActivityId).HasColumnName("activity_id");
        builder.Property(row => row.Sender).HasColumnName("sender");
        builder.Property(row => row.Body).HasColumnName("body").IsSealed(HotRows.InboxBody);
        builder.Property(row => row.AcceptedAt).HasColumnName("accepted_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.DueAt).HasColumnName("due_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.Done).HasColumnName("done");
    }
}

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Conversation, row.Id });
        builder.HasIndex(row => row.DueAt).HasFilter("state = 0");
        builder.Property(row => row.Id).HasColumnName("id");
        builder.Property(row => row.Conversation).HasColumnName("conversation");
        builder.Property(row => row.ActivityId).HasColumnName("activity_id");
        builder.Property(row => row.InboxId).HasColumnName("inbox_id");
        builder.Property(row => row.InReplyTo).HasColumnName("in_reply_to");
        builder.Property(row => row.ServiceUrl).HasColumnName("service_url");
        builder.Property(row => row.Body).HasColumnName("body").IsSealed(HotRows.OutboxBody);
        builder.Property(row => row.Replaces).HasColumnName("replaces");
        builder.Property(row => row.State).HasColumnName("state").HasConversion<int>();
        builder.Property(row => row.Tries).HasColumnName("tries");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.DueAt).HasColumnName("due_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.SentAt).HasColumnName("sent_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.ChannelMessageId).HasColumnName("channel_message_id");
        builder.Property(row => row.Why).HasColumnName("why");
    }
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<ConversationRow>
{
    public void Configure(EntityTypeBuilder<ConversationRow> builder)
    {
        builder.ToTable("conversations");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Sender);
        builder.Property(row => row.Id).HasColumnName("id");
        builder.Property(row => row.State).HasColumnName("state").IsSealed(HotRows.ConversationState);
        builder.Property(row => row.Version).HasColumnName("version");
        builder.Property(row => row.Sender).HasColumnName("sender");
        builder.Property(row => row.ServiceUrl).HasColumnName("service_url");
        builder.Property(row => row.TouchedAt).HasColumnName("touched_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.Closed).HasColumnName("closed");
    }
}

internal sealed class ChannelIdentityConfiguration : IEntityTypeConfiguration<ChannelIdentity>
{
    public void Configure(EntityTypeBuilder<ChannelIdentity> builder)
    {
        builder.ToTable("channel_identities");
        builder.HasKey(row => row.Account);
        builder.HasIndex(row => row.PersonId);
        builder.Property(row => row.Account).HasColumnName("account");
        builder.Property(row => row.PersonId).HasColumnName("person_id");
        builder.Property(row => row.Since).HasColumnName("since").HasConversion<UnixMilliseconds>();
    }
}

internal sealed class ChannelNoteConfiguration : IEntityTypeConfiguration<ChannelNote>
{
    public void Configure(EntityTypeBuilder<ChannelNote> builder)
    {
        builder.ToTable("channel_notes");
        builder.HasKey(note => note.Key);
        builder.Property(note => note.Key).HasColumnName("key");
        builder.Property(note => note.Value).HasColumnName("value").IsSealed("channel_notes.value");
        builder.Property(note => note.KeptAt).HasColumnName("kept_at").HasConversion<UnixMilliseconds>();
    }
}

/// <summary>An instant as SQLite can compare it, and both databases alike.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    at => at.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
