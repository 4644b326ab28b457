using Npgsql;
using NpgsqlTypes;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>The hot rows' statements on PostgreSQL: one round trip to begin a turn, one to end it; Npgsql prepares them by itself.</summary>
internal static class PostgresStatements
{
    public const string TakeUnanswered =
        $"UPDATE inbox SET due_at = $2 WHERE id IN (SELECT id FROM inbox WHERE NOT done AND due_at <= $1 ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING {HotRows.InboxColumns}";

    public const string TakeUnsent =
        $"UPDATE outbox SET due_at = $2 WHERE id IN (SELECT id FROM outbox WHERE state = 0 AND delivery_id IS NULL AND due_at <= $1 ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING {HotRows.OutboxColumns}";

    private const string AcceptSql =
        "INSERT INTO inbox (conversation, activity_id, sender, body, accepted_at, due_at, done) VALUES ($1, $2, $3, $4, $5, $6, $7) " +
        "ON CONFLICT (conversation, activity_id) DO NOTHING RETURNING id";

    private const string FindSql = "SELECT id FROM inbox WHERE conversation = $1 AND activity_id = $2";

    // the row must be there to be locked: the first turn of a conversation makes an empty one
    private const string MakeConversation =
        "INSERT INTO conversations (id, state, version, sender, service_url, touched_at) VALUES ($1, '', 0, $2, NULL, $3) ON CONFLICT (id) DO NOTHING";

    private const string LockConversation =
        "SELECT c.state, p.id, p.name, p.language FROM conversations c LEFT JOIN channel_identities i ON i.account = $2 " +
        "LEFT JOIN people p ON p.id = i.person_id WHERE c.id = $1 FOR UPDATE OF c";

    public static async Task<Accepted> AcceptAsync(NpgsqlConnection connection, InboxRow row, bool done, CancellationToken cancellationToken)
    {
        await using var accept = new NpgsqlCommand(AcceptSql, connection);
        AddInbox(accept.Parameters, row, done);
        return await accept.ExecuteScalarAsync(cancellationToken) is long id
            ? new(id, false)
            : new(await FindAsync(connection, row, cancellationToken), true);
    }

    public static async Task<TurnStart> BeginTurnAsync(NpgsqlConnection connection, InboxRow row, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        var make = new NpgsqlBatchCommand(MakeConversation);
        Add(make.Parameters, row.Conversation, row.Sender, row.AcceptedAt);
        var hold = new NpgsqlBatchCommand(LockConversation);
        Add(hold.Parameters, row.Conversation, row.Sender);
        var accept = new NpgsqlBatchCommand(row.Id == 0 ? AcceptSql : "UPDATE inbox SET done = true WHERE id = $1 AND NOT done RETURNING id");
        if (row.Id == 0) AddInbox(accept.Parameters, row, done: true);
        else Add(accept.Parameters, row.Id);
        batch.BatchCommands.Add(make);
        batch.BatchCommands.Add(hold);
        batch.BatchCommands.Add(accept);

        var (start, isNew) = await ReadStartAsync(batch, cancellationToken);
        if (isNew) return start;
        return start with { Accepted = new(row.Id != 0 ? row.Id : await FindAsync(connection, row, cancellationToken), true) };
    }

    public static async Task<IReadOnlyList<long>> EndTurnAsync(
        NpgsqlConnection connection, InboxRow activity, TurnTransaction turn, CancellationToken cancellationToken)
    {
        await using var batch = ToSend(connection, turn);
        if (turn.NextState is { } next)
        {
            var keep = new NpgsqlBatchCommand(
                "UPDATE conversations SET state = $2, version = version + 1, sender = $3, service_url = $4, touched_at = $5, closed = NULL WHERE id = $1");
            Add(keep.Parameters, activity.Conversation, FieldCipher.SealText(next, HotRows.ConversationState), turn.OthersListen ? "" : activity.Sender, turn.ServiceUrl, activity.AcceptedAt);
            batch.BatchCommands.Add(keep);
        }

        return await IdsAsync(batch, cancellationToken);
    }

    /// <summary>Messages that answer nobody: work of the clock.</summary>
    public static async Task<IReadOnlyList<long>> SendAsync(NpgsqlConnection connection, TurnTransaction work, CancellationToken cancellationToken)
    {
        await using var batch = ToSend(connection, work);
        return await IdsAsync(batch, cancellationToken);
    }

    /// <summary>Keeps the name for this transaction. False: another node has it.</summary>
    public static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        await using var take = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock(hashtext($1))", connection);
        Add(take.Parameters, name);
        return (bool)(await take.ExecuteScalarAsync(cancellationToken))!;
    }

    private static NpgsqlBatch ToSend(NpgsqlConnection connection, TurnTransaction turn)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var row in turn.Outbox.Where(row => row.Urgency is Urgency.Answer))
        {
            var send = new NpgsqlBatchCommand(
                "INSERT INTO outbox (conversation, activity_id, inbox_id, in_reply_to, service_url, body, replaces, state, tries, created_at, due_at) " +
                "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9) RETURNING id");
            Add(send.Parameters, row.Conversation, row.ActivityId, row.InboxId, row.InReplyTo, row.ServiceUrl, FieldCipher.SealText(row.Body, HotRows.OutboxBody), row.Replaces, row.CreatedAt, row.DueAt);
            batch.BatchCommands.Add(send);
        }

        return batch;
    }

    private static async Task<IReadOnlyList<long>> IdsAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        if (batch.BatchCommands.Count == 0) return ids;

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            if (await reader.ReadAsync(cancellationToken)) ids.Add(reader.GetInt64(0));
        }
        while (await reader.NextResultAsync(cancellationToken));
        return ids;
    }

    public static async Task MarkAsync(NpgsqlConnection connection, IReadOnlyList<SendMark> marks)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var mark in marks)
        {
            var command = new NpgsqlBatchCommand(
                "UPDATE outbox SET state = $2, tries = tries + 1, sent_at = $3, channel_message_id = $4, why = $5, due_at = $6 WHERE id = $1");
            Add(command.Parameters, mark.OutboxId, (int)mark.State, mark.At, mark.ChannelMessageId, mark.Why, mark.DueAt ?? mark.At);
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    public static void Add(NpgsqlParameterCollection parameters, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            parameters.Add(value switch
            {
                null => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Unknown }, // the column knows: a notice answers no inbox row
                DateTimeOffset at => new NpgsqlParameter<long> { TypedValue = at.ToUnixTimeMilliseconds() },
                string text => new NpgsqlParameter<string> { TypedValue = text },
                long number => new NpgsqlParameter<long> { TypedValue = number },
                int number => new NpgsqlParameter<int> { TypedValue = number },
                bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
                _ => throw new ArgumentException($"No hot row holds a {value.GetType()}.", nameof(values)),
            });
        }
    }

    private static void AddInbox(NpgsqlParameterCollection parameters, InboxRow row, bool done) =>
        Add(parameters, row.Conversation, row.ActivityId, row.Sender, FieldCipher.SealText(row.Body, HotRows.InboxBody), row.AcceptedAt, row.DueAt, done);

    private static async Task<(TurnStart Start, bool IsNew)> ReadStartAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var state = FieldCipher.OpenText(reader.GetString(0), HotRows.ConversationState);
        var person = reader.IsDBNull(1)
            ? null
            : new KnownPerson(reader.GetInt32(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3));
        await reader.NextResultAsync(cancellationToken);
        var isNew = await reader.ReadAsync(cancellationToken);
        return (new(new(isNew ? reader.GetInt64(0) : 0, false), state.Length == 0 ? null : state, person), isNew);
    }

    private static async Task<long> FindAsync(NpgsqlConnection connection, InboxRow row, CancellationToken cancellationToken)
    {
        await using var find = new NpgsqlCommand(FindSql, connection);
        Add(find.Parameters, row.Conversation, row.ActivityId);
        return (long)(await find.ExecuteScalarAsync(cancellationToken))!;
    }
}

/// <summary>What a turn knows when it begins.</summary>
internal sealed record TurnStart(Accepted Accepted, string? State, KnownPerson? Person);
