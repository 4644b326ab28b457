using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>The one neutral line to families who did not apply, that they may. How often in a round is published; who they are is on no list (二.3).</summary>
public sealed class Reminder(string round, int number, int families, PersonId by, DateTimeOffset at)
{
    public string Round { get; } = round;
    public int Number { get; } = number;

    /// <summary>Guardians who were told.</summary>
    public int Families { get; } = families;
    public PersonId By { get; } = by;
    public DateTimeOffset At { get; } = at;

    /// <param name="earlier">Those sent in this round.</param>
    public static ReminderOutcome Send(string round, IReadOnlyCollection<Reminder> earlier, int families, OversightTerms terms, PersonId by, DateTimeOffset now) =>
        earlier.Count >= terms.RemindersARound
            ? new ReminderOutcome.Refused(Refusal.RemindedEnoughThisRound, earlier.MinBy(one => one.Number))
            : new ReminderOutcome.Sent(new(round, earlier.Count + 1, families, by, now));
}

/// <summary>A guardian has said that the family does not join, though nobody need say so: nothing reminds them in this round.</summary>
public sealed class NotJoining(string round, ChildId child, PersonId by, DateTimeOffset at)
{
    public string Round { get; } = round;
    public ChildId Child { get; } = child;
    public PersonId By { get; } = by;
    public DateTimeOffset At { get; } = at;
}

public abstract record ReminderOutcome
{
    private ReminderOutcome() { }
    public sealed record Sent(Reminder Reminder) : ReminderOutcome;

    /// <summary>First: the one that was sent already.</summary>
    public sealed record Refused(Refusal Why, Reminder? First) : ReminderOutcome;
}
