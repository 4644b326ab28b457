using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>
/// A new version of the plan is out: those whom it changes something for are told, once, and asked to confirm anew; the others hear nothing
/// (四.2, 五.2). Whom a version was told to is kept.
/// </summary>
internal sealed class AskAnew : DueWork
{
    private const int MostAtOnce = 100;

    public override string Name => "ask-anew";

    public override async ValueTask<bool> IsDueAsync(Errand look) => await look.Programme.PlanToAskAboutAsync(look.Today, look.Aborted) is not null;

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        if (await errand.Programme.PlanToAskAboutAsync(errand.Today, errand.Aborted) is not { } plan || (await errand.SchoolAsync()).IsQuiet(errand.Now)) return false;

        var concerned = await ConcernedAsync(plan, errand);
        var asked = (await errand.Programme.AskedAnew.Where(one => one.PlanVersion == plan.Version).Select(one => one.Guardian).ToListAsync(errand.Aborted)).ToHashSet();
        var waiting = concerned.Where(one => !asked.Contains(one.Key)).OrderBy(one => one.Key.Value).ToList();
        foreach (var (guardian, children) in waiting.Take(MostAtOnce))
        {
            errand.Programme.AskedAnew.Add(new(plan.Version, guardian, errand.Now));
            foreach (var (child, changes) in children) errand.Tell(guardian, () => new() { Card = Tell(child, changes) });
        }

        if (waiting.Count > MostAtOnce) return true;

        plan.AskedFamilies(errand.Now);
        return false;
    }

    /// <summary>By guardian who may decide, the children for whom something has changed.</summary>
    private static async ValueTask<Dictionary<PersonId, List<(Child Child, IReadOnlyList<TermsChange> Changes)>>> ConcernedAsync(ServicePlan plan, Errand errand)
    {
        var (school, known) = (await errand.SchoolAsync(), new Dictionary<int, ServicePlan?>());
        var concerned = new Dictionary<PersonId, List<(Child, IReadOnlyList<TermsChange>)>>();
        foreach (var enrolment in await errand.Programme.EnrolmentsUnderOtherPlansAsync(plan.Version, errand.Aborted))
        {
            var changes = await ChangedTerms.OfAsync(enrolment, plan, school, known, errand.Programme, errand.Aborted);
            if (changes.Count == 0 || await errand.Programme.ChildAsync(enrolment.Child, errand.Aborted) is not { } child) continue;

            foreach (var bond in (await errand.Programme.GuardiansOfAsync(child.Id, errand.Aborted)).Where(bond => bond.May(Authority.MayApply)))
            {
                if (!concerned.TryGetValue(bond.Guardian, out var children)) concerned[bond.Guardian] = children = [];
                children.Add((child, changes));
            }
        }

        return concerned;
    }

    private static Card Tell(Child child, IReadOnlyList<TermsChange> changes) => new(Texts.ChangedSinceYouAgreed(child.Name, Texts.Number(changes.Count)))
    {
        Facts = [.. changes.Select(ChangedTerms.Fact)],
        Texts = [Texts.OldTermsStand],
        Actions = [Verbs.ToSay(Commands.Word(Command.ConfirmAnew), $"{Commands.Word(Command.ConfirmAnew)} {child.Name}")],
        Source = Texts.Source("四.2"),
    };
}
