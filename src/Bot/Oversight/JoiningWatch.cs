using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>A class of which nearly all applied within minutes was perhaps told to: the principal hears of it once in the round, in figures (二.3).</summary>
internal sealed class JoiningWatch : DueWork
{
    // only saves looking where nobody has applied since; whatever is told is decided by what is stored
    private int lookedAt = -1;

    public override string Name => "joining-watch";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var last = await errand.Programme.LastApplicationAsync(errand.Aborted);
        if (last == lookedAt) return false;
        if (await errand.PlanAsync() is not { } plan) return false;

        var school = await errand.SchoolAsync();
        var told = (await errand.Programme.JoiningAlertsAsync(plan.Term, errand.Aborted)).Select(alert => alert.Class).ToHashSet();
        var looking = (await errand.Programme.JoiningAsync(plan, school.Oversight, only: null, errand.Aborted))
            .Where(one => !told.Contains(one.Key) && one.Value.LookTold(school.Oversight)).OrderBy(one => one.Key).ToList();
        foreach (var (@class, figures) in looking)
        {
            errand.Programme.JoiningAlerts.Add(new(plan.Term, @class, figures, errand.Now));
            errand.Tell(school.Principal, () => new() { Text = $"{Texts.ClassAppliedAsOne(Texts.Class(@class), ComplaintWords.Say(figures))}\n{Texts.Source("二.3")}" });
        }

        if (looking.Count == 0) lookedAt = last; // else once more: this commit may still be lost
        return false;
    }
}
