using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>A class of which nearly all applied within minutes was perhaps told to: the principal hears of it once in the round, in figures (二.3).</summary>
internal sealed class JoiningWatch : DueWork
{
    // only saves looking where nobody has applied since; whatever is told is decided by what is stored
    private int lookedAt = -1;

    public override string Name => "joining-watch";

    public override async ValueTask<bool> IsDueAsync(Errand look)
    {
        var last = await look.Programme.LastApplicationAsync(look.Aborted);
        if (last == lookedAt || await look.PlanAsync() is not { } plan) return false;
        if ((await UntoldAsync(plan, look)).Count > 0) return true;

        lookedAt = last;
        return false;
    }

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        if (await errand.PlanAsync() is not { } plan) return false;

        var school = await errand.SchoolAsync();
        foreach (var (@class, figures) in await UntoldAsync(plan, errand))
        {
            errand.Programme.JoiningAlerts.Add(new(plan.Term, @class, figures, errand.Now));
            errand.Tell(school.Principal, () => new() { Text = $"{Texts.ClassAppliedAsOne(Texts.Class(@class), ComplaintWords.Say(figures))}\n{Texts.Source("二.3")}" });
        }

        return false;
    }

    private static async Task<IReadOnlyList<KeyValuePair<ClassId, JoiningFigures>>> UntoldAsync(ServicePlan plan, Errand errand)
    {
        var oversight = (await errand.SchoolAsync()).Oversight;
        var told = (await errand.Programme.JoiningAlertsAsync(plan.Term, errand.Aborted)).Select(alert => alert.Class).ToHashSet();
        return [.. (await errand.Programme.JoiningAsync(plan, oversight, only: null, errand.Aborted)).Where(one => !told.Contains(one.Key) && one.Value.LookTold(oversight)).OrderBy(one => one.Key)];
    }
}
