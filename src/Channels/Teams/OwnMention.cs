using System.Text;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>
/// Takes the bot's own mention out of what was said. By its entity, not by its name: somebody else may be called the same, and the entities stand
/// in the order of the text (reference A1.3).
/// </summary>
internal static class OwnMention
{
    /// <summary>Somebody spoke to the bot: where others talk with each other, nothing else is meant for it.</summary>
    public static bool Is(WireActivity activity) =>
        activity is { Recipient.Id: { } bot, Entities: { ValueKind: JsonValueKind.Array } entities } && Mentions(entities).Any(mention => mention.Id == bot);

    public static string? Without(WireActivity activity)
    {
        if (activity is not { Text: { Length: > 0 } text, Recipient.Id: { } bot, Entities: { ValueKind: JsonValueKind.Array } entities }) return activity.Text;

        var kept = new StringBuilder();
        var at = 0;
        foreach (var (written, id) in Mentions(entities))
        {
            var found = text.IndexOf(written, at, StringComparison.Ordinal);
            if (found < 0) continue;

            var end = found + written.Length;
            kept.Append(text, at, (id == bot ? found : end) - at);
            at = end;
        }

        return at == 0 ? text : kept.Append(text, at, text.Length - at).ToString().Trim();
    }

    private static IEnumerable<(string Written, string? Id)> Mentions(JsonElement entities)
    {
        foreach (var entity in entities.EnumerateArray())
        {
            if (entity.Text("type") is "mention" && entity.Text("text") is { Length: > 0 } written) yield return (written, entity.Member("mentioned").Text("id"));
        }
    }
}
