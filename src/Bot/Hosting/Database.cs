using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>Brings the database to what this version needs, before anybody is listened to.</summary>
internal static class Database
{
    public static async Task PrepareDatabaseAsync(this WebApplication app, Settings settings)
    {
        await using (var programme = app.Services.GetRequiredService<ProgrammeReader>().Open())
        {
            await programme.PrepareAsync(CancellationToken.None);
        }

        var name = app.Services.GetRequiredService<SchoolName>();
        var clock = app.Services.GetRequiredService<SchoolClock>();
        await app.Services.GetRequiredService<TurnStore>().WriteAsync(
            async (programme, cancellationToken) =>
            {
                var school = await programme.Schools.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
                if (settings.Demo) await DemoSchool.LayAsync(programme, school, clock.SchoolNow, cancellationToken);
                name.Name = school?.Name ?? (settings.Demo ? DemoSchool.Name : "");
            },
            CancellationToken.None);
    }
}
