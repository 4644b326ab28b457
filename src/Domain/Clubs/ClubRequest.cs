using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Clubs;

public enum ClubRequestState
{
    Open,
    Accepted,
    Declined,
    TakenBack,
}

/// <summary>
/// A club asked for when choosing is over: the school answers (三.4). It holds no seat. The guardian has confirmed what was read back; the
/// coordinator's yes only lets that confirmation act, and only if a seat is there then.
/// </summary>
public sealed class ClubRequest
{
    public const int LongestReason = 200;

    private ClubRequest(ClubRequestNumber number, ChildId child, ClubId club, DayOfWeek weekday, ClubId? given) =>
        (Number, Child, Club, Weekday, Given, Confirmation) = (number, child, club, weekday, given, null!);

    public ClubRequestNumber Number { get; private set; }
    public ChildId Child { get; private set; }
    public ClubId Club { get; private set; }
    public DayOfWeek Weekday { get; private set; }

    /// <summary>The club of that day which is given up with the seat, and not before.</summary>
    public ClubId? Given { get; private set; }
    public GuardianConfirmation Confirmation { get; private set; }
    public ClubRequestState State { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why not, and what instead, in the school's own words.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who at the school was told that the answer is late, or about to be.</summary>
    public UrgedTo Urged { get; private set; }

    /// <summary>Counts the changes, so that two people cannot both answer.</summary>
    public int Version { get; private set; }

    public static ClubRequest Ask(ClubRequestNumber number, Club club, ClubId? given, GuardianConfirmation confirmation) =>
        new(number, confirmation.Child, club.Id, club.Weekday, given) { Confirmation = confirmation };

    public DateOnly AnswerDue(School school, SchoolCalendar calendar, int reviewDays) => calendar.AddSchoolDays(school.DayOf(Confirmation.At), reviewDays);

    /// <summary>The seat is taken now, by the guardian's own yes; where none is left, nothing changes and nobody is put in line unasked.</summary>
    /// <param name="given">The club to be given up, if one is.</param>
    public ClubRequestOutcome Accept(Club club, Club? given, Chooser chooser, PersonId by, DateTimeOffset now)
    {
        if (State != ClubRequestState.Open) return new ClubRequestOutcome.Refused(Refusal.AlreadyDecided);

        switch (club.Look(given is null ? chooser : chooser.Without(given.Id), now))
        {
            case HoldOutcome.Refused(var why): return new ClubRequestOutcome.Refused(why);
            case HoldOutcome.Full: return new ClubRequestOutcome.Refused(Refusal.NoSeatIsFree);
        }

        var outcome = given is null ? club.Join(chooser, Confirmation, now) : given.ChangeTo(club, chooser, Confirmation, now);
        if (outcome is JoinOutcome.Refused(var not)) return new ClubRequestOutcome.Refused(not);

        Decide(ClubRequestState.Accepted, by, now);
        return new ClubRequestOutcome.Accepted();
    }

    public ClubRequestOutcome Decline(PersonId by, string reason, DateTimeOffset now)
    {
        if (State != ClubRequestState.Open) return new ClubRequestOutcome.Refused(Refusal.AlreadyDecided);
        if (string.IsNullOrWhiteSpace(reason)) return new ClubRequestOutcome.Refused(Refusal.DecisionNeedsReason);
        if (reason.Length > LongestReason) return new ClubRequestOutcome.Refused(Refusal.TextTooLong);

        Reason = reason;
        Decide(ClubRequestState.Declined, by, now);
        return new ClubRequestOutcome.Declined();
    }

    /// <summary>The family wants it no more, or wants another one. Null: it is taken back.</summary>
    public Refusal? TakeBack(PersonId by, DateTimeOffset now)
    {
        if (State != ClubRequestState.Open) return Refusal.AlreadyDecided;

        Decide(ClubRequestState.TakenBack, by, now);
        return null;
    }

    /// <summary>The answer is late, or about to be: whoever must hear of it hears once.</summary>
    /// <returns>It was not known there yet.</returns>
    public bool Urge(UrgedTo whom)
    {
        if (State != ClubRequestState.Open || Urged >= whom) return false;

        Urged = whom;
        Version++;
        return true;
    }

    private void Decide(ClubRequestState state, PersonId by, DateTimeOffset now)
    {
        (State, DecidedBy, DecidedAt) = (state, by, now);
        Version++;
    }
}

public abstract record ClubRequestOutcome
{
    private ClubRequestOutcome() { }
    public sealed record Accepted : ClubRequestOutcome;
    public sealed record Declined : ClubRequestOutcome;
    public sealed record Refused(Refusal Why) : ClubRequestOutcome;
}
