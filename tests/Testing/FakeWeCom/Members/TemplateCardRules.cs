using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The hard limits of a template card (sections 4.3 to 4.7), each with its code; the first one broken is the answer.</summary>
internal static partial class TemplateCardRules
{
    private const int KeyBytes = 1024;
    private const int IdBytes = 128;
    private static readonly string[] Types = ["text_notice", "news_notice", "button_interaction", "vote_interaction", "multiple_interaction"];

    public static bool IsInteractive(JsonObject card) => Kind(card).EndsWith("_interaction", StringComparison.Ordinal);

    public static bool CanBeUpdated(JsonObject card) => IsInteractive(card) || card.Part("action_menu") is not null;

    /// <summary>What is wrong; an update needs neither a submit button nor a task id (section 4.8).</summary>
    public static IEnumerable<Flaw> Flaws(JsonObject card, bool update = false)
    {
        if (card.Part("template_card") is not null) return [new(41016, "missing title: template_card inside template_card")]; // section 12
        if (!Types.Contains(Kind(card))) return [new(42031, "invalid card_type")];

        return
        [
            .. update ? [] : TaskId(card), .. Title(card), .. Menu(card), .. Rows(card), .. Quote(card), .. Links(card), .. CardAction(card),
            .. Kind(card) switch
            {
                "news_notice" => News(card),
                "button_interaction" => Buttons(card),
                "vote_interaction" => [.. Checkbox(card), .. Submit(card, update)],
                "multiple_interaction" => [.. Selects(card), .. Submit(card, update)],
                _ => [],
            },
        ];
    }

    internal static string Kind(JsonObject card) => card.TextOr("card_type");

    private static IEnumerable<Flaw> TaskId(JsonObject card)
    {
        var id = card.Text("task_id");
        if (id is null && !CanBeUpdated(card)) yield break;
        if (id is null || id.Bytes() > IdBytes || !TaskIdText().IsMatch(id)) yield return new(42014, "invalid task_id");
    }

    private static IEnumerable<Flaw> Title(JsonObject card)
    {
        var title = card.Part("main_title")?.TextOr("title");
        var subtitle = Kind(card) == "text_notice" ? card.TextOr("sub_title_text") : "";
        if (string.IsNullOrEmpty(title) && subtitle.Length == 0) yield return new(42033, "missing main_title.title");
    }

    private static IEnumerable<Flaw> Menu(JsonObject card)
    {
        if (card.Part("action_menu") is not { } menu) yield break;

        var actions = menu.Parts("action_list") ?? [];
        if (actions.Count is < 1 or > 3) yield return new(42051, "action_menu.action_list takes 1 to 3");
        if (actions.Any(action => action.TextOr("text").Length == 0 || !IsKey(action.Text("key")))) yield return new(42051, "invalid action");
        if (Repeats(actions, "key")) yield return new(42051, "action key clash");
    }

    private static IEnumerable<Flaw> Rows(JsonObject card)
    {
        var rows = card.Parts("horizontal_content_list") ?? [];
        if (rows.Count > 6) yield return new(42035, "horizontal_content_list takes 6");
        foreach (var row in rows)
        {
            if (row.TextOr("keyname").Length == 0) yield return new(42027, "missing keyname");
            if (row.Number("type") == 1 && !IsUrl(row.Text("url"))) yield return new(42028, "invalid url of a row");
            if (row.Number("type") == 2 && row.TextOr("media_id").Length == 0) yield return new(42029, "missing media_id of a row");
            if (row.Number("type") == 3 && row.TextOr("userid").Length == 0) yield return new(42050, "missing userid of a row");
        }
    }

    private static IEnumerable<Flaw> Quote(JsonObject card)
    {
        if (card.Part("quote_area") is not { } quote) yield break;
        if (quote.Number("type") == 1 && !IsUrl(quote.Text("url"))) yield return new(42028, "invalid url of the quote");
        if (quote.Number("type") == 2 && quote.TextOr("appid").Length == 0) yield return new(42030, "missing appid of the quote");
    }

    private static IEnumerable<Flaw> Links(JsonObject card)
    {
        var links = card.Parts("jump_list") ?? [];
        if (links.Count > 3) yield return new(42042, "jump_list takes 3");
        foreach (var link in links)
        {
            if (link.TextOr("title").Length == 0) yield return new(42042, "missing title of a jump");
            if (link.Number("type") == 1 && !IsUrl(link.Text("url"))) yield return new(42042, "invalid url of a jump");
            if (link.Number("type") == 2 && link.TextOr("appid").Length == 0) yield return new(42030, "missing appid of a jump");
        }
    }

    private static IEnumerable<Flaw> CardAction(JsonObject card)
    {
        var needed = !IsInteractive(card);
        if (card.Part("card_action") is not { } action)
        {
            if (needed) yield return new(42045, "missing card_action");
            yield break;
        }

        var type = action.Number("type");
        var none = type == 0 && Kind(card) == "button_interaction";
        if (type is not (1 or 2) && !none) yield return new(42045, "invalid card_action.type");
        if (type == 1 && !IsUrl(action.Text("url"))) yield return new(42045, "invalid card_action.url");
        if (type == 2 && action.TextOr("appid").Length == 0) yield return new(42045, "missing card_action.appid");
    }

    private static IEnumerable<Flaw> News(JsonObject card)
    {
        var image = card.Part("card_image");
        var area = card.Part("image_text_area");
        if (image is null && area is null) yield return new(42044, "missing card_image or image_text_area");
        if (image is not null && !IsUrl(image.Text("url"))) yield return new(42044, "invalid card_image.url");
        if (area is not null && !IsUrl(area.Text("image_url"))) yield return new(42044, "invalid image_text_area.image_url");

        var vertical = card.Parts("vertical_content_list") ?? [];
        if (vertical.Count > 4) yield return new(42036, "vertical_content_list takes 4");
        if (vertical.Any(item => item.TextOr("title").Length == 0)) yield return new(42036, "missing vertical title");
    }

    private static IEnumerable<Flaw> Buttons(JsonObject card)
    {
        if (card.Part("button_selection") is { } selection)
            foreach (var flaw in Selector(selection, most: 10)) yield return flaw;

        var buttons = card.Parts("button_list") ?? [];
        if (buttons.Count is < 1 or > 6) yield return new(42038, "button_list takes 1 to 6");
        foreach (var button in buttons)
        {
            if (button.TextOr("text").Length == 0) yield return new(42038, "missing button text");
            if (button.Number("type") == 1 && !IsUrl(button.Text("url"))) yield return new(42028, "invalid url of a button");
            if (button.Number("type") is null or 0 && !IsKey(button.Text("key"))) yield return new(42039, "invalid button key");
        }

        if (Repeats(buttons, "key")) yield return new(42039, "button keys clash");
    }

    private static IEnumerable<Flaw> Checkbox(JsonObject card)
    {
        if (card.Part("checkbox") is not { } checkbox)
        {
            yield return new(42043, "missing checkbox");
            yield break;
        }

        foreach (var flaw in Selector(checkbox, most: 20)) yield return flaw;
        if (checkbox.Number("mode") is not (null or 0 or 1)) yield return new(40058, "invalid checkbox.mode");
        if ((checkbox.Parts("option_list") ?? []).Any(option => option.Truth("is_checked") is null))
            yield return new(40058, "missing checkbox.option_list.is_checked");
    }

    private static IEnumerable<Flaw> Selects(JsonObject card)
    {
        var selects = card.Parts("select_list") ?? [];
        if (selects.Count is < 1 or > 3) return [new(42047, "select_list takes 1 to 3")];
        if (Repeats(selects, "question_key")) return [new(42043, "question keys clash")];
        return selects.SelectMany(select => Selector(select, most: 10));
    }

    private static IEnumerable<Flaw> Selector(JsonObject selector, int most)
    {
        if (!IsKey(selector.Text("question_key"))) yield return new(42043, "invalid question_key");

        var options = selector.Parts("option_list") ?? [];
        if (options.Count < 1 || options.Count > most) yield return new(42037, $"option_list takes 1 to {most}");
        if (options.Any(option => option.TextOr("id").Bytes() is < 1 or > IdBytes)) yield return new(42040, "invalid option id");
        if (Repeats(options, "id")) yield return new(42040, "option ids clash");
        if (options.Any(option => option.TextOr("text").Length == 0)) yield return new(42041, "missing option text");
    }

    private static IEnumerable<Flaw> Submit(JsonObject card, bool update)
    {
        if (card.Part("submit_button") is not { } button)
        {
            if (!update) yield return new(42046, "missing submit_button");
            yield break;
        }

        if (!IsKey(button.Text("key"))) yield return new(42046, "invalid submit key");
        if (button.TextOr("text").Length == 0) yield return new(42049, "missing submit text");
    }

    private static bool IsKey(string? key) => key is { Length: > 0 } && key.Bytes() <= KeyBytes;

    private static bool IsUrl(string? url) => PlainMessageRules.IsUrl(url);

    private static bool Repeats(IReadOnlyList<JsonObject> items, string name)
    {
        var names = items.Select(item => item.Text(name)).OfType<string>().ToList();
        return names.Distinct(StringComparer.Ordinal).Count() < names.Count;
    }

    [GeneratedRegex("^[0-9A-Za-z_@-]+$")]
    private static partial Regex TaskIdText();
}
