using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Cards;
using AfterSchoolBot.Channels.WeCom.Pages;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>Replies in WeCom: template cards and text to staff in the app's chat, menus and text to parents in WeChat.</summary>
public sealed class WeComChannel : IChannel
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private const int MostAMinute = 15; // of the thirty that one member is shown (reference 4.11)

    private readonly WeComOptions options;
    private readonly TemplateCardRenderer cards;
    private readonly WeComClient client;
    private readonly CardUpdates updates;
    private readonly KfSender parents;
    private readonly RoomSender rooms;
    private readonly ParentNotices followers;
    private readonly Pictures pictures;
    private readonly CardLinks links;
    private readonly Pace pace;

    internal WeComChannel(WeComOptions options, WeComClient client, CardUpdates updates, KfSender parents, RoomSender rooms, ParentNotices followers, Pictures pictures, CardLinks links, TimeProvider time)
    {
        this.options = options;
        pace = new(MostAMinute, TimeSpan.FromMinutes(1), time);
        this.client = client;
        this.updates = updates;
        this.parents = parents;
        this.rooms = rooms;
        this.followers = followers;
        this.pictures = pictures;
        this.links = links;
        cards = new(options.AgentId);
    }

    public ChannelId Id => ChannelId.WeCom;

    /// <summary>Staff's cards change in place; what a parent in WeChat has received stays as it is.</summary>
    public bool CanReplace(ConversationId conversation) => WeComAddress.Parse(conversation) is { IsParent: false };

    /// <summary>A parent in WeChat is told in the customer-service account's talk, even before the first word; whoever is a member writes first.</summary>
    public ConversationId? FirstConversation(string userId) =>
        options.OpenKfId.Length > 0 && WeComAddress.IsExternal(userId) ? WeComAddress.OfParent(options.OpenKfId, userId).Conversation : null;

    /// <summary>Members' messages go by the duplicate check, parents' under their own msgid (reference 10).</summary>
    public bool DropsRepeats => true;

    public ConversationId? StaffRoom => options.StaffWebhookKey.Length > 0 ? new WeComRoom(WeComRoomKind.Staff).Conversation : null;

    public async Task<ConversationId?> ClassRoomAsync(int grade, int number, CancellationToken cancellationToken) =>
        await rooms.KnowsClassAsync(grade, number, cancellationToken) ? new WeComRoom(WeComRoomKind.Class, grade, number).Conversation : null;

    public async Task<ConversationId?> FamilyGroupAsync(int grade, int number, string userId, CancellationToken cancellationToken) =>
        await rooms.GroupOfAsync(grade, number, cancellationToken) is not null ? new WeComRoom(WeComRoomKind.FamilyGroup, grade, number, userId).Conversation : null;

    /// <summary>Of a class's families those who follow 学校通知; a task is the teacher's to send.</summary>
    public async Task<IReadOnlySet<string>> InRoomAsync(ConversationId room, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) =>
        WeComRoom.Parse(room) is { Kind: WeComRoomKind.Class } ? await followers.FollowersAsync(userIds, cancellationToken) : new HashSet<string>();

    public string Draw(Reply reply, ReplyAddress address) => Drawn(reply, address).ToJson();

    public async Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (DrawnBody.Parse(message.Body) is not { } body) return new Delivery.Failed("not a body of WeCom");
        if (WeComRoom.Parse(message.Conversation) is { } room) return await rooms.SendAsync(room, body.Plain ?? "", cancellationToken);
        if (WeComAddress.Parse(message.Conversation) is not { } to) return new Delivery.Failed("not a conversation of WeCom");
        if (to.IsParent) return await parents.SendAsync(message, body, cancellationToken);
        if (message.Replaces && await updates.TryAsync(message, body, to, cancellationToken) is { } updated) return updated;

        return pace.Take(to.User) is { } wait ? new Delivery.Later("pace", wait) : await SendAsync(body, cancellationToken);
    }

    private DrawnBody Drawn(Reply reply, ReplyAddress address) => (WeComRoom.Parse(address.Conversation), WeComAddress.Parse(address.Conversation)) switch
    {
        ({ }, _) => new DrawnBody([]) { Plain = CardWords.Lines([reply.Text, reply.Card is { } told ? CardWords.Plain(told, address.Language) : null]) },
        (_, { IsParent: true }) => MenuRenderer.Draw(reply, address, links.For(address), options.HowToGoOn?.Invoke()),
        _ => cards.Draw(reply, address),
    };

    internal static Delivery Outcome(WeComAnswer answer) => answer switch
    {
        WeComAnswer.Said { Action: ErrorAction.Ok } => new Delivery.Sent(),
        WeComAnswer.Said { Action: ErrorAction.Retry } said => new Delivery.Later($"{said.Code}", Moment),
        WeComAnswer.Said { Action: ErrorAction.Wait } said => new Delivery.Later($"{said.Code}", Window) { Everybody = true },
        WeComAnswer.Said { Action: ErrorAction.Token } said => new Delivery.Later($"{said.Code}", Moment),
        WeComAnswer.Said { Action: ErrorAction.Quota or ErrorAction.State } said => new Delivery.WhenHeard($"{said.Code}"),
        WeComAnswer.Said { Action: ErrorAction.Config } said => new Delivery.Later($"{said.Code}", Window), // it waits while somebody mends the set-up
        WeComAnswer.Said { Action: ErrorAction.Drop or ErrorAction.Blocked } said => new Delivery.Failed($"{said.Code}"),
        WeComAnswer.Said said => new Delivery.Failed($"{said.Code}") { Technical = true },
        WeComAnswer.NotNow no => new Delivery.Later(no.Why, Moment),
        WeComAnswer.Unknown unknown => new Delivery.Later(unknown.Why, Moment), // made again with the same id or the duplicate check: it arrives once (reference 10)
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<Delivery> SendAsync(DrawnBody body, CancellationToken cancellationToken)
    {
        Delivery delivery = new Delivery.Sent();
        foreach (var part in body.Parts)
        {
            var answer = await client.CallAsync("message/send", part, cancellationToken);
            if (answer is WeComAnswer.Said { Action: ErrorAction.OtherTask }) answer = await client.CallAsync("message/send", WithOtherTask(part), cancellationToken);
            if (answer is WeComAnswer.Said { Action: ErrorAction.Payload } && AsText(part) is { } text) answer = await client.CallAsync("message/send", text, cancellationToken);
            delivery = Outcome(answer);
            if (delivery is not Delivery.Sent) return delivery;
            if (answer is WeComAnswer.Said { } said) delivery = new Delivery.Sent(CardUpdates.Mark(said));
        }

        if (body.Picture is { } picture && await pictures.PartAsync(picture, cancellationToken) is { } shown) await client.CallAsync("message/send", shown, cancellationToken); // the link was said already
        return delivery;
    }

    private static string WithOtherTask(string part)
    {
        var whole = JsonNode.Parse(part)!;
        if (whole["template_card"] is { } card) card["task_id"] = card["task_id"]!.GetValue<string>() + "_2";
        return RawJson.Of(whole);
    }

    /// <summary>A card that WeCom will not take after all is said in words: its title and its buttons as numbers to type.</summary>
    private static string? AsText(string part)
    {
        var whole = JsonNode.Parse(part)!.AsObject();
        if (whole["template_card"] is not JsonObject card) return null;

        var buttons = card["button_list"] as JsonArray ?? card["checkbox"]?["option_list"] as JsonArray ?? [];
        var lines = buttons.Select((button, number) => $"{number + 1} {button!["text"]!.GetValue<string>()}").Prepend(card["main_title"]?["title"]?.GetValue<string>() ?? "");
        whole.Remove("template_card");
        whole["msgtype"] = "text";
        whole["text"] = CardWords.Texts(CardWords.Lines(lines)).First();
        return RawJson.Of(whole);
    }
}
