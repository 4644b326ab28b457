using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What customers do: enter by a link, write, tap, send a picture; each ends in the log.</summary>
internal sealed class KfCustomers(Corp corp, KfLog log, Media media)
{
    private static readonly TimeSpan WelcomeTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PoolTime = TimeSpan.FromHours(48);
    private readonly Dictionary<string, KfCustomer> customers = corp.Options.Parents
        .ToDictionary(parent => parent.ExternalUserId, parent => new KfCustomer(parent.ExternalUserId, parent.Name));

    private readonly Dictionary<string, EventCode> codes = [];

    /// <summary>Known once the server listens.</summary>
    public string BaseUrl { get; set; } = "";

    public KfCustomer? Find(string? externalUserId) => externalUserId is null ? null : customers.GetValueOrDefault(externalUserId);

    public EventCode? Code(string code) => codes.GetValueOrDefault(code);

    public string NewCode(KfCustomer customer, bool isLong, bool menuAllowed)
    {
        var code = corp.NewId("code_");
        codes[code] = new(customer, corp.Now + (isLong ? PoolTime : WelcomeTime), menuAllowed);
        return code;
    }

    /// <summary>Entering by the link; a welcome is offered only to one who was not welcomed and did not write in 48 hours (section 7.4).</summary>
    public void Enter(string externalUserId, string? scene, string? sceneParam)
    {
        var customer = Meet(externalUserId);
        var fields = new JsonObject { ["scene"] = scene ?? "", ["scene_param"] = sceneParam ?? "" };
        customer.EnterContext = (JsonObject)fields.DeepClone();
        var known = KfCustomer.IsWithinWindow(customer.Welcomed, corp.Now) || KfCustomer.IsWithinWindow(customer.Wrote, corp.Now);
        if (!known) fields["welcome_code"] = NewCode(customer, isLong: false, menuAllowed: true);
        Event(externalUserId, "enter_session", fields);
    }

    public void Event(string externalUserId, string type, JsonObject fields)
    {
        var content = new JsonObject
        {
            ["event_type"] = type,
            ["open_kfid"] = corp.Options.OpenKfId,
            ["external_userid"] = externalUserId,
        };
        foreach (var (name, value) in fields) content[name] = value?.DeepClone();
        log.Add("event", 4, content, Meet(externalUserId));
    }

    public void Answer(string externalUserId, string servicer, string text)
    {
        var customer = Meet(externalUserId);
        var item = log.Add("text", 5, new() { ["content"] = text }, customer);
        item["servicer_userid"] = servicer;
        customer.Chat.Add(new(item.TextOr("msgid"), servicer, "text", new() { ["content"] = text }, corp.Now));
    }

    public void Take(string externalUserId, string servicer)
    {
        var customer = Meet(externalUserId);
        (customer.State, customer.Servicer) = (SessionState.Human, servicer);
        Event(externalUserId, "session_status_change", new() { ["change_type"] = 1, ["new_servicer_userid"] = servicer });
    }

    /// <summary>With a code for one last message (section 7.4).</summary>
    public void End(string externalUserId)
    {
        var customer = Meet(externalUserId);
        var servicer = customer.Servicer;
        (customer.State, customer.Servicer) = (SessionState.Ended, null);
        Event(externalUserId, "session_status_change", new() { ["change_type"] = 3, ["old_servicer_userid"] = servicer, ["msg_code"] = NewCode(customer, isLong: false, menuAllowed: true) });
    }

    public void Say(string externalUserId, string text, string? menuId = null)
    {
        var content = new JsonObject { ["content"] = text };
        if (menuId is not null) content["menu_id"] = menuId;
        Write(Meet(externalUserId), "text", content);
    }

    public void SendImage(string externalUserId, byte[] picture) =>
        Write(Meet(externalUserId), "image", new() { ["media_id"] = media.Keep("photo.png", "image/png", picture) });

    /// <summary>A tap is the item's words, written by the customer, with the item's id (section 7.3).</summary>
    public void Tap(string externalUserId, ChatEntry menu, string itemTitle)
    {
        var item = (menu.Content.Parts("list") ?? []).Select(entry => entry.Part("click")).OfType<JsonObject>()
            .FirstOrDefault(click => click.Text("content") == itemTitle || click.Text("id") == itemTitle)
            ?? throw new InvalidOperationException($"The menu has no item '{itemTitle}': {menu.Content.ToJsonString(Json.Readable)}");
        Say(externalUserId, item.TextOr("content"), item.Text("id"));
    }

    private void Write(KfCustomer customer, string type, JsonObject content)
    {
        var over = !KfCustomer.IsWithinWindow(customer.Wrote, corp.Now); // a session lasts 48 hours
        if (customer.State == SessionState.Ended || over) customer.State = SessionState.Unhandled;
        customer.Wrote = corp.Now;
        customer.Allowance = KfCustomer.PerMessage;
        var item = log.Add(type, 3, content, customer);
        customer.Chat.Add(new(item.TextOr("msgid"), customer.ExternalUserId, type, (JsonObject)content.DeepClone(), corp.Now));
    }

    private KfCustomer Meet(string externalUserId)
    {
        if (!customers.TryGetValue(externalUserId, out var customer))
            customers[externalUserId] = customer = new(externalUserId, externalUserId);
        customer.Seen = corp.Now;
        return customer;
    }
}
