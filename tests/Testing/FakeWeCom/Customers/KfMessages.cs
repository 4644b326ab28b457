using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What the school sends to customers: five messages for each of theirs, within 48 hours (section 7.3).</summary>
internal sealed partial class KfMessages(Corp corp, KfCustomers customers, Media media)
{
    private const int ListOnEvent = 10;
    private readonly HashSet<string> ids = [];

    public Answer Send(ApiCall call)
    {
        var body = call.Body;
        if (KfAccounts.Check(corp, body.Text("open_kfid")) is { } account) return Answer.Refuse(account);
        if (customers.Find(body.Text("touser")) is not { } customer) return Answer.Refuse(40096, "invalid external userid");
        if ((CheckId(body) ?? KfMessageRules.Flaws(body.TextOr("msgtype"), Content(body), media).FirstOrDefault()) is { } flaw) return Answer.Refuse(flaw);
        if (CheckSession(customer) is { } refusal) return Answer.Refuse(refusal);

        customer.Allowance--;
        return Deliver(customer, body);
    }

    public Answer SendOnEvent(ApiCall call)
    {
        var body = call.Body;
        var type = body.TextOr("msgtype");
        if (customers.Code(body.TextOr("code")) is not { Used: false } code || corp.Now > code.Until) return Answer.Refuse(95007, "invalid code");
        if (type != "text" && !(type == "msgmenu" && code.MenuAllowed)) return Answer.Refuse(40008, "invalid message type");
        if (type == "msgmenu" && Content(body)?.Parts("list") is { Count: > ListOnEvent }) return Answer.Refuse(95008, "list takes 10 items here"); // section 7.4
        if ((CheckId(body) ?? KfMessageRules.Flaws(type, Content(body), media).FirstOrDefault()) is { } flaw) return Answer.Refuse(flaw);

        code.Used = true;
        code.Customer.Welcomed = corp.Now;
        return Deliver(code.Customer, body);
    }

    private static JsonObject? Content(JsonObject body) => body.Part(body.TextOr("msgtype"));

    private Flaw? CheckId(JsonObject body)
    {
        if (!body.ContainsKey("msgid")) return null;
        if (body.Text("msgid") is not { } id || !IdText().IsMatch(id)) return new(40058, "invalid msgid"); // empty is wrong too
        return ids.Contains(id) ? new(95033, "duplicate msgid") : null;
    }

    private Flaw? CheckSession(KfCustomer customer)
    {
        if (!KfCustomer.IsWithinWindow(customer.Wrote, corp.Now)) return new(95002, "the customer has not written in 48 hours");
        if (customer.State is not (SessionState.Unhandled or SessionState.Bot)) return new(95018, "send msg forbidden in this session state");
        return customer.Allowance > 0 ? null : new(95001, "msg count over limit: 5 for each message of the customer");
    }

    private Answer Deliver(KfCustomer customer, JsonObject body)
    {
        var type = body.TextOr("msgtype");
        var id = body.Text("msgid") ?? corp.NewId("kfs_");
        ids.Add(id);
        customer.Chat.Add(new(id, "school", type, PlainMessageRules.Delivered(type, Content(body)!, corp), corp.Now));
        return Answer.Ok(new JsonObject { ["msgid"] = id });
    }

    [GeneratedRegex("^[0-9a-zA-Z_-]{1,32}$")]
    private static partial Regex IdText();
}
