using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

/// <summary>One good card of each kind; a test spoils one thing.</summary>
internal static class Cards
{
    public static JsonObject Buttons(string taskId = "fee-1@v1") => new()
    {
        ["card_type"] = "button_interaction",
        ["task_id"] = taskId,
        ["main_title"] = Title("确认本月费用"),
        ["horizontal_content_list"] = new JsonArray(new JsonObject { ["keyname"] = "金额", ["value"] = "¥320" }),
        ["button_selection"] = Question("pay_way", 2),
        ["button_list"] = new JsonArray(Button("确认", "ok"), Button("有疑问", "ask")),
    };

    public static JsonObject Vote(string taskId = "clubs-1@v1") => new()
    {
        ["card_type"] = "vote_interaction",
        ["task_id"] = taskId,
        ["main_title"] = Title("选择社团"),
        ["checkbox"] = Ticks("clubs", 3),
        ["submit_button"] = Button("提交", "submit"),
    };

    public static JsonObject Selects(string taskId = "pick-1@v1") => new()
    {
        ["card_type"] = "multiple_interaction",
        ["task_id"] = taskId,
        ["main_title"] = Title("接送安排"),
        ["select_list"] = new JsonArray(Question("who", 2), Question("when", 3)),
        ["submit_button"] = Button("提交", "submit"),
    };

    public static JsonObject Notice() => new()
    {
        ["card_type"] = "text_notice",
        ["main_title"] = Title("停课通知"),
        ["card_action"] = new JsonObject { ["type"] = 1, ["url"] = "https://school.example/n" },
    };

    public static JsonObject News() => new()
    {
        ["card_type"] = "news_notice",
        ["main_title"] = Title("开放日"),
        ["card_image"] = new JsonObject { ["url"] = "https://school.example/p.png" },
        ["card_action"] = new JsonObject { ["type"] = 1, ["url"] = "https://school.example/n" },
    };

    public static JsonObject Button(string text, string key) => new() { ["text"] = text, ["key"] = key };

    public static JsonObject Replaced(string text) => new() { ["replace_name"] = text };

    public static JsonObject Title(string title) => new() { ["title"] = title };

    public static JsonObject Question(string key, int options) => new()
    {
        ["question_key"] = key,
        ["option_list"] = Many(options, number => new JsonObject { ["id"] = $"{key}{number}", ["text"] = $"选项{number}" }),
    };

    public static JsonObject Ticks(string key, int options) => new()
    {
        ["question_key"] = key,
        ["mode"] = 1,
        ["option_list"] = Many(options, number => new JsonObject { ["id"] = $"{key}{number}", ["text"] = $"选项{number}", ["is_checked"] = number == 1 }),
    };

    public static JsonArray Many(int count, Func<int, JsonNode> one) => [.. Enumerable.Range(1, count).Select(one)];
}
