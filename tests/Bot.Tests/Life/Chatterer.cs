using System.Globalization;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>Somebody who says and presses whatever comes to mind: mostly what makes sense to them, now and then what makes none.</summary>
internal sealed class Chatterer(string user, string locale, IReadOnlyList<string> mind, Random chance)
{
    private const int CardsKept = 4;
    private const int SentKept = 30;

    private static readonly string[] Written = ["因为要上班", "李", "3", "12", "2021-05-06", "5月6日", "王小明", "他不想去", "😀", "'; DROP TABLE clubs; --", new('长', 2500), " ", "0.01", "示范区教育局"];

    private readonly List<Card> cards = [];
    private readonly List<InboundActivity> sent = [];
    private int said;

    public string User => user;

    public ConversationId Conversation { get; } = new(ChannelId.DirectLine, $"life-{user}");

    /// <summary>What they said last, oldest first.</summary>
    public IReadOnlyList<InboundActivity> Sent => sent;

    public void Sees(Card card)
    {
        lock (cards)
        {
            cards.Add(card);
            if (cards.Count > CardsKept) cards.RemoveAt(0);
        }
    }

    /// <summary>What they do next: press a button on a card that they have, the newest rather than an older one, or type.</summary>
    public InboundActivity Next()
    {
        var activity = new InboundActivity { Id = $"{user}-{++said}", Conversation = Conversation, UserId = user, Locale = locale };
        activity = Press() is { } answer ? activity with { Answer = answer } : activity with { Text = mind[chance.Next(mind.Count)] };
        sent.Add(activity);
        if (sent.Count > SentKept) sent.RemoveAt(0);
        return activity;
    }

    /// <summary>Something that they said before, as a platform delivers it a second time.</summary>
    public InboundActivity? Again() => sent.Count == 0 ? null : sent[chance.Next(sent.Count)];

    private CardAnswer? Press()
    {
        if (chance.NextDouble() < 0.4) return null;

        Card card;
        lock (cards)
        {
            if (cards.Count == 0) return null;

            card = chance.NextDouble() < 0.85 ? cards[^1] : cards[chance.Next(cards.Count)];
        }

        var buttons = card.Actions.Where(action => action.Url is null).ToList();
        if (buttons.Count == 0) return null;

        var button = buttons.Find(action => action.Primary) is { } first && chance.NextDouble() < 0.6 ? first : buttons[chance.Next(buttons.Count)];
        var inputs = card.Inputs.Where(_ => chance.NextDouble() < 0.9).ToDictionary(input => input.Id, Fill);
        return new(card.Stamp, button.Verb, chance.NextDouble() < 0.01 ? "999" : button.Value, inputs);
    }

    private string Fill(CardInput input) => input switch
    {
        _ when chance.NextDouble() < 0.03 => "999",
        ChoiceInput { Several: true } several => string.Join(',', several.Choices.Where(_ => chance.NextDouble() < 0.5).Select(choice => choice.Value)),
        ChoiceInput { Choices.Count: > 0 } one => one.Choices[chance.Next(one.Choices.Count)].Value,
        DateInput => new DateOnly(2021, 4, 1).AddDays(chance.Next(100)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeInput => string.Create(CultureInfo.InvariantCulture, $"{chance.Next(14, 20)}:{chance.Next(60):00}"),
        NumberInput => chance.Next(-1, 60).ToString(CultureInfo.InvariantCulture),
        _ => Written[chance.Next(Written.Length)],
    };
}
