using System.Data.Common;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>How inbox and outbox rows are read back, the same on both databases. Times are unix milliseconds.</summary>
internal static class HotRows
{
    public const string InboxColumns = "id, conversation, activity_id, sender, body, accepted_at, due_at, done";

    public const string OutboxColumns =
        "id, conversation, activity_id, inbox_id, in_reply_to, service_url, body, replaces, state, tries, created_at, due_at, delivery_id, urgency, channel";

    // what was said, and the drafts of it, are sealed: these are the places they are bound to
    public const string InboxBody = "inbox.body";
    public const string OutboxBody = "outbox.body";
    public const string ConversationState = "conversations.state";
    public const string AuditReason = "audit_events.reason";

    public static List<InboxRow> ReadInbox(DbDataReader reader)
    {
        var rows = new List<InboxRow>();
        while (reader.Read())
        {
            rows.Add(new()
            {
                Id = reader.GetInt64(0),
                Conversation = reader.GetString(1),
                ActivityId = reader.GetString(2),
                Sender = reader.GetString(3),
                Body = FieldCipher.OpenText(reader.GetString(4), InboxBody),
                AcceptedAt = At(reader, 5),
                DueAt = At(reader, 6),
                Done = reader.GetBoolean(7),
            });
        }

        rows.Sort((left, right) => left.Id.CompareTo(right.Id));
        return rows;
    }

    public static List<OutboxRow> ReadOutbox(DbDataReader reader)
    {
        var rows = new List<OutboxRow>();
        while (reader.Read())
        {
            rows.Add(new()
            {
                Id = reader.GetInt64(0),
                Conversation = reader.GetString(1),
                ActivityId = reader.GetString(2),
                InboxId = reader.IsDBNull(3) ? null : reader.GetInt64(3),
                InReplyTo = reader.IsDBNull(4) ? null : reader.GetString(4),
                ServiceUrl = reader.IsDBNull(5) ? null : reader.GetString(5),
                Body = FieldCipher.OpenText(reader.GetString(6), OutboxBody),
                Replaces = reader.GetBoolean(7),
                State = (OutboxState)reader.GetInt32(8),
                Tries = reader.GetInt32(9),
                CreatedAt = At(reader, 10),
                DueAt = At(reader, 11),
                Delivery = reader.IsDBNull(12) ? null : reader.GetInt64(12),
                Urgency = (Urgency)reader.GetInt32(13),
                Channel = reader.IsDBNull(14) ? null : reader.GetString(14),
            });
        }

        rows.Sort((left, right) => left.Id.CompareTo(right.Id));
        return rows;
    }

    public static DateTimeOffset At(DbDataReader reader, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));
}
