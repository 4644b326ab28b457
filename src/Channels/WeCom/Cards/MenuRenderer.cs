using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Pages;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.Cards;

/// <summary>
/// Draws a reply for a parent in WeChat: one text, or one menu whose items can be tapped; the numbers beside them may be typed as well; what no
/// tap can say has a form besides. Each message counts against the five that a parent's message allows, so all that fits goes into one (reference 7.3 and 11.3).
/// </summary>
internal static class MenuRenderer
{
    private const int MostTaps = 10;
    private const int HeadBytes = 1_024;
    private const int ItemBytes = 128;
    private const int LinkBytes = 1_024;

    /// <param name="form">Where the card can be filled in as a form; null: nowhere.</param>
    /// <param name="howToGoOn">The last line where nothing can be tapped: where the parent answers.</param>
    public static DrawnBody Draw(Reply reply, ReplyAddress address, string? form = null, string? howToGoOn = null)
    {
        var drawnForm = reply.Card is { } asking && form is not null && NeedsForm(asking) ? Form(asking, address) : null;
        var parts = reply.Card is { } card ? Draw(card, reply.Text, address, drawnForm is null ? null : form) : [.. Texts(reply.Text ?? "")];
        return new([.. parts.Select((part, number) => Envelope(part, address, number))])
        {
            Plain = CardWords.Lines([reply.Text, reply.Card is { } told ? CardWords.Plain(told, address.Language) : null, howToGoOn]),
            Picture = DrawnPicture.Of(reply.Card, image => Envelope(new() { ["msgtype"] = "image", ["image"] = image }, address, parts.Count)),
            WhenTaken = reply.WhenTaken,
            Stamp = reply.Card?.Stamp ?? "",
            Presses = reply.Card is { } drawn ? [.. CardWords.Presses(drawn).Select(press => press.Press)] : [],
            Form = drawnForm,
        };
    }

    private static List<JsonObject> Draw(Card card, string? before, ReplyAddress address, string? form)
    {
        var links = card.Actions.Where(action => action.Url is not null).Select(action => (action.Title, Url: action.Url!)).ToList();
        if (form is not null) links.Add((PageWords.Of(address.Language).OpenForm, form));
        var presses = CardWords.Presses(card);
        if (form is not null && presses.Count + links.Count > MostTaps) presses = [];

        var typed = Typed(card) || presses.Count == 0; // then the text has the numbers
        var whole = CardWords.Lines([before, card.Title, typed || card.Twin is not null ? Twin(card, address) : CardWords.Body(card, address.Language)]);
        var fits = Measure.Bytes(whole) <= HeadBytes;
        if (presses.Count + links.Count is 0 or > MostTaps || typed && !fits)
            return [.. Texts(CardWords.Lines([before, AdaptiveCards.CardText.Of(card, address.Language), .. links.Select(link => $"{link.Title} {link.Url}")]))];

        var menu = new JsonObject
        {
            ["msgtype"] = "msgmenu",
            ["msgmenu"] = new JsonObject
            {
                ["head_content"] = fits ? whole : card.Title.ToBytes(HeadBytes),
                ["list"] = new JsonArray(
                [
                    .. presses.Select((press, number) => Item("click", new JsonObject { ["id"] = MessageName.MenuId(address, number), ["content"] = press.Label.ToBytes(ItemBytes) })),
                    .. links.Select(link => Item("view", new JsonObject { ["url"] = link.Url, ["content"] = link.Title.ToBytes(LinkBytes) })),
                ]),
            },
        };
        return fits ? [menu] : [.. Texts(whole), menu];
    }

    /// <summary>Its choices are typed, 1 3, so they stand in the text with their numbers.</summary>
    private static bool Typed(Card card) => card.Inputs.Any(input => input is ChoiceInput { Several: true });

    /// <summary>Whether the card asks more than a tap can say (reference 11.4), and has a button to send it with.</summary>
    private static bool NeedsForm(Card card) =>
        card.Actions.Any(action => action is { Url: null, IgnoresInputs: false })
        && (card.Inputs.Count > 1 || card.Inputs.Any(input => input is not ChoiceInput { Several: false }) || CardWords.Presses(card).Count > MostTaps);

    private static JsonElement? Form(Card card, ReplyAddress address)
    {
        if (AdaptiveCards.CardRenderer.TryRender(card, address.Language, AdaptiveCards.CardDialect.Submit) is not { } json) return null;

        using var drawn = JsonDocument.Parse(json);
        return drawn.RootElement.Clone();
    }

    /// <summary>What the twin says beyond the title, which stands above it already.</summary>
    private static string Twin(Card card, ReplyAddress address)
    {
        var twin = AdaptiveCards.CardText.Of(card, address.Language);
        return twin.StartsWith(card.Title, StringComparison.Ordinal) ? twin[card.Title.Length..].TrimStart('\n') : twin;
    }

    private static IEnumerable<JsonObject> Texts(string text) => CardWords.Texts(text).Select(content => new JsonObject { ["msgtype"] = "text", ["text"] = content });

    private static JsonObject Item(string type, JsonObject content) => new() { ["type"] = type, [type] = content };

    private static string Envelope(JsonObject part, ReplyAddress address, int number)
    {
        var to = WeComAddress.Parse(address.Conversation)!.Value;
        var whole = new JsonObject { ["touser"] = to.User, ["open_kfid"] = to.OpenKfId, ["msgid"] = MessageName.KfMessageId(address, number) };
        foreach (var (name, value) in part) whole[name] = value?.DeepClone();
        return RawJson.Of(whole);
    }
}
