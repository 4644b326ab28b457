using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

public sealed partial class FakeWeCom
{
    /// <summary>The next pulls come empty although there is more (section 7.2).</summary>
    public int EmptySyncPages
    {
        get => kfLog.EmptyPages;
        set => kfLog.EmptyPages = value;
    }

    /// <summary>The customer opens the school's link, perhaps one that carries a parameter.</summary>
    public Task<Delivery> CustomerEntersAsync(string externalUserId, string? sceneParam = null, string? scene = null) =>
        NoticeAsync(() => customers.Enter(externalUserId, scene, sceneParam));

    public Task<Delivery> CustomerSaysAsync(string externalUserId, string text) => NoticeAsync(() => customers.Say(externalUserId, text));

    /// <summary>The customer taps an item of a menu, of that text or id.</summary>
    public Task<Delivery> CustomerTapsAsync(string externalUserId, ChatEntry message, string itemTitle) =>
        NoticeAsync(() => customers.Tap(externalUserId, message, itemTitle));

    public Task<Delivery> CustomerSendsImageAsync(string externalUserId, byte[]? picture = null) =>
        NoticeAsync(() => customers.SendImage(externalUserId, picture ?? [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));

    /// <summary>A person of the school answers instead of the bot (origin 5).</summary>
    public Task<Delivery> ServicerSaysAsync(string externalUserId, string userId, string text) =>
        NoticeAsync(() => customers.Answer(externalUserId, userId, text));

    /// <summary>A person of the school takes the talk to herself.</summary>
    public Task<Delivery> ServicerTakesAsync(string externalUserId, string userId) => NoticeAsync(() => customers.Take(externalUserId, userId));

    /// <summary>The person of the school who had the talk ends it.</summary>
    public Task<Delivery> ServicerEndsAsync(string externalUserId) => NoticeAsync(() => customers.End(externalUserId));

    /// <summary>An event that no method here makes, such as msg_send_fail or user_recall_msg (section 7.2).</summary>
    public Task<Delivery> CustomerEventAsync(string externalUserId, string eventType, JsonObject? fields = null) =>
        NoticeAsync(() => customers.Event(externalUserId, eventType, fields ?? []));

    public IReadOnlyList<ChatEntry> ChatOfCustomer(string externalUserId)
    {
        lock (corp.Gate) return [.. (customers.Find(externalUserId)?.Chat ?? []).Select(entry => entry.Copy())];
    }

    public SessionState SessionOf(string externalUserId)
    {
        lock (corp.Gate) return customers.Find(externalUserId)?.State ?? SessionState.Ended;
    }

    private Task<Delivery> NoticeAsync(Action happens)
    {
        string notice;
        lock (corp.Gate)
        {
            happens();
            notice = kfLog.Notice();
        }

        return callbacks.SendAsync(notice);
    }

    private void AddCustomerRoutes()
    {
        var accounts = new KfAccounts(corp, customers);
        var sessions = new KfSessions(corp, customers);
        var kfMessages = new KfMessages(corp, customers, media);
        api.Post("kf/sync_msg", kfLog.Sync);
        api.Post("kf/send_msg", kfMessages.Send);
        api.Post("kf/send_msg_on_event", kfMessages.SendOnEvent);
        api.Post("kf/service_state/get", sessions.Get);
        api.Post("kf/service_state/trans", sessions.Transfer);
        api.Post("kf/account/list", accounts.List);
        api.Get("kf/servicer/list", accounts.Servicers);
        api.Post("kf/add_contact_way", accounts.AddContactWay);
        api.Post("kf/customer/batchget", accounts.BatchGet);
    }
}
