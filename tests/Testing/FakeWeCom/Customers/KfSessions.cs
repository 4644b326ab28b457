using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Who answers a customer: the bot, the pool, a person (section 7.5).</summary>
internal sealed class KfSessions(Corp corp, KfCustomers customers)
{
    public Answer Get(ApiCall call)
    {
        if (Check(call.Body) is { } flaw) return Answer.Refuse(flaw);

        var customer = customers.Find(call.Body.Text("external_userid"))!;
        var fields = new JsonObject { ["service_state"] = (int)customer.State };
        if (customer.State == SessionState.Human) fields["servicer_userid"] = customer.Servicer;
        return Answer.Ok(fields);
    }

    public Answer Transfer(ApiCall call)
    {
        if (Check(call.Body) is { } flaw) return Answer.Refuse(flaw);
        if (call.Body.Number("service_state") is not (>= 0 and <= 4 and var number)) return Answer.Refuse(40058, "invalid service_state");

        var customer = customers.Find(call.Body.Text("external_userid"))!;
        var next = (SessionState)number;
        if (!IsAllowed(customer.State, next)) return Answer.Refuse(95016, $"no way from {customer.State} to {next}");
        if (next == SessionState.Human && CheckServicer(call.Body.Text("servicer_userid")) is { } trouble) return Answer.Refuse(trouble);

        customer.State = next;
        customer.Servicer = next == SessionState.Human ? call.Body.Text("servicer_userid") : null;
        var fields = new JsonObject();
        if (next != SessionState.Bot) fields["msg_code"] = customers.NewCode(customer, next != SessionState.Ended, next == SessionState.Ended);
        return Answer.Ok(fields);
    }

    private static bool IsAllowed(SessionState from, SessionState to) => from switch
    {
        SessionState.Unhandled => to is SessionState.Bot or SessionState.Waiting or SessionState.Human,
        SessionState.Bot => to is SessionState.Waiting or SessionState.Human,
        SessionState.Waiting => to is SessionState.Human,
        SessionState.Human => to is SessionState.Human or SessionState.Ended,
        _ => false,
    };

    private Flaw? Check(JsonObject body) =>
        KfAccounts.Check(corp, body.Text("open_kfid"))
        ?? (customers.Find(body.Text("external_userid")) is null ? new(40096, "invalid external_userid") : null);

    private Flaw? CheckServicer(string? userId)
    {
        if (userId is null) return new(40058, "missing servicer_userid");
        if (!corp.Options.Servicers.TryGetValue(userId, out var receiving)) return new(95014, "not a servicer");
        return receiving ? null : new(95019, "servicer is paused");
    }
}
