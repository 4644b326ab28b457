using System.Resources;

namespace AfterSchoolBot.Bot;

// What Teams shows of the app before anybody talks with it.
public static partial class Texts
{
    private static readonly ResourceManager TeamsApp = Book("TeamsApp");

    public static string TeamsAppName => Of(TeamsApp, nameof(TeamsAppName));

    public static string TeamsAppFullName => Of(TeamsApp, nameof(TeamsAppFullName));

    public static string TeamsDeveloper => Of(TeamsApp, nameof(TeamsDeveloper));

    public static string TeamsAbout => Of(TeamsApp, nameof(TeamsAbout));

    public static string TeamsAboutInFull => Of(TeamsApp, nameof(TeamsAboutInFull));

    /// <summary>What stands in the list of commands that Teams shows; whoever taps it sends this very word.</summary>
    internal static string TeamsSay(Command command) => Of(TeamsApp, $"TeamsSay{command}");

    internal static string TeamsSayHint(Command command) => Of(TeamsApp, $"TeamsSay{command}Hint");

    public static string TeamsSayLink => Of(TeamsApp, nameof(TeamsSayLink));

    public static string TeamsSayLinkHint => Of(TeamsApp, nameof(TeamsSayLinkHint));
}
