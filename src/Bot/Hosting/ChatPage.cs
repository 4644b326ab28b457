namespace AfterSchoolBot.Bot.Hosting;

/// <summary>The web chat's page.</summary>
internal static class ChatPage
{
    public static void MapChatPage(this WebApplication app, Settings settings)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles();
    }
}
