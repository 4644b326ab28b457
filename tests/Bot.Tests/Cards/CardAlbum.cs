using System.Text;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Tests.Cards;

/// <summary>The cards of one language in the order in which they were drawn, each under the talk that it was drawn in.</summary>
internal sealed class CardAlbum(string language)
{
    private readonly Dictionary<string, List<Card>> byTalk = [];
    private string talk = "";

    public string Language => language;

    public IEnumerable<string> Talks => byTalk.Keys;

    /// <summary>From here on it is another talk.</summary>
    public void Open(string name) => talk = name;

    public void Keep(ReplyAddress address, Reply reply)
    {
        if (reply.Card is not { } card || address.Language != language) return;

        lock (byTalk)
        {
            if (!byTalk.TryGetValue(talk, out var cards)) byTalk[talk] = cards = [];
            cards.Add(card);
        }
    }

    public IReadOnlyList<Card> Of(string name) => byTalk.GetValueOrDefault(name) ?? [];
}

/// <summary>One card of the programme in its three languages.</summary>
/// <param name="Name">The talk that it was first seen in, and which one it is.</param>
internal sealed record CardInThreeLanguages(string Name, IReadOnlyList<(string Language, Card Card)> Faces)
{
    /// <summary>
    /// The same talk draws the same cards in every language; of those that differ in nothing but whom they are about, the first is kept.
    /// </summary>
    /// <param name="names">Children, people and clubs: they make no other card.</param>
    public static IReadOnlyList<CardInThreeLanguages> Of(IReadOnlyList<CardAlbum> albums, IReadOnlyCollection<string> names)
    {
        var seen = new HashSet<string>();
        var all = new List<CardInThreeLanguages>();
        foreach (var talk in albums[0].Talks)
        {
            var columns = albums.Select(album => album.Of(talk)).ToList();
            Assert.True(
                columns.TrueForAll(column => column.Select(Shape).SequenceEqual(columns[0].Select(Shape))),
                $"{talk} draws other cards in another language: {string.Join(" / ", columns.Select(column => string.Join(", ", column.Select(card => card.Title))))}");
            for (var at = 0; at < columns[0].Count; at++)
            {
                if (seen.Add(Bare(columns[0][at].Title, names) + Shape(columns[0][at]))) all.Add(new($"{all.Count + 1:000} {talk}", [.. albums.Select((album, n) => (album.Language, columns[n][at]))]));
            }
        }

        return all;
    }

    public ReadOnlyMemory<byte> Draw(string language, CardDialect dialect) =>
        CardRenderer.TryRender(Faces.Single(face => face.Language == language).Card, language, dialect) ?? throw new InvalidOperationException($"{Name} is too big.");

    // what a card is made of, whatever it says
    private static string Shape(Card card)
    {
        var shape = new StringBuilder().Append('|').Append(card.Texts.Count).Append(card.Facts.Count > 0 ? "f" : "").Append(card.Image is null ? "" : "i");
        if (card.Table is { } table) shape.Append('t').Append(table.Header.Count);
        foreach (var input in card.Inputs) shape.Append(' ').Append(input.GetType().Name).Append(input.Id).Append(input is ChoiceInput { Several: true } ? "s" : "");
        foreach (var action in card.Actions.Select(action => action.Url is null ? action.Verb : "url").Distinct()) shape.Append(' ').Append(action);
        return shape.ToString();
    }

    private static string Bare(string title, IReadOnlyCollection<string> names)
    {
        var bare = names.Aggregate(title, (said, name) => said.Replace(name, "〇", StringComparison.Ordinal));
        return string.Concat(bare.Where(letter => !char.IsDigit(letter)));
    }
}
