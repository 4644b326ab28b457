namespace AfterSchoolBot.Bot.Hosting;

/// <summary>Where the settings and the page lie: the current folder in development, beside the program once it is built.</summary>
internal static class ContentRoot
{
    public static string Find() =>
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json")) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
}
