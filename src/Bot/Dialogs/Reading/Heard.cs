namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>What a person's words gave. Readers never throw and never guess silently: a guess is Doubtful and must be shown or asked.</summary>
internal abstract record Heard<T>
{
    private Heard() { }

    /// <summary>Said plainly.</summary>
    public sealed record Clear(T Value) : Heard<T>;

    /// <summary>Most likely this: a doubled key, a mistyped name, a word that may mean two days. Say it back in full before an effect hangs on it.</summary>
    public sealed record Doubtful(T Value) : Heard<T>;

    /// <summary>More than one where one was wanted, or one word that fits several.</summary>
    public sealed record Several(IReadOnlyList<T> Values) : Heard<T>;

    /// <summary>Nothing of the kind: another intent, a question, small talk.</summary>
    public sealed record Nothing : Heard<T>;

    private static readonly Nothing NotSaid = new();

    public static Heard<T> None => NotSaid;

    /// <summary>The value, plain or doubtful; asks the caller to look at <see cref="Doubtful"/> where an effect follows.</summary>
    public bool TryGet([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        (value, var got) = this switch
        {
            Clear clear => (clear.Value, true),
            Doubtful doubtful => (doubtful.Value, true),
            _ => (default, false),
        };
        return got;
    }
}
