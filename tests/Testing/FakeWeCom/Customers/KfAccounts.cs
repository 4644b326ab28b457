using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The customer-service account, its links, and the customers who were seen lately (section 7.1).</summary>
internal sealed partial class KfAccounts(Corp corp, KfCustomers customers)
{
    public static Flaw? Check(Corp corp, string? openKfId)
    {
        if (string.IsNullOrEmpty(openKfId)) return new(95000, "invalid open_kfid");
        return openKfId == corp.Options.OpenKfId ? null : new(95004, "open_kfid not exist");
    }

    public Answer List(ApiCall call) => Answer.Ok(new JsonObject
    {
        ["account_list"] = new JsonArray(new JsonObject
        {
            ["open_kfid"] = corp.Options.OpenKfId,
            ["name"] = "课后服务",
            ["avatar"] = "",
            ["manage_privilege"] = true,
        }),
    });

    public Answer Servicers(ApiCall call) => Check(corp, call.Parameter("open_kfid")) is { } flaw
        ? Answer.Refuse(flaw)
        : Answer.Ok(new JsonObject
        {
            ["servicer_list"] = new JsonArray([.. corp.Options.Servicers.Select(person => new JsonObject { ["userid"] = person.Key, ["status"] = person.Value ? 0 : 1 })]),
        });

    public Answer AddContactWay(ApiCall call)
    {
        var scene = call.Body.TextOr("scene");
        if (Check(corp, call.Body.Text("open_kfid")) is { } flaw) return Answer.Refuse(flaw);
        if (!SceneText().IsMatch(scene)) return Answer.Refuse(40058, "invalid scene");
        return Answer.Ok(new JsonObject { ["url"] = $"{customers.BaseUrl}/kfid/{corp.Options.OpenKfId}?scene={scene}" });
    }

    public Answer BatchGet(ApiCall call)
    {
        if (call.Body.Texts("external_userid_list") is not { Count: >= 1 and <= 100 } ids) return Answer.Refuse(40058, "external_userid_list takes 1 to 100");

        var active = ids.Where(id => customers.Find(id) is { } customer && KfCustomer.IsWithinWindow(customer.Seen, corp.Now)).ToList();
        var withContext = call.Body.Number("need_enter_session_context") == 1;
        return Answer.Ok(new JsonObject
        {
            ["customer_list"] = new JsonArray([.. active.Select(id => Describe(customers.Find(id)!, withContext))]),
            ["invalid_external_userid"] = ids.Except(active).ToJson(),
        });
    }

    private static JsonObject Describe(KfCustomer customer, bool withContext)
    {
        var json = new JsonObject
        {
            ["external_userid"] = customer.ExternalUserId,
            ["nickname"] = customer.Name,
            ["avatar"] = "",
            ["gender"] = 0,
        };
        if (withContext && customer.EnterContext is { } context) json["enter_session_context"] = context.DeepClone();
        return json;
    }

    [GeneratedRegex("^[0-9a-zA-Z_-]{0,32}$")]
    private static partial Regex SceneText();
}
