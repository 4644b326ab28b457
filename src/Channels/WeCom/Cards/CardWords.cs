using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.Cards;

/// <summary>The words of a card by where they can stand: beside its title, or in a message before it.</summary>
internal static class CardWords
{
    private const int TextBytes = 2_048; // of a text to members, to customers, and of 学校通知 (reference 4.2, 6.3 and 7.3)

    public static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

    /// <summary>
    /// A text in as many messages as its length needs. WeCom makes a link of an anchor in it (reference 4.2), and what people wrote stands in ours:
    /// no tag of theirs is one.
    /// </summary>
    public static IEnumerable<JsonObject> Texts(string text) =>
        Measure.InPieces(text.Replace('<', '＜'), TextBytes).Select(piece => new JsonObject { ["content"] = piece });

    public static string Fact(CardFact fact, string language) =>
        fact.Name + (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "：" : ": ") + fact.Value;

    public static IEnumerable<string> Rows(CardTable? table) => table is null
        ? []
        : table.Rows.Select(row => string.Join(" · ", row)).Prepend(string.Join(" · ", table.Header));

    /// <summary>All of the card but its numbered choices.</summary>
    public static string Body(Card card, string language) =>
        Lines([.. card.Texts, .. card.Facts.Select(fact => Fact(fact, language)), .. Rows(card.Table), card.Source]);

    /// <summary>The card where nothing can be chosen: its words, and the addresses it opens.</summary>
    public static string Plain(Card card, string language) =>
        Lines([card.Title, Body(card, language), .. card.Actions.Where(action => action.Url is not null).Select(action => $"{action.Title} {action.Url}")]);

    public static IEnumerable<string> Numbered(Card card) => CardText.Numbered(card).Select(option => $"{option.Number} {option.Title}");

    /// <summary>
    /// What presses a card has: its buttons, or the choices of its one question and the buttons that leave it. What needs words, dates or several
    /// choices is typed, so a button that would hand those in is none.
    /// </summary>
    public static IReadOnlyList<NumberedPress> Presses(Card card)
    {
        if (card.Inputs is [] or [ChoiceInput { Several: false }])
        {
            var numbered = CardText.Numbered(card).Select(option => new NumberedPress(
                option.Number, option.Title, new(option.Verb, option.InputId is null ? option.Value : null, option.InputId, option.InputId is null ? null : option.Value)));
            return card.Inputs is [] ? [.. numbered] : [.. numbered, .. Leaving(card)];
        }

        return [.. Leaving(card)];
    }

    /// <summary>Without a number: where the choices have them, a typed number is a choice.</summary>
    private static IEnumerable<NumberedPress> Leaving(Card card) => card.Actions
        .Where(action => action is { Url: null, IgnoresInputs: true })
        .Select(action => new NumberedPress(null, action.Title, new(action.Verb, action.Value)));
}

/// <summary>A button as it can be drawn: the number that may be typed for it, its title, and what it means.</summary>
internal sealed record NumberedPress(int? Number, string Title, Press Press)
{
    public string Label => Number is { } number ? $"{number} {Title}" : Title;
}
