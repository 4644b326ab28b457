using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace AfterSchoolBot.Testing;

/// <summary>
/// The elements of Adaptive Cards 1.5 that we draw, each with all the members that version gives it, and a few things that its readers ask
/// for besides. No package brings the published schema, so what it says of these elements stands here; whatever else is drawn is a fault until it does.
/// </summary>
internal static class CardSchema
{
    private const int ButtonsInTeams = 6; // of its host configuration; the others go behind three dots

    private const string Element = " fallback=Element|drop height=auto|stretch separator=flag spacing=default|none|small|medium|large|extraLarge|padding id=text isVisible=flag requires=map";
    private const string Input = Element + " id!=text label=text isRequired=flag errorMessage=text";
    private const string Action = " title=text iconUrl=uri id=text style=default|positive|destructive fallback=Action|drop tooltip=text isEnabled=flag mode=primary|secondary requires=map";
    private const string Aligned = "left|center|right";
    private const string Upright = "top|center|bottom";
    private const string Paper = "default|emphasis|good|attention|warning|accent";

    // what stands for one of several elements
    private static readonly FrozenDictionary<string, string[]> Groups = new Dictionary<string, string[]>
    {
        ["Element"] = ["TextBlock", "Image", "FactSet", "Table", "Input.ChoiceSet", "Input.Text", "Input.Date", "Input.Time", "Input.Number"],
        ["Action"] = ["Action.Execute", "Action.OpenUrl", "Action.Submit"],
    }.ToFrozenDictionary();

    // member=kind, with ! where it must be there; a kind is a word of its own, one of several words, an element, or a list* of elements
    private static readonly FrozenDictionary<string, Member[]> Elements = new Dictionary<string, string>
    {
        ["AdaptiveCard"] = $"version!=text $schema=uri lang=text fallbackText=text speak=text minHeight=text rtl=flag verticalContentAlignment={Upright} body=Element* actions=Action* selectAction=Action refresh=Refresh",
        ["Refresh"] = "action=Action.Execute userIds=texts",
        ["TextBlock"] = $"text!=text color=default|dark|light|accent|good|warning|attention fontType=default|monospace horizontalAlignment={Aligned} isSubtle=flag maxLines=number size=default|small|medium|large|extraLarge weight=default|lighter|bolder wrap=flag style=default|heading{Element}",
        ["Image"] = $"url!=uri altText=text backgroundColor=text horizontalAlignment={Aligned} selectAction=Action size=auto|stretch|small|medium|large style=default|person width=text{Element} height=text",
        ["FactSet"] = $"facts!=Fact*{Element}",
        ["Fact"] = "title!=text value!=text",
        ["Table"] = $"columns=TableColumnDefinition* rows=TableRow* firstRowAsHeader=flag showGridLines=flag gridStyle={Paper} horizontalCellContentAlignment={Aligned} verticalCellContentAlignment={Upright}{Element}",
        ["TableColumnDefinition"] = $"width=width horizontalCellContentAlignment={Aligned} verticalCellContentAlignment={Upright}",
        ["TableRow"] = $"cells=TableCell* style={Paper} horizontalCellContentAlignment={Aligned} verticalCellContentAlignment={Upright}",
        ["TableCell"] = $"items!=Element* selectAction=Action style={Paper} verticalContentAlignment={Upright} bleed=flag minHeight=text",
        ["Input.ChoiceSet"] = $"choices=Input.Choice* isMultiSelect=flag style=compact|expanded|filtered value=text placeholder=text wrap=flag{Input}",
        ["Input.Choice"] = "title!=text value!=text",
        ["Input.Text"] = $"isMultiline=flag maxLength=number placeholder=text regex=text style=text|tel|url|email|password inlineAction=Action value=text{Input}",
        ["Input.Date"] = $"min=day max=day placeholder=text value=day{Input}",
        ["Input.Time"] = $"min=time max=time placeholder=text value=time{Input}",
        ["Input.Number"] = $"min=number max=number placeholder=text value=number{Input}",
        ["Action.Execute"] = $"verb=text data=map associatedInputs=auto|none{Action}",
        ["Action.Submit"] = $"data=map associatedInputs=auto|none{Action}",
        ["Action.OpenUrl"] = $"url!=uri{Action}",
    }.ToFrozenDictionary(row => row.Key, row => Members(row.Value));

    public static IReadOnlyList<string> FaultsOf(JsonElement card)
    {
        var faults = new List<string>();
        Look(card, "AdaptiveCard", "card", faults);
        if (faults.Count == 0) LookAtWhole(card, faults);
        return faults;
    }

    private static void Look(JsonElement value, string type, string where, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{where} is no {type}");
            return;
        }

        var members = Elements[type];
        foreach (var member in members.Where(member => member.Needed && !value.TryGetProperty(member.Name, out _))) faults.Add($"{where} has no {member.Name}");
        foreach (var held in value.EnumerateObject())
        {
            if (held.NameEquals("type"u8)) continue;

            var member = Array.FindLast(members, one => held.NameEquals(one.Name));
            if (member is null) faults.Add($"{where}: {type} has no member {held.Name} in 1.5");
            else LookAt(held.Value, member, $"{where}.{held.Name}", faults);
        }

        LookAtSense(value, type, where, faults);
    }

    private static void LookAt(JsonElement value, Member member, string where, List<string> faults)
    {
        if (member.List)
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                faults.Add($"{where} is no list");
                return;
            }

            var at = 0;
            foreach (var one in value.EnumerateArray()) LookAtElement(one, member.Kinds[0], $"{where}[{at++}]", faults);
        }
        else if (value.ValueKind == JsonValueKind.Object && Array.Find(member.Kinds, kind => Groups.ContainsKey(kind) || Elements.ContainsKey(kind)) is { } element)
        {
            LookAtElement(value, element, where, faults);
        }
        else if (!Array.Exists(member.Kinds, kind => Is(value, kind)))
        {
            faults.Add($"{where} is {value.GetRawText()}, not {string.Join(" or ", member.Kinds)}");
        }
    }

    // in a list of several kinds the type says which; where there is one kind only, it need not
    private static void LookAtElement(JsonElement value, string kind, string where, List<string> faults)
    {
        var said = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type"u8, out var type) ? type.GetString() : null;
        if (Groups.TryGetValue(kind, out var group) ? said is null || !group.Contains(said) : said is not null && said != kind)
        {
            faults.Add($"{where} is {said ?? "without a type"}, not {kind}");
            return;
        }

        Look(value, said ?? kind, where, faults);
    }

    private static bool Is(JsonElement value, string kind) => kind switch
    {
        "text" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "flag" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "map" => value.ValueKind == JsonValueKind.Object,
        "texts" => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String),
        "uri" => Text(value) is { Length: > 0 } uri && Uri.IsWellFormedUriString(uri, UriKind.Absolute),
        "day" => DateOnly.TryParseExact(Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimeOnly.TryParseExact(Text(value), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "width" => value.ValueKind == JsonValueKind.Number || Text(value)?.EndsWith("px", StringComparison.Ordinal) == true,
        _ => string.Equals(Text(value), kind, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Valid is not enough: nothing is shown empty, cut off, or so that its answer cannot be told from another's.</summary>
    private static void LookAtSense(JsonElement value, string type, string where, List<string> faults)
    {
        if (type is "TextBlock" && (Text(value, "text") is not { Length: > 0 } || !value.TryGetProperty("wrap"u8, out var wrap) || wrap.ValueKind != JsonValueKind.True)) faults.Add($"{where} is empty or does not wrap");
        if (type.StartsWith("Input.", StringComparison.Ordinal) && type is not "Input.Choice" && string.IsNullOrWhiteSpace(Text(value, "label"))) faults.Add($"{where} has no label");
        if (type is "Image" && string.IsNullOrWhiteSpace(Text(value, "altText"))) faults.Add($"{where} has no words for those who do not see it");
        if (type is "Input.Choice" or "Action.Execute" or "Action.Submit" or "Action.OpenUrl" && string.IsNullOrWhiteSpace(Text(value, "title"))) faults.Add($"{where} has no title");
        if (type is "Input.ChoiceSet") LookAtChoices(value, where, faults);
    }

    private static void LookAtChoices(JsonElement value, string where, List<string> faults)
    {
        var choices = value.TryGetProperty("choices"u8, out var held) && held.ValueKind == JsonValueKind.Array ? held.EnumerateArray().Select(choice => Text(choice, "value") ?? "").ToArray() : [];
        if (choices.Length == 0) faults.Add($"{where} has no choices");
        if (choices.Distinct(StringComparer.Ordinal).Count() != choices.Length) faults.Add($"{where} has two choices of one value");
        if (value.TryGetProperty("isMultiSelect"u8, out var several) && several.ValueKind == JsonValueKind.True && choices.Any(choice => choice.Contains(',', StringComparison.Ordinal))) faults.Add($"{where} has a value with a comma, and several values are joined by commas");
    }

    private static void LookAtWhole(JsonElement card, List<string> faults)
    {
        if (Text(card, "version") != "1.5") faults.Add($"card is of version {Text(card, "version")}");
        if (Text(card, "lang") is not { Length: 2 }) faults.Add("card.lang is not of two letters"); // another one is refused by the official package
        if (string.IsNullOrWhiteSpace(Text(card, "fallbackText"))) faults.Add("card has no words for clients that draw no cards");
        var ids = card.GetProperty("body"u8).EnumerateArray().Select(element => Text(element, "id")).OfType<string>().ToArray();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length) faults.Add("card has two inputs of one id");
        if (card.TryGetProperty("actions"u8, out var actions) && actions.EnumerateArray().Skip(ButtonsInTeams).Any(Answers)) faults.Add($"card has more than {ButtonsInTeams} buttons, and an answer to its question is behind Teams' dots");
    }

    // back and cancel do not, nor does what a menu offers: that can be said at any time
    private static bool Answers(JsonElement action) =>
        Text(action, "associatedInputs") != "none" && action.TryGetProperty("data"u8, out var data) && Text(data, "verb") != "say";

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var held) ? Text(held) : null;

    private static Member[] Members(string row) =>
    [
        .. row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var (name, kinds) = (part[..part.IndexOf('=', StringComparison.Ordinal)], part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            return new Member(name.TrimEnd('!'), kinds.TrimEnd('*').Split('|'), name.EndsWith('!'), kinds.EndsWith('*'));
        }),
    ];

    private sealed record Member(string Name, string[] Kinds, bool Needed, bool List);
}
