using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>What the school's own record adds to a rule: its dates and prices, put in by code and never by a model.</summary>
internal static class SchoolFacts
{
    public static ValueTask<string?> OfAsync(string topic, SchoolRecord record) => topic switch
    {
        "until-when" => UntilWhenAsync(record),
        "season-switch" or "late-pickup" or "beyond-hours" => SeasonAsync(record),
        "start-time" => StartAsync(record),
        "how-much" or "who-pays" or "how-to-pay" or "no-arbitrary-fees" => FeesAsync(record),
        _ => new((string?)null),
    };

    private static async ValueTask<string?> SeasonAsync(SchoolRecord record) =>
        await record.SummerFromAsync() is { } summer ? Texts.SwitchesOn(Texts.ShortDay(summer)) : null;

    private static async ValueTask<string?> UntilWhenAsync(SchoolRecord record) => $"{await StartAsync(record)}{await SeasonAsync(record)}";

    private static async ValueTask<string?> StartAsync(SchoolRecord record)
    {
        var school = await record.SchoolAsync();
        return Texts.DismissalIs(Texts.Time(school.Dismissal), Texts.Time(school.CareFrom));
    }

    private static async ValueTask<string?> FeesAsync(SchoolRecord record) =>
        await record.FeesAsync() is { } schedule && schedule.For(FeeKind.Care) is { } care && schedule.For(FeeKind.Club) is { } club
            ? Texts.FeesNow(care.Family.ToString(), club.Family.ToString())
            : null;
}
