using System.Resources;
using AfterSchoolBot.Channels.WeCom.Checks;

namespace AfterSchoolBot.Bot;

// Sentences about the set-up of the channels.
public static partial class Texts
{
    private static readonly ResourceManager Channels = Book("Channels");

    /// <summary>What was looked at: that it is right, or how it is mended in the console.</summary>
    public static string Check(CheckPoint point, bool right) => Of(Channels, $"Check{point}{(right ? "" : "Mend")}");
}
