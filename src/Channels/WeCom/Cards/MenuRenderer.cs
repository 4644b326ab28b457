using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.Cards;

/// <summary>
/// Draws a reply for a parent in WeChat: one text, or one menu whose items can be tapped; the numbers beside them may be typed as well. Each
/// message counts against the five that a parent's message allows, so all that fits goes into one (reference 7.3 and 11.3).
/// </summary>
internal static class MenuRenderer
{
    private const int MostTaps = 10;
    private const int HeadBytes = 1_024;
    private const int ItemBytes = 128;
    private const int LinkBytes = 1_024;
    private const int TextBytes = 2_048;

    /// <param name="howToGoOn">The last line where nothing can be tapped: where the parent answers.</param>
    public static DrawnBody Draw(Reply reply, ReplyAddress address, string? howToGoOn = null)
    {
        var parts = reply.Card is { } card ? Draw(card, reply.Text, address) : [.. Texts(reply.Text ?? "")];
        return new([.. parts.Select((part, number) => Envelope(part, address, number))])
        {
            Plain = CardWords.Lines([reply.Text, reply.Card is { } told ? CardWords.Plain(told, address.Language) : null, howToGoOn]),
            Stamp = reply.Card?.Stamp ?? "",
            Presses = reply.Card is { } drawn ? [.. CardWords.Presses(drawn).Select(press => press.Press)] : [],
        };
    }

    private static List<JsonObject> Draw(Card card, string? before, ReplyAddress address)
    {
        var presses = CardWords.Presses(card);
        var links = card.Actions.Where(action => action.Url is not null).ToList();
        var tapped = presses.Count + links.Count is > 0 and <= MostTaps;
        if (!tapped) return [.. Texts(CardWords.Lines([before, AdaptiveCards.CardText.Of(card, address.Language), .. links.Select(link => $"{link.Title} {link.Url}")]))];

        var whole = CardWords.Lines([before, card.Title, Typed(card) || card.Twin is not null ? Twin(card, address) : CardWords.Body(card, address.Language)]);
        var fits = Measure.Bytes(whole) <= HeadBytes;
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

    /// <summary>What the twin says beyond the title, which stands above it already.</summary>
    private static string Twin(Card card, ReplyAddress address)
    {
        var twin = AdaptiveCards.CardText.Of(card, address.Language);
        return twin.StartsWith(card.Title, StringComparison.Ordinal) ? twin[card.Title.Length..].TrimStart('\n') : twin;
    }

    private static IEnumerable<JsonObject> Texts(string text) => Measure.InPieces(text, TextBytes)
        .Select(piece => new JsonObject { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = CardWords.Plain(piece) } });

    private static JsonObject Item(string type, JsonObject content) => new() { ["type"] = type, [type] = content };

    private static string Envelope(JsonObject part, ReplyAddress address, int number)
    {
        var to = WeComAddress.Parse(address.Conversation)!.Value;
        var whole = new JsonObject { ["touser"] = to.User, ["open_kfid"] = to.OpenKfId, ["msgid"] = MessageName.KfMessageId(address, number) };
        foreach (var (name, value) in part) whole[name] = value?.DeepClone();
        return RawJson.Of(whole);
    }
}
