using System.Text.Json;
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

    /// <summary>In the wire's own JSON only what the person wrote is changed: an id of the protocol may look like a number, too.</summary>
    private static JsonElement Mask(JsonElement wire, IReadOnlyList<string> written)
    {
        var raw = wire.GetRawText();
        foreach (var text in written)
        {
            foreach (var number in SensitiveReader.Find(text))
            {
                raw = raw.Replace(text.Substring(number.Start, number.Length), new string('*', number.Length), StringComparison.Ordinal);
            }
        }

        return JsonElement.Parse(raw);
    }
}
