using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Announcements;

public enum AnnouncementKind
{
    /// <summary>Something that can wait for the morning.</summary>
    Ordinary,

    /// <summary>Where and when children are fetched today.</summary>
    Pickup,

    /// <summary>Danger: quiet hours do not bind it; it is an alarm that only who leads the school raises (五.4).</summary>
    Urgent,

    /// <summary>As urgent, for practice, and marked as such.</summary>
    Drill,
}

/// <summary>What an announcement asks of its readers.</summary>
public enum Wanted
{
    Nothing,

    /// <summary>That they say they know it.</summary>
    Confirmation,

    /// <summary>That they sign for it with their name.</summary>
    Signature,
}

public enum AnnouncementState
{
    Draft,

    /// <summary>So many families would be told that a second person has to agree.</summary>
    NeedsSecond,

    /// <summary>Goes out when its time has come; who gets it is decided then.</summary>
    Scheduled,
    Sending,

    /// <summary>Stopped while it was going out: what is left stays where it is.</summary>
    Stopped,

    /// <summary>Everybody whom it is for has an outcome.</summary>
    Sent,
    Cancelled,
}

/// <summary>Something told to many families at once, and what is known of it: whom it is for, in which words, by whom, in which version.</summary>
public sealed class Announcement
{
    private readonly List<AnnouncementText> texts = [];

    private Announcement(AnnouncementNumber number, AnnouncementKind kind, Wanted wanted, string audience, PersonId author, DateTimeOffset writtenAt) =>
        (Number, Kind, Wanted, Audience, Author, WrittenAt) = (number, kind, wanted, audience, author, writtenAt); // for EF

    public AnnouncementNumber Number { get; }
    public AnnouncementKind Kind { get; }
    public Wanted Wanted { get; private set; }

    /// <summary>As <see cref="Announcements.Audience.ToString"/> writes it.</summary>
    public string Audience { get; private set; }
    public PersonId Author { get; }
    public DateTimeOffset WrittenAt { get; }

    /// <summary>The first words are version 1; every correction is one more.</summary>
    public int Version { get; private set; } = 1;
    public AnnouncementState State { get; private set; }

    /// <summary>When it goes out, or went.</summary>
    public DateTimeOffset DueAt { get; private set; }
    public PersonId? SecondBy { get; private set; }

    /// <summary>The last version has gone out to everybody, or was given up.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Taken back: where the channel can, the message now says so.</summary>
    public bool Recalled { get; private set; }
    public IReadOnlyList<AnnouncementText> Texts => texts;

    public bool MayInterruptQuietHours => Kind is not AnnouncementKind.Ordinary;

    /// <summary>Who leads the school may stop or correct what others sent, and agree as the second.</summary>
    public static bool MaySteer(StaffMember member) => member.Is(StaffRoles.Principal) || member.Is(StaffRoles.Coordinator);

    /// <param name="families">How many families it would be told to, as counted now.</param>
    /// <param name="alone">Up to how many one person may tell alone; what cannot wait needs nobody.</param>
    public static Announcement Write(
        AnnouncementNumber number, AnnouncementKind kind, Wanted wanted, Audience audience, IReadOnlyCollection<AnnouncementWords> words, PersonId author, int families, int alone, DateTimeOffset dueAt, DateTimeOffset now)
    {
        var written = new Announcement(number, kind, wanted, audience.ToString(), author, now);
        written.Say(words);
        written.Plan(families, alone, dueAt);
        return written;
    }

    /// <summary>A draft is written anew under its own number. Null: it waits for its time now, as one that was just written.</summary>
    public Refusal? Rewrite(Wanted wanted, Audience audience, IReadOnlyCollection<AnnouncementWords> words, int families, int alone, DateTimeOffset dueAt)
    {
        if (State is not AnnouncementState.Draft) return Refusal.AnnouncementIsOver;

        (Wanted, Audience) = (wanted, audience.ToString());
        foreach (var one in words) texts.Find(text => text.Language == one.Language)?.Say(one);
        Plan(families, alone, dueAt);
        return null;
    }

    /// <summary>The words of a version in that language, else in the school's own.</summary>
    public AnnouncementText In(string language, int? version = null)
    {
        var ofVersion = texts.Where(text => text.Version == (version ?? Version)).ToList();
        return ofVersion.Find(text => text.Language == language) ?? ofVersion.OrderByDescending(text => text.Language, StringComparer.Ordinal).First(); // zh-Hant, zh-Hans before en
    }

    public bool IsDue(DateTimeOffset now) => State is AnnouncementState.Scheduled && DueAt <= now;

    /// <summary>Who gets it stands from now on.</summary>
    public void Freeze(DateTimeOffset now) => (State, DueAt) = (AnnouncementState.Sending, now);

    /// <summary>Null: the second person has agreed, and it goes out at its time.</summary>
    public Refusal? Agree(PersonId second, DateTimeOffset now)
    {
        if (State is not AnnouncementState.NeedsSecond) return Refusal.AnnouncementIsOver;
        if (second == Author) return Refusal.AnnouncementNeedsSecondPerson;

        (SecondBy, State, DueAt) = (second, AnnouncementState.Scheduled, DueAt > now ? DueAt : now);
        return null;
    }

    /// <summary>Null: nothing more of it goes out until it is resumed.</summary>
    public Refusal? Stop() => Turn(AnnouncementState.Sending, AnnouncementState.Stopped);

    public Refusal? Resume() => Turn(AnnouncementState.Stopped, AnnouncementState.Sending);

    /// <summary>Put aside before it goes anywhere.</summary>
    public void KeepAsDraft() => State = AnnouncementState.Draft;

    /// <summary>Null: it was called off before anybody got it.</summary>
    public Refusal? Cancel(DateTimeOffset now)
    {
        if (State is not (AnnouncementState.Draft or AnnouncementState.NeedsSecond or AnnouncementState.Scheduled) || Version > 1) return Refusal.AnnouncementIsOver;

        (State, EndedAt) = (AnnouncementState.Cancelled, now);
        return null;
    }

    /// <summary>Null: the new words go to those who got the old ones, and to nobody else; whoever confirmed the old ones is asked again.</summary>
    public Refusal? Correct(IReadOnlyCollection<AnnouncementWords> words, DateTimeOffset now)
    {
        if (Recalled || State is not (AnnouncementState.Sending or AnnouncementState.Stopped or AnnouncementState.Sent)) return Refusal.AnnouncementIsOver;

        Version++;
        Say(words);
        (State, DueAt, EndedAt) = (AnnouncementState.Scheduled, now, null);
        return null;
    }

    /// <summary>Null: those who got it are told that it no longer holds.</summary>
    public Refusal? Recall(IReadOnlyCollection<AnnouncementWords> words, DateTimeOffset now)
    {
        if (Correct(words, now) is { } why) return why;

        Recalled = true;
        return null;
    }

    public void End(DateTimeOffset now) => (State, EndedAt) = (AnnouncementState.Sent, now);

    private void Plan(int families, int alone, DateTimeOffset dueAt) =>
        (DueAt, State) = (dueAt, Kind is AnnouncementKind.Ordinary && families > alone ? AnnouncementState.NeedsSecond : AnnouncementState.Scheduled);

    private Refusal? Turn(AnnouncementState from, AnnouncementState to)
    {
        if (State != from) return Refusal.AnnouncementIsOver;

        State = to;
        return null;
    }

    private void Say(IReadOnlyCollection<AnnouncementWords> words) =>
        texts.AddRange(words.Select(one => new AnnouncementText(Version, one.Language, one.Title, one.Words)));
}

/// <summary>What is said, in one language.</summary>
public sealed record AnnouncementWords(string Language, string Title, string Words);

/// <summary>The words of one version in one language, as they were read.</summary>
public sealed class AnnouncementText(int version, string language, string title, string words)
{
    public int Version { get; } = version;

    /// <summary>zh-Hans, zh-Hant or en.</summary>
    public string Language { get; } = language;
    public string Title { get; private set; } = title;
    public string Words { get; private set; } = words;

    internal void Say(AnnouncementWords anew) => (Title, Words) = (anew.Title, anew.Words);
}
