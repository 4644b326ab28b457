using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What the app sends to members (section 4): checked, delivered, throttled, recalled.</summary>
internal sealed class AppMessages(Corp corp, Media media)
{
    private const int PerMinute = 30;
    private const int PerHour = 1000;
    private readonly Duplicates duplicates = new(corp);
    private readonly List<AppMessage> messages = [];
    private readonly HashSet<string> taskIds = [];
    private readonly Dictionary<string, ResponseCode> codes = [];

    public List<DroppedMessage> Dropped { get; } = [];

    public IEnumerable<AppMessage> SeenBy(string userId) => messages.Where(message => !message.Recalled && message.Seen.ContainsKey(userId));

    public AppMessage? Find(string id) => messages.Find(message => message.Id == id);

    public ResponseCode? Code(string code) => codes.GetValueOrDefault(code);

    public string NewCode(AppMessage message)
    {
        var code = corp.NewId("rc_");
        codes[code] = new(message, corp.Now);
        return code;
    }

    public Answer Send(ApiCall call)
    {
        var flaw = CheckAgent(call.Body) ?? Recipients.Check(call.Body) ?? Duplicates.Check(call.Body);
        return flaw is null ? duplicates.Once(call, () => Deliver(call.Body)) : Answer.Refuse(flaw);
    }

    public Answer Recall(ApiCall call)
    {
        if (Find(call.Body.TextOr("msgid")) is not { Recalled: false } message) return Answer.Refuse(40058, "invalid msgid");
        if (corp.Now - message.At > TimeSpan.FromHours(24)) return Answer.Refuse(42052, "recall too late"); // section 4.10

        message.Recalled = true;
        return Answer.Ok();
    }

    private Flaw? CheckAgent(JsonObject body)
    {
        if (!body.ContainsKey("agentid")) return new(41011, "missing agentid");
        if (body.Number("agentid") is not { } agent) return new(40056, "invalid agentid");
        return agent == corp.Options.AgentId ? null : new(301002, "not allow operate another agent");
    }

    private Answer Deliver(JsonObject body)
    {
        var type = body.TextOr("msgtype");
        var content = body.Part(type);
        if (Flaws(type, content).FirstOrDefault() is { } flaw) return Answer.Refuse(flaw);

        var to = Recipients.Of(body, corp.Options.Members);
        if (to.UserIds.Count == 0) return Answer.Refuse(81013, "user & party & tag all invalid");
        if (type != "text" && type != "mpnews" && body.Number("safe") is > 0) corp.Warn($"safe means nothing for {type}.");

        var delivered = PlainMessageRules.Delivered(type, content!, corp);
        if (type == "template_card") Accept(content!);
        var message = new AppMessage(corp.NewId("vc_"), type, delivered, to.UserIds.Where(user => !IsThrottled(user, type, delivered)), corp);
        messages.Add(message);
        return Answer.Ok(Fields(message, to));
    }

    private IEnumerable<Flaw> Flaws(string type, JsonObject? content)
    {
        if (type != "template_card") return PlainMessageRules.Flaws(type, content, media);
        if (content is null) return [new(41016, "missing template_card")];
        if (TemplateCardRules.IsInteractive(content) && corp.CallbackUrl is null) return [new(43012, "callback url needed")]; // section 4.3

        var taken = content.Text("task_id") is { } taskId && taskIds.Contains(taskId);
        return taken ? [new(42014, "task_id duplicated")] : TemplateCardRules.Flaws(content);
    }

    private void Accept(JsonObject card)
    {
        foreach (var remark in TemplateCardAdvice.Remarks(card)) corp.Warn(remark);
        if (card.Text("task_id") is { } taskId) taskIds.Add(taskId);
    }

    /// <summary>More than 30 a minute or 1000 an hour vanish, and nobody is told (section 4.11).</summary>
    private bool IsThrottled(string userId, string type, JsonObject content)
    {
        var lately = messages.Where(message => message.Seen.ContainsKey(userId)).Select(message => corp.Now - message.At).ToList();
        if (lately.Count(age => age < TimeSpan.FromMinutes(1)) < PerMinute && lately.Count(age => age < TimeSpan.FromHours(1)) < PerHour) return false;

        Dropped.Add(new(userId, type, (JsonObject)content.DeepClone(), corp.Now));
        return true;
    }

    private JsonObject Fields(AppMessage message, Recipients to)
    {
        var fields = new JsonObject { ["msgid"] = message.Id };
        if (to.InvalidUsers.Count > 0) fields["invaliduser"] = string.Join('|', to.InvalidUsers);
        if (to.InvalidParties.Count > 0) fields["invalidparty"] = string.Join('|', to.InvalidParties);
        if (to.InvalidTags.Count > 0) fields["invalidtag"] = string.Join('|', to.InvalidTags);
        if (message.Type == "template_card" && TemplateCardRules.CanBeUpdated(message.Content)) fields["response_code"] = NewCode(message);
        return fields;
    }
}
