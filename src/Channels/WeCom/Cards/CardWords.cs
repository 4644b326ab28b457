using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.Cards;

/// <summary>The words of a card by where they can stand: beside its title, or in a message before it.</summary>
internal static class CardWords
{
    public static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

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

    /// <summary>What presses a card has: its buttons, or the choices of its one question and the buttons that leave it.</summary>
    public static IReadOnlyList<(string Title, Press Press)> Presses(Card card)
    {
        var numbered = CardText.Numbered(card);
        var choosing = numbered.Any(option => option.InputId is not null);
        return
        [
            .. numbered.Select(option => (option.Title, new Press(option.Verb, option.InputId is null ? option.Value : null, option.InputId, option.InputId is null ? null : option.Value))),
            .. card.Actions.Where(action => choosing && action.Url is null && action.IgnoresInputs).Select(action => (action.Title, new Press(action.Verb, action.Value))),
        ];
    }
}
