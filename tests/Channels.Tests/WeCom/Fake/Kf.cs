using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

/// <summary>What the school sends to customer service, in the platform's words.</summary>
internal static class Kf
{
    public const string Wang = "wmDemoWangFang";
    public const string Account = "wkDemoAfterSchool0001";

    public static Task<JsonObject> PullAsync(Caller caller, string cursor = "", int limit = 1000) => caller.AcceptedAsync("kf/sync_msg", new()
    {
        ["cursor"] = cursor,
        ["token"] = caller.Listener.Last("Token"),
        ["limit"] = limit,
        ["open_kfid"] = Account,
    });

    public static JsonObject Text(string text) => Send("text", new() { ["content"] = text });

    public static JsonObject Menu(JsonArray list) => Send("msgmenu", new() { ["head_content"] = "请选择", ["list"] = list });

    public static JsonObject Send(string type, JsonObject content) =>
        new() { ["touser"] = Wang, ["open_kfid"] = Account, ["msgtype"] = type, [type] = content };

    public static JsonObject Welcome(JsonNode entered, string type = "text") =>
        new() { ["code"] = entered["welcome_code"]!.DeepClone(), ["msgtype"] = type, [type] = new JsonObject { ["content"] = "欢迎" } };

    public static JsonObject State(int? state, string? servicer = null)
    {
        var body = new JsonObject { ["open_kfid"] = Account, ["external_userid"] = Wang };
        if (state is not null) body["service_state"] = state;
        if (servicer is not null) body["servicer_userid"] = servicer;
        return body;
    }
}
