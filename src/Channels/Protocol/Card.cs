namespace AfterSchoolBot.Channels.Protocol;

/// <summary>What the assistant shows: one small neutral form that every channel draws, and degrades, by itself.</summary>
public sealed record Card(string Title)
{
    /// <summary>Short paragraphs below the title.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
    public IReadOnlyList<CardFact> Facts { get; init; } = [];
    public CardTable? Table { get; init; }
    public CardImage? Image { get; init; }
    public IReadOnlyList<CardInput> Inputs { get; init; } = [];
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <summary>The source of what is said, last and small: 依据：三.2.</summary>
    public string? Source { get; init; }

    /// <summary>The talk's mark of this very card and its content; every press carries it back.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>The plain text to show instead, where the usual twin (title, texts, facts, numbered choices) would be too long or stiff.</summary>
    public string? Twin { get; init; }
}

public sealed record CardFact(string Name, string Value);

/// <summary>A table with one header row; rows have as many cells as the header.</summary>
public sealed record CardTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>An https picture with the words for those who do not see it.</summary>
public sealed record CardImage(string Url, string AltText);

public abstract record CardInput(string Id, string Label)
{
    public bool Required { get; init; }

    /// <summary>What is said when the person leaves a required input empty, or fills it wrongly.</summary>
    public string? Problem { get; init; }
}

/// <summary>One of several, or several of several. Nothing is ever chosen beforehand.</summary>
public sealed record ChoiceInput(string Id, string Label, IReadOnlyList<CardChoice> Choices, bool Several = false)
    : CardInput(Id, Label);

public sealed record CardChoice(string Value, string Title);

public sealed record TextInput(string Id, string Label, int MaxLength, bool Long = false) : CardInput(Id, Label);

public sealed record DateInput(string Id, string Label, DateOnly? Earliest = null, DateOnly? Latest = null) : CardInput(Id, Label);

public sealed record TimeInput(string Id, string Label) : CardInput(Id, Label);

public sealed record NumberInput(string Id, string Label, int? Least = null, int? Most = null) : CardInput(Id, Label);

/// <summary>A button: a verb and its object, saying what will happen.</summary>
public sealed record CardAction(string Title, string Verb, string? Value = null)
{
    /// <summary>Opens this address instead of answering.</summary>
    public string? Url { get; init; }

    /// <summary>Leaves what the inputs hold behind: back, cancel.</summary>
    public bool IgnoresInputs { get; init; }

    /// <summary>The one that does what the card is for.</summary>
    public bool Primary { get; init; }
}
