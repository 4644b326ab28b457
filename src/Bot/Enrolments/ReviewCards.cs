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

    public static Question Queue(int count, int waiting, DateOnly? due, DateOnly today, IReadOnlyList<(Enrolment Enrolment, Child Child)> shown)
    {
        IReadOnlyList<Option> options =
        [
            .. shown.Select(one => new Option(
                one.Enrolment.Number.Value.ToString(CultureInfo.InvariantCulture),
                $"{one.Enrolment.Number} {OwnChildren.Name(one.Child)} {Texts.Weekdays(one.Enrolment.Days)} · {EnrolCards.Say(one.Enrolment.State)}",
                one.Child.Name)),
        ];
        var title = Texts.WaitingForReview(Texts.Number(count));
        IReadOnlyList<string> texts =
        [
            .. due is { } day ? [day < today ? Texts.OverdueSince(Texts.Day(day)) : Texts.OldestDue(Texts.Day(day))] : Array.Empty<string>(),
            .. waiting > 0 ? [Texts.AndOnWaitingList(Texts.Number(waiting))] : Array.Empty<string>(),
        ];
        return new("application", AnswerKind.One, QuestionCards.FromList("application", title, options, several: false, texts)) { Short = title, Options = options };
    }

    /// <summary>There is no button that would break the rules: a priority child can only be given its place (五.5).</summary>
    public static Question Decide(Enrolment enrolment, Child child, CareRoom room, string sent)
    {
        ReviewDecision[] possible = enrolment switch
        {
            { Priority: not null } => [ReviewDecision.Approve],
            { State: EnrolmentState.Waiting } => [ReviewDecision.Approve, ReviewDecision.Decline],
            _ => [ReviewDecision.Approve, ReviewDecision.Wait, ReviewDecision.Decline],
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
                new(Texts.FactPriority, enrolment.Priority is { } group ? EnrolCards.Words(group.ToString()) : Texts.PriorityNone),
            ],
            Texts =
            [
                .. enrolment.Priority is null ? Array.Empty<string>() : [Texts.CannotDecline],
                .. room.Full == Weekdays.None ? Array.Empty<string>() : [Texts.CareFullAddTeacher(Texts.Weekdays(room.Full))],
            ],
            Twin = null,
        };
        return new("decision", AnswerKind.One, card) { Short = card.Title, Options = options, Exact = true };
    }

    public static Question WhyDecline()
    {
        IReadOnlyList<Option> options = [.. Enum.GetValues<DeclineReason>().Select(reason => new Option(reason.ToString(), Say(reason)))];
        return new("reason", AnswerKind.One, QuestionCards.ByButton(Texts.WhyDeclineAsk, options)) { Short = Texts.WhyDeclineAsk, Options = options };
    }

    public static Question WhatInstead(IReadOnlyList<string> stopped) => new("alternative", AnswerKind.Words, QuestionCards.Words("alternative", Texts.WhatInsteadAsk, 200, stopped)) { Short = Texts.WhatInsteadAsk };

    public static Card ReadBack(ReviewDraft draft, Enrolment enrolment, Child child) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactNumber, enrolment.Number.ToString()),
            new(Texts.FactChild, OwnChildren.Name(child)),
            new(Texts.FactDays, Texts.Weekdays(enrolment.Days)),
            new(Texts.FactDecision, Say(draft.Decision!.Value)),
            .. draft.Reason is { } reason ? [new CardFact(Texts.FactReason, Say(reason)), new(Texts.FactAlternative, draft.Alternative!)] : Array.Empty<CardFact>(),
        ],
        Actions = QuestionCards.ToConfirm($"{Say(draft.Decision.Value)} {enrolment.Number}", Texts.NotNow),
        Source = Texts.Source("三.4"),
    };

    public static Card Decided(Enrolment enrolment, Child child, string by) => new($"{enrolment.Number} {child.Name}")
    {
        Texts = [by, Texts.Explain(Refusal.AlreadyDecided)],
        Facts = [new(Texts.FactState, EnrolCards.Say(enrolment.State))],
    };

    public static Card Done(ReviewOutcome outcome, Enrolment enrolment, Child child) => new(outcome switch
    {
        ReviewOutcome.Approved => Texts.YouApproved(enrolment.Number.ToString(), child.Name),
        ReviewOutcome.OnWaitingList => Texts.YouLetWait(enrolment.Number.ToString(), child.Name),
        _ => Texts.YouDeclined(enrolment.Number.ToString(), child.Name),
    })
    {
        Texts = [Texts.GuardiansWereTold],
        Actions = [Verbs.ToSay(Texts.NextInQueue, Command.Review)],
    };

    /// <summary>What the guardians are told, in their own language.</summary>
    public static Card Tell(ReviewOutcome outcome, ReviewDraft draft, Enrolment enrolment, Child child, ServiceOutline? service, DroppedDays gone) => outcome switch
    {
        ReviewOutcome.Approved => new(Texts.Approved(child.Name, Texts.Weekdays(enrolment.GrantedDays), Texts.Day(service?.First ?? default)))
        {
            Facts = gone.Lines(),
            Texts = [Texts.ThenClubsAndFees],
            Actions = [Verbs.ToSay(Texts.ChooseClubs, Command.ChooseClub), Verbs.ToSay(Texts.SeeFees, Command.Fees)],
        },
        ReviewOutcome.OnWaitingList => new(Texts.CareWaits(child.Name)) { Texts = [Texts.CareWaitsMeans] },
        _ => new($"{child.Name} {enrolment.Number}")
        {
            Texts =
            [
                Texts.Declined(Say(draft.Reason!.Value), draft.Reason.Value.Clause(), draft.Alternative!),
                .. outcome is ReviewOutcome.Declined(not Weekdays.None) ? [Texts.YourDaysStay(Texts.Weekdays(enrolment.GrantedDays))] : Array.Empty<string>(),
            ],
            Actions = [Verbs.ToSay(Commands.Word(Command.Object), Command.Object), Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        },
    };

    public static string Say(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Approve => Texts.Approve,
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
