using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>
/// A new version of the fees has come into force: who confirmed under an older one, and whom it changes something for, is asked again, each
/// with their own difference, once (五.2).
/// </summary>
internal sealed class AskFeesAgain : DueWork
{
    private const int MostAtOnce = 50;

    public override string Name => "ask-fees-again";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        if ((await errand.SchoolAsync()).IsQuiet(errand.Now)) return false;
        if (await errand.Programme.FeeScheduleInForceAsync(errand.Now, errand.Aborted) is not { } schedule) return false;

        var children = await errand.Programme.ChildrenNotAskedUnderAsync(schedule, MostAtOnce, errand.Aborted);
        var plan = children.Count == 0 ? null : await errand.PlanAsync();
        foreach (var child in children)
        {
            errand.Programme.FeeNews.Add(new(child, FeeNewsKind.NewPrices, schedule.Version, errand.Now));
            if (plan is not null && await errand.Programme.EnrolmentOfAsync(child, errand.Aborted) is { } enrolment) await AskAsync(enrolment, plan, schedule, errand);
        }

        return children.Count == MostAtOnce;
    }

    private static async ValueTask AskAsync(Enrolment enrolment, ServicePlan plan, FeeSchedule schedule, Errand errand)
    {
        var fees = await ChildFees.OfAsync(enrolment.Child, errand);
        var facts = await FeeFacts.WholeAsync(enrolment, plan, errand);
        if (fees.AsConfirmed(facts) is not { } old || fees.Notice(facts, schedule, fees.Latest!.ExemptFrom) is var now && !now.AsksOtherThan(old)) return;
        if (await errand.Programme.ChildAsync(enrolment.Child, errand.Aborted) is not { } child) return;

        foreach (var guardian in await WhoConfirmsAsync(fees.Latest!, errand))
        {
            errand.Tell(guardian, () => new Reply { Card = FeeCards.AskAgain(child, old, now, schedule, fees) });
        }
    }

    /// <summary>Who said yes last; where they may no longer, whoever else may.</summary>
    private static async ValueTask<IEnumerable<PersonId>> WhoConfirmsAsync(FeeConfirmation latest, Errand errand)
    {
        var may = (await errand.Programme.GuardiansOfAsync(latest.Child, errand.Aborted)).Where(bond => bond.May(Authority.MayConfirmFees)).Select(bond => bond.Guardian).ToList();
        return may.Contains(latest.Guardian) ? [latest.Guardian] : may;
    }
}
