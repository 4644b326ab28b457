using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>A member's finger on a card: which key it meets and what was chosen at that moment (section 2.3).</summary>
internal static class CardPress
{
    /// <summary>The key under a button of that key or text; a disabled card has none.</summary>
    public static (string Key, bool IsMenu) Find(JsonObject card, string keyOrTitle)
    {
        foreach (var action in card.Part("action_menu")?.Parts("action_list") ?? [])
            if (Matches(action, keyOrTitle)) return (action.TextOr("key"), true);

        if (card.Text("replace_text") is { Length: > 0 } replaced)
            throw new InvalidOperationException($"The card's buttons were replaced by '{replaced}'.");

        JsonObject?[] buttons = [.. card.Parts("button_list") ?? [], card.Part("submit_button")];
        foreach (var button in buttons.OfType<JsonObject>())
            if (button.Number("type") is not 1 && Matches(button, keyOrTitle)) return (button.TextOr("key"), false);

        throw new InvalidOperationException($"The card has no button '{keyOrTitle}': {card.ToJsonString(Json.Readable)}");
    }

    /// <summary>Every question with the options chosen: the person's choice, else what the card shows as chosen.</summary>
    public static IEnumerable<(string Question, IReadOnlyList<string> Options)> Selected(JsonObject card, IReadOnlyDictionary<string, string[]> choices)
    {
        JsonObject?[] questions = [card.Part("button_selection"), card.Part("checkbox"), .. card.Parts("select_list") ?? []];
        var keys = questions.OfType<JsonObject>().Select(question => question.TextOr("question_key")).ToList();
        if (choices.Keys.FirstOrDefault(key => !keys.Contains(key)) is { } unknown)
            throw new InvalidOperationException($"The card does not ask '{unknown}'.");

        foreach (var question in questions.OfType<JsonObject>())
        {
            var key = question.TextOr("question_key");
            var chosen = choices.TryGetValue(key, out var choice) ? Options(question, choice) : Shown(question);
            if (chosen.Count > 0) yield return (key, chosen);
        }
    }

    private static List<string> Options(JsonObject question, string[] choice)
    {
        var options = question.Parts("option_list") ?? [];
        var multiple = question.ContainsKey("mode") && question.Number("mode") == 1;
        if (choice.Length > 1 && !multiple) throw new InvalidOperationException("Only one option can be chosen here.");

        return [.. choice.Select(idOrText => options.FirstOrDefault(option => option.Text("id") == idOrText || option.Text("text") == idOrText)?.Text("id")
            ?? throw new InvalidOperationException($"There is no option '{idOrText}'."))];
    }

    /// <summary>A dropdown shows its first option when nothing else is said (section 4.4); a checkbox shows what is ticked.</summary>
    private static List<string> Shown(JsonObject question)
    {
        var options = question.Parts("option_list") ?? [];
        if (options.Any(option => option.ContainsKey("is_checked")))
            return [.. options.Where(option => option.Truth("is_checked") == true).Select(option => option.TextOr("id"))];

        var selected = options.Select(option => option.TextOr("id")).ToList();
        return selected.Contains(question.TextOr("selected_id")) ? [question.TextOr("selected_id")] : selected[..Math.Min(1, selected.Count)];
    }

    private static bool Matches(JsonObject button, string keyOrTitle) => button.Text("key") == keyOrTitle || button.Text("text") == keyOrTitle;
}
