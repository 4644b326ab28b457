using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Notices;

/// <summary>How a notice to a class gets there: the rooms in which many hear it, who is told apart, and how many families each way reaches.</summary>
internal sealed record ClassReach(IReadOnlyList<ConversationId> Rooms, IReadOnlyList<PersonId> Apart)
{
    public int FamiliesTogether { get; init; }
    public int FamiliesApart { get; init; }
    public int FamiliesMissed { get; init; }

    /// <summary>The children's names, which stay out of what many read.</summary>
    public IReadOnlyDictionary<string, ChildId> Names { get; init; } = new Dictionary<string, ChildId>();
}

/// <summary>Where many can be told at once, on whatever channel.</summary>
internal sealed class NoticeRooms(IEnumerable<IChannel> channels)
{
    private readonly IReadOnlyList<IChannel> channels = [.. channels];

    public IReadOnlyList<ConversationId> Staff => [.. channels.Select(channel => channel.StaffRoom).OfType<ConversationId>()];

    /// <summary>Nobody is told twice: whoever hears it in a room is not told apart.</summary>
    public async Task<ClassReach> OfClassAsync(ClassId @class, Turn turn)
    {
        var families = await turn.Programme.FamiliesOfClassAsync(@class, turn.Aborted);
        var guardians = families.SelectMany(family => family.Guardians).DistinctBy(guardian => guardian.Key).ToList();
        var rooms = new List<ConversationId>();
        var inRoom = new HashSet<PersonId>();
        foreach (var (channel, room) in await RoomsAsync(@class, turn))
        {
            rooms.Add(room);
            var seeing = await channel.InRoomAsync(room, [.. guardians.SelectMany(guardian => On(channel, guardian.Value))], turn.Aborted);
            inRoom.UnionWith(guardians.Where(guardian => On(channel, guardian.Value).Any(seeing.Contains)).Select(guardian => guardian.Key));
        }

        var apart = guardians.Where(guardian => guardian.Value.Count > 0 && !inRoom.Contains(guardian.Key)).Select(guardian => guardian.Key).ToHashSet();
        var together = families.Count(family => family.Guardians.Keys.Any(inRoom.Contains));
        var alone = families.Count(family => !family.Guardians.Keys.Any(inRoom.Contains) && family.Guardians.Keys.Any(apart.Contains));
        return new(rooms, [.. apart]) { FamiliesTogether = together, FamiliesApart = alone, FamiliesMissed = families.Count - together - alone, Names = families.DistinctBy(family => family.Child).ToDictionary(family => family.Child, family => family.Id) };
    }

    /// <summary>What a channel knows for the class's, and the group chats that a teacher said are.</summary>
    private async Task<IReadOnlyList<(IChannel Channel, ConversationId Room)>> RoomsAsync(ClassId @class, Turn turn)
    {
        var rooms = new List<(IChannel, ConversationId)>();
        var chats = (await turn.Programme.ClassChatsAsync(@class, turn.Aborted)).Select(ConversationId.Parse).ToLookup(chat => chat.Channel);
        foreach (var channel in channels)
        {
            if (await channel.ClassRoomAsync(@class.Grade, @class.Number, turn.Aborted) is { } own) rooms.Add((channel, own));
            rooms.AddRange(chats[channel.Id].Select(chat => (channel, chat)));
        }

        return rooms;
    }

    /// <summary>The families' own group of the class, where the sender's channel has one; null: there is none.</summary>
    public async Task<ConversationId?> FamilyGroupAsync(ClassId @class, Turn turn) =>
        channels.FirstOrDefault(channel => channel.Id == turn.Activity.Conversation.Channel) is { } own
            ? await own.FamilyGroupAsync(@class.Grade, @class.Number, turn.Activity.UserId, turn.Aborted)
            : null;

    private static IEnumerable<string> On(IChannel channel, IReadOnlyList<string> accounts) =>
        accounts.Where(account => account.StartsWith($"{channel.Id}/", StringComparison.Ordinal)).Select(account => account[(channel.Id.ToString().Length + 1)..]);
}
