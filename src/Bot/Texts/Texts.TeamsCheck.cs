using System.Resources;
using AfterSchoolBot.Channels.Teams.Checks;

namespace AfterSchoolBot.Bot;

// What is said about the set-up of the bot in Teams, in the portals' own words.
public static partial class Texts
{
    private static readonly ResourceManager TeamsCheck = Book("TeamsCheck");

    /// <summary>What was looked at: that it is right, or how it is mended in the portals.</summary>
    public static string Check(TeamsPoint point, bool right) => Of(TeamsCheck, $"Teams{point}{(right ? "" : "Mend")}");

    public static string TeamsEndpointToEnter(string address) =>
        Of(TeamsCheck, nameof(TeamsEndpointToEnter), (nameof(address), address));
}
