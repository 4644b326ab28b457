using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Clubs.Requests;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Enrolments;

internal sealed record ReviewDraft
{
    public int? Application { get; init; }
    public ReviewDecision? Decision { get; init; }
    public DeclineReason? Reason { get; init; }
    public string? Alternative { get; init; }

    /// <summary>What the family is asked, in the coordinator's words.</summary>
    public string? Question { get; init; }
}

internal enum ReviewDecision
{
    Approve,
    AskMore,
    Wait,
    Decline,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReviewDraft))]
internal sealed partial class ReviewJson : JsonSerializerContext;

/// <summary>The coordinator's queue: one application, one decision, read back; the guardians hear of it at once (三.4).</summary>
internal sealed class ReviewDialog() : Dialog<ReviewDraft>("review", 2, () => ReviewJson.Default.ReviewDraft)
{
    private const int DaysToAnswer = 3;

    public override string Title => Texts.Reviewing;
    public override IReadOnlyList<Field> Fields { get; } = [new("application", "decision", "reason", "alternative", "question"), new("decision", "reason", "alternative", "question"), new("reason"), new("alternative"), new("question")];
    public override IReadOnlyList<Command> BegunBy => [Command.Review];

    protected override ReviewDraft Fill(ReviewDraft draft, Answer answer) => answer.Field switch
    {
        "application" => draft with { Application = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "decision" => draft with { Decision = answer.Value is { } decision ? Enum.Parse<ReviewDecision>(decision) : null },
        "reason" => draft with { Reason = answer.Value is { } reason ? Enum.Parse<DeclineReason>(reason) : null },
        "alternative" => draft with { Alternative = answer.Value },
        "question" => draft with { Question = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ReviewDraft draft, Turn turn)
    {
        if (turn.Person is not { } reviewer || !await IsReviewerAsync(turn)) return End(Texts.NotForYou);
        if (draft.Application is not { } number) return await AskWhichAsync(reviewer, turn);
        if (await turn.Programme.EnrolmentAsync(new(number), turn.Aborted) is not { } enrolment
            || await turn.Programme.ChildAsync(enrolment.Child, turn.Aborted) is not { } child)
        {
            return End(Texts.NothingToReview);
        }

        turn.Show(reviewer, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Days, Seen.Application);
        if (enrolment.State is not (EnrolmentState.Submitted or EnrolmentState.InReview or EnrolmentState.Waiting))
        {
            return End(ReviewCards.Decided(enrolment, child, await DecidedByAsync(enrolment, turn)));
        }

        // opened is taken up: from now on the family reads that somebody is at it, and who comes second sees who was first
        enrolment.TakeUp(reviewer, turn.Now);
        turn.Show(reviewer, child.Id, Name, Seen.Need, Seen.PriorityGroup);
        return draft switch
        {
            { Decision: null } => Ask(ReviewCards.Decide(enrolment, child, await CareRoom.OnAsync(enrolment, turn), await SentAsync(enrolment, turn))),
            { Decision: ReviewDecision.AskMore, Question: null } => Ask(ReviewCards.WhatToAsk()),
            { Decision: ReviewDecision.AskMore } when MoreAsked.AsksForPapers(draft.Question) => Ask(ReviewCards.WhatToAsk(Refusal.NoPapersAreAsked)),
            { Decision: ReviewDecision.Decline, Reason: null } => Ask(ReviewCards.WhyDecline()),
            { Decision: ReviewDecision.Decline, Alternative: null } => Ask(ReviewCards.WhatInstead([])),
            { Decision: ReviewDecision.Decline, Alternative: { } words } when await NoticeReading.OfAsync(words, turn) is NoticeVerdict.Stopped stopped => Ask(ReviewCards.WhatInstead(NoticeReading.Say(stopped))),
            _ => new Step.Confirm(ReviewCards.ReadBack(draft, enrolment, child, await AnswerByAsync(turn)), () => DecideAsync(draft, enrolment, child, reviewer, turn)) { Short = Texts.PleaseCheck },
        };
    }

    /// <summary>The number of an application, or the child's name within the queue: BM-0417.</summary>
    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ReviewDraft draft, string sentence, Turn turn)
    {
        var number = sentence.Split(' ', '，', ',', '。').Select(word => ApplicationNumber.TryParse(Folding.Fold(word), out var found) ? found.Value : 0).FirstOrDefault(found => found > 0);
        return number > 0 && draft.Application is null && await IsReviewerAsync(turn) ? [new("application", Texts.Number(number))] : [];
    }

    protected override async ValueTask<string?> SayAsync(ReviewDraft draft, string field, Turn turn) => field switch
    {
        "application" when draft.Application is { } number => await NameAsync(new(number), turn),
        "decision" when draft.Decision is { } decision => ReviewCards.Say(decision),
        "reason" when draft.Reason is { } reason => ReviewCards.Say(reason),
        "alternative" => draft.Alternative,
        "question" => draft.Question,
        _ => null,
    };

    private static async ValueTask<string> NameAsync(ApplicationNumber number, Turn turn) =>
        await turn.Programme.EnrolmentAsync(number, turn.Aborted) is { } enrolment && await turn.Programme.ChildAsync(enrolment.Child, turn.Aborted) is { } child
            ? $"{number} {child.Name}"
            : number.ToString();

    /// <summary>The one role that sees the priority group, and with a vetting that still counts (三.3, 四.3).</summary>
    public static async ValueTask<bool> IsReviewerAsync(Turn turn) =>
        turn.Person is { } person
        && await turn.Programme.StaffMemberAsync(person, turn.Aborted) is { } member
        && member.Is(StaffRoles.Coordinator)
        && member.Sees(Domain.Staff.Field.PriorityGroup, turn.Today);

    private static async ValueTask<string> SentAsync(Enrolment enrolment, Turn turn) =>
        Texts.AnswerBy(Texts.Moment((await turn.SchoolAsync()).AtSchool(enrolment.SubmittedAt)), Texts.Day(await EnrolFacts.DueAsync(enrolment, turn)));

    private static async ValueTask<string> DecidedByAsync(Enrolment enrolment, Turn turn)
    {
        var last = enrolment.History[^1];
        var by = await turn.Programme.PersonAsync(last.By, turn.Aborted);
        return Texts.DecidedAlreadyBy(by?.Name ?? "", Texts.Moment((await turn.SchoolAsync()).AtSchool(last.At)));
    }

    private async ValueTask<Step> AskWhichAsync(Domain.PersonId reviewer, Turn turn)
    {
        var queue = await turn.Programme.EnrolmentsToReviewAsync(turn.Aborted);
        var waiting = await turn.Programme.EnrolmentsWaitingAsync(turn.Aborted);
        var requests = (await turn.Programme.OpenClubRequestsAsync(turn.Aborted)).Count;
        if (queue.Count + waiting.Count == 0) return requests > 0 ? new Step.Begin(AnswerRequestsDialog.Called) : End(Texts.NothingToReview);

        var shown = new List<(Enrolment, Child)>();
        foreach (var enrolment in queue.Concat(waiting).Take(ReviewCards.MostShown))
        {
            if (await turn.Programme.ChildAsync(enrolment.Child, turn.Aborted) is { } child) shown.Add((enrolment, child));
        }

        foreach (var (_, child) in shown) turn.Show(reviewer, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Days, Seen.Application);

        var dueOf = await EnrolFacts.ClockAsync(turn);
        var due = queue.Min(enrolment => (DateOnly?)dueOf(enrolment));
        var atOnce = (await Decisions.SortAsync(queue, turn)).AtOnce.Count;
        return Ask(ReviewCards.Queue(new(queue.Count, waiting.Count, due, turn.Today, atOnce, requests), shown));
    }

    private static async ValueTask<Step> DecideAsync(ReviewDraft draft, Enrolment enrolment, Child child, Domain.PersonId reviewer, Turn turn)
    {
        var outcome = draft.Decision switch
        {
            ReviewDecision.Approve => enrolment.Approve(reviewer, (await CareRoom.OnAsync(enrolment, turn)).Reason(), turn.Now),
            ReviewDecision.AskMore => enrolment.AskForMore(reviewer, draft.Question!, await AnswerByAsync(turn), turn.Now),
            ReviewDecision.Wait => enrolment.PutOnWaitingList(reviewer, Texts.ReasonFull, turn.Now),
            _ => enrolment.Decline(reviewer, draft.Reason!.Value, draft.Alternative!, turn.Now),
        };
        if (outcome is ReviewOutcome.Refused(var why)) return End(Texts.Explain(why));

        await Decisions.TellAsync(outcome, enrolment, child, reviewer, turn);
        return End(ReviewCards.Done(outcome, enrolment, child, outcome is ReviewOutcome.Approved ? await Decisions.WhoCouldHelpAsync(enrolment, turn) : []));
    }

    /// <summary>Three school days for a word: no hurry, and the clock of the school stands still meanwhile.</summary>
    private static async ValueTask<DateOnly> AnswerByAsync(Turn turn) => (await turn.CalendarAsync()).AddSchoolDays(turn.Today, DaysToAnswer);
}
