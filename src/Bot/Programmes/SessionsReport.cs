using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary><c>report sessions</c>: how many sessions of each of the five types the current plan holds (一, 三.5).</summary>
internal static class SessionsReport
{
    public static async Task<int> RunAsync(Database database, TextWriter output, TextWriter errors)
    {
        await using var programme = database.Reader.Open();
        var today = DateOnly.FromDateTime(database.Clock.SchoolNow.DateTime);
        if (await programme.CurrentPlanAsync(today, CancellationToken.None) is not { } plan)
        {
            await errors.WriteLineAsync("No plan is published.");
            return 1;
        }

        foreach (var (type, sessions) in plan.SessionsByType(await programme.CalendarAsync(CancellationToken.None)))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sessions,6}  {type}"));
        }

        return 0;
    }
}
