using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Enrolments;

internal sealed record ReviewDraft
{
    public int? Application { get; init; }
    public ReviewDecision? Decision { get; init; }
    public DeclineReason? Reason { get; init; }
    public string? Alternative { get; init; }
}

internal enum ReviewDecision
{
    Approve,
    Wait,
    Decline,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReviewDraft))]
internal sealed partial class ReviewJson : JsonSerializerContext;

/// <summary>The coordinator's queue: one application, one decision, read back; the guardians hear of it at once (三.4).</summary>
internal sealed class ReviewDialog() : Dialog<ReviewDraft>("review", 1, ReviewJson.Default.ReviewDraft)
{
    public override string Title => Texts.Reviewing;
    public override IReadOnlyList<Field> Fields { get; } = [new("application", "decision", "reason", "alternative"), new("decision", "reason", "alternative"), new("reason"), new("alternative")];
    public override IReadOnlyList<Command> BegunBy => [Command.Review];

    protected override ReviewDraft Fill(ReviewDraft draft, Answer answer) => answer.Field switch
    {
        "application" => draft with { Application = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "decision" => draft with { Decision = answer.Value is { } decision ? Enum.Parse<ReviewDecision>(decision) : null },
        "reason" => draft with { Reason = answer.Value is { } reason ? Enum.Parse<DeclineReason>(reason) : null },
        "alternative" => draft with { Alternative = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ReviewDraft draft, Turn turn)
    {
        if (turn.Person is not { } reviewer
            || await turn.Programme.StaffMemberAsync(reviewer, turn.Aborted) is not { } member
            || !member.Is(StaffRoles.Coordinator) || !member.IsVetted(turn.Today))
        {
            return End(Texts.NotForYou);
        }

        if (draft.Application is not { } number) return await AskWhichAsync(turn);
        if (await turn.Programme.EnrolmentAsync(new(number), turn.Aborted) is not { } enrolment
            || await turn.Programme.ChildAsync(enrolment.Child, turn.Aborted) is not { } child)
        {
            return End(Texts.NothingToReview);
        }

        if (enrolment.State is not (EnrolmentState.Submitted or EnrolmentState.InReview)) return End(ReviewCards.Decided(enrolment, child));

        return draft switch
        {
            { Decision: null } => Ask(ReviewCards.Decide(enrolment, child)),
            { Decision: ReviewDecision.Decline, Reason: null } => Ask(ReviewCards.WhyDecline()),
            { Decision: ReviewDecision.Decline, Alternative: null } => Ask(ReviewCards.WhatInstead()),
            _ => new Step.Confirm(ReviewCards.ReadBack(draft, enrolment, child), () => DecideAsync(draft, enrolment, child, reviewer, turn)) { Short = Texts.PleaseCheck },
        };
    }

    protected override async ValueTask<string?> SayAsync(ReviewDraft draft, string field, Turn turn) => field switch
    {
        "application" when draft.Application is { } number => await NameAsync(new(number), turn),
        "decision" when draft.Decision is { } decision => ReviewCards.Say(decision),
        "reason" when draft.Reason is { } reason => ReviewCards.Say(reason),
        "alternative" => draft.Alternative,
        _ => null,
    };

    private static async ValueTask<string> NameAsync(ApplicationNumber number, Turn turn) =>
        await turn.Programme.EnrolmentAsync(number, turn.Aborted) is { } enrolment && await turn.Programme.ChildAsync(enrolment.Child, turn.Aborted) is { } child
            ? $"{number} {child.Name}"
            : number.ToString();

    private static async ValueTask<Step> AskWhichAsync(Turn turn)
    {
        var queue = await turn.Programme.EnrolmentsToReviewAsync(turn.Aborted);
        if (queue.Count == 0) return End(Texts.NothingToReview);

        var plan = await turn.Programme.CurrentPlanAsync(turn.Today, turn.Aborted);
        var school = await turn.SchoolAsync();
        var due = (await turn.CalendarAsync()).AddSchoolDays(school.DayOf(queue[0].History[0].At), plan?.Dates.ReviewDays ?? 3);
        var shown = new List<(Enrolment, Child)>();
        foreach (var enrolment in queue.Take(ReviewCards.MostShown))
        {
            if (await turn.Programme.ChildAsync(enrolment.Child, turn.Aborted) is { } child) shown.Add((enrolment, child));
        }

        return Ask(ReviewCards.Queue(queue.Count, due, shown));
    }

    private static async ValueTask<Step> DecideAsync(ReviewDraft draft, Enrolment enrolment, Child child, Domain.PersonId reviewer, Turn turn)
    {
        enrolment.TakeUp(reviewer, turn.Now);
        var outcome = draft.Decision switch
        {
            ReviewDecision.Approve => enrolment.Approve(reviewer, Texts.ReasonThereIsAPlace, turn.Now),
            ReviewDecision.Wait => enrolment.PutOnWaitingList(reviewer, Texts.ReasonFull, turn.Now),
            _ => enrolment.Decline(reviewer, draft.Reason!.Value, draft.Alternative!, turn.Now),
        };
        if (outcome is ReviewOutcome.Refused(var why)) return End(Texts.Explain(why));

        var plan = await turn.Programme.CurrentPlanAsync(turn.Today, turn.Aborted);
        var outline = plan is null ? null : ServiceOutline.Of(plan, await turn.SchoolAsync(), await turn.CalendarAsync(), turn.Today);
        foreach (var bond in await turn.Programme.GuardiansOfAsync(child.Id, turn.Aborted))
        {
            turn.Tell(bond.Guardian, () => new() { Card = ReviewCards.Tell(outcome, draft, enrolment, child, outline) });
        }

        return End(ReviewCards.Done(outcome, enrolment, child));
    }
}
