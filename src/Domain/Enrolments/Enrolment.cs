using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>
/// A child's application and what came of it. It begins with the guardian's own yes and with nothing else: no import, no member of staff
/// and no timer can make one (二.3).
/// </summary>
/// <remarks>
/// Approved and Enrolled are two states because two people act: the school has a place, then the guardian confirms what it costs. Both are
/// expected in the room, for a register that waited for a fee would lose sight of a child.
/// </remarks>
public sealed class Enrolment
{
    private readonly List<EnrolmentChange> history = [];

    private Enrolment() // for EF
    {
        Need = null!;
        Terms = null!;
        Confirmation = null!;
    }

    private Enrolment(ApplicationNumber number, Application application, GuardianConfirmation confirmation)
    {
        Number = number;
        Child = application.Child;
        Days = application.Days;
        Need = application.Need;
        Priority = application.Priority;
        Terms = application.Terms;
        Confirmation = confirmation;
        AfterDeadline = application.AfterDeadline;
        Become(EnrolmentState.Submitted, confirmation);
    }

    public ApplicationNumber Number { get; private set; }
    public ChildId Child { get; private set; }
    public PersonId Applicant => History[0].By;

    /// <summary>The days asked for.</summary>
    public Weekdays Days { get; private set; }

    /// <summary>The days the school has said yes to; none before approval. Clubs, fees and registers go by these.</summary>
    public Weekdays GrantedDays { get; private set; }

    public Need Need { get; private set; }
    public PriorityGroup? Priority { get; private set; }
    public Terms Terms { get; private set; }

    /// <summary>The guardian's yes to what stands here now.</summary>
    public GuardianConfirmation Confirmation { get; private set; }

    public EnrolmentState State { get; private set; }
    public DeclineReason? DeclinedFor { get; private set; }

    /// <summary>What the school offered instead, when it declined.</summary>
    public string? Alternative { get; private set; }

    /// <summary>What was asked for last came in after the deadline. It is answered by the same clock and with the same care for who is placed first.</summary>
    public bool AfterDeadline { get; private set; }

    /// <summary>What the school asked the family last, if anything.</summary>
    public MoreAsked? Asked { get; private set; }

    /// <summary>Who at the school was told that the answer is late, or about to be.</summary>
    public UrgedTo Urged { get; private set; }

    /// <summary>After leaving: the first day on which the child is no longer expected.</summary>
    public DateOnly? LeavesOn { get; private set; }

    public IReadOnlyList<EnrolmentChange> History => [.. history.OrderBy(change => change.Number)];

    /// <summary>Counts the changes, so that two people cannot both build on the same state.</summary>
    public int Version { get; private set; }

    public bool IsLive => State is EnrolmentState.Submitted or EnrolmentState.InReview or EnrolmentState.Waiting or EnrolmentState.Approved or EnrolmentState.Enrolled;

    public bool IsUnderReview => State is EnrolmentState.Submitted or EnrolmentState.InReview or EnrolmentState.Waiting;

    public bool IsExpectedOn(DateOnly day) => GrantedDays.Includes(day.DayOfWeek) && (LeavesOn is not { } from || day < from);

    /// <summary>
    /// The days, both ends included, on which the child has been or will be expected, each by the days granted at the time. What is decided in
    /// the course of a day counts from the next.
    /// </summary>
    public IEnumerable<DateOnly> SessionsIn(DateOnly first, DateOnly last, School school, SchoolCalendar calendar)
    {
        var history = History;
        return calendar.SchoolDaysOn(Weekdays.All, first, last).Where(day =>
            (LeavesOn is not { } from || day < from)
            && history.LastOrDefault(change => school.DayOf(change.At) < day) is { } then && calendar.Runs(then.Granted, day));
    }

    /// <summary>When the application, or the wish for more days, came in. Days changed while it waits do not start the clock anew.</summary>
    public DateTimeOffset SubmittedAt
    {
        get
        {
            var lines = History;
            var at = lines.Count - 1;
            while (at > 0 && !(lines[at].State is EnrolmentState.Submitted && lines[at - 1].State is not (EnrolmentState.Submitted or EnrolmentState.InReview))) at--;
            return lines[at].At;
        }
    }

    /// <summary>
    /// By which day the school answers: so many school days after the application came in, or after the family answered a question, or should have (三.4).
    /// </summary>
    public DateOnly AnswerDue(School school, SchoolCalendar calendar, int reviewDays)
    {
        var from = school.DayOf(SubmittedAt);
        var answered = Asked is { } asked ? (asked.AnsweredAt is { } at ? school.DayOf(at) : asked.AnswerBy) : from;
        return calendar.AddSchoolDays(answered > from ? answered : from, reviewDays);
    }

    public static ApplyOutcome Apply(ApplicationNumber number, Application application, GuardianConfirmation confirmation, Enrolment? live)
    {
        if (confirmation.Child != application.Child) return new ApplyOutcome.Refused(Refusal.ConfirmedSomethingElse);
        if (application.Days == Weekdays.None) return new ApplyOutcome.Refused(Refusal.NoDaysChosen);
        if (live is { IsLive: true } && live.Child == application.Child) return new ApplyOutcome.Refused(Refusal.AlreadyApplied);

        return new ApplyOutcome.Submitted(new Enrolment(number, application, confirmation));
    }

    /// <summary>A reviewer opens the application and from now on answers for it. Opened by a second one it stays with the first.</summary>
    public ReviewOutcome TakeUp(PersonId reviewer, DateTimeOffset now)
    {
        if (State == EnrolmentState.InReview) return new ReviewOutcome.TakenUp();
        if (State != EnrolmentState.Submitted) return new ReviewOutcome.Refused(WhyClosed());

        Become(EnrolmentState.InReview, reviewer, now, "");
        return new ReviewOutcome.TakenUp();
    }

    public ReviewOutcome Approve(PersonId reviewer, string reason, DateTimeOffset now)
    {
        if (WhyNotDecide() is { } why) return new ReviewOutcome.Refused(why);
        if (string.IsNullOrWhiteSpace(reason)) return new ReviewOutcome.Refused(Refusal.DecisionNeedsReason);

        var dropped = GrantedDays & ~Days;
        GrantedDays = Days;
        Become(EnrolmentState.Approved, reviewer, now, reason);
        return new ReviewOutcome.Approved(GrantedDays, dropped);
    }

    /// <summary>Something is missing: the family is asked one question, in kind words. It is no refusal and takes no turn away.</summary>
    public ReviewOutcome AskForMore(PersonId reviewer, string question, DateOnly answerBy, DateTimeOffset now)
    {
        if (WhyNotDecide() is { } why) return new ReviewOutcome.Refused(why);
        if (string.IsNullOrWhiteSpace(question)) return new ReviewOutcome.Refused(Refusal.DecisionNeedsReason);
        if (question.Length > MoreAsked.LongestQuestion) return new ReviewOutcome.Refused(Refusal.TextTooLong);
        if (MoreAsked.AsksForPapers(question)) return new ReviewOutcome.Refused(Refusal.NoPapersAreAsked);

        Asked = new(question, reviewer, now, answerBy);
        Become(State, reviewer, now, question);
        return new ReviewOutcome.Asked();
    }

    /// <summary>The family answers the school's question. Null: it is on record; an answer given again takes the place of the first.</summary>
    public Refusal? AnswerMore(string answer, Guardianship bond, DateTimeOffset now)
    {
        if (bond.Child != Child || !bond.May(Authority.MayApply)) return Refusal.NotThisChildsGuardian;
        if (Asked is not { } asked || !IsUnderReview) return Refusal.NothingWasAsked;
        if (answer.Length > MoreAsked.LongestAnswer) return Refusal.TextTooLong;

        asked.Take(answer, now);
        Become(State, bond.Guardian, now, "");
        return null;
    }

    /// <summary>The answer is late, or about to be: whoever must hear of it hears once.</summary>
    /// <returns>It was not known there yet.</returns>
    public bool Urge(UrgedTo whom)
    {
        if (!IsUnderReview || Urged >= whom) return false;

        Urged = whom;
        Version++;
        return true;
    }

    /// <summary>No place yet. A priority child is given one above the soft limit instead: to let it wait would be to leave it unserved (五.5).</summary>
    public ReviewOutcome PutOnWaitingList(PersonId reviewer, string reason, DateTimeOffset now)
    {
        if (WhyNotDecide() is { } why) return new ReviewOutcome.Refused(why);
        if (State == EnrolmentState.Waiting) return new ReviewOutcome.Refused(Refusal.AlreadyDecided);
        if (Priority is not null) return new ReviewOutcome.Refused(Refusal.PriorityChildNeverWaits);
        if (string.IsNullOrWhiteSpace(reason)) return new ReviewOutcome.Refused(Refusal.DecisionNeedsReason);

        Become(EnrolmentState.Waiting, reviewer, now, reason);
        return new ReviewOutcome.OnWaitingList();
    }

    /// <summary>No. Asked for more days, the school declines only those: what it granted before stands.</summary>
    public ReviewOutcome Decline(PersonId reviewer, DeclineReason reason, string alternative, DateTimeOffset now)
    {
        if (WhyNotDecide() is { } why) return new ReviewOutcome.Refused(why);
        if (Priority is not null) return new ReviewOutcome.Refused(Refusal.PriorityChildIsNeverDeclined);
        if (!Enum.IsDefined(reason) || string.IsNullOrWhiteSpace(alternative)) return new ReviewOutcome.Refused(Refusal.DeclineNeedsReasonAndAlternative);

        (DeclinedFor, Alternative) = (reason, alternative);
        Become(EnrolmentState.Declined, reviewer, now, reason.ToString());
        if (GrantedDays == Weekdays.None) return new ReviewOutcome.Declined(Weekdays.None);

        Days = GrantedDays;
        Become(StateBeforeAskingForMore(), reviewer, now, reason.ToString());
        return new ReviewOutcome.Declined(GrantedDays);
    }

    /// <summary>Consent was taken back: the group and the guardian's own words go; what the place itself needs stays (D4).</summary>
    public void ForgetWhatWasOptional()
    {
        if (Priority is null && Need.OwnWords.Length == 0 && Asked is null) return;

        (Priority, Need, Asked) = (null, new Need(Need.Reason), null);
        Version++;
    }

    /// <summary>The guardian has confirmed what the granted days cost.</summary>
    public EnrolOutcome Enrol(FeeConfirmation fee)
    {
        if (fee.Child != Child) return new EnrolOutcome.Refused(Refusal.ConfirmedSomethingElse);
        if (State == EnrolmentState.Enrolled) return new EnrolOutcome.Enrolled(); // a new price, confirmed again
        if (State != EnrolmentState.Approved) return new EnrolOutcome.Refused(Refusal.NotApprovedYet);

        Become(EnrolmentState.Enrolled, fee.Confirmation);
        return new EnrolOutcome.Enrolled();
    }

    /// <summary>Fewer days take effect at once, for leaving is free (二.3); more days are the school's to arrange (三.4).</summary>
    /// <param name="afterDeadline">The published time for applications is over; fewer days do not care.</param>
    public ChangeDaysOutcome ChangeDays(Weekdays days, GuardianConfirmation confirmation, bool afterDeadline = false)
    {
        if (confirmation.Child != Child) return new ChangeDaysOutcome.Refused(Refusal.ConfirmedSomethingElse);
        if (!IsLive) return new ChangeDaysOutcome.Refused(Refusal.NothingToChange);
        if (days == Weekdays.None) return new ChangeDaysOutcome.Refused(Refusal.NoDaysChosen);

        var further = days & ~(Days | GrantedDays);
        (Days, Confirmation) = (days, confirmation);
        var added = days & ~GrantedDays;
        if (State is EnrolmentState.Approved or EnrolmentState.Enrolled && added != Weekdays.None)
        {
            (Urged, Asked, AfterDeadline) = (UrgedTo.Nobody, null, afterDeadline);
            Become(EnrolmentState.Submitted, confirmation);
            return new ChangeDaysOutcome.ToBeReviewed(added);
        }

        AfterDeadline |= afterDeadline && further != Weekdays.None;
        var dropped = added == Weekdays.None ? GrantedDays & ~days : Weekdays.None;
        GrantedDays &= ~dropped;
        Become(added == Weekdays.None ? StateBeforeAskingForMore() : State, confirmation);
        return new ChangeDaysOutcome.Changed(dropped);
    }

    /// <summary>The guardian has read what the school changed and says yes to it. Until then the old terms stand (四.2).</summary>
    public RenewOutcome Renew(Terms terms, GuardianConfirmation confirmation)
    {
        if (confirmation.Child != Child) return new RenewOutcome.Refused(Refusal.ConfirmedSomethingElse);
        if (!IsLive || terms == Terms) return new RenewOutcome.Refused(Refusal.NothingToConfirmAnew);

        (Terms, Confirmation) = (terms, confirmation);
        Become(State, confirmation);
        return new RenewOutcome.Renewed();
    }

    /// <summary>The guardian takes the child out. What is to come ends on that day; what has been stays on record.</summary>
    public LeaveServiceOutcome Withdraw(DateOnly from, GuardianConfirmation confirmation)
    {
        if (confirmation.Child != Child) return new LeaveServiceOutcome.Refused(Refusal.ConfirmedSomethingElse);
        if (!IsLive) return new LeaveServiceOutcome.Refused(Refusal.NothingToLeave);
        if (from < DateOnly.FromDateTime(confirmation.At.DateTime)) return new LeaveServiceOutcome.Refused(Refusal.DayHasPassed);

        LeavesOn = from;
        Become(EnrolmentState.Withdrawn, confirmation);
        return new LeaveServiceOutcome.Left(from);
    }

    /// <summary>The term is over, or the child has left the school. Not a way to put a child out: that would be a decline.</summary>
    public LeaveServiceOutcome End(DateOnly from, PersonId by, string reason, DateTimeOffset now)
    {
        if (!IsLive) return new LeaveServiceOutcome.Refused(Refusal.NothingToLeave);
        if (string.IsNullOrWhiteSpace(reason)) return new LeaveServiceOutcome.Refused(Refusal.DecisionNeedsReason);

        LeavesOn = from;
        Become(EnrolmentState.Ended, by, now, reason);
        return new LeaveServiceOutcome.Left(from);
    }

    // with nothing left to arrange, what was granted stands as it did: Approved, or Enrolled if the fee had been confirmed
    private EnrolmentState StateBeforeAskingForMore() =>
        History.Last(change => change.State is EnrolmentState.Approved or EnrolmentState.Enrolled).State;

    private Refusal? WhyNotDecide() => State switch
    {
        EnrolmentState.InReview or EnrolmentState.Waiting => null,
        EnrolmentState.Submitted => Refusal.NotTakenUpYet,
        _ => WhyClosed(),
    };

    private Refusal WhyClosed() => State is EnrolmentState.Withdrawn or EnrolmentState.Ended ? Refusal.NotWaitingForReview : Refusal.AlreadyDecided;

    private void Become(EnrolmentState state, GuardianConfirmation confirmation) =>
        Become(state, confirmation.Guardian, confirmation.At, "", confirmation);

    private void Become(EnrolmentState state, PersonId by, DateTimeOffset at, string reason, GuardianConfirmation? confirmation = null)
    {
        State = state;
        Version++;
        history.Add(new EnrolmentChange(history.Count + 1, state, GrantedDays, by, at, reason, confirmation));
    }
}
