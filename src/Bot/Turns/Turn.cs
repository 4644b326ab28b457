using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>One activity, taken from accepted to answered. What a dialog may know of the moment: who, when, and the programme.</summary>
internal sealed class Turn(
    InboundActivity activity, TurnTransaction transaction, SchoolBook book, DateTimeOffset schoolTime, CancellationToken aborted, IReadOnlyDictionary<string, string?>? outside = null)
{
    private readonly List<Notice> notices = [];

    public InboundActivity Activity { get; } = activity;

    /// <summary>The instant, with the school's own offset, so that a clock shown to a person is the school's clock.</summary>
    public DateTimeOffset Now { get; } = schoolTime;

    /// <summary>The day at the school.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(schoolTime.DateTime);

    /// <summary>Channel and account of the sender.</summary>
    public string Account { get; } = $"{activity.Conversation.Channel}/{activity.UserId}";

    /// <summary>Whom the account is bound to; null for a guest.</summary>
    public PersonId? Person { get; private set; } = transaction.Person is { } known ? new(known.Id) : null;

    public string? PersonName { get; } = transaction.Person?.Name;

    /// <summary>The language this person once asked for; null when never asked.</summary>
    public string? ChosenLanguage { get; } = transaction.Person?.Language;

    public ProgrammeDb Programme => transaction.Programme;

    public CancellationToken Aborted { get; } = aborted;

    /// <summary>The school, with the times and names it has published.</summary>
    public ValueTask<School> SchoolAsync() => book.SchoolAsync(Programme, Aborted);

    public ValueTask<SchoolCalendar> CalendarAsync() => book.CalendarAsync(Programme, Aborted);

    /// <summary>What the school has published, for answers that are about no child.</summary>
    public SchoolRecord Record { get; } = new(transaction.Programme, book, schoolTime, aborted);

    /// <summary>
    /// What somebody outside says, a model of language: asked between two runs of the turn, so that no transaction waits for it. Null: nothing usable.
    /// </summary>
    /// <exception cref="OutsideWordWantedException">Not asked yet: this run is given up and comes again with the answer.</exception>
    public string? AskOutside(string key, Func<CancellationToken, Task<string?>> ask) =>
        outside is not null && outside.TryGetValue(key, out var said) ? said : throw new OutsideWordWantedException(key, ask);

    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>Binds the account to a person, from this turn on.</summary>
    public void Bind(PersonId person)
    {
        Programme.ChannelIdentities.Add(new() { Account = Account, PersonId = person.Value, Since = Now });
        Person = person;
    }

    /// <summary>Tells somebody else, in the same commit: an approval, a question to answer.</summary>
    /// <param name="say">Made in the language of the one who hears it.</param>
    public void Tell(PersonId person, Func<Reply> say) => notices.Add(new(person, null, say));

    /// <summary>Answers somebody who asked from an account, whoever they are by now; a person is told wherever they were last heard.</summary>
    public void Tell(string account, PersonId? person, Func<Reply> say) => notices.Add(new(person, person is null ? account : null, say));
}

/// <summary>A message that nobody asked for, to a person wherever they were last heard, or to an account that is nobody's yet.</summary>
internal sealed record Notice(PersonId? To, string? Account, Func<Reply> Say);

/// <summary>A run of a turn stopped because somebody outside must be asked first.</summary>
internal sealed class OutsideWordWantedException(string key, Func<CancellationToken, Task<string?>> ask) : Exception("Somebody outside must be asked first.")
{
    public OutsideWordWantedException() : this("", _ => Task.FromResult<string?>(null)) { }

    public OutsideWordWantedException(string message) : this(message, _ => Task.FromResult<string?>(null)) { }

    public OutsideWordWantedException(string message, Exception innerException) : this(message) => _ = innerException;

    public string Key { get; } = key;
    public Func<CancellationToken, Task<string?>> Ask { get; } = ask;
}
