using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Fees;

internal sealed record ReviewExemptionsDraft
{
    public int? Child { get; init; }
    public ExemptionState? Decision { get; init; }
    public string? Reason { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReviewExemptionsDraft))]
internal sealed partial class ReviewExemptionsJson : JsonSerializerContext;

/// <summary>The coordinator grants or declines a reduced share, with a reason, read back; the family hears of it one to one (五.2).</summary>
internal sealed class ReviewExemptionsDialog() : Dialog<ReviewExemptionsDraft>("review-exemptions", 1, () => ReviewExemptionsJson.Default.ReviewExemptionsDraft)
{
    private const int MostShown = 8;

    public override string Title => Texts.SeeExemptions;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "decision", "reason"), new("decision", "reason"), new("reason")];
    public override IReadOnlyList<Command> BegunBy => [Command.Exemptions];

    protected override ReviewExemptionsDraft Fill(ReviewExemptionsDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "decision" => draft with { Decision = answer.Value is { } decision ? Enum.Parse<ExemptionState>(decision) : null },
        "reason" => draft with { Reason = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ReviewExemptionsDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || !await MayDecideAsync(person, turn)) return End(Texts.NotForYou);
        if (draft.Child is not { } number) return await AskWhichAsync(turn);

        var exemption = await turn.Programme.ExemptionOfAsync(new(number), turn.Aborted);
        var child = await turn.Programme.ChildAsync(new(number), turn.Aborted);
        if (child is not null) turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName, Domain.Staff.Field.Exemption);
        if (exemption is null || child is null) return End(Texts.NoExemptionsToDecide);
        if (exemption.State != ExemptionState.Asked) return End(Texts.Explain(Refusal.AlreadyDecided));

        var schedule = await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted);
        return draft switch
        {
            { Decision: null } => Ask(ExemptionCards.Decide(child, exemption, schedule)),
            { Decision: { } decision, Reason: null } => Ask(ExemptionCards.Why(decision)),
            { Decision: { } decision, Reason: { } reason } =>
                new Step.Confirm(ExemptionCards.DecisionReadBack(child, decision, reason, schedule), () => DecideAsync(exemption, child, decision, reason, person, turn)) { Short = Texts.PleaseCheck },
        };
    }

    protected override async ValueTask<string?> SayAsync(ReviewExemptionsDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "decision" when draft.Decision is { } decision => ExemptionCards.Say(decision),
        "reason" => draft.Reason,
        _ => null,
    };

    private static async ValueTask<bool> MayDecideAsync(PersonId person, Turn turn) =>
        await turn.Programme.StaffMemberAsync(person, turn.Aborted) is { } member && member.Sees(Domain.Staff.Field.Exemption, turn.Today);

    private async ValueTask<Step> AskWhichAsync(Turn turn)
    {
        var asked = new List<(Exemption, Child)>();
        foreach (var exemption in (await turn.Programme.ExemptionsAskedAsync(turn.Aborted)).Take(MostShown))
        {
            if (await turn.Programme.ChildAsync(exemption.Child, turn.Aborted) is { } child) asked.Add((exemption, child));
        }

        foreach (var (_, child) in asked) turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName, Domain.Staff.Field.Exemption);

        return asked.Count == 0 ? End(Texts.NoExemptionsToDecide) : Ask(ExemptionCards.Which(asked));
    }

    private static async ValueTask<Step> DecideAsync(Exemption exemption, Child child, ExemptionState decision, string reason, PersonId by, Turn turn)
    {
        var outcome = decision == ExemptionState.Granted ? exemption.Grant(by, reason, turn.Now) : exemption.Decline(by, reason, turn.Now);
        if (outcome is DecideExemptionOutcome.Refused(var why)) return End(Texts.Explain(why));

        var schedule = await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted);
        var sum = await SumAsync(exemption, turn);
        foreach (var guardian in await WhoHearsAsync(exemption, turn))
        {
            turn.Tell(guardian, () => new Reply { Card = ExemptionCards.Tell(child, decision, reason, schedule, exemption.From, sum) });
        }

        return End(Texts.ExemptionDecided(child.Name, ExemptionCards.Say(decision)));
    }

    /// <summary>What the family would now confirm; null while no days are granted.</summary>
    private static async ValueTask<Money?> SumAsync(Exemption exemption, Turn turn)
    {
        var plan = await turn.PlanAsync();
        if (plan is null || await turn.Programme.EnrolmentOfAsync(exemption.Child, turn.Aborted) is not { GrantedDays: not Weekdays.None } enrolment) return null;

        var fees = await ChildFees.OfAsync(exemption.Child, turn);
        return fees.Current is null ? null : (fees with { Exemption = exemption }).Notice(await FeeFacts.WholeAsync(enrolment, plan, turn)).Family;
    }

    /// <summary>Who asked, and who may confirm what it costs now.</summary>
    private static async ValueTask<IEnumerable<PersonId>> WhoHearsAsync(Exemption exemption, Turn turn) =>
        (await turn.Programme.GuardiansOfAsync(exemption.Child, turn.Aborted))
            .Where(bond => bond.Guardian == exemption.Confirmation.Guardian || bond.May(Authority.MayConfirmFees))
            .Select(bond => bond.Guardian);
}
