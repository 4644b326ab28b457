using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>The cards of the review: for the coordinator, and for the guardians who hear of it.</summary>
internal static class ReviewCards
{
    public const int MostShown = 8;

    public static Question Queue(QueueFigures queue, IReadOnlyList<(Enrolment Enrolment, Child Child)> shown)
    {
        IReadOnlyList<Option> options =
        [
            .. shown.Select(one => new Option(
                one.Enrolment.Number.Value.ToString(CultureInfo.InvariantCulture),
                $"{one.Enrolment.Number} {OwnChildren.Name(one.Child)} {Texts.Weekdays(one.Enrolment.Days)} · {EnrolCards.Say(one.Enrolment.State)}{Late(one.Enrolment)}",
                one.Child.Name)),
        ];
        var title = Texts.WaitingForReview(Texts.Number(queue.Count));
        IReadOnlyList<string> texts =
        [
            .. queue.Due is { } day ? [day < queue.Today ? Texts.OverdueSince(Texts.Day(day)) : Texts.OldestDue(Texts.Day(day))] : Array.Empty<string>(),
            .. queue.Waiting > 0 ? [Texts.AndOnWaitingList(Texts.Number(queue.Waiting))] : Array.Empty<string>(),
        ];
        var card = QuestionCards.FromList("application", title, options, several: false, texts);
        if (queue.Requests > 0) card = card with { Actions = [.. card.Actions, Verbs.ToSay(Texts.SeeRequests(Texts.Number(queue.Requests)), Command.ClubRequests)] };
        if (queue.AtOnce > 1) card = card with { Actions = [.. card.Actions, Verbs.ToSay(Texts.ApproveAtOnce(Texts.Number(queue.AtOnce)), Command.ApproveAll)] };
        return new("application", AnswerKind.One, card) { Short = title, Options = options };
    }

    /// <summary>There is no button that would break the rules: a priority child can only be given its place (五.5).</summary>
    public static Question Decide(Enrolment enrolment, Child child, CareRoom room, string sent)
    {
        ReviewDecision[] possible = enrolment switch
        {
            { Priority: not null } => [ReviewDecision.Approve, ReviewDecision.AskMore],
            { State: EnrolmentState.Waiting } => [ReviewDecision.Approve, ReviewDecision.Decline],
            _ => [ReviewDecision.Approve, ReviewDecision.AskMore, ReviewDecision.Wait, ReviewDecision.Decline],
        };
        IReadOnlyList<Option> options = [.. possible.Select(decision => new Option(decision.ToString(), Say(decision)))];
        var card = QuestionCards.ByButton($"{enrolment.Number} {OwnChildren.Name(child)}", options) with
        {
            Facts =
            [
                new(Texts.FactDays, enrolment.GrantedDays == Weekdays.None ? Texts.Weekdays(enrolment.Days) : $"{Texts.Weekdays(enrolment.GrantedDays)} → {Texts.Weekdays(enrolment.Days)}"),
                new(Texts.FactCarePlaces, room.Say()),
                new(Texts.FactSubmitted, sent),
                new(Texts.FactNeed, enrolment.Need.OwnWords.Length > 0 ? $"{EnrolCards.Say(enrolment.Need.Reason)}（{enrolment.Need.OwnWords}）" : EnrolCards.Say(enrolment.Need.Reason)),
                .. enrolment.Asked is { } asked ? [new CardFact(asked.Question, asked.Answer ?? Texts.NoAnswerYet(Texts.Day(asked.AnswerBy)))] : Array.Empty<CardFact>(),
                new(Texts.FactPriority, enrolment.Priority is { } group ? EnrolCards.Words(group.ToString()) : Texts.PriorityNone),
            ],
            Texts =
            [
                .. enrolment.AfterDeadline ? [Texts.ReviewAfterDeadline] : Array.Empty<string>(),
                .. enrolment.Priority is null ? Array.Empty<string>() : [Texts.CannotDecline],
                .. room.Full == Weekdays.None ? Array.Empty<string>() : [Texts.CareFullAddTeacher(Texts.Weekdays(room.Full))],
            ],
            Twin = null,
        };
        return new("decision", AnswerKind.One, card) { Short = card.Title, Options = options, Exact = true };
    }

    /// <summary>The office's own words; papers are never asked for (三.3).</summary>
    public static Question WhatToAsk(Refusal? notThat = null) => new("question", AnswerKind.Words, QuestionCards.Words("question", Texts.WhatToAsk, MoreAsked.LongestQuestion,
        notThat is { } why ? Texts.Explain(why) : Texts.AskKindly))
    {
        Short = Texts.WhatToAsk,
        MaxLength = MoreAsked.LongestQuestion,
    };

    public static Question WhyDecline()
    {
        IReadOnlyList<Option> options = [.. Enum.GetValues<DeclineReason>().Select(reason => new Option(reason.ToString(), Say(reason)))];
        return new("reason", AnswerKind.One, QuestionCards.ByButton(Texts.WhyDeclineAsk, options)) { Short = Texts.WhyDeclineAsk, Options = options };
    }

    public static Question WhatInstead(IReadOnlyList<string> stopped) => new("alternative", AnswerKind.Words, QuestionCards.Words("alternative", Texts.WhatInsteadAsk, 200, stopped)) { Short = Texts.WhatInsteadAsk };

    public static Card ReadBack(ReviewDraft draft, Enrolment enrolment, Child child, DateOnly answerBy) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactNumber, enrolment.Number.ToString()),
            new(Texts.FactChild, OwnChildren.Name(child)),
            new(Texts.FactDays, Texts.Weekdays(enrolment.Days)),
            new(Texts.FactDecision, Say(draft.Decision!.Value)),
            .. draft.Reason is { } reason ? [new CardFact(Texts.FactReason, Say(reason)), new(Texts.FactAlternative, draft.Alternative!)] : Array.Empty<CardFact>(),
            .. draft.Question is { } question ? [new CardFact(Texts.FactFamilyReads, Texts.NeedsOneMore(question, Texts.Day(answerBy)))] : Array.Empty<CardFact>(),
        ],
        Actions = QuestionCards.ToConfirm($"{Say(draft.Decision.Value)} {enrolment.Number}", Texts.NotNow),
        Source = Texts.Source("三.4"),
    };

    public static Card Decided(Enrolment enrolment, Child child, string by) => new($"{enrolment.Number} {child.Name}")
    {
        Texts = [by, Texts.Explain(Refusal.AlreadyDecided)],
        Facts = [new(Texts.FactState, EnrolCards.Say(enrolment.State))],
    };

    public static Card Done(ReviewOutcome outcome, Enrolment enrolment, Child child, IReadOnlyList<string> couldHelp) => new(outcome switch
    {
        ReviewOutcome.Approved => Texts.YouApproved(enrolment.Number.ToString(), child.Name),
        ReviewOutcome.OnWaitingList => Texts.YouLetWait(enrolment.Number.ToString(), child.Name),
        ReviewOutcome.Asked => Texts.YouAsked(enrolment.Number.ToString(), child.Name),
        _ => Texts.YouDeclined(enrolment.Number.ToString(), child.Name),
    })
    {
        Texts = [Texts.GuardiansWereTold, .. couldHelp],
        Actions = [Verbs.ToSay(Texts.NextInQueue, Command.Review)],
    };

    /// <summary>What the guardians are told, in their own language.</summary>
    public static Card Tell(ReviewOutcome outcome, Enrolment enrolment, Child child, ServiceOutline? service, DroppedDays gone) => outcome switch
    {
        ReviewOutcome.Approved => new(Texts.Approved(child.Name, Texts.Weekdays(enrolment.GrantedDays), Texts.Day(service?.First ?? default)))
        {
            Facts = gone.Lines(),
            Texts = [Texts.ThenClubsAndFees],
            Actions = [Verbs.ToSay(Texts.ChooseClubs, Command.ChooseClub), Verbs.ToSay(Texts.SeeFees, Command.Fees)],
        },
        ReviewOutcome.OnWaitingList => new(Texts.CareWaits(child.Name)) { Texts = [Texts.CareWaitsMeans] },
        ReviewOutcome.Asked => new($"{child.Name} {enrolment.Number}")
        {
            Texts = [Texts.NeedsOneMore(enrolment.Asked!.Question, Texts.Day(enrolment.Asked.AnswerBy))],
            Actions = [Verbs.ToSay(Texts.AnswerIt, $"{Commands.Word(Command.AnswerMore)} {child.Name}")],
        },
        _ => new($"{child.Name} {enrolment.Number}")
        {
            Texts =
            [
                Texts.Declined(Say(enrolment.DeclinedFor!.Value), enrolment.DeclinedFor.Value.Clause(), enrolment.Alternative!),
                .. outcome is ReviewOutcome.Declined(not Weekdays.None) ? [Texts.YourDaysStay(Texts.Weekdays(enrolment.GrantedDays))] : Array.Empty<string>(),
            ],
            Actions = [Verbs.ToSay(Commands.Word(Command.Object), Command.Object), Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        },
    };

    private static string Late(Enrolment enrolment) => enrolment.AfterDeadline ? $" · {Texts.AfterDeadlineMark}" : "";

    public static string Say(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Approve => Texts.Approve,
        ReviewDecision.AskMore => Texts.AskTheFamily,
        ReviewDecision.Wait => Texts.LetWait,
        _ => Texts.DeclineIt,
    };

    public static string Say(DeclineReason reason) => reason switch
    {
        DeclineReason.NotAPupilOfThisSchool => Texts.DeclineNotOurs,
        DeclineReason.LeavesOnTimeWithoutDifficulty => Texts.DeclineLeavesOnTime,
        DeclineReason.NoRoomOnTheseDays => Texts.DeclineNoRoom,
        _ => Texts.DeclineTwice,
    };
}

/// <summary>What the coordinator sees of the queue at a glance: the clock on top, and how many need no head.</summary>
internal sealed record QueueFigures(int Count, int Waiting, DateOnly? Due, DateOnly Today, int AtOnce, int Requests);
