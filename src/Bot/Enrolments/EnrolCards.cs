using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>The cards of an application.</summary>
internal static class EnrolCards
{
    /// <summary>Purpose and freedom stand before the first field (三.3, 二.3).</summary>
    public static Question WhichDays(Child child, ServiceOutline service, LateApplication? late)
    {
        var title = Texts.WhichDays(child.Name);
        var options = Days();
        IReadOnlyList<string> texts =
        [
            .. late is null ? Array.Empty<string>() : [Texts.DeadlineHasPassed(Texts.Moment(late.Until))],
            Texts.WhoMayAsk + Texts.Space + Texts.Voluntary,
            Texts.ServiceRuns(Texts.Day(service.First), service.Until()),
        ];
        return new("days", AnswerKind.Days, QuestionCards.FromList("days", title, options, several: true, texts))
        {
            Short = title,
            Options = options,
        };
    }

    /// <summary>Asked about days already chosen: only the days.</summary>
    public static IReadOnlyList<Option> Days() =>
    [
        .. Weekdays.All.Each().Select(day => new Option(((int)day.ToWeekdays()).ToString(CultureInfo.InvariantCulture), Texts.Weekday(day))),
    ];

    public static Question WhyNeeded(EnrolDraft draft, Child child)
    {
        IReadOnlyList<Option> options = [.. Enum.GetValues<NeedReason>().Select(need => new Option(need.ToString(), Say(need)))];
        var card = QuestionCards.FromList("need", Texts.WhyNeeded, options, several: false, SoFar(draft, child));
        return new("need", AnswerKind.One, card with { Inputs = [.. card.Inputs, new TextInput("words", Texts.OwnWords, Need.LongestOwnWords)] })
        {
            Short = Texts.WhyNeeded,
            Options = options,
            MaxLength = Need.LongestOwnWords,
        };
    }

    /// <summary>In everyday words; who sees it is said before the choice (三.3).</summary>
    public static Question Priority(EnrolDraft draft, Child child)
    {
        IReadOnlyList<Option> options = [.. Enum.GetNames<PriorityGroup>().Append("None").Select(group => new Option(group, Words(group)))];
        var card = QuestionCards.FromList("priority", Texts.PriorityAsk, options, several: false, SoFar(draft, child), Texts.PriorityWhy + Texts.Space + Texts.PriorityPrivate);
        return new("priority", AnswerKind.One, card with { Inputs = [.. card.Inputs.Select(input => input with { Required = false })] })
        {
            Short = Texts.PriorityAsk,
            Options = options,
            SkippedAs = "None",
        };
    }

    /// <summary>Child · days · until when · need · price · versions, in this order. The group shows as answered only: a phone may lie on a table.</summary>
    public static Card ReadBack(EnrolDraft draft, Child child, ServicePlan plan, ServiceOutline service, FeeSchedule? schedule, LateApplication? late)
    {
        var sessions = service.SessionsOn(draft.Days!.Value);
        var first = sessions.Count > 0 ? sessions[0] : service.First;
        var last = sessions.Count > 0 ? sessions[^1] : service.Last;
        var price = schedule?.For(FeeKind.Care)?.Family;
        return new(Texts.PleaseCheck)
        {
            Facts =
            [
                new(Texts.FactChild, OwnChildren.Name(child)),
                new(Texts.FactDays, Texts.DaysAndSessions(Texts.Weekdays(draft.Days.Value), Texts.Days(first, last), Texts.Number(sessions.Count))),
                new(Texts.FactUntil, service.Until()),
                new(Texts.FactNeed, draft.Words is { Length: > 0 } words ? $"{Say(draft.Need!.Value)}（{words}）" : Say(draft.Need!.Value)),
                new(Texts.FactPriority, SayPriority(draft.Priority!)),
                new(Texts.FactFee, price is { } share
                    ? Texts.Estimate(Texts.Number(sessions.Count), share.ToString(), (share * sessions.Count).ToString(), Texts.Number(schedule!.Version))
                    : Texts.NoFeePublished),
                .. draft.Waiver is true ? [new CardFact(Texts.FactWaiver, Texts.AskedAlong)] : Array.Empty<CardFact>(),
                .. late is null ? Array.Empty<CardFact>() : [new CardFact(Texts.FactAfterDeadline, Texts.AfterDeadlineAnswerBy(Texts.Day(late.AnswerBy)))],
                new(Texts.FactTerms, Texts.AgreementVersion(Texts.Number(plan.VersionOf(DocumentKind.ServiceAgreement)))),
            ],
            Texts = draft.Waiver is true ? [Texts.AmountComesLater] : [],
            Actions =
            [
                .. QuestionCards.ToConfirm(Texts.SubmitApplication, Texts.DoNotApply),
                .. draft.Waiver is null && schedule?.Items.Any(item => item.IsExemption) is true ? [Verbs.ToSay(Texts.AskExemptionAlong, Texts.AskExemptionAlongWords)] : Array.Empty<CardAction>(),
            ],
            Source = Texts.Source("三.4"),
        };
    }

    /// <summary>What was understood, so that one breath with four answers in it shows how it was heard.</summary>
    private static string SoFar(EnrolDraft draft, Child child) => Texts.SoFar(string.Join(" · ", new[]
    {
        OwnChildren.Name(child),
        Texts.Weekdays(draft.Days!.Value),
        draft.Need is { } need ? Say(need) : null,
    }.Where(part => part is not null)));

    public static Card NotNow(Refusal why, string instead) => new(Texts.Reason(why))
    {
        Texts = [instead],
        Actions = [Verbs.ToSay(Commands.Word(Command.AskRules), Command.AskRules), Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        Source = Texts.Source(why.Clause()),
    };

    public static Card AlreadyApplied(Child child, Enrolment live, string appliedBy) => new(Texts.AlreadyAppliedFor(child.Name))
    {
        Facts =
        [
            new(Texts.FactNumber, live.Number.ToString()),
            new(Texts.FactDays, Texts.Weekdays(live.Days)),
            new(Texts.FactState, Say(live.State)),
            new(Texts.FactAppliedBy, appliedBy),
        ],
        Actions = [Verbs.ToSay(Texts.SeeStatus, Command.Status), Verbs.ToSay(Texts.ChangeTheDays, Command.ChangeDays)],
    };

    public static string Say(NeedReason need) => need switch
    {
        NeedReason.NobodyCollects => Texts.NobodyCollects,
        NeedReason.NobodyAtHome => Texts.NobodyAtHome,
        _ => Texts.OtherNeed,
    };

    public static string SayPriority(string group) => group == "None" ? Texts.PriorityNone : Texts.PriorityFilled;

    public static string Say(EnrolmentState state) => state switch
    {
        EnrolmentState.Submitted => Texts.StateSubmitted,
        EnrolmentState.InReview => Texts.StateInReview,
        EnrolmentState.Approved => Texts.StateApproved,
        EnrolmentState.Enrolled => Texts.StateEnrolled,
        EnrolmentState.Waiting => Texts.StateWaiting,
        EnrolmentState.Declined => Texts.StateDeclined,
        EnrolmentState.Withdrawn => Texts.StateWithdrawn,
        _ => Texts.StateEnded,
    };

    public static string Words(string group) => group switch
    {
        nameof(PriorityGroup.Disabled) => Texts.GroupDisabled,
        nameof(PriorityGroup.LeftBehind) => Texts.GroupLeftBehind,
        nameof(PriorityGroup.MigrantWorkersChild) => Texts.GroupMigrant,
        nameof(PriorityGroup.Hardship) => Texts.GroupHardship,
        _ => Texts.GroupNone,
    };
}

/// <summary>The time for applications is over: what is sent now is answered by that day, and counts once approved (三.4).</summary>
internal sealed record LateApplication(DateTimeOffset Until, DateOnly AnswerBy);
