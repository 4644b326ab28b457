using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>What a teacher answers when all are counted.</summary>
public enum HeadCountAnswer
{
    AllThere,
    CountDiffers,
    NeedsHelp,
}

/// <summary>One teacher with children: how many there should be, and what she answered.</summary>
public sealed class HeadCount(PersonId teacher, int expected)
{
    public PersonId Teacher { get; } = teacher;
    public int Expected { get; } = expected;
    public HeadCountAnswer? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>It may change: who needed help has found all.</summary>
    internal void Take(HeadCountAnswer answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);
}

/// <summary>Every child is to be counted at once, and the families are to hear. A drill is marked as one from its first word to its last (五.4).</summary>
public sealed class Emergency
{
    public const int LongestWords = 100;

    private readonly List<HeadCount> counts = [];

    private Emergency(int number) // for EF
    {
        Number = number;
        Words = "";
    }

    public int Number { get; }
    public DateOnly Day { get; private set; }

    /// <summary>What families are told, in the leader's own words.</summary>
    public string Words { get; private set; }
    public bool IsDrill { get; private set; }
    public PersonId RaisedBy { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }
    public PersonId? ClearedBy { get; private set; }
    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>When the last teacher had answered that all are there.</summary>
    public DateTimeOffset? CompleteAt { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<HeadCount> Counts => [.. counts.OrderBy(count => count.Teacher.Value)];

    public bool IsOpen => ClearedAt is null;

    public int Expected => counts.Sum(count => count.Expected);

    public IReadOnlyList<HeadCount> Unanswered => [.. Counts.Where(count => count.Answer is null)];

    /// <param name="expected">Who has children now, and how many: the latest handovers. Whom nobody has counts with the teacher of its last lesson.</param>
    /// <param name="open">The one that stands, if any.</param>
    public static EmergencyOutcome Declare(int number, School school, DateOnly day, string words, bool drill, IReadOnlyDictionary<PersonId, int> expected, Emergency? open, PersonId by, DateTimeOffset now)
    {
        if (!school.IsLedBy(by)) return new EmergencyOutcome.Refused(Refusal.OnlyLeadersRaiseAnAlarm);
        if (open is { IsOpen: true }) return new EmergencyOutcome.Refused(Refusal.AlarmIsRaised);
        if (words.Length > LongestWords) return new EmergencyOutcome.Refused(Refusal.TextTooLong);

        var emergency = new Emergency(number) { Day = day, Words = words, IsDrill = drill, RaisedBy = by, RaisedAt = now };
        emergency.counts.AddRange(expected.Select(one => new HeadCount(one.Key, one.Value)));
        return new EmergencyOutcome.Raised(emergency);
    }

    /// <summary>Null: it is written down.</summary>
    public Refusal? Answer(PersonId teacher, HeadCountAnswer answer, DateTimeOffset now)
    {
        if (!IsOpen) return Refusal.NoAlarmIsRaised;
        if (counts.Find(count => count.Teacher == teacher) is not { } count) return Refusal.NotInYourCare;

        count.Take(answer, now);
        if (counts.TrueForAll(one => one.Answer is HeadCountAnswer.AllThere)) CompleteAt ??= now;
        Version++;
        return null;
    }

    public Refusal? Clear(School school, PersonId by, DateTimeOffset now)
    {
        if (!school.IsLedBy(by)) return Refusal.OnlyLeadersRaiseAnAlarm;
        if (!IsOpen) return Refusal.NoAlarmIsRaised;

        (ClearedBy, ClearedAt) = (by, now);
        Version++;
        return null;
    }
}

public abstract record EmergencyOutcome
{
    private EmergencyOutcome() { }
    public sealed record Raised(Emergency Emergency) : EmergencyOutcome;
    public sealed record Refused(Refusal Why) : EmergencyOutcome;
}
