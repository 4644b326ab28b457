using AfterSchoolBot.Domain.Policies;

namespace AfterSchoolBot.Bot.Policies;

internal enum PolicyAnswerKind
{
    /// <summary>The rules say it.</summary>
    Answer,

    /// <summary>The rules say part of it, and the text says what they leave open.</summary>
    Partial,

    /// <summary>The rules do not speak of it, or it is not to be told.</summary>
    Decline,

    /// <summary>Small talk.</summary>
    Chat,
}

/// <summary>What a person is shown in answer to a question, and what it rests on.</summary>
internal sealed record PolicyAnswer(PolicyAnswerKind Kind, string Topic, float Sureness)
{
    /// <summary>The answer in our own words, with the school's facts.</summary>
    public required string Said { get; init; }

    /// <summary>What it rests on, word for word, and where that stands; empty where nothing is claimed.</summary>
    public string Evidence { get; init; } = "";

    public IReadOnlyList<Passage> Citations { get; init; } = [];

    /// <summary>The words are a model's, checked against the evidence; the person is told so (D21).</summary>
    public bool WordedByModel { get; init; }

    /// <summary>An answer from the rules; what is declined or chatted about stays as it is.</summary>
    public bool MayBeWorded => Kind is PolicyAnswerKind.Answer or PolicyAnswerKind.Partial;

    public PolicyAnswer WordedAs(string said) => this with { Said = said, WordedByModel = true };

    public string Text => string.Join('\n', new[] { Said, Evidence, WordedByModel ? Texts.WordedByModel : "" }.Where(part => part.Length > 0));

    /// <summary>The school is silent where it could speak: the question may go to the office.</summary>
    public bool MayBePassedOn { get; init; }
}
