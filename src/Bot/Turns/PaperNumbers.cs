using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>Identity and bank card numbers are masked before anything is stored: no row, no echo and no form ever holds one (D6).</summary>
internal static class PaperNumbers
{
    public static InboundActivity Mask(InboundActivity activity)
    {
        var written = (activity.Answer?.Inputs.Values ?? []).Append(activity.Text ?? "").Where(SensitiveReader.HasPapers).ToList();
        if (written.Count == 0) return activity;

        return activity with
        {
            PapersMasked = true,
            Text = activity.Text is { } text ? SensitiveReader.Mask(text) : null,
            Answer = activity.Answer is { } press
                ? press with { Inputs = press.Inputs.ToDictionary(input => input.Key, input => SensitiveReader.Mask(input.Value)) }
                : null,
            Wire = activity.Wire is { } wire ? Mask(wire, written) : null,
        };
    }

    /// <summary>In the wire's own JSON only what the person wrote is changed, however the client escaped it: an id of the protocol may look like a number, too.</summary>
    private static JsonElement Mask(JsonElement wire, IReadOnlyList<string> written)
    {
        var numbers = written.SelectMany(text => SensitiveReader.Find(text).Select(found => text.Substring(found.Start, found.Length))).Distinct().ToList();
        return JsonElement.Parse(Walk(JsonNode.Parse(wire.GetRawText()))!.ToJsonString());

        JsonNode? Walk(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Walk(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Walk)]),
            JsonValue value when value.TryGetValue<string>(out var text) => Starred(text),
            _ => node?.DeepClone(),
        };

        string Starred(string text) => numbers.Aggregate(text, (masked, number) => masked.Replace(number, new('*', number.Length), StringComparison.Ordinal));
    }
}
