using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>
/// What is stored for a message: its parts as they go over the wire, and what each button of its card means. Buttons on the wire carry only their
/// number, so that nothing about a child stands in a key and a press is looked up in what was really sent to that person.
/// </summary>
internal sealed record DrawnBody(IReadOnlyList<string> Parts)
{
    /// <summary>All of it in words, without numbered choices: for the way on which nothing can be answered. Null: it has no other way.</summary>
    public string? Plain { get; init; }

    /// <summary>What is said when a person of the school takes the talk after this message; null: it stays with the assistant.</summary>
    public string? WhenTaken { get; init; }

    /// <summary>What may be shown as a picture after the parts; null: nothing.</summary>
    public DrawnPicture? Picture { get; init; }

    public string Stamp { get; init; } = "";
    public IReadOnlyList<Press> Presses { get; init; } = [];
    public IReadOnlyList<PressInput> Inputs { get; init; } = [];

    /// <summary>The card as an Adaptive Card, where it is offered as a form on a page.</summary>
    public JsonElement? Form { get; init; }

    public static DrawnBody? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DrawnJson.Default.DrawnBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, DrawnJson.Default.DrawnBody);

    /// <summary>The press of a button by its number, with what was selected in each question.</summary>
    public CardAnswer Answer(int button, IReadOnlyDictionary<string, IReadOnlyList<int>> selected)
    {
        if (button < 0 || button >= Presses.Count) return CardAnswers.Foreign;

        var press = Presses[button];
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (press is { Input: { } input, Choice: { } choice }) inputs[input] = choice;
        foreach (var one in Inputs)
        {
            if (!selected.TryGetValue(one.Id, out var numbers)) continue;

            var values = numbers.Where(number => number >= 0 && number < one.Values.Count).Select(number => one.Values[number]).ToList();
            if (values.Count > 0) inputs[one.Id] = string.Join(',', values);
        }

        return new(Stamp, press.Verb, press.Value, inputs);
    }
}

/// <summary>A link of a card, and the message that shows what lies behind it, still without the picture.</summary>
internal sealed record DrawnPicture(string Link, string Part)
{
    public static DrawnPicture? Of(Card? card, Func<JsonObject, string> envelope) =>
        card?.Actions.FirstOrDefault(action => action.Url is not null)?.Url is { } link ? new(link, envelope(new() { ["media_id"] = "" })) : null;
}

/// <summary>What a button means; Input and Choice where the button is one choice of a question.</summary>
internal sealed record Press(string Verb, string? Value, string? Input = null, string? Choice = null);

/// <summary>A question of the card and the values of its options, in the order drawn.</summary>
internal sealed record PressInput(string Id, IReadOnlyList<string> Values);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DrawnBody))]
internal sealed partial class DrawnJson : JsonSerializerContext;
