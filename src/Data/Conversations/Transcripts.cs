using System.Data.Common;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>A conversation read back from inbox and outbox: no third table, so nothing can disagree.</summary>
internal static class Transcripts
{
    // each side is cut by its own id, so that a reader's marks never pass over a row; then both are told in order of time
    public const string Sql =
        """
        SELECT id, inbound, body, at FROM (
            SELECT * FROM (
                SELECT id, 1 AS inbound, body, accepted_at AS at FROM inbox
                WHERE conversation = @conversation AND id > @afterInbox ORDER BY id LIMIT @most) AS heard
            UNION ALL
            SELECT * FROM (
                SELECT id, 0 AS inbound, body, created_at AS at FROM outbox
                WHERE conversation = @conversation AND id > @afterOutbox ORDER BY id LIMIT @most) AS told
        ) AS said ORDER BY at, inbound DESC, id
        """;

    public static async Task<IReadOnlyList<TranscriptRow>> ReadAsync(
        DbCommand command, long inbox, long outbox, CancellationToken cancellationToken)
    {
        var rows = new List<TranscriptRow>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var inbound = reader.GetInt32(1) == 1;
            if (inbound) inbox = Math.Max(inbox, reader.GetInt64(0));
            else outbox = Math.Max(outbox, reader.GetInt64(0));
            var body = FieldCipher.OpenText(reader.GetString(2), inbound ? HotRows.InboxBody : HotRows.OutboxBody);
            rows.Add(new(inbox, outbox, inbound, body, HotRows.At(reader, 3)));
        }

        return rows;
    }
}
