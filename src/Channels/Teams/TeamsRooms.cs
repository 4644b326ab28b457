using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Wire;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>
/// The group chats and channels in which the assistant is: at which address each is reached, and who is in it. Kept fresh by what happens there, so
/// that nothing is asked of Teams while a notice is prepared.
/// </summary>
internal sealed class TeamsRooms(TeamsClient client, ChannelMemory memory, TimeProvider time, ILogger<TeamsRooms> logger)
{
    private const string Thread = ";messageid=";

    private static readonly TimeSpan KnownFor = TimeSpan.FromHours(24); // an event may have been lost

    /// <summary>What is being read in Teams; what was said there does not wait for it.</summary>
    public Task Reading { get; private set; } = Task.CompletedTask;

    /// <summary>The group chat, or the channel without its thread (reference A1.3).</summary>
    public static ConversationId Of(ConversationId conversation) =>
        conversation.Value.IndexOf(Thread, StringComparison.Ordinal) is var at and >= 0 ? conversation with { Value = conversation.Value[..at] } : conversation;

    /// <summary>Null: nothing was ever heard there.</summary>
    public Task<string?> AddressAsync(ConversationId room, CancellationToken cancellationToken) => memory.RecallAsync(AddressKey(Of(room)), cancellationToken);

    /// <summary>Who is in the room, by the names that accounts have here; nobody where it is not known.</summary>
    public async Task<IReadOnlySet<string>> MembersAsync(ConversationId room, CancellationToken cancellationToken) =>
        await memory.RecallAsync(MembersKey(Of(room)), cancellationToken) is { } kept ? kept.Split('\n').Skip(1).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    /// <summary>Something was heard in the room.</summary>
    /// <param name="changed">Somebody came or went.</param>
    public async Task HeardAsync(ConversationId room, string serviceUrl, bool changed, CancellationToken cancellationToken)
    {
        var (addressKey, membersKey) = (AddressKey(Of(room)), MembersKey(Of(room)));
        var kept = await memory.RecallAllAsync([addressKey, membersKey], cancellationToken);
        if (kept.GetValueOrDefault(addressKey) != serviceUrl) await memory.KeepAsync(addressKey, serviceUrl, cancellationToken);
        if (!changed && kept.TryGetValue(membersKey, out var members) && IsFresh(members)) return;

        Reading = ReadAsync(Of(room), serviceUrl);
    }

    private async Task ReadAsync(ConversationId room, string serviceUrl)
    {
        try
        {
            if (await MembersInTeamsAsync(room, serviceUrl) is { } read) await memory.KeepAsync(MembersKey(room), string.Join('\n', read.Prepend(time.GetUtcNow().ToString("O"))), CancellationToken.None);
        }
        catch (Exception failure)
        {
            TeamsLog.MembersNotRead(logger, failure); // the next event there, or the next day, reads them
        }
    }

    /// <summary>Null: Teams did not say; what was known stays.</summary>
    private async Task<IReadOnlyList<string>?> MembersInTeamsAsync(ConversationId room, string serviceUrl)
    {
        var members = new List<string>();
        string? after = null;
        do
        {
            if (await client.MembersAsync(serviceUrl, room.Value, after, CancellationToken.None) is not ConnectorAnswer.Page page) return null;

            members.AddRange(page.Members.Select(member => member.AccountName).OfType<string>());
            after = page.After;
        }
        while (after is not null);
        return members;
    }

    private bool IsFresh(string members) =>
        DateTimeOffset.TryParse(members.Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture, out var at) && time.GetUtcNow() - at < KnownFor;

    private static string AddressKey(ConversationId room) => $"teams/address/{room.Value}";

    private static string MembersKey(ConversationId room) => $"teams/members/{room.Value}";
}
