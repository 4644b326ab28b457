using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>The inputs of a card. None ever carries a value: nothing is decided for a family beforehand.</summary>
internal static class CardInputRenderer
{
    // up to here every choice stands open to be read; a longer list folds into one line, in Teams one that is searched by typing
    private const int MostOpenChoices = 12;

    public static void Write(Utf8JsonWriter json, CardInput input, CardDialect dialect)
    {
        // an input of that name would overwrite the button's own member on its way back
        if (CardKeys.Reserved(input.Id)) throw new ArgumentException($"An input cannot be called '{input.Id}'.", nameof(input));

        json.WriteStartObject();
        json.WriteString("type"u8, TypeOf(input));
        json.WriteString("id"u8, input.Id);
        json.WriteString("label"u8, input.Label);
        if (input.Required) json.WriteBoolean("isRequired"u8, true);
        if (input.Required || input.Problem is not null) json.WriteString("errorMessage"u8, input.Problem ?? input.Label);
        WriteOwn(json, input, dialect);
        json.WriteEndObject();
    }

    private static string TypeOf(CardInput input) => input switch
    {
        ChoiceInput => "Input.ChoiceSet",
        TextInput => "Input.Text",
        DateInput => "Input.Date",
        TimeInput => "Input.Time",
        NumberInput => "Input.Number",
        _ => throw new UnreachableException(),
    };

    private static void WriteOwn(Utf8JsonWriter json, CardInput input, CardDialect dialect)
    {
        switch (input)
        {
            case ChoiceInput choice:
                WriteChoices(json, choice, dialect);
                break;
            case TextInput text:
                json.WriteNumber("maxLength"u8, text.MaxLength);
                if (text.Long) json.WriteBoolean("isMultiline"u8, true);
                break;
            case DateInput date:
                if (date.Earliest is { } earliest) json.WriteString("min"u8, Iso(earliest));
                if (date.Latest is { } latest) json.WriteString("max"u8, Iso(latest));
                break;
            case NumberInput number:
                if (number.Least is { } least) json.WriteNumber("min"u8, least);
                if (number.Most is { } most) json.WriteNumber("max"u8, most);
                break;
            default:
                break;
        }
    }

    private static void WriteChoices(Utf8JsonWriter json, ChoiceInput input, CardDialect dialect)
    {
        json.WriteString("style"u8, input.Choices.Count <= MostOpenChoices ? "expanded"u8 : dialect is CardDialect.ExecuteOrSubmit && !input.Several ? "filtered"u8 : "compact"u8);
        if (input.Several) json.WriteBoolean("isMultiSelect"u8, true);
        json.WriteBoolean("wrap"u8, true);
        json.WriteStartArray("choices"u8);
        foreach (var choice in input.Choices)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, choice.Title);
            json.WriteString("value"u8, choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
