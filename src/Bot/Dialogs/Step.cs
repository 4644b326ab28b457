using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>What a form wants next.</summary>
internal abstract record Step
{
    private Step() { }

    /// <summary>Ask this, and wait.</summary>
    public sealed record Ask(Question Question) : Step;

    /// <summary>It is known without asking: fill it in and go on.</summary>
    public sealed record Know(Answer Answer) : Step;

    /// <summary>
    /// Everything is there: read it back. The effect happens only if the person confirms exactly what was read, that is,
    /// if the same draft still reads the same at the moment of the press.
    /// </summary>
    public sealed record Confirm(Card ReadBack, Func<ValueTask<Step>> Effect) : Step
    {
        /// <summary>The question in one short line, for when it stands again.</summary>
        public required string Short { get; init; }

        /// <summary>The draft as it shall be kept with this read-back, where the form remembers what was read.</summary>
        public object? Draft { get; init; }

        /// <summary>What is hashed instead of the card's facts and table, where the facts themselves have a hash.</summary>
        public string? Content { get; init; }

        /// <summary>Said instead of "that was the earlier version" when the read-back changed under the person's finger.</summary>
        public string? WhyChanged { get; init; }
    }

    /// <summary>The form is done.</summary>
    public sealed record End(Reply Reply) : Step
    {
        /// <summary>The form that begins now, with what is already known: the fee after the clubs.</summary>
        public Begin? Then { get; init; }
    }

    /// <summary>Another form takes over.</summary>
    public sealed record Begin(string Dialog, params IReadOnlyList<Answer> Known) : Step;
}
