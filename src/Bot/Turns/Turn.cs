using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>One activity, taken from accepted to answered. What a dialog may know of the moment: who, when, and the programme.</summary>
internal sealed class Turn(
    InboundActivity activity, TurnTransaction transaction, SchoolBook book, DateTimeOffset schoolTime, CancellationToken aborted, IReadOnlyDictionary<string, string?>? outside = null)
    : Errand(() => transaction.Programme, book, schoolTime, aborted)
{
    private Task<IReadOnlyList<GuardedChild>>? children;

    public InboundActivity Activity { get; } = activity;

    /// <summary>Channel and account of the sender.</summary>
    public string Account { get; } = $"{activity.Conversation.Channel}/{activity.UserId}";

    /// <summary>Whom the account is bound to; null for a guest, and where others listen: there nobody's own matters are known.</summary>
    public PersonId? Person { get; private set; } = transaction.Person is { } known && activity.Room is null ? new(known.Id) : null;

    /// <summary>Who speaks, also where others listen: asked only for what they may do there.</summary>
    public PersonId? Speaker { get; } = transaction.Person is { } speaker ? new(speaker.Id) : null;

    public string? PersonName { get; } = transaction.Person?.Name;

    /// <summary>The language this person once asked for; null when never asked.</summary>
    public string? ChosenLanguage { get; } = transaction.Person?.Language;

    /// <summary>
    /// What somebody outside says, a model of language: asked between two runs of the turn, so that no transaction waits for it. Null: nothing usable.
    /// </summary>
    /// <exception cref="OutsideWordWantedException">Not asked yet: this run is given up and comes again with the answer.</exception>
    public string? AskOutside(string key, Func<CancellationToken, Task<string?>> ask) =>
        outside is not null && outside.TryGetValue(key, out var said) ? said : throw new OutsideWordWantedException(key, ask);

    /// <summary>The talk may go over to a person of the school: what is said when she takes it (<see cref="Reply.WhenTaken"/>).</summary>
    public string? WhenTaken { get; set; }

    /// <summary>The children for whom the person may act; nobody's for a guest. Asked once a turn, and again when the account becomes somebody's.</summary>
    public Task<IReadOnlyList<GuardedChild>> OwnChildrenAsync() => children ??= Person is { } person
        ? Programme.ChildrenOfAsync(person, Aborted)
        : Task.FromResult<IReadOnlyList<GuardedChild>>([]);

    /// <summary>Binds the account to a person, from this turn on.</summary>
    public void Bind(PersonId person)
    {
        Programme.ChannelIdentities.Add(new() { Account = Account, PersonId = person.Value, Since = Now });
        Person = person;
        children = null;
    }
}

/// <summary>A run of a turn stopped because somebody outside must be asked first.</summary>
internal sealed class OutsideWordWantedException(string key, Func<CancellationToken, Task<string?>> ask) : Exception("Somebody outside must be asked first.")
{
    public OutsideWordWantedException() : this("", _ => Task.FromResult<string?>(null)) { }

    public OutsideWordWantedException(string message) : this(message, _ => Task.FromResult<string?>(null)) { }

    public OutsideWordWantedException(string message, Exception innerException) : this(message) => _ = innerException;

    public string Key { get; } = key;
    public Func<CancellationToken, Task<string?>> Ask { get; } = ask;
}
