using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>What an activity from Teams leads to: a turn, an answer in the response, or a note about where the assistant is. The wire is answered when it returns.</summary>
internal sealed class TeamsIntake(AcceptActivity accept, TeamsInvokes invokes, TeamsRooms rooms, ChannelMemory memory)
{
    private static readonly InvokeAnswer Taken = new(StatusCodes.Status200OK);

    /// <param name="wire">Of somebody who may speak to us, with ids that may be kept.</param>
    public async Task<InvokeAnswer> TakeAsync(WireActivity wire)
    {
        var conversation = new ConversationId(ChannelId.Teams, wire.Conversation!.Id!);
        ConversationId? room = IsAmongOthers(wire.Conversation) ? TeamsRooms.Of(conversation) : null;
        if (ComesOrGoes(wire) is { } there)
        {
            await memory.RouteAsync(room ?? conversation, there ? RouteState.Open : RouteState.Uninstalled, CancellationToken.None);
            if (!there) return Taken;
        }

        if (room is { } group && !IsForUs(wire)) return await NoteAsync(wire, group);

        wire.Text = OwnMention.Without(wire);
        var answer = await HearAsync(wire, conversation, room);
        if (room is { } among) await NoteAsync(wire, among);
        return answer;
    }

    private async Task<InvokeAnswer> HearAsync(WireActivity wire, ConversationId conversation, ConversationId? room)
    {
        var (id, user) = (wire.Id ?? Guid.CreateVersion7().ToString("N"), wire.From!.AccountName!);
        var blank = ActivityTranslator.Blank(wire, conversation, id, user) with { Room = room };
        if (wire.Type is "invoke") return await invokes.AnswerAsync(wire, blank);

        // in a group the assistant's own arrival is one, one to one that of the person
        var heard = room is not null && wire.Type is "conversationUpdate"
            ? blank with { Kind = InboundKind.Arrival }
            : ActivityTranslator.ToInbound(wire, conversation, id, user);
        if (heard is not null) await accept(heard with { Room = room }, CancellationToken.None); // even if the caller has hung up meanwhile
        return Taken;
    }

    /// <summary>Whether the assistant was put into the conversation or taken out of it; null: neither. A chat of one says it by installationUpdate alone.</summary>
    private static bool? ComesOrGoes(WireActivity wire) => wire switch
    {
        { Type: "installationUpdate", Action: { } action } => !action.StartsWith("remove", StringComparison.Ordinal),
        { Type: "conversationUpdate", MembersRemoved: { } gone } when gone.Any(member => member?.Id == wire.Recipient?.Id) => false,
        { Type: "conversationUpdate", MembersAdded: { } come } when come.Any(member => member?.Id == wire.Recipient?.Id) => true,
        _ => null,
    };

    /// <summary>Among others only what is said to us, a press on a card of ours, and our own arrival, of which conversationUpdate tells.</summary>
    private static bool IsForUs(WireActivity wire) => wire.Type switch
    {
        "message" => OwnMention.Is(wire) || wire.Value is { ValueKind: JsonValueKind.Object },
        "invoke" => true,
        "conversationUpdate" => ComesOrGoes(wire) is true,
        _ => false,
    };

    private async Task<InvokeAnswer> NoteAsync(WireActivity wire, ConversationId room)
    {
        if (wire.ServiceUrl is { } address) await rooms.HeardAsync(room, address, changed: wire is { MembersAdded: not null } or { MembersRemoved: not null }, CancellationToken.None);
        return Taken;
    }

    /// <summary>A group chat or a channel: their ids are those of threads, whatever else is said of them (reference A1.3).</summary>
    private static bool IsAmongOthers(WireConversation conversation) =>
        conversation.ConversationType is "groupChat" or "channel" || conversation.IsGroup is { ValueKind: JsonValueKind.True } || conversation.Id!.Contains("@thread.", StringComparison.Ordinal);
}
