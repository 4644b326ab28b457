using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>
/// A piece of work at one moment at the school: the programme as it stands then, the clock and calendar, and whom to tell. A message asks
/// for one (<see cref="Turn"/>), the clock does (<see cref="DueWork"/>), or the command line.
/// </summary>
internal class Errand(Func<ProgrammeDb> programme, SchoolBook book, DateTimeOffset schoolTime, CancellationToken aborted)
{
    private readonly List<Notice> notices = [];
    private readonly List<ToOneOfMany> toMany = [];
    private Task<ServicePlan?>? plan;
    private Task<PublishedDocument?>? notice;
    private readonly Dictionary<(PersonId Reader, ChildId Child, string Form), HashSet<Field>> shown = [];

    /// <summary>The instant, with the school's own offset, so that a clock shown to a person is the school's clock.</summary>
    public DateTimeOffset Now { get; } = schoolTime;

    /// <summary>The day at the school.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(schoolTime.DateTime);

    /// <summary>Made on first use: most turns ask nothing of it.</summary>
    public ProgrammeDb Programme => programme();

    public CancellationToken Aborted { get; } = aborted;

    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>The school, with the times and names it has published.</summary>
    public ValueTask<School> SchoolAsync() => book.SchoolAsync(Programme, Aborted);

    public ValueTask<SchoolCalendar> CalendarAsync() => book.CalendarAsync(Programme, Aborted);

    /// <summary>The last published version of the plan for the term that is under way, or else for the next one; null: none is published. Asked once: a turn has one picture of it.</summary>
    public Task<ServicePlan?> PlanAsync() => plan ??= book.PlanAsync(Programme, Today, Aborted);

    /// <summary>The privacy notice in force; null: none is published. Asked once.</summary>
    public Task<PublishedDocument?> PrivacyNoticeAsync() => notice ??= book.PrivacyNoticeAsync(Programme, Aborted);

    /// <summary>The school's settings are being changed in this piece of work: what is kept of them is read anew.</summary>
    public void ForgetSchool() => book.Forget();

    /// <summary>Tells somebody else, in the same commit: an approval, a question to answer.</summary>
    /// <param name="say">Made in the language of the one who hears it.</param>
    /// <param name="notBefore">It can wait until then; null: it goes out with the commit.</param>
    public void Tell(PersonId person, Func<Reply> say, DateTimeOffset? notBefore = null) => notices.Add(new(person, null, say) { NotBefore = notBefore });

    /// <summary>Tells somebody something that changes: where it was said under that name before and can be changed, there; else it is said.</summary>
    public void Tell(PersonId person, string name, Func<Reply> say) => notices.Add(new(person, null, say) { Name = name });

    /// <summary>Changes what was said under that name, where it stands and can be changed; it is not said anew.</summary>
    public void Refresh(PersonId person, string name, Func<Reply> say) => notices.Add(new(person, null, say) { Name = name, OnlyWhereItStands = true });

    /// <summary>
    /// A member of staff is shown something of a child: whoever shows it says so here, and it is written down in the same commit (D1). Once a
    /// turn, child and form, however often it is said.
    /// </summary>
    public void Show(PersonId reader, ChildId child, string form, params ReadOnlySpan<Field> fields)
    {
        if (!shown.TryGetValue((reader, child, form), out var known)) shown.Add((reader, child, form), known = []);
        foreach (var field in fields) known.Add(field);
    }

    /// <summary>Writes down what was shown.</summary>
    public void KeepAccess()
    {
        foreach (var ((reader, child, form), fields) in shown) Programme.AccessLog.Add(new(reader, child, fields, form, Now));
    }

    /// <summary>What goes to many in the same commit: a delivery laid down, and its message where it is written already.</summary>
    public IReadOnlyList<ToOneOfMany> ToMany => toMany;

    /// <summary>An announcement is due: whoever sends to many is woken when this is committed.</summary>
    public bool Hurries { get => field || toMany.Count > 0; set; }

    public void Tell(ToOneOfMany one) => toMany.Add(one);

    /// <summary>Tells all who are in a room, in the same commit: the families of a class, the staff.</summary>
    public void Tell(ConversationId room, Func<Reply> say) => notices.Add(new(null, null, say) { Room = room });

    /// <summary>Answers somebody who asked from an account, whoever they are by now; a person is told wherever they were last heard.</summary>
    public void Tell(string account, PersonId? person, Func<Reply> say) => notices.Add(new(person, person is null ? account : null, say));
}

/// <summary>A message that nobody asked for, to a person wherever they were last heard, to an account that is nobody's yet, or into a room.</summary>
internal sealed record Notice(PersonId? To, string? Account, Func<Reply> Say)
{
    public ConversationId? Room { get; init; }
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Under which it may be changed later.</summary>
    public string? Name { get; init; }
    public bool OnlyWhereItStands { get; init; }
}

/// <summary>One person's part in an announcement to many. A row without a number is laid down; without words it waits for its message.</summary>
internal sealed record ToOneOfMany(DeliveryRow Row, Func<Reply>? Say)
{
    public string? ServiceUrl { get; init; }
    public string Language { get; init; } = Texts.Simplified;
    public Urgency Urgency { get; init; } = Urgency.CanWait;
    public DateTimeOffset DueAt { get; init; }
}
