using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>What the school's own record adds to a rule: its dates and prices, put in by code and never by a model.</summary>
internal static class SchoolFacts
{
    public static ValueTask<string?> OfAsync(string topic, Errand errand) => topic switch
    {
        "until-when" => UntilWhenAsync(errand),
        "season-switch" or "late-pickup" or "beyond-hours" => SeasonAsync(errand),
        "start-time" => StartAsync(errand),
        "how-much" or "who-pays" or "how-to-pay" or "no-arbitrary-fees" => FeesAsync(errand),
        _ => new((string?)null),
    };

    private static async ValueTask<string?> SeasonAsync(Errand errand) =>
        await SummerFromAsync(errand) is { } summer ? Texts.SwitchesOn(Texts.ShortDay(summer)) : null;

    private static async ValueTask<string?> UntilWhenAsync(Errand errand) => $"{await StartAsync(errand)}{await SeasonAsync(errand)}";

    private static async ValueTask<string?> StartAsync(Errand errand)
    {
        var school = await errand.SchoolAsync();
        return Texts.DismissalIs(Texts.Time(school.Dismissal), Texts.Time(school.CareFrom));
    }

    private static async ValueTask<string?> FeesAsync(Errand errand) =>
        await errand.Programme.FeeScheduleInForceAsync(errand.Now, errand.Aborted) is { } schedule && schedule.For(FeeKind.Care) is { } care && schedule.For(FeeKind.Club) is { } club
            ? Texts.FeesNow(care.Family.ToString(), club.Family.ToString())
            : null;

    /// <summary>The day of the summer change nearest to today; null while the school has not published one.</summary>
    private static async ValueTask<DateOnly?> SummerFromAsync(Errand errand) =>
        (await errand.SchoolAsync()).SeasonSwitches.Where(one => one.Season is Season.Summer).MinBy(one => Math.Abs(one.From.DayNumber - errand.Today.DayNumber))?.From;
}
