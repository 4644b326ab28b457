using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The buttons under the app's chat (section 2.2).</summary>
internal sealed class Menus(Corp corp)
{
    public JsonObject? Menu { get; private set; }

    public Answer Create(ApiCall call)
    {
        if (call.Parameter("agentid") != corp.Options.AgentId.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return Answer.Refuse(301002, "not allow operate another agent");
        if (Flaws(call.Body).FirstOrDefault() is { } flaw) return Answer.Refuse(flaw);

        Menu = (JsonObject)call.Body.DeepClone();
        return Answer.Ok();
    }

    public IEnumerable<JsonObject> Buttons() =>
        (Menu?.Parts("button") ?? []).SelectMany(button => button.Parts("sub_button") is { Count: > 0 } below ? below : [button]);

    private static IEnumerable<Flaw> Flaws(JsonObject menu)
    {
        var top = menu.Parts("button") ?? [];
        if (top.Count is < 1 or > 3) yield return new(40016, "a menu takes 1 to 3 buttons");
        foreach (var button in top)
        {
            var below = button.Parts("sub_button") ?? [];
            if (below.Count > 5) yield return new(40023, "a button takes 5 sub-buttons");
            if (button.TextOr("name").Bytes() is < 1 or > 16) yield return new(40018, "invalid button name");
            foreach (var flaw in (below.Count > 0 ? below : [button]).SelectMany(ButtonFlaws)) yield return flaw;
        }
    }

    private static IEnumerable<Flaw> ButtonFlaws(JsonObject button)
    {
        if (button.TextOr("name").Bytes() is < 1 or > 16) yield return new(40018, "invalid button name");
        switch (button.TextOr("type"))
        {
            case "click":
                if (button.TextOr("key").Bytes() is < 1 or > 128) yield return new(40019, "invalid button key");
                break;
            case "view":
                if (button.TextOr("url").Bytes() > 1024 || !PlainMessageRules.IsUrl(button.Text("url"))) yield return new(40020, "invalid button url");
                break;
            case "":
                yield return new(40017, "invalid button type");
                break;
        }
    }
}
