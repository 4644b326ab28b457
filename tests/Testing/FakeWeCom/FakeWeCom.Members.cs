using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

public sealed partial class FakeWeCom
{
    /// <summary>What the platform dropped without a word, beyond 30 a minute to one member.</summary>
    public IReadOnlyList<DroppedMessage> Dropped
    {
        get { lock (corp.Gate) return [.. messages.Dropped]; }
    }

    /// <summary>The app's menu as it was last made; null when there is none.</summary>
    public JsonObject? Menu => (JsonObject?)menus.Menu?.DeepClone();

    /// <summary>What a member sees now, oldest first; cards in their present state.</summary>
    public IReadOnlyList<ChatEntry> ChatOf(string userId)
    {
        lock (corp.Gate) return memberChats.Of(userId);
    }

    public Task<Delivery> SayAsync(string userId, string text)
    {
        CallbackXml message;
        lock (corp.Gate)
        {
            memberChats.Add(Known(userId), userId, "text", new() { ["content"] = text });
            message = CallbackXml.From(corp, userId, "text").Text("Content", text)
                .Number("MsgId", corp.NewMessageNumber()).Number("AgentID", Options.AgentId);
        }

        return PostAsync(userId, message);
    }

    public Task<Delivery> SendImageAsync(string userId, byte[] picture)
    {
        CallbackXml message;
        lock (corp.Gate)
        {
            var id = media.Keep("photo.png", "image/png", picture);
            memberChats.Add(Known(userId), userId, "image", new() { ["media_id"] = id });
            message = CallbackXml.From(corp, userId, "image").Text("PicUrl", $"{BaseUrl}/media/{id}").Text("MediaId", id)
                .Number("MsgId", corp.NewMessageNumber()).Number("AgentID", Options.AgentId);
        }

        return PostAsync(userId, message);
    }

    public Task<Delivery> EnterAsync(string userId) => PostAsync(userId, CallbackXml.Event(corp, Known(userId), "enter_agent", ""));

    /// <summary>The member presses a button of the app's menu.</summary>
    public Task<Delivery> MenuAsync(string userId, string eventKey) =>
        PostAsync(userId, CallbackXml.Event(corp, Known(userId), "click", eventKey));

    /// <summary>An event that no method here makes, such as subscribe or inactive_alert.</summary>
    public Task<Delivery> EventAsync(string userId, string name, string eventKey = "") =>
        PostAsync(userId, CallbackXml.Event(corp, userId, name, eventKey));

    /// <summary>The member presses a card's button, of that key or text, after choosing options by id or text.</summary>
    public Task<Delivery> PressAsync(string userId, ChatEntry message, string keyOrTitle, IReadOnlyDictionary<string, string[]>? selections = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        CallbackXml press;
        lock (corp.Gate)
        {
            var sent = messages.Find(message.Id) ?? throw new InvalidOperationException("This is no message of the app.");
            if (!sent.Seen.TryGetValue(Known(userId), out var card)) throw new InvalidOperationException($"{userId} was not sent this card.");
            press = Press(userId, sent, card, keyOrTitle, selections ?? new Dictionary<string, string[]>());
        }

        return PostAsync(userId, press);
    }

    /// <summary>What was put there under that id.</summary>
    public byte[] MediaOf(string mediaId)
    {
        lock (corp.Gate) return media.Find(mediaId)?.Bytes ?? throw new InvalidOperationException($"There is no {mediaId}.");
    }

    private CallbackXml Press(string userId, AppMessage sent, JsonObject card, string keyOrTitle, IReadOnlyDictionary<string, string[]> selections)
    {
        var (key, isMenu) = CardPress.Find(card, keyOrTitle);
        var selected = isMenu ? [] : CardPress.Selected(card, selections).ToList();
        var press = CallbackXml.Event(corp, userId, isMenu ? "template_card_menu_event" : "template_card_event", key)
            .Text("TaskId", card.TextOr("task_id")).Text("CardType", card.TextOr("card_type")).Text("ResponseCode", messages.NewCode(sent));
        if (selected.Count == 0) return press; // section 2.3: absent for plain buttons

        return press.Inside("SelectedItems", items =>
        {
            foreach (var (question, options) in selected)
            {
                items.Inside("SelectedItem", item => item.Text("QuestionKey", question).Inside("OptionIds", ids =>
                {
                    foreach (var option in options) ids.Text("OptionId", option);
                }));
            }
        });
    }

    private async Task<Delivery> PostAsync(string userId, CallbackXml message)
    {
        var delivery = await callbacks.SendAsync(message);
        lock (corp.Gate) memberChats.AddReply(userId, delivery.Reply);
        return delivery;
    }

    private string Known(string userId) => Options.Members.Any(member => member.UserId == userId)
        ? userId
        : throw new InvalidOperationException($"{userId} is no member of this corp.");

    private void AddMemberRoutes()
    {
        api.Post("message/send", messages.Send);
        api.Post("message/update_template_card", cardUpdates.Update);
        api.Post("message/recall", messages.Recall);
        api.Post("menu/create", menus.Create);
        api.Post("media/upload", media.Upload);
        api.Get("media/get", media.Get);
        api.Get("getcallbackip", _ => Answer.Ok(new() { ["ip_list"] = new JsonArray("127.0.0.*") }));
        api.Get("agent/get", call => call.Parameter("agentid") == $"{Options.AgentId}"
            ? Answer.Ok(new() { ["agentid"] = Options.AgentId, ["name"] = "课后服务", ["close"] = 0, ["allow_userinfos"] = new JsonObject { ["user"] = new JsonArray([.. Options.Members.Where(_ => Options.AppVisible).Select(member => new JsonObject { ["userid"] = member.UserId })]) } })
            : Answer.Refuse(301002, "not allow operate another agent"));
    }
}
