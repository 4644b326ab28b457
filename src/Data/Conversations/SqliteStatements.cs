using AfterSchoolBot.Domain.Oversight;
using Microsoft.Data.Sqlite;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>The hot rows' statements, prepared once on the writer's connection and run by it alone.</summary>
internal sealed class SqliteStatements(SqliteWriter writer)
{
    private readonly SqliteCommand accept = writer.Command(
        "INSERT INTO inbox (conversation, activity_id, sender, body, accepted_at, due_at, done) VALUES ($1, $2, $3, $4, $5, $6, $7) " +
        "ON CONFLICT (conversation, activity_id) DO NOTHING RETURNING id", "$1", "$2", "$3", "$4", "$5", "$6", "$7");

    private readonly SqliteCommand find = writer.Command(
        "SELECT id FROM inbox WHERE conversation = $1 AND activity_id = $2", "$1", "$2");

    private readonly SqliteCommand takeUp = writer.Command("UPDATE inbox SET done = 1 WHERE id = $1 AND done = 0", "$1");

    private readonly SqliteCommand conversation = writer.Command(
        "SELECT c.state, p.id, p.name, p.language FROM (SELECT 1) LEFT JOIN conversations c ON c.id = $1 " +
        "LEFT JOIN channel_identities i ON i.account = $2 LEFT JOIN people p ON p.id = i.person_id", "$1", "$2");

    private readonly SqliteCommand keep = writer.Command(
        "INSERT INTO conversations (id, state, version, sender, service_url, touched_at) VALUES ($1, $2, 1, $3, $4, $5) " +
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, version = version + 1, sender = excluded.sender, " +
        "service_url = excluded.service_url, touched_at = excluded.touched_at, closed = NULL", "$1", "$2", "$3", "$4", "$5");

    private readonly SqliteCommand send = writer.Command(
        "INSERT INTO outbox (conversation, activity_id, inbox_id, in_reply_to, service_url, body, replaces, state, tries, created_at, due_at, delivery_id, urgency, channel) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9, $10, $11, $12) RETURNING id", "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12");

    private readonly SqliteCommand layDown = writer.Command(
        "INSERT INTO deliveries (announcement, version, person_id, child_id, channel, account, conversation, token, form, state, why) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id", "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11");

    private readonly SqliteCommand pace = writer.Command("SELECT full_at FROM send_paces WHERE channel = $1", "$1");

    private readonly SqliteCommand keepPace = writer.Command(
        "INSERT INTO send_paces (channel, full_at) VALUES ($1, $2) ON CONFLICT (channel) DO UPDATE SET full_at = max(full_at, excluded.full_at)", "$1", "$2");

    private readonly SqliteCommand claim = writer.Command(
        "UPDATE outbox SET state = 4, due_at = $3 WHERE id IN (SELECT id FROM outbox WHERE state = 0 AND delivery_id IS NOT NULL AND channel = $1 AND urgency = $5 AND due_at <= $2 " +
        $"ORDER BY due_at LIMIT $4) RETURNING {HotRows.OutboxColumns}", "$1", "$2", "$3", "$4", "$5");

    private readonly SqliteCommand endClaims = writer.Command("UPDATE outbox SET state = $3, why = 'claim' WHERE state = 4 AND channel = $1 AND due_at <= $2", "$1", "$2", "$3");

    private readonly SqliteCommand mark = writer.Command(
        "UPDATE outbox SET state = $2, tries = tries + 1, sent_at = $3, channel_message_id = $4, why = $5, due_at = $6 WHERE id = $1",
        "$1", "$2", "$3", "$4", "$5", "$6");

    private readonly SqliteCommand unanswered = writer.Command(
        $"UPDATE inbox SET due_at = $2 WHERE id IN (SELECT id FROM inbox WHERE done = 0 AND due_at <= $1 ORDER BY id LIMIT $3) RETURNING {HotRows.InboxColumns}",
        "$1", "$2", "$3");

    private readonly SqliteCommand unsent = writer.Command(
        $"UPDATE outbox SET due_at = $2 WHERE id IN (SELECT id FROM outbox WHERE state = 0 AND delivery_id IS NULL AND due_at <= $1 ORDER BY id LIMIT $3) RETURNING {HotRows.OutboxColumns}",
        "$1", "$2", "$3");

    private readonly SqliteCommand note = writer.Command(
        "INSERT INTO audit_events (at, actor_id, act, activity_id, subject, child_id, change, reason, versions, before, after) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11");

    public Accepted Accept(InboxRow row, bool done)
    {
        Set(accept, row.Conversation, row.ActivityId, row.Sender, FieldCipher.SealText(row.Body, HotRows.InboxBody), Ms(row.AcceptedAt), Ms(row.DueAt), done ? 1 : 0);
        if (accept.ExecuteScalar() is long id) return new(id, false);

        Set(find, row.Conversation, row.ActivityId);
        return new((long)find.ExecuteScalar()!, true);
    }

    public Accepted TakeUp(long inboxId)
    {
        Set(takeUp, inboxId);
        return new(inboxId, Repeated: takeUp.ExecuteNonQuery() == 0);
    }

    public (string? State, KnownPerson? Person) Conversation(string id, string sender)
    {
        Set(conversation, id, sender);
        using var reader = conversation.ExecuteReader();
        reader.Read();
        return (
            reader.IsDBNull(0) ? null : FieldCipher.OpenText(reader.GetString(0), HotRows.ConversationState),
            reader.IsDBNull(1) ? null : new(reader.GetInt32(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
    }

    public void Keep(InboxRow activity, string state, TurnTransaction turn, DateTimeOffset now)
    {
        Set(keep, activity.Conversation, FieldCipher.SealText(state, HotRows.ConversationState), turn.OthersListen ? "" : activity.Sender, turn.ServiceUrl, Ms(now));
        keep.ExecuteNonQuery();
    }

    public long Send(OutboxRow row)
    {
        Set(send, row.Conversation, row.ActivityId, row.InboxId, row.InReplyTo, row.ServiceUrl, FieldCipher.SealText(row.Body, HotRows.OutboxBody), row.Replaces ? 1 : 0, Ms(row.CreatedAt), Ms(row.DueAt), row.DeliveryOf?.Id ?? row.Delivery, (int)row.Urgency, row.Channel);
        return (long)send.ExecuteScalar()!;
    }

    public void LayDown(DeliveryRow row)
    {
        Set(layDown, row.Announcement.Value, row.Version, row.Person, row.Child, row.Channel, row.Account, row.Conversation, row.Token, (int)row.Form, (int)row.State, row.Why);
        row.Id = (long)layDown.ExecuteScalar()!;
    }

    public IReadOnlyList<OutboxRow> Claim(ClaimWish wish)
    {
        Set(pace, wish.Channel);
        var fullAt = pace.ExecuteScalar() is long full ? full : 0;
        var claimed = new List<OutboxRow>();
        foreach (var urgency in ClaimWish.InOrder)
        {
            if (wish.Room(fullAt) - claimed.Count is not (> 0 and var room)) break;

            Set(claim, wish.Channel, Ms(wish.Now), Ms(wish.Lease), room, (int)urgency);
            using var reader = claim.ExecuteReader();
            claimed.AddRange(HotRows.ReadOutbox(reader));
        }

        if (claimed.Count > 0 && wish.Each > TimeSpan.Zero) Hold(wish.Channel, wish.After(fullAt, claimed.Count));
        return claimed;
    }

    public int EndClaims(string channel, DateTimeOffset now, OutboxState becomes)
    {
        Set(endClaims, channel, Ms(now), (int)becomes);
        return endClaims.ExecuteNonQuery();
    }

    /// <param name="channel">Whose bucket.</param>
    /// <param name="until">In ticks of UTC.</param>
    public void Hold(string channel, long until)
    {
        Set(keepPace, channel, until);
        keepPace.ExecuteNonQuery();
    }

    /// <summary>What was changed, beside the change.</summary>
    public void Note(AuditEvent one)
    {
        Set(note, Ms(one.At), one.Actor?.Value, one.Act, one.Activity, one.Subject, one.Child, one.Change, FieldCipher.SealText(one.Reason, HotRows.AuditReason), one.Versions, one.Before, one.After);
        note.ExecuteNonQuery();
    }

    public void Mark(SendMark sent)
    {
        Set(mark, sent.OutboxId, (int)sent.State, Ms(sent.At), sent.ChannelMessageId, sent.Why, Ms(sent.DueAt ?? sent.At));
        mark.ExecuteNonQuery();
    }

    public IReadOnlyList<InboxRow> TakeUnanswered(DateTimeOffset now, DateTimeOffset nextDue, int most)
    {
        Set(unanswered, Ms(now), Ms(nextDue), most);
        using var reader = unanswered.ExecuteReader();
        return HotRows.ReadInbox(reader);
    }

    public IReadOnlyList<OutboxRow> TakeUnsent(DateTimeOffset now, DateTimeOffset nextDue, int most)
    {
        Set(unsent, Ms(now), Ms(nextDue), most);
        using var reader = unsent.ExecuteReader();
        return HotRows.ReadOutbox(reader);
    }

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static void Set(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
