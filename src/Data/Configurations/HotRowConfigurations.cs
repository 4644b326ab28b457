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
        builder.HasIndex(row => new { row.Channel, row.Urgency, row.DueAt }).HasDatabaseName("ix_outbox_to_many").HasFilter("state = 0 AND delivery_id IS NOT NULL");
        builder.HasIndex(row => row.DueAt).HasDatabaseName("ix_outbox_claimed").HasFilter("state = 4");
        builder.HasIndex(row => row.Delivery).HasDatabaseName("ix_outbox_delivery").HasFilter("delivery_id IS NOT NULL");
        builder.Ignore(row => row.DeliveryOf);
        builder.Ignore(row => row.IsKeptBack);
        builder.Property(row => row.Delivery).HasColumnName("delivery_id");
        builder.Property(row => row.Urgency).HasColumnName("urgency").HasConversion<int>();
        builder.Property(row => row.Channel).HasColumnName("channel");
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

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Announcement, row.Version, row.Child, row.Person, row.Channel }).HasDatabaseName("ix_deliveries_once").IsUnique();
        builder.HasIndex(row => row.Person).HasDatabaseName("ix_deliveries_person");
        builder.Property(row => row.Id).HasColumnName("id");
        builder.Property(row => row.Announcement).HasColumnName("announcement");
        builder.Property(row => row.Version).HasColumnName("version");
        builder.Property(row => row.Person).HasColumnName("person_id");
        builder.Property(row => row.Child).HasColumnName("child_id");
        builder.Property(row => row.Channel).HasColumnName("channel");
        builder.Property(row => row.Account).HasColumnName("account");
        builder.Property(row => row.Conversation).HasColumnName("conversation");
        builder.Property(row => row.Token).HasColumnName("token");
        builder.Property(row => row.Form).HasColumnName("form").HasConversion<int>();
        builder.Property(row => row.State).HasColumnName("state").HasConversion<int>();
        builder.Property(row => row.Why).HasColumnName("why");
        builder.Property(row => row.OpenedAt).HasColumnName("opened_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.ConfirmedAt).HasColumnName("confirmed_at").HasConversion<UnixMilliseconds>();
        builder.Property(row => row.RemindedAt).HasColumnName("reminded_at").HasConversion<UnixMilliseconds>();
    }
}

internal sealed class SendPaceConfiguration : IEntityTypeConfiguration<SendPace>
{
    public void Configure(EntityTypeBuilder<SendPace> builder)
    {
        builder.ToTable("send_paces");
        builder.HasKey(row => row.Channel);
        builder.Property(row => row.Channel).HasColumnName("channel");
        builder.Property(row => row.FullAt).HasColumnName("full_at");
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
