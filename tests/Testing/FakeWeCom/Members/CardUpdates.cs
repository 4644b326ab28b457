using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Changes a card that was sent: once per response code, for its recipients only (section 4.8).</summary>
internal sealed class CardUpdates(Corp corp, AppMessages messages)
{
    public Answer Update(ApiCall call)
    {
        var body = call.Body;
        if (body.Number("agentid") is not { } agent) return Answer.Refuse(41011, "missing agentid");
        if (agent != corp.Options.AgentId) return Answer.Refuse(42015, "the card is of another app");
        if (messages.Code(body.TextOr("response_code")) is not { Used: false } code || corp.Now - code.Since > ResponseCode.Lifetime)
            return Answer.Refuse(60140, "invalid response_code");
        if (Flaws(body, code.Message).FirstOrDefault() is { } flaw) return Answer.Refuse(flaw);

        var all = body.Number("atall") == 1;
        var named = (body.Texts("userids") ?? []).Select(user => user.ToLowerInvariant()).ToList();
        var invalid = named.Where(user => corp.Options.Members.All(member => !member.UserId.Equals(user, StringComparison.OrdinalIgnoreCase))).ToList();
        var targets = all ? [.. code.Message.Seen.Keys] : named.Except(invalid).ToList();
        if (targets.Any(user => !code.Message.Seen.ContainsKey(user))) return Answer.Refuse(82102, "target is not a recipient");

        code.Used = true;
        foreach (var target in targets) code.Message.Seen[target] = Changed(code.Message.Seen[target], body);
        return Answer.Ok(new JsonObject { ["invaliduser"] = invalid.ToJson() });
    }

    private IEnumerable<Flaw> Flaws(JsonObject body, AppMessage message)
    {
        if (body["userids"] is not (null or JsonArray)) yield return new(40031, "userids is an array");
        if (body["partyids"] is not (null or JsonArray)) yield return new(40031, "partyids is an array");
        if (body.Texts("userids") is { Count: > 1000 }) yield return new(40032, "too many userids");
        string[] lists = ["userids", "partyids", "tagids"];
        if (body.Number("atall") != 1 && lists.All(list => body[list] is not JsonArray { Count: > 0 })) yield return new(82101, "nobody to update");

        var card = body.Part("template_card");
        if (card is null && body.Part("button")?.Text("replace_name") is not { Length: > 0 }) yield return new(40058, "neither button.replace_name nor template_card");
        if (card is null && !TemplateCardRules.IsInteractive(message.Content)) yield return new(42020, "this card has no buttons to replace");
        if (card is null) yield break;

        if (card.ContainsKey("task_id")) corp.Warn("An update carries no task_id.");
        foreach (var flaw in TemplateCardRules.Flaws(card, update: true)) yield return flaw;
    }

    private JsonObject Changed(JsonObject seen, JsonObject body)
    {
        if (body.Part("template_card") is not { } card)
        {
            seen["replace_text"] = body.Part("button")!.TextOr("replace_name");
            return seen;
        }

        foreach (var remark in TemplateCardAdvice.Remarks(card)) corp.Warn(remark);
        var changed = (JsonObject)card.DeepClone();
        changed["task_id"] = seen.Text("task_id");
        return changed;
    }
}
