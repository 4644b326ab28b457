using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>What a complaint is about, as the school and the district count it. The list is closed (五.5).</summary>
public enum ComplaintCategory
{
    MadeToJoin,
    FeeNotPublished,
    LessonInDisguise,
    RefusedInDifficulty,
    Safety,
    StaffConduct,
    Data,
    Other,

    /// <summary>A family does not accept a decision on its application or place and asks that another person look at it (三.4).</summary>
    Decision,
}

/// <summary>Whose conduct is complained of, by office. It decides who may not read the complaint.</summary>
public enum ComplaintSubject
{
    Nobody,
    ClassTeacher,
    OtherStaff,
    Coordinator,
    Principal,
}

/// <summary>Where a complaint stands (五.5).</summary>
public enum ComplaintState
{
    Filed,
    TakenUp,

    /// <summary>Given to the next desk by the one at which it lay.</summary>
    PassedOn,
    Answered,

    /// <summary>The complainant has said that it is well.</summary>
    Settled,

    /// <summary>The complainant has asked for a second look: another desk, a new clock.</summary>
    Reopened,
}

/// <summary>What someone complains of: from which chat, by whom if named, about whom, in which words.</summary>
/// <param name="Complainant">Null: not named, or not registered. The answer still comes in the same chat.</param>
/// <param name="About">The person complained of, where the school's record tells who that is.</param>
/// <param name="Class">The child's class, for the figures beside the complaint; null: not said.</param>
public sealed record Grievance(
    string Chat, PersonId? Complainant, ComplaintCategory Category, ComplaintSubject Subject, PersonId? About, ClassId? Class, string Text, ApplicationNumber? Application = null);

/// <summary>
/// A complaint about the service (五.5). It lies at one desk, never with the one complained of; it has a clock, an answer and one second look, and
/// nothing in it can be taken out again.
/// </summary>
public sealed class Complaint
{
    public const int LongestText = 500;

    private readonly List<ComplaintChange> history = [];

    private Complaint() => (Chat, Text) = ("", ""); // for EF

    private Complaint(ComplaintNumber number, Grievance grievance, ComplaintDesk desk, DateOnly filedOn, DateOnly due)
    {
        Number = number;
        (Chat, Complainant, Category, Subject, About, Class, Text, Application) = grievance;
        (Desk, FiledOn, Due) = (desk, filedOn, due);
    }

    public ComplaintNumber Number { get; private set; }

    /// <summary>The channel's own name for the chat partner: there the answer goes, and from there alone an unnamed complaint is asked after.</summary>
    public string Chat { get; private set; }

    public PersonId? Complainant { get; private set; }
    public ComplaintCategory Category { get; private set; }
    public ComplaintSubject Subject { get; private set; }
    public PersonId? About { get; private set; }
    public ClassId? Class { get; private set; }
    public string Text { get; private set; }

    /// <summary>The application whose decision is objected to; its record is read beside the complaint.</summary>
    public ApplicationNumber? Application { get; private set; }

    public ComplaintDesk Desk { get; private set; }
    public ComplaintState State { get; private set; }
    public DateOnly FiledOn { get; private set; }

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Counts the changes, so that two people cannot both build on the same state.</summary>
    public int Version { get; private set; }

    /// <summary>The supervisor was told that the clock ran out.</summary>
    public bool LateTold { get; private set; }

    public IReadOnlyList<ComplaintChange> History => [.. history.OrderBy(change => change.Number)];

    public bool IsOpen => State is ComplaintState.Filed or ComplaintState.TakenUp or ComplaintState.PassedOn or ComplaintState.Reopened;
    public bool WasReopened => history.Exists(change => change.State is ComplaintState.Reopened);
    public string? Answer => History.LastOrDefault(change => change.State is ComplaintState.Answered)?.Words;

    public static ComplainOutcome File(ComplaintNumber number, Grievance grievance, School school, DateTimeOffset now, SchoolCalendar calendar)
    {
        if (grievance.Text.Length > LongestText) return new ComplainOutcome.Refused(Refusal.TextTooLong);

        var today = school.DayOf(now);
        var desk = ComplaintDesks.For(grievance.Category, grievance.Subject, grievance.About, school);
        var complaint = new Complaint(number, grievance, desk, today, calendar.AddSchoolDays(today, school.Oversight.ComplaintDays));
        complaint.Become(ComplaintState.Filed, grievance.Complainant, now, "");
        return new ComplainOutcome.Filed(complaint);
    }

    /// <summary>The office that is complained of never reads the complaint, whoever holds it; nor does the person, in whatever office (五.5).</summary>
    public bool IsAbout(StaffMember member) => member.Id == About || Subject switch
    {
        ComplaintSubject.ClassTeacher => Class is { } @class && member.Teaches(@class),
        ComplaintSubject.Coordinator => member.Is(StaffRoles.Coordinator),
        ComplaintSubject.Principal => member.Is(StaffRoles.Principal),
        _ => false,
    };

    /// <summary>Only the desk at which it lies reads and answers it.</summary>
    public bool LiesWith(StaffMember member) => member.Is(Desk.Role()) && !IsAbout(member);

    /// <summary>Asked from the complainant's own chat, or by the complainant if named.</summary>
    public bool IsFrom(string chat, PersonId? person) => chat == Chat || (Complainant is { } one && one == person);

    public bool IsLate(DateOnly today) => IsOpen && today > Due;

    /// <summary>An answer came after its day, or is still out and its day is over.</summary>
    public bool WasEverLate(DateOnly today, School school) =>
        IsLate(today) || history.Exists(change => change.State is ComplaintState.Answered && school.DayOf(change.At) > change.Due);

    /// <summary>Taken up twice it stays as it is.</summary>
    public ComplaintOutcome TakeUp(StaffMember by, DateTimeOffset now)
    {
        if (WhyNot(by) is { } why) return new ComplaintOutcome.Refused(why);
        if (State is ComplaintState.TakenUp) return new ComplaintOutcome.TakenUp(First: false);

        Become(ComplaintState.TakenUp, by.Id, now, "");
        return new ComplaintOutcome.TakenUp(First: true);
    }

    public ComplaintOutcome Reply(string words, StaffMember by, DateTimeOffset now)
    {
        if (WhyNot(by) is { } why) return new ComplaintOutcome.Refused(why);
        if (words.Length > LongestText) return new ComplaintOutcome.Refused(Refusal.TextTooLong);

        Become(ComplaintState.Answered, by.Id, now, words);
        return new ComplaintOutcome.Answered(words);
    }

    /// <summary>The desk asks the next one to see to it. The clock runs on: the family has not waited for our desks.</summary>
    public ComplaintOutcome PassOn(StaffMember by, DateTimeOffset now)
    {
        if (WhyNot(by) is { } why) return new ComplaintOutcome.Refused(why);
        if (Desk is ComplaintDesk.Supervisor) return new ComplaintOutcome.Refused(Refusal.NoDeskAboveThis);

        Desk = Desk.Next();
        Become(ComplaintState.PassedOn, by.Id, now, "");
        return new ComplaintOutcome.PassedOn(Desk);
    }

    public ComplaintOutcome Settle(DateTimeOffset now)
    {
        if (State is not (ComplaintState.Answered or ComplaintState.Settled)) return new ComplaintOutcome.Refused(Refusal.ComplaintNotAnsweredYet);

        if (State is not ComplaintState.Settled) Become(ComplaintState.Settled, Complainant, now, "");
        return new ComplaintOutcome.Settled();
    }

    /// <summary>Not content with the answer: once more, at the next desk, with a whole new clock.</summary>
    public ComplaintOutcome AskAgain(string words, School school, DateTimeOffset now, SchoolCalendar calendar)
    {
        if (IsOpen) return new ComplaintOutcome.Refused(Refusal.ComplaintNotAnsweredYet);
        if (WasReopened) return new ComplaintOutcome.Refused(Refusal.ComplaintLookedAtTwice);
        if (words.Length > LongestText) return new ComplaintOutcome.Refused(Refusal.TextTooLong);

        Desk = Desk.Next();
        Due = calendar.AddSchoolDays(school.DayOf(now), school.Oversight.ComplaintDays);
        LateTold = false;
        Become(ComplaintState.Reopened, Complainant, now, words);
        return new ComplaintOutcome.Reopened(Desk, Due);
    }

    /// <summary>Told once for each clock.</summary>
    public bool TellLate(DateOnly today)
    {
        if (LateTold || !IsLate(today)) return false;

        Version++;
        return LateTold = true;
    }

    private Refusal? WhyNot(StaffMember by) =>
        IsAbout(by) ? Refusal.NotByTheOneComplainedOf
        : !LiesWith(by) ? Refusal.NotYourComplaint
        : !IsOpen ? Refusal.ComplaintAlreadyAnswered
        : null;

    private void Become(ComplaintState state, PersonId? by, DateTimeOffset at, string words)
    {
        State = state;
        Version++;
        history.Add(new ComplaintChange(history.Count + 1, state, Desk, Due, by, at, words));
    }
}

/// <summary>One line of a complaint's history: what became of it, at which desk, by whom, when and in which words. No name: an unnamed complainant.</summary>
public sealed class ComplaintChange(int number, ComplaintState state, ComplaintDesk desk, DateOnly due, PersonId? by, DateTimeOffset at, string words)
{
    public int Number { get; } = number;
    public ComplaintState State { get; } = state;
    public ComplaintDesk Desk { get; } = desk;
    public DateOnly Due { get; } = due;
    public PersonId? By { get; } = by;
    public DateTimeOffset At { get; } = at;
    public string Words { get; } = words;
}
