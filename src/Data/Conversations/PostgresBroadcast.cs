using Npgsql;
using NpgsqlTypes;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>Messages to many on PostgreSQL: written in one stream, claimed by any node, paced by one row that all nodes share.</summary>
internal static class PostgresBroadcast
{
    public const string EndClaims = "UPDATE outbox SET state = $3, why = 'claim' WHERE state = 4 AND channel = $1 AND due_at <= $2";

    public const string KeepPace =
        "INSERT INTO send_paces (channel, full_at) VALUES ($1, $2) ON CONFLICT (channel) DO UPDATE SET full_at = greatest(send_paces.full_at, excluded.full_at)";

    private const string MakePace = "INSERT INTO send_paces (channel, full_at) VALUES ($1, 0) ON CONFLICT (channel) DO NOTHING";

    private const string LockPace = "SELECT full_at FROM send_paces WHERE channel = $1 FOR UPDATE";

    private const string Claim =
        "UPDATE outbox SET state = 4, due_at = $3 WHERE id IN (SELECT id FROM outbox WHERE state = 0 AND delivery_id IS NOT NULL AND channel = $1 AND urgency = $5 AND due_at <= $2 " +
        $"ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED) RETURNING {HotRows.OutboxColumns}";

    /// <summary>The deliveries, then their messages, in this transaction.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, TurnTransaction work, CancellationToken cancellationToken)
    {
        if (work.Deliveries.Count > 0) await LayDownAsync(connection, work.Deliveries, cancellationToken);
        var messages = work.Outbox.Where(row => row.Urgency is not Urgency.Answer).ToList();
        if (messages.Count > 0) await SendAsync(connection, messages, cancellationToken);
    }

    /// <summary>Nodes take from a channel's bucket one after the other.</summary>
    public static async Task<IReadOnlyList<OutboxRow>> ClaimAsync(NpgsqlConnection connection, ClaimWish wish, CancellationToken cancellationToken)
    {
        var fullAt = await FullAtAsync(connection, wish.Channel, cancellationToken);
        var claimed = new List<OutboxRow>();
        foreach (var urgency in ClaimWish.InOrder)
        {
            if (wish.Room(fullAt) - claimed.Count is not (> 0 and var room)) break;

            await using var claim = new NpgsqlCommand(Claim, connection);
            PostgresStatements.Add(claim.Parameters, wish.Channel, wish.Now, wish.Lease, room, (int)urgency);
            await using var reader = await claim.ExecuteReaderAsync(cancellationToken);
            claimed.AddRange(HotRows.ReadOutbox(reader));
        }

        if (claimed.Count > 0 && wish.Each > TimeSpan.Zero)
        {
            await using var keep = new NpgsqlCommand(KeepPace, connection);
            PostgresStatements.Add(keep.Parameters, wish.Channel, wish.After(fullAt, claimed.Count));
            await keep.ExecuteNonQueryAsync(cancellationToken);
        }

        return claimed;
    }

    private static async Task<long> FullAtAsync(NpgsqlConnection connection, string channel, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in (ReadOnlySpan<string>)[MakePace, LockPace])
        {
            var command = new NpgsqlBatchCommand(sql);
            PostgresStatements.Add(command.Parameters, channel);
            batch.BatchCommands.Add(command);
        }

        return (long)(await batch.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task LayDownAsync(NpgsqlConnection connection, IReadOnlyList<DeliveryRow> rows, CancellationToken cancellationToken)
    {
        await NumberAsync(connection, rows, cancellationToken);
        await using var writer = await connection.BeginBinaryImportAsync(
            "COPY deliveries (id, announcement, version, person_id, child_id, channel, account, conversation, token, form, state, why) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(row.Id, NpgsqlDbType.Bigint, cancellationToken);
            foreach (var number in (int[])[row.Announcement.Value, row.Version, row.Person, row.Child]) await writer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken);
            foreach (var text in (string?[])[row.Channel, row.Account, row.Conversation, row.Token]) await WriteAsync(writer, text, cancellationToken);
            foreach (var number in (int[])[(int)row.Form, (int)row.State]) await writer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(writer, row.Why, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static async Task NumberAsync(NpgsqlConnection connection, IReadOnlyList<DeliveryRow> rows, CancellationToken cancellationToken)
    {
        await using var next = new NpgsqlCommand("SELECT nextval(pg_get_serial_sequence('deliveries', 'id')) FROM generate_series(1, $1)", connection);
        PostgresStatements.Add(next.Parameters, rows.Count);
        await using var reader = await next.ExecuteReaderAsync(cancellationToken);
        foreach (var row in rows)
        {
            await reader.ReadAsync(cancellationToken);
            row.Id = reader.GetInt64(0);
        }
    }

    private static async Task SendAsync(NpgsqlConnection connection, IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            "COPY outbox (conversation, activity_id, service_url, body, replaces, state, tries, created_at, due_at, delivery_id, urgency, channel) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var text in (string?[])[row.Conversation, row.ActivityId, row.ServiceUrl, FieldCipher.SealText(row.Body, HotRows.OutboxBody)]) await WriteAsync(writer, text, cancellationToken);
            await writer.WriteAsync(row.Replaces, NpgsqlDbType.Boolean, cancellationToken);
            await writer.WriteAsync(0, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(0, NpgsqlDbType.Integer, cancellationToken);
            foreach (var at in (DateTimeOffset[])[row.CreatedAt, row.DueAt]) await writer.WriteAsync(at.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint, cancellationToken);
            await writer.WriteAsync(row.DeliveryOf?.Id ?? row.Delivery!.Value, NpgsqlDbType.Bigint, cancellationToken);
            await writer.WriteAsync((int)row.Urgency, NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(writer, row.Channel, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, string? text, CancellationToken cancellationToken) =>
        text is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
}
