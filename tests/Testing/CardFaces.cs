using System.Text.Json;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Testing;

/// <summary>What is said in any test is also drawn as an Adaptive Card, as Teams and as the web chat would send it, and held to version 1.5 and to 28 KB.</summary>
internal static class CardFaces
{
    private static readonly CardDialect[] Dialects = [CardDialect.Submit, CardDialect.ExecuteOrSubmit];

    public static IReadOnlyList<string> FaultsOf(Reply reply, ReplyAddress address)
    {
        if (reply.Card is not { } card) return [];

        var faults = new List<string>();
        foreach (var dialect in Dialects)
        {
            if (CardRenderer.TryRender(card, address.Language, dialect) is { } body) faults.AddRange(FaultsOf(body));
            else faults.Add($"'{card.Title}' is bigger than {CardRenderer.MostBytes} bytes as {dialect}: its text would be sent without buttons");
        }

        return faults;
    }

    public static IReadOnlyList<string> FaultsOf(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return CardSchema.FaultsOf(json.RootElement);
    }
}
