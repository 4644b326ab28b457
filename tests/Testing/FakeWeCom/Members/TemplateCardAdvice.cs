using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The recommended lengths of a template card and the blocks that its kind does not show: allowed, but unwise (section 4.3).</summary>
internal static class TemplateCardAdvice
{
    private static readonly Dictionary<string, string> ShownOn = new()
    {
        ["action_menu"] = "text_notice news_notice button_interaction",
        ["sub_title_text"] = "text_notice button_interaction",
        ["emphasis_content"] = "text_notice",
        ["quote_area"] = "text_notice news_notice button_interaction",
        ["horizontal_content_list"] = "text_notice news_notice button_interaction",
        ["vertical_content_list"] = "news_notice",
        ["card_image"] = "news_notice",
        ["image_text_area"] = "news_notice",
        ["jump_list"] = "text_notice news_notice",
        ["card_action"] = "text_notice news_notice button_interaction",
        ["button_selection"] = "button_interaction",
        ["button_list"] = "button_interaction",
        ["checkbox"] = "vote_interaction",
        ["select_list"] = "multiple_interaction",
        ["submit_button"] = "vote_interaction multiple_interaction",
    };

    public static IEnumerable<string> Remarks(JsonObject card) =>
    [
        .. Unseen(card),
        .. Lengths(card).Where(item => item.Text is not null && item.Text.Characters() > item.Most)
            .Select(item => $"{item.Field} is longer than {item.Most}: {item.Text}"),
        .. Selectors(card).Where(HasUnknownSelection).Select(selector => $"selected_id is no option of {selector.Text("question_key")}"),
    ];

    private static IEnumerable<string> Unseen(JsonObject card) => ShownOn
        .Where(block => card.ContainsKey(block.Key) && !block.Value.Split(' ').Contains(TemplateCardRules.Kind(card)))
        .Select(block => $"{block.Key} is not shown on {TemplateCardRules.Kind(card)}");

    private static IEnumerable<(string Field, string? Text, int Most)> Lengths(JsonObject card)
    {
        var kind = TemplateCardRules.Kind(card);
        var wide = kind is "vote_interaction" or "multiple_interaction";
        yield return ("source.desc", card.Part("source")?.Text("desc"), 20);
        yield return ("main_title.title", card.Part("main_title")?.Text("title"), kind == "vote_interaction" ? 16 : 36);
        yield return ("main_title.desc", card.Part("main_title")?.Text("desc"), wide ? 160 : 44);
        yield return ("sub_title_text", card.Text("sub_title_text"), 160);
        yield return ("emphasis_content.title", card.Part("emphasis_content")?.Text("title"), 14);
        yield return ("emphasis_content.desc", card.Part("emphasis_content")?.Text("desc"), 22);
        yield return ("submit_button.text", card.Part("submit_button")?.Text("text"), 10);
        (string List, string Field, int Most)[] lists =
        [
            ("horizontal_content_list", "keyname", 5), ("horizontal_content_list", "value", 30), ("vertical_content_list", "title", 38),
            ("vertical_content_list", "desc", 160), ("jump_list", "title", 18), ("button_list", "text", 10),
        ];
        foreach (var (list, field, most) in lists)
            foreach (var item in card.Parts(list) ?? []) yield return ($"{list}.{field}", item.Text(field), most);

        foreach (var option in Selectors(card).SelectMany(selector => selector.Parts("option_list") ?? []))
            yield return ("option_list.text", option.Text("text"), kind == "vote_interaction" ? 17 : 16);
    }

    private static IEnumerable<JsonObject> Selectors(JsonObject card) =>
    [
        .. new[] { card.Part("button_selection"), card.Part("checkbox") }.OfType<JsonObject>(),
        .. card.Parts("select_list") ?? [],
    ];

    private static bool HasUnknownSelection(JsonObject selector) =>
        selector.Text("selected_id") is { } selected && (selector.Parts("option_list") ?? []).All(option => option.Text("id") != selected);
}
