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
    public required string Text { get; init; }
    public IReadOnlyList<Passage> Citations { get; init; } = [];

    /// <summary>The school is silent where it could speak: the question may go to the office.</summary>
    public bool MayBePassedOn { get; init; }
}
