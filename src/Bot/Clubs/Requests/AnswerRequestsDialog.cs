using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Clubs.Requests;

internal enum RequestDecision
{
    Accept,
    Decline,
}

internal sealed record AnswerRequestsDraft
{
    public int? Request { get; init; }
    public RequestDecision? Decision { get; init; }

    /// <summary>In the coordinator's words; the family reads them.</summary>
    public string? Reason { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AnswerRequestsDraft))]
internal sealed partial class AnswerRequestsJson : JsonSerializerContext;

/// <summary>The coordinator answers for clubs asked for when choosing is over: a yes lets the guardian's own confirmation act, a no has a reason (三.4).</summary>
internal sealed class AnswerRequestsDialog() : Dialog<AnswerRequestsDraft>(Called, 1, () => AnswerRequestsJson.Default.AnswerRequestsDraft)
{
    public const string Called = "answer-club-requests";

    private const int MostShown = 8;

    public override string Title => Texts.AnsweringRequests;
    public override IReadOnlyList<Field> Fields { get; } = [new("request", "decision", "reason"), new("decision", "reason"), new("reason")];
    public override IReadOnlyList<Command> BegunBy => [Command.ClubRequests];

    protected override AnswerRequestsDraft Fill(AnswerRequestsDraft draft, Answer answer) => answer.Field switch
    {
        "request" => draft with { Request = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "decision" => draft with { Decision = answer.Value is { } decision ? Enum.Parse<RequestDecision>(decision) : null },
        "reason" => draft with { Reason = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AnswerRequestsDraft draft, Turn turn)
    {
        if (turn.Person is not { } reviewer || !await ReviewDialog.IsReviewerAsync(turn)) return End(Texts.NotForYou);
        if (draft.Request is not { } number) return await WhichAsync(turn);
        if (await turn.Programme.ClubRequestAsync(new(number), turn.Aborted) is not { State: ClubRequestState.Open } request) return End(Texts.Explain(Refusal.AlreadyDecided));
        if (await FactsAsync(request, turn) is not { } facts) return End(Texts.NoRequests);

        turn.Show(reviewer, facts.Child.Id, Name, Seen.Clubs, Seen.Application, Seen.PriorityGroup);
        return draft switch
        {
            { Decision: null } or { Decision: RequestDecision.Accept } when draft.Decision is null || facts.WhyNot is not null => Ask(RequestCards.Decide(facts, await ConfirmedAsync(request, turn), turn.Now)),
            { Decision: RequestDecision.Decline, Reason: null } => Ask(RequestCards.WhyNot([])),
            { Decision: RequestDecision.Decline, Reason: { } words } when await NoticeReading.OfAsync(words, turn) is NoticeVerdict.Stopped stopped => Ask(RequestCards.WhyNot(NoticeReading.Say(stopped))),
            _ => new Step.Confirm(RequestCards.ReadBack(facts, draft.Decision!.Value, draft.Reason), () => AnswerAsync(facts, draft, turn)) { Short = Texts.PleaseCheck },
        };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AnswerRequestsDraft draft, string sentence, Turn turn) =>
        new(draft.Request is null && ClubRequestNumber.FindIn(sentence) is { } number ? [new("request", Texts.Number(number.Value))] : []);

    protected override ValueTask<string?> SayAsync(AnswerRequestsDraft draft, string field, Turn turn) => new(field switch
    {
        "request" when draft.Request is { } number => new ClubRequestNumber(number).ToString(),
        "decision" when draft.Decision is { } decision => RequestCards.Say(decision),
        "reason" => draft.Reason,
        _ => null,
    });

    private async ValueTask<RequestFacts?> FactsAsync(ClubRequest request, Turn turn)
    {
        var facts = await RequestFacts.OfAsync(request, turn);
        if (facts is not null) turn.Show(turn.Person!.Value, facts.Child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Clubs);
        return facts;
    }

    private async ValueTask<Step> WhichAsync(Turn turn)
    {
        var open = await turn.Programme.OpenClubRequestsAsync(turn.Aborted);
        var shown = new List<RequestFacts>();
        foreach (var request in open.Take(MostShown))
        {
            if (await FactsAsync(request, turn) is { } facts) shown.Add(facts);
        }

        return shown.Count == 0 ? End(Texts.NoRequests) : Ask(RequestCards.Queue(open.Count, shown));
    }

    private static async ValueTask<string> ConfirmedAsync(ClubRequest request, Turn turn) =>
        Texts.GuardianConfirmedAt(Texts.Moment((await turn.SchoolAsync()).AtSchool(request.Confirmation.At)));

    private static async ValueTask<Step> AnswerAsync(RequestFacts facts, AnswerRequestsDraft draft, Turn turn)
    {
        var reviewer = turn.Person!.Value;
        var outcome = draft.Decision is RequestDecision.Accept
            ? facts.Request.Accept(facts.Club, facts.Given, facts.Chooser, reviewer, turn.Now)
            : facts.Request.Decline(reviewer, draft.Reason!, turn.Now);
        if (outcome is ClubRequestOutcome.Refused(var why)) return End(Texts.Explain(why));

        foreach (var bond in await turn.Programme.GuardiansOfAsync(facts.Child.Id, turn.Aborted)) turn.Tell(bond.Guardian, () => new() { Card = RequestCards.Tell(facts, outcome) });
        return End(RequestCards.Done(facts, outcome));
    }
}
