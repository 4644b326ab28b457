using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>One thing asked, as a card, and what counts as an answer.</summary>
internal sealed record Question(string Field, AnswerKind Kind, Card Card)
{
    /// <summary>The question in one short line, for when it stands again: 王小明哪几天需要留校？</summary>
    public required string Short { get; init; }

    /// <summary>What may be chosen, in the order of its numbers.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Only a button, its very words or its number answer: 不想同意 is not 同意.</summary>
    public bool Exact { get; init; }

    /// <summary>What an empty [next] means, where the question may be left open.</summary>
    public string? SkippedAs { get; init; }

    /// <summary>How long a written answer may be, in characters.</summary>
    public int MaxLength { get; init; } = 200;
}

/// <summary>Something to choose, under the words by which people call it.</summary>
internal sealed record Option(string Value, string Title, params IReadOnlyList<string> Aliases)
{
    /// <summary>A person's name: the given name alone, or a pet name, is enough.</summary>
    public bool IsPerson { get; init; }
}

internal enum AnswerKind
{
    /// <summary>One of the options.</summary>
    One,

    /// <summary>Several of the options; the value lists them with commas.</summary>
    Several,

    /// <summary>Days of the week; the value is the number of a <see cref="Domain.Weekdays"/> set.</summary>
    Days,

    /// <summary>The person's own words.</summary>
    Words,

    /// <summary>One of the card's own buttons, whatever each of them does.</summary>
    Button,

    /// <summary>Yes to exactly what was read back.</summary>
    Confirm,
}
