using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>Where a conversation stands between two turns. This is all there is: no counter, no stack of calls.</summary>
internal sealed record TalkState
{
    /// <summary>The language the talk fell into, where the person has not chosen one.</summary>
    public string? Language { get; init; }

    /// <summary>The language of the last answer here: a notice that comes by itself speaks it, too.</summary>
    public string? Spoken { get; init; }

    /// <summary>The form being filled in.</summary>
    public Form? Open { get; init; }

    /// <summary>Forms put aside, the last one first. Each expires by its own time.</summary>
    public IReadOnlyList<Form> Parked { get; init => field = value ?? []; } = []; // a state written before there was such a list has none

    /// <summary>What was offered outside a form, so that a number can choose it.</summary>
    public IReadOnlyList<Option> Menu { get; init => field = value ?? []; } = [];

    /// <summary>A question that the papers do not answer and that was offered to be passed on to the office, in the very turn before.</summary>
    public string? PassOn { get; init; }

    /// <summary>The card answered last and what came of it, so that a second tap is answered as the first was.</summary>
    public Closed? Closed { get; init; }

    /// <summary>How often in a row nothing was understood.</summary>
    public int Misses { get; init; }

    public static TalkState Parse(string? json) =>
        json is null ? new() : JsonSerializer.Deserialize(json, TalkJson.Default.TalkState) ?? new();

    public string ToJson() => JsonSerializer.Serialize(this, TalkJson.Default.TalkState);
}

/// <summary>A form with its draft, under the name and version that wrote it.</summary>
internal sealed record Form(string Dialog, int Version, JsonElement Draft, DateTimeOffset TouchedAt)
{
    /// <summary>The fields a person answered, in that order: the way back.</summary>
    public IReadOnlyList<string> Answered { get; init => field = value ?? []; } = [];

    public Asked? Asked { get; init; }
}

/// <summary>The question that stands, as it was put.</summary>
internal sealed record Asked(string Field, AnswerKind Kind, string Stamp, string CardId, string Title, string Short)
{
    public IReadOnlyList<Option> Options { get; init => field = value ?? []; } = [];

    /// <summary>What else the card asks for beside its field; a press may bring nothing more than this.</summary>
    public IReadOnlyList<string> Beside { get; init => field = value ?? []; } = [];
    public int MaxLength { get; init; } = 200;
    public bool Exact { get; init; }
    public string? SkippedAs { get; init; }

    /// <summary>The card shows buttons or inputs that should go once it is answered.</summary>
    public bool Pressable { get; init; }
}

/// <summary>A card that was answered, by its stamp, and the message that answered it.</summary>
internal sealed record Closed(string Stamp, string ReplyId, string? Text, Card? Card);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TalkState))]
internal sealed partial class TalkJson : JsonSerializerContext;
