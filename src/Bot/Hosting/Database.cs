using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>Brings the database to what this version needs, before anybody is listened to.</summary>
internal static class Database
{
    public static async Task PrepareDatabaseAsync(this WebApplication app, Settings settings)
    {
        await using var programme = app.Services.GetRequiredService<ProgrammeReader>().Open();
        await programme.Database.MigrateAsync();
        app.Services.GetRequiredService<SchoolName>().Name =
            await programme.Schools.Select(school => school.Name).FirstOrDefaultAsync() ?? "";
    }
}
