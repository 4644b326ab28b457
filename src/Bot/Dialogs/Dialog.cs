using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfterSchoolBot.Bot.Turns;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>
/// A form that asks for the first thing still missing. It holds nothing itself: what is known is in its draft, one immutable record,
/// every field nullable. A draft stored under another name or version is never read.
/// </summary>
internal abstract class Dialog(string name, int version)
{
    public string Name { get; } = name;

    /// <summary>Rises whenever a field of the draft changes its name or meaning.</summary>
    public int Version { get; } = version;

    /// <summary>What the form is called when it is spoken of: 报名.</summary>
    public abstract string Title { get; }

    /// <summary>The fields in the order in which they are asked.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>The commands that begin it.</summary>
    public virtual IReadOnlyList<Command> BegunBy => [];

    /// <summary>A sentence with two of its answers begins it, without a word that asks for it: 给小明报周一周三.</summary>
    public virtual bool ReadsOutOfTheBlue => false;

    /// <summary>What is said when an answer takes the place of an earlier one.</summary>
    public virtual string SayChanged(string field, string before, string after, IReadOnlyList<string> cleared) =>
        cleared.Count == 0 ? Texts.Changed(before, after) : Texts.ChangedAndCleared(before, after, Texts.List(cleared));

    /// <summary>A sentence that can mean nothing but this form, with no word that asks for it: the code of a slip.</summary>
    public virtual bool IsMeantBy(string sentence, Turn turn) => false;

    /// <summary>A question that this form, while it is open, answers itself before the rules are asked: 先把报名开了行不.</summary>
    public virtual bool AnswersItself(string sentence) => false;

    public abstract object Empty { get; }
    public abstract object Read(JsonElement draft);
    public abstract JsonElement Write(object draft);
    public abstract object Fill(object draft, Answer answer);
    public abstract ValueTask<Step> NextAsync(object draft, Turn turn);
    public abstract ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(object draft, string sentence, Turn turn);
    public abstract ValueTask<string?> SayAsync(object draft, string field, Turn turn);
    public abstract ValueTask<string?> StandingAsync(object draft, Turn turn);
    public abstract ValueTask LetGoAsync(object draft, Turn turn);
}

/// <inheritdoc cref="Dialog"/>
/// <param name="json">How the draft is written; asked when the first one is, for sixty forms' would cost every start.</param>
internal abstract class Dialog<TDraft>(string name, int version, Func<JsonTypeInfo<TDraft>> json) : Dialog(name, version)
    where TDraft : class, new()
{
    public sealed override object Empty { get; } = new TDraft();

    /// <summary>Puts an answer in; an answer without a value clears its field.</summary>
    protected abstract TDraft Fill(TDraft draft, Answer answer);

    /// <summary>Asks for the first thing missing, or ends. It reads through the turn only, and may be run again.</summary>
    protected abstract ValueTask<Step> NextAsync(TDraft draft, Turn turn);

    /// <summary>The answers that a whole sentence holds: 给小明报周一周三. Empty when it holds none.</summary>
    protected virtual ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(TDraft draft, string sentence, Turn turn) => new([]);

    /// <summary>What a field holds, in the person's words; null while it holds nothing.</summary>
    protected virtual ValueTask<string?> SayAsync(TDraft draft, string field, Turn turn) => new((string?)null);

    /// <summary>What still stands when this form is dropped: the live application, if there is one.</summary>
    protected virtual ValueTask<string?> StandingAsync(TDraft draft, Turn turn) => new((string?)null);

    /// <summary>The form is dropped: what it kept for the person while they read is free again.</summary>
    protected virtual ValueTask LetGoAsync(TDraft draft, Turn turn) => default;

    public sealed override object Read(JsonElement draft) => draft.Deserialize(json()) ?? new TDraft();
    public sealed override JsonElement Write(object draft) => JsonSerializer.SerializeToElement((TDraft)draft, json());
    public sealed override object Fill(object draft, Answer answer) => Fill((TDraft)draft, answer);
    public sealed override ValueTask<Step> NextAsync(object draft, Turn turn) => NextAsync((TDraft)draft, turn);

    public sealed override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(object draft, string sentence, Turn turn) =>
        ReadSentenceAsync((TDraft)draft, sentence, turn);

    public sealed override ValueTask<string?> SayAsync(object draft, string field, Turn turn) => SayAsync((TDraft)draft, field, turn);
    public sealed override ValueTask<string?> StandingAsync(object draft, Turn turn) => StandingAsync((TDraft)draft, turn);
    public sealed override ValueTask LetGoAsync(object draft, Turn turn) => LetGoAsync((TDraft)draft, turn);

    protected static Step Ask(Question question) => new Step.Ask(question);

    /// <summary>An answer that need not be asked: the only child, what the record already holds.</summary>
    protected static Step Know(string field, string value) => new Step.Know(new(field, value));

    protected static Step End(Channels.Protocol.Reply reply) => new Step.End(reply);
    protected static Step End(string text) => new Step.End(new() { Text = text });
    protected static Step End(Channels.Protocol.Card card) => new Step.End(new() { Card = card });
}

/// <summary>One thing a form asks for, and what must be asked again when it changes.</summary>
internal sealed record Field(string Name, params string[] Dependants);

/// <summary>A value for a field, as text; null clears it.</summary>
internal sealed record Answer(string Field, string? Value);
