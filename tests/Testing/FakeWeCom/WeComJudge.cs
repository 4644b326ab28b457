using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Whether WeCom would take a message as it stands, and show all of it: without a chat, for looking at many.</summary>
public static class WeComJudge
{
    private static readonly Media NothingUploaded = new(new Corp(new FakeWeComOptions(), TimeProvider.System));

    /// <summary>What is wrong with the body of a message to a member (message/send) or to a customer (kf/send_msg); none: nothing.</summary>
    public static IReadOnlyList<string> FaultsOf(string request)
    {
        if (JsonNode.Parse(request) is not JsonObject body) return ["no object"];

        var type = body.TextOr("msgtype");
        var content = body.Part(type);
        if (body.Part("template_card") is { } card) return [.. TemplateCardRules.Flaws(card).Select(Say), .. TemplateCardAdvice.Remarks(card)];

        var flaws = body.Text("open_kfid") is not null ? KfMessageRules.Flaws(type, content, NothingUploaded) : PlainMessageRules.Flaws(type, content, NothingUploaded);
        return [.. flaws.Select(Say)];
    }

    private static string Say(Flaw flaw) => $"{flaw.Code} {flaw.Why}";
}
