using System.Text.Json;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>What was said in the guardian's own chats, with the drafts in them. A deletion takes all of it, and the child's name out of the staff's chats.</summary>
internal sealed class ChatRecords : RecordKind
{
    private const int RowsAtOnce = 500;

    public override int Order => 8;
    public override string Title => Texts.RecordsChat;
    public override IReadOnlyList<string> Tables => ["inbox", "outbox", "conversations"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var threads = await ThreadsAsync(whose.Accounts, errand);
        var heard = await errand.Programme.Set<Data.Conversations.InboxRow>().AsNoTracking().Where(row => threads.Contains(row.Conversation)).ToListAsync(errand.Aborted);
        var told = await errand.Programme.Set<Data.Conversations.OutboxRow>().AsNoTracking().Where(row => threads.Contains(row.Conversation)).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsWhen, Texts.RecordsWho, Texts.RecordsWords],
            [
                .. heard.Select(row => (At: row.AcceptedAt, Who: Texts.RecordsYou, Words: Heard(row.Body)))
                    .Concat(told.Select(row => (At: row.CreatedAt, Who: Texts.RecordsAssistant, Words: Told(row.Body))))
                    .OrderBy(line => line.At)
                    .Select(line => new[] { Stamp(line.At, school), line.Who, line.Words }),
            ]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        var programme = errand.Programme;
        var threads = await ThreadsAsync(erasing.Accounts, errand);
        foreach (var thread in threads)
        {
            await programme.Set<Data.Conversations.InboxRow>().Where(row => row.Conversation == thread).ExecuteDeleteAsync(errand.Aborted);
            await programme.Set<Data.Conversations.OutboxRow>().Where(row => row.Conversation == thread).ExecuteDeleteAsync(errand.Aborted);
        }

        var (accounts, unbound) = (erasing.Accounts, erasing.Unbound.Select(person => person.Value).ToList());
        var bound = await programme.ChannelIdentities.Where(identity => accounts.Contains(identity.Account) && !unbound.Contains(identity.PersonId)).Select(identity => identity.Account).ToListAsync(errand.Aborted);
        var nothing = new TalkState().ToJson();
        await programme.Conversations.Where(row => accounts.Contains(row.Sender) && !bound.Contains(row.Sender)).ExecuteDeleteAsync(errand.Aborted);
        await programme.Conversations.Where(row => accounts.Contains(row.Sender)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, nothing), errand.Aborted);
        if (erasing is { Child: { } child, Wish.LeavesSchool: true }) await TakeOutAsync(child.Name, erasing.Others, errand);
    }

    /// <summary>Messages to and from others that name the child go; what is sealed cannot be searched by the database.</summary>
    private static async Task TakeOutAsync(string name, IReadOnlyList<string> accounts, Errand errand)
    {
        var programme = errand.Programme;
        var written = JsonSerializer.Serialize(name).Trim('"');
        var nothing = new TalkState().ToJson();
        foreach (var thread in await ThreadsAsync(accounts, errand))
        {
            var heard = await programme.Set<Data.Conversations.InboxRow>().AsNoTracking().Where(row => row.Conversation == thread).Select(row => new { row.Id, row.Body }).ToListAsync(errand.Aborted);
            var told = await programme.Set<Data.Conversations.OutboxRow>().AsNoTracking().Where(row => row.Conversation == thread).Select(row => new { row.Id, row.Body }).ToListAsync(errand.Aborted);
            foreach (var ids in heard.Where(row => Names(row.Body)).Select(row => row.Id).Chunk(RowsAtOnce)) await programme.Set<Data.Conversations.InboxRow>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(errand.Aborted);
            foreach (var ids in told.Where(row => Names(row.Body)).Select(row => row.Id).Chunk(RowsAtOnce)) await programme.Set<Data.Conversations.OutboxRow>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(errand.Aborted);
            if (await programme.Conversations.Where(row => row.Id == thread).Select(row => row.State).SingleOrDefaultAsync(errand.Aborted) is { } state && Names(state))
            {
                await programme.Conversations.Where(row => row.Id == thread).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, nothing), errand.Aborted);
            }
        }

        bool Names(string body) => body.Contains(name, StringComparison.Ordinal) || body.Contains(written, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<IReadOnlyList<string>> ThreadsAsync(IReadOnlyList<string> accounts, Errand errand) =>
        await errand.Programme.Conversations.Where(row => accounts.Contains(row.Sender)).Select(row => row.Id)
            .Union(errand.Programme.Set<Data.Conversations.InboxRow>().Where(row => accounts.Contains(row.Sender)).Select(row => row.Conversation))
            .ToListAsync(errand.Aborted);

    private static string Heard(string body) => JsonSerializer.Deserialize(body, TurnJson.Default.InboundActivity) switch
    {
        { Text: { Length: > 0 } text } => text,
        { Answer: { } press } => string.Join(' ', press.Inputs.Values.Prepend(press.Value ?? press.Verb)),
        _ => "",
    };

    /// <summary>The text of a wire's body, and of its cards; a body that is no JSON is text itself.</summary>
    private static string Told(string body)
    {
        try
        {
            using var wire = JsonDocument.Parse(body);
            return wire.RootElement.ValueKind is JsonValueKind.Object ? string.Join('\n', Words(wire.RootElement).Where(words => words.Length > 0)) : body;
        }
        catch (JsonException)
        {
            return body;
        }
    }

    private static IEnumerable<string> Words(JsonElement message)
    {
        if (message.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String) yield return text.GetString()!;
        if (!message.TryGetProperty("attachments", out var attachments) || attachments.ValueKind is not JsonValueKind.Array) yield break;

        foreach (var attachment in attachments.EnumerateArray())
        {
            if (attachment.TryGetProperty("content", out var card) && card.ValueKind is JsonValueKind.Object && card.TryGetProperty("fallbackText", out var twin)) yield return twin.GetString() ?? "";
        }
    }
}
