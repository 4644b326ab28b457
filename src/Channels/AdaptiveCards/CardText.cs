using System.Globalization;
using System.Text;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>A card in plain words: for notifications, for those who hear it, and for clients that draw no cards.</summary>
public static class CardText
{
    public static string Of(Card card, string language)
    {
        if (card.Twin is { } twin) return twin;

        var lines = new StringBuilder();
        Line(lines, card.Title);
        foreach (var text in card.Texts) Line(lines, text);
        var between = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "：" : ": ";
        foreach (var fact in card.Facts) Line(lines, fact.Name + between + fact.Value);
        if (card.Table is { } table)
        {
            Line(lines, string.Join(" · ", table.Header));
            foreach (var row in table.Rows) Line(lines, string.Join(" · ", row));
        }

        foreach (var option in Numbered(card)) Line(lines, option.Number.ToString(CultureInfo.InvariantCulture) + " " + option.Title);
        if (card.Source is { } source) Line(lines, source);
        return lines.ToString();
    }

    /// <summary>
    /// What a typed number stands for: the choices of the card's one choice input, else its buttons, those that open an address left out.
    /// The text and whoever reads the reply number alike because both ask here.
    /// </summary>
    public static IReadOnlyList<NumberedOption> Numbered(Card card)
    {
        if (card.Inputs.OfType<ChoiceInput>().ToArray() is [var only])
        {
            var verb = Submitting(card)?.Verb ?? "";
            return [.. only.Choices.Select((choice, index) => new NumberedOption(index + 1, choice.Title, verb, choice.Value, only.Id))];
        }

        return [.. card.Actions.Where(action => action.Url is null)
            .Select((action, index) => new NumberedOption(index + 1, action.Title, action.Verb, action.Value))];
    }

    private static CardAction? Submitting(Card card)
    {
        var taking = card.Actions.Where(action => action.Url is null && !action.IgnoresInputs).ToArray();
        return taking.FirstOrDefault(action => action.Primary) ?? taking.FirstOrDefault();
    }

    private static void Line(StringBuilder lines, string line)
    {
        if (line.Length == 0) return;
        if (lines.Length > 0) lines.Append('\n');
        lines.Append(line);
    }
}

/// <summary>One numbered line: a choice of the named input, or, without an input, a button.</summary>
public sealed record NumberedOption(int Number, string Title, string Verb, string? Value, string? InputId = null);
